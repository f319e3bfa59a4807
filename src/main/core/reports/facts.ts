import { windowsAround } from '@shared/attendance/rules-window'
import type { Route } from '@shared/court/model'
import { sheets } from '@shared/court/sheets'
import { interventionKind, kindFacts } from '@shared/interventions/rules-kinds'
import { type CalendarDate, firstDayOf, lastDayOf, type SchoolYear } from '@shared/kernel/dates'
import { listName } from '@shared/pupils/names'
import {
  type CaseFact,
  type EnrolledFact,
  groups,
  type PupilFact,
  type StepFact,
  type YearFacts
} from '@shared/reports/model'
import { dispositionOf } from '@shared/reports/rules-ways'
import { readLibrary } from '../agreements/library'
import { knownUntil } from '../attendance/classification'
import { eachStanding } from '../attendance/district-standing'
import type { EvidenceSource } from '../attendance/evidence'
import { windowCounter } from '../attendance/windows'
import type { Ctx } from '../context'
import {
  answersOfYear,
  casesOfYear,
  directivesOfYear,
  hearingsOfYear,
  interventionsOfYear,
  noticesOfYear,
  type PupilRow,
  pupilRows,
  routesOfYear
} from './queries'
import { consultationsOfYear, dispositionsByCase, membersOfYear } from './queries-board'

const noEvidence: EvidenceSource = () => new Map()

const pupilFact = (row: PupilRow): PupilFact => ({
  pupilId: row.id,
  name: listName(row),
  grade: row.grade,
  schoolCode: row.schoolCode,
  schoolName: row.schoolName,
  groups: groups.filter((group) => row[group] === 1),
  gender: row.gender,
  raceEthnicity: row.raceEthnicity
})

/** Everything of a school year that its tables count, as far as it is known. */
export function yearFacts({ db, clock }: Pick<Ctx, 'db' | 'clock'>, year: SchoolYear): YearFacts {
  const asOf = earlier(knownUntil(db, clock.today()), lastDayOf(year))
  const pupils = new Map([...pupilRows(db, asOf, year)].map(([id, row]) => [id, pupilFact(row)]))
  return {
    schoolYear: year,
    asOf,
    cases: caseFacts({ db, clock }, year, pupils),
    enrolled: asOf < firstDayOf(year) ? [] : enrolledFacts(db, asOf, pupils),
    steps: stepFacts(db, year, pupils),
    members: membersOfYear(db, year),
    consultations: consultationsOfYear(db, year)
  }
}

/** Pupils with schooldays of the year up to a day in it; before its first day of data nobody has any. */
function enrolledFacts(db: Ctx['db'], asOf: CalendarDate, pupils: ReadonlyMap<string, PupilFact>): EnrolledFact[] {
  return [...eachStanding(db, asOf, noEvidence)].flatMap(({ pupilId, classification: { counts } }) => {
    const pupil = pupils.get(pupilId)
    if (!pupil || counts.schooldaysEnrolled === 0) return []
    const { schooldaysEnrolled: schooldays, absent, excused, unexcused } = counts
    return [{ ...pupil, schooldays, absent, excused, unexcused }]
  })
}

const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b)

function byCase<T extends { caseId: string }>(rows: readonly T[]): Map<string, T[]> {
  const cases = new Map<string, T[]>()
  for (const row of rows) cases.set(row.caseId, [...(cases.get(row.caseId) ?? []), row])
  return cases
}

/** The referral of a minor asks probation to have a petition filed (WIC 601.2, 653); no other route asks for one. */
const ASKS_PETITION: ReadonlySet<Route> = new Set(['601.2-probation'])

/** A route as the year counts it: what goes out, and under which section. */
function routeWords(route: Route): string {
  const { title, basis } = sheets[route]
  return `${title} (${basis})`
}

function caseFacts(
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  year: SchoolYear,
  pupils: ReadonlyMap<string, PupilFact>
): CaseFact[] {
  const known = knownUntil(db, clock.today())
  const hearings = byCase(hearingsOfYear(db, year))
  const directives = byCase(directivesOfYear(db, year))
  const routes = byCase(routesOfYear(db, year))
  const answers = byCase(answersOfYear(db, year))
  const recorded = dispositionsByCase(db)
  const words = libraryWords(db)
  const count = windowCounter(db)
  return casesOfYear(db, year).flatMap((one): CaseFact[] => {
    const pupil = pupils.get(one.pupilId)
    if (!pupil) return []
    const own = hearings.get(one.id) ?? []
    const heard = own.find(({ state }) => state === 'heard')
    return [
      {
        ...pupil,
        caseId: one.id,
        number: one.number,
        openedOn: one.openedOn,
        referredInYear: one.schoolYear === year,
        closedOn: one.closedOn,
        grounds: one.grounds,
        hearings: own,
        directives: (directives.get(one.id) ?? []).map(({ libraryId, ...directive }) => ({
          ...directive,
          what: (libraryId === null ? null : words.get(libraryId)) ?? OWN_WORDS
        })),
        routes: (routes.get(one.id) ?? []).map(({ route }) => ({
          words: routeWords(route),
          petition: ASKS_PETITION.has(route)
        })),
        answers: (answers.get(one.id) ?? []).map(({ kind }) => kind ?? 'none'),
        windows: heard
          ? windowsAround(heard.date, known).map(({ name, before, after }) => ({
              name,
              before: count(one.pupilId, before.from, before.to),
              after: count(one.pupilId, after.from, after.to)
            }))
          : null,
        disposition: recorded.get(one.id) ?? dispositionOf(own.findLast(({ outcome }) => outcome)?.outcome ?? null)
      }
    ]
  })
}

/** What each entry of the library asks for, as the district words it and with its blanks left open. */
const libraryWords = (db: Ctx['db']): ReadonlyMap<string, string> =>
  new Map(readLibrary(db).map(({ id, text }) => [id, inShort(text.en.replace(/\{\w+\}/g, '…').replace(/\.$/, ''))]))

/** Up to 70 characters, cut between words. */
const inShort = (words: string) =>
  words.length > 70 ? `${words.slice(0, Math.max(words.lastIndexOf(' ', 69), 40))} …` : words

/** A directive that was written freely is like no other. */
const OWN_WORDS = 'In the board’s own words'

const nth = ['First', 'Second', 'Third']

function stepFacts(db: Ctx['db'], year: SchoolYear, pupils: ReadonlyMap<string, PupilFact>): StepFact[] {
  const notices = noticesOfYear(db, year).map(({ id, pupilId, sequence }) => ({
    id,
    pupilId,
    what: sequence <= 3 ? `${nth[sequence - 1]} notification of truancy` : 'Further notifications of truancy'
  }))
  const order = interventionKind.options
  const log = interventionsOfYear(db, year)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ id, pupilId, kind }) => ({ id, pupilId, what: kindFacts[kind].label }))
  return [...notices, ...log].flatMap((step) => {
    const pupil = pupils.get(step.pupilId)
    return pupil ? [{ ...pupil, ...step }] : []
  })
}
