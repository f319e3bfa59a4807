import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { drawPage, type HowDrawn, type Word, wordsOf } from '../redact/open'
import { type Commands, counted, type Drawn, type Sorter } from './operations'

/** Fine enough to see print of four points. */
const DPI = 100
/** Levels of 255 by which a point must change for an eye to notice it. */
const NOTICED = 20
/** Points. Nobody reads smaller print. */
const READABLE = 2
/** Share of the smaller word that another may cover before one of the two cannot be what is read there. */
const OVERLAP = 0.6
/** Pictures that take so much of a page make it a scan. */
const SCAN = 0.5

/** No paper has so many; a page of millions, made to hold up a desk, is not drawn at all. */
const MOST_COMMANDS = 400_000

export class TooMuchDrawn extends Error {}

/** A word, and what it is when the eye does not see it. */
export interface JudgedWord extends Word {
  unseen: 'search' | 'hidden' | null
}

export interface JudgedPage {
  words: JudgedWord[]
  /** Every text of the page is invisible, as in a scan that was made searchable. */
  allInvisible: boolean
  /** Names of switched-off layers that the page uses. */
  layers: string[]
  /** A part of a picture lies under a box or bar. */
  covered: boolean
  /** Text drawn beside the page, which has no words on it. */
  beside: string
}

interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/**
 * What of a page is seen. A word is seen when the page looks different without it: so it does not matter whether it is
 * white, transparent, covered, clipped or off the page, or by which trick.
 */
export async function judgePage(pdf: PDFDocumentProxy, page: PDFPageProxy, sort: Sorter): Promise<JudgedPage> {
  const commands = await page.getOperatorList()
  if (commands.fnArray.length > MOST_COMMANDS) throw new TooMuchDrawn()
  const { width, height } = page.getViewport({ scale: 1 })
  const drawn = sort.read(commands, width * height)
  const words = await wordsOf(page)
  const layers = await switchedOff(pdf, drawn)
  const beside = besidePage(commands, sort, words)
  const allInvisible = drawn.texts > 0 && drawn.invisible === drawn.texts
  const isScan = drawn.pictures >= SCAN
  const inMode = isScan && drawn.invisible > 0 ? 'search' : 'hidden'
  const onPage = ({ x, y, width: w }: Word) => x + w > 0 && x < width && y > 0 && y < height
  const mayCover = drawn.paintsOver || drawn.patches.size > 0
  if (allInvisible && !mayCover) {
    const judged = words.map((word): JudgedWord => ({ ...word, unseen: onPage(word) ? inMode : 'hidden' }))
    return { words: judged, allInvisible, layers, covered: false, beside }
  }
  const maySee = words.length > 0 && !allInvisible
  if (!maySee && !mayCover) return { words: asUnseen(words, inMode), allInvisible, layers, covered: false, beside }
  const whole = await pixels(page, () => true)
  const without = maySee ? await pixels(page, (at, list) => !sort.isText(list, at)) : whole
  const twice = maySee ? await underOthers(page, commands, sort, words, without) : new Set<Word>()
  const judged = words.map((word): JudgedWord => {
    const seen = !hasLetters(word) || (word.height >= READABLE && !twice.has(word) && changes(word, whole, without))
    return { ...word, unseen: seen ? null : onPage(word) ? inMode : 'hidden' }
  })
  const picture = counted(sort.isPicture)
  const isUnder = (at: number, list: Commands) =>
    !drawn.patches.has(picture(at, list)) && !sort.isPaint(list, at) && !sort.isText(list, at)
  const covered = mayCover && hides(whole, await pixels(page, isUnder))
  return { words: judged, allInvisible, layers, covered, beside }
}

const asUnseen = (words: readonly Word[], kind: 'search' | 'hidden') =>
  words.map((word): JudgedWord => ({ ...word, unseen: kind }))

const hasLetters = ({ text }: Word) => /[\p{L}\p{N}]/u.test(text)

/** The reader returns no words from beside the page, but its commands draw them there. */
function besidePage(commands: Commands, sort: Sorter, words: readonly Word[]): string {
  const texts = commands.fnArray.flatMap((_, at) => (sort.isText(commands, at) ? [sort.textOf(commands, at)] : []))
  const found = lettersOf(words.map(({ text }) => text).join(''))
  if (lettersOf(texts.join('')).length <= found.length + 1) return ''
  const onPage = (text: string) => found.includes(text) || found.includes([...text].reverse().join(''))
  const missing = texts.filter((text) => !onPage(lettersOf(text)))
  return missing.length > 0 ? missing.join(' ') : 'single letters beside the page'
}

const lettersOf = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')

async function switchedOff(pdf: PDFDocumentProxy, { layers }: Drawn): Promise<string[]> {
  if (layers.length === 0) return []
  const config = await pdf.getOptionalContentConfig({ intent: 'display' })
  const off = layers.filter((group) => group && !config.isVisible(group as never)) as { id?: string; ids?: string[] }[]
  const ids = off.flatMap(({ id, ids: several }) => (id ? [id] : (several ?? [])))
  const names = ids.map((id) => (config.getGroup(id) as { name?: string } | null)?.name ?? '')
  return off.length > 0 && names.length === 0 ? [''] : [...new Set(names)]
}

async function pixels(
  page: PDFPageProxy,
  operationsFilter: NonNullable<HowDrawn['operationsFilter']>
): Promise<Pixels> {
  const canvas = await drawPage(page, DPI, { operationsFilter, onScreen: true })
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  canvas.width = 1
  canvas.height = 1
  return { data, width, height }
}

/** Whether at least half of a word’s characters change the picture. */
function changes(word: Word, whole: Pixels, without: Pixels): boolean {
  const count = [...word.text].length
  let seen = 0
  for (let at = 0; at < count; at++) {
    const from = (at / count) * word.width
    if (cellChanges(word, from, from + word.width / count, whole, without)) seen += 1
  }
  return seen * 2 >= count
}

function cellChanges(word: Word, from: number, to: number, whole: Pixels, without: Pixels): boolean {
  const [left, top, right, bottom] = cornersOf(word, from, to).map((value) => (value * DPI) / 72) as [
    number,
    number,
    number,
    number
  ]
  const last = { x: Math.min(whole.width - 1, Math.ceil(right)), y: Math.min(whole.height - 1, Math.ceil(bottom)) }
  for (let y = Math.max(0, Math.floor(top)); y <= last.y; y++) {
    for (let x = Math.max(0, Math.floor(left)); x <= last.x; x++) {
      const place = (y * whole.width + x) * 4
      for (let c = 0; c < 3; c++) {
        if (Math.abs((whole.data[place + c] ?? 0) - (without.data[place + c] ?? 0)) > NOTICED) return true
      }
    }
  }
  return false
}

/** The body of a word between two places along it, in points: from its line to three quarters of its height. */
function cornersOf({ x, y, height, angle }: Word, from: number, to: number): [number, number, number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corners = [
    [from, 0],
    [to, 0],
    [from, -0.75],
    [to, -0.75]
  ].map(([along = 0, share = 0]) => {
    const down = share * height
    return [x + cos * along + sin * down, y - sin * along + cos * down]
  })
  const xs = corners.map(([cx = 0]) => cx)
  const ys = corners.map(([, cy = 0]) => cy)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** So many texts of a page are drawn alone; words that lie over others beyond that count as unseen. */
const MOST_DRAWN_ALONE = 40

/** Of words that lie over others, those whose text draws nothing when it is drawn alone. */
async function underOthers(
  page: PDFPageProxy,
  commands: Commands,
  sort: Sorter,
  words: readonly Word[],
  without: Pixels
): Promise<ReadonlySet<Word>> {
  const suspects = overlapping(words)
  if (suspects.size === 0) return suspects
  const texts = commands.fnArray.flatMap((_, at) => (sort.isText(commands, at) ? [sort.textOf(commands, at)] : []))
  const drawsAt = new Map<number, boolean>()
  const draws = async (at: number): Promise<boolean> => {
    const known = drawsAt.get(at)
    if (known !== undefined) return known
    if (drawsAt.size >= MOST_DRAWN_ALONE) return false
    const number = counted(sort.isText)
    const alone = await pixels(page, (index, list) => {
      const own = number(index, list)
      return own === -1 || own === at
    })
    const result = alone.data.some((level, place) => Math.abs(level - (without.data[place] ?? 0)) > NOTICED)
    drawsAt.set(at, result)
    return result
  }
  const unseen = new Set<Word>()
  for (const word of suspects) {
    const backwards = [...word.text].reverse().join('')
    let seen = false
    for (const [at, text] of texts.entries()) {
      if (!seen && (text.includes(word.text) || text.includes(backwards))) seen = await draws(at)
    }
    if (!seen) unseen.add(word)
  }
  return unseen
}

/** Words that lie over different words: the picture alone cannot tell which of the two is read there. */
function overlapping(words: readonly Word[]): ReadonlySet<Word> {
  const boxes = words
    .filter((word) => hasLetters(word) && [...word.text].length > 1)
    .map((word) => ({ word, box: cornersOf(word, 0, word.width) }))
    .sort((a, b) => a.box[1] - b.box[1])
  const found = new Set<Word>()
  boxes.forEach(({ word, box }, at) => {
    for (let next = at + 1; next < boxes.length; next++) {
      const other = boxes[next] as (typeof boxes)[number]
      if (other.box[1] >= box[3]) break
      if (shareOf(box, other.box) < OVERLAP || sameText(word.text, other.word.text)) continue
      found.add(word)
      found.add(other.word)
    }
  })
  return found
}

function shareOf(a: readonly number[], b: readonly number[]): number {
  const [al = 0, at = 0, ar = 0, ab = 0] = a
  const [bl = 0, bt = 0, br = 0, bb = 0] = b
  const across = Math.min(ar, br) - Math.max(al, bl)
  const down = Math.min(ab, bb) - Math.max(at, bt)
  if (across <= 0 || down <= 0) return 0
  return (across * down) / Math.max(0.01, Math.min((ar - al) * (ab - at), (br - bl) * (bb - bt)))
}

const sameText = (a: string, b: string) => a.includes(b) || b.includes(a)

/** Points of a square that is looked at as one. */
const SQUARE = 8
/** So many squares of one colour under which something lies make a bar. */
const BAR = 6

/** Whether a plain area of a page lies over something that is not plain. */
function hides(whole: Pixels, under: Pixels): boolean {
  let found = 0
  for (let y = 0; y + SQUARE <= whole.height; y += SQUARE) {
    for (let x = 0; x + SQUARE <= whole.width; x += SQUARE) {
      if (spread(whole, x, y) <= 6 && spread(under, x, y) >= 60) found += 1
    }
  }
  return found >= BAR
}

/** Levels between the lightest and darkest point of a square. */
function spread({ data, width }: Pixels, left: number, top: number): number {
  let [least, most] = [255, 0]
  for (let y = top; y < top + SQUARE; y++) {
    for (let x = left; x < left + SQUARE; x++) {
      const place = (y * width + x) * 4
      const level = ((data[place] ?? 0) + (data[place + 1] ?? 0) + (data[place + 2] ?? 0)) / 3
      least = Math.min(least, level)
      most = Math.max(most, level)
    }
  }
  return most - least
}
