import type { PupilAttendance } from '@shared/attendance/model'
import { classifyPupil, enrolledSchooldays } from '@shared/attendance/rules-classify'
import type { PupilAttendanceView, Standing } from '@shared/attendance/standing'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Connection } from '../store/open'
import type { EvidenceSource } from './evidence'
import {
  eventReader,
  findHeads,
  lastImport,
  listCodes,
  listHeads,
  readAttendanceSettings,
  readCalendars,
  readEnrolments
} from './queries'

/** The day up to which the desk knows anything: that of the last import, and today before the first. */
export function knownUntil(db: Connection, today: CalendarDate): CalendarDate {
  return lastImport(db)?.summary.asOf ?? today
}

/** One pupil's attendance and what the law says of it. Throws DeskError `not-found`. */
export function pupilAttendance(
  db: Connection,
  pupilId: string,
  asOf: CalendarDate,
  evidence: EvidenceSource
): PupilAttendanceView {
  const head = findHeads(db, [pupilId]).get(pupilId)
  if (!head) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  const year = schoolYearOf(asOf)
  const calendars = readCalendars(db, year)
  const pupil: PupilAttendance = {
    birthDate: head.birthDate,
    enrolments: readEnrolments(db, pupilId).get(pupilId) ?? [],
    events: eventReader(db, asOf)(pupilId),
    ...evidence(db, pupilId).get(pupilId)
  }
  const used = new Set(pupil.events.map(({ code }) => code))
  return {
    classification: classifyPupil(pupil, calendars, readAttendanceSettings(db), asOf),
    schooldays: enrolledSchooldays(pupil, calendars, asOf),
    events: [...pupil.events],
    codes: listCodes(db).filter(({ code, schoolYear }) => schoolYear === year && used.has(code)),
    importedAt: lastImport(db)?.at ?? null
  }
}

/** Every pupil on the desk, by name; those who were not on the roll in the school year have no schooldays. */
export function standings(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Standing[] {
  return [...eachStanding(db, asOf, evidence)]
}

/** The same one by one, for those who keep little of each: all at once are some hundred megabytes in a large district. */
export function* eachStanding(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Generator<Standing> {
  const settings = readAttendanceSettings(db)
  const calendars = readCalendars(db, schoolYearOf(asOf))
  const eventsOf = eventReader(db, asOf)
  const enrolments = readEnrolments(db)
  const known = evidence(db, null)
  for (const { birthDate, ...head } of listHeads(db)) {
    const spans = enrolments.get(head.pupilId) ?? []
    const pupil = { birthDate, enrolments: spans, events: eventsOf(head.pupilId), ...known.get(head.pupilId) }
    const schoolCode = spans.findLast(({ from }) => from <= asOf)?.schoolId ?? null
    yield { ...head, schoolCode, classification: classifyPupil(pupil, calendars, settings, asOf) }
  }
}
