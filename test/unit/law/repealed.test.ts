import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceKeys } from '@shared/attendance/rules-sentences'
import { sayIn, sentenceLanguages } from '@shared/attendance/rules-sentences-es'
import { day } from '@shared/kernel/dates'
import { repealedStatements, repealedStatementsIn } from '@shared/law/repealed'
import { describe, expect, it } from 'vitest'

/** Every file below a folder, also those that are added later. */
function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Every text in a catalogue, however deep, with where it stands. */
function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, at ? `${at} › ${key}` : key))
}

/** The program's own words about the law: where a repealed section is named in order not to be printed. */
const SPEAKS_OF_IT = /src\/shared\/law\/(?:repealed|other-codes)\.ts$/

/** Source without comments, which may say what is gone. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')

describe('no catalogue in any language makes a repealed statement', () => {
  const catalogues = filesBelow('resources', /\.json$/)
  it('there are catalogues to walk', () => expect(catalogues.length).toBeGreaterThan(2))
  it.each(catalogues)('%s', (path) => {
    const texts = textsIn(JSON.parse(readFileSync(path, 'utf8')))
    expect(texts.length).toBeGreaterThan(0)
    const found = texts.flatMap(([key, text]) => repealedStatementsIn(text).map((id) => `${key}: ${id}`))
    expect(found).toEqual([])
  })
})

describe('no template, form, library of directives or screen makes one', () => {
  const sources = filesBelow('src', /\.tsx?$/).filter((path) => !SPEAKS_OF_IT.test(path))
  it('every source is walked', () => {
    expect(sources.length).toBeGreaterThan(300)
    const found = sources.flatMap((path) =>
      repealedStatementsIn(withoutComments(readFileSync(path, 'utf8'))).map((id) => `${path}: ${id}`)
    )
    expect(found).toEqual([])
  })
})

it.each(sentenceLanguages)('the law’s own sentences in %s make none and take every value', (language) => {
  const on = day('2026-10-01')
  const params = {
    ...{ dates: [on, on], on, asOf: on, count: 3, left: 2, attempt: on, absent: 7, enrolled: 60, tenths: 116 },
    ...{ missing: ['EC 48262'], section: 'EC 48262', who: 'The principal', kind: 'notice' }
  }
  for (const key of sentenceKeys) {
    const text = sayIn[language]({ key, params })
    expect(text, key).not.toMatch(/undefined|NaN|\[object/)
    expect(repealedStatementsIn(text), key).toEqual([])
  }
})

it.each([
  ['vi', 'Con quý vị có thể bị mất bằng lái xe.'],
  ['zh-Hans', '您的孩子可能会失去驾照。'],
  ['zh-Hant', '您的孩子可能會失去駕照。'],
  ['ko', '운전 면허가 정지될 수 있습니다.'],
  ['ru', 'Ваш ребенок может лишиться водительских прав.'],
  ['uk', 'Ваша дитина може втратити водійські права.'],
  ['ar', 'قد يفقد طفلك رخصة القيادة.'],
  ['fa', 'ممکن است گواهینامه رانندگی از دست برود.'],
  ['hy', 'Կարող է զրկվել վարորդական իրավունքից։'],
  ['fil', 'Maaaring mawala ang lisensya sa pagmamaneho.'],
  ['hmn', 'Tej zaum yuav plam daim ntawv tsav tsheb.']
])('the driving privilege is known in %s too', (_language, text) => {
  expect(repealedStatementsIn(text)).toEqual(['driving-privilege'])
})

it('every statement has its reason', () => {
  for (const { id, why } of repealedStatements) expect(why, id).not.toBe('')
})
