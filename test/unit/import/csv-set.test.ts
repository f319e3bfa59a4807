import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  attendanceRecords,
  folderSource,
  type ImportSet,
  memorySource,
  problemInWords,
  readImport
} from '@core/attendance/import'
import { generatedSet } from '@test/fixtures/import/generated'
import { describe, expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../../fixtures/import/csv-set')

function accepted(result: ReturnType<typeof readImport>): ImportSet {
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'))
  return result.set
}

describe('a CSV set', () => {
  const result = readImport(folderSource(folder))
  const set = accepted(result)
  const pupil = (id: string) => set.pupils.find(({ pupilId }) => pupilId === id)

  test('names its files with rows and the hash of their bytes', () => {
    expect(set.source.kind).toBe('csv-set')
    expect(set.source.files.map(({ name, rows }) => [name, rows])).toEqual([
      ['pupils.csv', 5],
      ['contacts.csv', 5],
      ['schooldays.csv', 108],
      ['codes.csv', 6],
      ['attendance.csv', 10]
    ])
    const bytes = readFileSync(join(folder, 'pupils.csv'))
    expect(set.source.files[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('makes a school of every code used', () => {
    expect(set.schools.map(({ code, name }) => [code, name])).toEqual([
      ['ARD', 'ARD'],
      ['LIN', 'LIN']
    ])
  })

  test('joins several rows of one pupil to spans, with grade and flags of the latest', () => {
    expect(set.pupils).toHaveLength(4)
    expect(pupil('1002')).toMatchObject({
      grade: '3',
      iep: true,
      foster: true,
      preferredName: 'Toby',
      middleName: null,
      enrolments: [
        { schoolCode: 'LIN', grade: '3', enrolledOn: '2025-08-18', leftOn: '2025-10-10' },
        { schoolCode: 'ARD', grade: '3', enrolledOn: '2025-10-13', leftOn: null }
      ]
    })
  })

  test('makes languages, grades and yes or no one way of writing', () => {
    expect(pupil('1001')).toMatchObject({ firstName: 'Inés', homeLanguage: 'es', englishLearner: true })
    expect(pupil('1003')).toMatchObject({
      grade: 'K',
      homeLanguage: 'hmn',
      homeless: true,
      stateId: null,
      lastName: 'Vang, Jr.'
    })
    expect(pupil('1004')).toMatchObject({ section504: true, iep: false, homeLanguage: null })
  })

  test('keeps a formula as the text it is', () => {
    expect(pupil('1004')?.lastName).toBe("=cmd|'/c calc'!A1")
  })

  test('keeps every contact of every pupil', () => {
    expect(set.contacts.map(({ pupilId, contactId }) => `${pupilId} ${contactId}`)).toEqual([
      '1001 C1',
      '1001 C2',
      '1002 C3',
      '1003 C4',
      '1004 C5'
    ])
    expect(set.contacts[3]).toMatchObject({
      firstName: 'Mai "May"',
      relation: 'guardian',
      language: 'hmn',
      livesWith: true
    })
    expect(set.contacts[0]?.address).toEqual({
      line1: '12 Poplar Court, Apt. 3',
      line2: null,
      city: 'Lindero',
      state: 'CA',
      postalCode: '95999'
    })
    expect(set.contacts[2]).toMatchObject({
      relation: 'foster parent',
      educationRights: false,
      phone: null,
      email: null
    })
  })

  test('keeps minutes of schooldays, also where they are not known', () => {
    expect(set.schooldays).toHaveLength(108)
    expect(set.schooldays[0]).toEqual({ schoolCode: 'ARD', date: '2025-08-18', minutes: 360 })
    expect(set.schooldays.at(-1)).toEqual({ schoolCode: 'LIN', date: '2025-10-31', minutes: null })
  })

  test('gives attendance back row by row', () => {
    const records = [...attendanceRecords(set)]
    expect(records).toHaveLength(10)
    expect(records[0]).toEqual({
      pupilId: '1001',
      schoolCode: 'ARD',
      date: '2025-08-20',
      period: null,
      code: 'U',
      minutesMissed: null,
      row: 2
    })
    expect(records[3]).toMatchObject({ period: '2', code: 'T', minutesMissed: 31, row: 5 })
    expect(records[5]).toMatchObject({ date: '2025-09-05', code: 'E', minutesMissed: 40 })
  })

  test('proposes a category only where a code has none and its words say one', () => {
    expect(
      set.codes.map(({ code, category, proposed, used }) => [code, category, proposed?.category ?? null, used])
    ).toEqual([
      ['I', 'illness', null, 1],
      ['U', 'unexcused', null, 4],
      ['T', 'tardy', null, 2],
      ['E', 'early_out_over_30', null, 1],
      ['X', null, 'unverified', 1],
      ['Z', null, null, 1]
    ])
  })

  test('has nothing to warn of', () => {
    expect(result.ok && result.warnings).toEqual([])
  })
})

test('byte order mark, CRLF and columns in another order change nothing', () => {
  const texts: Record<string, string> = generatedSet(40)
  const plain = accepted(readImport(memorySource(texts)))
  const turned = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const lines = text.trimEnd().split('\n')
      return [name, `\uFEFF${lines.map((line) => line.split(',').reverse().join(',')).join('\r\n')}\r\n`]
    })
  )
  const other = accepted(readImport(memorySource(turned)))
  expect(other.pupils).toEqual(plain.pupils)
  expect(other.contacts).toEqual(plain.contacts)
  expect([...attendanceRecords(other)]).toEqual([...attendanceRecords(plain)])
})

test('spaces around values and capital letters in the header and in file names do not matter', () => {
  const texts = generatedSet(10)
  const lines = texts['attendance.csv'].split('\n')
  const spaced = [lines[0]?.toUpperCase(), ...lines.slice(1).map((line) => line.replaceAll(',', ' , '))].join('\n')
  const { 'attendance.csv': _, ...rest } = texts
  const set = accepted(readImport(memorySource({ ...rest, 'Attendance.CSV': spaced })))
  expect([...attendanceRecords(set)]).toEqual([...attendanceRecords(accepted(readImport(memorySource(texts))))])
})

test('100,000 records are read and checked in far less time than a person notices', () => {
  const texts = generatedSet(100_000)
  const source = memorySource(texts)
  const before = performance.now()
  const set = accepted(readImport(source))
  const took = performance.now() - before
  expect(set.attendance.length).toBe(100_000)
  // Some 0.15 s on an idle machine; the bound leaves room for a busy one.
  expect(took).toBeLessThan(3000)
})
