import { documentLanguage, formId } from '@shared/documents/model'
import { calendarDate, instant } from '@shared/kernel/dates'
import { z } from 'zod'

export const pageSize = z.enum(['letter', 'a4'])
export type PageSize = z.infer<typeof pageSize>

/** Text of a paragraph as the district words it; empty takes the paragraph off the paper. */
const ownText = z.string().trim().max(2500)

/** The district's own words by language and message key; a key that is not here reads as the catalogue has it. */
export const wording = z.partialRecord(documentLanguage, z.record(z.string().max(60), ownText))
export type Wording = z.infer<typeof wording>

/** What a person changed: null goes back to the standard text. */
export const wordingChanges = z.record(z.string().max(60), ownText.nullable())
export type WordingChanges = z.infer<typeof wordingChanges>

/** The section on which a paragraph rests, as the catalogue of law has it today. */
export const paragraphLaw = z.object({
  section: z.string(),
  says: z.string(),
  act: z.string(),
  from: calendarDate.nullable(),
  until: calendarDate.nullable(),
  source: z.string()
})

/** One paragraph of a form. `{name}` and the like stand for what the record fills in. */
export const paragraph = z.object({
  key: z.string(),
  standard: z.string(),
  own: z.string().nullable(),
  /** Null: a free paragraph. */
  law: paragraphLaw.nullable(),
  /** Names that may stand in braces. */
  places: z.array(z.string())
})
export type Paragraph = z.infer<typeof paragraph>

export const wordingVersion = z.object({
  version: z.number().int().positive(),
  savedAt: instant,
  savedBy: z.string(),
  /** How many paragraphs read otherwise than the standard. */
  changed: z.number().int().nonnegative()
})
export type WordingVersion = z.infer<typeof wordingVersion>

export const ofForm = z.strictObject({ form: formId, language: documentLanguage })
