import type { AttendanceEvent, PupilAttendance } from '@shared/attendance/model'
import { classifyPupil, enrolledSchooldays } from '@shared/attendance/rules-classify'
import { type PupilAttendanceView, type Standing, type StandingLine, statusNames } from '@shared/attendance/standing'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Connection } from '../store/open'
import type { EvidenceSource } from './evidence'
import {
  allEventsReader,
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
import { type Judged, linesUnder } from './standing-cache'

/** The day up to which the desk knows anything: that of the last import, and today before the first. */
export function knownUntil(db: Connection, today: CalendarDate): CalendarDate {
  return lastImport(db)?.summary.asOf ?? today
}

type Head = Pick<PupilHead, 'number' | 'pupilId' | 'birthDate'>

/** What the rules look at of one pupil as of a day; of several too, each asked for by itself. */
export function pupilReader(db: Connection, asOf: CalendarDate, evidence: EvidenceSource, pupilId: string | null) {
  const eventsOf = eventReader(db, asOf)
  const { read } = recordReader(db, (head) => eventsOf(head.pupilId), evidence, pupilId)
  return { read: (id: string, birthDate: CalendarDate | null) => read({ pupilId: id, birthDate, number: 0 }) }
}

/** What the rules look at of each pupil, read once for many; of one pupil alone when `pupilId` is given. */
function recordReader(
  db: Connection,
  eventsOf: (head: Head) => AttendanceEvent[],
  evidence: EvidenceSource,
  pupilId: string | null
) {
  const enrolments = readEnrolments(db, pupilId ?? undefined)
  const beside = readBeside(db, pupilId)
  const known = evidence(db, pupilId)
  return {
    /** Everything but the records of the days, as text: what changes it is judged again. */
    evidenceOf: (id: string) => {
      const more = known.get(id)
      return more ? JSON.stringify(more) : ''
    },
    read: (head: Head): PupilAttendance => {
      const own = beside.get(head.pupilId)
      const more = known.get(head.pupilId)
      const pupil: PupilAttendance = {
        birthDate: head.birthDate,
        enrolments: enrolments.get(head.pupilId) ?? [],
        events: eventsOf(head)
      }
      if (more) Object.assign(pupil, more)
      if (!own) return pupil
      return { ...pupil, ...own, spans: [...own.spans, ...(more?.spans ?? [])] }
    }
  }
}

/** What the rules look at that is the district's and not one pupil's: read once for many pupils. */
export interface DistrictRecord {
  calendars: ReturnType<typeof readCalendars>
  settings: ReturnType<typeof readAttendanceSettings>
  codes: ReturnType<typeof listCodes>
}

export function districtRecord(db: Connection, asOf: CalendarDate): DistrictRecord {
  const year = schoolYearOf(asOf)
  return {
    calendars: readCalendars(db, year),
    settings: readAttendanceSettings(db, year),
    codes: listCodes(db).filter(({ schoolYear }) => schoolYear === year)
  }
}

/**
 * The classification alone and the records it was read from, for work on many pupils. `district` must be of the same day
 * and read after whatever was last written. Throws DeskError `not-found`.
 */
export function pupilClassification(
  db: Connection,
  pupilId: string,
  asOf: CalendarDate,
  evidence: EvidenceSource,
  { calendars, settings }: DistrictRecord
) {
  const pupil = pupilOnDesk(db, pupilId, asOf, evidence)
  return { classification: classifyPupil(pupil, calendars, settings, asOf), events: pupil.events }
}

function pupilOnDesk(db: Connection, pupilId: string, asOf: CalendarDate, evidence: EvidenceSource): PupilAttendance {
  const head = findHeads(db, [pupilId]).get(pupilId)
  if (!head) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  return pupilReader(db, asOf, evidence, pupilId).read(pupilId, head.birthDate)
}

/** One pupil's attendance and what the law says of it. Throws DeskError `not-found`. */
export function pupilAttendance(
  db: Connection,
  pupilId: string,
  asOf: CalendarDate,
  evidence: EvidenceSource
): PupilAttendanceView {
  const pupil = pupilOnDesk(db, pupilId, asOf, evidence)
  const { calendars, settings, codes } = districtRecord(db, asOf)
  const used = new Set(pupil.events.map(({ code }) => code))
  return {
    classification: classifyPupil(pupil, calendars, settings, asOf),
    schooldays: enrolledSchooldays(pupil, calendars, asOf),
    events: [...pupil.events],
    codes: codes.filter(({ code }) => used.has(code)),
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
  const judged = new Map<string, Standing>()
  for (const standing of eachStanding(db, asOf, evidence)) judged.set(standing.pupilId, standing)
  return listHeads(db).flatMap(({ pupilId }) => judged.get(pupilId) ?? [])
}

/**
 * The same one by one, in the order of the file, for those who keep little of each: all at once are some hundred
 * megabytes in a large district.
 */
export function* eachStanding(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Generator<Standing> {
  const { judge } = judgeAll(db, asOf, evidence)
  for (const head of inFileOrder(listHeads(db))) yield judge(head)
}

const inFileOrder = (heads: readonly PupilHead[]) => [...heads].sort((a, b) => a.number - b.number)

/** The day and everything of the district that decides how records are read, save the calendars: they come by import. */
function rulesText(db: Connection, asOf: CalendarDate): string {
  const year = schoolYearOf(asOf)
  const codes = listCodes(db).filter(({ schoolYear }) => schoolYear === year)
  const meanings = codes.map(({ code, category }) => [code, category])
  return JSON.stringify([asOf, readAttendanceSettings(db, year), meanings, readBells(db)])
}

/** `judge` is to be asked in the order of the file. */
function judgeAll(db: Connection, asOf: CalendarDate, evidence: EvidenceSource) {
  const year = schoolYearOf(asOf)
  const settings = readAttendanceSettings(db, year)
  const calendars = readCalendars(db, year)
  const eventsOf = allEventsReader(db, asOf)
  const { evidenceOf, read } = recordReader(db, ({ number }) => eventsOf(number), evidence, null)
  return {
    evidenceOf,
    judge: (head: PupilHead): Standing => {
      const pupil = read(head)
      const { pupilId, localId, lastName, firstName, grade, birthDate } = head
      const schoolCode = pupil.enrolments.findLast(({ from }) => from <= asOf)?.schoolId ?? null
      const classification = classifyPupil(pupil, calendars, settings, asOf)
      return { pupilId, localId, lastName, firstName, grade, birthDate, schoolCode, classification }
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
  const heads = listHeads(db)
  for (const head of inFileOrder(heads)) {
    const now = evidenceOf(head.pupilId)
    if (known.get(head.pupilId)?.evidence !== now) {
      known.set(head.pupilId, { evidence: now, line: lineOf(judge(head)) })
    }
  }
  return heads.map(({ pupilId }) => (known.get(pupilId) as Judged).line)
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
