import { catalogues } from '@core/documents/catalogues'
import { wordsFrom } from '@core/documents/messages'
import { footRuns, lengthOf } from '@core/documents/pdf/foot'
import { stampRuns } from '@core/documents/pdf/stampRuns'
import { documentLanguage, isRightToLeft } from '@shared/documents/languages'
import { expect, test } from 'vitest'

/** What may stand at the foot of a page: every title and the words around the numbers. */
const feet = (language: (typeof documentLanguage.options)[number]) =>
  Object.entries(catalogues[language].messages)
    .filter(([key]) => /^sd\d\d\.title$|^common\.(page|case|document|languageName|englishCopy)$/.test(key))
    .map(([, text]) => text.replaceAll(/\{\w+\}/g, '42'))

test.each(documentLanguage.options)('%s: every character of a foot has a glyph in a bundled face', (language) => {
  const texts = feet(language)
  expect(texts.length).toBeGreaterThan(8)
  for (const text of texts) {
    const runs = stampRuns(text, language, isRightToLeft(language))
    expect(
      runs.flatMap(({ glyphs }) => glyphs).every(({ id }) => id > 0),
      text
    ).toBe(true)
    const read = runs.flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints))
    // No question mark took the place of a character that no face has.
    expect(read.includes(0x3f), text).toBe(text.includes('?'))
    expect(runs.every(({ width }) => width > 0)).toBe(true)
  }
})

test('a foot from right to left puts its first words at the right, numbers unturned', () => {
  const runs = stampRuns('SD-01  إشعار  ·  D-2026-00042', 'ar', true)
  const texts = runs.map(({ glyphs }) => String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints)).trim())
  expect(texts[0]).toBe('D-2026-00042')
  expect(texts.at(-1)).toBe('SD-01')
})

test.each(documentLanguage.options)(
  '%s: what stands at the left and at the right of a foot never meets',
  (language) => {
    const { messages } = catalogues[language]
    const words = (key: 'common.case' | 'common.document' | 'common.page') =>
      String(messages[key]).replace('{number}', key === 'common.case' ? 'AC-2026-031' : 'D-2026-00042')
    const page = words('common.page').replace('{page}', '12').replace('{pages}', '13')
    for (const [key, title] of Object.entries(messages).filter(([one]) => /^sd\d\d\.title$/.test(one))) {
      const foot = [`SD-02  ${title}`, words('common.case'), words('common.document')].join('  ·  ')
      const label = `${messages['common.languageName']}  ·  ${page}`
      const runs = footRuns(foot, label, { language, mirrored: isRightToLeft(language), room: 468 })
      expect(lengthOf(runs.foot) + lengthOf(runs.label), key).toBeLessThan(468 - 10)
    }
  }
)

test('a foot that would meet the page number leaves out the title, never the numbers', () => {
  const foot = `SD-02  ${'A very long title '.repeat(9)}  ·  Case AC-2026-031  ·  Document D-2026-00042`
  const runs = footRuns(foot, 'English  ·  Page 1 of 2', { language: 'en', mirrored: false, room: 468 })
  const text = String.fromCodePoint(...runs.foot.flatMap(({ glyphs }) => glyphs.flatMap((one) => [...one.codePoints])))
  expect(text).toBe('SD-02  ·  Case AC-2026-031  ·  Document D-2026-00042')
})

test('a list of the desk is there in every language', () => {
  const words = wordsFrom('sd03.bring.medical')
  for (const language of documentLanguage.options) expect(words[language]).toBeTruthy()
})
