import { day } from '@shared/kernel/dates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const call = {
  kind: 'call' as const,
  date: TODAY,
  staffName: 'Marcus Chen',
  result: 'left-message' as const,
  summary: 'Left a message about a meeting.',
  conferenceAttempt: false
}

describe('the log', () => {
  let desk: Ladder
  beforeAll(async () => {
    desk = await openLadder()
  })
  afterAll(() => desk.session.close())

  test('keeps what was written and says who recorded it', async () => {
    const pupilId = desk.pupil('1002')
    const { id } = await desk.ask('interventions.record', { ...call, pupilId, time: null, withWhom: ' Ngozi Okafor ' })
    const [entry] = await desk.ask('interventions.list', { pupilId })
    expect(entry).toMatchObject({ id, withWhom: 'Ngozi Okafor', recordedBy: 'Clerk', conferenceAttempt: false })
  })

  test('takes neither the future nor a result its kind cannot have', async () => {
    const pupilId = desk.pupil('1002')
    const tomorrow = await desk.request('interventions.record', { ...call, pupilId, date: day('2026-11-25') })
    expect(tomorrow).toMatchObject({ ok: false, error: { details: { issues: [{ path: ['date'] }] } } })
    const held = await desk.request('interventions.record', { ...call, pupilId, result: 'held' })
    expect(held).toMatchObject({ ok: false, error: { details: { issues: [{ path: ['result'] }] } } })
  })

  test('is corrected and withdrawn in the open: both versions stay, and what was withdrawn counts for nothing', async () => {
    const pupilId = desk.pupil('1003')
    const { id } = await desk.ask('interventions.record', { ...call, pupilId, conferenceAttempt: true })
    const said = { ...call, pupilId, id, summary: 'Talked to the grandmother', reason: 'The wrong person was named' }
    await desk.ask('interventions.correct', said)
    const [entry] = await desk.ask('interventions.list', { pupilId })
    expect(entry).toMatchObject({ id, summary: 'Talked to the grandmother', conferenceAttempt: false, withdrawn: null })
    expect(entry?.versions).toMatchObject([
      {
        number: 1,
        record: { summary: call.summary, conferenceAttempt: true },
        replacedBy: 'Clerk',
        reason: said.reason
      }
    ])
    // The same again, without a reason, in the future, or for another pupil: refused, and nothing is kept of it.
    for (const wrong of [
      said,
      { ...said, summary: 'Other', reason: ' ' },
      { ...said, date: day('2026-11-25') },
      { ...said, summary: 'Other', pupilId: desk.pupil('1002') }
    ]) {
      expect((await desk.request('interventions.correct', wrong)).ok).toBe(false)
    }
    await desk.ask('interventions.withdraw', { id, reason: 'It belongs to another pupil' })
    const [kept] = await desk.ask('interventions.list', { pupilId })
    expect(kept).toMatchObject({ id, withdrawn: { by: 'Clerk', reason: 'It belongs to another pupil' } })
    expect(kept?.versions).toHaveLength(1)
    expect((await desk.request('interventions.withdraw', { id, reason: 'again' })).ok).toBe(false)
    expect((await desk.request('interventions.correct', { ...said, summary: 'Other' })).ok).toBe(false)
    expect((await desk.ask('vault.verify', {})).audit.firstBad).toBeNull()
  })

  test('an attempt at a conference after the first report makes a habitual truant', async () => {
    const pupilId = desk.pupil('1001')
    const before = await desk.ask('attendance.classification', { pupilId, asOf: TODAY })
    expect(before.classification.habitualTruant).toMatchObject({ value: false, missing: ['conference_attempt'] })
    const report = before.classification.reports[0]?.date as string
    // Before the first report it does not count (EC 48262).
    const early = desk.schooldays.find((date) => date < report) as typeof TODAY
    await desk.ask('interventions.record', { ...call, pupilId, date: early, conferenceAttempt: true })
    const still = await desk.ask('attendance.classification', { pupilId, asOf: TODAY })
    expect(still.classification.habitualTruant.value).toBe(false)
    const { id } = await desk.ask('interventions.record', { ...call, pupilId, conferenceAttempt: true })
    const after = await desk.ask('attendance.classification', { pupilId, asOf: TODAY })
    expect(after.classification.habitualTruant.value).toBe(true)
    expect(after.classification.habitualTruant.restsOn.flatMap(({ recordIds }) => recordIds ?? [])).toEqual([id])
    await desk.ask('interventions.withdraw', { id, reason: 'Nobody was called' })
    const withdrawn = await desk.ask('attendance.classification', { pupilId, asOf: TODAY })
    expect(withdrawn.classification.habitualTruant).toMatchObject({ value: false, missing: ['conference_attempt'] })
  })
})

describe('first notifications of truancy', () => {
  let desk: Ladder
  beforeAll(async () => {
    desk = await openLadder()
  })
  afterAll(() => desk.session.close())

  test('are due to those with three events, with the days behind and the envelopes', async () => {
    const { asOf, rows } = await desk.ask('interventions.noticesDue', {})
    expect(asOf < TODAY).toBe(true)
    expect(rows.map(({ localId }) => localId).sort()).toEqual(['1001', '1002', '1004'])
    const [mateo, ada, jan] = ['1001', '1002', '1004'].map((localId) => rows.find((row) => row.localId === localId))
    // The rights holder and the grandmother live together: one letter; the father has one of his own; the aunt none.
    expect(mateo?.letters).toEqual([
      { name: 'Lucía Rivera and Rosa Maldonado', language: 'es', hasAddress: true },
      { name: 'Jorge Rivera', language: 'es', hasAddress: true }
    ])
    expect(ada?.days).toMatchObject([
      { what: 'full-day', minutes: null, code: 'U' },
      { what: 'full-day', minutes: null, code: 'U' },
      { what: 'late', minutes: 47, code: 'L', meaning: 'Late over 30 minutes' }
    ])
    expect(ada?.since).toBe(ada?.days.at(-1)?.date)
    expect(jan?.problem).toMatch(/No contact receives mail/)
  })

  test('wait until the district has said what its letters name', async () => {
    const pupilIds = [desk.pupil('1001')]
    expect(await desk.request('interventions.printNotices', { pupilIds })).toMatchObject({
      error: { code: 'not-allowed' }
    })
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    expect(await desk.ask('interventions.letterTexts', {})).toMatchObject(LETTER_TEXTS)
  })

  test('a print that fails issues nothing', async () => {
    desk.host.failNext = true
    const pupilIds = [desk.pupil('1001'), desk.pupil('1002')]
    expect(await desk.request('interventions.printNotices', { pupilIds })).toMatchObject({
      error: { code: 'print-problem' }
    })
    expect((await desk.ask('interventions.noticesDue', {})).rows).toHaveLength(3)
    expect((await desk.ask('documents.list', {})).total).toBe(0)
  })

  test('are printed as one job, one letter a household, with items (a) to (g)', async () => {
    const pupilIds = [desk.pupil('1001'), desk.pupil('1002')]
    const { notices, documents } = await desk.ask('interventions.printNotices', { pupilIds })
    expect([notices, documents.length]).toEqual([2, 3])
    expect(new Set(documents.map(({ printRunId }) => printRunId)).size).toBe(1)
    expect(documents.map(({ language }) => language)).toEqual(['es', 'es', 'en'])
    const html = desk.host.printed.at(-1)?.html ?? ''
    for (const item of 'abcdefg') expect(html).toContain(`EC 48260.5(${item})`)
    expect(html).toContain('Ngozi Okafor')
    expect((await desk.ask('interventions.noticesDue', {})).rows.map(({ localId }) => localId)).toEqual(['1004'])
  })

  test('never a second time, and all or none', async () => {
    const printed = desk.host.printed.length
    const again = await desk.request('interventions.printNotices', {
      pupilIds: [desk.pupil('1003'), desk.pupil('1001')]
    })
    expect(again).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringMatching(/^For 2 of 2 pupils/) }
    })
    const nobody = await desk.request('interventions.printNotices', { pupilIds: [desk.pupil('1004')] })
    expect(nobody).toMatchObject({ error: { code: 'not-allowed' } })
    expect(desk.host.printed).toHaveLength(printed)
  })

  test('two windows printing at once issue one notice', async () => {
    const other = await openLadder()
    await other.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const pupilIds = [other.pupil('1002')]
    const results = await Promise.all([1, 2].map(() => other.request('interventions.printNotices', { pupilIds })))
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await other.ask('documents.list', {})).total).toBe(1)
    other.session.close()
  })

  test('deliveries are recorded for many at once and proved by one form a pupil', async () => {
    const letters = await desk.ask('interventions.undelivered', {})
    expect(letters).toHaveLength(3)
    expect(letters[0]).toMatchObject({
      recipient: 'Lucía Rivera and Rosa Maldonado',
      address: '518 Sycamore Street, Apt. 4, Valle Verde, CA 95999'
    })
    expect(letters.every(({ contactId }) => contactId !== null)).toBe(true)
    const chosen = letters.map(({ documentId, recipient, contactId, address }) => ({
      documentId,
      recipient,
      contactId,
      address
    }))
    const delivery = { letters: chosen, method: 'mail' as const, servedOn: TODAY, server: 'Teresa Alvarez' }
    const refused = async (change: object) => {
      const result = await desk.request('interventions.recordDelivery', { ...delivery, ...change })
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } })
    }
    await refused({ servedOn: day('2026-11-23') })
    await refused({ servedOn: day('2026-11-25') })
    await refused({ method: 'certified-mail' })
    await refused({ method: 'electronic' })
    expect(await desk.ask('interventions.undelivered', {})).toHaveLength(3)

    const { ids } = await desk.ask('interventions.recordDelivery', delivery)
    expect(await desk.ask('interventions.undelivered', {})).toEqual([])
    const { documents } = await desk.ask('interventions.printProofs', { serviceIds: ids })
    expect(documents.map(({ form, language }) => `${form} ${language}`)).toEqual(['SD-04 en', 'SD-04 en'])
    expect(desk.host.printed.at(-1)?.html).toContain('Executed on ____')

    const signature = { state: 'typed' as const, strokes: null, typedAs: 'Teresa Alvarez' }
    const another = { ...signature, typedAs: 'Somebody Else' }
    expect(await desk.request('interventions.printProofs', { serviceIds: ids, signature: another })).toMatchObject({
      error: { code: 'invalid' }
    })
    await desk.ask('interventions.printProofs', { serviceIds: ids, signature })
    expect(desk.host.printed.at(-1)?.html).toContain('Executed on November 24, 2026')
    expect(desk.host.printed.at(-1)?.html).toMatch(/Signed November 24, 2026/)
    const served = await desk.ask('interventions.deliveries', { pupilId: desk.pupil('1001') })
    expect(served).toHaveLength(2)
    expect(new Set(served.map(({ proofDocumentId }) => proofDocumentId)).size).toBe(1)
    expect(desk.host.printed.at(-1)?.html).toContain('Teresa Alvarez')
  })

  test('many papers go to the printer as one file', async () => {
    const { documents } = await desk.ask('documents.list', { forms: ['SD-01'] })
    await desk.ask('documents.printTogether', { ids: documents.map(({ id }) => id) })
    expect(desk.host.opened).toHaveLength(1)
    expect(desk.host.opened[0]?.name).not.toMatch(/Rivera|Okafor/)
  })

  test('stand in the audit trail, which holds', async () => {
    const health = await desk.ask('vault.verify', {})
    expect(health).toMatchObject({ integrity: 'ok', orphans: 0, audit: { firstBad: null } })
  })
})
