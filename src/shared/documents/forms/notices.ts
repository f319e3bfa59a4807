import {
  addressLines,
  contactPoint,
  enclosure,
  figures,
  hearingPlace,
  intervention,
  letterhead,
  party,
  pupilHeader,
  referralGround,
  signer,
  words
} from '@shared/documents/parts'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'

export const letter = {
  letterhead,
  /** Day printed on the letter. */
  date: calendarDate,
  /** `2026-27`. */
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader,
  addressee: party,
  signer,
  contact: contactPoint
}

/** An absence or lateness without valid excuse that counts under EC 48260(a). */
export const truancyEvent = z.object({
  date: calendarDate,
  what: z.enum(['full-day', 'late', 'left-early', 'part-of-day']),
  /** Minutes missed; null for a full day. */
  minutes: z.number().int().positive().nullable(),
  code: z.string(),
  meaning: z.string()
})

/** SD-01, items (a) to (g) of EC 48260.5 in force since July 1, 2025. */
export const truancyNotice = z.object({
  ...letter,
  /** Day of the truancy report this notice follows. */
  reportedOn: calendarDate,
  events: z.array(truancyEvent).min(1),
  /** Alternative educational programs of the district (c). */
  programs: z.array(words).min(1),
  /** Mental health and supportive services (e). */
  services: z.array(words).min(1),
  /** Number of the notification within the school year; SD-01 is the first. */
  copies: z.array(z.string())
})
export type TruancyNotice = z.infer<typeof truancyNotice>

/** SD-02: the four duties of EC 48263(a). A ground that the figures do not carry is refused. */
export const referralNotice = z
  .object({
    ...letter,
    board: z.object({ name: z.string().min(1), addressLines: addressLines.min(1) }),
    referrer: signer,
    grounds: z.array(referralGround).min(1),
    figures,
    /** What happened, in the referring person's words; needed for the ground `insubordinate`. */
    reason: words.nullable(),
    /** The interventions undertaken at the school; the documentation goes with the notice. */
    interventions: z.array(intervention).min(1),
    enclosures: z.array(enclosure).min(1),
    /** Already set, or null: a notice of hearing follows. */
    hearing: hearingPlace.nullable()
  })
  .superRefine(({ grounds, figures: counts, reason }, issues) => {
    const refuse = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message })
    if (grounds.includes('habitual-truant') && counts.truancyReports.length < 3) {
      refuse('figures', 'a habitual truant was reported as truant three or more times (EC 48262)')
    }
    if (grounds.includes('chronic-absentee') && 10 * counts.absent < counts.schooldaysEnrolled) {
      refuse('figures', 'a chronic absentee was absent on 10 percent or more of the schooldays (EC 60901(c)(1))')
    }
    if (grounds.includes('insubordinate') && !reason) {
      refuse('reason', 'the ground of insubordination needs a reason in words (EC 48263(a))')
    }
  })
export type ReferralNotice = z.infer<typeof referralNotice>

/** SD-03. No statute sets days or content of this notice; it repeats what EC 48263 asks for. */
export const hearingNotice = z.object({
  ...letter,
  board: z.object({ name: z.string().min(1), addressLines: addressLines.min(1) }),
  hearing: hearingPlace,
  /** Expected length in minutes. */
  minutes: z.number().int().positive().nullable(),
  grounds: z.array(referralGround).min(1),
  figures: figures.nullable(),
  /** Who is required to come: pupil, parents, referring person. */
  required: z
    .array(z.object({ name: z.string().min(1), role: z.enum(['pupil', 'parent', 'referrer', 'other']) }))
    .min(1),
  bring: z.array(words),
  /** Agencies and offices that will sit at the table. */
  willBeThere: z.array(words),
  reschedule: z.object({ contact: contactPoint, by: calendarDate }),
  /** Interpreter's language in words of each language, or null when none was asked for. */
  interpreter: z.object({ language: words }).nullable(),
  enclosures: z.array(enclosure)
})
export type HearingNotice = z.infer<typeof hearingNotice>
