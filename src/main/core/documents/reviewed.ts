import { createHash } from 'node:crypto'
import type { DocumentLanguage } from '@shared/documents/languages'
import type { Wording } from '@shared/documents/wording'
import type { Connection } from '../store/open'
import { catalogues } from './catalogues'
import { standingReviews } from './queries-reviews'

/** Mark of everything that a language can say on a paper: the desk's lines with the district's own in their place. */
export function textMark(language: DocumentLanguage, wording: Wording): string {
  const { messages, formats, languages } = catalogues[language]
  const said = Object.entries({ ...messages, ...wording[language] }).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([said, formats ?? null, languages ?? null]))
    .digest('hex')
}

/** Languages of which a review stands for exactly the words that are printed now. */
export function reviewedLanguages(db: Connection, wording: Wording): DocumentLanguage[] {
  return standingReviews(db)
    .filter(({ language, textMark: mark }) => mark === textMark(language, wording))
    .map(({ language }) => language)
}
