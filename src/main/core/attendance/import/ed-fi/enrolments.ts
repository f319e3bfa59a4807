import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import type { ImportEnrolment, ImportPupil, ImportSchool } from '../model'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import type { EdFiEvent } from './attendance'
import type { Session } from './calendar'
import { dayAt, type EdFiRecords, optionalDayAt, placeOf } from './records'
import { at, descriptorAt } from './xml'

const GRADES = [
  'Kindergarten',
  'First grade',
  'Second grade',
  'Third grade',
  'Fourth grade',
  'Fifth grade',
  'Sixth grade',
  'Seventh grade',
  'Eighth grade',
  'Ninth grade',
  'Tenth grade',
  'Eleventh grade',
  'Twelfth grade'
]

function gradeFrom(descriptor: string | null): string | null {
  if (descriptor === null) return null
  if (/^transitional kindergarten$/i.test(descriptor)) return 'TK'
  if (/^(preschool|prekindergarten|preschool\/prekindergarten)$/i.test(descriptor)) return 'PS'
  const grade = GRADES.findIndex((name) => name.toLowerCase() === descriptor.toLowerCase())
  return grade < 0 ? null : grade === 0 ? 'K' : String(grade)
}

/** Gives the pupils their spans of enrolment: as recorded, or else worked out from where they were recorded as absent. */
export function addEnrolments(
  records: EdFiRecords,
  pupils: ReadonlyMap<string, ImportPupil>,
  schools: ReadonlyMap<string, ImportSchool>,
  sessions: readonly Session[],
  events: readonly EdFiEvent[],
  log: ProblemLog
): void {
  for (const record of records.of('StudentSchoolAssociation')) {
    const pupilId = records.resolve(at(record.node, 'StudentReference'), 'StudentUniqueId')
    const schoolCode = records.resolve(at(record.node, 'SchoolReference'), 'SchoolId')
    const enrolledOn = dayAt(record, log, 'EntryDate')
    const leftOn = optionalDayAt(record, log, 'ExitWithdrawDate')
    const pupil = pupils.get(pupilId ?? '')
    if (!pupil) log.error(placeOf(record, 'StudentReference', pupilId), 'no pupil of the files has this id')
    else if (!schoolCode || !schools.has(schoolCode)) {
      log.error(placeOf(record, 'SchoolReference', schoolCode), 'no school of the files has this id')
    } else if (enrolledOn && leftOn && leftOn < enrolledOn) {
      log.error(placeOf(record, 'ExitWithdrawDate', leftOn), `lies before EntryDate ${enrolledOn}`)
    } else if (enrolledOn && leftOn !== undefined) {
      const grade = gradeFrom(descriptorAt(record.node, 'EntryGradeLevel'))
      pupil.enrolments.push({ schoolCode, grade, enrolledOn, leftOn })
    }
  }
  if (records.of('StudentSchoolAssociation').length === 0) deriveEnrolments(pupils, sessions, events, log)
  let without = 0
  for (const pupil of pupils.values()) {
    pupil.enrolments.sort((a, b) => (a.enrolledOn < b.enrolledOn ? -1 : 1))
    pupil.grade = pupil.enrolments.at(-1)?.grade ?? null
    if (pupil.enrolments.length === 0) without++
  }
  if (without > 0) {
    log.warn(
      { file: 'StudentSchoolAssociation' },
      `${counted(without, 'pupil')} without an enrollment and without a record of attendance: read without a school`
    )
  }
}

/** The whole school year of every school at which a pupil has a record: no file says less, none says more. */
function deriveEnrolments(
  pupils: ReadonlyMap<string, ImportPupil>,
  sessions: readonly Session[],
  events: readonly EdFiEvent[],
  log: ProblemLog
): void {
  const years = new Map<string, { from: CalendarDate; to: CalendarDate }>()
  for (const { schoolCode, begin, end } of sessions) {
    const key = `${schoolYearOf(begin)} ${schoolCode}`
    const year = years.get(key)
    if (!year) years.set(key, { from: begin, to: end })
    else {
      if (begin < year.from) year.from = begin
      if (end > year.to) year.to = end
    }
  }
  const spans = new Map<string, ImportEnrolment & { pupilId: string }>()
  for (const { pupilId, schoolCode, date } of events) {
    const year = `${schoolYearOf(date)} ${schoolCode}`
    const key = `${year} ${pupilId}`
    const span = spans.get(key)
    if (!span) {
      const { from, to } = years.get(year) ?? { from: date, to: date }
      const first = date < from ? date : from
      spans.set(key, { pupilId, schoolCode, grade: null, enrolledOn: first, leftOn: date > to ? date : to })
    } else {
      if (date < span.enrolledOn) span.enrolledOn = date
      if (span.leftOn !== null && date > span.leftOn) span.leftOn = date
    }
  }
  for (const { pupilId, ...enrolment } of spans.values()) pupils.get(pupilId)?.enrolments.push(enrolment)
  if (spans.size > 0) {
    log.warn(
      { file: 'StudentSchoolAssociation' },
      `no enrollments in the files: for ${counted(spans.size, 'pupil and school', 'pupils and schools')} with a record of attendance the sessions of the school year were taken`
    )
  }
}
