import type { DocumentLanguage } from '@shared/documents/languages'
import type { PageSize, Wording } from '@shared/documents/wording'

/** How the district wants its papers: the sheet, and its own words in place of the catalogue's. */
export interface PaperStyle {
  pageSize: PageSize
  wording: Wording
  /** Version of the district's own wording, kept with what is issued; null where it has none. */
  wordingVersion: number | null
  /** Languages that a qualified person has reviewed for this district, as they are worded now. */
  reviewed: readonly DocumentLanguage[]
}

export const STANDARD_STYLE: PaperStyle = { pageSize: 'letter', wording: {}, wordingVersion: null, reviewed: [] }

/**
 * The rule that comes after print.css: A4 is narrower and taller than letter. Its side margins keep the measure of a
 * line, so that a paper breaks its lines alike on both.
 */
export function pageRule({ pageSize }: PaperStyle): string {
  return pageSize === 'a4' ? '\n@page { size: A4; margin: 0.6in 0.88in 0.95in 0.88in; }\n' : ''
}
