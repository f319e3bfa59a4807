import type { ParsedRouteInput } from '@shared/contract'
import { type InterventionInput, type InterventionVersion, resultFits } from '@shared/interventions/model'
import { factProblems, factsOf } from '@shared/interventions/rules-fields'
import { kindFacts } from '@shared/interventions/rules-kinds'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { findPupil } from '../pupils/queries'
import { findIntervention, isOfMeeting, replaceIntervention, withdrawIntervention } from './queries/log'

export const refuse = (message: string, path: string, hint: string) =>
  new DeskError('invalid', message, { issues: [{ path: path.split('.'), message: hint }] })

/** Throws DeskError `invalid` for what cannot have happened so, `not-found` without the pupil. */
export function refuseUnfit(ctx: Ctx, input: InterventionInput): void {
  if (!findPupil(ctx.db, input.pupilId)) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  if (input.date > ctx.clock.today()) {
    throw refuse('Only what has happened goes into the log. Nothing was saved.', 'date', 'Give a day up to today.')
  }
  if (!resultFits(input)) {
    const { label } = kindFacts[input.kind]
    throw refuse(`“${label}” cannot have that result. Nothing was saved.`, 'result', 'Choose what came of it.')
  }
  if (input.nextStepOn && input.nextStepOn < input.date) {
    throw refuse('A next step comes after the step. Nothing was saved.', 'nextStepOn', 'Give a later day.')
  }
  if (input.nextStepOn && !input.nextStep) {
    throw refuse('The next step has a day and no words. Nothing was saved.', 'nextStep', 'Say what is to be done.')
  }
  const [wrong] = factProblems(input.kind, input.facts)
  if (wrong) throw refuse(`${wrong.message} Nothing was saved.`, `facts.${wrong.key}`, wrong.message)
}

/** An entry that may be corrected. Throws DeskError `not-found`, or `not-allowed` for what another place has written. */
function standing(ctx: Ctx, id: string) {
  const entry = findIntervention(ctx.db, id)
  if (!entry) throw new DeskError('not-found', 'That entry is not in the log.')
  if (entry.withdrawnAt) throw new DeskError('conflict', 'That entry was withdrawn before. Nothing was changed.')
  if (isOfMeeting(ctx.db, id)) {
    throw new DeskError('not-allowed', 'A meeting wrote this entry. Correct what came of the meeting there.')
  }
  return entry
}

/** Says an entry anew. What it said before is kept as a version of it, in the same transaction. */
export function correctEntry(ctx: Ctx, input: ParsedRouteInput<'interventions.correct'>): void {
  const entry = standing(ctx, input.id)
  if (entry.pupilId !== input.pupilId) throw new DeskError('not-found', 'That entry is another pupil’s.')
  refuseUnfit(ctx, input)
  const { id, pupilId: _, reason, ...said } = input
  const before = versionOf({ ...entry, facts: entry.facts ?? {} })
  const after = versionOf({ ...said, facts: factsOf(input.kind, input.facts) })
  if (JSON.stringify(before) === JSON.stringify(after)) {
    throw new DeskError('invalid', 'That is what the entry says already. Nothing was changed.')
  }
  const note = { action: 'interventions.correct', subjectType: 'intervention', subjectId: id, reason }
  ctx.write({ ...note, payload: { before, after } }, (db) =>
    replaceIntervention(db, id, before, after, { at: ctx.clock.now(), actor: ctx.actor, reason })
  )
}

/** Takes an entry back. It stays in sight with the reason; no rule, list or paper counts it any more. */
export function withdrawEntry(ctx: Ctx, { id, reason }: ParsedRouteInput<'interventions.withdraw'>): void {
  standing(ctx, id)
  const note = { action: 'interventions.withdraw', subjectType: 'intervention', subjectId: id, reason }
  ctx.write(note, (db) => withdrawIntervention(db, id, { at: ctx.clock.now(), actor: ctx.actor, reason }))
}

/** What an entry says, always in the same order. */
const versionOf = (said: InterventionVersion['record']): InterventionVersion['record'] => ({
  kind: said.kind,
  date: said.date,
  time: said.time,
  staffId: said.staffId,
  staffName: said.staffName,
  withWhom: said.withWhom,
  relation: said.relation,
  language: said.language,
  interpreter: said.interpreter,
  result: said.result,
  summary: said.summary,
  nextStep: said.nextStep,
  nextStepOn: said.nextStepOn,
  facts: said.facts,
  conferenceAttempt: said.conferenceAttempt
})
