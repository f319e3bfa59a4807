import { addDays, type CalendarDate, isoWeekday } from '@shared/kernel/dates'
import type { ImportSchool, ImportSchoolday } from '../model'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import { dayAt, type EdFiRecord, type EdFiRecords, placeOf } from './records'
import { at, childrenOf, descriptorAt, textAt } from './xml'

export interface Session {
  schoolCode: string
  begin: CalendarDate
  end: CalendarDate
  /** Null where the file does not say. */
  instructionalDays: number | null
  record: EdFiRecord
}

export function readSessions(
  records: EdFiRecords,
  schools: ReadonlyMap<string, ImportSchool>,
  log: ProblemLog
): Session[] {
  const sessions: Session[] = []
  for (const record of records.of('Session')) {
    const { node } = record
    const schoolCode = records.resolve(at(node, 'SchoolReference'), 'SchoolId')
    const begin = dayAt(record, log, 'BeginDate')
    const end = dayAt(record, log, 'EndDate')
    const days = textAt(node, 'TotalInstructionalDays')
    if (!schoolCode || !schools.has(schoolCode)) {
      log.error(placeOf(record, 'SchoolReference', schoolCode), 'no school of the files has this id')
    } else if (days !== null && !/^\d{1,3}$/.test(days)) {
      log.error(placeOf(record, 'TotalInstructionalDays', days), 'must be a number of days')
    } else if (begin && end && end < begin) {
      log.error(placeOf(record, 'EndDate', end), `lies before BeginDate ${begin}`)
    } else if (begin && end) {
      sessions.push({ schoolCode, begin, end, instructionalDays: days === null ? null : Number(days), record })
    }
  }
  return sessions
}

/**
 * Schooldays of every school: the instructional days of its calendar, or, where it has none, days worked out from its
 * sessions. `recorded` are the days on which any school has a record of attendance.
 */
export function schooldaysOf(
  records: EdFiRecords,
  schools: ReadonlyMap<string, ImportSchool>,
  sessions: readonly Session[],
  recorded: ReadonlySet<string>,
  log: ProblemLog
): ImportSchoolday[] {
  const named = namedDays(records, schools, log)
  const schooldays: ImportSchoolday[] = []
  for (const schoolCode of schools.keys()) {
    const days = named.get(schoolCode) ?? new Set<CalendarDate>()
    if (!named.has(schoolCode)) {
      for (const session of sessions) {
        if (session.schoolCode === schoolCode) for (const day of daysOfSession(session, recorded, log)) days.add(day)
      }
    }
    for (const date of [...days].sort()) schooldays.push({ schoolCode, date, minutes: null })
  }
  return schooldays
}

/** Days that calendars of whole schools call instructional; the calendar of a single pupil says nothing of a school. */
function namedDays(
  records: EdFiRecords,
  schools: ReadonlyMap<string, ImportSchool>,
  log: ProblemLog
): Map<string, Set<CalendarDate>> {
  const single = new Set<string>()
  for (const { node } of records.of('Calendar')) {
    const school = records.resolve(at(node, 'SchoolReference'), 'SchoolId')
    if (descriptorAt(node, 'CalendarType') === 'Student Specific')
      single.add(`${school} ${textAt(node, 'CalendarCode')}`)
  }
  const days = new Map<string, Set<CalendarDate>>()
  for (const record of records.of('CalendarDate')) {
    const { node } = record
    const calendar = at(node, 'CalendarReference', 'CalendarIdentity')
    const school = records.resolve(at(node, 'CalendarReference'), 'SchoolId')
    const instructional = childrenOf(node, 'CalendarEvent').some((event) =>
      /#(instructional|make-?up) day$/i.test(event.text.trim())
    )
    if (!instructional || single.has(`${school} ${calendar ? textAt(calendar, 'CalendarCode') : null}`)) continue
    if (!school || !schools.has(school)) {
      log.error(placeOf(record, 'CalendarReference', school), 'no school of the files has this id')
      continue
    }
    const date = dayAt(record, log, 'Date')
    if (!date) continue
    const known = days.get(school)
    if (known) known.add(date)
    else days.set(school, new Set([date]))
  }
  return days
}

/**
 * A session tells its first and last day and how many days are taught, not which. Of its weekdays those with a record
 * are taught for sure; from the others as many are left out as the number asks for, longest runs first (recesses), then
 * the earliest.
 */
function daysOfSession(session: Session, recorded: ReadonlySet<string>, log: ProblemLog): CalendarDate[] {
  const weekdays: CalendarDate[] = []
  for (let day = session.begin; day <= session.end; day = addDays(day, 1)) {
    if (isoWeekday(day) <= 5) weekdays.push(day)
  }
  let surplus = weekdays.length - (session.instructionalDays ?? weekdays.length)
  const runs: CalendarDate[][] = []
  let run: CalendarDate[] = []
  for (const day of weekdays) {
    if (recorded.has(day)) run = []
    else if (run.push(day) === 1) runs.push(run)
  }
  runs.sort((a, b) => b.length - a.length)
  const free = new Set<CalendarDate>()
  for (const day of runs.flat()) if (surplus-- > 0) free.add(day)
  const days = weekdays.filter((day) => !free.has(day))
  const place = placeOf(session.record, 'TotalInstructionalDays', String(session.instructionalDays ?? ''))
  log.warnGrouped('derived days', place, (count) => {
    return `the calendar names no days for these sessions; their schooldays were worked out from first day, last day, number of days and the records of attendance (${counted(count, 'session')})`
  })
  if (session.instructionalDays !== null && days.length !== session.instructionalDays) {
    log.warn(place, `${days.length} schooldays were found instead`)
  }
  return days
}
