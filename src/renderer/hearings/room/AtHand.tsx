import { groundWords } from '@shared/cases/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { resultWords } from '@shared/interventions/rules-kinds'
import { dateInWords, mondayOf } from '@shared/kernel/dates'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { DocumentDialog } from '../../documents/DocumentDialog'
import { Facts, StatusMark, WeekChart, type WeekMark } from '../../ui'
import styles from './AtHand.module.css'
import { useRoomParts } from './roomParts'
import { shortClock } from './wall'

/** As many weeks as the side has room for; the days behind all of them open above. */
const WEEKS = 11

/** What matters about the case, each opening without leaving the step. */
export function AtHand({ room }: { room: HearingRoom }) {
  const { Earlier } = useRoomParts()
  const [documentId, setDocumentId] = useState<string | null>(null)
  const { figures, asOf, weeks, days, letters, interventions, siblings, change } = room.atHand
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
      {days.length > 0 && (
        <details className={styles.fold}>
          <summary>The {days.length} days</summary>
          <ul className={styles.days}>
            {days.map(({ date, what }) => (
              <li key={date}>
                {dateInWords(date, 'weekday')}: {what}
              </li>
            ))}
          </ul>
        </details>
      )}
      {weeks.length > 0 && (
        <div className={styles.chart}>
          <WeekChart
            label={weeks.length > WEEKS ? `Absences, the last ${WEEKS} weeks` : 'Absences by week'}
            weeks={weeks.slice(-WEEKS).map((week) => ({ ...week, label: dateInWords(week.monday, 'short') }))}
            marks={marksOf(room)}
          />
        </div>
      )}
      {change && !isBetter(change) && (
        <p>
          <Change of={change} />
        </p>
      )}
      <GoesWell atHand={room.atHand} />
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
              </StatusMark>{' '}
              {letter.proofDocumentId && (
                <button
                  type="button"
                  className={styles.open}
                  aria-label={`Proof of service of ${letter.title}`}
                  onClick={() => setDocumentId(letter.proofDocumentId)}
                >
                  proof
                </button>
              )}
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
        <details open className={styles.fold}>
          <summary>Brothers and sisters ({siblings.length})</summary>
          <ul>
            {siblings.map(({ pupilId, name, grade, unexcused, schooldays, hearingAt }) => (
              <li key={pupilId}>
                {name}
                {grade ? `, grade ${grade}` : ''}: {unexcused} unexcused of {schooldays} schooldays
                {hearingAt ? `, also heard today at ${shortClock(hearingAt)}` : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </aside>
  )
}

const MEANINGS = { L: 'letter', I: 'intervention' } as const

/** Letters and steps under the weeks in which they fell: L for a letter, I for an intervention. */
function marksOf({ atHand }: HearingRoom): WeekMark[] {
  const { letters, interventions, weeks } = atHand
  const known = new Set(weeks.slice(-WEEKS).map(({ monday }) => monday))
  const all = [
    ...letters.map(({ on, title }) => ({ on, kind: 'L' as const, text: title })),
    ...interventions.map(({ on, what }) => ({ on, kind: 'I' as const, text: what }))
  ]
  const groups = new Map<string, WeekMark>()
  for (const { on, kind, text } of all) {
    const monday = mondayOf(on)
    if (!known.has(monday)) continue
    const key = `${monday} ${kind}`
    const sentence = `${text}, ${dateInWords(on, 'short')}`
    const found = groups.get(key)
    groups.set(key, {
      monday,
      short: kind,
      meaning: MEANINGS[kind],
      text: found ? `${found.text}; ${sentence}` : sentence
    })
  }
  return [...groups.values()]
}

type Changed = NonNullable<HearingRoom['atHand']['change']>

/** Fewer absences per schoolday than before, by whole numbers. */
const isBetter = ({ before, since }: Changed) => since.absent * before.schooldays < before.absent * since.schooldays

const Change = ({ of: { before, since } }: { of: Changed }) => (
  <>
    Absent {since.absent} of {since.schooldays} schooldays since the last hearing; before, {before.absent} of{' '}
    {before.schooldays}
  </>
)

/** What the figures say for the pupil: days attended, the best run, and whether it changed after the last hearing. */
function GoesWell({ atHand }: { atHand: HearingRoom['atHand'] }) {
  const { figures, bestRun, change } = atHand
  if (!figures) return null
  const attended = figures.schooldaysEnrolled - figures.absent
  const short = (date: Parameters<typeof dateInWords>[0]) => dateInWords(date, 'short')
  return (
    <details open className={styles.fold}>
      <summary>What goes well</summary>
      <ul>
        <li>
          Attended {attended} of {figures.schooldaysEnrolled} schooldays
        </li>
        {bestRun && (
          <li>
            {bestRun.schooldays} schooldays in a row without an absence, {short(bestRun.from)} to {short(bestRun.to)}
          </li>
        )}
        {change && isBetter(change) && (
          <li>
            <Change of={change} />
          </li>
        )}
      </ul>
    </details>
  )
}
