import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { FORMS } from '@shared/documents/model'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import type { Known } from './blank/data'
import { hasBlank } from './blank/shapes'
import { previewPaper, printOne } from './preview'
import { findWording, insertWording, listWordings, readPageSize, readPaperStyle, savePageSize } from './queries-wording'
import { renderBlank } from './render'
import { paragraphsOf, withChanges } from './wording'

type In<N extends RouteName> = ParsedRouteInput<N>

/** `known`: what stands on every paper of the district, from the rooms that know it. */
export function paperHandlers(known: (db: Connection) => Known) {
  const blank = (ctx: Ctx, { form, language }: In<'documents.blank'>): Promise<Uint8Array> => {
    if (!hasBlank(form)) throw new DeskError('not-allowed', `${FORMS[form].title} is made by the desk alone.`)
    const job = renderBlank(form, language, known(ctx.db), readPaperStyle(ctx.db))
    return printOne(ctx, form, language, job)
  }

  return {
    'documents.paperSettings': (ctx: Ctx): RouteOutput<'documents.paperSettings'> => ({
      pageSize: readPageSize(ctx.db)
    }),

    'documents.savePaperSettings': (
      ctx: Ctx,
      { pageSize }: In<'documents.savePaperSettings'>
    ): RouteOutput<'documents.savePaperSettings'> => {
      const payload = { before: readPageSize(ctx.db), after: pageSize }
      ctx.write({ action: 'documents.pageSize', subjectType: 'setting', payload }, (db) => savePageSize(db, pageSize))
      return {}
    },

    'documents.paragraphs': (
      ctx: Ctx,
      { form, language }: In<'documents.paragraphs'>
    ): RouteOutput<'documents.paragraphs'> =>
      paragraphsOf(form, language, findWording(ctx.db)?.wording ?? {}, ctx.clock.today()),

    'documents.saveWording': (ctx: Ctx, input: In<'documents.saveWording'>): RouteOutput<'documents.saveWording'> => {
      const { form, language, changes, acknowledged } = input
      const own = withChanges(findWording(ctx.db)?.wording ?? {}, input, ctx.clock.today())
      const by = { at: ctx.clock.now(), actor: ctx.actor, acknowledged }
      const payload = { form, language, changes, acknowledged }
      const version = ctx.write({ action: 'documents.wording', subjectType: 'setting', payload }, (db) =>
        insertWording(db, own, by)
      )
      return { version }
    },

    'documents.wordingVersions': (ctx: Ctx): RouteOutput<'documents.wordingVersions'> => listWordings(ctx.db),

    'documents.restoreWording': (
      ctx: Ctx,
      { version }: In<'documents.restoreWording'>
    ): RouteOutput<'documents.restoreWording'> => {
      const older = version === 0 ? { wording: {} } : findWording(ctx.db, version)
      if (!older) throw new DeskError('not-found', 'That version of the wording is not on the desk.')
      const by = { at: ctx.clock.now(), actor: ctx.actor, acknowledged: [] }
      const payload = { restored: version }
      const made = ctx.write({ action: 'documents.wording', subjectType: 'setting', payload }, (db) =>
        insertWording(db, older.wording, by)
      )
      return { version: made }
    },

    'documents.previewPaper': (
      ctx: Ctx,
      { form, language, changes, facts }: In<'documents.previewPaper'>
    ): Promise<RouteOutput<'documents.previewPaper'>> => {
      const style = readPaperStyle(ctx.db)
      const acknowledged = paragraphsOf(form, language, style.wording, ctx.clock.today()).flatMap(({ law }) =>
        law ? [law.section] : []
      )
      const draft = { form, language, changes, acknowledged }
      const wording =
        Object.keys(changes).length > 0 ? withChanges(style.wording, draft, ctx.clock.today()) : style.wording
      // Words that are not saved yet are not those that were reviewed.
      const reviewed = wording === style.wording ? style.reviewed : style.reviewed.filter((one) => one !== language)
      return previewPaper(ctx, known(ctx.db), { form, language, facts }, { ...style, wording, reviewed })
    },

    'documents.blank': async (ctx: Ctx, input: In<'documents.blank'>): Promise<RouteOutput<'documents.blank'>> => ({
      bytes: await blank(ctx, input)
    }),

    'documents.printBlank': async (
      ctx: Ctx,
      input: In<'documents.printBlank'>
    ): Promise<RouteOutput<'documents.printBlank'>> => {
      await ctx.host.openToPrint(`${input.form}_blank_${input.language}.pdf`, await blank(ctx, input))
      ctx.write({ action: 'documents.print-blank', subjectType: 'form', subjectId: input.form }, () => undefined)
      return {}
    }
  }
}
