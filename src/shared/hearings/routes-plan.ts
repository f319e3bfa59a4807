import { clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { dayPlan, hearingPractice, placement, recusal } from './planning'

const nothing = z.strictObject({})
const done = z.object({})
const ofDay = z.strictObject({ dayId: id })

/** Planning a hearing day: what the district wants, what does not go together, and a proposal. */
export const hearingPlanRoutes = {
  'hearings.practice': read(nothing, hearingPractice),
  'hearings.savePractice': change(hearingPractice, done),
  /** Conflicts, panel, recusals and notices of a day, as of now. */
  'hearings.plan': read(ofDay, dayPlan),
  /** Where waiting cases could go; writes nothing. */
  'hearings.propose': read(
    z.strictObject({ dayId: id, caseIds: z.array(id).max(60) }),
    z.object({
      placements: z.array(placement),
      left: z.array(z.object({ caseId: id, why: z.string() }))
    })
  ),
  /** Puts what was proposed on the docket, all or none. */
  'hearings.putProposed': change(
    z.strictObject({
      dayId: id,
      placements: z
        .array(z.strictObject({ caseId: id, time: clockTime, interpreter: z.string().max(120).nullable() }))
        .min(1)
        .max(60)
    }),
    z.object({ ids: z.array(id) })
  ),
  'hearings.recusals': read(z.strictObject({ caseId: id }), z.array(recusal)),
  'hearings.recuse': change(
    z.strictObject({
      memberId: id,
      caseId: id,
      reason: z.string().trim().min(1, 'Say why, in a word: the record names it.').max(200)
    }),
    done
  ),
  'hearings.takeBackRecusal': change(z.strictObject({ memberId: id, caseId: id }), done)
}
