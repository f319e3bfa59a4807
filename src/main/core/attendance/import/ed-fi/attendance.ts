import type { CalendarDate } from '@shared/kernel/dates'
import type { ImportPupil, ImportSchool } from '../model'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import { minutesFrom } from '../values'
import { dayAt, type EdFiRecord, type EdFiRecords, placeOf } from './records'
import { at, descriptorAt, textAt } from './xml'

/** A record of attendance before it goes into columns. */
export interface EdFiEvent {
  pupilId: string
  schoolCode: string
  date: CalendarDate
  /** Null: the whole day. Otherwise the section. */
  period: string | null
  code: string
  /** Kept only to propose a category. */
  reason: string | null
  minutes: number | null
  file: number
  row: number
}

/** Events that say a pupil was there. Nothing is recorded for such a day. */
const THERE = new Set(['In Attendance', 'Present'])

interface Context {
  pupils: ReadonlyMap<string, ImportPupil>
  schools: ReadonlyMap<string, ImportSchool>
  assumedDayMinutes: number
  log: ProblemLog
}

/** Events of the school first, then those of sections that are not the same event told a second time. */
export function readEvents(records: EdFiRecords, context: Context): EdFiEvent[] {
  const events: EdFiEvent[] = []
  const atSchool = new Map<string, number | null>()
  const key = ({ pupilId, schoolCode, date, code }: EdFiEvent) => JSON.stringify([pupilId, schoolCode, date, code])
  for (const record of records.of('StudentSchoolAttendanceEvent')) {
    const event = eventFrom(records, record, null, 'SchoolAttendanceDuration', context)
    if (!event) continue
    events.push(event)
    atSchool.set(key(event), event.minutes)
  }
  for (const record of records.of('StudentSectionAttendanceEvent')) {
    const section = at(record.node, 'SectionReference')
    const period =
      (section && textAt(section, 'SectionIdentity', 'SectionIdentifier')) ?? section?.attributes.ref ?? 'section'
    const event = eventFrom(records, record, period, 'SectionAttendanceDuration', context)
    if (!event) continue
    if (atSchool.get(key(event)) === event.minutes) {
      context.log.warnGrouped('told twice', placeOf(record, 'SectionReference'), (count) => {
        return `the same event is recorded for the school with the same minutes; it is counted once (${counted(count, 'record')})`
      })
    } else events.push(event)
  }
  return events
}

function eventFrom(
  records: EdFiRecords,
  record: EdFiRecord,
  period: string | null,
  durationName: string,
  { pupils, schools, assumedDayMinutes, log }: Context
): EdFiEvent | null {
  const { node } = record
  const code = descriptorAt(node, 'AttendanceEvent', 'AttendanceEventCategory')
  if (code && THERE.has(code)) {
    log.warnGrouped('there', placeOf(record, 'AttendanceEventCategory', code), (count) => {
      return `the pupil was there: nothing is recorded (${counted(count, 'record')})`
    })
    return null
  }
  const pupilId = records.resolve(at(node, 'StudentReference'), 'StudentUniqueId')
  const schoolCode = records.resolve(at(node, period === null ? 'SchoolReference' : 'SectionReference'), 'SchoolId')
  const date = dayAt(record, log, 'AttendanceEvent', 'EventDate')
  const minutes = minutesOf(record, durationName, assumedDayMinutes, log)
  if (!code) log.error(placeOf(record, 'AttendanceEventCategory'), 'must not be empty')
  if (!pupilId || !pupils.has(pupilId)) {
    log.error(placeOf(record, 'StudentReference', pupilId), 'no pupil of the files has this id')
    return null
  }
  if (!schoolCode || !schools.has(schoolCode)) {
    log.error(placeOf(record, 'SchoolReference', schoolCode), 'no school of the files has this id')
    return null
  }
  if (!date || !code || minutes === undefined) return null
  const reason = textAt(node, 'AttendanceEvent', 'AttendanceEventReason')
  return { pupilId, schoolCode, date, period, code, reason, minutes, file: record.file, row: node.line }
}

/** Minutes missed: null for the whole day or unknown, undefined (and a problem) when what stands there is wrong. */
function minutesOf(
  record: EdFiRecord,
  durationName: string,
  dayMinutes: number,
  log: ProblemLog
): number | null | undefined {
  const share = textAt(record.node, 'AttendanceEvent', 'EventDuration')
  if (share !== null && (!/^\d+(\.\d+)?$/.test(share) || Number(share) > 1)) {
    log.error(placeOf(record, 'EventDuration', share), 'must be a share of a day from 0 to 1')
    return undefined
  }
  const written = textAt(record.node, durationName)
  if (written !== null) {
    const minutes = minutesFrom(written, 0)
    if (minutes === undefined) log.error(placeOf(record, durationName, written), 'must be whole minutes from 0 to 1440')
    return minutes
  }
  if (share === null || Number(share) === 1) return null
  log.warnGrouped('share', placeOf(record, 'EventDuration', share), (count) => {
    return `a part of a day without minutes is taken as that part of ${dayMinutes} minutes (${counted(count, 'record')})`
  })
  return Math.round(Number(share) * dayMinutes)
}
