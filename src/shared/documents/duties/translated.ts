import type { LibraryEntry } from './entry'

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * What was put into the blanks of a library text, found in the English as it was saved: the translation takes the same.
 * Null where the English is not the library's any more, as when somebody wrote on; then nothing translates it.
 */
export function blanksIn(entry: Pick<LibraryEntry, 'text'>, english: string): Record<string, string> | null {
  const keys: string[] = []
  const pattern = entry.text.en
    .split(/(\{\w+\})/)
    .map((part) => {
      const key = /^\{(\w+)\}$/.exec(part)?.[1]
      if (!key) return literal(part)
      keys.push(key)
      return '(.+?)'
    })
    .join('')
  const found = new RegExp(`^${pattern}$`, 's').exec(english.trim())
  return found ? Object.fromEntries(keys.map((key, at) => [key, found[at + 1] ?? ''])) : null
}
