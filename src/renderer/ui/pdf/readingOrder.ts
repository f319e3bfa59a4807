import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'

type Item = TextContent['items'][number]

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** A bracket in a line from right to left is drawn as its counterpart. */
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/**
 * The text of a page as it is read. Chromium draws a line from left to right whatever its script, and each letter of a
 * word that is written from right to left by itself: marked and copied as they stand they would be the word backwards. The
 * letters of such a word become one piece, and the pieces of its line stand from right to left.
 */
export function inReadingOrder({ items, ...content }: TextContent): TextContent {
  const lines: TextItem[][] = []
  for (const item of joined(items)) {
    const line = lines.at(-1)
    const [before] = line ?? []
    // What pdf.js takes for the end of a line may be a step back to the left within it.
    if (line && before && Math.abs(topOf(before) - topOf(item)) <= 1) line.push(item)
    else lines.push([item])
  }
  const ordered = lines.flatMap((line) => {
    const pieces = orderOf(line)
    const last = pieces.at(-1)
    return last ? [...pieces.slice(0, -1), { ...last, hasEOL: true }] : []
  })
  return { ...content, items: ordered }
}

const topOf = (item: TextItem): number => item.transform[5] as number
const leftOf = (item: TextItem): number => item.transform[4] as number
const isRightToLeft = ({ dir, str }: TextItem): boolean => dir === 'rtl' && RIGHT_TO_LEFT.test(str)
const mirrored = (text: string): string => [...text].map((one) => MIRRORED[one] ?? one).join('')

/** The letters of one word, which Chromium marks as standing in reverse, as one piece; without empty pieces. */
function joined(items: readonly Item[]): TextItem[] {
  const pieces: TextItem[] = []
  let depth = 0
  let reversed: { from: number; letters: TextItem[] } | null = null
  const close = () => {
    const word = reversed && wordOf(reversed.letters)
    if (word) pieces.push(word)
    reversed = null
  }
  for (const item of items) {
    if ('str' in item) {
      if (item.str === '') continue
      if (reversed) reversed.letters.push(item)
      else pieces.push(item)
    } else if (item.type === 'endMarkedContent') {
      depth -= 1
      if (reversed && depth < reversed.from) close()
    } else {
      depth += 1
      if (!reversed && 'tag' in item && item.tag === 'ReversedChars') reversed = { from: depth, letters: [] }
    }
  }
  close()
  return pieces
}

function wordOf(letters: readonly TextItem[]): TextItem | null {
  const base = letters.find(({ str }) => LETTER_OR_DIGIT.test(str)) ?? letters[0]
  if (!base) return null
  const left = Math.min(...letters.map(leftOf))
  const right = Math.max(...letters.map((letter) => leftOf(letter) + letter.width))
  const transform = [...base.transform]
  transform[4] = left
  const read = letters.map((letter) => letter.str.replaceAll('\u0000', '')).reverse()
  // pdf.js takes the step to a sign above a letter for a space.
  const str = mirrored(read.join('').replaceAll(/\s+(?=\p{M})/gu, '')).normalize('NFC')
  return { ...base, str, dir: 'rtl', transform, width: right - left }
}

/** The pieces of a line with a word from right to left, from right to left; what is between stays in its own order. */
function orderOf(line: readonly TextItem[]): TextItem[] {
  if (!line.some(isRightToLeft)) return [...line]
  const ordered: TextItem[] = []
  let leftward: TextItem[] = []
  const close = () => {
    // A space, a comma or a bracket at the edges of what is between belongs to the line.
    const edge = (item: TextItem | undefined) => item !== undefined && !LETTER_OR_DIGIT.test(item.str)
    const turned = (item: TextItem): TextItem => ({ ...item, str: mirrored([...item.str].reverse().join('')) })
    const before: TextItem[] = []
    while (edge(leftward.at(-1))) before.push(turned(leftward.pop() as TextItem))
    const after: TextItem[] = []
    while (edge(leftward[0])) after.unshift(turned(leftward.shift() as TextItem))
    ordered.push(...before, ...leftward, ...after)
    leftward = []
  }
  for (const item of [...line].sort((a, b) => leftOf(b) - leftOf(a))) {
    if (isRightToLeft(item)) {
      close()
      ordered.push(item)
    } else leftward.unshift(item)
  }
  close()
  return ordered
}
