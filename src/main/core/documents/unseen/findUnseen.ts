import { setImmediate as nextTurn } from 'node:timers/promises'
import { MOST_SHOWN, type UnseenFind, type UnseenKind } from '@shared/documents/unseen'
import { ParseSpeeds, PDFDocument, type PDFRef } from 'pdf-lib'
import { pagesOf } from '../pdf/graft'
import { type Bookmark, readOutline } from '../pdf/outline'
import { bare, type IsName, namesInText } from '../redact/findNames'
import { openForReading } from '../redact/open'
import { sorter } from './operations'
import { type JudgedPage, judgePage } from './seenWords'
import { spokenIn } from './spoken'

/**
 * What the pages of a clean file hold that the eye does not see. `isName` tells other pupils, as in `findNames`; names
 * are looked for in all of a text, of which only the beginning is returned.
 */
export async function findUnseen(bytes: Uint8Array, isName: IsName = () => null): Promise<UnseenFind[]> {
  const finds: UnseenFind[] = []
  const add = (kind: UnseenKind, page: number, text: string, words = wordCount(text)) => {
    const names = namesInText(text, isName)
    finds.push({ kind, page, words, text: text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text, names })
  }
  const seenText = new Map<number, string>()
  const reading = await openForReading(bytes)
  const sort = await sorter()
  try {
    for (let number = 1; number <= reading.numPages; number++) {
      const page = await reading.getPage(number)
      const judged = await judgePage(reading, page, sort)
      page.cleanup()
      seenText.set(number, letters(wordsWhere(judged, null)))
      for (const kind of ['search', 'hidden'] as const) {
        const text = [wordsWhere(judged, kind), kind === 'hidden' ? judged.beside : ''].join(' ').trim()
        if (/[\p{L}\p{N}]/u.test(text)) add(kind, number, text)
      }
      if (judged.layers.length > 0) add('layer', number, judged.layers.filter(Boolean).join(', '), 0)
      if (judged.covered) add('covered', number, '', 0)
      // The desk answers others between two pages.
      await nextTurn()
    }
  } finally {
    await reading.loadingTask.destroy()
  }
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const pages = pagesOf(context)
  const said = new Map<number, Set<string>>()
  for (const { page, text } of spokenIn(context, pages)) {
    // What says the same as the page is no secret of it.
    if (!seenText.get(page + 1)?.includes(letters(text))) said.set(page, (said.get(page) ?? new Set()).add(text))
  }
  for (const [page, texts] of [...said].sort(([a], [b]) => a - b)) add('described', page + 1, [...texts].join(' · '))
  const index = new Map<PDFRef, number>(pages.map(({ ref }, at) => [ref, at]))
  for (const { page, title } of flat(readOutline(context, index))) {
    if (title.trim()) add('bookmark', page + 1, title.trim())
  }
  return finds
}

const wordsWhere = ({ words }: JudgedPage, kind: 'search' | 'hidden' | null) =>
  words
    .filter(({ unseen }) => unseen === kind)
    .map(({ text }) => text)
    .join(' ')

const wordCount = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const letters = (text: string) => bare(text.replaceAll(/\s+/g, ''))

const flat = (bookmarks: readonly Bookmark[]): Bookmark[] =>
  bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.kids)])
