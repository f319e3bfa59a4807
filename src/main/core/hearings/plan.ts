import { takesSlot } from '@shared/hearings/model'
import type { DayPlan, NoticeTiming } from '@shared/hearings/planning'
import { dayConflicts, neededFor, noticeState, panelWarnings, seatProblems } from '@shared/hearings/rules-conflicts'
import { type Candidate, type Proposal, propose } from '@shared/hearings/rules-proposal'
import { addDays, schoolYearOf } from '@shared/kernel/dates'
import { languageName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { letterProblem } from '../interventions/letters'
import type { Connection } from '../store/open'
import { knownDay } from './day'
import { practiceOf } from './practice'
import { blocksOf, breaksOf } from './queries/days'
import { type HearingOnDay, hearingsWhere, waitingCases } from './queries/docket'
import { type CaseToPlan, casesToPlan, householdsOf, recusalsOf, seatsOf } from './queries/plan'

const languageOf = ({ interpreter, homeLanguage }: CaseToPlan) =>
  interpreter === 1 && homeLanguage ? languageName(homeLanguage) : null

/** The day with everything that proposal and conflicts look at. */
function gather(db: Connection, dayId: string, moreCases: readonly string[]) {
  const day = knownDay(db, dayId)
  const hearings = hearingsWhere(db, { dayId }).filter(({ state }) => takesSlot(state))
  const cases = casesToPlan(db, [...hearings.map(({ caseId }) => caseId), ...moreCases])
  const facts = new Map(cases.map((one) => [one.caseId, one]))
  const households = householdsOf(
    db,
    cases.map(({ pupilId }) => pupilId)
  )
  const seats = seatsOf(db, dayId, schoolYearOf(day.date))
  const sitting = new Set(seats.map(({ id }) => id))
  const recusals = recusalsOf(db, { caseIds: cases.map(({ caseId }) => caseId) }).filter(({ memberId }) =>
    sitting.has(memberId)
  )
  const recused = (caseId: string) => recusals.filter((one) => one.caseId === caseId).map(({ name }) => name)
  return { day, hearings, facts, households, seats, recusals, recused }
}

/** Proposes slots for waiting cases; writes nothing. Throws DeskError `not-found`. */
export function proposeSlots(db: Connection, dayId: string, caseIds: readonly string[]): Proposal {
  const waiting = waitingCases(db).filter(({ caseId }) => caseIds.includes(caseId))
  const { day, hearings, facts, households, recused } = gather(db, dayId, caseIds)
  const household = (pupilId: string) => households.get(pupilId) ?? pupilId
  const candidates = waiting.flatMap(({ caseId, caseNumber, pupilId, since }): Candidate[] => {
    const found = facts.get(caseId)
    if (!found) return []
    const { schoolCode, school, referrer } = found
    return [
      {
        caseId,
        caseNumber,
        household: household(pupilId),
        schoolCode,
        school,
        schoolPerson: referrer,
        language: languageOf(found),
        since,
        recused: recused(caseId)
      }
    ]
  })
  return propose(
    {
      ...day,
      breaks: breaksOf(db, dayId),
      blocks: blocksOf(db, dayId),
      placed: hearings.map(({ time, caseNumber, pupilId, referrer }) => ({
        time,
        caseNumber,
        household: household(pupilId),
        schoolPerson: referrer
      }))
    },
    candidates
  )
}

/** What the planner of a day sees beside the docket. Throws DeskError `not-found`. */
export function readPlan(ctx: Pick<Ctx, 'db' | 'clock'>, dayId: string): DayPlan {
  const { db } = ctx
  const { day, hearings, facts, households, seats, recusals, recused } = gather(db, dayId, [])
  const practice = practiceOf(db)
  const conflicts = dayConflicts({
    ...day,
    breaks: breaksOf(db, dayId),
    blocks: blocksOf(db, dayId),
    hearings: hearings.map((hearing) => ({
      id: hearing.id,
      caseNumber: hearing.caseNumber,
      time: hearing.time,
      household: households.get(hearing.pupilId) ?? hearing.pupilId,
      schoolCode: facts.get(hearing.caseId)?.schoolCode ?? null,
      language: hearing.interpreterLanguage,
      interpreter: hearing.interpreter,
      recused: recused(hearing.caseId)
    }))
  })
  return {
    practice,
    conflicts,
    panel: seats.map(({ id, name, agency, category, ...standing }) => ({
      id,
      name,
      agency,
      category,
      problems: seatProblems(standing, day.date),
      recusedFrom: recusals.filter(({ memberId }) => memberId === id).map(({ caseNumber }) => caseNumber)
    })),
    panelWarnings: panelWarnings(seats, practice),
    suggested: suggestedSeats([...facts.values()], new Set(seats.map(({ category }) => category))),
    recusals,
    notices: hearings.flatMap((hearing) => timingsOf(ctx, hearing, practice)),
    serveBy: addDays(day.date, -practice.noticeDays)
  }
}

function suggestedSeats(cases: readonly CaseToPlan[], seated: ReadonlySet<string>): DayPlan['suggested'] {
  const flags = ['foster', 'homeless', 'iep', 'section504'] as const
  const found = new Map<string, string>()
  for (const flag of flags) {
    const need = neededFor[flag]
    if (need && !seated.has(need.category) && !found.has(need.category) && cases.some((one) => one[flag] === 1)) {
      found.set(need.category, need.why)
    }
  }
  return [...found].map(([category, why]) => ({ category, why }))
}

function timingsOf(
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  hearing: HearingOnDay,
  practice: DayPlan['practice']
): NoticeTiming[] {
  const { id: hearingId, caseNumber, date: hearingOn, notices, state } = hearing
  const today = clock.today()
  const current = notices.filter((notice) => notice.current)
  if (current.length === 0) {
    if (state !== 'scheduled' && state !== 'arrived') return []
    const addressee = letterProblem(db, hearing.pupilId) ? 'nobody: complete the contacts' : 'the family'
    const none = { hearingId, caseNumber, addressee, documentId: null, servedOn: null }
    return [{ ...none, ...noticeState({ hearingOn, servedOn: null, today }, practice) }]
  }
  return current.map(({ addressee, documentId, servedOn }) => ({
    hearingId,
    caseNumber,
    addressee,
    documentId,
    servedOn,
    ...noticeState({ hearingOn, servedOn, today }, practice)
  }))
}
