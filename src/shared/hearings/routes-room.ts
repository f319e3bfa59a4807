import { hearingOutcome } from '@shared/documents/forms/hearing'
import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, quietChange, read } from '@shared/kernel/route'
import { z } from 'zod'
import { stepId } from './agenda'
import { draftContent, draftPart } from './drafts'
import { barrier, boardVote, hearingFinding, presence } from './model'
import { callResult, hearingRoom, nextService } from './room'

const done = z.object({})
const byId = z.strictObject({ id })
const optional = z
  .string()
  .trim()
  .max(400)
  .nullish()
  .transform((text) => text || null)

const decision = {
  id,
  outcome: hearingOutcome,
  reviewOn: calendarDate.nullable(),
  /** Why, where the outcome asks for it: what the school is to do first, where the family moved, ... */
  note: optional,
  nextService: nextService.nullish().transform((way) => way ?? null)
} as const

/** What is asked and recorded while a family is in the room. */
export const roomRoutes = {
  'hearings.room': read(byId, hearingRoom),
  'hearings.arrive': change(z.strictObject({ id, arrived: z.boolean() }), done),
  /** The family is called in: stamps the start, once. */
  'hearings.start': change(byId, z.object({ startedAt: instant })),
  'hearings.goTo': change(z.strictObject({ id, step: stepId }), done),
  /** Passes a step over and says why; null takes it up after all. */
  'hearings.skip': change(
    z.strictObject({ id, step: stepId, reason: z.string().trim().min(1, 'Say why.').max(400).nullable() }),
    done
  ),
  /** Keeps what is written so far; empty text takes the note away. Answers when it is on the drive. */
  'hearings.saveNote': quietChange(
    z.strictObject({
      hearingId: id,
      id,
      step: stepId,
      speaker: z.string().trim().max(120).nullable(),
      text: z.string().max(10_000),
      private: z.boolean()
    }),
    z.object({ savedAt: instant })
  ),
  /** Notes of a hearing that were written since are told in the audit trail: a row a note, not a row a key press. */
  'hearings.leaveNotes': change(byId, done),
  /** Keeps what is being marked or written and not yet saved; null takes it away. Answers when it is on the drive. */
  'hearings.keepDraft': quietChange(
    z.strictObject({ hearingId: id, part: draftPart, content: draftContent.nullable() }),
    z.object({ keptAt: instant })
  ),
  'hearings.setPresence': change(z.strictObject({ hearingId: id, presence }), done),
  'hearings.removePresence': change(z.strictObject({ hearingId: id, presenceId: id }), done),
  /** Barriers as they are heard; the board's finding F5 stays an act of its own. */
  'hearings.hear': change(z.strictObject({ id, barriers: z.array(barrier) }), done),
  /** Nobody is here: stamps since when the board waits, once. */
  'hearings.wait': change(byId, z.object({ since: instant })),
  'hearings.recordCall': change(
    z.strictObject({
      hearingId: id,
      whom: z.string().trim().min(1, 'Say who was called.').max(200),
      result: callResult,
      note: optional
    }),
    z.object({ id })
  ),
  'hearings.saveFindings': change(
    z.strictObject({ id, findings: z.array(hearingFinding).max(10), vote: boardVote.nullable() }),
    done
  ),
  /** What speaks against an outcome as things stand; asked before it is saved. */
  'hearings.weigh': read(
    z.strictObject(decision),
    z.object({
      refusals: z.array(z.object({ code: z.string(), section: z.string().nullable(), text: z.string() })),
      cautions: z.array(z.string())
    })
  ),
  'hearings.decide': change(z.strictObject(decision), done),
  /** Stamps the end. Without an outcome a hearing can't be closed. */
  'hearings.close': change(byId, z.object({ endedAt: instant })),

  /** The chair's words in every language the desk has, and which of them are the district's own. */
  'hearings.words': read(
    z.strictObject({}),
    z.object({
      waitMinutes: z.number().int(),
      languages: z.array(
        z.object({
          language: z.string(),
          name: z.string(),
          direction: z.enum(['ltr', 'rtl']),
          reviewed: z.boolean(),
          steps: z.array(
            z.object({ step: stepId, words: z.array(z.string()), usual: z.array(z.string()), own: z.boolean() })
          )
        })
      )
    })
  ),
  /** Null: back to the desk's words. */
  'hearings.saveWords': change(
    z.strictObject({
      step: stepId,
      language: z.string().min(2).max(20),
      words: z.array(z.string().trim().min(1).max(1500)).min(1, 'Write at least one sentence.').max(12).nullable()
    }),
    done
  ),
  'hearings.saveRoomSettings': change(z.strictObject({ waitMinutes: z.number().int().min(0).max(120) }), done)
}
