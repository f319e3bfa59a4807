import { CATALOGUES, catalogueFor, ENGLISH } from '@core/hearings/catalogues'
import { DIRECTIVE_LIBRARY } from '@shared/agreements/library'
import { STEP_IDS } from '@shared/hearings/agenda'
import { spoken, unknownBlanks } from '@shared/hearings/catalogue'
import { repealedStatementsIn } from '@shared/law/repealed'
import { describe, expect, test } from 'vitest'

const names = { pupil: 'Mateo', board: 'Valle Verde SARB', chair: 'R. Okafor', school: 'Ms. Chen', interpreter: null }
const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort()

test('English comes first and Spanish is there', () => {
  expect(CATALOGUES.map(({ language }) => language)).toEqual(expect.arrayContaining(['en', 'es']))
  expect(ENGLISH.language).toBe('en')
})

describe.each(CATALOGUES.map((catalogue) => [catalogue.language, catalogue] as const))('%s', (language, catalogue) => {
  const everything = JSON.stringify(catalogue)

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

  test('translates only directives that are there', () => {
    const known = new Set(DIRECTIVE_LIBRARY.map(({ id }) => id))
    expect(Object.keys(catalogue.directives).filter((id) => !known.has(id))).toEqual([])
    expect(language).toMatch(/^[a-z]{2,3}(-[A-Za-z]+)?$/)
  })
})

test.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['ES', 'es'],
  ['en', 'en'],
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
