import { boxOf, openForReading, type Word, wordsOf } from './open'
import type { Mark } from './redact'

/** A name that stands on a page. */
export interface FoundName {
  name: string
  /** One area, or two where the name is broken over two lines. */
  marks: Mark[]
}

export const bare = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}'’-]/gu, '')

/** Asked with two neighbouring words without accents, in lower case: the person's name, or null. */
export type IsName = (one: string, next: string) => string | null

/** A word as names are compared: “Lockhart’s” and “‘Leah” count as the names in them. */
const asName = (text: string) =>
  bare(text)
    .replace(/['’]s$/, '')
    .replaceAll(/^['’-]+|['’-]+$/g, '')

/** The name that begins at a word and the word that ends it; an initial or a comma between the two is passed over. */
function nameAt(words: readonly string[], at: number, isName: IsName): { name: string; last: number } | null {
  const nexts = (words[at + 1]?.length ?? 2) < 2 ? [at + 1, at + 2] : [at + 1]
  for (const last of nexts) {
    const name = isName(words[at] ?? '', words[last] ?? '')
    if (name) return { name, last }
  }
  return null
}

/** People named in a text: first and last name beside each other, in either order; each once. */
export function namesInText(text: string, isName: IsName): string[] {
  const words = text.split(/\s+/).map(asName)
  return [...new Set(words.flatMap((_, at) => nameAt(words, at, isName)?.name ?? []))]
}

/**
 * Finds people by name on the pages of a file, seen or not: first and last name beside each other, in either order.
 */
export async function findNames(bytes: Uint8Array, isName: IsName): Promise<FoundName[]> {
  const reading = await openForReading(bytes)
  const found: FoundName[] = []
  try {
    for (let number = 1; number <= reading.numPages; number++) {
      const page = await reading.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const words = await wordsOf(page)
      const names = words.map(({ text }) => asName(text))
      words.forEach((word, at) => {
        const named = nameAt(names, at, isName)
        const next = named && words[named.last]
        if (named && next) found.push({ name: named.name, marks: areasOf(word, next, number, width, height) })
      })
    }
  } finally {
    await reading.loadingTask.destroy()
  }
  return found
}

function areasOf(word: Word, next: Word, page: number, width: number, height: number): Mark[] {
  const sameLine = Math.abs(word.y - next.y) < word.height / 2 && next.x > word.x
  return sameLine
    ? [around([word, next], page, width, height)]
    : [around([word], page, width, height), around([next], page, width, height)]
}

function around(words: readonly Word[], page: number, width: number, height: number): Mark {
  const boxes = words.map(boxOf)
  const left = Math.min(...boxes.map((box) => box[0]))
  const top = Math.min(...boxes.map((box) => box[1]))
  const right = Math.max(...boxes.map((box) => box[2]))
  const bottom = Math.max(...boxes.map((box) => box[3]))
  return { page, x: left / width, y: top / height, width: (right - left) / width, height: (bottom - top) / height }
}
