import { languageWords } from '@core/interventions/languageWords'
import { expect, test } from 'vitest'

test.each([
  ['es', { en: 'Spanish', es: 'español' }],
  ['vi', { en: 'Vietnamese', es: 'vietnamita', vi: 'Tiếng Việt' }],
  ['yue', { en: 'Cantonese', es: 'cantonés', 'zh-Hant': '繁體中文' }],
  // No paper is written in this language: it has no name of its own on one.
  ['so', { en: 'Somali', es: 'somalí' }]
])('%s is named in English, in Spanish and in itself', (tag, words) => {
  expect(languageWords(tag)).toEqual(words)
})
