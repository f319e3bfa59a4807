import type { RouteInput } from '@shared/contract'
import type { ClockTime } from '@shared/kernel/dates'
import { day } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardOf, refer, signAs } from './board'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const at = (time: string) => time as ClockTime
const DAY = day('2026-12-08')

describe('a hearing day', () => {
  let desk: Ladder
  let board: Awaited<ReturnType<typeof boardOf>>
  let caseId: string
  let dayId: string
  let hearingId: string
  beforeAll(async () => {
    desk = await openLadder(day('2027-02-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    board = await boardOf(desk)
    caseId = await refer(desk, '1001')
  })
  afterAll(() => desk.session.close())

  test('has slots, a chair and a panel; a referred case waits for one', async () => {
    expect(await desk.ask('hearings.waiting', {})).toMatchObject([{ caseId, kind: 'first', why: 'referred' }])
    dayId = (await desk.ask('hearings.saveDay', board.dayInput(DAY))).id
    const found = await desk.ask('hearings.day', { id: dayId })
    expect(found).toMatchObject({ room: 'Board room', chair: 'Ruth Okafor', counts: { cases: 0 } })
    expect(found.freeTimes.slice(0, 3)).toEqual(['09:00', '09:20', '09:40'])
    expect(found.members.map(({ name, role, present }) => [name, role, present])).toEqual([
      ['Ruth Okafor', 'chair', null],
      ['Dana Whitfield', 'clerk', null],
      ['Marcus Chen', 'member', null]
    ])
    const past = await desk.request('hearings.saveDay', board.dayInput(day('2026-11-20')))
    expect(past).toMatchObject({ error: { code: 'not-allowed' } })
  })

  test('takes a case once, in a free slot, with its people not ticked', async () => {
    const review = await desk.request('hearings.put', { dayId, caseId, time: at('09:00'), kind: 'review' })
    expect(review).toMatchObject({ error: { code: 'not-allowed' } })
    hearingId = (await desk.ask('hearings.put', { dayId, caseId, time: at('09:00'), kind: 'first' })).id
    const again = await desk.request('hearings.put', { dayId, caseId, time: at('09:20'), kind: 'first' })
    expect(again).toMatchObject({ error: { code: 'conflict' } })
    expect(await desk.ask('hearings.waiting', {})).toEqual([])
    const { presence } = await desk.ask('hearings.room', { id: hearingId })
    expect(presence.map(({ role, came }) => [role, came])).toContainEqual(['pupil', null])
    expect(presence.filter(({ came }) => came !== null)).toEqual([])
    expect((await desk.ask('cases.get', { id: caseId })).case.state).toBe('scheduled')
  })

  test('notices go to every household in the home language, once, and are proved', async () => {
    const { documents, withoutAddressee } = await desk.ask('hearings.issueNotices', { dayId })
    expect(withoutAddressee).toEqual([])
    expect(documents.map(({ form, language }) => [form, language])).toEqual([
      ['SD-03', 'es'],
      ['SD-03', 'es']
    ])
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('Board room')
    expect(html).toContain('lang="es-US"')
    const again = await desk.request('hearings.issueNotices', { dayId })
    expect(again).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('Everyone of this day') }
    })

    const [entry] = (await desk.ask('hearings.day', { id: dayId })).docket
    const letters = (entry?.notices ?? []).map(({ documentId, addressee, contactId, address }) => ({
      documentId,
      recipient: addressee,
      contactId,
      address
    }))
    const { ids } = await desk.ask('interventions.recordDelivery', {
      letters,
      method: 'mail',
      servedOn: TODAY,
      server: 'Dana Whitfield'
    })
    await desk.ask('interventions.printProofs', { serviceIds: ids })
    const [proved] = (await desk.ask('hearings.day', { id: dayId })).docket
    expect(proved?.notices.map(({ servedOn, method }) => [servedOn, method])).toEqual([
      [TODAY, 'mail'],
      [TODAY, 'mail']
    ])
    expect(proved?.notices.every(({ proofDocumentId }) => proofDocumentId !== null)).toBe(true)
  })

  test('a moved hearing stays visible, and its new notices supersede the old ones', async () => {
    const other = (await desk.ask('hearings.saveDay', board.dayInput(day('2026-12-15')))).id
    const { id: movedTo } = await desk.ask('hearings.move', {
      id: hearingId,
      dayId: other,
      time: at('10:00'),
      reason: 'The school asked for a later day.'
    })
    const old = await desk.ask('hearings.day', { id: dayId })
    expect(old.counts).toMatchObject({ cases: 0, moved: 1 })
    expect(old.docket.at(-1)).toMatchObject({
      state: 'moved',
      reason: 'The school asked for a later day.',
      movedTo: { date: '2026-12-15', time: '10:00' }
    })
    expect(old.freeTimes[0]).toBe('09:00')
    const { documents } = await desk.ask('hearings.issueNotices', { dayId: other })
    expect(documents).toHaveLength(2)
    const notices = await desk.ask('documents.list', { caseId, forms: ['SD-03'] })
    expect(notices.documents.map(({ state }) => state).sort()).toEqual(['issued', 'issued', 'superseded', 'superseded'])
    await desk.ask('hearings.cancel', { id: movedTo, reason: 'Family is ill.' })
    expect((await desk.ask('hearings.day', { id: other })).counts).toMatchObject({ cases: 0, cancelled: 1 })
    expect((await desk.ask('hearings.waiting', {})).map((one) => one.caseId)).toEqual([caseId])
  })

  test('the docket on the door carries initials and times only', async () => {
    await desk.ask('hearings.put', { dayId, caseId, time: at('09:20'), kind: 'first', addedOn: true })
    const { document } = await desk.ask('hearings.issueDocket', { dayId, edition: 'door' })
    expect(document).toMatchObject({ form: 'SD-05', pupilId: null, caseId: null })
    const door = desk.host.printed.at(-1)?.html ?? ''
    expect(door).toContain('M. R.')
    expect(door).not.toMatch(/Rivera|Mateo|2026-0001|Arden/)
    await desk.ask('hearings.issueDocket', { dayId, edition: 'board' })
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toMatch(/Rivera, Mateo/)
    expect(html).toContain('added on')
  })
})

describe('in the room', () => {
  let desk: Ladder
  let board: Awaited<ReturnType<typeof boardOf>>
  let caseId: string
  let dayId: string
  let id: string
  const come = async (role: string, came: 'in-person' | 'by-phone' | 'absent') => {
    const { presence } = await desk.ask('hearings.room', { id })
    for (const one of presence.filter((each) => each.role === role)) {
      await desk.ask('hearings.setPresence', {
        hearingId: id,
        presence: { ...one, came, arrivedAt: came === 'absent' ? null : at('09:12') }
      })
    }
  }
  const findings = (...codes: string[]): RouteInput<'hearings.saveFindings'>['findings'] =>
    codes.map((code) => ({
      code: code as 'F1',
      result: 'yes' as const,
      note: null,
      grounds: code === 'F3' ? ['habitual-truant' as const] : []
    }))
  const refused = (result: unknown) =>
    (result as { error?: { details?: { refusals: { code: string }[] } } }).error?.details?.refusals.map(
      ({ code }) => code
    )

  beforeAll(async () => {
    desk = await openLadder(day('2027-02-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    board = await boardOf(desk)
    caseId = await refer(desk, '1001')
    dayId = (await desk.ask('hearings.saveDay', board.dayInput(DAY))).id
    id = (await desk.ask('hearings.put', { dayId, caseId, time: at('09:00'), kind: 'first' })).id
  })
  afterAll(() => desk.session.close())

  test('a hearing begins on its day only, once, and the desk goes back to it', async () => {
    expect(await desk.request('hearings.start', { id })).toMatchObject({ error: { code: 'not-allowed' } })
    desk.setToday(DAY)
    await desk.ask('hearings.arrive', { id, arrived: true })
    const { startedAt } = await desk.ask('hearings.start', { id })
    expect(await desk.ask('hearings.start', { id })).toEqual({ startedAt })
    await desk.ask('hearings.goTo', { id, step: 'school' })
    expect(await desk.ask('hearings.current', {})).toEqual({ hearingId: id })
    expect(await desk.ask('hearings.room', { id })).toMatchObject({ step: 'school', hearing: { state: 'in-room' } })
  })

  test('every note is on the drive when it is acknowledged; an empty one goes; private ones stay apart', async () => {
    const note = { hearingId: id, id: newId(), step: 'school' as const, speaker: 'M. Chen', private: false }
    for (const text of ['att', 'attends when', 'attends when picked up']) {
      const { savedAt } = await desk.ask('hearings.saveNote', { ...note, text })
      expect(savedAt).toMatch(/Z$/)
    }
    await desk.ask('hearings.saveNote', { ...note, id: newId(), text: 'ask about the bus', private: true })
    const gone = { ...note, id: newId() }
    await desk.ask('hearings.saveNote', { ...gone, text: 'x' })
    await desk.ask('hearings.saveNote', { ...gone, text: ' ' })
    const { notes } = await desk.ask('hearings.room', { id })
    expect(notes.map((one) => [one.text, one.private])).toEqual(
      expect.arrayContaining([
        ['attends when picked up', false],
        ['ask about the bus', true]
      ])
    )
    expect(notes).toHaveLength(2)
    const audit = await desk.ask('vault.verify', {})
    expect(audit).toMatchObject({ audit: { firstBad: null } })
  })

  test('what the law does not carry is not saved, and says why', async () => {
    await come('pupil', 'in-person')
    await come('parent', 'by-phone')
    const f8 = await desk.request('hearings.saveFindings', { id, findings: findings('F1', 'F3', 'F8'), vote: null })
    expect(refused(f8)).toEqual(['f8-first-hearing'])
    const vote = { how: 'consensus' as const, motion: null, for: 3, against: 0, abstained: 0, recused: [] }
    const nobody = await desk.request('hearings.saveFindings', { id, findings: findings('F1', 'F3'), vote })
    expect(refused(nobody)).toEqual(['votes-too-many'])
    for (const memberId of board.memberIds) await desk.ask('hearings.setMember', { dayId, memberId, present: true })
    await desk.ask('hearings.saveFindings', { id, findings: findings('F1', 'F2', 'F3', 'F6'), vote })

    const decide = (outcome: RouteInput<'hearings.decide'>['outcome'], reviewOn: string | null) =>
      desk.request('hearings.decide', { id, outcome, reviewOn: reviewOn ? day(reviewOn) : null })
    expect(refused(await decide('directives-issued', null))).toEqual(['no-directive'])
    expect(refused(await decide('continued', '2026-12-06'))).toContain('review-past')
    expect(refused(await decide('continued', '2026-12-12'))).toContain('review-no-schoolday')
    expect(refused(await decide('referred-probation', null))).toContain('f7-f8-missing')
    expect(refused(await decide('no-show-rescheduled', '2026-12-15'))).toContain('family-came')
    expect((await desk.ask('hearings.room', { id })).hearing.outcome).toBeNull()
    expect(await desk.request('hearings.close', { id })).toMatchObject({ error: { code: 'not-allowed' } })
  })

  test('directives are written, ordered, signed, printed once, and then stand', async () => {
    const wording = {
      addressee: 'pupil' as const,
      addresseeName: 'Mateo',
      libraryId: 'pupil-daily',
      placementChange: false,
      text: 'Come to school every day school is in session.',
      textEs: 'Venir a la escuela todos los días de clases.',
      dueOn: null,
      evidence: 'Attendance record',
      evidenceEs: 'Registro de asistencia',
      provider: null,
      monitor: 'Marcus Chen'
    }
    const first = await desk.ask('agreements.saveDirective', { hearingId: id, wording })
    const second = await desk.ask('agreements.saveDirective', {
      hearingId: id,
      wording: {
        ...wording,
        addressee: 'parent',
        addresseeName: 'Lucía Rivera',
        text: 'Call on the day of an absence.'
      }
    })
    const third = await desk.ask('agreements.saveDirective', { hearingId: id, wording: { ...wording, text: 'Gone.' } })
    const blank = { ...wording, text: 'Go to ___.' }
    expect(refused(await desk.request('agreements.saveDirective', { hearingId: id, wording: blank }))).toEqual([
      'blank'
    ])
    await desk.ask('agreements.orderDirectives', { hearingId: id, ids: [second.id, third.id, first.id] })
    await desk.ask('agreements.removeDirective', { id: third.id })
    const { directives } = await desk.ask('agreements.of', { hearingId: id })
    expect(directives.map((one) => [one.number, one.id])).toEqual([
      [1, second.id],
      [2, first.id]
    ])

    await desk.ask('hearings.decide', { id, outcome: 'directives-issued', reviewOn: day('2027-01-12') })
    await signAs(desk, id, 'pupil', 'Mateo Rivera', { state: 'typed', typedAs: 'Mateo Rivera' })
    await signAs(desk, id, 'parent', 'Jorge Rivera', { state: 'refused', witness: 'Ruth Okafor' })
    expect(refused(await desk.request('agreements.saveDirective', { id: first.id, hearingId: id, wording }))).toEqual([
      'signed'
    ])
    const { document } = await desk.ask('agreements.issueContract', { hearingId: id, termTo: day('2027-06-30') })
    expect(document).toMatchObject({ form: 'SD-06', language: 'es', caseId, hearingId: id })
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('Call on the day of an absence.')
    expect(html).toContain('Venir a la escuela')
    expect(html).toContain('Ruth Okafor')
    const twice = await desk.request('agreements.issueContract', { hearingId: id, termTo: day('2027-06-30') })
    expect(twice).toMatchObject({ error: { code: 'conflict' } })
    expect(await desk.request('agreements.takeBack', { hearingId: id, signatureId: null })).toMatchObject({ ok: false })
  })

  test('closing stamps the end; the case is followed up; minutes hold the record and nothing private', async () => {
    const { endedAt } = await desk.ask('hearings.close', { id })
    expect(endedAt).toMatch(/Z$/)
    expect((await desk.ask('cases.get', { id: caseId })).case.state).toBe('following-up')
    expect(await desk.ask('hearings.current', {})).toEqual({ hearingId: null })
    const late = await desk.request('hearings.decide', { id, outcome: 'continued', reviewOn: day('2027-01-12') })
    expect(late).toMatchObject({ error: { code: 'not-allowed' } })
    const { document } = await desk.ask('agreements.issueMinutes', { hearingId: id })
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('M. Chen: attends when picked up')
    expect(html).not.toContain('ask about the bus')
    expect(html).toContain('by phone')
    const again = await desk.ask('agreements.issueMinutes', { hearingId: id })
    const minutes = await desk.ask('documents.list', { hearingId: id, forms: ['SD-07'] })
    expect(minutes.documents.map((one) => [one.id, one.state]).sort()).toEqual(
      [
        [document.id, 'superseded'],
        [again.document.id, 'issued']
      ].sort()
    )
    const timeline = await desk.ask('cases.timeline', { pupilId: desk.pupil('1001'), caseId })
    expect(timeline.map(({ title }) => title)).toContain('Hearing: Directives issued')
  })

  test('each directive is met or not, with day and person; the review waits for its day', async () => {
    const [hearing] = await desk.ask('agreements.ofCase', { caseId })
    const [parent, pupil] = hearing?.directives ?? []
    const status = { on: DAY, by: 'Marcus Chen', note: null }
    expect(
      refused(await desk.request('agreements.setStatus', { id: parent?.id ?? '', state: 'not-met', ...status }))
    ).toEqual(['why-not'])
    await desk.ask('agreements.setStatus', { id: parent?.id ?? '', state: 'not-met', ...status, note: 'No call came.' })
    await desk.ask('agreements.setStatus', { id: pupil?.id ?? '', state: 'met', ...status })
    const after = await desk.ask('agreements.ofCase', { caseId })
    expect(after[0]?.directives.map(({ state }) => state)).toEqual(['not-met', 'met'])
    expect(await desk.ask('hearings.waiting', {})).toMatchObject([{ caseId, kind: 'review', since: '2027-01-12' }])
  })

  test('the record locks after the next day', async () => {
    const note = { hearingId: id, id: newId(), step: 'school' as const, speaker: null, text: 'late', private: false }
    desk.setToday('2026-12-09')
    await desk.ask('hearings.saveNote', note)
    desk.setToday('2026-12-10')
    expect(await desk.request('hearings.saveNote', { ...note, text: 'too late' })).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('locked') }
    })
  })
})

describe('nobody comes, and a hearing goes on', () => {
  test('a no-show is set anew and is no hearing of the case; a continuation keeps its kind', async () => {
    const desk = await openLadder(day('2027-02-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const board = await boardOf(desk)
    const caseId = await refer(desk, '1001')
    const firstDay = (await desk.ask('hearings.saveDay', board.dayInput(DAY))).id
    const first = (await desk.ask('hearings.put', { dayId: firstDay, caseId, time: at('09:00'), kind: 'first' })).id
    desk.setToday(DAY)
    const setAnew = { id: first, outcome: 'no-show-rescheduled' as const, reviewOn: day('2026-12-15') }
    const weak = await desk.ask('hearings.weigh', setAnew)
    expect(weak.refusals.map(({ code }) => code)).toEqual(['service-missing'])
    expect(weak.cautions).toEqual([
      expect.stringContaining('how long the board waited'),
      'No call to the family is recorded.',
      'There is no proof of service for the notice of this hearing.'
    ])
    await desk.ask('hearings.wait', { id: first })
    await desk.ask('hearings.recordCall', { hearingId: first, whom: 'Lucía Rivera', result: 'message' })
    await desk.ask('hearings.saveRoomSettings', { waitMinutes: 0 })
    const stronger = { ...setAnew, nextService: 'certified' as const }
    const weighed = await desk.ask('hearings.weigh', stronger)
    expect(weighed.refusals).toEqual([])
    expect(weighed.cautions).toEqual(['There is no proof of service for the notice of this hearing.'])
    await desk.ask('hearings.decide', stronger)
    await desk.ask('hearings.close', { id: first })
    expect((await desk.ask('hearings.day', { id: firstDay })).counts).toMatchObject({ heard: 0, noShow: 1 })
    expect(await desk.ask('hearings.waiting', {})).toMatchObject([{ why: 'no-show', kind: 'first' }])

    const nextDay = (await desk.ask('hearings.saveDay', board.dayInput(day('2026-12-15')))).id
    const second = (await desk.ask('hearings.put', { dayId: nextDay, caseId, time: at('09:00'), kind: 'first' })).id
    desk.setToday('2026-12-15')
    await desk.ask('hearings.start', { id: second })
    await desk.ask('hearings.decide', { id: second, outcome: 'continued', reviewOn: day('2027-01-12') })
    await desk.ask('hearings.close', { id: second })
    expect(await desk.ask('hearings.waiting', {})).toMatchObject([
      { why: 'continued', kind: 'first', since: '2027-01-12' }
    ])
    expect((await desk.ask('hearings.ofCase', { caseId })).map(({ hearing }) => hearing.state)).toEqual([
      'heard',
      'no-show'
    ])
    desk.session.close()
  })
})
