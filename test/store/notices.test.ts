import { addDays, day } from '@shared/kernel/dates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const call = {
  kind: 'call' as const,
  staffName: 'Marcus Chen',
  result: 'reached' as const,
  summary: 'The bus comes late on Mondays.'
}

const deliver = async (desk: Ladder, method: 'mail' | 'phone' = 'mail', address?: string) => {
  const letters = await desk.ask('interventions.undelivered', {})
  return desk.ask('interventions.recordDelivery', {
    letters: letters.map((letter) => ({
      documentId: letter.documentId,
      recipient: letter.recipient,
      contactId: letter.contactId,
      address: address ?? letter.address
    })),
    method,
    servedOn: day((await desk.ask('vault.status', {})).today ?? ''),
    server: 'Teresa Alvarez'
  })
}

describe('the series of notifications', () => {
  let desk: Ladder
  let pupilId = ''
  const state = async () => {
    const { rows, held } = await desk.ask('interventions.noticesDue', {})
    const due = rows.find((row) => row.pupilId === pupilId)
    return due ? `due ${due.number}` : (held.find((row) => row.pupilId === pupilId)?.hold ?? 'nothing')
  }
  beforeAll(async () => {
    desk = await openLadder()
    pupilId = desk.pupil('1001')
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    // Three of the five absences have happened.
    desk.setToday(back(5))
  })
  afterAll(() => desk.session.close())
  const back = (count: number) => desk.schooldays.at(-count) as typeof TODAY

  test('a decision not to send holds it back, with its reason, until it is lifted', async () => {
    expect(await state()).toBe('due 1')
    expect(await desk.request('interventions.holdNotices', { pupilId, reason: ' ' })).toMatchObject({ ok: false })
    await desk.ask('interventions.holdNotices', { pupilId, reason: 'In the hospital; a note is on its way.' })
    expect(await state()).toBe('do_not_send')
    expect(await desk.request('interventions.printNotices', { pupilIds: [pupilId] })).toMatchObject({
      error: { code: 'not-allowed' }
    })
    await desk.ask('interventions.liftHold', { pupilId, reason: 'The note does not cover the days.' })
    expect(await state()).toBe('due 1')
  })

  test('the first is frozen with the attendance behind it', async () => {
    await desk.ask('interventions.printNotices', { pupilIds: [pupilId] })
    const [notice] = await desk.ask('interventions.notices', { pupilId })
    expect(notice).toMatchObject({ number: 1, issuedOn: back(5), section: 'EC 48260(a)' })
    expect(notice?.days.map(({ what, code }) => [what, code])).toEqual(Array(3).fill(['full-day', 'U']))
    expect(notice?.figures).toMatchObject({ unexcused: 3, asOf: back(5) })
    expect(notice?.letters.map((letter) => letter.state)).toEqual(['to-deliver', 'to-deliver'])
    // A second report has not happened.
    expect(await state()).toBe('nothing')
  })

  test('the next waits for a new absence, then for an intervention since the last', async () => {
    desk.setToday(back(3))
    expect(await state()).toBe('no_intervention_between')
    await desk.ask('interventions.record', { ...call, pupilId, date: back(3) })
    expect(await state()).toBe('due 2')
    desk.setToday(TODAY)
    const due = (await desk.ask('interventions.noticesDue', {})).rows.find((row) => row.pupilId === pupilId)
    expect(due).toMatchObject({ number: 2, late: false, days: [{ date: back(4) }, { date: back(2) }] })
  })

  test('the second says what happened since the first, and what EC 48262 says after three reports', async () => {
    const { documents } = await desk.ask('interventions.printNotices', { pupilIds: [pupilId], order: 'postal' })
    expect(documents.map(({ form, language }) => `${form} ${language}`)).toEqual(['SD-21 es', 'SD-21 es'])
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('data-law="EC 48261"')
    expect(html).toContain('data-law="EC 48262"')
    const notices = await desk.ask('interventions.notices', { pupilId })
    expect(notices.map(({ number, issuedOn, days }) => [number, issuedOn, days.length])).toEqual([
      [2, TODAY, 2],
      [1, back(5), 3]
    ])
    // A third report has happened, but never two of a series on one day.
    expect(await state()).toBe('one_today_already')
    desk.setToday('2026-12-07')
    expect(await state()).toBe('nothing')
  })

  test('mail that came back stands to be delivered again, at the new address', async () => {
    const { ids } = await deliver(desk)
    expect(await desk.ask('interventions.undelivered', {})).toEqual([])
    const [serviceId = ''] = ids
    await desk.ask('interventions.recordReturn', {
      serviceId,
      returnedOn: day('2026-12-07'),
      reason: 'Moved, new address given',
      newAddress: '12 Fig Street, Valle Verde, CA 95999'
    })
    expect(
      await desk.request('interventions.recordReturn', { serviceId, returnedOn: day('2026-12-07'), reason: 'Again' })
    ).toMatchObject({ error: { code: 'conflict' } })
    const [again] = await desk.ask('interventions.undelivered', {})
    expect(again).toMatchObject({
      address: '12 Fig Street, Valle Verde, CA 95999',
      returned: { on: '2026-12-07', reason: 'Moved, new address given' }
    })
    const due = (await desk.ask('interventions.due', {})).rows.find(({ step }) => step === 'returned-mail')
    expect(due).toMatchObject({ pupilId, dueOn: '2026-12-10' })
    const states = (await desk.ask('interventions.notices', { pupilId })).flatMap(({ letters }) =>
      letters.map((letter) => letter.state)
    )
    expect(states.sort()).toEqual(['delivered', 'delivered', 'delivered', 'returned'])
    await deliver(desk)
    expect(await desk.ask('interventions.undelivered', {})).toEqual([])
  })

  test('the first may be told by telephone, which has no proof form; an answer is kept with the letter', async () => {
    await desk.ask('interventions.printNotices', { pupilIds: [desk.pupil('1002')] })
    const wrong = await desk.request('interventions.recordDelivery', {
      letters: (await desk.ask('interventions.undelivered', {})).map(({ documentId, recipient }) => ({
        documentId,
        recipient,
        address: 'at home'
      })),
      method: 'phone',
      servedOn: day('2026-12-07'),
      server: 'Teresa Alvarez'
    })
    expect(wrong).toMatchObject({ error: { code: 'invalid' } })
    const { ids } = await deliver(desk, 'phone', '916-555-0111')
    expect(await desk.request('interventions.printProofs', { serviceIds: ids })).toMatchObject({
      error: { code: 'not-allowed' }
    })
    const [service] = await desk.ask('interventions.deliveries', { pupilId: desk.pupil('1002') })
    await desk.ask('interventions.recordLetterAnswer', {
      documentId: service?.documentId ?? '',
      answeredOn: day('2026-12-07'),
      who: 'Ngozi Okafor',
      how: 'call',
      summary: 'She thought the school had the note.'
    })
    const [notice] = await desk.ask('interventions.notices', { pupilId: desk.pupil('1002') })
    expect(notice?.answers).toMatchObject([{ who: 'Ngozi Okafor', how: 'call' }])
    expect((await desk.ask('interventions.deliveries', { pupilId: desk.pupil('1002') }))[0]?.answers).toBe(1)
  })

  test('labels are printed for letters with an address and are not kept', async () => {
    const { documents } = await desk.ask('documents.list', { forms: ['SD-01'] })
    const before = (await desk.ask('documents.list', {})).total
    await desk.ask('interventions.printLabels', { documentIds: documents.map(({ id }) => id) })
    expect(desk.host.opened.at(-1)?.name).toBe('labels_2026-12-07_3.pdf')
    expect(desk.host.printed.at(-1)?.html).toContain('518 Sycamore Street')
    expect((await desk.ask('documents.list', {})).total).toBe(before)
  })
})

describe('EC 48985', () => {
  test('a listed language without a translator blocks the notice, with one it warns, and off the list it only tells', async () => {
    const desk = await openLadder()
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const pupilId = desk.pupil('1003')
    const spoken = (await desk.ask('interventions.languages', { schoolYear: 2026 })).spoken
    expect(spoken).toContainEqual({
      schoolCode: 'S1',
      language: 'so',
      speakers: 1,
      pupils: 5,
      required: true,
      catalogue: false
    })
    const line = async () =>
      (await desk.ask('cases.readiness', { pupilId })).lines.find(({ key }) => key === 'translation')
    expect(await line()).toMatchObject({ met: false, detail: expect.stringContaining('1 of 5 pupils') })
    await desk.ask('interventions.saveLanguage', {
      schoolYear: 2026,
      schoolCode: 'S1',
      language: 'so',
      translatedBy: 'County translation office'
    })
    expect(await line()).toMatchObject({ met: true, detail: expect.stringContaining('County translation office') })
    // A list without the language decides against the roll of today.
    await desk.ask('interventions.removeLanguage', { schoolYear: 2026, schoolCode: 'S1', language: 'so' })
    await desk.ask('interventions.saveLanguage', { schoolYear: 2026, schoolCode: 'S1', language: 'es' })
    expect(await line()).toBeUndefined()
    desk.session.close()
  })
})

describe('what is due', () => {
  test('counts from the reports by the district’s deadlines, names the worker of the school, and ends when it is done', async () => {
    const desk = await openLadder()
    const { id: staffId } = await desk.ask('district.saveStaff', {
      name: 'Teresa Alvarez',
      title: 'Community worker',
      phone: null,
      email: null,
      active: true
    })
    await desk.ask('interventions.saveWorker', { schoolCode: 'S1', staffId })
    const pupilId = desk.pupil('1001')
    const mine = async () => (await desk.ask('interventions.due', {})).rows.filter((row) => row.pupilId === pupilId)
    const steps = (await mine()).map(({ step }) => step)
    expect(steps.sort()).toEqual(['conference-attempt', 'counselor', 'home-visit', 'meeting', 'notice'])
    expect(new Set((await mine()).map(({ worker }) => worker))).toEqual(new Set(['Teresa Alvarez']))
    const settings = await desk.ask('interventions.settings', {})
    await desk.ask('interventions.saveSettings', {
      ...settings,
      deadlines: { ...settings.deadlines, conferenceAttempt: 0, counselor: 200 }
    })
    const states = Object.fromEntries((await mine()).map(({ step, state }) => [step, state]))
    expect(states).toMatchObject({ 'conference-attempt': 'late', counselor: 'later' })
    await desk.ask('interventions.record', { ...call, pupilId, date: TODAY, conferenceAttempt: true })
    expect((await mine()).map(({ step }) => step)).not.toContain('conference-attempt')
    expect((await mine()).map(({ step }) => step)).toContain('referral')
    desk.session.close()
  })

  test('a next step with a day, and an agency that has not answered', async () => {
    const desk = await openLadder()
    const pupilId = desk.pupil('1003')
    const next = { nextStep: 'Call again.', nextStepOn: day('2026-11-23') }
    const early = await desk.request('interventions.record', { ...call, ...next, pupilId, date: TODAY })
    expect(early).toMatchObject({ error: { details: { issues: [{ path: ['nextStepOn'] }] } } })
    const { id } = await desk.ask('interventions.record', { ...call, ...next, pupilId, date: day('2026-11-20') })
    const bare = { kind: 'agency-referral' as const, result: 'accepted' as const, date: day('2026-11-02') }
    const without = await desk.request('interventions.record', { ...call, ...bare, pupilId })
    expect(without).toMatchObject({ error: { details: { issues: [{ path: ['facts', 'agency'] }] } } })
    const referral = await desk.ask('interventions.record', {
      ...call,
      ...bare,
      pupilId,
      facts: { agency: 'nurse', agencyContact: 'Ms. Tran', notOfThisKind: 'x' }
    })
    const rows = async () => (await desk.ask('interventions.due', {})).rows.filter((row) => row.pupilId === pupilId)
    expect((await rows()).map(({ step, state, worker }) => [step, state, worker])).toEqual([
      ['agency-answer', 'late', 'Marcus Chen'],
      ['next-step', 'late', 'Marcus Chen']
    ])
    await desk.ask('interventions.nextStepDone', { id })
    expect(await desk.request('interventions.nextStepDone', { id })).toMatchObject({ error: { code: 'conflict' } })
    const undated = { ...call, pupilId, date: day('2026-11-20'), nextStep: 'Ask about the bus.' }
    const promised = await desk.ask('interventions.record', undated)
    const settings = await desk.ask('interventions.settings', {})
    expect((await rows()).find(({ step }) => step === 'next-step')).toMatchObject({
      recordId: promised.id,
      detail: 'Ask about the bus.',
      dueOn: addDays(day('2026-11-20'), settings.deadlines.nextStep)
    })
    await desk.ask('interventions.nextStepDone', { id: promised.id })
    await desk.ask('interventions.recordAnswer', {
      interventionId: referral.id,
      answeredOn: TODAY,
      answer: 'accepted',
      answeredBy: 'Ms. Tran'
    })
    expect(await rows()).toEqual([])
    const entry = (await desk.ask('interventions.list', { pupilId })).find((one) => one.id === referral.id)
    expect(entry).toMatchObject({
      facts: { agency: 'nurse', agencyContact: 'Ms. Tran' },
      answers: [{ answer: 'accepted' }]
    })
    expect(entry?.facts).not.toHaveProperty('notOfThisKind')
    desk.session.close()
  })
})

describe('attached files', () => {
  test('are taken by what they are, kept, opened again unchanged, and taken off with a reason', async () => {
    const desk = await openLadder()
    const pupilId = desk.pupil('1002')
    const subject = { type: 'pupil' as const, id: pupilId }
    const pdf = new TextEncoder().encode('%PDF-1.7 a signed page')
    const attach = (bytes: Uint8Array, name = 'Ada Okafor.pdf') =>
      desk.request('documents.attach', { pupilId, subject, name, bytes })
    expect(await attach(new TextEncoder().encode('MZ not a paper'))).toMatchObject({ error: { code: 'refused-file' } })
    expect(await attach(new Uint8Array())).toMatchObject({ error: { code: 'refused-file' } })
    const big = new Uint8Array(15 * 1024 * 1024 + 1)
    big.set(pdf)
    expect(await attach(big)).toMatchObject({ error: { code: 'refused-file' } })
    expect(await attach(pdf)).toMatchObject({ ok: true })
    expect(await attach(pdf)).toMatchObject({ error: { code: 'conflict' } })
    const [file] = await desk.ask('documents.attachments', { subject })
    const opened = await desk.ask('documents.attachment', { id: file?.id ?? '' })
    expect(Buffer.from(opened.bytes)).toEqual(Buffer.from(pdf))
    await desk.ask('documents.saveAttachment', { id: file?.id ?? '' })
    expect(desk.host.saved[0]?.name).not.toContain('Okafor')
    const timeline = () => desk.ask('cases.timeline', { pupilId })
    expect((await timeline()).find(({ kind }) => kind === 'file')?.attachmentId).toBe(file?.id)
    await desk.ask('documents.detach', { id: file?.id ?? '', reason: 'Of another pupil.' })
    expect((await timeline()).some(({ kind }) => kind === 'file')).toBe(false)
    const [kept] = await desk.ask('documents.attachments', { subject })
    expect(kept?.removed).toMatchObject({ by: 'Clerk', reason: 'Of another pupil.' })
    desk.session.close()
  })
})
