import { join } from 'node:path'
import { Desks } from '@core/desks'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { CalendarDate } from '@shared/kernel/dates'
import { addDays, dateInWords } from '@shared/kernel/dates'
import { beforeAll, expect, test } from 'vitest'
import { newFolder } from './desk'
import { fakeHost } from './fakeHost'

const folder = newFolder()
const host = fakeHost()
const desks = new Desks({ own: join(folder, 'desk'), sample: join(folder, 'sample') }, host, () => {})

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
  // Not one that is on a docket already.
  const open = (await ask('cases.list', {})).rows.filter(({ state }) => state !== 'scheduled').map(({ id }) => id)
  const broken = rows.find((row) => row.kind === 'violation' && open.includes(row.caseId))
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
  const call = { kind: 'call' as const, result: 'no-answer' as const, staffName: 'Samuel Tran', summary: 'Rang twice.' }
  await ask('interventions.record', { ...call, pupilId, date: today })
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
  expect(host.printed.at(-1)?.html).toContain(`${dateInWords(today)} (call).`)
  const after = await ask('followup.ofCase', { caseId })
  expect(after.violations).toHaveLength(1)
  expect(after.violations[0]?.days).toEqual(before.agreement?.verdict.days)
  expect(after.agreement?.verdict.state).toBe('reported')
  const warned = after.agreement?.checks.find(({ warnedOn }) => warnedOn === today)
  expect(warned).toMatchObject({ on: addDays(today, 14), due: false, done: null })
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
  expect((await ask('followup.ofCase', { caseId })).agreement).toMatchObject({
    termTo,
    extended: true,
    extensions: [
      { recordedOn: today, beforeTo: agreement?.termTo, termTo, reason: 'Still open at the end of the year.' }
    ]
  })
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

test('a directive with a day is due a week ahead, for whom the board named, until somebody says what became of it', async () => {
  const { rows } = await ask('followup.due', {})
  const found = rows.find(({ kind }) => kind === 'directive')
  const { directives } = await ask('followup.ofCase', { caseId: found?.caseId ?? '' })
  const directive = directives.find(({ id }) => found?.key.endsWith(id))
  expect(found).toMatchObject({ dueOn: directive?.dueOn, worker: directive?.monitor })
  expect((directive?.dueOn ?? '') <= addDays(today, 7)).toBe(true)
  const met = { id: directive?.id ?? '', state: 'met' as const, on: today, by: 'Y. Corrales', note: null }
  await ask('agreements.setStatus', met)
  expect((await ask('followup.due', {})).rows.map(({ key }) => key)).not.toContain(found?.key)
})

test('a call that a report names stands on the list until a call is written down', async () => {
  const { rows } = await ask('followup.due', {})
  const broken = rows.find(({ kind, caseId: other }) => kind === 'violation' && other !== caseId)
  const of = broken?.caseId ?? ''
  await ask('followup.reportViolation', { caseId: of, step: 'call', directiveIds: [], note: 'Absent.', cureBy: null })
  const call = async () => (await ask('followup.due', {})).rows.find((row) => row.kind === 'call' && row.caseId === of)
  expect(await call()).toMatchObject({ dueOn: today })
  await ask('interventions.record', {
    pupilId: broken?.pupilId ?? '',
    date: today,
    time: null,
    kind: 'call',
    result: 'reached',
    staffId: null,
    staffName: 'Y. Corrales',
    withWhom: 'the mother',
    relation: null,
    language: null,
    interpreter: null,
    summary: 'Spoke about the bus.',
    nextStep: null,
    conferenceAttempt: false
  })
  expect(await call()).toBeUndefined()
})

test('every number since the hearing has its days: missed in full, without excuse, before and after', async () => {
  const { rows } = await ask('followup.due', {})
  for (const of of new Set(rows.map((row) => row.caseId))) {
    const { agreement } = await ask('followup.ofCase', { caseId: of })
    if (!agreement) continue
    const whole = agreement.missed.filter(({ what }) => what === 'full-day')
    for (const { before, after } of agreement.windows) {
      for (const { from, to, absent } of [before, after]) {
        expect(whole.filter(({ date }) => date >= from && date <= to)).toHaveLength(absent)
      }
    }
  }
})

test('a closed case may not be closed once more, and keeps its ground until it is opened again', async () => {
  const one = async () => (await ask('cases.get', { id: caseId })).case
  await ask('cases.close', { id: caseId, ground: 'graduated', reason: 'Diploma of June 4.' })
  expect(await one()).toMatchObject({ state: 'closed', closingGround: 'graduated', closing: 'Diploma of June 4.' })
  expect((await ask('followup.ofCase', { caseId })).closing).toEqual([])
  expect((await ask('followup.due', {})).rows.filter((row) => row.caseId === caseId)).toEqual([])
  const report = { caseId, step: 'call' as const, directiveIds: [], note: 'Absent.', cureBy: null }
  expect(await request('followup.reportViolation', report)).toMatchObject({ error: { code: 'not-allowed' } })
  const longer = { caseId, termTo: addDays(today, 900), reason: 'Still open.' }
  expect(await request('followup.extendTerm', longer)).toMatchObject({ error: { code: 'not-allowed' } })
  await ask('cases.reopen', { id: caseId, reason: 'Entered for another pupil.' })
  expect(await one()).toMatchObject({ closingGround: null, closing: null })
})
