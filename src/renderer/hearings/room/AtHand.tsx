import { groundWords } from '@shared/cases/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { resultWords } from '@shared/interventions/rules-kinds'
import { dateInWords } from '@shared/kernel/dates'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { DocumentDialog } from '../../documents/DocumentDialog'
import { Facts, StatusMark, TextLink, WeekChart } from '../../ui'
import { useRoomParts } from './roomParts'
import styles from './TheRoom.module.css'

/** What matters about the case, each opening without leaving the step. */
export function AtHand({ room }: { room: HearingRoom }) {
  const { Earlier } = useRoomParts()
  const [documentId, setDocumentId] = useState<string | null>(null)
  const { figures, asOf, weeks, letters, interventions, siblings } = room.atHand
  const when = `as of ${dateInWords(asOf)}`
  return (
    <aside className={styles.hand} aria-label="At hand" data-region="hand">
      <p className={styles.flags}>
        {[
          room.age === null ? 'age not recorded' : `${room.age} years`,
          room.homeLanguage ? `speaks ${languageName(room.homeLanguage)}` : null,
          ...room.hearing.marks,
          ...room.grounds.map((ground) => groundWords[ground])
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {figures ? (
        <Facts
          asOf={when}
          facts={[
            { label: 'unexcused', value: figures.unexcused },
            { label: 'absent', value: figures.absent },
            { label: 'schooldays', value: figures.schooldaysEnrolled },
            { label: 'reports', value: figures.truancyReports.length }
          ]}
        />
      ) : (
        <p>No attendance of this school year on the desk.</p>
      )}
      {weeks.length > 0 && (
        <WeekChart
          label={`Absences by week, ${when}`}
          weeks={weeks.map((week) => ({ ...week, label: dateInWords(week.monday, 'short') }))}
        />
      )}
      <details open className={styles.fold}>
        <summary>Letters ({letters.length})</summary>
        <ul>
          {letters.map((letter) => (
            <li key={letter.documentId}>
              <button type="button" className={styles.open} onClick={() => setDocumentId(letter.documentId)}>
                {letter.title}, {dateInWords(letter.on, 'short')}
              </button>{' '}
              <StatusMark status={letter.served ? 'served' : 'missing'}>
                {letter.served ? 'delivered' : 'no proof'}
              </StatusMark>
            </li>
          ))}
        </ul>
      </details>
      <details className={styles.fold}>
        <summary>Interventions ({interventions.length})</summary>
        <ul>
          {interventions.map(({ id, on, what, by, result }) => (
            <li key={id}>
              {dateInWords(on, 'short')}: {what}, {by} ({resultWords[result as keyof typeof resultWords] ?? result})
            </li>
          ))}
        </ul>
      </details>
      <Earlier room={room} />
      {siblings.length > 0 && (
        <details className={styles.fold}>
          <summary>Brothers and sisters ({siblings.length})</summary>
          <ul>
            {siblings.map(({ pupilId, name, grade }) => (
              <li key={pupilId}>
                <TextLink to={`/pupils/${pupilId}`}>{name}</TextLink>
                {grade ? `, grade ${grade}` : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </aside>
  )
}
