import type { Classification } from '@shared/attendance/rules-classify'
import { tenthsInWords } from '@shared/attendance/rules-counts'
import { inEnglish } from '@shared/attendance/rules-sentences'
import { findingWords } from '@shared/attendance/words'
import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useDesk, useRoute } from '../desk'
import { ErrorNotice, Facts, PopoverButton, Stack, StatusMark, Waiting, WeekChart } from '../ui'
import styles from './Attendance.module.css'
import { datesInWords, trueFindings, weeksOf } from './days'
import { LostGround } from './LostGround'
import { weekMarks } from './weekMarks'

/** What the law says of the pupil as of the last imported day, above the tabs of the page. */
export function StandingHead({ id }: { id: string }) {
  const { today } = useDesk()
  const { data, error } = useRoute('attendance.classification', { pupilId: id })
  const { data: timeline = [] } = useRoute('cases.timeline', { pupilId: id, caseId: null })
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { classification } = data
  const { counts, asOf, smallDenominator } = classification
  if (counts.schooldaysEnrolled === 0) {
    return <p>No schooldays of this pupil are known in the school year of {dateInWords(asOf)}.</p>
  }
  const weeks = weeksOf(data, today as CalendarDate)
  const marks = weekMarks(timeline, weeks[0]?.monday ?? '', addDays((weeks.at(-1)?.monday ?? asOf) as CalendarDate, 6))
  const found = trueFindings(classification).filter((name) => name !== 'severelyChronicAbsent')
  return (
    <div className={styles.standing}>
      <Stack>
        <Facts
          asOf={`as of ${dateInWords(asOf)}${smallDenominator ? '; so few schooldays that percentages exaggerate' : ''}`}
          facts={[
            { label: 'schooldays enrolled', value: counts.schooldaysEnrolled },
            { label: 'unexcused', value: counts.unexcused, tone: classification.truant.value ? 'late' : 'plain' },
            { label: 'excused', value: counts.excused },
            { label: 'over 30 minutes', value: counts.partialOver30 },
            {
              label: 'absent for any reason',
              value: `${tenthsInWords(counts.absentTenths)} %`,
              tone: classification.chronicAbsentee.value ? 'late' : 'plain'
            }
          ]}
        />
        <ul className={styles.findings} aria-label="Findings">
          {found.map((name) => {
            const { section, restsOn, sentence } = classification[name]
            const days = [...new Set(restsOn.map(({ date }) => date))].sort()
            return (
              <li key={name}>
                <StatusMark status="late">{findingWords[name]}</StatusMark> {section}{' '}
                <PopoverButton label="Why?" title={`${findingWords[name]}, ${section}`}>
                  <p>{inEnglish(sentence)}</p>
                  <p>It rests on {datesInWords(days)}.</p>
                </PopoverButton>
              </li>
            )
          })}
        </ul>
        <SinceThen pupilId={id} known={classification} />
        <LostGround pupilId={id} />
      </Stack>
      <WeekChart label={`Absences by week, as of ${dateInWords(asOf)}`} weeks={weeks} marks={marks} />
    </div>
  )
}

/**
 * What people did after the last imported day may make a habitual truant of a pupil who was reported three times (EC
 * 48262): told beside the findings, which stay as of the day the attendance is known to.
 */
function SinceThen({ pupilId, known }: { pupilId: string; known: Classification }) {
  const { today } = useDesk()
  const waits = known.asOf < today && known.habitualTruant.missing.includes('conference_attempt')
  const { data } = useRoute('attendance.classification', { pupilId, asOf: today as CalendarDate }, { enabled: waits })
  const habitual = data?.classification.habitualTruant
  if (!waits || !habitual?.value) return null
  return (
    <p>
      <StatusMark status="late">{findingWords.habitualTruant}</StatusMark> {habitual.section} as of today:{' '}
      {inEnglish(habitual.sentence)}
    </p>
  )
}
