import { addDays, day } from '@shared/kernel/dates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const BLOCK = {
  kind: 'htc' as const,
  date: TODAY,
  place: 'Library',
  address: '100 Poplar Way, Valle Verde, CA 95999',
  firstTime: '08:00' as never,
  slotMinutes: 30,
  slots: 2,
  staff: ['Marcus Chen', 'Teresa Alvarez']
}

describe('a block of meetings', () => {
  let desk: Ladder
  let dayId = ''
  let meetingId = ''
  beforeAll(async () => {
    desk = await openLadder()
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  })
  afterAll(() => desk.session.close())

  test('is made for a coming day that holds all its slots', async () => {
    for (const change of [{ date: day('2026-11-23') }, { firstTime: '23:30' as never }]) {
      const refused = await desk.request('interventions.saveMeetingDay', { ...BLOCK, ...change })
      expect(refused).toMatchObject({ error: { code: 'invalid' } })
    }
    dayId = (await desk.ask('interventions.saveMeetingDay', BLOCK)).id
    expect(await desk.ask('interventions.meetingDays', {})).toMatchObject([{ id: dayId, taken: 0, slots: 2 }])
  })

  test('takes as many families as it has slots, all or none, and ticks nobody', async () => {
    const three = ['1001', '1002', '1003'].map(desk.pupil)
    const full = await desk.request('interventions.schedule', { dayId, pupilIds: three })
    expect(full).toMatchObject({ error: { code: 'not-allowed', message: expect.stringContaining('2 slots are free') } })
    expect(await desk.ask('interventions.meetings', { dayId })).toEqual([])
    const { ids } = await desk.ask('interventions.schedule', { dayId, pupilIds: [desk.pupil('1001')] })
    meetingId = ids[0] as string
    const again = await desk.request('interventions.schedule', { dayId, pupilIds: [desk.pupil('1001')] })
    expect(again).toMatchObject({ error: { code: 'conflict' } })
    const meeting = await desk.ask('interventions.meeting', { id: meetingId })
    expect(meeting.presence.map(({ role, name, came }) => [role, name, came])).toEqual([
      ['pupil', 'Mateo', null],
      ['parent', 'Lucía Rivera', null],
      ['parent', 'Rosa Maldonado', null],
      ['school', 'Marcus Chen', null],
      ['school', 'Teresa Alvarez', null]
    ])
    expect(meeting.interpreterLanguage).toBe('es')
  })

  test('invites every household in the language of the home', async () => {
    const asked = async () => (await desk.ask('interventions.due', {})).rows.filter(({ step }) => step === 'invitation')
    const { deadlines } = await desk.ask('interventions.settings', {})
    expect(await asked()).toMatchObject([
      { recordId: meetingId, dueOn: addDays(TODAY, -deadlines.invitation), state: 'late', worker: 'Marcus Chen' }
    ])
    const { documents } = await desk.ask('interventions.printInvitations', { meetingIds: [meetingId] })
    expect(documents.map(({ form, language }) => `${form} ${language}`)).toEqual(['SD-22 es', 'SD-22 es'])
    const html = desk.host.printed.at(-1)?.html ?? ''
    for (const words of ['Library', '100 Poplar Way', 'Marcus Chen', 'conferencia por ausentismo habitual']) {
      expect(html).toContain(words)
    }
    expect(await asked()).toEqual([])
    const moved = await desk.request('interventions.saveMeetingDay', { ...BLOCK, id: dayId, place: 'Gym' })
    expect(moved).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('invited to this day') } })
    const letters = await desk.ask('interventions.undelivered', {})
    expect(letters.filter(({ form }) => form === 'SD-22')).toHaveLength(2)
  })

  test('has no result before it is said who came', async () => {
    await desk.ask('interventions.saveMeetingNotes', {
      meetingId,
      summary: 'The bus comes late; the family moved.',
      nextStep: 'Call after a week.',
      reviewOn: day('2026-12-01'),
      ground: 'truant',
      credits: ' 12 of 20 '
    })
    expect(await desk.ask('interventions.meeting', { id: meetingId })).toMatchObject({
      ground: 'truant',
      credits: '12 of 20'
    })
    const early = await desk.request('interventions.recordResult', { meetingId, state: 'held' })
    expect(early).toMatchObject({ error: { message: expect.stringContaining('whether they came') } })
    const { presence } = await desk.ask('interventions.meeting', { id: meetingId })
    for (const { id: presenceId, role, name } of presence) {
      const came = role === 'parent' && name.startsWith('Rosa') ? ('absent' as const) : ('in-person' as const)
      await desk.ask('interventions.setPresence', { meetingId, presenceId, came })
    }
    const wrong = await desk.request('interventions.recordResult', { meetingId, state: 'did-not-come' })
    expect(wrong).toMatchObject({ error: { message: expect.stringContaining('the meeting was held') } })
  })

  test('ends in an agreement that stands once somebody signed, is printed once and followed up', async () => {
    const wording = {
      addressee: 'parent' as const,
      addresseeName: 'Lucía Rivera',
      libraryId: 'parent-call',
      text: 'Call the office on the day of any absence.',
      textEs: 'Llamar a la oficina el mismo día.',
      dueOn: day('2026-11-25'),
      evidence: null,
      evidenceEs: null
    }
    const nothing = await desk.request('interventions.issueAgreement', { meetingId })
    expect(nothing).toMatchObject({ error: { code: 'not-allowed' } })
    const blank = { ...wording, text: 'Check in with ___.' }
    expect(await desk.request('interventions.saveDuty', { meetingId, wording: blank })).toMatchObject({ ok: false })
    const { id } = await desk.ask('interventions.saveDuty', { meetingId, wording })
    const signing = { role: 'parent' as const, name: 'Lucía Rivera', capacity: 'mother', strokes: null }
    await desk.ask('interventions.sign', {
      meetingId,
      signing: { ...signing, state: 'typed', typedAs: 'Lucía Rivera', witness: null }
    })
    expect(await desk.request('interventions.removeDuty', { id })).toMatchObject({ error: { code: 'not-allowed' } })
    const { document } = await desk.ask('interventions.issueAgreement', { meetingId })
    expect([document.form, document.language]).toEqual(['SD-23', 'es'])
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('Llamar a la oficina el mismo día.')
    expect(html).toContain('Call the office on the day of any absence.')
    expect(html).toContain('Absences without a valid excuse')
    expect(html).toContain('12 of 20')
    expect(await desk.request('interventions.issueAgreement', { meetingId })).toMatchObject({
      error: { code: 'conflict' }
    })
    const early = { id, on: TODAY, by: 'Marcus Chen' }
    expect(await desk.request('interventions.setDutyStatus', { ...early, state: 'not-met' })).toMatchObject({
      error: { code: 'invalid' }
    })
    desk.setToday('2026-11-26')
    const overdue = (await desk.ask('interventions.due', {})).rows.find(({ step }) => step === 'agreement')
    expect(overdue).toMatchObject({ recordId: id, state: 'late', worker: 'Marcus Chen' })
    await desk.ask('interventions.setDutyStatus', { ...early, state: 'met' })
    expect((await desk.ask('interventions.due', {})).rows.some(({ step }) => step === 'agreement')).toBe(false)
  })

  test('its result is an entry of the log, an attempt at a conference, and final', async () => {
    await desk.ask('interventions.recordResult', { meetingId, state: 'held' })
    const [entry] = await desk.ask('interventions.list', { pupilId: desk.pupil('1001') })
    expect(entry).toMatchObject({
      kind: 'htc',
      result: 'held',
      date: TODAY,
      conferenceAttempt: true,
      withWhom: 'Mateo and Lucía Rivera',
      nextStep: 'Call after a week.',
      nextStepOn: '2026-12-01'
    })
    const { classification } = await desk.ask('attendance.classification', { pupilId: desk.pupil('1001'), asOf: TODAY })
    expect(classification.habitualTruant.value).toBe(true)
    const notes = { meetingId, summary: 'Other words.', nextStep: '', reviewOn: null }
    expect(await desk.request('interventions.saveMeetingNotes', notes)).toMatchObject({
      error: { code: 'not-allowed' }
    })
    expect(await desk.request('interventions.recordResult', { meetingId, state: 'held' })).toMatchObject({ ok: false })
  })

  test('a meeting is moved with its reason, and its slot is free again', async () => {
    const other = await desk.ask('interventions.saveMeetingDay', { ...BLOCK, date: day('2026-12-03'), slots: 1 })
    const third = await desk.ask('interventions.saveMeetingDay', { ...BLOCK, date: day('2026-12-04'), slots: 1 })
    const put = await desk.ask('interventions.schedule', { dayId: other.id, pupilIds: [desk.pupil('1002')] })
    const [first = ''] = put.ids
    const { id } = await desk.ask('interventions.moveMeeting', {
      meetingId: first,
      dayId: third.id,
      reason: 'The mother works that day.'
    })
    expect(await desk.ask('interventions.meeting', { id: first })).toMatchObject({
      state: 'moved',
      reason: 'The mother works that day.'
    })
    expect(await desk.ask('interventions.meeting', { id: id ?? '' })).toMatchObject({
      state: 'scheduled',
      date: '2026-12-04'
    })
    const days = await desk.ask('interventions.meetingDays', {})
    expect(days.find((one) => one.id === other.id)?.taken).toBe(0)
    const timeline = await desk.ask('cases.timeline', { pupilId: desk.pupil('1002') })
    expect(timeline.map(({ title }) => title)).toContain('Habitual truancy conference (HTC): moved')
    expect(await desk.ask('vault.verify', {})).toMatchObject({ orphans: 0, audit: { firstBad: null } })
  })
})
