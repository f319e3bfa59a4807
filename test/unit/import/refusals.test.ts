import { memorySource, type Problem, problemInWords, readImport } from '@core/attendance/import'
import { type CsvFile, csvColumns } from '@core/attendance/import/csv/columns'
import { type CsvTexts, generatedSet } from '@test/fixtures/import/generated'
import { describe, expect, test } from 'vitest'

const valid = generatedSet(40)

/** The set with one value of one row changed; row as a spreadsheet counts. */
function withValue(file: CsvFile, row: number, column: string, value: string, texts: CsvTexts = valid): CsvTexts {
  const lines = texts[file].split('\n')
  const values = (lines[row - 1] ?? '').split(',')
  values[(csvColumns[file] as readonly string[]).indexOf(column)] = value
  lines[row - 1] = values.join(',')
  return { ...texts, [file]: lines.join('\n') }
}
const withRow = (file: CsvFile, line: string, texts: CsvTexts = valid): CsvTexts => ({
  ...texts,
  [file]: `${texts[file]}${line}\n`
})
const lineOf = (file: CsvFile, row: number) => valid[file].split('\n')[row - 1] as string

function refusal(files: Record<string, string | Uint8Array>, strict = false): { problems: Problem[]; total: number } {
  const result = readImport(memorySource(files), { strict })
  if (result.ok) throw new Error('the set was accepted')
  return result
}
function warnings(files: Record<string, string | Uint8Array>): Problem[] {
  const result = readImport(memorySource(files))
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'))
  return result.warnings
}

test('the set to be spoilt is sound', () => {
  expect(warnings(valid)).toEqual([])
})

describe('one wrong value refuses the set and is named by file, row, column and value', () => {
  test.each<[CsvFile, number, string, string, string, string | null]>([
    ['pupils.csv', 3, 'birth_date', '2012-02-30', 'does not exist', '2012-02-30'],
    ['pupils.csv', 3, 'birth_date', '5/4/2012', 'YYYY-MM-DD', '5/4/2012'],
    ['pupils.csv', 3, 'birth_date', 'Barros', 'YYYY-MM-DD', null],
    ['pupils.csv', 3, 'birth_date', '1912-05-04', 'age of 113', '1912-05-04'],
    ['pupils.csv', 3, 'birth_date', '2025-12-24', 'after enrolled_on', '2025-12-24'],
    ['pupils.csv', 3, 'birth_date', '1812-05-04', 'between 1900 and 2100', '1812-05-04'],
    ['pupils.csv', 3, 'enrolled_on', '', 'must not be empty', null],
    ['pupils.csv', 3, 'left_on', '2025-08-31', 'before enrolled_on 2025-09-01', '2025-08-31'],
    ['pupils.csv', 3, 'iep', 'perhaps', 'true or false', 'perhaps'],
    ['pupils.csv', 3, 'grade', '13', 'must be PS, TK, K', '13'],
    ['pupils.csv', 3, 'pupil_id', '', 'must not be empty', null],
    ['pupils.csv', 3, 'last_name', '', 'must not be empty', null],
    ['pupils.csv', 3, 'last_name', 'A\u0007', 'control character', null],
    ['contacts.csv', 4, 'pupil_id', '999', 'no pupil of pupils.csv', '999'],
    ['contacts.csv', 4, 'email', 'none', 'not an e-mail address', null],
    ['contacts.csv', 4, 'receives_mail', 'mail', 'true or false', 'mail'],
    ['schooldays.csv', 2, 'date', '2025-09-31', 'does not exist', '2025-09-31'],
    ['schooldays.csv', 2, 'minutes', '1441', '1 to 1440', '1441'],
    ['schooldays.csv', 2, 'minutes', '0', '1 to 1440', '0'],
    ['codes.csv', 2, 'category', 'sick', 'must be one of illness, medical', 'sick'],
    ['attendance.csv', 5, 'pupil_id', '999', 'is not in pupils.csv', '999'],
    ['attendance.csv', 5, 'school_code', 'S9', 'is not in pupils.csv or schooldays.csv', 'S9'],
    ['attendance.csv', 5, 'code', 'Q', 'is not in codes.csv', 'Q'],
    ['attendance.csv', 5, 'code', 'u', 'is not in codes.csv', 'u'],
    ['attendance.csv', 5, 'date', '2026-02-30', 'does not exist', '2026-02-30'],
    ['attendance.csv', 5, 'date', '', 'must not be empty', ''],
    ['attendance.csv', 5, 'minutes_missed', '1441', '0 to 1440', '1441'],
    ['attendance.csv', 5, 'minutes_missed', '-5', '0 to 1440', '-5'],
    ['attendance.csv', 5, 'minutes_missed', '7.5', '0 to 1440', '7.5']
  ])('%s, row %i, %s “%s”', (file, row, column, value, message, shown) => {
    const { problems, total } = refusal(withValue(file, row, column, value))
    expect(total).toBe(1)
    expect(problems).toEqual([
      { file, row, column, value: shown, message: expect.stringContaining(message), severity: 'error' }
    ])
  })
})

describe('files that cannot be read', () => {
  test.each(Object.keys(csvColumns) as CsvFile[])('%s is missing', (file) => {
    const { [file]: _, ...rest } = valid
    expect(refusal(rest).problems).toContainEqual(
      expect.objectContaining({ file, row: null, message: 'this file is missing', severity: 'error' })
    )
  })
  test('no file of the set at all', () => {
    expect(refusal({ 'notes.txt': 'x' }).problems).toHaveLength(5)
  })
  test('not UTF-8, naming the row', () => {
    const bytes = new TextEncoder().encode(valid['pupils.csv'].replace('Family3', 'Pe#a'))
    bytes[bytes.indexOf('#'.charCodeAt(0))] = 0xf1
    expect(refusal({ ...valid, 'pupils.csv': bytes }).problems).toEqual([
      {
        file: 'pupils.csv',
        row: 5,
        column: null,
        value: null,
        message: expect.stringContaining('not UTF-8'),
        severity: 'error'
      }
    ])
  })
  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x70, 0x00]), 'UTF-16'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4]), 'spreadsheet'],
    ['nothing', new Uint8Array(), 'empty'],
    ['not text', new Uint8Array([0x61, 0, 0x62]), 'not text']
  ])('%s', (_, bytes, message) => {
    expect(refusal({ ...valid, 'codes.csv': bytes }).problems[0]?.message).toContain(message)
  })
  test('columns cut by semicolons', () => {
    const { problems } = refusal({ ...valid, 'codes.csv': valid['codes.csv'].replaceAll(',', ';') })
    expect(problems[0]).toMatchObject({
      file: 'codes.csv',
      row: 1,
      message: expect.stringContaining('not separated by commas')
    })
  })
  test('a missing column, each by its name', () => {
    const { problems } = refusal({ ...valid, 'pupils.csv': valid['pupils.csv'].replace(',foster,', ',fostered,') })
    expect(problems).toEqual([
      expect.objectContaining({ file: 'pupils.csv', row: 1, column: 'foster', message: 'this column is missing' })
    ])
  })
  test('no header: the first row is not repeated, since it holds a name', () => {
    const headless = valid['pupils.csv'].split('\n').slice(1).join('\n')
    const { problems } = refusal({ ...valid, 'pupils.csv': headless })
    expect(problems).toEqual([expect.objectContaining({ row: 1, message: expect.stringContaining('not the header') })])
    expect(JSON.stringify(problems)).not.toContain('Family0')
  })
  test('wrong quoting', () => {
    const { problems } = refusal(withValue('pupils.csv', 4, 'last_name', 'O"Brien'))
    expect(problems).toEqual([
      {
        file: 'pupils.csv',
        row: 4,
        column: 'last_name',
        value: null,
        message: expect.stringContaining('wrong quoting'),
        severity: 'error'
      }
    ])
  })
  test('a comma too many', () => {
    const { problems } = refusal(withValue('pupils.csv', 4, 'last_name', 'Vang, Jr.'))
    expect(problems).toEqual([
      expect.objectContaining({ row: 4, message: expect.stringContaining('18 values instead of 17') })
    ])
  })
})

describe('contradictions', () => {
  test('one pupil_id, two birth dates', () => {
    const line = lineOf('pupils.csv', 2).replace('2009-01-01', '2009-01-02').replace('2025-09-01', '2026-01-12')
    const first = withValue('pupils.csv', 2, 'left_on', '2026-01-09')
    expect(refusal(withRow('pupils.csv', line, first)).problems).toEqual([
      {
        file: 'pupils.csv',
        row: 2,
        column: 'birth_date',
        value: null,
        message: expect.stringMatching(/100000 .*row 12/),
        severity: 'error'
      }
    ])
  })
  test('two enrolments in one school on the same days', () => {
    const line = lineOf('pupils.csv', 2).replace('2025-09-01', '2025-10-01')
    expect(refusal(withRow('pupils.csv', line)).problems).toEqual([
      {
        file: 'pupils.csv',
        row: 12,
        column: 'enrolled_on',
        value: '2025-10-01',
        message: expect.stringContaining('row 2'),
        severity: 'error'
      }
    ])
  })
  test('two enrolments in two schools on the same days are only told', () => {
    const line = lineOf('pupils.csv', 2).replace('S0,2025-09-01', 'S1,2025-10-01')
    expect(warnings(withRow('pupils.csv', line))).toEqual([
      expect.objectContaining({ row: 12, severity: 'warning', message: expect.stringContaining('two schools') })
    ])
  })
  test('the same enrolment twice is kept once', () => {
    const result = readImport(memorySource(withRow('pupils.csv', lineOf('pupils.csv', 2))))
    expect(result.ok && [result.set.pupils[0]?.enrolments.length, result.warnings.length]).toEqual([1, 1])
  })
  test('the same attendance record twice is kept once', () => {
    const result = readImport(memorySource(withRow('attendance.csv', lineOf('attendance.csv', 7))))
    expect(result.ok && result.set.attendance.length).toBe(40)
    expect(result.ok && result.warnings).toEqual([
      expect.objectContaining({ file: 'attendance.csv', row: 42, message: expect.stringContaining('(1 row)') })
    ])
  })
  test('two codes for one day', () => {
    const line = lineOf('attendance.csv', 2).replace(',I,', ',U,')
    expect(refusal(withRow('attendance.csv', line)).problems).toEqual([
      {
        file: 'attendance.csv',
        row: 42,
        column: 'code',
        value: 'U',
        message: expect.stringMatching(/row 2: pupil 100000/),
        severity: 'error'
      }
    ])
  })
  test('two tardies of different length in one place', () => {
    const line = lineOf('attendance.csv', 4)
    expect(line).toMatch(/,T,\d+$/)
    expect(refusal(withRow('attendance.csv', line.replace(/\d+$/, '99'))).total).toBe(1)
  })
  test('one contact_id, two persons', () => {
    const line = lineOf('contacts.csv', 2).replace('100000,', '100001,').replace('Adult0', 'Another')
    expect(refusal(withRow('contacts.csv', line)).problems).toEqual([
      expect.objectContaining({ file: 'contacts.csv', row: 12, column: 'contact_id', value: '500000' })
    ])
  })
  test('one code, two meanings', () => {
    expect(refusal(withRow('codes.csv', 'I,Independent study,is_complete')).problems[0]).toMatchObject({
      row: 7,
      value: 'I'
    })
  })
  test('one schoolday, two lengths', () => {
    const line = lineOf('schooldays.csv', 2).replace('360', '240')
    expect(refusal(withRow('schooldays.csv', line)).problems[0]).toMatchObject({
      file: 'schooldays.csv',
      column: 'minutes',
      value: '240'
    })
  })
})

describe('days that do not fit', () => {
  const onSunday = withValue('attendance.csv', 2, 'date', '2025-09-07')
  const beforeEnrolment = withValue('pupils.csv', 2, 'enrolled_on', '2025-12-01')

  test('attendance on no schoolday is told with the number of rows', () => {
    expect(warnings(onSunday)).toEqual([
      expect.objectContaining({
        file: 'attendance.csv',
        row: 2,
        column: 'date',
        value: '2025-09-07',
        message: expect.stringContaining('no schoolday of the school (1 row)')
      })
    ])
  })
  test('and refused when the district asks for it', () => {
    expect(refusal(onSunday, true).problems).toEqual([
      expect.objectContaining({ row: 2, value: '2025-09-07', message: 'this day is no schoolday of the school' })
    ])
  })
  test('attendance outside the enrolment', () => {
    expect(warnings(beforeEnrolment)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('not enrolled') })
    ])
  })
  test('a schoolday on a weekend', () => {
    expect(warnings(withRow('schooldays.csv', 'S0,2025-09-06,360'))[0]?.message).toContain('Saturday or Sunday')
  })
  test('a school without schooldays', () => {
    const line = lineOf('pupils.csv', 2).replace('100000,', '200000,').replace(',S0,', ',S7,')
    expect(warnings(withRow('pupils.csv', line))[0]).toMatchObject({ column: 'school_code', value: 'S7' })
  })
})

describe('social security numbers (EC 49076.7)', () => {
  test.each(['ssn', 'SSN last 4', 'social_security_number', 'pupil_ssn'])('a column %s', (column) => {
    const lines = valid['pupils.csv'].trimEnd().split('\n')
    const text = lines.map((line, at) => `${line},${at === 0 ? column : '1234'}`).join('\n')
    const { problems } = refusal({ ...valid, 'pupils.csv': text })
    expect(problems[0]).toMatchObject({ file: 'pupils.csv', row: 1, message: expect.stringContaining('EC 49076.7') })
  })
  test.each([
    ['pupils.csv', 'middle_name', '123-45-6789'],
    ['pupils.csv', 'state_id', '123 45 6789'],
    ['pupils.csv', 'state_id', '123456789'],
    ['contacts.csv', 'address_line_2', 'SSN 123-45-6789']
  ] as const)('a value in %s %s is refused and not repeated', (file, column, value) => {
    const { problems } = refusal(withValue(file, 3, column, value))
    expect(problems).toEqual([
      { file, row: 3, column, value: null, message: expect.stringContaining('EC 49076.7'), severity: 'error' }
    ])
  })
  test.each(['916-555-0100', '123-45-6789-0'])('a telephone number %s is none', (value) => {
    expect(warnings(withValue('contacts.csv', 3, 'phone', value))).toEqual([])
  })
  test.each(['95999-1234', '6789-12-3456'])('a postal code or other number %s is none', (value) => {
    expect(warnings(withValue('contacts.csv', 3, 'postal_code', value))).toEqual([])
  })
})

test('an unknown column is told and not read', () => {
  const text = valid['codes.csv']
    .trimEnd()
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? 'color' : 'red'}`)
    .join('\n')
  expect(warnings({ ...valid, 'codes.csv': text })).toEqual([
    expect.objectContaining({ file: 'codes.csv', row: 1, column: 'color', severity: 'warning' })
  ])
})

test('a refused pupil does not make every record of that pupil a fault', () => {
  expect(refusal(withValue('pupils.csv', 2, 'birth_date', '2009-13-01')).total).toBe(1)
})

test('of very many faults 200 are listed and all are counted', () => {
  const { problems, total } = refusal({
    ...valid,
    'attendance.csv': generatedSet(1000, 10)['attendance.csv'].replaceAll(/,[A-Z],/g, ',?,')
  })
  expect([problems.length, total]).toEqual([200, 1000])
})

test('no name and no address stands in any problem', () => {
  const everywhere = (Object.keys(csvColumns) as CsvFile[]).flatMap((file) =>
    csvColumns[file].flatMap((column) =>
      ['', 'x"', '"', '\u0001', '2012-02-30', '123-45-6789'].map((value) => withValue(file, 3, column, value))
    )
  )
  for (const files of everywhere) {
    const result = readImport(memorySource(files))
    const told = JSON.stringify(result.ok ? result.warnings : result.problems)
    expect(told).not.toMatch(/Family|Given|Adult|Elm Street|Lindero/)
  }
})
