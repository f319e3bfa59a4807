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

/** People named in a text: first and last name beside each other, in either order; each once. */
export function namesInText(text: string, isName: IsName): string[] {
  const words = text.split(/\s+/).map(bare)
  const found = words.flatMap((word, at) => isName(word, words[at + 1] ?? '') ?? [])
  return [...new Set(found)]
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
      words.forEach((word, at) => {
        const next = words[at + 1]
        if (!next) return
        const name = isName(bare(word.text), bare(next.text))
        if (name) found.push({ name, marks: areasOf(word, next, number, width, height) })
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
