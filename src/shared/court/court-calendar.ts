import { addDays, type CalendarDate, isoWeekday } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import { Temporal } from 'temporal-polyfill'

/** When in a year a holiday falls. */
type When =
  | { on: 'date'; month: number; day: number }
  /** `nth` -1 is the last; `after` days later. */
  | { on: 'weekday'; month: number; weekday: number; nth: number; after?: number }

export interface JudicialHoliday {
  title: string
  when: When
  section: SectionCite
  /** First and last year in which courts close for it. */
  from: number
  why: string
}

const date = (month: number, day: number): When => ({ on: 'date', month, day })
const weekday = (month: number, day: number, nth: number, after = 0): When => ({
  on: 'weekday',
  month,
  weekday: day,
  nth,
  after
})
const holiday = (
  title: string,
  when: When,
  section: SectionCite = 'GOV 6700',
  from = 2012,
  why = 'A full-day holiday of GOV 6700 that CCP 135 takes over.'
): JudicialHoliday => ({ title, when, section, from, why })

/** Days on which courts of California are closed besides Saturdays and Sundays. */
export const JUDICIAL_HOLIDAYS: readonly JudicialHoliday[] = [
  holiday('New Year’s Day', date(1, 1)),
  holiday('Martin Luther King Jr. Day', weekday(1, 1, 3)),
  holiday('Lincoln’s Birthday', date(2, 12)),
  holiday('Presidents’ Day', weekday(2, 1, 3)),
  holiday('March 31 holiday', date(3, 31)),
  holiday('Memorial Day', weekday(5, 1, -1)),
  holiday('Juneteenth', date(6, 19), 'CCP 135', 2022, 'Kept by the courts since 2022.'),
  holiday('Independence Day', date(7, 4)),
  holiday('Labor Day', weekday(9, 1, 1)),
  holiday(
    'Native American Day',
    weekday(9, 5, 4),
    'CCP 135',
    2022,
    'AB 855 (Stats. 2021 ch. 283) took it out of the exceptions of CCP 135.'
  ),
  holiday('Veterans Day', date(11, 11)),
  holiday('Thanksgiving Day', weekday(11, 4, 4)),
  holiday('Day after Thanksgiving', weekday(11, 4, 4, 1), 'CCP 135', 2012, 'Named by CCP 135 itself.'),
  holiday('Christmas Day', date(12, 25))
]

/** Holidays of the state on which courts are open, so that nobody adds them. */
export const NOT_JUDICIAL: readonly { title: string; why: string }[] = [
  { title: 'Admission Day, September 9', why: 'An exception of CCP 135.' },
  { title: 'Columbus Day, second Monday of October', why: 'An exception of CCP 135 since 2022 (AB 855).' },
  { title: 'Good Friday from 12 noon', why: 'Not a full day (CCP 135).' },
  { title: 'Days of newer holidays that the state leaves to choice', why: 'Exceptions of CCP 135; ask your court.' }
]

/** Saturday, Sunday; the Judicial Council keeps a holiday on the Friday before or the Monday after. */
function observed(on: CalendarDate): CalendarDate {
  const weekday = isoWeekday(on)
  return weekday === 6 ? addDays(on, -1) : weekday === 7 ? addDays(on, 1) : on
}

function dayOf(when: When, year: number): CalendarDate {
  if (when.on === 'date') return new Temporal.PlainDate(year, when.month, when.day).toString() as CalendarDate
  const first = new Temporal.PlainDate(year, when.month, 1)
  const offset = (when.weekday - first.dayOfWeek + 7) % 7
  const nth = when.nth > 0 ? when.nth : Math.floor((first.daysInMonth - 1 - offset) / 7) + 1
  return first.add({ days: offset + 7 * (nth - 1) + (when.after ?? 0) }).toString() as CalendarDate
}

/** The judicial holidays observed in a year, rising; New Year's Day of the next year may fall on December 31. */
export function holidaysOf(year: number): { on: CalendarDate; title: string; section: SectionCite; why: string }[] {
  return [year, year + 1]
    .flatMap((of) =>
      JUDICIAL_HOLIDAYS.filter(({ from }) => of >= from).map(({ title, when, section, why }) => ({
        on: observed(dayOf(when, of)),
        title,
        section,
        why
      }))
    )
    .filter(({ on }) => Number(on.slice(0, 4)) === year)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

const known = new Map<number, ReadonlySet<CalendarDate>>()
function holidaySet(year: number): ReadonlySet<CalendarDate> {
  const set = known.get(year) ?? new Set(holidaysOf(year).map(({ on }) => on))
  known.set(year, set)
  return set
}

/** Where a county's court departs from the list: days it is closed besides, and holidays of the list on which it sits. */
export interface CourtDays {
  closed: readonly CalendarDate[]
  open: readonly CalendarDate[]
}
const asListed: CourtDays = { closed: [], open: [] }

/** The court is open: no Saturday, Sunday or judicial holiday, as far as the county's court keeps to the list. */
export function isCourtDay(on: CalendarDate, { closed, open }: CourtDays = asListed): boolean {
  if (isoWeekday(on) > 5 || closed.includes(on)) return false
  return open.includes(on) || !holidaySet(Number(on.slice(0, 4))).has(on)
}

/** The `count`th court day after a day, which itself is not counted. */
export function addCourtDays(from: CalendarDate, count: number, days: CourtDays = asListed): CalendarDate {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (isCourtDay(on, days)) left -= 1
  }
  return on
}

/** The `count`th business day after a day: Monday to Friday, no holiday of the state. */
export const addBusinessDays = (from: CalendarDate, count: number): CalendarDate => addCourtDays(from, count)
