import type { PupilAttendance } from '@shared/attendance/model'
import { classifyPupil, enrolledSchooldays } from '@shared/attendance/rules-classify'
import { type PupilAttendanceView, type Standing, type StandingLine, statusNames } from '@shared/attendance/standing'
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
  type PupilHead,
  readAttendanceSettings,
  readBells,
  readCalendars,
  readEnrolments
} from './queries'
import { changesOf, participationOf, readBeside, recoveryDaysOf, spansOf } from './queries-record'
import { linesUnder } from './standing-cache'

/** The day up to which the desk knows anything: that of the last import, and today before the first. */
export function knownUntil(db: Connection, today: CalendarDate): CalendarDate {
  return lastImport(db)?.summary.asOf ?? today
}

/** What the rules look at of each pupil, read once for many; of one pupil alone when `pupilId` is given. */
export function pupilReader(db: Connection, asOf: CalendarDate, evidence: EvidenceSource, pupilId: string | null) {
  const eventsOf = eventReader(db, asOf)
  const enrolments = readEnrolments(db, pupilId ?? undefined)
  const beside = readBeside(db, pupilId)
  const known = evidence(db, pupilId)
  return {
    /** Everything but the records of the days, as text: what changes it is judged again. */
    evidenceOf: (id: string) => {
      const more = known.get(id)
      return more ? JSON.stringify(more) : ''
    },
    read: (id: string, birthDate: CalendarDate | null): PupilAttendance => {
      const own = beside.get(id)
      const more = known.get(id)
      return {
        birthDate,
        enrolments: enrolments.get(id) ?? [],
        events: eventsOf(id),
        ...more,
        spans: [...(own?.spans ?? []), ...(more?.spans ?? [])],
        participation: own?.participation,
        recovery: own?.recovery
      }
    }
  }
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
  const settings = readAttendanceSettings(db, year)
  const pupil = pupilReader(db, asOf, evidence, pupilId).read(pupilId, head.birthDate)
  const used = new Set(pupil.events.map(({ code }) => code))
  return {
    classification: classifyPupil(pupil, calendars, settings, asOf),
    schooldays: enrolledSchooldays(pupil, calendars, asOf),
    events: [...pupil.events],
    codes: listCodes(db).filter(({ code, schoolYear }) => schoolYear === year && used.has(code)),
    importedAt: lastImport(db)?.at ?? null,
    record: {
      changes: changesOf(db, pupilId),
      spans: spansOf(db, pupilId),
      participation: participationOf(db, pupilId),
      recovery: recoveryDaysOf(db, pupilId)
    },
    settings
  }
}

/** Every pupil on the desk, by name; those who were not on the roll in the school year have no schooldays. */
export function standings(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Standing[] {
  return [...eachStanding(db, asOf, evidence)]
}

/** The same one by one, for those who keep little of each: all at once are some hundred megabytes in a large district. */
export function* eachStanding(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Generator<Standing> {
  const { judge } = judgeAll(db, asOf, evidence)
  for (const head of listHeads(db)) yield judge(head)
}

/** The day and everything of the district that decides how records are read, save the calendars: they come by import. */
function rulesText(db: Connection, asOf: CalendarDate): string {
  const year = schoolYearOf(asOf)
  const codes = listCodes(db).filter(({ schoolYear }) => schoolYear === year)
  const meanings = codes.map(({ code, category }) => [code, category])
  return JSON.stringify([asOf, readAttendanceSettings(db, year), meanings, readBells(db)])
}

function judgeAll(db: Connection, asOf: CalendarDate, evidence: EvidenceSource) {
  const year = schoolYearOf(asOf)
  const settings = readAttendanceSettings(db, year)
  const calendars = readCalendars(db, year)
  const reader = pupilReader(db, asOf, evidence, null)
  return {
    evidenceOf: reader.evidenceOf,
    judge: ({ birthDate, ...head }: PupilHead): Standing => {
      const pupil = reader.read(head.pupilId, birthDate)
      const schoolCode = pupil.enrolments.findLast(({ from }) => from <= asOf)?.schoolId ?? null
      return { ...head, schoolCode, classification: classifyPupil(pupil, calendars, settings, asOf) }
    }
  }
}

/**
 * Every pupil on the desk as the lists show him or her, by name. Judged once and kept in memory: after a change of one
 * pupil's records, or of what rooms to the right know of one, that pupil alone is judged again.
 */
export function standingLines(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): StandingLine[] {
  const known = linesUnder(db, rulesText(db, asOf))
  const { judge, evidenceOf } = judgeAll(db, asOf, evidence)
  return listHeads(db).map((head) => {
    const now = evidenceOf(head.pupilId)
    const before = known.get(head.pupilId)
    if (before?.evidence === now) return before.line
    const line = lineOf(judge(head))
    known.set(head.pupilId, { evidence: now, line })
    return line
  })
}

/** What the lists show of a standing. */
export function lineOf({
  pupilId,
  localId,
  lastName,
  firstName,
  grade,
  schoolCode,
  classification
}: Standing): StandingLine {
  const { counts, reports } = classification
  return {
    pupilId,
    localId,
    lastName,
    firstName,
    grade,
    schoolCode,
    statuses: statusNames.filter((name) => classification[name].value),
    schooldaysEnrolled: counts.schooldaysEnrolled,
    absent: counts.absent,
    unexcused: counts.unexcused,
    reports: reports.length,
    absentTenths: counts.absentTenths
  }
}
