import type { WrittenRecord } from '@shared/agreements/written-record'
import { type ClockTime, day } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf, textOf } from '../e2e/print/paper'
import { boardOf, refer } from './board'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const at = (time: string) => time as ClockTime
const DAY = day('2026-12-08')

describe('the papers of a hearing day', () => {
  let desk: Ladder
  let board: Awaited<ReturnType<typeof boardOf>>
  let caseId: string
  let dayId: string
  let hearingId: string
  const lastHtml = () => desk.host.printed.at(-1)?.html ?? ''
  const written = async () => (await desk.ask('agreements.written', { hearingId })).record
  const refusal = async (record: WrittenRecord, reason: string | null = null) => {
    const result = await desk.request('agreements.write', { hearingId, record, reason })
    return result.ok ? null : result.error.message
  }
  beforeAll(async () => {
    desk = await openLadder(day('2027-02-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    board = await boardOf(desk)
    caseId = await refer(desk, '1001')
    const input = { ...board.dayInput(DAY), breaks: [{ from: at('10:00'), minutes: 15 }] }
    dayId = (await desk.ask('hearings.saveDay', input)).id
    hearingId = (await desk.ask('hearings.put', { dayId, caseId, time: at('09:20'), kind: 'first' })).id
  })
  afterAll(() => desk.session.close())

  test('a call list and slips by language, and the result typed back', async () => {
    const lines = await desk.ask('hearings.reminders', { dayId })
    expect(lines.map(({ language, made }) => [language, made.length])).toContainEqual(['Spanish', 0])
    const [line] = lines
    if (!line) throw new Error('nobody to remind')
    const result = { hearingId, contactId: line.contactId, way: 'call' as const, date: TODAY, madeBy: 'Dana Whitfield' }
    await desk.ask('hearings.recordReminder', { ...result, result: 'interpreter', note: 'asks for Spanish' })
    const later = await desk.request('hearings.recordReminder', { ...result, result: 'message', date: DAY })
    expect(later).toMatchObject({ error: { code: 'invalid' } })
    const { document } = await desk.ask('hearings.issueCallList', { dayId })
    expect(document).toMatchObject({ form: 'SD-34', pupilId: null })
    expect(lastHtml()).toContain('last: asks for an interpreter, Nov 24')
    expect(lastHtml()).toContain('Recordatorio para')
    await desk.ask('hearings.issueSlips', { dayId })
    expect(lastHtml()).toContain('martes, 8 de diciembre de 2026')
    expect(lastHtml().match(/class="slip"/g)).toHaveLength(lines.length)
  })

  test('a subpoena needs the private-school check, asks for attendance only, and is handed over in person', async () => {
    const input = {
      hearingId,
      role: 'parent' as const,
      person: 'Jorge Rivera',
      contactId: null,
      address: '77 Canal Way, Port Linden, CA 95988',
      reason: 'Did not answer two notices.',
      privateSchool: 'none' as const,
      privateSchoolCheck: ''
    }
    expect(await desk.request('hearings.issueSubpoena', input)).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('private school') }
    })
    const affidavit = { ...input, privateSchool: 'affidavit' as const, privateSchoolCheck: 'asked' }
    expect(await desk.request('hearings.issueSubpoena', affidavit)).toMatchObject({ error: { code: 'not-allowed' } })
    const checked = { ...input, privateSchoolCheck: 'Enrolled at Arden Middle.' }
    const { document } = await desk.ask('hearings.issueSubpoena', checked)
    expect(lastHtml()).toContain('asks for your attendance only')
    expect(lastHtml()).not.toMatch(/bring (the|any|all)/i)
    const letter = { documentId: document.id, recipient: 'Jorge Rivera', address: input.address, articleNumber: null }
    const mailed = await desk.request('interventions.recordDelivery', {
      letters: [letter],
      method: 'mail',
      servedOn: TODAY,
      server: 'Dana Whitfield'
    })
    expect(mailed).toMatchObject({ error: { message: expect.stringContaining('handed over in person') } })
    await desk.ask('interventions.recordDelivery', {
      letters: [letter],
      method: 'personal',
      servedOn: TODAY,
      server: 'Dana Whitfield'
    })
    expect(await desk.ask('hearings.subpoenas', { hearingId })).toMatchObject([
      { person: 'Jorge Rivera', servedOn: TODAY }
    ])
  })

  test('each person’s notice has a proof of service of its own', async () => {
    const { documents } = await desk.ask('hearings.issueNotices', { dayId })
    const [entry] = (await desk.ask('hearings.day', { id: dayId })).docket
    const { ids } = await desk.ask('interventions.recordDelivery', {
      letters: (entry?.notices ?? []).map(({ documentId, addressee, contactId, address }, index) => ({
        documentId,
        recipient: addressee,
        contactId,
        address,
        articleNumber: `9407 ${index}`
      })),
      method: 'certified-mail',
      servedOn: TODAY,
      server: 'Dana Whitfield'
    })
    expect(ids).toHaveLength(documents.length)
    const proofs = await desk.ask('interventions.printProofs', { serviceIds: ids })
    expect(proofs.documents).toHaveLength(documents.length)
  })

  test('the packet has its summary first and a bookmark a case; copies are numbered and come back', async () => {
    const one = await desk.ask('hearings.makePacket', { dayId, hearingId })
    const whole = await desk.ask('hearings.makePacket', { dayId, hearingId: null })
    expect([one.document.form, one.document.caseId, whole.document.caseId]).toEqual(['SD-33', caseId, null])
    const pdf = await openPdf((await desk.ask('documents.get', { id: whole.document.id })).bytes)
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['Docket', '9:20 AM  2026-0001  M. R.'])
    expect(outline[1]?.items.map(({ title }) => title.replace(/, D-.*/, ''))).toEqual([
      'Summary, timeline, attendance, interventions',
      'Notification of truancy',
      'Notification of truancy',
      'Notice of referral',
      'Notice of referral'
    ])
    const again = await desk.ask('hearings.makePacket', { dayId, hearingId: null })
    const holders = [
      { memberId: board.chairId, name: 'Ruth Okafor' },
      { memberId: null, name: 'Guest of the county' }
    ]
    const stale = await desk.request('hearings.printCopies', { documentId: whole.document.id, holders })
    expect(stale).toMatchObject({ error: { code: 'conflict' } })
    const { numbers } = await desk.ask('hearings.printCopies', { documentId: again.document.id, holders })
    expect(numbers).toEqual([1, 2])
    const copies = await openPdf(desk.host.opened.at(-1)?.bytes as Uint8Array)
    // Each copy begins on a front page.
    expect(copies.numPages).toBe(2 * (again.document.pageCount + (again.document.pageCount % 2)))
    const text = await textOf(copies)
    expect(text).toContain('Copy 1 · Ruth Okafor')
    expect(text).toContain('Copy 2 · Guest of the county')
    const copy = { documentId: again.document.id, number: 2 }
    await desk.ask('hearings.endCopies', { copies: [copy], ended: 'destroyed', endedOn: TODAY })
    const twice = await desk.request('hearings.endCopies', { copies: [copy], ended: 'returned', endedOn: TODAY })
    expect(twice).toMatchObject({ error: { code: 'conflict' } })
    expect((await desk.ask('hearings.packetCopies', { dayId })).map(({ number, ended }) => [number, ended])).toEqual([
      [1, null],
      [2, 'destroyed']
    ])
  })

  test('the whole day is printed for the pen, docket first, one sheet more for an add-on', async () => {
    const { documents } = await desk.ask('hearings.issueWorksheets', { dayId })
    expect(documents.map(({ form, language }) => `${form} ${language}`)).toEqual([
      'SD-05 en',
      'SD-30 en',
      'SD-42 en',
      'SD-42 en',
      'SD-32 en',
      'SD-31 es',
      'SD-32 en'
    ])
    expect(new Set(documents.map(({ printRunId }) => printRunId)).size).toBe(1)
    const html = lastHtml()
    expect(html).toContain('Break')
    expect(html).toContain('Worksheet for a case that is added on')
    expect(html).toContain('Medidas de la junta')
    // The chair's words, and once more with the family's language beside them; what may be directed stands once.
    expect(html).toContain('Thank you. We will talk for a few minutes')
    expect(html).toContain('Gracias. Vamos a hablar unos minutos')
    expect(html.match(/Call the attendance office/g)).toHaveLength(1)
  })

  test('what was written is typed in with the room’s own checks, and closes the hearing', async () => {
    expect(await refusal(await written())).toContain('not taken place yet')
    desk.setToday(DAY)
    const blank = await written()
    expect(blank.presence.every(({ came }) => came === null)).toBe(true)
    expect(await refusal(blank)).toContain('Choose the outcome.')
    const directive = {
      id: newId(),
      wording: {
        addressee: 'school' as const,
        addresseeName: 'Arden Middle',
        libraryId: null,
        placementChange: false,
        text: 'Call the parent on each absence.',
        textEs: null,
        startsOn: null,
        measure: null,
        measureEs: null,
        blanks: null,
        dueOn: null,
        evidence: 'Call log',
        evidenceEs: null,
        provider: null,
        monitor: 'Dana Whitfield'
      }
    }
    const record: WrittenRecord = {
      ...blank,
      startedAt: at('09:24'),
      endedAt: at('09:50'),
      presence: blank.presence.map((one) => ({ ...one, came: 'in-person', arrivedAt: at('09:15') })),
      seats: blank.seats.map((seat) => ({ ...seat, present: true })),
      notes: [{ id: newId(), step: 'pupil', speaker: 'Mateo', text: 'The bus is late.' }],
      findings: (['F1', 'F2', 'F3', 'F6'] as const).map((code) => ({
        code,
        result: 'yes',
        note: null,
        grounds: code === 'F3' ? ['habitual-truant'] : [],
        barriers: []
      })),
      vote: {
        how: 'consensus',
        motion: null,
        movedBy: null,
        secondedBy: null,
        for: 3,
        against: 0,
        abstained: 0,
        recused: []
      },
      directives: [directive],
      outcome: 'directives-issued',
      reviewOn: day('2027-01-12'),
      signatures: [{ role: 'parent', name: 'Lucía Rivera', refused: true, witness: null }]
    }
    expect(await refusal({ ...record, reviewOn: day('2027-01-10') })).toContain('not a schoolday')
    expect(await refusal({ ...record, directives: [] })).toContain('at least one directive')
    expect(await refusal({ ...record, endedAt: at('09:00') })).toContain('ends after it began')
    expect(await refusal(record)).toContain('Name the witness')
    const signed = [{ role: 'parent' as const, name: 'Lucía Rivera', refused: true, witness: 'Ruth Okafor' }]
    await desk.ask('agreements.write', { hearingId, record: { ...record, signatures: signed }, reason: null })
    expect((await desk.ask('cases.get', { id: caseId })).case.state).toBe('following-up')
    const { hearing, versions, state } = await desk.ask('agreements.written', { hearingId })
    expect([hearing.state, hearing.outcome, state, versions.length]).toEqual([
      'heard',
      'directives-issued',
      'closed',
      1
    ])
    expect(versions[0]).toMatchObject({ source: 'paper', reason: null, changedBy: 'Clerk' })
    expect(versions[0]?.before.outcome).toBeNull()
    await desk.ask('agreements.issueContract', { hearingId, termTo: day('2027-06-30') })
    expect(lastHtml()).toContain('Witness: Ruth Okafor')
    await desk.ask('agreements.issueMinutes', { hearingId })
    expect(lastHtml()).toContain('Mateo: The bus is late.')
    expect(lastHtml()).toContain('9:24 AM to 9:50 AM')
  })

  test('letters go to every household; the report tells each school its own part', async () => {
    const { documents } = await desk.ask('hearings.issueLetters', { hearingIds: [hearingId] })
    expect(documents.map(({ form, language }) => `${form} ${language}`)).toEqual(['SD-37 es', 'SD-37 es'])
    expect(lastHtml()).toContain('Gracias por venir')
    expect(lastHtml()).toContain('Directives, D-2026-')
    const report = await desk.ask('agreements.issueDayReport', { dayId })
    expect(report.documents).toHaveLength(2)
    const [whole, school] = lastHtml().split('<article').slice(1)
    expect(whole).toContain('1 case: 1 heard, 0 no-show')
    expect(whole).toContain('Lucía Rivera did not sign')
    expect(school).toContain('For Arden Middle: what you are asked to do')
    expect(school).not.toContain('did not sign')
    const rows = await desk.ask('agreements.after', { dayId })
    expect(rows).toMatchObject([{ letter: 'thanks', directives: 1, contractIssued: true, versions: 1 }])
  })

  test('after the next day the record is locked: a correction needs a reason, and both versions stay', async () => {
    desk.setToday('2026-12-10')
    const before = await written()
    const spoken = before.notes.map((note) => ({ ...note, text: 'The bus of route 4 is late.' }))
    const corrected = { ...before, notes: spoken }
    expect(await refusal(corrected)).toContain('The record is locked')
    const [printed] = (await desk.ask('documents.list', { hearingId, forms: ['SD-07'] })).documents
    await desk.ask('agreements.write', { hearingId, record: corrected, reason: 'The pupil named the route.' })
    const { versions, state } = await desk.ask('agreements.written', { hearingId })
    expect(state).toBe('locked')
    expect(versions.map(({ source, reason }) => [source, reason])).toEqual([
      ['paper', null],
      ['correction', 'The pupil named the route.']
    ])
    expect(versions[1]?.before.notes[0]?.text).toBe('The bus is late.')
    expect(versions[1]?.after.notes[0]?.text).toBe('The bus of route 4 is late.')
    expect(await refusal({ ...corrected, outcome: 'closed-success' }, 'x')).toContain('The case has gone on')
    expect(await refusal({ ...corrected, directives: [] }, 'x')).toContain('printed and given out')
    expect(await desk.ask('documents.check', { id: printed?.id ?? '' })).toEqual({ unchanged: true })
    await desk.ask('agreements.issueMinutes', { hearingId })
    expect(lastHtml()).toContain('The bus of route 4 is late.')
    const minutes = (await desk.ask('documents.list', { hearingId, forms: ['SD-07'] })).documents
    expect(minutes.map((one) => one.state).sort()).toEqual(['issued', 'superseded'])
    expect(await desk.ask('vault.verify', {})).toMatchObject({ audit: { firstBad: null } })
  })
})

describe('a hearing that is taken off the docket', () => {
  let desk: Ladder
  let hearingId: string
  const lastHtml = () => desk.host.printed.at(-1)?.html ?? ''
  beforeAll(async () => {
    desk = await openLadder(day('2027-02-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const board = await boardOf(desk)
    const caseId = await refer(desk, '1001')
    const { id: dayId } = await desk.ask('hearings.saveDay', board.dayInput(DAY))
    hearingId = (await desk.ask('hearings.put', { dayId, caseId, time: at('09:20'), kind: 'first' })).id
    await desk.ask('hearings.issueNotices', { dayId })
  })
  afterAll(() => desk.session.close())

  test('tells every household that had its notice, calmly and in its language', async () => {
    const early = await desk.request('hearings.issueLetters', { hearingIds: [hearingId] })
    expect(early).toMatchObject({ error: { code: 'not-allowed', message: expect.stringContaining('not closed') } })
    await desk.ask('hearings.cancel', { id: hearingId, reason: 'The family moved away.' })
    const { documents } = await desk.ask('hearings.issueLetters', { hearingIds: [hearingId] })
    expect(documents.map(({ form, language }) => `${form} ${language}`)).toEqual(['SD-37 es', 'SD-37 es'])
    expect(lastHtml()).toContain('no se llevará a cabo')
    expect(lastHtml()).toContain('will not take place. You and Mateo do not need to come.')
    // Why is the board's own business.
    expect(lastHtml()).not.toContain('moved away')
  })
})
