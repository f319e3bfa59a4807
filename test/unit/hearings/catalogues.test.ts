import { catalogues } from '@core/documents/catalogues'
import { textsIn } from '@core/documents/messages'
import { CATALOGUES, catalogueFor, ENGLISH } from '@core/hearings/catalogues'
import { type DocumentLanguage, documentLanguage, isRightToLeft } from '@shared/documents/languages'
import { STEP_IDS } from '@shared/hearings/agenda'
import { spoken, unknownBlanks } from '@shared/hearings/catalogue'
import { repealedStatementsIn } from '@shared/law/repealed'
import { describe, expect, test } from 'vitest'

const names = { pupil: 'Mateo', board: 'Valle Verde SARB', chair: 'R. Okafor', school: 'Ms. Chen', interpreter: null }
const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort()

test('English comes first, and every language of the papers is spoken in the room', () => {
  expect(CATALOGUES.map(({ language }) => language).sort()).toEqual([...documentLanguage.options].sort())
  expect(ENGLISH.language).toBe('en')
})

describe.each(CATALOGUES.map((catalogue) => [catalogue.language, catalogue] as const))('%s', (language, catalogue) => {
  const everything = JSON.stringify(catalogue)

  test('is written as its papers are, and says as they do whether somebody has checked it', () => {
    const paper = catalogues[language as DocumentLanguage]
    expect(catalogue.direction).toBe(paper.direction)
    expect(catalogue.direction).toBe(isRightToLeft(language as DocumentLanguage) ? 'rtl' : 'ltr')
    expect(catalogue.name).toBe(paper.name)
    expect(catalogue.review.state === 'reviewed').toBe(language === 'en')
    expect(textsIn(language as DocumentLanguage).unreviewed).toBe(language !== 'en')
  })

  test('leaves nothing in English', () => {
    if (language === 'en') return
    const lines = ({ steps, questions, now, family }: typeof catalogue) => [
      ...Object.values(steps).flat(),
      ...Object.values(questions).flat(),
      ...Object.values(now),
      ...Object.values(family)
    ]
    const words = (text: string) => text.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? []
    const english = lines(ENGLISH)
    const same = lines(catalogue).filter((text, at) => text === english[at] && words(text).length > 0)
    // A loan word may be the same in both.
    expect(same.filter((text) => words(text).length > 1)).toEqual([])
  })

  test('says nothing repealed, and threatens nothing', () => {
    expect(repealedStatementsIn(everything)).toEqual([])
    expect(everything).not.toMatch(/misdemeanor|delito|arrest|\$ ?\d/i)
  })

  test('asks for the values English asks for, sentence by sentence', () => {
    for (const step of STEP_IDS) {
      expect(catalogue.steps[step].flatMap(blanks).sort(), step).toEqual(ENGLISH.steps[step].flatMap(blanks).sort())
      expect(unknownBlanks(catalogue.steps[step]), step).toEqual([])
      expect(blanks(catalogue.now[step])).toEqual(blanks(ENGLISH.now[step]))
    }
    for (const [key, text] of Object.entries(catalogue.family)) {
      expect(blanks(text), key).toEqual(blanks(ENGLISH.family[key as keyof typeof ENGLISH.family]))
    }
    for (const to of ['pupil', 'parent', 'school'] as const) {
      expect(catalogue.questions[to]).toHaveLength(ENGLISH.questions[to].length)
    }
  })

  test('leaves no brace in what is read aloud', () => {
    const all = STEP_IDS.flatMap((step) =>
      spoken(catalogue.steps[step], catalogue, { ...names, interpreter: 'A. Lopez' })
    )
    expect(all.join(' ')).not.toMatch(/[{}]/)
    expect(all.join(' ')).toContain('A. Lopez')
    // Without an interpreter the sentence falls away, and without a chair's name there is a word for the chair.
    expect(spoken(catalogue.steps['called-in'], catalogue, names)).toHaveLength(1)
    expect(spoken(catalogue.steps.introductions, catalogue, { ...names, chair: null })[0]).toContain(catalogue.chair)
  })

  test('has a tag as pupils carry it', () => {
    expect(language).toMatch(/^[a-z]{2,3}(-[A-Za-z]+)?$/)
  })
})

test.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['ES', 'es'],
  ['en', 'en'],
  ['yue', 'zh-Hant'],
  ['cmn', 'zh-Hans'],
  ['tl', 'fil'],
  ['fa-AF', 'prs'],
  ['mww', 'hmn'],
  ['pa-Arab', null],
  ['xx', null],
  ['', null],
  [null, null]
] as const)('a family that speaks %s is spoken to in %s', (tag, language) => {
  expect(catalogueFor(tag)?.language ?? null).toBe(language)
})

test.each([
  [['Good day, {pupil}.'], []],
  [
    ['Good day, {name}.', '{school} and {date}'],
    ['name', 'date']
  ],
  [['An open {brace'], ['brace']]
])('%j has blanks the desk cannot fill: %j', (sentences, expected) => {
  expect(unknownBlanks(sentences)).toEqual(expected)
})
