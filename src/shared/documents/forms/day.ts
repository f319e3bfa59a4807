import { documentLanguage } from '@shared/documents/model'
import {
  addressLines,
  contactPoint,
  figures,
  hearingPlace,
  letterhead,
  party,
  pupilHeader,
  referralGround,
  signer,
  words
} from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'
import { hearingOutcome } from './hearing'

/** `signs`: pupil and parents, who sign under the directives. */
const person = z.object({ name: z.string(), role: z.string(), signs: z.boolean().default(true) })

/** SD-31: the directives as a sheet to write on at the table, in the family's language and in English. */
export const directivesByHand = z.object({
  letterhead,
  date: calendarDate,
  caseNumber: z.string(),
  pupil: pupilHeader,
  board: z.object({ name: z.string().min(1) }),
  hearing: hearingPlace,
  contact: contactPoint,
  /** Who signs, with a line each. */
  signers: z.array(z.object({ role: z.enum(['pupil', 'parent', 'school', 'chair', 'interpreter']), name: z.string() })),
  interpreter: z.object({ language: words }).nullable()
})
export type DirectivesByHand = z.infer<typeof directivesByHand>

/** SD-32: one hearing to be written by hand, in the order in which it is typed in afterwards. */
export const worksheet = z.object({
  date: calendarDate,
  day: calendarDate,
  board: z.string(),
  /** Null is a sheet for a case that comes on the day. */
  case: z
    .object({
      time: clockTime,
      minutes: z.number().int().positive(),
      name: z.string(),
      callName: z.string(),
      birthDate: calendarDate.nullable(),
      age: z.number().int().nullable(),
      grade: z.string(),
      school: z.string(),
      kind: z.enum(['first', 'review']),
      language: z.string().nullable(),
      interpreter: z.string().nullable(),
      marks: z.array(z.string()),
      grounds: z.array(referralGround),
      figures: figures.nullable(),
      siblings: z.array(z.string()),
      tried: z.array(z.string()),
      notice: z.string().nullable(),
      /** Directives of an earlier hearing and what became of them. */
      earlier: z.array(z.object({ to: z.string(), text: z.string(), state: z.string() }))
    })
    .nullable(),
  caseNumber: z.string().nullable(),
  people: z.array(person),
  panel: z.array(z.object({ name: z.string(), agency: z.string(), recused: z.boolean() }))
})
export type Worksheet = z.infer<typeof worksheet>

const said = z.array(z.object({ english: z.string(), family: z.string() }))

/** SD-42: the chair's words and the panel's questions, with the language of a family beside the English. */
export const chairScript = z.object({
  date: calendarDate,
  day: calendarDate,
  board: z.string(),
  /** Null: English alone. */
  other: z
    .object({
      language: documentLanguage,
      name: z.string(),
      locale: z.string(),
      direction: z.enum(['ltr', 'rtl']),
      reviewed: z.boolean()
    })
    .nullable(),
  steps: z
    .array(
      z.object({
        number: z.number().int().positive(),
        title: z.string(),
        minutes: z.number().int(),
        aside: z.string().nullable(),
        said
      })
    )
    .min(1),
  questions: z.array(z.object({ to: z.enum(['pupil', 'parent', 'school']), said })),
  /** What the board may direct, by addressee, to be written down. */
  library: z.array(z.object({ to: z.enum(['pupil', 'parent', 'school', 'agency']), texts: z.array(z.string()) }))
})

/** SD-34: whom to call, by language, with boxes for the result. */
export const callList = z.object({
  letterhead,
  date: calendarDate,
  day: calendarDate,
  place: z.string(),
  languages: z
    .array(
      z.object({
        language: z.string(),
        /** What to say, where there is a text in that language; English is always there. */
        script: z.array(z.object({ language: documentLanguage, text: z.string() })).min(1),
        calls: z.array(
          z.object({
            time: clockTime,
            name: z.string(),
            relation: z.string().nullable(),
            phone: z.string().nullable(),
            pupil: z.string(),
            caseNumber: z.string(),
            /** The last result on record. */
            last: z.string().nullable()
          })
        )
      })
    )
    .min(1)
})
export type CallList = z.infer<typeof callList>

/** SD-39: slips to cut and hand over, each in the home language with English below. */
export const reminderSlips = z.object({
  date: calendarDate,
  board: z.string(),
  slips: z
    .array(
      z.object({
        language: documentLanguage,
        to: z.string(),
        pupil: z.string(),
        hearing: hearingPlace,
        contact: contactPoint
      })
    )
    .min(1)
})
export type ReminderSlips = z.infer<typeof reminderSlips>

/** SD-35, EC 48321.5: a person's attendance; a board cannot summon documents. */
export const subpoena = z.object({
  letterhead,
  date: calendarDate,
  caseNumber: z.string(),
  board: z.object({ name: z.string().min(1), addressLines }),
  county: z.string(),
  to: party,
  role: z.enum(['pupil', 'parent', 'school', 'informed']),
  pupil: z.object({ legalName: z.string(), birthDate: calendarDate }),
  hearing: hearingPlace,
  reason: z.string().min(1),
  privateSchool: z.object({ checkedOn: calendarDate, how: z.string().min(1) }),
  chair: z.string(),
  contact: contactPoint
})
export type Subpoena = z.infer<typeof subpoena>

const task = z.object({
  caseNumber: z.string(),
  /** Null where the reader has no part in the pupil's school record beyond this task. */
  pupil: z.string().nullable(),
  text: z.string(),
  due: calendarDate.nullable(),
  evidence: z.string().nullable(),
  monitor: z.string().nullable()
})

/** SD-36: who does what by when after a hearing day; for the board, or for one school or agency alone. */
export const dayReport = z.object({
  letterhead,
  date: calendarDate,
  day: calendarDate,
  place: z.string(),
  /** Null is the board's whole report. */
  recipient: z.string().nullable(),
  counts: z
    .object({
      cases: z.number().int(),
      heard: z.number().int(),
      noShow: z.number().int(),
      added: z.number().int(),
      moved: z.number().int(),
      cancelled: z.number().int(),
      open: z.number().int()
    })
    .nullable(),
  cases: z.array(
    z.object({
      time: clockTime,
      caseNumber: z.string(),
      pupil: z.string(),
      school: z.string(),
      outcome: hearingOutcome.nullable(),
      state: z.string(),
      reviewOn: calendarDate.nullable(),
      papers: z.string().nullable()
    })
  ),
  groups: z.array(z.object({ who: z.string(), tasks: z.array(task).min(1) })),
  /** What the clerk still has to do. */
  open: z.array(z.string()),
  contact: contactPoint.nullable()
})
export type DayReport = z.infer<typeof dayReport>

/** SD-37: to a family after its hearing, or in place of one that is called off. */
export const afterLetter = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader,
  addressee: party,
  signer,
  contact: contactPoint,
  kind: z.enum(['thanks', 'continued', 'no-show', 'cancelled']),
  hearing: hearingPlace,
  /** Day on which the board looks again, or null. */
  nextOn: calendarDate.nullable(),
  /** Directives go with the letter. */
  directivesEnclosed: z.boolean(),

  enclosures: z.array(z.object({ title: z.string(), date: calendarDate.nullish() }))
})
export type AfterLetter = z.infer<typeof afterLetter>
