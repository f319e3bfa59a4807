import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { type DocumentLanguage, documentLanguage, PAPER_LANGUAGE_NAMES } from '@shared/documents/languages'
import type { TranslationRow } from '@shared/documents/routes-translations'
import type { Wording } from '@shared/documents/wording'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { staleIn } from './catalogues'
import { catalogues, type MessageKey } from './messages'
import { insertReview, type Review, standingReviews, withdrawReviews } from './queries-reviews'
import { readPaperStyle } from './queries-wording'
import { textMark } from './reviewed'

type In<N extends RouteName> = ParsedRouteInput<N>

function rowOf(language: DocumentLanguage, reviews: readonly Review[], wording: Wording): TranslationRow {
  const { version, messages, review: shipped } = catalogues[language]
  const review = reviews.find((one) => one.language === language)
  const counts = review !== undefined && review.textMark === textMark(language, wording)
  return {
    language,
    version,
    lines: Object.keys(messages).length,
    stale: staleIn(language).length,
    own: Object.keys(wording[language] ?? {}).length,
    state: counts || shipped.state === 'reviewed' ? 'reviewed' : review ? 'changed' : 'unreviewed',
    review: review
      ? {
          reviewer: review.reviewer,
          qualification: review.qualification,
          reviewedOn: review.reviewedOn as CalendarDate,
          recordedAt: review.recordedAt as never,
          recordedBy: review.recordedBy,
          catalogueVersion: review.catalogueVersion
        }
      : null
  }
}

export const reviewHandlers = {
  'documents.translations': ({ db }: Ctx): RouteOutput<'documents.translations'> => {
    const { wording } = readPaperStyle(db)
    const reviews = standingReviews(db)
    return documentLanguage.options.filter((one) => one !== 'en').map((language) => rowOf(language, reviews, wording))
  },

  'documents.translationTexts': (
    { db }: Ctx,
    { language }: In<'documents.translationTexts'>
  ): RouteOutput<'documents.translationTexts'> => {
    const own = readPaperStyle(db).wording[language] ?? {}
    return Object.entries(catalogues[language].messages).map(([key, text]) => ({
      key,
      english: catalogues.en.messages[key as MessageKey] ?? '',
      text: own[key] ?? text,
      own: key in own
    }))
  },

  'documents.recordReview': (ctx: Ctx, input: In<'documents.recordReview'>): RouteOutput<'documents.recordReview'> => {
    const { language, reviewer, qualification, reviewedOn } = input
    if (reviewedOn > ctx.clock.today()) {
      throw new DeskError('invalid', 'The review lies in the future. Nothing was recorded.', {
        issues: [{ path: ['reviewedOn'], message: 'Give the day on which it was reviewed.' }]
      })
    }
    const { wording } = readPaperStyle(ctx.db)
    const review = {
      id: newId(),
      language,
      catalogueVersion: catalogues[language].version,
      textMark: textMark(language, wording),
      reviewer,
      qualification,
      reviewedOn,
      recordedAt: ctx.clock.now(),
      recordedBy: ctx.actor
    }
    const note = { action: 'documents.review', subjectType: 'translation', subjectId: language, payload: review }
    ctx.write(note, (db) => insertReview(db, review))
    return {}
  },

  'documents.withdrawReview': (
    ctx: Ctx,
    { language, reason }: In<'documents.withdrawReview'>
  ): RouteOutput<'documents.withdrawReview'> => {
    const by = { at: ctx.clock.now(), actor: ctx.actor, reason }
    const note = { action: 'documents.withdraw-review', subjectType: 'translation', subjectId: language, reason }
    ctx.write(note, (db) => {
      if (withdrawReviews(db, language, by)) return
      throw new DeskError('not-found', `No review of the ${PAPER_LANGUAGE_NAMES[language]} text stands.`)
    })
    return {}
  }
}
