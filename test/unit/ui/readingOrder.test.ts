import { expect, test } from 'vitest'
import { inReadingOrder } from '../../../src/renderer/ui/pdf/readingOrder'

type Items = Parameters<typeof inReadingOrder>[0]['items']

const text = (str: string, left: number, top = 700, dir = 'ltr') =>
  ({
    str,
    dir,
    transform: [1, 0, 0, 1, left, top],
    width: 5,
    height: 10,
    fontName: 'f',
    hasEOL: false
  }) as Items[number]
const begin = (tag: string) => ({ type: 'beginMarkedContent', tag }) as unknown as Items[number]
const end = { type: 'endMarkedContent' } as Items[number]
/** A word as Chromium draws it: its letters from left to right, each in a span of its own. */
const drawn = (word: string, left: number): Items => [
  begin('ReversedChars'),
  ...[...word].reverse().flatMap((letter, at) => [begin('Span'), text(letter, left + 5 * at, 700, 'rtl'), end]),
  end
]
const read = (items: Items) =>
  inReadingOrder({ items, styles: {}, lang: null })
    .items.map((item) => ('str' in item ? item.str : ''))
    .join('')

test('a day in Arabic reads from right to left, its numbers unturned', () => {
  const line = [text('2026', 0), text(' ', 20), ...drawn('سبتمبر', 25), text(' ', 55), text('25', 60)]
  expect(read(line)).toBe('25 سبتمبر 2026')
})

test('a name in Latin letters within a line keeps the order of its words', () => {
  const line = [
    ...drawn('يساعد', 0),
    text(' ', 25),
    text('Dana', 30),
    text(' ', 50),
    text('Whitfield', 55),
    text(' ', 80),
    ...drawn('اتصلوا', 85)
  ]
  expect(read(line)).toBe('اتصلوا Dana Whitfield يساعد')
})

test('a bracket in such a line opens where it is read first', () => {
  const line = [text('(', 0), text('SARB', 5), text(')', 25), text(' ', 30), ...drawn('مجلس', 35)]
  expect(read(line)).toBe('مجلس (SARB)')
})

test('signs that stand together at an edge are turned together', () => {
  const line = [text('(«', 0), text('truant', 10), text('»)', 40), text(' ', 50), ...drawn('عذر', 55)]
  expect(read(line)).toBe('عذر («truant»)')
})

test('lines stay apart, and a line of Latin letters stays as it is', () => {
  const back = { ...text('', 0, 700), hasEOL: true } as Items[number]
  const lines = [
    ...drawn('صباح', 0),
    text(' ', 25),
    back,
    ...drawn('أهلا', 30),
    text('Arden', 0, 680),
    text(' ', 20, 680),
    text('Middle', 25, 680)
  ]
  const { items } = inReadingOrder({ items: lines, styles: {}, lang: null })
  const said = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  expect(said).toBe('أهلا صباح\nArden Middle\n')
})
