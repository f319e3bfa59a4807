import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'

/** Saves a record with an id of its own, new or known, with what it was before in the audit trail. */
export function saveRecord<R extends { id: string }>(
  ctx: Ctx,
  subjectType: 'board-member' | 'room' | 'staff',
  input: Omit<R, 'id'> & { id?: string },
  find: (db: Connection, id: string) => R | undefined,
  save: (db: Connection, record: R) => void
): { id: string } {
  const id = input.id ?? newId()
  const before = input.id ? find(ctx.db, input.id) : null
  if (before === undefined) throw new DeskError('not-found', 'That entry is not there any more.')
  const after = { ...input, id } as unknown as R
  const note = { action: `district.save-${subjectType}`, subjectType, subjectId: id, payload: { before, after } }
  ctx.write(note, (db) => save(db, after))
  return { id }
}
