import type { LibraryEntry } from './entry'
import { othersDirectives } from './others'
import { parentDirectives } from './parent'
import { pupilDirectives } from './pupil'

/** Duties that boards direct and meetings agree on most, to be taken over, filled in and changed (EC 48263(b)). */
export const DUTY_LIBRARY: readonly LibraryEntry[] = [...pupilDirectives, ...parentDirectives, ...othersDirectives]

export const libraryEntry = (id: string): LibraryEntry | null => DUTY_LIBRARY.find((entry) => entry.id === id) ?? null

/** Puts what was typed into the blanks, in one language. A blank that is still empty stays visible as `___`. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => values[key]?.trim() || '___')
}

/** Entries that answer the barriers found under F5, most fitting first. */
export function suggested(barriers: readonly string[]): LibraryEntry[] {
  const answers = (entry: LibraryEntry) => (entry.for ?? []).filter((barrier) => barriers.includes(barrier)).length
  return DUTY_LIBRARY.filter((entry) => answers(entry) > 0).sort((a, b) => answers(b) - answers(a))
}
