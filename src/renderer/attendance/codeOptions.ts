import { categories } from '@shared/attendance/rules-categories'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { useRoute } from '../desk'

/** The codes of the school year of a day, each with what it means to the law. */
export function useCodeOptions(date: CalendarDate) {
  const { data = [] } = useRoute('attendance.codes', {})
  const year = schoolYearOf(date)
  return data
    .filter(({ schoolYear }) => schoolYear === year)
    .map(({ code, meaning, category }) => ({
      value: code,
      label: meaning && meaning !== code ? `${code}: ${meaning}` : code,
      hint: categories[category].label
    }))
}
