import { instant } from '@shared/kernel/dates'
import { z } from 'zod'

/** What can be half written in a hearing; `worksheet` is one that is being typed in from paper. */
export const draftPart = z.enum(['findings', 'outcome', 'directive', 'worksheet'])
export type DraftPart = z.infer<typeof draftPart>

/** Kept word for word for the screen it comes from, which reads it back; no part of the record. JSON. */
export const draftContent = z.string().max(200_000)

export const hearingDraft = z.object({ part: draftPart, content: draftContent, keptAt: instant })
export type HearingDraft = z.infer<typeof hearingDraft>
