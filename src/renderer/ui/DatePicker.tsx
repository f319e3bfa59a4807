import { type CalendarDate as AriaDate, parseDate } from '@internationalized/date'
import {
  DateField as AriaDateField,
  DatePicker as AriaDatePicker,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover
} from 'react-aria-components'
import styles from './DatePicker.module.css'
import { FieldFrame, type FieldProps, fieldState } from './Field'
import field from './Field.module.css'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null while empty or half typed. */
  value: string | null
  onChange: (value: string | null) => void
  onBlur?: () => void
  /** First and last day that fits, `YYYY-MM-DD`. */
  min?: string
  max?: string
}

const read = (text: string | null | undefined): AriaDate | null => (text ? parseDate(text) : null)

function common({ value, onChange, onBlur, min, max, ...props }: DateFieldProps) {
  return {
    ...fieldState(props),
    className: field.field,
    value: read(value),
    onChange: (next: AriaDate | null) => onChange(next ? next.toString() : null),
    onBlur,
    minValue: read(min) ?? undefined,
    maxValue: read(max) ?? undefined
  }
}

/** A day typed part by part, without a calendar: dates of birth. */
export function DateField(props: DateFieldProps) {
  return (
    <AriaDateField {...common(props)}>
      <FieldFrame {...props}>
        <DateInput className={`${field.control} ${styles.input}`}>{segment}</DateInput>
      </FieldFrame>
    </AriaDateField>
  )
}

/** A day typed part by part, or taken from a calendar (Alt and arrow down). */
export function DatePicker(props: DateFieldProps) {
  return (
    <AriaDatePicker {...common(props)}>
      <FieldFrame {...props}>
        <Group className={`${field.control} ${field.group}`}>
          <DateInput className={`${styles.input} ${styles.inner}`}>{segment}</DateInput>
          <Button className={field.step}>
            <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" />
            </svg>
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={styles.popover}>
        <Dialog className={styles.dialog}>
          <Calendar>
            <header className={styles.head}>
              <Button slot="previous" className={field.step}>
                ‹
              </Button>
              <Heading className={styles.month} />
              <Button slot="next" className={field.step}>
                ›
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  )
}

/** One part of a date or time, such as the month. */
export const segment = (part: Parameters<Parameters<typeof DateInput>[0]['children']>[0]) => (
  <DateSegment segment={part} className={styles.segment} />
)
