import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dateInWords, day } from '@shared/kernel/dates'
import { expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { newFolder } from './desk'
import { desk } from './terminal'

const YESTERDAY = '2025-11-24'

function smallSet() {
  const folder = join(newFolder(), 'set')
  const { schooldays } = writeSmallDistrict(folder, day('2025-11-25'))
  expect(schooldays.at(-1)).toBe(YESTERDAY)
  return { folder, schooldays }
}

test('init, import, import again, classify, verify', { timeout: 60_000 }, async () => {
  const data = join(newFolder(), 'desk')
  const { folder, schooldays } = smallSet()
  const made = await desk(['init', '--data', data, '--district', 'Valle Verde Unified'])
  expect(made.code, made.said).toBe(0)
  expect(made.out).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)

  const first = await desk(['import', '--data', data, '--from', folder])
  expect(first.code, first.said).toBe(0)
  expect(first.out).toContain('Pupils: 5 new')
  const again = await desk(['import', '--data', data, '--from', folder])
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing new') })

  const judged = await desk(['classify', '--data', data, '--as-of', YESTERDAY, '--json'])
  expect(judged.code, judged.said).toBe(0)
  const rows = JSON.parse(judged.out) as Record<string, unknown>[]
  expect(rows).toHaveLength(5)
  const back = (count: number) => schooldays.at(-count)
  const row = rows.find(({ pupil_id }) => pupil_id === '1001')
  expect(row).toMatchObject({
    pupil_id: '1001',
    schooldays_enrolled: schooldays.length,
    absent: 5,
    excused: 0,
    unexcused: 5,
    suspended: 0,
    truancy_events: 5,
    truancy_reports: [back(6), back(4), back(2)],
    truant: true,
    habitual_truant: false,
    chronic_absentee: 50 >= schooldays.length,
    chronic_truant: false,
    findings: expect.objectContaining({ truant: { section: 'EC 48260(a)', days: [back(10), back(8), back(6)] } }),
    not_counted: [],
    repeat_truant: true,
    four_truancies: false,
    reports_by_statute: [
      { number: 1, date: back(6), section: 'EC 48260(a)', days: [back(10), back(8), back(6)] },
      { number: 2, date: back(4), section: 'EC 48261', days: [back(4)] },
      { number: 3, date: back(2), section: 'EC 48261', days: [back(2)] }
    ],
    letters_by_policy: [{ number: 1, at: 3, date: back(6) }],
    referral_48263: { section: 'EC 48263', grounds: [{ ground: 'habitual-truant', met: false }, {}, {}] },
    study: null,
    recovery: null
  })
  const { habitual_truant } = (row?.explained ?? {}) as Record<string, Record<string, unknown>>
  expect(habitual_truant).toMatchObject({ value: false, section: 'EC 48262', missing: ['conference_attempt'] })
  expect(habitual_truant?.sentence).toMatchObject({
    en: expect.stringContaining('no attempt to meet'),
    es: expect.stringContaining('no hay constancia')
  })
  expect(row?.compliance_48263_6).toHaveLength(6)

  const told = await desk(['classify', '--data', data, '--as-of', YESTERDAY, '--explain', '1001'])
  expect(told.code, told.said).toBe(0)
  expect(told.out).toContain('YES  Truant, EC 48260(a)')
  const short = (date: string | undefined) => dateInWords(day(date ?? ''), 'short')
  expect(told.out).toContain(`Rests on: ${[back(10), back(8), back(6)].map(short).join(', ')}`)
  expect(told.out).toContain('Missing: an attempt to hold a conference after the first report')
  expect(told.out).toContain('not met Habitual truant, EC 48262')
  expect(told.out).not.toMatch(/[a-z]_[a-z]/)
  expect(told.out).toContain('no   Habitual truant, EC 48262')
  expect(told.out).toContain('Letter 1, at 3, reached')
  expect(told.out).toContain('EC 48291: not on record')
  expect(told.out).not.toMatch(/Rivera|Mateo/)
  expect(await desk(['classify', '--data', data, '--explain', '4711'])).toMatchObject({ code: 1, out: '' })

  const sound = await desk(['verify', '--data', data])
  expect(sound.code).toBe(0)
  expect(JSON.parse(sound.out)).toMatchObject({ integrity: 'ok', orphans: 0, audit: { firstBad: null } })
})

test('what is refused is told with its place and ends with 1; nothing is written', { timeout: 60_000 }, async () => {
  const data = join(newFolder(), 'desk')
  const { folder } = smallSet()
  await desk(['init', '--data', data])
  const path = join(folder, 'attendance.csv')
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n1001,S1,2025-11-31,,U,\n`)
  const refused = await desk(['import', '--data', data, '--from', folder])
  expect(refused.code).toBe(1)
  expect(refused.said).toMatch(/attendance\.csv, row \d+, date “2025-11-31”: this day does not exist/)
  expect(refused.said).toContain('Nothing was imported.')
  expect(refused.said).not.toContain('Rivera')
  const nothing = await desk(['classify', '--data', data, '--json'])
  expect(nothing).toMatchObject({ code: 0, out: '[]' })
  expect(await desk(['verify', '--data', data], 'not the passphrase')).toMatchObject({ code: 1 })
  expect(await desk(['init', '--data', data])).toMatchObject({ code: 1 })
})

test('wrong use ends with 2 and tells the commands', async () => {
  for (const words of [
    [],
    ['frobnicate'],
    ['verify'],
    ['verify', '--data'],
    ['import', '--data', 'x'],
    ['import', '--data', 'x', '--from', 'y', '--twice'],
    ['classify', '--data', 'x', '--json', '--as-of', '2025-02-30'],
    ['classify', '--data', 'x'],
    ['classify', '--data', 'x', '--explain'],
    ['verify', '--data', 'x', '--data', 'y']
  ]) {
    const { code, said, out } = await desk(words)
    expect([words.join(' '), code, out]).toEqual([words.join(' '), 2, ''])
    expect(said).toContain('desk help')
  }
  expect(await desk(['help'])).toMatchObject({ code: 0, said: '' })
})
