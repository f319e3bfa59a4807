import { DIRECTIVE_LIBRARY, libraryEntry } from '@shared/agreements/library'
import { blanksOf, type CommunityService, type LibraryLine, lineOf, unevenBlanks } from '@shared/agreements/services'
import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { dropEntry, type KeptEntry, keepEntry, keptEntries, listServices, saveService } from './queries-library'

type In<N extends RouteName> = ParsedRouteInput<N>

/** The desk's entries as the district changed them, then the district's own. */
export function readLibrary(db: Connection): LibraryLine[] {
  const kept = new Map(keptEntries(db).map((entry) => [entry.id, entry]))
  const desk = DIRECTIVE_LIBRARY.map((entry) => {
    const line = lineOf(entry)
    const own = kept.get(entry.id)
    if (!own) return line
    return own.entry
      ? {
          ...line,
          ...own.entry,
          blanks: blanksOf(own.entry.text.en, entry.blanks),
          origin: 'changed' as const,
          hidden: own.hidden
        }
      : { ...line, hidden: own.hidden }
  })
  const own = [...kept.values()].flatMap(({ id, entry, hidden }): LibraryLine[] =>
    entry && !libraryEntry(id)
      ? [{ id, ...entry, blanks: blanksOf(entry.text.en), aside: null, origin: 'own', hidden }]
      : []
  )
  return [...desk, ...own]
}

const known = (ctx: Ctx, id: string): KeptEntry | null => keptEntries(ctx.db).find((entry) => entry.id === id) ?? null

const about = (action: string, subjectType: string, subjectId: string, payload: object) => ({
  action,
  subjectType,
  subjectId,
  payload
})

/** What the board keeps for all hearings: services of the community, and the library of directives. */
export const libraryHandlers = {
  'agreements.services': ({ db }: Ctx): RouteOutput<'agreements.services'> => listServices(db),

  'agreements.saveService': (
    ctx: Ctx,
    { id: given, ...rest }: In<'agreements.saveService'>
  ): RouteOutput<'agreements.saveService'> => {
    const before = given ? (listServices(ctx.db).find(({ id }) => id === given) ?? null) : null
    if (given && !before) throw new DeskError('not-found', 'That service is not on the list any more.')
    const service: CommunityService = { id: given ?? newId(), ...rest }
    ctx.write(about('agreements.save-service', 'community-service', service.id, { before, after: service }), (db) =>
      saveService(db, service)
    )
    return { id: service.id }
  },

  'agreements.library': ({ db }: Ctx): RouteOutput<'agreements.library'> => readLibrary(db),

  'agreements.saveLibraryEntry': (
    ctx: Ctx,
    { id: given, entry }: In<'agreements.saveLibraryEntry'>
  ): RouteOutput<'agreements.saveLibraryEntry'> => {
    const uneven = unevenBlanks(entry)
    if (uneven.length > 0) {
      throw new DeskError(
        'invalid',
        `{${uneven.join('}, {')}} stands in one language only. Put it into both, so that both say the same. Nothing was saved.`
      )
    }
    const before = given ? known(ctx, given) : null
    if (given && !before && !libraryEntry(given)) {
      throw new DeskError('not-found', 'That entry is not in the library any more.')
    }
    const after: KeptEntry = { id: given ?? newId(), entry, hidden: before?.hidden ?? false }
    ctx.write(about('agreements.save-library', 'library-directive', after.id, { before, after }), (db) =>
      keepEntry(db, after)
    )
    return { id: after.id }
  },

  'agreements.hideLibraryEntry': (
    ctx: Ctx,
    { id, hidden }: In<'agreements.hideLibraryEntry'>
  ): RouteOutput<'agreements.hideLibraryEntry'> => {
    const before = known(ctx, id)
    if (!before && !libraryEntry(id)) throw new DeskError('not-found', 'That entry is not in the library any more.')
    const after: KeptEntry = { id, entry: before?.entry ?? null, hidden }
    ctx.write(about('agreements.hide-library', 'library-directive', id, { before, after }), (db) =>
      after.entry || hidden ? keepEntry(db, after) : dropEntry(db, id)
    )
    return {}
  },

  'agreements.resetLibraryEntry': (
    ctx: Ctx,
    { id }: In<'agreements.resetLibraryEntry'>
  ): RouteOutput<'agreements.resetLibraryEntry'> => {
    const before = known(ctx, id)
    if (!before) throw new DeskError('not-found', 'That entry stands as the desk brings it.')
    ctx.write(about('agreements.reset-library', 'library-directive', id, { before }), (db) => dropEntry(db, id))
    return {}
  }
}
