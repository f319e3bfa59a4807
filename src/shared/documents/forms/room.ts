import { documentLanguage } from '@shared/documents/languages'
import { hearingPlace, letterhead, pupilHeader, signature } from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'

const head = {
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string(),
  pupil: pupilHeader,
  hearing: hearingPlace
} as const

/** SD-40: the interpreter's statement of what was interpreted, for one hearing. */
export const interpretersStatement = z.object({
  ...head,
  interpreter: z.object({ name: z.string().min(1), language: z.string().min(1) }),
  from: clockTime.nullable(),
  until: clockTime.nullable(),
  /** How many directives were read to the family. */
  directivesRead: z.number().int().nonnegative(),
  signature
})
export type InterpretersStatement = z.infer<typeof interpretersStatement>

/** SD-41: who took part. Signed at the beginning; it is no agreement to anything. */
export const participation = z.object({
  ...head,
  /** The sentence of the sheet in the family's language. */
  inFamilyLanguage: z
    .object({ language: documentLanguage, locale: z.string(), text: z.string(), reviewed: z.boolean() })
    .nullable(),
  people: z.array(z.object({ arrivedAt: clockTime.nullable(), byPhone: z.boolean(), signature })).min(1)
})
export type Participation = z.infer<typeof participation>
