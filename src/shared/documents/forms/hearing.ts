import {
  contactPoint,
  figures,
  hearingPlace,
  letterhead,
  pupilHeader,
  referralGround,
  signature,
  words
} from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'

const member = z.object({
  name: z.string(),
  agency: z.string(),
  /** Category A to M of EC 48321(a)(2), or empty. */
  category: z.string(),
  role: z.enum(['chair', 'clerk', 'member']),
  present: z.boolean().nullable(),
  recused: z.boolean().default(false)
})

/** SD-05. The door edition is seen by everybody in the hall: initials and times only. */
export const docket = z.object({
  letterhead,
  date: calendarDate,
  edition: z.enum(['board', 'door']),
  place: z.string(),
  addressLines: z.array(z.string()),
  panel: z.array(member),
  slots: z.array(
    z.object({
      time: clockTime,
      minutes: z.number().int().positive(),
      /** Null is a break. */
      case: z
        .object({
          caseNumber: z.string(),
          initials: z.string(),
          /** Board edition only. */
          name: z.string().nullable(),
          school: z.string(),
          grade: z.string(),
          kind: z.enum(['first', 'review']),
          interpreter: z.string().nullable(),
          referrer: z.string().nullable(),
          /** Short marks for the panel: `IEP`, `sister at 9:40`. */
          notes: z.string().nullable()
        })
        .nullable()
    })
  )
})
export type Docket = z.infer<typeof docket>

export const directive = z.object({
  number: z.number().int().positive(),
  to: z.enum(['pupil', 'parent', 'school', 'agency']),
  /** Who exactly: a first name, a relation, a school, an agency. */
  toName: z.string(),
  text: words,
  /** Day by which it is done, or null when it lasts for the whole term. */
  due: calendarDate.nullable(),
  evidence: words.nullable(),
  provider: z.string().nullable(),
  monitor: z.string().nullable()
})

/** SD-06: what the board directs under EC 48263(b), with the signatures of those who were there. */
export const directives = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string(),
  pupil: pupilHeader,
  parents: z.array(z.object({ name: z.string(), relation: z.string().nullable() })),
  board: z.object({ name: z.string().min(1) }),
  hearing: hearingPlace,
  grounds: z.array(referralGround).min(1),
  figures,
  directives: z.array(directive).min(1),
  term: z.object({ from: calendarDate, to: calendarDate }),
  review: z.object({ date: calendarDate, time: clockTime.nullable(), place: z.string().nullable() }).nullable(),
  contact: contactPoint,
  signatures: z.array(signature),
  /** Set when the paper was read to the family in another language. */
  interpreter: z.object({ name: z.string(), language: words, signature: signature.nullable() }).nullable(),
  copies: z.array(z.object({ to: z.string(), how: z.enum(['handed', 'mailed', 'emailed', 'not-yet']) }))
})
export type Directives = z.infer<typeof directives>

/** Findings F1 to F10 of the board (EC 48263(b), 48263.5). */
export const finding = z.object({
  code: z.enum(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10']),
  result: z.enum(['yes', 'no', 'not-decided']),
  note: z.string().nullable()
})

export const hearingOutcome = z.enum([
  'directives-issued',
  'continued',
  'returned-to-school',
  'dismissed-no-ground',
  'moved-out',
  'alternative-program-agreed',
  'no-show-rescheduled',
  'no-show-directives-mailed',
  'referred-da-48263.5',
  'referred-probation',
  'referred-child-welfare',
  'complaint-directed-48291',
  'closed-success',
  'closed-aged-out',
  'closed-graduated'
])

/** In the order and under the heads of the screen on which a worksheet is typed in. */
export const WORKSHEET_OUTCOMES: readonly [
  'held' | 'nobody' | 'ends' | 'elsewhere',
  readonly z.infer<typeof hearingOutcome>[]
][] = [
  ['held', ['directives-issued', 'continued', 'alternative-program-agreed']],
  ['nobody', ['no-show-rescheduled', 'no-show-directives-mailed']],
  [
    'ends',
    ['closed-success', 'dismissed-no-ground', 'returned-to-school', 'moved-out', 'closed-graduated', 'closed-aged-out']
  ],
  ['elsewhere', ['referred-da-48263.5', 'referred-probation', 'referred-child-welfare', 'complaint-directed-48291']]
]

/** SD-07. */
export const minutes = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string(),
  pupil: pupilHeader,
  hearing: hearingPlace,
  startedAt: clockTime.nullable(),
  endedAt: clockTime.nullable(),
  panel: z.array(member),
  attended: z.array(z.object({ name: z.string(), role: z.string(), arrivedAt: clockTime.nullable() })),
  absent: z.array(z.object({ name: z.string(), role: z.string() })),
  interpreter: z.string().nullable(),
  noticeProof: z.string().nullable(),
  exhibits: z.array(z.string()),
  /** What was said, step by step, in the clerk's words. */
  record: z.array(
    z.object({ step: z.string(), entries: z.array(z.object({ at: clockTime.nullable(), text: z.string() })) })
  ),
  grounds: z.array(referralGround),
  figures: figures.nullable(),
  findings: z.array(finding),
  directives: z.array(
    z.object({ number: z.number().int(), to: z.string(), text: z.string(), due: calendarDate.nullable() })
  ),
  vote: z
    .object({
      for: z.number().int().nonnegative(),
      against: z.number().int().nonnegative(),
      abstained: z.number().int().nonnegative(),
      recused: z.number().int().nonnegative()
    })
    .nullable(),
  outcome: hearingOutcome,
  /** Why, in the board's words; what the school is to do. */
  outcomeNote: z.string().nullish(),
  reviewOn: calendarDate.nullable(),
  signatures: z.array(signature)
})
export type Minutes = z.infer<typeof minutes>
