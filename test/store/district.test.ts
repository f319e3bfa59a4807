import { letterhead } from '@core/district/letterhead'
import { findDistrict, insertDistrict } from '@core/district/queries'
import { LOGO_BYTES } from '@shared/district/model'
import { letterhead as letterheadShape } from '@shared/documents/parts'
import { expect, test } from 'vitest'
import { CLERK, newStore } from './desk'
import { openLadder, TODAY } from './ladder'

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('district, schools, members, rooms and staff are saved and changed', async () => {
  const { ask, session } = await openLadder()
  const { logo, ...district } = await ask('district.get', {})
  expect(logo).toBeNull()
  await ask('district.save', { ...district, department: 'Student Services', website: 'valleverde.example', phone: ' ' })
  expect(await ask('district.get', {})).toMatchObject({ department: 'Student Services', phone: null })

  const [school] = await ask('district.schools', {})
  expect(school).toMatchObject({ code: 'S1', name: 'S1' })
  expect(school?.schooldays).toBeGreaterThan(20)
  expect(school?.lastDay && school.lastDay < TODAY).toBe(true)
  await ask('district.saveSchool', { code: 'S1', name: 'Arden Middle', periodsPerDay: 7 })
  expect((await ask('district.schools', {}))[0]).toMatchObject({ name: 'Arden Middle', periodsPerDay: 7 })

  const member = { name: 'Ruth Okafor', agency: 'County Probation', category: 'C' as const, role: 'chair' as const }
  const { id } = await ask('district.saveMember', { ...member, active: true })
  await ask('district.saveMember', { ...member, id, role: 'member', active: false })
  expect(await ask('district.members', {})).toMatchObject([{ id, role: 'member', active: false, termFrom: null }])
  const room = await ask('district.saveRoom', { name: 'Board room', address: '100 Poplar Way' })
  expect(await ask('district.rooms', {})).toEqual([{ id: room.id, name: 'Board room', address: '100 Poplar Way' }])
  await ask('district.saveStaff', { name: 'Dana Whitfield', title: 'Supervisor of Attendance', active: true })
  expect(await ask('district.staff', {})).toMatchObject([{ name: 'Dana Whitfield', phone: null, active: true }])
  session.close()
})

test('an entry that is gone is not made anew under its old id', async () => {
  const { request, session } = await openLadder()
  const result = await request('district.saveRoom', {
    id: '00000000-0000-4000-8000-000000000000',
    name: 'Nowhere',
    address: 'Nowhere'
  })
  expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } })
  session.close()
})

test('the logo is a PNG or JPEG of at most 500 KB; letters carry it', async () => {
  const { ask, request, session } = await openLadder()
  await ask('district.saveLogo', { logo: PIXEL })
  expect((await ask('district.get', {})).logo).toBe(PIXEL)
  const refused = async (logo: string) => {
    const result = await request('district.saveLogo', { logo })
    return result.ok ? null : result.error.code
  }
  expect(await refused('data:image/svg+xml;base64,PHN2Zy8+')).toBe('invalid')
  expect(await refused(`data:image/png;base64,${'A'.repeat(Math.ceil(LOGO_BYTES / 3) * 4 + 80)}`)).toBe('invalid')
  expect(await refused(`data:image/png;base64,${Buffer.from('<html>').toString('base64')}`)).toBe('refused-file')
  expect((await ask('district.get', {})).logo).toBe(PIXEL)
  session.close()
})

test('the letterhead is the board’s; without its address no letter can be made', () => {
  const store = newStore()
  const setUp = { name: 'Valle Verde Unified', county: 'Yolanda', city: 'Valle Verde', postalCode: '95999' }
  const save = (boardName: string, addressLine: string) =>
    store.write(CLERK, { action: 'district.setUp', subjectType: 'district' }, (db) => {
      db.exec('DELETE FROM district')
      insertDistrict(db, { ...setUp, boardName, addressLine })
    })
  save('', '')
  expect(() => letterhead(store.db)).toThrow(/EC 48263/)
  save('Valle Verde SARB', '100 Poplar Way')
  expect(findDistrict(store.db)?.boardCity).toBe('Valle Verde')
  const head = letterhead(store.db)
  expect(letterheadShape.parse(head)).toEqual(head)
  expect(head.addressLines).toEqual(['100 Poplar Way', 'Valle Verde, CA 95999'])
  store.close()
})
