import { documentLanguage } from '@shared/documents/model'
import { z } from 'zod'

export const pageSize = z.enum(['letter', 'a4'])
export type PageSize = z.infer<typeof pageSize>

/** Text of a paragraph as the district words it; empty takes the paragraph off the paper. */
const ownText = z.string().trim().max(2500)

/** The district's own words by language and message key; a key that is not here reads as the catalogue has it. */
export const wording = z.partialRecord(documentLanguage, z.record(z.string().max(60), ownText))
export type Wording = z.infer<typeof wording>
