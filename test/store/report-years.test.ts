import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Breakdown } from '@shared/reports/model'
import { expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { boardOf, refer } from './board'
import { newFolder } from './desk'
import { type Ladder, LETTER_TEXTS, openLadder } from './ladder'

const BY: readonly Breakdown[] = ['none', 'school', 'level', 'grade', 'gender', 'race', 'group']

async function yearOf({ ask }: Ladder, schoolYear: number, by: Breakdown = 'none') {
  const report = await ask('reports.year', { schoolYear, by })
  const row = (table: string, id: string) => {
    const cells = report.tables.find((one) => one.id === table)?.rows.find((one) => one.id === id)?.cells
    return cells?.map(({ value }) => value)
  }
  return { ...report, row }
}

/** The same five pupils a year later, each one grade on; nobody is in foster care who was not. */
async function importNextYear({ ask, setToday }: Ladder, today: string) {
  setToday(today)
  const folder = join(newFolder(), 'next')
  writeSmallDistrict(folder, today as never)
  const path = join(folder, 'pupils.csv')
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  const grade = head.split(',').indexOf('grade')
  const on = (row: string) =>
    row
      .split(',')
      .with(grade, String(Number(row.split(',')[grade]) + 1))
      .join(',')
  writeFileSync(path, `${[head, ...rows.map(on)].join('\n')}\n`)
  const { previewId } = await ask('attendance.previewImport', { handle: folder })
  await ask('attendance.import', { previewId })
}

test('a year without a referral or a hearing: zeros to be told, nothing that breaks, and papers of it', async () => {
  const desk = await openLadder()
  expect((await desk.ask('reports.years', {})).years).toEqual([2026])
  for (const by of BY) {
    const { row, tables } = await yearOf(desk, 2026, by)
    expect(row('referrals', 'total')?.[0], by).toBe(0)
    expect(row('requests', 'total')?.[0], by).toBe(0)
    expect(row('hearings', 'held')?.[0], by).toBe(0)
    expect(row('irregular', 'enrolled')?.[0], by).toBe(5)
    expect(tables.find(({ id }) => id === 'attendance')?.rows, by).toEqual([])
  }
  for (const part of ['basic', 'extended', 'year'] as const) {
    const { document } = await desk.ask('reports.issue', { schoolYear: 2026, by: 'none', part })
    expect(document.form).toBe('SD-85')
    expect((await desk.ask('reports.saveCsv', { schoolYear: 2026, by: 'grade', part })).savedAs).not.toBeNull()
  }
  desk.session.close()
})

test('a year of which no attendance is known: the pupils of the last one are not counted for it', async () => {
  const desk = await openLadder()
  const { row, asOf } = await yearOf(desk, 2031)
  expect(row('referrals', 'total')).toEqual([0])
  expect(row('irregular', 'enrolled')).toEqual([0])
  expect(row('irregular', 'chronic-rate')).toEqual([null])
  expect(asOf <= '2026-11-24').toBe(true)
  await desk.ask('reports.issue', { schoolYear: 2031, by: 'school', part: 'year' })
  desk.session.close()
})

test('one case: every number of it opens to that case, and none of it is given out', async () => {
  const desk = await openLadder()
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  const caseId = await refer(desk, '1001')
  const { tables, row } = await yearOf(desk, 2026)
  expect(row('referrals', 'total')).toEqual([1])
  expect(row('received', 'waiting')).toEqual([1])
  for (const table of ['referrals', 'received', 'dispositions']) {
    const { behind } = await desk.ask('reports.behind', {
      schoolYear: 2026,
      by: 'none',
      table,
      row: 'total',
      column: 'all'
    })
    expect(behind.map(({ to }) => to)).toEqual([`/cases/${caseId}`])
  }
  const cells = tables
    .filter(({ id }) => id === 'referrals' || id === 'received')
    .flatMap(({ rows }) => rows.flatMap((one) => one.cells))
  expect(cells.filter(({ value, small }) => value === 1 && !small)).toEqual([])
  desk.session.close()
})

test('after the turn of the year the old one stands as it was: grades, groups and the case that is carried over', async () => {
  const desk = await openLadder()
  await desk.ask('pupils.saveFlags', {
    id: desk.pupil('1003'),
    flags: { ...(await desk.ask('pupils.get', { id: desk.pupil('1003') })).flags, foster: true },
    keep: false
  })
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  const caseId = await refer(desk, '1001')
  const before = { grade: await yearOf(desk, 2026, 'grade'), group: await yearOf(desk, 2026, 'group') }

  await importNextYear(desk, '2027-09-28')
  const grade = await yearOf(desk, 2026, 'grade')
  expect(grade.tables[0]?.columns.map(({ id }) => id)).toEqual(['all', '5', '6', '7', '8'])
  expect(grade.row('referrals', 'total')).toEqual(before.grade.row('referrals', 'total'))
  expect(grade.row('referrals', 'total')).toEqual([1, 0, 0, 0, 1])
  const group = await yearOf(desk, 2026, 'group')
  expect(group.row('irregular', 'enrolled')).toEqual(before.group.row('irregular', 'enrolled'))

  const next = await yearOf(desk, 2027, 'grade')
  expect(next.tables[0]?.columns.map(({ id }) => id)).toEqual(['all', '6', '7', '8', '9'])
  // A later change of this year leaves what was kept of the last one alone.
  await importNextYear(desk, '2027-10-05')
  expect((await yearOf(desk, 2026, 'grade')).row('referrals', 'total')).toEqual([1, 0, 0, 0, 1])

  // Heard in the new year, the case is counted there as heard, and as no referral of that year.
  const { dayInput } = await boardOf(desk)
  const { id: dayId } = await desk.ask('hearings.saveDay', dayInput('2027-10-19' as never))
  await desk.ask('hearings.put', { dayId, caseId, time: '09:00' as never, kind: 'first' })
  const heard = await yearOf(desk, 2027)
  expect(heard.row('referrals', 'total')).toEqual([0])
  expect(heard.row('dispositions', 'total')).toEqual([1])
  expect((await yearOf(desk, 2026)).row('referrals', 'total')).toEqual([1])
  expect((await desk.ask('reports.years', {})).years).toEqual([2027, 2026])
  desk.session.close()
})
