import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { newFolder } from './desk'
import { openLadder, TODAY } from './ladder'

test('pupils are found by the beginning of any word, without accents, and by id', async () => {
  const { ask, session } = await openLadder()
  const found = async (search: string) => (await ask('pupils.list', { search })).rows.map(({ localId }) => localId)
  expect(await found('')).toEqual(['1004', '1002', '1001', '1005', '1003'])
  expect(await found('riv')).toEqual(['1001'])
  expect(await found('MATEO rí')).toEqual(['1001'])
  expect(await found('1002')).toEqual(['1002'])
  expect(await found('ate')).toEqual([])
  expect(await found('rivera linh')).toEqual([])
  expect(await found("o'") /* nothing but letters and digits is looked for */).toEqual(['1002'])
  const limited = await ask('pupils.list', { search: '100', limit: 2 })
  expect(limited.rows).toHaveLength(2)
  expect(limited.total).toBe(5)
  expect((await ask('pupils.list', { schoolCode: 'S2' })).total).toBe(0)
  expect((await ask('pupils.list', { schoolCode: 'S1' })).rows[0]).toMatchObject({ schoolCode: 'S1', enrolled: true })
  session.close()
})

test('the page of a pupil; flags and a contact are changed with what was before in the audit trail', async () => {
  const { ask, request, pupil, session } = await openLadder()
  const id = pupil('1001')
  const before = await ask('pupils.get', { id })
  expect(before).toMatchObject({
    localId: '1001',
    age: 14,
    homeLanguage: 'es',
    flags: { iep: false, interpreter: false }
  })
  expect(before.contacts[0]).toMatchObject({ localId: 'c1', educationRights: true })
  expect(before.enrolments).toHaveLength(1)
  expect(JSON.stringify(before)).not.toMatch(/ssn|social/i)

  const audited = (await ask('vault.verify', {})).audit.rows
  await ask('pupils.saveFlags', { id, flags: { ...before.flags, foster: true, interpreter: true } })
  const after = await ask('pupils.get', { id })
  expect(after.flags).toMatchObject({ foster: true, interpreter: true, iep: false })
  expect(after.kept).toEqual(['foster'])
  await ask('pupils.saveFlags', { id, flags: after.flags, keep: false })
  expect((await ask('pupils.get', { id })).kept).toEqual([])
  expect((await ask('vault.verify', {})).audit).toMatchObject({ rows: audited + 2, firstBad: null })

  const missing = await request('pupils.get', { id: '00000000-0000-4000-8000-000000000000' })
  expect(missing).toMatchObject({ ok: false, error: { code: 'not-found' } })
  session.close()
})

test('a pupil who left stands under “kept” once the term of the district is over; nothing is deleted', async () => {
  const { ask, pupil, session, setToday } = await openLadder()
  const folder = join(newFolder(), 'set')
  writeSmallDistrict(folder, TODAY)
  const file = join(folder, 'pupils.csv')
  const rows = readFileSync(file, 'utf8').split('\n')
  const leftOn = rows[0]?.split(',').indexOf('left_on') ?? -1
  const left = (row: string) => row.split(',').with(leftOn, '2026-11-20').join(',')
  writeFileSync(file, rows.map((row) => (row.startsWith('1003,') ? left(row) : row)).join('\n'))
  const { previewId } = await ask('attendance.previewImport', { handle: folder })
  await ask('attendance.import', { previewId })
  expect(await ask('pupils.retention', {})).toMatchObject({ settings: { julyFirsts: 3 }, past: [], total: 0 })
  await ask('pupils.saveRetention', { julyFirsts: 1 })
  setToday('2027-06-30')
  expect((await ask('pupils.retention', {})).total).toBe(0)
  setToday('2027-07-01')
  const { past, total } = await ask('pupils.retention', {})
  expect(total).toBe(1)
  expect(past[0]).toMatchObject({ localId: '1003', leftOn: '2026-11-20', keptUntil: '2027-07-01' })
  expect((await ask('pupils.get', { id: pupil('1003') })).localId).toBe('1003')
  session.close()
})
