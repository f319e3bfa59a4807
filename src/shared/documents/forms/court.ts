import {
  codeLegend,
  contactPoint,
  enclosure,
  figures,
  letterhead,
  party,
  pupilHeader,
  signature,
  signer
} from '@shared/documents/parts'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { z } from 'zod'
import { releaseEntry } from './records'

/** SD-04. CCP 1013a and 1013b are the model; they do not govern a board's notices. */
export const proofOfService = z.object({
  letterhead,
  date: calendarDate,
  caseNumber: z.string().nullable(),
  pupilName: z.string(),
  documents: z
    .array(z.object({ title: z.string(), date: calendarDate.nullable(), number: z.string().nullable() }))
    .min(1),
  server: z.object({
    name: z.string(),
    title: z.string().nullable(),
    addressLines: z.array(z.string()),
    email: z.string().nullable()
  }),
  /** County where the server lives or works and where the mailing took place (CCP 1013a(1)). */
  county: z.string(),
  method: z.enum(['mail', 'mail-business-practice', 'certified-mail', 'personal', 'electronic']),
  servedOn: calendarDate,
  /** Place of deposit, or of delivery in person: city and state. */
  place: z.string(),
  recipients: z
    .array(
      z.object({
        name: z.string(),
        addressLines: z.array(z.string()),
        email: z.string().nullable(),
        articleNumber: z.string().nullable(),
        /** Personal delivery: when and where. */
        time: clockTime.nullable(),
        deliveredAt: z.string().nullable()
      })
    )
    .min(1),
  /** Null leaves date, place and signature for handwriting. */
  executed: z.object({ on: calendarDate, place: z.string() }).nullable(),
  signature: signature.nullable()
})
export type ProofOfService = z.infer<typeof proofOfService>

export const attendanceMark = z.object({
  date: calendarDate,
  code: z.string(),
  what: z.enum(['full-day', 'late', 'left-early', 'part-of-day']),
  periods: z.string().nullable(),
  minutes: z.number().int().positive().nullable(),
  /** Shades the square in the calendar: how the mark counts. */
  counts: z.enum(['unexcused', 'excused', 'suspended', 'partial-over-30', 'partial', 'other'])
})

/** SD-08. */
export const attendanceRecord = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader,
  from: calendarDate,
  asOf: calendarDate,
  /** When the attendance was last taken over from the student information system. */
  importedAt: instant.nullable(),
  /** Enrolment spans within the record; `to` null is still enrolled. */
  enrolment: z.array(z.object({ school: z.string(), from: calendarDate, to: calendarDate.nullable() })),
  /** All schooldays of the school(s) in the record; what is not in it is no schoolday. */
  schooldays: z.array(calendarDate),
  marks: z.array(attendanceMark),
  legend: codeLegend,
  figures,
  certificate: z
    .object({
      custodian: signer,
      /** How attendance is taken, corrected and kept, in the district's words (Evid. 1561). */
      practice: z.string(),
      executed: z.object({ on: calendarDate, place: z.string() }).nullable(),
      signature: signature.nullable()
    })
    .nullable()
})
export type AttendanceRecord = z.infer<typeof attendanceRecord>

/**
 * SD-09: what EC 48263.5 lets the board tell the district attorney or the probation department. At least one of the two
 * determinations has to be made; offices may ask for both.
 */
export const mediationNotice = z
  .object({
    letterhead,
    date: calendarDate,
    caseNumber: z.string(),
    office: z.enum(['district-attorney', 'probation']),
    recipient: party,
    means: z.enum(['first-class-mail', 'personal', 'secure-email']),
    pupil: pupilHeader,
    parents: z.array(party).min(1),
    figures,
    hearings: z.array(z.object({ date: calendarDate, kind: z.enum(['first', 'review']), outcome: z.string() })),
    /** (A): available community services cannot resolve the truancy or insubordination. */
    findingA: z.object({ on: calendarDate, facts: z.string() }).nullable(),
    /** (B): pupil, parents or both failed to respond to directives or services. */
    findingB: z.object({ on: calendarDate, facts: z.string() }).nullable(),
    directives: z.array(
      z.object({
        number: z.number().int(),
        to: z.string(),
        text: z.string(),
        due: calendarDate.nullable(),
        result: z.string()
      })
    ),
    homeLanguage: z.string().nullable(),
    interpreterNeeded: z.boolean(),
    /** What the office has to know before it meets the family; null where nothing is. */
    safety: z.string().nullish(),
    enclosures: z.array(enclosure),
    contact: contactPoint,
    signer,
    signature: signature.nullable()
  })
  .refine(({ findingA, findingB }) => findingA || findingB, {
    path: ['findingA'],
    message: 'the board has to have made at least one of the determinations (A) and (B) (EC 48263.5)'
  })
export type MediationNotice = z.infer<typeof mediationNotice>

/** SD-11: filled by the packet assembler, which knows the pages. */
export const packetFront = z.object({
  letterhead,
  date: calendarDate,
  caseNumber: z.string(),
  title: z.string(),
  /** Court or office that receives the packet. */
  to: z.array(z.string()),
  pupil: pupilHeader,
  /** Authority under which records are disclosed, with its section. */
  authority: z.string().nullable(),
  contact: contactPoint,
  tabs: z.array(
    z.object({
      tab: z.string(),
      title: z.string(),
      entries: z.array(
        z.object({
          title: z.string(),
          date: calendarDate.nullable(),
          /** Place of its first and last page in the file, counted from 1; the links lead there. */
          from: z.number().int(),
          to: z.number().int(),
          /** What is printed on those pages where that is not the place: `23A`. */
          fromLabel: z.string().optional(),
          toLabel: z.string().optional(),
          /** `3-2`, as stamped; absent where exhibits are not stamped. */
          exhibit: z.string().optional()
        })
      )
    })
  ),
  pageCount: z.number().int().positive(),
  /** What the log of access says of this packet and of what went to the office before (EC 49064, 49076). */
  released: z.array(releaseEntry).default([]),
  /** A later version says what it continues and what is new in it. */
  version: z
    .object({ number: z.number().int(), continues: z.string().nullable(), changes: z.array(z.string()) })
    .nullable()
    .default(null)
})
export type PacketFront = z.infer<typeof packetFront>

/** SD-10: printed once, at the first run; never kept in the archive. */
export const recoverySheet = z.object({
  date: calendarDate,
  deskName: z.string(),
  /** The code in groups, as it is to be typed. */
  groups: z.array(z.string()).min(1)
})
export type RecoverySheet = z.infer<typeof recoverySheet>
