import type { AttendanceEvent, AttendanceSettings, EnrolmentSpan } from '@shared/attendance/model'
import { type Brief, briefOf, briefRules, type CategoryOfCode } from '@shared/attendance/rules-brief'
import { classifyPupil } from '@shared/attendance/rules-classify'
import type { Standing, StandingLine } from '@shared/attendance/standing'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import type { Connection } from '../store/open'
import { besideRecords } from './classification'
import type { EvidenceSource } from './evidence'
import {
  allRecordsReader,
  categoryReader,
  listCodes,
  listHeads,
  numbersByName,
  type PupilHead,
  readAttendanceSettings,
  readBells,
  readCalendars,
  readEnrolments
} from './queries'
import { type Judged, linesUnder } from './standing-cache'

/** Every pupil on the desk, by name; those who were not on the roll in the school year have no schooldays. */
export function standings(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Standing[] {
  const judged = new Map<number, Standing>()
  const { standing } = judgeAll(db, asOf, evidence)
  for (const head of listHeads(db)) judged.set(head.number, standing(head))
  return numbersByName(db).map((number) => judged.get(number) as Standing)
}

/**
 * The same one by one, in the order of the file, for those who keep little of each: all at once are some hundred
 * megabytes in a large district.
 */
export function* eachStanding(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): Generator<Standing> {
  const { standing } = judgeAll(db, asOf, evidence)
  for (const head of listHeads(db)) yield standing(head)
}

/**
 * Every pupil on the desk as the lists show him or her, by name. Judged once and kept in memory: after a change of one
 * pupil's records, or of what rooms to the right know of one, that pupil alone is judged again.
 */
export function standingLines(db: Connection, asOf: CalendarDate, evidence: EvidenceSource): StandingLine[] {
  const known = linesUnder(db, rulesText(db, asOf))
  const { line, evidenceOf } = judgeAll(db, asOf, evidence)
  for (const head of listHeads(db)) {
    const now = evidenceOf(head.pupilId)
    if (known.get(head.number)?.evidence !== now) known.set(head.number, { evidence: now, line: line(head) })
  }
  return numbersByName(db).map((number) => (known.get(number) as Judged).line)
}

/** What is supposed of the district's rules and codes before anybody has decided so. */
export interface Supposed {
  settings?: AttendanceSettings
  categoryOf?: CategoryOfCode
}

/** Every pupil by name as the lists would show him or her; nothing of it is kept. */
export function supposedLines(
  db: Connection,
  asOf: CalendarDate,
  evidence: EvidenceSource,
  supposed: Supposed
): StandingLine[] {
  const { line } = judgeAll(db, asOf, evidence, supposed)
  const lines = new Map(listHeads(db).map((head) => [head.number, line(head)]))
  return numbersByName(db).map((number) => lines.get(number) as StandingLine)
}

/** The day and everything of the district that decides how records are read, save the calendars: they come by import. */
function rulesText(db: Connection, asOf: CalendarDate): string {
  const year = schoolYearOf(asOf)
  const codes = listCodes(db).filter(({ schoolYear }) => schoolYear === year)
  const meanings = codes.map(({ code, category }) => [code, category])
  return JSON.stringify([asOf, readAttendanceSettings(db, year), meanings, readBells(db)])
}

/** Both ways of judging are to be asked in the order of the file. */
function judgeAll(db: Connection, asOf: CalendarDate, evidence: EvidenceSource, supposed: Supposed = {}) {
  const year = schoolYearOf(asOf)
  const { settings = readAttendanceSettings(db, year), categoryOf = categoryReader(db, year) } = supposed
  const calendars = readCalendars(db, year)
  const recordsOf = allRecordsReader(db, asOf, categoryOf)
  const enrolments = readEnrolments(db)
  const { evidenceOf, read, usual } = besideRecords(db, evidence, null)
  const inBrief = briefRules(calendars, categoryOf, settings, asOf)
  const enrolmentsOf = ({ number }: PupilHead) => enrolments.get(number) ?? nowhere
  const whole = (head: PupilHead, events: AttendanceEvent[]) =>
    classifyPupil(read(head, enrolmentsOf(head), events), calendars, settings, asOf)
  return {
    evidenceOf,
    standing: (head: PupilHead): Standing => {
      const { number, ...named } = head
      const schoolCode = schoolOn(enrolmentsOf(head), asOf)
      return { ...named, schoolCode, classification: whole(head, recordsOf(number).events()) }
    },
    /** What lists show of a pupil; the short way where he or she is a usual one. */
    line: (head: PupilHead): StandingLine => {
      const { wholeDays, events } = recordsOf(head.number)
      const pupil = wholeDays && usual(head, enrolmentsOf(head), wholeDays)
      const brief = (pupil && inBrief(pupil)) ?? briefOf(whole(head, events()))
      return lineWith(head, schoolOn(enrolmentsOf(head), asOf), brief)
    }
  }
}

const nowhere: readonly EnrolmentSpan[] = []

const schoolOn = (enrolments: readonly EnrolmentSpan[], asOf: CalendarDate) =>
  enrolments.findLast(({ from }) => from <= asOf)?.schoolId ?? null

/** What the lists show of a standing. */
export const lineOf = (standing: Standing): StandingLine =>
  lineWith(standing, standing.schoolCode, briefOf(standing.classification))

type Named = Pick<Standing, 'pupilId' | 'localId' | 'lastName' | 'firstName' | 'grade'>

/** Written out: spreading costs as much as judging, and the columns of a list are few. */
function lineWith(named: Named, schoolCode: string | null, brief: Brief): StandingLine {
  return {
    pupilId: named.pupilId,
    localId: named.localId,
    lastName: named.lastName,
    firstName: named.firstName,
    grade: named.grade,
    schoolCode,
    statuses: brief.statuses,
    schooldaysEnrolled: brief.schooldaysEnrolled,
    absent: brief.absent,
    unexcused: brief.unexcused,
    reports: brief.reports,
    absentTenths: brief.absentTenths,
    letters: brief.letters,
    band: brief.band
  }
}
