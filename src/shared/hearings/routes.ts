import { hearingOutcome } from '@shared/documents/forms/hearing'
import { documentRecord } from '@shared/documents/model'
import { figures, referralGround } from '@shared/documents/parts'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { stepId } from './agenda'
import {
  boardVote,
  daySummary,
  docketEntry,
  hearingDay,
  hearingDayInput,
  hearingFinding,
  hearingKind,
  hearingNote,
  presence,
  waitingCase
} from './model'

const nothing = z.strictObject({})
const done = z.object({})
const byId = z.strictObject({ id })
const reason = z.string().trim().min(1, 'Say why.').max(400)

/** What stands at the right of the hearing: counts as of today, letters, interventions, flags. */
const atHand = z.object({
  asOf: calendarDate,
  figures: figures.nullable(),
  /** Whole days absent week by week up to the as-of day. */
  weeks: z.array(
    z.object({
      monday: calendarDate,
      unexcused: z.number().int(),
      excused: z.number().int(),
      schooldays: z.number().int()
    })
  ),
  letters: z.array(
    z.object({ documentId: id, title: z.string(), on: calendarDate, served: z.boolean(), language: z.string() })
  ),
  interventions: z.array(z.object({ id, on: calendarDate, what: z.string(), by: z.string(), result: z.string() })),
  siblings: z.array(z.object({ pupilId: id, name: z.string(), grade: z.string().nullable() }))
})

export const hearingRoom = z.object({
  hearing: docketEntry,
  date: calendarDate,
  dayId: id,
  /** The desk's clock at the moment of the answer. */
  now: instant,
  board: z.string(),
  chair: z.string().nullable(),
  callName: z.string(),
  birthDate: calendarDate.nullable(),
  age: z.number().int().nullable(),
  homeLanguage: z.string().nullable(),
  grounds: z.array(referralGround),
  iep: z.boolean(),
  section504: z.boolean(),
  step: stepId,
  presence: z.array(presence),
  notes: z.array(hearingNote),
  findings: z.array(hearingFinding),
  vote: boardVote.nullable(),
  reviewOn: calendarDate.nullable(),
  atHand
})
export type HearingRoom = z.infer<typeof hearingRoom>

export const hearingsRoutes = {
  /** Newest first. */
  'hearings.days': read(nothing, z.array(daySummary)),
  'hearings.day': read(byId, hearingDay),
  /** Cases that should come before the board and stand on no docket. */
  'hearings.waiting': read(nothing, z.array(waitingCase)),
  /** The hearing that was left open in the room today, so that a restarted desk goes back to it. */
  'hearings.current': read(nothing, z.object({ hearingId: id.nullable() })),
  /** Hearings of one case, the newest first. */
  'hearings.ofCase': read(
    z.strictObject({ caseId: id }),
    z.array(z.object({ hearing: docketEntry, dayId: id, date: calendarDate }))
  ),
  'hearings.saveDay': change(hearingDayInput, z.object({ id })),
  'hearings.setMember': change(z.strictObject({ dayId: id, memberId: id, present: z.boolean().nullable() }), done),
  /** Puts a case on the docket. `addedOn` marks a case that came after the docket was given out. */
  'hearings.put': change(
    z.strictObject({ dayId: id, caseId: id, time: clockTime, kind: hearingKind, addedOn: z.boolean().default(false) }),
    z.object({ id })
  ),
  /** To another slot of the day, or to another day; there the old entry stays visible as moved. */
  'hearings.move': change(
    z.strictObject({ id, dayId: id, time: clockTime, reason: reason.nullable() }),
    z.object({ id })
  ),
  'hearings.cancel': change(z.strictObject({ id, reason }), done),
  'hearings.setInterpreter': change(
    z.strictObject({
      id,
      interpreter: z.string().trim().max(120).nullable(),
      language: z.string().trim().max(60).nullable()
    }),
    done
  ),
  /** SD-03 for everyone who must be told, as one print job; a notice that is out of date is superseded. */
  'hearings.issueNotices': change(
    z.strictObject({ dayId: id }),
    z.object({ documents: z.array(documentRecord), withoutAddressee: z.array(z.string()) })
  ),
  /** SD-05. The door edition holds initials and times only. */
  'hearings.issueDocket': change(
    z.strictObject({ dayId: id, edition: z.enum(['board', 'door']) }),
    z.object({ document: documentRecord })
  ),

  'hearings.room': read(byId, hearingRoom),
  'hearings.arrive': change(z.strictObject({ id, arrived: z.boolean() }), done),
  /** The family is called in: stamps the start, once. */
  'hearings.start': change(byId, z.object({ startedAt: instant })),
  'hearings.goTo': change(z.strictObject({ id, step: stepId }), done),
  /** Keeps what is written so far; empty text takes the note away. Answers when it is on the drive. */
  'hearings.saveNote': change(
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
  'hearings.setPresence': change(z.strictObject({ hearingId: id, presence }), done),
  'hearings.removePresence': change(z.strictObject({ hearingId: id, presenceId: id }), done),
  'hearings.saveFindings': change(
    z.strictObject({ id, findings: z.array(hearingFinding).max(10), vote: boardVote.nullable() }),
    done
  ),
  /** What speaks against an outcome as things stand; asked before it is saved. */
  'hearings.weigh': read(
    z.strictObject({ id, outcome: hearingOutcome, reviewOn: calendarDate.nullable() }),
    z.object({
      refusals: z.array(z.object({ code: z.string(), section: z.string().nullable(), text: z.string() })),
      cautions: z.array(z.string())
    })
  ),
  'hearings.decide': change(z.strictObject({ id, outcome: hearingOutcome, reviewOn: calendarDate.nullable() }), done),
  /** Stamps the end. Without an outcome a hearing can't be closed. */
  'hearings.close': change(byId, z.object({ endedAt: instant }))
}
