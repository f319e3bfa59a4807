import { join } from 'node:path'
import { Desks } from '@core/desks'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { CalendarDate } from '@shared/kernel/dates'
import { addDays } from '@shared/kernel/dates'
import { beforeAll, expect, test } from 'vitest'
import { newFolder } from './desk'
import { fakeHost } from './fakeHost'

const folder = newFolder()
const desks = new Desks({ own: join(folder, 'desk'), sample: join(folder, 'sample') }, fakeHost(), () => {})

const request = <N extends RouteName>(route: N, input: RouteInput<N>) => desks.request(route, input)
async function ask<N extends RouteName>(route: N, input: RouteInput<N>): Promise<RouteOutput<N>> {
  const result = await request(route, input)
  if (!result.ok) throw new Error(`${route}: ${result.error.message}`)
  return result.data as RouteOutput<N>
}

let today = '' as CalendarDate
let caseId = ''
let pupilId = ''

beforeAll(async () => {
  today = (await ask('vault.openSample', {})).today as CalendarDate
  const { rows } = await ask('followup.due', {})
  const broken = rows.find(({ kind }) => kind === 'violation')
  caseId = broken?.caseId ?? ''
  pupilId = broken?.pupilId ?? ''
}, 120_000)

test('the breach of an agreement is found from the imported days and said with them', async () => {
  const { agreement } = await ask('followup.ofCase', { caseId })
  expect(agreement?.verdict).toMatchObject({ state: 'breached', proposes: 'call' })
  const { events } = await ask('attendance.classification', { pupilId })
  for (const { date, codes } of agreement?.verdict.days ?? []) {
    expect(date > (agreement?.hearingOn ?? '')).toBe(true)
    expect(events.filter((event) => event.date === date).map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
  }
})

test('a warning is refused without a day, and nothing is issued', async () => {
  const before = await ask('documents.list', { caseId })
  const input = { caseId, step: 'warning' as const, directiveIds: [], note: 'Called twice.', cureBy: null }
  expect(await request('followup.reportViolation', input)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect((await ask('documents.list', { caseId })).total).toBe(before.total)
})

test('a reported violation freezes its days, writes to every household and asks for nothing more until a new day', async () => {
  const before = await ask('followup.ofCase', { caseId })
  const { documents } = await ask('followup.reportViolation', {
    caseId,
    step: 'warning',
    directiveIds: before.directives.slice(0, 1).map(({ id }) => id),
    note: 'Called on Monday and Tuesday; nobody answered.',
    cureBy: addDays(today, 14)
  })
  expect(documents.map(({ form }) => form)[0]).toBe('SD-81')
  expect(documents.slice(1).every(({ form }) => form === 'SD-80')).toBe(true)
  expect(documents.length).toBeGreaterThan(1)
  const after = await ask('followup.ofCase', { caseId })
  expect(after.violations).toHaveLength(1)
  expect(after.violations[0]?.days).toEqual(before.agreement?.verdict.days)
  expect(after.agreement?.verdict.state).toBe('reported')
  const { rows } = await ask('followup.due', {})
  expect(rows.some((row) => row.kind === 'violation' && row.caseId === caseId)).toBe(false)
})

test('a review hearing puts the case among those that wait for the board until a hearing is set', async () => {
  const { directives } = await ask('followup.ofCase', { caseId })
  const waits = async () => (await ask('hearings.waiting', {})).find((one) => one.caseId === caseId)
  await ask('followup.reportViolation', {
    caseId,
    step: 'review-hearing',
    directiveIds: directives.slice(0, 1).map(({ id }) => id),
    note: 'The family asked for another meeting.',
    cureBy: null
  })
  expect(await waits()).toMatchObject({ why: 'review', since: today })
  const days = await ask('hearings.days', {})
  const { id: dayId, freeTimes } = await ask('hearings.day', { id: days[0]?.id ?? '' })
  await ask('hearings.put', { dayId, caseId, time: freeTimes[0] as never, kind: 'review' })
  expect(await waits()).toBeUndefined()
})

test('evidence, an appointment, a consent and a longer term are kept, dated and in the timeline', async () => {
  const { directives, agreement } = await ask('followup.ofCase', { caseId })
  const directiveId = directives[0]?.id ?? ''
  const late = { directiveId, kind: 'note' as const, receivedOn: addDays(today, 1), fromWhom: 'Coach', text: 'Came.' }
  expect(await request('followup.recordEvidence', late)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  await ask('followup.recordEvidence', { ...late, receivedOn: today })
  await ask('followup.saveAppointment', {
    caseId,
    directiveId,
    provider: 'Fennel Youth Center',
    contact: null,
    date: addDays(today, -1),
    time: null,
    state: 'set',
    note: null
  })
  await ask('followup.saveConsent', {
    pupilId,
    caseId,
    records: 'Attendance of this school year',
    purpose: 'Mentoring',
    recipient: 'Fennel Youth Center',
    signedBy: 'the mother',
    signedOn: addDays(today, -10),
    expiresOn: addDays(today, 5),
    revokedOn: null
  })
  const kinds = (await ask('followup.due', {})).rows.filter((row) => row.caseId === caseId).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['appointment', 'consent']))
  const termTo = addDays(agreement?.termTo ?? today, 200)
  await ask('followup.extendTerm', { caseId, termTo, reason: 'Still open at the end of the year.' })
  expect((await ask('followup.ofCase', { caseId })).agreement).toMatchObject({ termTo, extended: true })
  const timeline = await ask('cases.timeline', { pupilId, caseId })
  expect(timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['evidence', 'appointment', 'violation']))
})

test('a check keeps the figures of its day and can be recorded once, not before its day', async () => {
  const { agreement } = await ask('followup.ofCase', { caseId })
  const due = agreement?.checks.find((check) => check.due)
  const early = agreement?.checks.find((check) => !check.due)
  const record = (days: number) => request('followup.recordCheck', { caseId, days, note: 'Better on Mondays.' })
  expect(await record(early?.days ?? 90)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  if (due) {
    expect(await record(due.days)).toMatchObject({ ok: true })
    expect(await record(due.days)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  }
})
