import type { LibraryEntry } from './library-entry'
import { othersDirectives } from './library-others'
import { parentDirectives } from './library-parent'
import { pupilDirectives } from './library-pupil'

/** Directives boards give most, to be taken over, filled in and changed (EC 48263(b)). */
export const DIRECTIVE_LIBRARY: readonly LibraryEntry[] = [...pupilDirectives, ...parentDirectives, ...othersDirectives]

export const libraryEntry = (id: string): LibraryEntry | null =>
  DIRECTIVE_LIBRARY.find((entry) => entry.id === id) ?? null

/** Puts what was typed into the blanks, in one language. A blank that is still empty stays visible as `___`. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => values[key]?.trim() || '___')
}

/** Entries that answer the barriers found under F5, most fitting first. */
export function suggested(barriers: readonly string[]): LibraryEntry[] {
  const answers = (entry: LibraryEntry) => (entry.for ?? []).filter((barrier) => barriers.includes(barrier)).length
  return DIRECTIVE_LIBRARY.filter((entry) => answers(entry) > 0).sort((a, b) => answers(b) - answers(a))
}
