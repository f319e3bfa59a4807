import type { PupilAttendanceView } from '@shared/attendance/standing'
import { participationWords, reengagementWords } from '@shared/attendance/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DataTable, Notice } from '../ui'
import { datesInWords } from './days'

const STATES = {
  participated: 'took part',
  missed: 'nothing shows participation: absent',
  awaiting: 'no evidence yet',
  other: 'as recorded'
} as const

/** Each schoolday of study with its evidence beside it, and what calls for re-engagement (EC 51747). */
export function StudyEvidence({
  attendance: { classification, settings, events }
}: {
  attendance: PupilAttendanceView
}) {
  const { study } = classification
  if (!study) return null
  /** Many days of which none was attended are told by their number; the table below has each. */
  const howMany = (dates: readonly CalendarDate[], of: number) =>
    dates.length === of && of > 5 ? `all ${of}` : `${dates.length} of ${of} (${datesInWords(dates)})`
  /** A record against the pupil on a day of study is told, since it decides with the evidence. */
  const codesOn = (date: string) => {
    const codes = events.filter((event) => event.date === date).map(({ code }) => code)
    return codes.length > 0 ? `coded ${codes.join(', ')}; ` : ''
  }
  return (
    <>
      {study.reengagement.length > 0 && (
        <Notice tone="warn" title="Re-engagement is owed (EC 51747)">
          <ul>
            {study.reengagement.map(({ trigger, from, to, dates, of }) => (
              <li key={`${trigger} ${from}`}>
                {reengagementWords[trigger]}:{' '}
                {from === to
                  ? dateInWords(from, 'short')
                  : `${dateInWords(from, 'short')} to ${dateInWords(to, 'short')}, ${howMany(dates, of)}`}
                .
              </li>
            ))}
          </ul>
          <p>
            Check how the family is reached, tell a parent within one schoolday, plan the outreach, and meet: pupil,
            parent and educator.
          </p>
        </Notice>
      )}
      <p>
        {settings.studyWithoutEvidence === 'absent'
          ? `A day without evidence is absent, ${settings.studyEvidenceDays} schooldays after it (a rule of the district).`
          : 'The codes of the district decide these days (a rule of the district).'}
      </p>
      <DataTable
        label="Schooldays of study with their evidence"
        rows={[...study.days].reverse()}
        rowKey={({ date }) => date}
        columns={[
          { id: 'date', head: 'Schoolday', cell: ({ date }) => dateInWords(date, 'weekday'), rowHeader: true },
          { id: 'state', head: 'Day', cell: ({ date, state }) => `${codesOn(date)}${STATES[state]}` },
          {
            id: 'evidence',
            head: 'Evidence',
            cell: ({ evidence }) => evidence.map(({ kind }) => participationWords[kind]).join(', '),
            width: '2fr'
          }
        ]}
      />
    </>
  )
}
