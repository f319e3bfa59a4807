import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeskSession } from '@core/desk-session'
import { clearAway, listBackups } from '@core/store/backup'
import { finishRestore } from '@core/store/restore'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { addDays, type CalendarDate, day, type Instant } from '@shared/kernel/dates'
import type { Result } from '@shared/kernel/errors'
import { beforeEach, describe, expect, test } from 'vitest'
import { newFolder } from './desk'
import { fakeHost } from './fakeHost'

const PASSPHRASE = 'calm river seven lanterns'
const MARK = 'Quillfeather Unified'

let folder: string
let today: CalendarDate
let chosen: string | null

function open(at = folder): DeskSession {
  const host = {
    ...fakeHost(),
    chooseFolder: async () => (chosen ? { handle: chosen, name: chosen.split('/').at(-1) ?? '' } : null)
  }
  const clock = { today: () => today, now: () => `${today}T17:00:00.000Z` as Instant }
  return new DeskSession(at, clock, host, () => {}, 'the desk')
}

async function ask<N extends RouteName>(desk: DeskSession, route: N, input: RouteInput<N>): Promise<RouteOutput<N>> {
  const result = (await desk.request(route, input)) as Result<RouteOutput<N>>
  if (!result.ok) throw new Error(`${route}: ${result.error.message}`)
  return result.data
}

const addRoom = (desk: DeskSession, name: string) =>
  ask(desk, 'district.saveRoom', { name, address: '100 Poplar Way, Valle Verde' })
const roomsOf = async (desk: DeskSession) => (await ask(desk, 'district.rooms', {})).map(({ name }) => name).sort()

async function newDesk(): Promise<DeskSession> {
  const desk = open()
  await ask(desk, 'vault.setUp', {
    passphrase: PASSPHRASE,
    district: {
      name: MARK,
      county: 'Yolanda',
      boardName: 'Valle Verde SARB',
      addressLine: '100 Poplar Way',
      city: 'Valle Verde',
      postalCode: '95999'
    }
  })
  return desk
}

beforeEach(() => {
  folder = join(newFolder(), 'desk')
  today = day('2026-11-24')
  chosen = null
})

describe('a backup', () => {
  test('is verified, counts what changed since, and shows nothing of the district', async () => {
    const desk = await newDesk()
    await addRoom(desk, 'Board room')
    expect((await ask(desk, 'vault.backups', {})).backups).toEqual([])
    const { backups, changesSince } = await ask(desk, 'vault.backUp', {})
    expect(backups).toMatchObject([{ kind: 'by-hand', place: 'desk', madeAt: '2026-11-24T17:00:00.000Z' }])
    // The request itself writes no row: what is in the backup is all there is.
    expect(changesSince).toBe(0)
    await addRoom(desk, 'Library')
    expect((await ask(desk, 'vault.backups', {})).changesSince).toBe(1)
    desk.close()
    const [made] = listBackups(join(folder, 'backups'))
    for (const name of readdirSync(made?.folder ?? '')) {
      const bytes = readFileSync(join(made?.folder ?? '', name))
      expect(bytes.includes(MARK), name).toBe(false)
      expect(bytes.includes('Board room'), name).toBe(false)
    }
  })

  test('is made at the end of work when something changed, and not otherwise', async () => {
    let desk = await newDesk()
    desk.closeWithBackup()
    const count = () => listBackups(join(folder, 'backups')).length
    expect(count()).toBe(1)
    today = addDays(today, 1)
    desk = open()
    await ask(desk, 'vault.unlock', { secret: PASSPHRASE })
    await addRoom(desk, 'Annex')
    desk.closeWithBackup()
    expect(count()).toBe(2)
    desk.closeWithBackup()
    expect(count()).toBe(2)
  })

  test('stands in a chosen folder too; one that is gone is said, and the work is not stopped', async () => {
    const desk = await newDesk()
    chosen = join(newFolder(), 'Drive F')
    mkdirSync(chosen)
    expect(await ask(desk, 'vault.chooseBackupFolder', {})).toEqual({ name: 'Drive F' })
    const { backups, drive } = await ask(desk, 'vault.backUp', {})
    expect(drive).toBe('Drive F')
    expect(backups.map(({ place }) => place).sort()).toEqual(['desk', 'drive'])
    rmSync(chosen, { recursive: true })
    today = addDays(today, 1)
    await addRoom(desk, 'Annex')
    expect(await desk.request('vault.backUp', {})).toMatchObject({
      error: { code: 'file-problem', message: expect.stringContaining('“Drive F” cannot be reached') }
    })
    expect(await ask(desk, 'vault.backups', {})).toMatchObject({ driveMissing: true, changesSince: 0 })
    await addRoom(desk, 'Gym')
    expect(() => desk.closeWithBackup()).not.toThrow()
  })

  test('a drive that refuses leaves nothing half-written', async () => {
    const desk = await newDesk()
    chosen = join(newFolder(), 'a file')
    writeFileSync(chosen, 'not a folder')
    await ask(desk, 'vault.chooseBackupFolder', {})
    expect(await desk.request('vault.backUp', {})).toMatchObject({ error: { code: 'file-problem' } })
    expect(readFileSync(chosen, 'utf8')).toBe('not a folder')
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.partial'))).toEqual([])
    desk.close()
  })

  test('of many days the last of seven days, five weeks and twelve months stay, and those made by hand', async () => {
    const desk = await newDesk()
    await ask(desk, 'vault.backUp', {})
    desk.close()
    const below = join(folder, 'backups')
    const [made] = listBackups(below)
    const template = JSON.parse(readFileSync(join(made?.folder ?? '', 'manifest.json'), 'utf8'))
    for (let back = 0; back < 400; back += 1) {
      const madeAt = `${addDays(today, -back)}T18:00:00.000Z`
      const place = join(below, `SARB Desk backup ${madeAt.slice(0, 19).replaceAll(':', '-')} daily`)
      mkdirSync(place)
      writeFileSync(join(place, 'desk.db'), '')
      writeFileSync(join(place, 'manifest.json'), JSON.stringify({ ...template, kind: 'daily', madeAt }))
    }
    clearAway(below)
    const left = listBackups(below)
    const daily = left.filter(({ kind }) => kind === 'daily').map(({ madeAt }) => madeAt.slice(0, 10))
    expect(left.filter(({ kind }) => kind === 'by-hand')).toHaveLength(1)
    expect(daily.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, back) => addDays(today, -back)))
    expect(new Set(daily.map((date) => date.slice(0, 7))).size).toBe(12)
    expect(daily.length).toBeLessThanOrEqual(7 + 5 + 12)
    expect(daily.length).toBeGreaterThan(18)
  })
})

describe('restoring', () => {
  async function backedUp(): Promise<{ backup: string; desk: DeskSession }> {
    const desk = await newDesk()
    await addRoom(desk, 'Board room')
    await ask(desk, 'vault.backUp', {})
    const [made] = listBackups(join(folder, 'backups'))
    const backup = join(newFolder(), 'copy')
    cpSync(made?.folder ?? '', backup, { recursive: true })
    await addRoom(desk, 'Made after the backup')
    return { backup, desk }
  }

  test('is looked at first, then takes the place of the desk, which is set aside whole', async () => {
    const { backup, desk } = await backedUp()
    await ask(desk, 'vault.lock', {})
    const look = await ask(desk, 'vault.lookAtBackup', { handle: backup, secret: PASSPHRASE })
    expect(look).toEqual({ madeAt: '2026-11-24T17:00:00.000Z', district: MARK, pupils: 0, cases: 0, documents: 0 })
    await ask(desk, 'vault.unlock', { secret: PASSPHRASE })
    expect(await roomsOf(desk)).toEqual(['Board room', 'Made after the backup'])
    await ask(desk, 'vault.lock', {})

    expect(await ask(desk, 'vault.restore', {})).toEqual({ setAside: true })
    await ask(desk, 'vault.unlock', { secret: PASSPHRASE })
    expect(await roomsOf(desk)).toEqual(['Board room'])
    expect((await ask(desk, 'vault.backups', {})).backups).toHaveLength(1)
    desk.close()
    const aside = readdirSync(join(folder, '..')).find((name) => name.includes('set-aside')) ?? ''
    const old = open(join(folder, '..', aside))
    await ask(old, 'vault.unlock', { secret: PASSPHRASE })
    expect(await roomsOf(old)).toEqual(['Board room', 'Made after the backup'])
    old.close()
  })

  test.each([
    ['a folder that is no backup', (backup: string) => rmSync(join(backup, 'manifest.json')), 'refused-file'],
    [
      'one changed byte',
      (backup: string) => {
        const bytes = readFileSync(join(backup, 'desk.db'))
        bytes[5000] = (bytes[5000] ?? 0) ^ 1
        writeFileSync(join(backup, 'desk.db'), bytes)
      },
      'refused-file'
    ],
    ['a missing keyring', (backup: string) => rmSync(join(backup, 'keyring.json')), 'refused-file'],
    ['another passphrase', () => {}, 'wrong-passphrase']
  ])('%s is refused, and the desk stays as it is', async (_what, harm, code) => {
    const { backup, desk } = await backedUp()
    await ask(desk, 'vault.lock', {})
    harm(backup)
    const secret = code === 'wrong-passphrase' ? 'some other words entirely' : PASSPHRASE
    expect(await desk.request('vault.lookAtBackup', { handle: backup, secret })).toMatchObject({ error: { code } })
    expect(await desk.request('vault.restore', {})).toMatchObject({ error: { code: 'not-found' } })
    await ask(desk, 'vault.unlock', { secret: PASSPHRASE })
    expect(await roomsOf(desk)).toHaveLength(2)
    desk.close()
  })

  test('cut off between its two steps it is finished at the next start; not confirmed it is cleared away', async () => {
    const { backup, desk } = await backedUp()
    await ask(desk, 'vault.lock', {})
    await ask(desk, 'vault.lookAtBackup', { handle: backup, secret: PASSPHRASE })
    const staging = `${folder}.restoring`
    finishRestore(folder)
    expect(existsSync(staging)).toBe(false)

    await ask(desk, 'vault.lookAtBackup', { handle: backup, secret: PASSPHRASE })
    // What a crash right after the first rename leaves behind.
    writeFileSync(join(staging, 'ready-to-restore'), '')
    renameSync(folder, `${folder}.set-aside`)
    finishRestore(folder)
    const again = open()
    await ask(again, 'vault.unlock', { secret: PASSPHRASE })
    expect(await roomsOf(again)).toEqual(['Board room'])
    again.close()
  })
})

test('the trail names who sits at the desk, until it locks', async () => {
  const desk = await newDesk()
  const { id } = await ask(desk, 'district.saveStaff', {
    name: 'Dana Whitfield',
    title: 'School community worker',
    phone: null,
    email: null,
    active: true
  })
  expect(await ask(desk, 'vault.person', {})).toMatchObject({ person: null, staff: [{ name: 'Dana Whitfield' }] })
  await ask(desk, 'vault.sitDown', { staffId: id })
  await addRoom(desk, 'Annex')
  const [newest, before] = await ask(desk, 'vault.trail', {})
  expect(newest).toMatchObject({ action: 'district.save-room', actor: 'Dana Whitfield' })
  expect(before).toMatchObject({ action: 'vault.sit-down', actor: 'Dana Whitfield' })
  expect((await ask(desk, 'vault.trail', { before: before?.seq }))[0]).toMatchObject({ actor: 'the desk' })
  const { person } = await ask(desk, 'vault.person', {})
  expect(person).toEqual({ id, name: 'Dana Whitfield', title: 'School community worker' })
  await ask(desk, 'vault.lock', {})
  await ask(desk, 'vault.unlock', { secret: PASSPHRASE })
  expect((await ask(desk, 'vault.person', {})).person).toBeNull()
  expect(await desk.request('vault.sitDown', { staffId: folder })).toMatchObject({ ok: false })
  desk.close()
})
