import { join } from 'node:path'
import { Desks } from '@core/desks'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { beforeAll, expect, test } from 'vitest'
import { newFolder } from './desk'
import { fakeHost } from './fakeHost'

const folder = newFolder()
const host = fakeHost()
const desks = new Desks({ own: join(folder, 'desk'), sample: join(folder, 'sample') }, host, () => {})
const YEAR = { schoolYear: 2026, by: 'none' as const }

async function ask<N extends RouteName>(route: N, input: RouteInput<N>): Promise<RouteOutput<N>> {
  const result = await desks.request(route, input)
  if (!result.ok) throw new Error(`${route}: ${result.error.message}`)
  return result.data as RouteOutput<N>
}

beforeAll(() => ask('vault.openSample', {}), 120_000)

async function count(table: string, row: string): Promise<number | null | undefined> {
  const { tables } = await ask('reports.year', YEAR)
  return tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.cells[0]?.value
}

test('the numbers are those of the cases and hearings themselves', async () => {
  const { rows } = await ask('cases.list', {})
  const closed = await ask('cases.list', { state: 'closed' })
  expect(await count('referrals', 'total')).toBe(rows.length + closed.rows.length)
  const days = await ask('hearings.days', {})
  const heard = days.reduce((sum, { counts }) => sum + counts.heard, 0)
  expect(await count('hearings', 'held')).toBe(heard)
  expect(await count('hearings', 'no-show')).toBe(days.reduce((sum, { counts }) => sum + counts.noShow, 0))
})

test('chronic absentees are those the classification finds', async () => {
  const { pupils } = await ask('attendance.classifyAll', {})
  const chronic = pupils.filter(({ classification }) => classification.chronicAbsentee.value)
  expect(await count('irregular', 'chronic')).toBe(chronic.length)
})

test('every number opens to just as many', async () => {
  const { tables } = await ask('reports.year', YEAR)
  for (const { id, columns, rows } of tables.filter((table) => table.id === 'referrals' || table.id === 'irregular')) {
    for (const { id: row, cells } of rows.filter((each) => each.cells[0]?.kind === 'count')) {
      const { behind } = await ask('reports.behind', { ...YEAR, table: id, row, column: columns[0]?.id ?? '' })
      expect([id, row, behind.length]).toEqual([id, row, cells[0]?.value])
    }
  }
})

test('before and after the hearing stand on the imported days', async () => {
  const { tables } = await ask('reports.year', YEAR)
  const table = tables.find(({ id }) => id === 'attendance')
  expect(table?.rows.map(({ id }) => id)).toContain('to-date-after')
  const after = table?.rows.find(({ id }) => id === 'to-date-after')?.cells[0]?.value ?? -1
  expect(after).toBeGreaterThan(0)
  expect(after).toBeLessThanOrEqual(1000)
})

test('a table for a spreadsheet and a frozen paper, both without small numbers', async () => {
  const { savedAs } = await ask('reports.saveCsv', { ...YEAR, part: 'extended' })
  expect(savedAs).toBe('sarb_2026-27_extended_none.csv')
  const { document } = await ask('reports.issue', { ...YEAR, part: 'basic' })
  expect(document).toMatchObject({ form: 'SD-85', pupilId: null })
  await ask('reports.saveSettings', { smallUpTo: 0 })
  const { tables } = await ask('reports.year', YEAR)
  expect(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).some(({ small }) => small)).toBe(false)
})

test('cut by what only the statistics know, the columns add up to all; nothing but the report shows it', async () => {
  for (const by of ['gender', 'race', 'level'] as const) {
    const { tables } = await ask('reports.year', { schoolYear: 2026, by })
    const row = tables.find(({ id }) => id === 'irregular')?.rows.find(({ id }) => id === 'enrolled')
    const [all, ...parts] = row?.cells.map(({ value }) => value ?? 0) ?? []
    expect(parts.length, by).toBeGreaterThan(2)
    expect(
      parts.reduce((sum, one) => sum + one, 0),
      by
    ).toBe(all)
  }
  const [pupil] = (await ask('pupils.list', {})).rows
  const page = JSON.stringify(await ask('pupils.get', { id: pupil?.id ?? '' }))
  expect(page).not.toMatch(/gender|raceEthnicity|disadvantaged/)
})

test('where a pupil is now is recorded with its case and counted; the last record counts', async () => {
  const found = (await ask('cases.list', {})).rows[0]
  const caseId = found?.id ?? ''
  const before = await count('dispositions', 'dropped-out')
  const day = { knownOn: '2026-11-17', note: 'Withdrawal form' } as const
  await ask('cases.recordDisposition', { caseId, kind: 'moved', ...day } as never)
  await ask('cases.recordDisposition', { caseId, kind: 'dropped-out', ...day } as never)
  expect(await count('dispositions', 'dropped-out')).toBe((before ?? 0) + 1)
  expect((await ask('cases.get', { id: caseId })).disposition).toMatchObject({ kind: 'dropped-out' })
  const told = await desks.request('cases.recordDisposition', {
    caseId,
    kind: 'moved',
    ...day,
    knownOn: '2099-01-01'
  } as never)
  expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('has not come yet') } })
})

test('the board with its agencies, its consultations and what became of the referrals', async () => {
  const { tables } = await ask('reports.year', { schoolYear: 2026, by: 'race' })
  const table = (id: string) => tables.find((one) => one.id === id)
  expect(table('board')?.rows[0]?.label).toMatch(/^Chair: /)
  expect(table('board')?.columns).toHaveLength(1)
  expect(await count('consultations', 'pupils')).toBe(26)
  expect(await count('received', 'total')).toBe(await count('referrals', 'total'))
})
