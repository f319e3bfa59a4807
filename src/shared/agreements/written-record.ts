import { hearingOutcome } from '@shared/documents/forms/hearing'
import { stepId } from '@shared/hearings/agenda'
import { boardVote, hearingFinding, presence } from '@shared/hearings/model'
import { nextService } from '@shared/hearings/room'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { directiveWording, signerRole } from './model'

/** Everything that a worksheet says of one hearing, in its order. */
export const writtenRecord = z.strictObject({
  startedAt: clockTime.nullable(),
  endedAt: clockTime.nullable(),
  presence: z.array(presence).max(60),
  /** Members at the table; null is not said. */
  seats: z.array(z.strictObject({ memberId: id, present: z.boolean().nullable() })).max(60),
  notes: z
    .array(
      z.strictObject({ id, step: stepId, speaker: z.string().trim().max(120).nullable(), text: z.string().max(10_000) })
    )
    .max(300),
  findings: z.array(hearingFinding).max(10),
  vote: boardVote.nullable(),
  directives: z.array(z.strictObject({ id, wording: directiveWording })).max(40),
  outcome: hearingOutcome.nullable(),
  reviewOn: calendarDate.nullable(),
  /** Why, where the outcome asks for it. */
  outcomeNote: z.string().trim().max(400).nullable(),
  /** How the notice of the next day is served after nobody came. */
  nextService: nextService.nullable(),
  /** Who signed on the paper, and who would not. */
  signatures: z
    .array(
      z.strictObject({
        role: signerRole,
        name: z.string().trim().min(1).max(400),
        refused: z.boolean(),
        witness: z.string().trim().max(120).nullable()
      })
    )
    .max(20)
})
export type WrittenRecord = z.infer<typeof writtenRecord>

export const recordVersion = z.object({
  seq: z.number().int(),
  source: z.enum(['paper', 'correction']),
  reason: z.string().nullable(),
  changedAt: instant,
  changedBy: z.string(),
  before: writtenRecord,
  after: writtenRecord
})
export type RecordVersion = z.infer<typeof recordVersion>

/** What may be done with a record today. */
export const recordState = z.enum(['open', 'closed', 'locked'])
export type RecordState = z.infer<typeof recordState>
