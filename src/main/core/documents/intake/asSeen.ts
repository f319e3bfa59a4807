import {
  type UnseenFind,
  type UnseenKind,
  type UnseenRecord,
  unseenByKind,
  unseenInWords
} from '@shared/documents/unseen'
import type { IsName } from '../redact/findNames'
import type { PageRange } from './cleanPdf'
import { refusal } from './refuse'
import { type TakenIn, takeIn } from './takeIn'

/**
 * A file as pages, with what they hold that the eye does not see; nothing is left out yet. Throws DeskError
 * `refused-file` also where its pages cannot be drawn.
 */
export async function lookInto(
  bytes: Uint8Array,
  name: string,
  isName: IsName,
  range: PageRange | null = null
): Promise<TakenIn & { unseen: UnseenFind[] }> {
  const taken = await takeIn(bytes, name, range)
  if (taken.kind !== 'pdf') return { ...taken, unseen: [] }
  const { findUnseen } = await import('../unseen/findUnseen')
  const { TooMuchDrawn } = await import('../unseen/seenWords')
  try {
    return { ...taken, unseen: await findUnseen(taken.bytes, isName) }
  } catch (error) {
    throw refusal(
      name,
      error instanceof TooMuchDrawn
        ? 'a page of it is drawn by more commands than can be looked through; print or scan it anew'
        : 'its pages cannot be drawn, so that nobody can tell what they hold; print or scan it anew'
    )
  }
}

/**
 * A file as the pages that go out: without what cannot be seen on them, but for the kinds a person keeps. Throws
 * DeskError `refused-file` when a file can neither be read nor be freed of it.
 */
export async function takeInAsSeen(
  bytes: Uint8Array,
  name: string,
  range: PageRange,
  keep: readonly UnseenKind[],
  isName: IsName
): Promise<TakenIn & { unseen: UnseenRecord[] }> {
  const looked = await lookInto(bytes, name, isName, range)
  if (looked.kind !== 'pdf') return { ...looked, unseen: [] }
  const { goesOut, leaveOut } = await import('../unseen/leaveOut')
  let clean: Uint8Array
  try {
    clean = await leaveOut(looked.bytes, looked.unseen, keep, isName)
  } catch {
    throw refusal(name, 'it holds text that cannot be seen and could not be taken out; print or scan it anew')
  }
  const record = (kept: boolean) =>
    unseenByKind(looked.unseen.filter((find) => goesOut(find, keep) === kept)).map(
      ({ kind, pages, words }): UnseenRecord => ({ kind, pages, words, kept })
    )
  const unseen = [...record(false), ...record(true)]
  const notes = unseen.map((one) => `${one.kept ? 'Kept' : 'Left out'}: ${lowerFirst(unseenInWords(one))}.`)
  return { ...looked, bytes: clean, notes: [...looked.notes, ...notes], unseen }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
