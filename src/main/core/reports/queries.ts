import type { DirectiveState } from '@shared/agreements/model'
import type { Route } from '@shared/court/model'
import type { ReferralGround } from '@shared/documents/parts'
import type { HearingKind, HearingState, Outcome } from '@shared/hearings/model'
import type { InterventionKind } from '@shared/interventions/rules-kinds'
import { type CalendarDate, firstDayOf, lastDayOf, type SchoolYear } from '@shared/kernel/dates'
import type { Gender, RaceEthnicity } from '@shared/pupils/statistics'
import { type ReportSettings, reportSettings } from '@shared/reports/model'
import type { Connection } from '../store/open'
import { readSetting, writeSetting } from '../store/settings'

const KEY = 'reports'

export function readReportSettings(db: Connection): ReportSettings {
  return reportSettings.parse(readSetting(db, KEY) ?? {})
}

export function saveReportSettings(db: Connection, settings: ReportSettings): void {
  writeSetting(db, KEY, settings)
}

/** School years in which a school taught, a case was opened or the board sat. */
export function knownYears(db: Connection): SchoolYear[] {
  const year = (column: string) => `CAST(substr(${column}, 1, 4) AS INTEGER) - (substr(${column}, 6, 2) < '07')`
  const years = db
    .prepare(
      `SELECT DISTINCT ${year('date')} FROM (SELECT min(date) AS date FROM schoolday UNION SELECT max(date) FROM schoolday)
         WHERE date IS NOT NULL
       UNION SELECT school_year FROM sarb_case
       UNION SELECT DISTINCT ${year('date')} FROM hearing_day`
    )
    .pluck()
    .all() as SchoolYear[]
  return years.sort((a, b) => b - a)
}

const between = (year: SchoolYear) => ({ first: firstDayOf(year), last: lastDayOf(year) })

export interface PupilRow {
  id: string
  lastName: string
  firstName: string
  grade: string | null
  englishLearner: number
  iep: number
  section504: number
  foster: number
  homeless: number
  disadvantaged: number | null
  gender: Gender | null
  raceEthnicity: RaceEthnicity | null
  schoolCode: string | null
  schoolName: string | null
}

/**
 * Every pupil as the school year knew it, with the school of the enrolment that began last by a day. Grade and groups of a
 * year that is over are those kept when the next one began; without them, those that are known.
 */
export function pupilRows(db: Connection, asOf: CalendarDate, year: SchoolYear): Map<string, PupilRow> {
  const rows = db
    .prepare(
      `SELECT p.id, p.last_name AS lastName, p.first_name AS firstName,
         iif(y.pupil IS NULL, p.grade, y.grade) AS grade,
         coalesce(y.english_learner, p.english_learner) AS englishLearner,
         coalesce(y.iep, p.iep) AS iep, coalesce(y.section_504, p.section_504) AS section504,
         coalesce(y.foster, p.foster) AS foster, coalesce(y.homeless, p.homeless) AS homeless,
         iif(y.pupil IS NULL, t.disadvantaged, y.disadvantaged) AS disadvantaged,
         t.gender, t.race_ethnicity AS raceEthnicity, e.school_code AS schoolCode, s.name AS schoolName
       FROM pupil p
         LEFT JOIN pupil_statistics t ON t.pupil_id = p.id
         LEFT JOIN pupil_year y ON y.pupil = p.number AND y.school_year = (SELECT min(k.school_year) FROM pupil_year k
           WHERE k.pupil = p.number AND k.school_year >= @year)
         LEFT JOIN enrolment e ON e.id = (SELECT x.id FROM enrolment x WHERE x.pupil_id = p.id AND x.enrolled_on <= @asOf
           ORDER BY x.enrolled_on DESC LIMIT 1)
         LEFT JOIN school s ON s.code = e.school_code`
    )
    .all({ asOf, year }) as PupilRow[]
  return new Map(rows.map((row) => [row.id, row]))
}

export interface CaseRow {
  id: string
  number: string
  pupilId: string
  schoolYear: SchoolYear
  openedOn: CalendarDate
  closedOn: CalendarDate | null
  grounds: ReferralGround[]
}

/** Cases referred in a school year, and older ones that were heard or referred out in it. */
export function casesOfYear(db: Connection, year: SchoolYear): CaseRow[] {
  const rows = db
    .prepare(
      `SELECT id, number, pupil_id AS pupilId, school_year AS schoolYear, opened_on AS openedOn, closed_on AS closedOn,
         grounds
       FROM sarb_case c
       WHERE school_year = @year
         OR EXISTS (SELECT 1 FROM hearing h JOIN hearing_day d ON d.id = h.day_id
                    WHERE h.case_id = c.id AND d.date BETWEEN @first AND @last)
         OR EXISTS (SELECT 1 FROM court_referral r WHERE r.case_id = c.id AND r.decided_on BETWEEN @first AND @last)
       ORDER BY number`
    )
    .all({ year, ...between(year) }) as (Omit<CaseRow, 'grounds'> & { grounds: string })[]
  return rows.map(({ grounds, ...row }) => ({ ...row, grounds: JSON.parse(grounds) as ReferralGround[] }))
}

export interface HearingRow {
  id: string
  caseId: string
  date: CalendarDate
  kind: HearingKind
  state: HearingState
  outcome: Outcome | null
}

export function hearingsOfYear(db: Connection, year: SchoolYear): HearingRow[] {
  return db
    .prepare(
      `SELECT h.id, h.case_id AS caseId, d.date, h.kind, h.state, h.outcome FROM hearing h
         JOIN hearing_day d ON d.id = h.day_id WHERE d.date BETWEEN @first AND @last ORDER BY d.date, h.time`
    )
    .all(between(year)) as HearingRow[]
}

export interface DirectiveRow {
  id: string
  caseId: string
  state: DirectiveState
  addressee: string
  libraryId: string | null
  provider: string | null
}

/** Directives of contracts issued in the year; a draft binds nobody. */
export function directivesOfYear(db: Connection, year: SchoolYear): DirectiveRow[] {
  return db
    .prepare(
      `SELECT x.id, x.case_id AS caseId, x.state, x.addressee, x.library_id AS libraryId, x.provider FROM directive x
         JOIN agreement a ON a.hearing_id = x.hearing_id JOIN hearing h ON h.id = x.hearing_id
         JOIN hearing_day d ON d.id = h.day_id
       WHERE d.date BETWEEN @first AND @last ORDER BY d.date, x.position`
    )
    .all(between(year)) as DirectiveRow[]
}

/** Routes out of the board taken in the year, each time one. */
export function routesOfYear(db: Connection, year: SchoolYear): { caseId: string; route: Route }[] {
  return db
    .prepare(
      'SELECT case_id AS caseId, route FROM court_referral WHERE decided_on BETWEEN @first AND @last ORDER BY decided_on'
    )
    .all(between(year)) as { caseId: string; route: Route }[]
}

export interface AnswerRow {
  caseId: string
  /** What came back of a referral, each kind once; null where nothing has yet. */
  kind: 'filed' | 'declined' | 'terms' | 'outcome' | null
}

/** What the offices told of the referrals of a year (EC 48297), whenever it came. */
export function answersOfYear(db: Connection, year: SchoolYear): AnswerRow[] {
  return db
    .prepare(
      `SELECT DISTINCT r.id, r.case_id AS caseId, a.kind
       FROM court_referral r LEFT JOIN court_answer a ON a.referral_id = r.id AND a.withdrawn_at IS NULL
         AND a.kind IN ('filed', 'declined', 'terms', 'outcome')
       WHERE r.decided_on BETWEEN @first AND @last ORDER BY r.decided_on`
    )
    .all(between(year)) as AnswerRow[]
}

/** Notifications of truancy by their place in the series. */
export function noticesOfYear(db: Connection, year: SchoolYear): { id: string; pupilId: string; sequence: number }[] {
  return db
    .prepare(
      'SELECT id, pupil_id AS pupilId, sequence FROM truancy_notice WHERE school_year = ? ORDER BY sequence, issued_on'
    )
    .all(year) as { id: string; pupilId: string; sequence: number }[]
}

export function interventionsOfYear(
  db: Connection,
  year: SchoolYear
): { id: string; pupilId: string; kind: InterventionKind }[] {
  return db
    .prepare(
      `SELECT id, pupil_id AS pupilId, kind FROM intervention
       WHERE date BETWEEN @first AND @last AND withdrawn_at IS NULL ORDER BY date`
    )
    .all(between(year)) as { id: string; pupilId: string; kind: InterventionKind }[]
}
