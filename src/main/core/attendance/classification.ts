import type { PupilAttendance } from '@shared/attendance/model'
import { classifyPupil, enrolledSchooldays } from '@shared/attendance/rules-classify'
import type { PupilAttendanceView, Standing } from '@shared/attendance/standing'
import { type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Connection } from '../store/open'
import type { EvidenceSource } from './evidence'
import {
  findHead,
  lastImport,
  listCodes,
  listHeads,
  readAttendanceSettings,
  readCalendars,
  readEnrolments,
  readEvents
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
  const head = findHead(db, pupilId)
  if (!head) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  const year = schoolYearOf(asOf)
  const calendars = readCalendars(db, year)
  const pupil: PupilAttendance = {
    birthDate: head.birthDate,
    enrolments: readEnrolments(db, pupilId).get(pupilId) ?? [],
    events: readEvents(db, asOf, pupilId).get(pupilId) ?? [],
    ...evidence(db, pupilId).get(pupilId)
  }
  const used = new Set(pupil.events.map(({ code }) => code))
  return {
    classification: classifyPupil(pupil, calendars, readAttendanceSettings(db), asOf),
    schooldays: enrolledSchooldays(pupil, calendars, asOf),
    events: [...pupil.events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    codes: listCodes(db).filter(({ code, schoolYear }) => schoolYear === year && used.has(code)),
    importedAt: lastImport(db)?.at ?? null
  }
}

/** Every pupil who was on the roll between July 1 and the as-of day, by name. */
export function standings(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Standing[] {
  const year = schoolYearOf(asOf)
  const first = firstDayOf(year)
  const settings = readAttendanceSettings(db)
  const calendars = readCalendars(db, year)
  const events = readEvents(db, asOf)
  const enrolments = readEnrolments(db)
  const known = evidence(db, null)
  const found: Standing[] = []
  for (const { birthDate, ...head } of listHeads(db)) {
    const spans = (enrolments.get(head.pupilId) ?? []).filter(
      ({ from, to }) => from <= asOf && (to === null || to >= first)
    )
    if (spans.length === 0) continue
    const pupil = {
      birthDate,
      enrolments: spans,
      events: events.get(head.pupilId) ?? [],
      ...known.get(head.pupilId)
    }
    const schoolCode = spans.at(-1)?.schoolId ?? null
    found.push({ ...head, schoolCode, classification: classifyPupil(pupil, calendars, settings, asOf) })
  }
  return found
}
