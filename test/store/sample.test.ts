import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Desks } from '@core/desks'
import { buildSample } from '@core/sample/build'
import { SAMPLE_TODAY } from '@core/sample/place'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { beforeAll, expect, test } from 'vitest'
import { newFolder } from './desk'
import { fakeHost } from './fakeHost'

const folder = newFolder()
const desks = new Desks({ own: join(folder, 'desk'), sample: join(folder, 'sample') }, fakeHost(), () => {})

async function ask<N extends RouteName>(route: N, input: RouteInput<N>): Promise<RouteOutput<N>> {
  const result = await desks.request(route, input)
  if (!result.ok) throw new Error(`${route}: ${result.error.message}`)
  return result.data as RouteOutput<N>
}

beforeAll(() => ask('vault.openSample', {}), 120_000)

test('opens on its own day, said to be the sample, in a folder of its own', async () => {
  const status = await ask('vault.status', {})
  expect(status).toMatchObject({
    state: 'unlocked',
    today: SAMPLE_TODAY,
    district: 'Alder Valley Unified School District'
  })
  expect(status.sample?.passphrase).toBeTruthy()
  expect(readdirSync(folder).sort()).toEqual(['sample'])
})

test('past hearing days with every kind of ending, and six cases today', async () => {
  const days = await ask('hearings.days', {})
  expect(days.map(({ date, counts }) => [date, counts.cases])).toEqual([
    [SAMPLE_TODAY, 6],
    ['2026-11-10', 5],
    ['2026-11-03', 4],
    ['2026-10-27', 5],
    ['2026-10-20', 5]
  ])
  const past = await Promise.all(days.slice(1).map(({ id }) => ask('hearings.day', { id })))
  const outcomes = past.flatMap(({ docket }) => docket.map(({ outcome }) => outcome))
  expect(new Set(outcomes)).toEqual(
    new Set([
      'directives-issued',
      'no-show-rescheduled',
      'returned-to-school',
      'continued',
      'closed-success',
      'referred-da-48263.5',
      'referred-probation',
      'referred-child-welfare',
      'complaint-directed-48291'
    ])
  )
  const today = await ask('hearings.day', { id: days[0]?.id ?? '' })
  expect(today.docket.map(({ kind }) => kind).filter((kind) => kind === 'review')).toHaveLength(1)
  for (const { notices } of today.docket) {
    expect(notices.length).toBeGreaterThan(0)
    expect(notices.every(({ servedOn }) => servedOn !== null)).toBe(true)
  }
})

test('a case may go to the district attorney, and the parents are to be told of what went to probation', async () => {
  const { rows } = await ask('court.cases', {})
  const sent = rows.filter(({ referrals }) => referrals.length > 0)
  expect(sent).toMatchObject([{ findings: { a: '2026-11-03', b: '2026-11-03' }, referrals: [{ office: 'probation' }] }])
  const [one] = sent
  const { suggested } = await ask('court.sheet', {
    caseId: one?.caseId ?? '',
    draft: { route: '48263.5-district-attorney', answers: {}, certificate: null }
  })
  const { lines } = await ask('court.sheet', {
    caseId: one?.caseId ?? '',
    draft: { route: '48263.5-district-attorney', answers: suggested, certificate: null }
  })
  expect(lines.filter(({ weight, met }) => weight === 'stops' && !met)).toEqual([])
  const { rows: log } = await ask('court.disclosures', {})
  expect(log).toMatchObject([{ caseId: one?.caseId, parentsDueAt: expect.any(String), parentsTold: null }])
})

test('every rung of the ladder is occupied, and something is due', async () => {
  const { pupils } = await ask('attendance.classifyAll', {})
  expect(pupils.length).toBe(402)
  expect((await ask('interventions.noticesDue', {})).rows.length).toBeGreaterThan(0)
  expect((await ask('hearings.waiting', {})).map(({ why }) => why)).toContain('referred')
  const { rows } = await ask('cases.list', {})
  expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThanOrEqual(3)
})

test('a closing letter, a signed consent and words of the district’s own are there to be looked at', async () => {
  const { documents } = await ask('documents.list', { forms: ['SD-45', 'SD-46'] })
  expect(new Set(documents.map(({ form }) => form))).toEqual(new Set(['SD-45', 'SD-46']))
  const pupilId = documents.find(({ form }) => form === 'SD-45')?.pupilId ?? ''
  expect(await ask('court.consents', { pupilId })).toMatchObject([{ state: 'valid' }])
  expect((await ask('documents.wordingVersions', {})).map(({ changed }) => changed)).toEqual([1])
})

test('the file is sound and every act of the story stands in the audit trail', async () => {
  const { integrity, orphans, audit } = await ask('vault.verify', {})
  expect({ integrity, orphans, bad: audit.firstBad }).toEqual({ integrity: 'ok', orphans: 0, bad: null })
  expect(audit.rows).toBeGreaterThan(150)
})

test('locked, it says its passphrase; left, the own desk answers again and is untouched', async () => {
  await ask('vault.lock', {})
  const { state, sample } = await ask('vault.status', {})
  expect(state).toBe('locked')
  expect(await ask('vault.unlock', { secret: sample?.passphrase ?? '' })).toMatchObject({ state: 'unlocked' })
  await ask('vault.leaveSample', {})
  expect(await ask('vault.status', {})).toMatchObject({ state: 'empty', sample: null })
})

test('a build that fails leaves nothing that could be taken for a desk', async () => {
  const place = newFolder()
  const host = fakeHost()
  host.failNext = true
  await expect(buildSample(join(place, 'sample'), host, () => {})).rejects.toThrow('The sample could not be made')
  expect(existsSync(join(place, 'sample'))).toBe(false)
  expect(readdirSync(place)).toEqual([])
})
