import { inEnglish } from '@shared/attendance/rules-sentences'
import { sayIn } from '@shared/attendance/rules-sentences-es'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { findingWords } from '@shared/attendance/words'
import type { CalendarDate } from '@shared/kernel/dates'
import { Facts, PopoverButton, Section, StatusMark } from '../ui'
import { datesInWords, trueFindings } from './days'

interface FindingsProps {
  attendance: PupilAttendanceView
  onOpen: (title: string, dates: readonly CalendarDate[]) => void
}

/** Every finding that is true, with its section, the sentence a parent can read, and the days it rests on. */
export function Findings({ attendance: { classification }, onOpen }: FindingsProps) {
  const names = trueFindings(classification)
  return (
    <Section title="What the law says">
      {names.length === 0 && <p>{inEnglish(classification.truant.sentence)}</p>}
      {names.map((name) => {
        const { section, sentence, restsOn } = classification[name]
        const dates = [...new Set(restsOn.map(({ date }) => date))].sort()
        return (
          <div key={name}>
            <h3>
              <StatusMark status="late">{findingWords[name]}</StatusMark> {section}
            </h3>
            <p>
              {inEnglish(sentence)}{' '}
              <PopoverButton label="In Spanish" title={`${findingWords[name]}, ${section}`}>
                <p lang="es">{sayIn.es(sentence)}</p>
                <p>Not yet reviewed by a qualified translator.</p>
              </PopoverButton>
            </p>
            <Facts
              layout="list"
              facts={[
                {
                  label: dates.length === 1 ? 'Rests on 1 day' : `Rests on ${dates.length} days`,
                  value: datesInWords(dates),
                  onOpen: () => onOpen(`${findingWords[name]}, ${section}`, dates)
                }
              ]}
            />
          </div>
        )
      })}
    </Section>
  )
}
