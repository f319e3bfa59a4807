import { documentLanguage } from '@shared/documents/languages'
import { calendarDate, instant } from '@shared/kernel/dates'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'

const nothing = z.strictObject({})
const name = (message: string) => z.string().trim().min(1, message).max(200)

export const translationReview = z.object({
  reviewer: z.string(),
  qualification: z.string(),
  reviewedOn: calendarDate,
  recordedAt: instant,
  recordedBy: z.string(),
  catalogueVersion: z.string()
})

export const translationRow = z.object({
  language: documentLanguage,
  version: z.string(),
  lines: z.number().int(),
  /** Lines whose English changed since: they are printed in English. */
  stale: z.number().int(),
  /** Lines the district words itself. */
  own: z.number().int(),
  /** `changed`: what was reviewed is not what is printed now. */
  state: z.enum(['reviewed', 'changed', 'unreviewed']),
  /** The newest that was not withdrawn. */
  review: translationReview.nullable()
})
export type TranslationRow = z.infer<typeof translationRow>

/** Translations of the papers, and who has reviewed them for this district. */
export const translationRoutes = {
  'documents.translations': read(nothing, z.array(translationRow)),
  /** Every line as it is printed now beside its English, for the reviewer. */
  'documents.translationTexts': read(
    z.strictObject({ language: documentLanguage }),
    z.array(z.object({ key: z.string(), english: z.string(), text: z.string(), own: z.boolean() }))
  ),
  /** A qualified person has read the text as it is now; papers in that language leave out the line that English governs. */
  'documents.recordReview': change(
    z.strictObject({
      language: documentLanguage.exclude(['en']),
      reviewer: name('Say who reviewed it.'),
      qualification: name('Say what qualifies this person, for instance: court interpreter, certificate no. 301234.'),
      reviewedOn: calendarDate
    }),
    z.object({})
  ),
  'documents.withdrawReview': change(
    z.strictObject({ language: documentLanguage, reason: name('Give the reason.') }),
    z.object({})
  )
}
