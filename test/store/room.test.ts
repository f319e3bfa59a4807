import type { RouteInput } from '@shared/contract'
import { type ClockTime, day } from '@shared/kernel/dates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardOf, refer } from './board'
import { type Ladder, LETTER_TEXTS, openLadder } from './ladder'

const DAY = day('2026-12-08')

describe('the room', () => {
  let desk: Ladder
  let hearingId: string
  let memberIds: readonly string[]
  let caseId: string
  beforeAll(async () => {
    desk = await openLadder(day('2027-02-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const board = await boardOf(desk)
    memberIds = board.memberIds
    caseId = await refer(desk, '1001')
    const dayId = (await desk.ask('hearings.saveDay', board.dayInput(DAY))).id
    hearingId = (await desk.ask('hearings.put', { dayId, caseId, time: '09:00' as ClockTime, kind: 'first' })).id
    desk.setToday(DAY)
    await desk.ask('hearings.start', { id: hearingId })
  })
  afterAll(() => desk.session.close())

  const room = () => desk.ask('hearings.room', { id: hearingId })

  test('the chair speaks the district’s words where it has some, and the desk’s again when they are taken away', async () => {
    const before = (await room()).words
    expect(before.map(({ language }) => language)).toEqual(['en', 'es'])
    const words = ['Good day, {pupil}.', 'We are the {board}.']
    await desk.ask('hearings.saveWords', { step: 'introductions', language: 'es', words })
    const [english, spanish] = (await room()).words
    expect(english).toEqual(before[0])
    expect(spanish?.steps.introductions).toEqual(['Good day, Mateo.', expect.stringMatching(/^We are the .+\.$/)])
    const unknown = { step: 'introductions', language: 'es', words: ['Hello {name}.'] } as const
    expect(await desk.request('hearings.saveWords', { ...unknown, words: [...unknown.words] })).toMatchObject({
      error: { code: 'invalid', message: expect.stringContaining('{name}') }
    })
    await desk.ask('hearings.saveWords', { step: 'introductions', language: 'es', words: null })
    expect((await room()).words).toEqual(before)
  })

  test('a step is skipped with a reason and taken up again', async () => {
    await desk.ask('hearings.skip', { id: hearingId, step: 'pupil', reason: 'Too young to speak here.' })
    expect((await room()).skips).toMatchObject([{ step: 'pupil', reason: 'Too young to speak here.' }])
    await desk.ask('hearings.skip', { id: hearingId, step: 'pupil', reason: null })
    expect((await room()).skips).toEqual([])
    expect(await desk.request('hearings.skip', { id: hearingId, step: 'pupil', reason: ' ' })).toMatchObject({
      error: { code: 'invalid' }
    })
  })

  test('what is heard suggests services, and becomes no finding by itself', async () => {
    await desk.ask('hearings.hear', { id: hearingId, barriers: ['transport', 'transport', 'housing'] })
    const found = await room()
    expect(found.heard).toEqual(['transport', 'housing'])
    expect(found.findings).toEqual([])
  })

  test('services are kept, changed and put out of use', async () => {
    const service: RouteInput<'agreements.saveService'> = {
      name: 'Ride to School',
      offers: 'Bus passes',
      helps: ['transport'],
      languages: ['en'],
      checkedOn: null,
      active: true
    }
    const { id } = await desk.ask('agreements.saveService', service)
    await desk.ask('agreements.saveService', { ...service, id, phone: '555-0195', active: false })
    expect(await desk.ask('agreements.services', {})).toMatchObject([{ id, phone: '555-0195', active: false }])
    expect(await desk.request('agreements.saveService', { ...service, helps: [] })).toMatchObject({
      error: { code: 'invalid', message: 'Mark what it helps with.' }
    })
  })

  test('the library is the desk’s, as the district changed it; going back loses nothing that was written from it', async () => {
    const library = () => desk.ask('agreements.library', {})
    const before = await library()
    const entry = before.find(({ id }) => id === 'pupil-check-in')
    if (!entry) throw new Error('the desk has no such entry')
    const { to, theme, evidence, withinDays, placement, for: answers } = entry
    const changed = { to, theme, evidence, withinDays, placement, for: answers }
    const text = { en: 'See {whom} at the gate.', es: 'Ver a {whom} en la entrada.' }
    await desk.ask('agreements.saveLibraryEntry', { id: entry.id, entry: { ...changed, text } })
    expect((await library()).find(({ id }) => id === entry.id)).toMatchObject({ text, origin: 'changed' })
    const { id: own } = await desk.ask('agreements.saveLibraryEntry', { id: null, entry: { ...changed, text } })
    expect((await library()).at(-1)).toMatchObject({ id: own, origin: 'own', blanks: [{ key: 'whom' }] })
    const uneven = { ...changed, text: { en: 'See {whom}.', es: 'Venir.' } }
    expect(await desk.request('agreements.saveLibraryEntry', { id: null, entry: uneven })).toMatchObject({
      error: { code: 'invalid' }
    })
    await desk.ask('agreements.hideLibraryEntry', { id: 'pupil-daily', hidden: true })
    expect((await library()).find(({ id }) => id === 'pupil-daily')).toMatchObject({ hidden: true, origin: 'desk' })
    for (const id of [entry.id, own]) await desk.ask('agreements.resetLibraryEntry', { id })
    await desk.ask('agreements.hideLibraryEntry', { id: 'pupil-daily', hidden: false })
    expect(await library()).toEqual(before)
  })

  test('a member who steps back is counted in no vote', async () => {
    const { dayId } = await room()
    for (const memberId of memberIds) await desk.ask('hearings.setMember', { dayId, memberId, present: true })
    await desk.ask('hearings.recuse', { memberId: memberIds[2] ?? '', caseId, reason: 'Neighbor' })
    expect((await room()).recused).toMatchObject([{ memberId: memberIds[2], reason: 'Neighbor' }])
    const vote = { how: 'vote' as const, motion: null, for: 3, against: 0, abstained: 0, recused: [] }
    expect(await desk.request('hearings.saveFindings', { id: hearingId, findings: [], vote })).toMatchObject({
      error: { message: expect.stringContaining('2 members are at the table') }
    })
  })

  test('the participation sheet is signed first, the interpreter’s statement apart, and both are papers', async () => {
    const { presence } = await room()
    const mother = presence.find(({ role }) => role === 'parent')
    if (!mother) throw new Error('nobody is listed')
    await desk.ask('hearings.setPresence', {
      hearingId,
      presence: { ...mother, came: 'in-person', arrivedAt: '08:50' as ClockTime }
    })
    const signing = { role: 'parent' as const, name: mother.name, state: 'blank' as const, strokes: null }
    await desk.ask('agreements.sign', { hearingId, purpose: 'presence', signing })
    const { participation, signatures, interpreting, editable } = await desk.ask('agreements.of', { hearingId })
    expect([participation.length, signatures.length, interpreting, editable]).toEqual([1, 0, null, true])
    const sheet = await desk.ask('agreements.issueParticipation', { hearingId })
    expect(sheet.document).toMatchObject({ form: 'SD-41' })
    expect(desk.host.printed.at(-1)?.html).toContain('No es un acuerdo')
    expect(await desk.request('agreements.issueInterpreting', { hearingId })).toMatchObject({
      error: { code: 'not-allowed' }
    })
    await desk.ask('hearings.setInterpreter', { id: hearingId, interpreter: 'Adela Lozano', language: 'Spanish' })
    const statement = await desk.ask('agreements.issueInterpreting', { hearingId })
    const again = await desk.ask('agreements.issueInterpreting', { hearingId })
    expect([statement.document.form, again.document.form]).toEqual(['SD-40', 'SD-40'])
    const { documents } = await desk.ask('documents.list', { hearingId, forms: ['SD-40'] })
    expect(documents.map(({ state }) => state).sort()).toEqual(['issued', 'superseded'])
  })

  test('the family’s screen shows what was turned to it, takes one signature, and forgets all when it is closed', async () => {
    expect(await desk.ask('agreements.familyScreen', {})).toEqual({ screen: null })
    const strokes = { width: 100, height: 40, lines: [[1, 1, 20, 20]] }
    expect(await desk.request('agreements.familySign', { strokes })).toMatchObject({ error: { code: 'not-allowed' } })
    await desk.ask('agreements.turnToFamily', { hearingId })
    const { screen } = await desk.ask('agreements.familyScreen', {})
    expect(screen).toMatchObject({ language: 'es', title: 'Bienvenidos, Mateo', place: null })
    expect(JSON.stringify(screen)).not.toContain('2026-')
    const asked = { purpose: 'presence' as const, role: 'pupil' as const, name: 'Mateo Rivera', capacity: null }
    await desk.ask('agreements.askToSign', { asked })
    await desk.ask('agreements.familySign', { strokes })
    expect((await desk.ask('agreements.of', { hearingId })).participation).toMatchObject([
      { state: 'blank' },
      { name: 'Mateo Rivera', state: 'drawn' }
    ])
    expect(await desk.request('agreements.familySign', { strokes })).toMatchObject({ error: { code: 'not-allowed' } })
    await desk.ask('agreements.turnToFamily', { hearingId: null })
    expect(await desk.ask('agreements.familyScreen', {})).toEqual({ screen: null })
  })
})
