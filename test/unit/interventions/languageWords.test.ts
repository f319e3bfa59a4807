import { catalogues } from '@core/documents/messages'
import { renderSection } from '@core/documents/render'
import { languageWords, languageWordsOf } from '@core/interventions/languageWords'
import { formData } from '@shared/documents/forms'
import { documentLanguage, PAPER_LANGUAGE_NAMES } from '@shared/documents/languages'
import { languageOptions } from '@shared/pupils/languages'
import { languageName } from '@shared/pupils/names'
import { papers } from '@test/fixtures/papers'
import { spanish } from '@test/fixtures/spanish'
import { expect, test } from 'vitest'

const translations = documentLanguage.options.filter((language) => language !== 'en')

test('one English name for a language on papers and screens', () => {
  for (const language of documentLanguage.options) {
    if (language.startsWith('zh-')) continue
    expect(languageName(language)).toBe(PAPER_LANGUAGE_NAMES[language])
  }
  expect(['fil', 'tl'].map((tag) => languageName(tag))).toEqual(['Tagalog', 'Tagalog'])
  // None of those offered is shown by its tag, and none twice.
  const labels = languageOptions().map(({ label }) => label)
  expect(labels.filter((label) => label.length < 3 || /^[a-z]/.test(label))).toEqual([])
  expect(new Set(labels).size).toBe(labels.length)
})

const SCRIPT: Partial<Record<string, RegExp>> = {
  ru: /^[\p{Script=Cyrillic} ()’,-]+$/u,
  uk: /^[\p{Script=Cyrillic} ()’,-]+$/u,
  ar: /^[\p{Script=Arabic} ()]+$/u,
  fa: /^[\p{Script=Arabic}\u200c ()]+$/u,
  prs: /^[\p{Script=Arabic}\u200c ()]+$/u,
  ps: /^[\p{Script=Arabic}\u200c ()]+$/u,
  hy: /^[\p{Script=Armenian} ()]+$/u,
  ko: /^[\p{Script=Hangul} ()]+$/u,
  pa: /^[\p{Script=Gurmukhi} ()]+$/u,
  'zh-Hant': /^[\p{Script=Han}（）]+$/u,
  'zh-Hans': /^[\p{Script=Han}（）]+$/u,
  hmn: /^Lus /,
  vi: /^Tiếng /
}

test.each(translations)('%s has a name of its own for each language that is offered', (language) => {
  const names = catalogues[language].languages ?? {}
  for (const { value, label } of languageOptions()) {
    expect(names[value], label).toBeTruthy()
    expect(names[value], label).toMatch(SCRIPT[language] ?? /./)
  }
  if (language === 'es') expect(names.en).toBe('inglés')
})

test('the examples name Spanish as the catalogues do', () => {
  expect(languageWords('es')).toEqual(spanish)
})

test('scripts, regions and the names a district types lead to the same words', () => {
  expect(languageWords('es-MX').ru).toBe('испанский')
  expect(languageWords('tl').es).toBe('tagalo')
  expect(languageWords('zh-TW').es).toBe('chino')
  expect(languageWords('yue').vi).toBe('Tiếng Quảng Đông')
  expect(languageWords('mww').hmn).toBe('Lus Hmoob')
  expect(languageWords('xx-unknown')).toEqual({ en: languageName('xx-unknown') })
  expect(languageWordsOf('Russian').hy).toBe('ռուսերեն')
  expect(languageWordsOf('filipino')).toMatchObject({ en: 'filipino', es: 'tagalo' })
  expect(languageWordsOf('Klingon')).toEqual({ en: 'Klingon' })
})

test.each(translations)('a paper in %s names an interpreter’s language in its own words', (language) => {
  for (const form of ['SD-03', 'SD-06', 'SD-22', 'SD-23'] as const) {
    const data = { ...papers[form], interpreter: { ...papers[form].interpreter, language: languageWords('mix') } }
    const html = renderSection(form, language, formData[form].parse(data) as never)
    expect(html, form).toContain(languageWords('mix')[language])
  }
})
