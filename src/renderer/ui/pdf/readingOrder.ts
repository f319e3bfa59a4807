import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'

type Item = TextContent['items'][number]

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/**
 * The text of a page as it is read. Chromium draws a line from left to right whatever its script, and each letter of a
 * word that is written from right to left by itself: marked and copied as they stand they would be the word backwards. The
 * letters of such a word become one piece, and the pieces of its line stand from right to left.
 */
export function inReadingOrder({ items, ...content }: TextContent): TextContent {
  const ordered: TextItem[] = []
  let line: TextItem[] = []
  const close = () => {
    ordered.push(...orderOf(line))
    line = []
  }
  for (const item of joined(items)) {
    const before = line.at(-1)
    if (before && (before.hasEOL || Math.abs(topOf(before) - topOf(item)) > 1)) close()
    line.push(item)
  }
  close()
  return { ...content, items: ordered }
}

const topOf = (item: TextItem): number => item.transform[5] as number
const leftOf = (item: TextItem): number => item.transform[4] as number

/** The letters of one word, which Chromium marks as standing in reverse, as one piece. */
function joined(items: readonly Item[]): TextItem[] {
  const pieces: TextItem[] = []
  let depth = 0
  let reversed: { from: number; letters: TextItem[] } | null = null
  for (const item of items) {
    if ('str' in item) {
      if (reversed) reversed.letters.push(item)
      else pieces.push(item)
    } else if (item.type === 'endMarkedContent') {
      depth -= 1
      if (reversed && depth < reversed.from) {
        pieces.push(...wordOf(reversed.letters))
        reversed = null
      }
    } else {
      depth += 1
      if (!reversed && 'tag' in item && item.tag === 'ReversedChars') reversed = { from: depth, letters: [] }
    }
  }
  return reversed ? [...pieces, ...wordOf(reversed.letters)] : pieces
}

function wordOf(letters: readonly TextItem[]): TextItem[] {
  const drawn = letters.filter(({ str }) => str !== '')
  const [first] = drawn
  if (!first) return [...letters]
  const right = Math.max(...drawn.map((letter) => leftOf(letter) + letter.width))
  const left = Math.min(...drawn.map(leftOf))
  const base = drawn.find(({ str }) => LETTER_OR_DIGIT.test(str)) ?? first
  const transform = [...base.transform]
  transform[4] = left
  const str = [...drawn]
    .reverse()
    .map((letter) => letter.str.replaceAll('\u0000', ''))
    .join('')
  const ends = letters.filter((letter) => letter.hasEOL && letter.str === '')
  return [{ ...base, str, dir: 'rtl', transform, width: right - left, hasEOL: false }, ...ends]
}

/** The pieces of a line with a word from right to left, from right to left; what is between stays in its own order. */
function orderOf(line: readonly TextItem[]): TextItem[] {
  const written = line.filter(({ str }) => str !== '')
  if (!written.some(({ dir, str }) => dir === 'rtl' && RIGHT_TO_LEFT.test(str))) return [...line]
  const ends = line.filter(({ str }) => str === '')
  const ordered: TextItem[] = []
  let leftward: TextItem[] = []
  const close = () => {
    // A space or a comma at the edges of what is between belongs to the line.
    const edge = (item: TextItem | undefined) => item !== undefined && !LETTER_OR_DIGIT.test(item.str)
    const before: TextItem[] = []
    while (edge(leftward.at(-1))) before.push(leftward.pop() as TextItem)
    const after: TextItem[] = []
    while (edge(leftward[0])) after.unshift(leftward.shift() as TextItem)
    ordered.push(...before, ...leftward, ...after)
    leftward = []
  }
  for (const item of [...written].sort((a, b) => leftOf(b) - leftOf(a))) {
    if (item.dir === 'rtl' && RIGHT_TO_LEFT.test(item.str)) {
      close()
      ordered.push(item)
    } else leftward.unshift(item)
  }
  close()
  return [...ordered, ...ends]
}
