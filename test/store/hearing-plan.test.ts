import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import type { ClockTime } from '@shared/kernel/dates'
import { day } from '@shared/kernel/dates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardOf, refer } from './board'
import { KEYS, newFolder } from './desk'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const at = (time: string) => time as ClockTime
const DAY = day('2026-12-08')

describe('planning a hearing day', () => {
  let desk: Ladder
  let board: Awaited<ReturnType<typeof boardOf>>
  let caseId: string
  let dayId: string
  beforeAll(async () => {
    desk = await openLadder(day('2027-02-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    board = await boardOf(desk)
    caseId = await refer(desk, '1001')
    dayId = (
      await desk.ask('hearings.saveDay', {
        ...board.dayInput(DAY),
        untilTime: at('11:00'),
        breaks: [{ from: at('09:40'), minutes: 20 }],
        blocks: [{ from: at('10:00'), to: at('11:00'), language: 'Spanish', interpreter: 'Adela Lozano' }]
      })
    ).id
  })
  afterAll(() => desk.session.close())

  test('breaks, blocks and the end of the day are kept and leave their slots out', async () => {
    const found = await desk.ask('hearings.day', { id: dayId })
    expect(found).toMatchObject({
      untilTime: '11:00',
      breaks: [{ from: '09:40', minutes: 20 }],
      blocks: [{ from: '10:00', to: '11:00', schoolCode: null, language: 'Spanish', interpreter: 'Adela Lozano' }]
    })
    expect(found.freeTimes).toEqual(['09:00', '09:20', '10:00', '10:20', '10:40'])
    const wrong = await desk.request('hearings.saveDay', {
      ...board.dayInput(DAY),
      blocks: [{ from: at('10:00'), to: at('09:00'), language: 'Spanish' }]
    })
    expect(wrong).toMatchObject({ error: { code: 'invalid', message: 'A block ends after it begins.' } })
  })

  test('who may sit, and what the district wants at the table', async () => {
    const plan = await desk.ask('hearings.plan', { dayId })
    expect(plan.serveBy).toBe('2026-11-28')
    expect(plan.panelWarnings).toEqual([])
    expect(plan.panel[0]).toMatchObject({
      name: 'Ruth Okafor',
      problems: ['no confidentiality agreement for this school year', 'no appointment recorded']
    })
    await desk.ask('district.recordAgreements', { memberIds: board.memberIds, signedOn: day('2026-08-20') })
    const member = (await desk.ask('district.members', {})).find(({ id }) => id === board.chairId)
    expect(member?.agreedOn).toBe('2026-08-20')
    if (!member) throw new Error('no chair')
    const { agreedOn: _, ...chair } = member
    await desk.ask('district.saveMember', {
      ...chair,
      appointedBy: 'County board',
      appointedOn: day('2026-08-01'),
      termTo: day('2026-12-01')
    })
    await desk.ask('hearings.savePractice', { noticeDays: 14, callDays: 3, minMembers: 4, minAgencies: 3 })
    const later = await desk.ask('hearings.plan', { dayId })
    expect(later.panel[0]?.problems).toEqual(['the term ended December 1, 2026'])
    expect(later.panelWarnings).toEqual(['3 members on the panel; the district wants at least 4.'])
    expect(later.serveBy).toBe('2026-11-24')
    await desk.ask('hearings.savePractice', { noticeDays: 10, callDays: 2, minMembers: 3, minAgencies: 3 })
    const future = await desk.request('district.recordAgreements', {
      memberIds: board.memberIds,
      signedOn: day('2026-12-24')
    })
    expect(future).toMatchObject({ error: { code: 'invalid' } })
  })

  test('a member who must keep out stops the proposal; taken back, the case goes into the interpreter’s hours', async () => {
    const memberId = board.memberIds[2] as string
    await desk.ask('hearings.recuse', { memberId, caseId, reason: 'Neighbour of the family' })
    expect(await desk.ask('hearings.recusals', { caseId })).toMatchObject([
      { name: 'Marcus Chen', reason: 'Neighbour of the family', declaredOn: TODAY }
    ])
    const without = await desk.ask('hearings.propose', { dayId, caseIds: [caseId] })
    expect(without.placements).toEqual([])
    expect(without.left[0]?.why).toContain('Marcus Chen takes no part in this case')
    await desk.ask('hearings.takeBackRecusal', { memberId, caseId })

    const pupil = await desk.ask('pupils.get', { id: desk.pupil('1001') })
    await desk.ask('pupils.saveFlags', { id: pupil.id, flags: { ...pupil.flags, interpreter: true } })
    const { placements } = await desk.ask('hearings.propose', { dayId, caseIds: [caseId] })
    expect(placements).toMatchObject([{ caseId, time: '10:00', interpreter: 'Adela Lozano' }])
    const taken = placements.map(({ reasons: _, ...placement }) => placement)
    const { ids } = await desk.ask('hearings.putProposed', { dayId, placements: taken })
    const again = await desk.request('hearings.putProposed', { dayId, placements: taken })
    expect(again).toMatchObject({ error: { code: 'conflict' } })
    const { docket } = await desk.ask('hearings.day', { id: dayId })
    expect(docket).toMatchObject([
      { id: ids[0], time: '10:00', interpreter: 'Adela Lozano', interpreterLanguage: 'Spanish' }
    ])
    expect((await desk.ask('hearings.plan', { dayId })).conflicts).toEqual([])
  })

  test('late and missing notices are said, counted in calendar days', async () => {
    desk.setToday('2026-11-30')
    expect((await desk.ask('hearings.plan', { dayId })).notices).toMatchObject([
      { state: 'overdue', servedOn: null, daysBefore: null }
    ])
    await desk.ask('hearings.issueNotices', { dayId })
    const [entry] = (await desk.ask('hearings.day', { id: dayId })).docket
    const [copy] = entry?.notices ?? []
    if (!copy) throw new Error('no notice')
    const { documentId, addressee, contactId, address } = copy
    await desk.ask('interventions.recordDelivery', {
      letters: [{ documentId, recipient: addressee, contactId, address }],
      method: 'mail',
      servedOn: day('2026-11-30'),
      server: 'Dana Whitfield'
    })
    const { notices } = await desk.ask('hearings.plan', { dayId })
    expect(notices.map(({ state, daysBefore }) => [state, daysBefore])).toContainEqual(['late', 8])
    desk.setToday(TODAY)
  })

  test('pupils are consulted once a year: groups and counts, printed, never a name', async () => {
    const said = {
      date: day('2026-10-15'),
      facilitator: 'Dana Whitfield',
      groups: [{ school: 'Arden Middle', group: 'grades 7 and 8', pupils: 11 }],
      questions: 'What makes mornings hard?',
      input: 'Buses come late.',
      actions: 'Ask transportation.'
    }
    const { id } = await desk.ask('district.saveConsultation', said)
    const first = await desk.ask('district.printConsultation', { id })
    expect(first.document).toMatchObject({ form: 'SD-38', pupilId: null })
    expect(desk.host.printed.at(-1)?.html).toContain('11 pupils in all')
    const second = await desk.ask('district.printConsultation', { id })
    const { documents } = await desk.ask('documents.list', { forms: ['SD-38'] })
    expect(documents.find((one) => one.id === first.document.id)).toMatchObject({
      state: 'superseded',
      supersededBy: second.document.id
    })
    const nobody = await desk.request('district.saveConsultation', { ...said, groups: [] })
    expect(nobody).toMatchObject({ error: { code: 'invalid', message: 'Name at least one group of pupils.' } })
    const { documents: agreements } = await desk.ask('district.printAgreements', { memberIds: board.memberIds })
    expect(agreements).toHaveLength(3)
  })
})

test('a populated file gains the hearing day without losing a row', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 4)
  )
  db.exec(`INSERT INTO board_member (id, name, agency, category, role, confidentiality_year, active)
      VALUES ('m1', 'Ruth Okafor', 'County', 'E', 'chair', 2026, 1), ('m2', 'Dana', 'District', 'B', 'clerk', NULL, 1);
    INSERT INTO room (id, name, address) VALUES ('r1', 'Board room', '100 Poplar Way');
    INSERT INTO hearing_day (id, date, room_id, first_time, slot_minutes, chair_id)
      VALUES ('d1', '2026-12-08', 'r1', '09:00', 20, 'm1')`)
  migrate(db, () => {})
  expect(db.prepare('SELECT member_id, school_year FROM member_agreement').all()).toEqual([
    { member_id: 'm1', school_year: 2026 }
  ])
  expect(db.prepare('SELECT until_time, first_time FROM hearing_day').get()).toEqual({
    until_time: null,
    first_time: '09:00'
  })
  expect(() =>
    db.exec(`INSERT INTO hearing_block (id, day_id, from_time, to_time) VALUES ('b', 'd1', '9', '10')`)
  ).toThrow()
  db.close()
})
