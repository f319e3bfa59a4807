import { createHash } from 'node:crypto'
import { memorySource, readImport } from '@core/attendance/import'
import { castPupils } from '@core/sample/cast'
import { makeSampleSet, SAMPLE_SEED } from '@core/sample/csvSet'
import { expect, test } from 'vitest'

const set = makeSampleSet()
const digest = (files: Record<string, string>) =>
  createHash('sha256').update(Object.values(files).join('\0')).digest('hex')

test('the sample is a faultless export, without a warning', () => {
  const result = readImport(memorySource(set.files))
  expect(result).toMatchObject({ ok: true, warnings: [] })
})

test('the same seed makes the same district, another seed another', () => {
  expect(digest(makeSampleSet(SAMPLE_SEED).files)).toBe(digest(set.files))
  expect(digest(makeSampleSet(1).files)).not.toBe(digest(set.files))
})

test('it is as large and as diverse as a district', () => {
  expect(set.pupils.length).toBe(402)
  expect(new Set(set.pupils.map(({ schoolCode }) => schoolCode)).size).toBe(5)
  expect(new Set(set.pupils.map(({ homeLanguage }) => homeLanguage)).size).toBeGreaterThanOrEqual(8)
  for (const flag of ['foster', 'homeless', 'iep', 'section504', 'englishLearner'] as const) {
    expect(set.pupils.filter((pupil) => pupil[flag]).length, flag).toBeGreaterThan(3)
  }
  const contacts = set.files['contacts.csv']?.split('\n') ?? []
  expect(contacts.filter((row) => /,false,true,true$/.test(row)).length).toBeGreaterThan(20)
})

test('every role of the story has its own pupil, and the pair are siblings', () => {
  const roles = [...set.cast.values()]
  expect(new Set(roles).size).toBe(roles.length)
  const of = (role: string) => set.pupils.find(({ pupilId }) => set.cast.get(pupilId) === role)
  expect(of('elder')?.family).toBe(of('younger')?.family)
  expect(of('interpreter')?.homeLanguage).toBe('es')
  expect(() => castPupils(set.pupils.slice(0, 3))).toThrow(RangeError)
})
