import type { AttendanceBuilder, AttendanceColumns } from './columns'
import type { ImportPupil, ImportSchool, ImportSchoolday } from './model'
import type { ProblemLog } from './problems'
import { counted } from './problems'

export interface CheckContext {
  pupils: readonly ImportPupil[]
  schools: readonly ImportSchool[]
  schooldays: readonly ImportSchoolday[]
  codes: readonly { code: string }[]
  fileNames: readonly string[]
  strict: boolean
  /** A whole day and a part of it recorded on one day: a clerk's slip in a table, usual in a student system. */
  wholeAndPart: 'refuse' | 'warn'
}

/** Checks the records against each other, the calendars and the enrolments; returns the columns without repeated ones. */
export function checkAttendance(built: AttendanceBuilder, context: CheckContext, log: ProblemLog): AttendanceColumns {
  const repeated = findRepeated(built, context, log)
  const columns = built.finish(repeated)
  checkDays(columns, context, log)
  return columns
}

/**
 * Records of one pupil, school, day and period. An open hash over the columns: a Map of keys would cost more than the
 * reading of the file. Linear probing, at most half full.
 */
function findRepeated(built: AttendanceBuilder, context: CheckContext, log: ProblemLog): Set<number> {
  const { length, pupil, school, date, period, code, minutes } = built
  const repeated = new Set<number>()
  let size = 32
  while (size < length * 2) size *= 2
  const slots = new Int32Array(size).fill(-1)
  for (let at = 0; at < length; at++) {
    let hash = Math.imul(pupil[at] as number, 0x9e3779b1) ^ Math.imul((date[at] as number) + 1, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    hash ^= hash >>> 13
    let slot = hash & (size - 1)
    for (let other = slots[slot] as number; other >= 0; other = slots[slot] as number) {
      if (
        pupil[other] === pupil[at] &&
        date[other] === date[at] &&
        school[other] === school[at] &&
        period[other] === period[at]
      ) {
        if (code[other] === code[at] && minutes[other] === minutes[at]) {
          repeated.add(at)
          log.warnGrouped('repeated', place(built, at, context), (count) => {
            return `the same record stands in the source already; one is kept (${counted(count, 'row')})`
          })
          break
        }
        reportTwo(built, other, at, context, log)
      }
      slot = (slot + 1) & (size - 1)
    }
    if (!repeated.has(at)) slots[slot] = at
  }
  return repeated
}

/** Two different records at one place: late and left early are both true; two whole days are not. */
function reportTwo(
  built: AttendanceBuilder,
  first: number,
  second: number,
  context: CheckContext,
  log: ProblemLog
): void {
  const [one, two] = [built.minutes[first] as number, built.minutes[second] as number]
  if (one >= 0 && two >= 0 && built.code[first] !== built.code[second]) return
  const here = place(built, second, context)
  if (context.wholeAndPart === 'warn' && one >= 0 !== two >= 0) {
    log.warnGrouped('whole and part', here, (count) => {
      return `a whole day and a part of the same day are recorded; both are kept (${counted(count, 'record')})`
    })
    return
  }
  const pupilId = context.pupils[built.pupil[second] as number]?.pupilId
  log.error(
    here,
    `contradicts row ${built.row[first]}: pupil ${pupilId} has two records for this school, date and period`
  )
}

function place(built: AttendanceBuilder | AttendanceColumns, at: number, context: CheckContext) {
  return {
    file: context.fileNames[built.file[at] as number] ?? '',
    row: built.row[at] as number,
    column: 'code',
    value: context.codes[built.code[at] as number]?.code ?? null
  }
}

const asNumber = (date: string) =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8))

/** Records on days that are no schooldays, or on which the pupil was not enrolled in the school. */
function checkDays(columns: AttendanceColumns, context: CheckContext, log: ProblemLog): void {
  const { pupils, schools, schooldays, strict } = context
  const { length, dates, pupil, school, date } = columns
  const datePosition = new Map<string, number>(dates.map((day, position) => [day, position]))
  const schoolPosition = new Map(schools.map(({ code }, position) => [code, position]))
  const taught = new Uint8Array(schools.length * dates.length)
  for (const day of schooldays) {
    const at = datePosition.get(day.date)
    if (at !== undefined) taught[(schoolPosition.get(day.schoolCode) ?? 0) * dates.length + at] = 1
  }
  const dayNumbers = dates.map(asNumber)
  const spans = pupils.map(({ enrolments }) =>
    enrolments.map(({ schoolCode, enrolledOn, leftOn }) => ({
      school: schoolPosition.get(schoolCode) ?? -1,
      from: asNumber(enrolledOn),
      to: leftOn === null ? Number.POSITIVE_INFINITY : asNumber(leftOn)
    }))
  )
  const tell = (key: string, at: number, message: string) => {
    const where = { ...place(columns, at, context), column: 'date', value: dates[date[at] as number] ?? null }
    if (strict) log.error(where, message)
    else log.warnGrouped(key, where, (count) => `${message} (${counted(count, 'row')})`)
  }
  for (let at = 0; at < length; at++) {
    const here = school[at] as number
    const day = date[at] as number
    if (taught[here * dates.length + day] === 0) tell('no schoolday', at, 'this day is no schoolday of the school')
    const number = dayNumbers[day] as number
    let enrolled = false
    for (const span of spans[pupil[at] as number] as (typeof spans)[number]) {
      if (span.school === here && span.from <= number && number <= span.to) enrolled = true
    }
    if (!enrolled) tell('not enrolled', at, 'the pupil was not enrolled in this school on this day')
  }
}
