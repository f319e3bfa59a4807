import { TextLookup } from '@core/attendance/import/csv/lookup'
import { CsvReader } from '@core/attendance/import/csv/scan'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function rowsOf(text: string): string[][] {
  const reader = new CsvReader(text)
  const rows: string[][] = []
  while (reader.next()) rows.push(reader.fault ? ['fault', reader.fault.message] : reader.values())
  return rows
}

describe('reading of CSV', () => {
  test.each([
    [
      'LF',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ],
    [
      'CR alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ],
    [
      'no line end at the end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', '']
      ]
    ],
    [
      'CRLF and quotes',
      '"a",b\r\n1,"2"\r\n',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ],
    ['comma and mark in quotes', '"x, y","say ""no"""\n', [['x, y', 'say "no"']]],
    ['line end in quotes is a space', '"x \r\n y",z\n', [['x y', 'z']]],
    ['empty quoted value', '"",a\n', [['', 'a']]],
    ['empty line', 'a\n\nb\n', [['a'], [''], ['b']]]
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('a mark inside an unquoted value spoils that row only', () => {
    expect(rowsOf('a\nO"Brien,x\nb\n')).toEqual([['a'], ['fault', expect.stringContaining('inside a value')], ['b']])
  })
  test('text after the closing mark', () => {
    expect(rowsOf('"a"b,c\nd\n')).toEqual([['fault', expect.stringContaining('after the closing')], ['d']])
  })
  test('a mark nobody closes is told at the row that opens it', () => {
    const reader = new CsvReader('a\n"b,c\nd\n')
    reader.next()
    reader.next()
    expect([reader.row, reader.fault?.position, reader.fault?.message]).toEqual([
      2,
      0,
      expect.stringContaining('never closed')
    ])
    expect(reader.next()).toBe(false)
  })

  test('what is written by the rules is read again', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ''))
    const table = fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.boolean(), (rows, returns) => {
        const quote = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
        const text = rows.map((row) => row.map(quote).join(',')).join(returns ? '\r\n' : '\n')
        expect(rowsOf(`${text}\n`)).toEqual(rows)
      })
    )
  })
})

test('a lookup finds every key inside a longer text and nothing else', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 200 }),
      fc.string({ maxLength: 6 }),
      (keys, other) => {
        const lookup = new TextLookup(keys.map((key, at) => [key, at]))
        for (const [at, key] of keys.entries()) expect(lookup.find(`<${key}>`, 1, 1 + key.length)).toBe(at)
        expect(lookup.find(other, 0, other.length)).toBe(keys.includes(other) ? keys.indexOf(other) : -2)
      }
    )
  )
})
