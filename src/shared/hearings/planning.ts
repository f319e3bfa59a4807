import { calendarDate, clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

const line = z.string().trim().max(200)
const optional = line.nullish().transform((text) => text || null)

/** A time in which nobody is heard. */
export const dayBreak = z.strictObject({ from: clockTime, minutes: z.number().int().min(5).max(240) })
export type DayBreak = z.infer<typeof dayBreak>

/** A stretch of the day kept for an interpreter's hours, for one school's person, or for both. */
export const dayBlock = z
  .strictObject({
    from: clockTime,
    to: clockTime,
    schoolCode: optional,
    /** In words, as the docket shows it: `Spanish`. */
    language: optional,
    interpreter: optional
  })
  .refine(({ from, to }) => from < to, 'A block ends after it begins.')
  .refine(({ schoolCode, language }) => schoolCode || language, 'Say for which school or language the block is kept.')
export type DayBlock = z.infer<typeof dayBlock>

/** What a district decides about its hearing days; no section says it (law and practice, uncertain points 3 and 4). */
export const hearingPractice = z.strictObject({
  /** Days before the hearing by which every notice is served. */
  noticeDays: z.number().int().min(0).max(60),
  /** Days before the hearing by which a family calls for another time. */
  callDays: z.number().int().min(0).max(30),
  /** Fewer members than these at the table are a warning, never a bar: EC 48321(a)(3) leaves it to the chair. */
  minMembers: z.number().int().min(1).max(13),
  minAgencies: z.number().int().min(1).max(13)
})
export type HearingPractice = z.infer<typeof hearingPractice>

export const usualPractice: HearingPractice = { noticeDays: 10, callDays: 2, minMembers: 3, minAgencies: 3 }

/** Why each default stands. */
export const practiceReasons: Record<keyof HearingPractice, string> = {
  noticeDays: 'No section sets a number of days. Ten days before is what districts write into their letters.',
  callDays: 'Two days leave time to tell the panel and to give the slot to another family.',
  minMembers:
    'The law sets no quorum; the chair says who is needed (EC 48321(a)(3)). Three members are common practice.',
  minAgencies: 'The law sets no quorum. Three agencies with the chair’s are common practice.'
}

/** Something the planner should look at. `stop`: two things that cannot both be; `look`: allowed, and worth a look. */
export const dayConflict = z.object({
  weight: z.enum(['stop', 'look']),
  /** Null: concerns the day as a whole. */
  hearingId: id.nullable(),
  code: z.string(),
  text: z.string()
})
export type DayConflict = z.infer<typeof dayConflict>

/** Where a waiting case could go, and why there. */
export const placement = z.object({
  caseId: id,
  time: clockTime,
  interpreter: z.string().nullable(),
  reasons: z.array(z.string()).min(1)
})
export type Placement = z.infer<typeof placement>

export const recusal = z.object({
  memberId: id,
  name: z.string(),
  caseId: id,
  caseNumber: z.string(),
  reason: z.string(),
  declaredOn: calendarDate
})
export type Recusal = z.infer<typeof recusal>

/** A notice that reached somebody later than the district wants, or has not been sent. */
export const noticeTiming = z.object({
  hearingId: id,
  caseNumber: z.string(),
  addressee: z.string(),
  documentId: id.nullable(),
  servedOn: calendarDate.nullable(),
  /** Calendar days between service and hearing; null while nothing is served. */
  daysBefore: z.number().int().nullable(),
  state: z.enum(['in-time', 'late', 'due', 'overdue'])
})
export type NoticeTiming = z.infer<typeof noticeTiming>

export const seatedMember = z.object({
  id,
  name: z.string(),
  agency: z.string(),
  category: z.string(),
  /** What speaks against this member's sitting: no agreement this year, term over, not appointed. */
  problems: z.array(z.string()),
  recusedFrom: z.array(z.string())
})

/** What the planner of a day sees beside the docket. */
export const dayPlan = z.object({
  practice: hearingPractice,
  conflicts: z.array(dayConflict),
  panel: z.array(seatedMember),
  /** Fewer members or agencies than the district wants. */
  panelWarnings: z.array(z.string()),
  /** Categories that the pupils of the day speak for and nobody of the panel fills, with the reason. */
  suggested: z.array(z.object({ category: z.string(), why: z.string() })),
  recusals: z.array(recusal),
  notices: z.array(noticeTiming),
  /** Last day on which a notice served is in time. */
  serveBy: calendarDate
})
export type DayPlan = z.infer<typeof dayPlan>
