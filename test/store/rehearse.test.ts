import { createHash } from 'node:crypto'
import { REHEARSED } from '@core/documents/rehearse'
import { contract } from '@shared/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ladder, LETTER_TEXTS, openLadder } from './ladder'

let desk: Ladder
let pupilId = ''
beforeAll(async () => {
  desk = await openLadder()
  pupilId = desk.pupil('1001')
})
afterAll(() => desk.session.close())

const look = (at = 0) =>
  desk.request('documents.rehearse', {
    act: 'interventions.printNotices',
    input: { pupilIds: [pupilId] },
    form: 'SD-01',
    at
  })
const held = async () => ({
  documents: (await desk.ask('documents.list', {})).total,
  trail: createHash('sha256')
    .update(JSON.stringify(await desk.ask('vault.trail', {})))
    .digest('hex'),
  due: (await desk.ask('interventions.noticesDue', {})).rows.length
})

test('what a statutory item lacks is listed with its field and section before anything is issued', async () => {
  const before = await held()
  expect(await look()).toMatchObject({
    ok: true,
    data: {
      bytes: null,
      lacking: [
        { field: 'programs', section: 'EC 48260.5(c)' },
        { field: 'services', section: 'EC 48260.5(e)' },
        { field: 'signerName', section: null },
        { field: 'contactName', section: null }
      ]
    }
  })
  expect(await held()).toEqual(before)
})

test('each letter of one pupil is shown as it would be printed, and nothing is kept', async () => {
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  const before = await held()
  const first = await look()
  const html = desk.host.printed.at(-1)?.html
  expect(first).toMatchObject({ ok: true, data: { lacking: [], papers: [{ form: 'SD-01', language: 'es' }, {}] } })
  await look(1)
  expect(desk.host.printed.at(-1)?.html).not.toBe(html)
  expect(await held()).toEqual(before)
  await desk.ask('interventions.printNotices', { pupilIds: [pupilId] })
  // The letters that are issued say what was shown; they alone have a number, which stands at the foot.
  expect(desk.host.printed.at(-1)?.html).toContain(html?.match(/<article[\s\S]*?<\/article>/)?.[0])
})

test('an act that has nothing to print says why; one that writes first cannot be looked at', async () => {
  expect(await look()).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect(
    await desk.request('documents.rehearse', { act: 'interventions.holdNotices', input: { pupilId, reason: 'x' } })
  ).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect(await desk.ask('documents.rehearse', { act: 'court.issueConsent', input: {} })).toMatchObject({
    bytes: null,
    lacking: expect.arrayContaining([expect.objectContaining({ field: 'recipients' })])
  })
})

test('every act that can be looked at before is a change', () => {
  for (const act of REHEARSED) expect(contract[act].kind, act).toBe('change')
})
