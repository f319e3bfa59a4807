import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@core/clock'
import type { Host } from '@core/context'
import { DeskSession } from '@core/desk-session'
import { contract, type RouteName } from '@shared/contract'
import type { Result } from '@shared/kernel/errors'
import { expect, test } from 'vitest'
import { newFolder } from './desk'

const nowhere: Host = {
  printPdf: () => Promise.reject(new Error('no printer in this test')),
  saveFile: () => Promise.resolve(null),
  familyWindow: () => Promise.resolve(null),
  chooseFolder: () => Promise.resolve(null),
  chooseFiles: () => Promise.resolve([]),
  printOnPaper: () => Promise.resolve(false),
  printers: () => Promise.resolve([]),
  printFile: () => Promise.resolve(false),
  openToPrint: () => Promise.reject(new Error('no printer here')),
  pathOf: () => Promise.resolve(null)
}
const district = {
  name: 'Valle Verde Unified',
  county: 'Yolanda',
  boardName: 'Valle Verde SARB',
  addressLine: '100 Poplar Way',
  city: 'Valle Verde',
  postalCode: '95999'
}
const open = (folder: string) => new DeskSession(folder, systemClock, nowhere, () => {})
const data = <T>(result: Result<unknown>): T => {
  expect(result).toMatchObject({ ok: true })
  return (result as { data: T }).data
}

test('a locked desk answers its way-in routes and no other', async () => {
  const session = open(newFolder())
  const guarded = (Object.keys(contract) as RouteName[]).filter((name) => contract[name].access === 'unlocked')
  expect(guarded.length).toBeGreaterThan(0)
  for (const route of guarded) {
    expect(await session.request(route, {})).toMatchObject({ ok: false, error: { code: 'locked' } })
  }
})

test('passphrase, recovery code and a changed passphrase open the same desk', async () => {
  const folder = newFolder()
  const session = open(folder)
  const first = 'calm river seven lanterns'
  const { recoveryCode } = data<{ recoveryCode: string }>(
    await session.request('vault.setUp', { passphrase: first, district })
  )
  expect(readFileSync(join(folder, 'keyring.json'), 'utf8')).not.toContain(recoveryCode.slice(0, 9))
  await session.request('vault.lock', {})

  expect(await session.request('vault.unlock', { secret: 'calm river seven lantern' })).toMatchObject({
    error: { code: 'wrong-passphrase' }
  })
  const next = 'amber field nine windows'
  data(await session.request('vault.changePassphrase', { secret: recoveryCode, passphrase: next }))
  expect(await session.request('vault.unlock', { secret: first })).toMatchObject({
    error: { code: 'wrong-passphrase' }
  })
  expect(data(await session.request('vault.unlock', { secret: next }))).toMatchObject({ district: district.name })
  session.close()
})

test('a second set-up never overwrites a desk', async () => {
  const folder = newFolder()
  const session = open(folder)
  await session.request('vault.setUp', { passphrase: 'calm river seven lanterns', district })
  const again = await session.request('vault.setUp', { passphrase: 'other words entirely here', district })
  expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } })
  session.close()
})

test('what fails inside answers without a stack, a path or a word of the data', async () => {
  const folder = newFolder()
  const session = open(folder)
  const told: string[] = []
  // A set-up into a folder that is a file fails in the file system.
  const broken = new DeskSession(join(folder, 'no', 'such', '\0'), systemClock, nowhere, () => {})
  const result = await broken.request(
    'vault.setUp',
    { passphrase: 'calm river seven lanterns', district },
    (route, kind) => told.push(`${route} ${kind}`)
  )
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(JSON.stringify(result) + told.join()).not.toMatch(/such|Valle|lantern| at /)
  expect(told).toHaveLength(1)
  session.close()
})
