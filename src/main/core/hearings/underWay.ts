import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { knownHearing } from './day'
import { undecided, writable } from './open-record'
import { dropDraft, noteIsTold, noteIsUnderWay, notesUnderWay, saveDraft } from './queries/drafts'
import { removeNote, saveNote } from './queries/record'

type In<N extends RouteName> = ParsedRouteInput<N>

/**
 * Tells the audit trail of notes that were written since it last heard of them: one row a note. Of every hearing when
 * none is named, as at the start, when a crash has kept the words and not the row.
 */
export function tellOfNotes(ctx: Ctx, hearingId: string | null = null): void {
  for (const { noteId, hearingId: of, step, characters, beganAt, savedAt, ...note } of notesUnderWay(
    ctx.db,
    hearingId
  )) {
    // The words themselves stand in the note; the trail says that and when it was written.
    const payload = { note: noteId, step, private: note.private, characters, beganAt, savedAt }
    ctx.write({ action: 'hearings.save-note', subjectType: 'hearing', subjectId: of, payload }, (db) =>
      noteIsTold(db, noteId)
    )
  }
}

/** What is kept with every key press: on the drive at once, in the trail when it is left. */
export const underWayHandlers = {
  'hearings.saveNote': (ctx: Ctx, input: In<'hearings.saveNote'>): RouteOutput<'hearings.saveNote'> => {
    const { hearingId, id, text, step, speaker } = input
    writable(ctx, hearingId)
    const savedAt = ctx.clock.now()
    const gone = text.trim() === ''
    ctx.keep((db) => {
      if (gone) removeNote(db, hearingId, id)
      else if (!saveNote(db, hearingId, { id, step, speaker, text, private: input.private, at: savedAt, savedAt })) {
        throw new DeskError('conflict', 'That note belongs to another hearing.')
      }
      const characters = gone ? 0 : text.length
      noteIsUnderWay(db, { noteId: id, hearingId, step, private: input.private, characters, savedAt })
    })
    return { savedAt }
  },

  'hearings.leaveNotes': (ctx: Ctx, { id }: In<'hearings.leaveNotes'>): RouteOutput<'hearings.leaveNotes'> => {
    tellOfNotes(ctx, id)
    return {}
  },

  'hearings.keepDraft': (
    ctx: Ctx,
    { hearingId, part, content }: In<'hearings.keepDraft'>
  ): RouteOutput<'hearings.keepDraft'> => {
    const keptAt = ctx.clock.now()
    if (content === null) {
      ctx.keep((db) => dropDraft(db, hearingId, part))
      return { keptAt }
    }
    // A closed record is corrected on its worksheet, with a reason; nothing else of it can be half written.
    if (part === 'worksheet') knownHearing(ctx.db, hearingId)
    else undecided(ctx, hearingId)
    if (!isJson(content)) throw new DeskError('invalid', 'That draft cannot be read back. It was not kept.')
    ctx.keep((db) => saveDraft(db, hearingId, { part, content, keptAt }))
    return { keptAt }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
