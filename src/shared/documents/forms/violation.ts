import { contactPoint, letterhead, party, pupilHeader, signer, words } from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'

const agreement = z.object({ hearingOn: calendarDate, number: z.string(), termTo: calendarDate })

const day = z.object({
  date: calendarDate,
  what: z.enum(['full-day', 'over-30-minutes']),
  code: z.string()
})

/** How a school turns to a family. */
export const contactWay = z.enum(['call', 'text', 'e-mail', 'letter', 'visit', 'home-visit'])

/** SD-80: to a family, that the directives were not kept, what helps, and until when. */
export const violationNotice = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string(),
  pupil: pupilHeader,
  addressee: party,
  signer,
  contact: contactPoint,
  agreement,
  asOf: calendarDate,
  /** Last day that an earlier report covers: the days are those after it; null where they are all since the meeting. */
  reportedTo: calendarDate.nullable().default(null),
  days: z.array(day),
  /** Directives that were not followed besides attendance. */
  directives: z.array(words),
  /** Contacts with the family since the hearing and attempts at one, the latest ones, by day. */
  contacts: z
    .array(z.object({ date: calendarDate, way: contactWay }))
    .max(8)
    .default([]),
  /** Day by which attendance is looked at again; null where the board meets instead. */
  cureBy: calendarDate.nullable(),
  reviewHearing: z.boolean()
})
export type ViolationNotice = z.infer<typeof violationNotice>

/** SD-81: the same for the board and the packet, with what was tried since the hearing. */
export const violationReport = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string(),
  pupil: pupilHeader,
  agreement,
  asOf: calendarDate,
  /** As in SD-80. */
  reportedTo: calendarDate.nullable().default(null),
  schooldays: z.number().int().nonnegative(),
  absent: z.number().int().nonnegative(),
  days: z.array(day),
  directives: z.array(z.object({ number: z.number().int(), text: z.string(), seen: z.string().nullable() })),
  contacts: z.array(
    z.object({
      date: calendarDate,
      time: clockTime.nullable(),
      what: z.string(),
      result: z.string(),
      by: z.string(),
      summary: z.string()
    })
  ),
  number: z.number().int().positive(),
  note: z.string(),
  step: z.enum(['call', 'warning', 'review-hearing']),
  signer
})
export type ViolationReport = z.infer<typeof violationReport>
