import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesSource, folderSource, memorySource, proposeCategory, sourceKind } from '@core/attendance/import'
import {
  booleanFrom,
  gradeFrom,
  languageFrom,
  looksLikeSocialSecurity,
  namesSocialSecurity,
  whyNoDay
} from '@core/attendance/import/values'
import { describe, expect, test } from 'vitest'

/** Meanings as code lists of Californian schools have them. */
test.each([
  ['Illness', 'illness'],
  ['Mental health illness', 'illness'],
  ['Doctor excused', 'medical'],
  ['Dental appointment', 'medical'],
  ['Religious', 'excused_other'],
  ['Judicial', 'excused_other'],
  ['Excused', 'excused_other'],
  ['Unexcused absence', 'unexcused'],
  ['Truant (all day)', 'unexcused'],
  ['Unverified', 'unverified'],
  ['Absence, not yet verified', 'unverified'],
  ['Not verified', 'unverified'],
  ['Tardy', 'tardy'],
  ['Tardy under 30', 'tardy'],
  ['Tardy excused', 'tardy_excused'],
  ['Excused tardy', 'tardy_excused'],
  ['Unexcused tardy', 'tardy'],
  ['Unexcused tardy >30', 'tardy_over_30'],
  ['30+ min tardy', 'tardy_over_30'],
  ['Late more than 30 minutes', 'tardy_over_30'],
  ['Unexcused check-out >30', 'early_out_over_30'],
  ['Left early over 30 minutes', 'early_out_over_30'],
  ['Unexcused period cut', 'period_cut'],
  ['Suspended', 'oss'],
  ['Out-of-school suspension', 'oss'],
  ['In-school suspension', 'iss'],
  ['Field trip', 'activity'],
  ['School activity', 'activity'],
  ['IS complete', 'is_complete'],
  ['Independent study incomplete', 'is_incomplete'],
  ['Home/hospital', 'home_hospital'],
  ['Excluded, immunization', 'exclusion'],
  ['School closed', 'closure'],
  ['YSB program', null],
  ['', null]
])('the meaning “%s” lets one think of %s', (meaning, category) => {
  expect(proposeCategory(meaning)?.category ?? null).toBe(category)
})

test.each([
  ['TK', 'TK'],
  ['kn', 'K'],
  ['0', 'K'],
  ['01', '1'],
  ['1.0', '1'],
  ['12', '12'],
  ['US', 'US'],
  ['13', undefined],
  ['eight', undefined],
  ['', undefined]
])('grade %s is %s', (text, grade) => {
  expect(gradeFrom(text)).toBe(grade)
})

test.each([
  ['TRUE', true],
  ['y', true],
  ['1', true],
  ['', false],
  ['No', false],
  ['x', undefined]
])('“%s” is %s', (text, value) => {
  expect(booleanFrom(text)).toBe(value)
})

test.each([
  ['Spanish', 'es', true],
  ['ES', 'es', true],
  ['zh-Hant', 'zh-Hant', true],
  ['Elvish', 'Elvish', false]
])('language %s is %s', (text, language, known) => {
  expect(languageFrom(text)).toEqual({ language, known })
})

test.each([
  ['2026-02-29', 'does not exist'],
  ['2024-02-29', null],
  ['2026-13-01', 'does not exist'],
  ['02/03/2026', 'YYYY-MM-DD'],
  ['2026-2-3', 'YYYY-MM-DD'],
  ['1026-02-03', '1900']
])('day %s', (text, why) => {
  if (why === null) expect(whyNoDay(text)).toBeNull()
  else expect(whyNoDay(text)).toContain(why)
})

test.each([
  ['123-45-6789', true],
  ['no. 123 45 6789', true],
  ['123456789', false],
  ['95999-1234', false],
  ['916-555-0100', false],
  ['2026-02-03', false]
])('%s looks like a social security number: %s', (text, does) => {
  expect(looksLikeSocialSecurity(text)).toBe(does)
})

test.each([
  ['ssn', true],
  ['Student SSN', true],
  ['ssn_last_4', true],
  ['SocialSecurity', true],
  ['classname', false],
  ['lessons', false],
  ['section_504', false]
])('column %s asks for a social security number: %s', (column, does) => {
  expect(namesSocialSecurity(column)).toBe(does)
})

describe('where an import reads from', () => {
  test('a folder and chosen files give the same bytes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-import-'))
    try {
      writeFileSync(join(folder, 'codes.csv'), 'code\n')
      const sources = [
        folderSource(folder),
        filesSource([join(folder, 'codes.csv')]),
        memorySource({ 'codes.csv': 'code\n' })
      ]
      for (const source of sources) {
        expect(source.list()).toEqual(['codes.csv'])
        expect(Buffer.from(source.read('codes.csv')).toString()).toBe('code\n')
        expect(sourceKind(source)).toBe('csv-set')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
  test('what cannot be read is told without a path', () => {
    const absent = join(tmpdir(), 'sarb-import-absent')
    for (const read of [
      () => folderSource(absent).list(),
      () => folderSource(tmpdir()).read('sarb-import-absent.csv'),
      () => filesSource([absent]).read('sarb-import-absent'),
      () => memorySource({}).read('codes.csv')
    ]) {
      expect(read).toThrow(
        expect.objectContaining({ code: 'file-problem', message: expect.not.stringContaining('sarb') })
      )
    }
  })
  test('Ed-Fi by its XML; neither otherwise', () => {
    expect(sourceKind(memorySource({ 'Student.xml': '' }))).toBe('ed-fi')
    expect(sourceKind(memorySource({ 'list.pdf': '' }))).toBeNull()
  })
})
