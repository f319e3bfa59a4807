import { holidaysOf, NOT_JUDICIAL } from '@shared/court/court-calendar'
import { dateInWords } from '@shared/kernel/dates'
import { useDesk } from '../desk'
import { FormText, FormTextArea, Section } from '../ui'
import styles from './Court.module.css'

/** Which days count as court days and why, the county's own closed days, and when an outcome is asked for. */
export function CourtCalendar() {
  const { today } = useDesk()
  const year = Number(today.slice(0, 4))
  const holidays = [...holidaysOf(year), ...holidaysOf(year + 1)].filter(({ on }) => on >= today).slice(0, 14)
  return (
    <Section title="Court calendar">
      <p>
        Court days are Monday to Friday without the judicial holidays (CCP 135). A holiday on a Saturday is kept on the
        Friday before, on a Sunday on the Monday after. The next ones:
      </p>
      <ul className={styles.demands} aria-label="Next judicial holidays">
        {holidays.map(({ on, title, section, why }) => (
          <li key={on}>
            {dateInWords(on, 'long')}: {title} <span className={styles.section}>{section}</span>. {why}
          </li>
        ))}
      </ul>
      <p>Courts are open, and these count as court days:</p>
      <ul className={styles.demands} aria-label="Holidays on which courts are open">
        {NOT_JUDICIAL.map(({ title, why }) => (
          <li key={title}>
            {title}. {why}
          </li>
        ))}
      </ul>
      <FormTextArea
        name="courtClosed"
        label="Other days on which our county’s court is closed"
        isRequired={false}
        hint="One day on a line, as 2026-12-24. They do not count as court days."
        rows={3}
      />
      <FormTextArea
        name="courtOpen"
        label="Holidays of the list on which our county’s court is open"
        isRequired={false}
        hint="One day on a line. They count as court days. Empty by default: the list follows CCP 135 as this desk knows it; your court’s own calendar decides."
        rows={2}
      />
      <FormText
        name="outcomeDays"
        label="Days after which an office is asked for the outcome"
        hint="EC 48297 has the office tell the outcome and names no day. 30 is the practice this desk begins with."
      />
    </Section>
  )
}
