import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import type { RouteInput } from '@shared/contract'
import type { Route } from '@shared/court/model'
import { addDays, day } from '@shared/kernel/dates'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { boardOf, refer } from './board'
import { COURT_SETTINGS, deliverAll, FIRST, found, hearing, OFFICE, REVIEW, SENT, vote } from './courtCase'
import { KEYS, newFolder } from './desk'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const SETTINGS: RouteInput<'court.saveSettings'> = {
  ...COURT_SETTINGS,
  offices: {
    ...COURT_SETTINGS.offices,
    'child-welfare': { ...OFFICE, name: 'County Child Welfare' },
    'juvenile-court': { ...OFFICE, name: 'Juvenile Court' }
  }
}

const certificate = { by: 'Deputy probation officer', on: SENT }
let desk: Ladder
let caseId: string

const input = (route: Route, answers: Record<string, string>, sworn = true): RouteInput<'court.issueNotice'> => ({
  caseId,
  draft: { route, answers, certificate: sworn ? certificate : null },
  means: 'personal',
  attention: '',
  signer: { name: 'Ruth Okafor', title: 'Chair of the Board' }
})
const stops = async (route: Route, answers: Record<string, string> = {}, sworn = true) =>
  (await desk.ask('court.sheet', { caseId, draft: input(route, answers, sworn).draft })).lines
    .filter(({ weight, met }) => weight === 'stops' && !met)
    .map(({ key }) => key)

/** Heard, directives, and at the review the board directs the complaint (WIC 601.2, EC 48291); eight unexcused days. */
beforeAll(async () => {
  desk = await openLadder(day('2027-03-26'))
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  await desk.ask('court.saveSettings', SETTINGS)
  const board = await boardOf(desk)
  caseId = await refer(desk, '1001')
  await deliverAll(desk, TODAY)
  const first = await hearing(desk, board, caseId, FIRST, 'first')
  await desk.ask('hearings.saveFindings', { id: first, findings: found('F1', 'F2', 'F3', 'F6'), vote })
  for (const [addressee, addresseeName] of [
    ['pupil', 'Mateo'],
    ['parent', 'Lucía Rivera']
  ] as const) {
    await desk.ask('agreements.saveDirective', {
      hearingId: first,
      wording: {
        addressee,
        addresseeName,
        libraryId: null,
        placementChange: false,
        text: 'Come to school every day.',
        textEs: 'Venir a la escuela todos los días.',
        dueOn: null,
        evidence: null,
        evidenceEs: null,
        provider: null,
        monitor: null
      }
    })
  }
  await desk.ask('hearings.decide', { id: first, outcome: 'directives-issued', reviewOn: REVIEW })
  await desk.ask('agreements.issueContract', { hearingId: first, termTo: day('2027-06-30') })
  await desk.ask('hearings.close', { id: first })
  await desk.ask('agreements.issueMinutes', { hearingId: first })
  await deliverAll(desk, FIRST)
  desk.setToday('2026-12-20')
  const review = await hearing(desk, board, caseId, REVIEW, 'review')
  const { directives } = await desk.ask('agreements.of', { hearingId: first })
  for (const { id } of directives) {
    await desk.ask('agreements.setStatus', {
      id,
      state: 'not-met',
      on: REVIEW,
      by: 'Marcus Chen',
      note: 'Nine more days.'
    })
  }
  await desk.ask('hearings.saveFindings', { id: review, findings: found('F1', 'F3', 'F7', 'F8'), vote })
  await desk.ask('hearings.decide', { id: review, outcome: 'complaint-directed-48291', reviewOn: null })
  await desk.ask('hearings.close', { id: review })
  await deliverAll(desk, REVIEW)
  desk.setToday(SENT)
})
afterAll(() => desk.session.close())

const MINOR = { custody: 'no', request: 'Informal services first.', place: 'Valle Verde' }

describe('R2, the minor to probation', () => {
  let referralId: string

  test('three reports do not carry the fourth, the minutes are asked for, and nothing goes', async () => {
    expect(await stops('601.2-probation', { ...MINOR, truancies: 'Many.' }, false)).toEqual([
      'minutes',
      'ground-truancies',
      'authority'
    ])
    const printed = desk.host.printed.length
    expect(
      await desk.request('court.issueNotice', input('601.2-probation', { ...MINOR, truancies: 'x' }))
    ).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('(1) rests on the record') }
    })
    expect(desk.host.printed).toHaveLength(printed)
  })

  test('the fourth report carries it: affidavit, log under 49076(a)(1)(J), 24 hours, 21 court days', async () => {
    const folder = join(newFolder(), 'set')
    const { schooldays } = writeSmallDistrict(folder, SENT, day('2027-03-26'))
    const more = [12, 14, 16].map((count) => `1001,S1,${schooldays.at(-count)},,U,`)
    appendFileSync(join(folder, 'attendance.csv'), `${more.join('\n')}\n`)
    const { previewId } = await desk.ask('attendance.previewImport', { handle: folder })
    await desk.ask('attendance.import', { previewId })
    const { documents } = await desk.ask('documents.list', { caseId, forms: ['SD-07'] })
    expect(documents).toHaveLength(1)
    await printMinutes()
    const { suggested, foundOn, adults } = await desk.ask('court.sheet', {
      caseId,
      draft: input('601.2-probation', {}).draft
    })
    expect(suggested).toMatchObject({
      truancies: expect.stringMatching(/^The attendance record of this school year holds 11 truancies/),
      response: expect.stringContaining('Directive 1 was not met'),
      place: 'Valle Verde'
    })
    expect(foundOn.truancies).not.toBeNull()
    expect(adults.map(({ label }) => label)).toContain('Lucía Rivera, mother')
    // The four truancies alone carry this one; (2) and (3) are not relied on.
    const answers = { ...MINOR, truancies: suggested.truancies ?? '' }
    expect(await stops('601.2-probation', answers)).toEqual([])
    const issued = await desk.ask('court.issueNotice', input('601.2-probation', answers))
    referralId = issued.referralId
    expect(issued.document).toMatchObject({ form: 'SD-65', caseId, issuedOn: SENT })
    const html = desk.host.printed.at(-1)?.html ?? ''
    for (const words of [
      'Welfare and Institutions Code 653',
      'Not relied on.',
      'Fourth report (In re A.N.',
      'by February 22, 2027',
      'Executed at Valle Verde, California',
      '518 Sycamore Street',
      '77 Canal Way'
    ]) {
      expect(html).toContain(words)
    }
    const plan = await desk.ask('court.packet', { referralId })
    expect(plan.disclosures).toMatchObject([
      { basis: 'EC 49076(a)(1)(J)', parentsDueAt: '2027-01-21T17:00:00.000Z', parentsTold: null }
    ])
    expect((await desk.ask('cases.get', { id: caseId })).case.state).toBe('referred-out')
    expect(await desk.request('court.issueNotice', input('601.2-probation', answers))).toMatchObject({
      error: { code: 'conflict' }
    })
  })

  test('the packet has a tab for the reports and one for each step; records fill them', async () => {
    const before = await desk.ask('court.packet', { referralId })
    const tabOf = (id: string) => before.tabs.find((tab) => tab.id === id)
    expect(before.tabs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['reports', 'step-a', 'step-b', 'step-c', 'since'])
    )
    expect(tabOf('step-b')?.missing).toMatchObject([{ weight: 'missing', section: 'EC 48264.5(b)' }])
    expect(tabOf('reports')?.missing).toHaveLength(1)
    const { documents } = await desk.ask('court.issueRecords', { referralId, signature: null })
    expect(documents.map(({ form }) => form)).toEqual(expect.arrayContaining(['SD-68', 'SD-69', 'SD-13', 'SD-12']))
    const plan = await desk.ask('court.packet', { referralId })
    const forms = Object.fromEntries(plan.tabs.map(({ id, papers }) => [id, papers.map(({ form }) => form)]))
    expect(forms).toMatchObject({
      referral: ['SD-65'],
      reports: ['SD-69'],
      'step-a': ['SD-68'],
      'step-b': ['SD-68'],
      'step-c': ['SD-68']
    })
    expect(plan.tabs.find(({ id }) => id === 'reports')?.missing).toEqual([])
    const { document } = await desk.ask('court.issuePacket', { referralId, means: 'personal', how: { as: 'new' } })
    const { bytes } = await desk.ask('documents.get', { id: document.id })
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(document.pageCount)
  })

  test('after sending: number, decline, ten court days, review, outcome; terms run and are over', async () => {
    const due = async () => (await desk.ask('court.due', {})).map(({ key, status }) => `${key} ${status}`)
    const say = (kind: RouteInput<'court.recordAnswer'>['kind'], happenedOn: string, said: string) => ({
      referralId,
      kind,
      happenedOn: day(happenedOn),
      said,
      meetingOn: null,
      inWriting: true
    })
    expect(await due()).toEqual(['outcome running', 'decision running'])
    desk.setToday('2027-02-23')
    expect(await due()).toEqual(['outcome late', 'decision late'])
    expect(await desk.request('court.recordAnswer', say('review', '2027-02-23', 'x'))).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('WIC 655(b)') }
    })
    expect(await desk.request('court.recordAnswer', say('number', '2027-01-01', 'x'))).toMatchObject({ ok: false })
    expect(await desk.request('court.recordAnswer', say('meeting', '2027-02-01', 'x'))).toMatchObject({ ok: false })
    await desk.ask('court.recordAnswer', say('number', '2027-01-25', 'JV-27-0031'))
    await desk.ask('court.recordAnswer', say('declined', '2027-02-22', 'Services come first.'))
    expect(await due()).toEqual(['outcome late', 'review running'])
    await desk.ask('court.recordAnswer', say('asked', '2027-02-23', 'Letter to the office'))
    desk.setToday('2027-03-10')
    expect(await due()).toEqual(['outcome running'])
    await desk.ask('court.recordAnswer', say('outcome', '2027-03-09', 'Six months of informal services.'))
    const { referrals } = await desk.ask('court.after', { caseId })
    expect(referrals[0]?.clocks.map(({ key, status, due: by }) => [key, status, by])).toEqual([
      ['decision', 'kept', '2027-02-22'],
      ['review', 'over', '2027-03-08'],
      ['outcome', 'kept', addDays(day('2027-02-23'), 30)]
    ])
    const timeline = await desk.ask('cases.timeline', { caseId, pupilId: desk.pupil('1001') })
    expect(timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Probation Department: Declined', 'Probation Department: Outcome'])
    )
    const number = referrals[0]?.answers.find(({ kind }) => kind === 'number')
    await desk.ask('court.withdrawAnswer', { answerId: number?.id ?? '' })
    expect((await desk.ask('court.after', { caseId })).referrals[0]?.answers.map(({ kind }) => kind)).not.toContain(
      'number'
    )
  })

  test('EC 49069.7: a request to see the record runs five business days', async () => {
    await desk.ask('court.recordRequest', { caseId, askedOn: day('2027-03-08'), askedBy: 'Lucía Rivera' })
    const [one] = await desk.ask('court.due', {})
    expect(one).toMatchObject({ key: 'access', due: '2027-03-15', section: 'EC 49069.7', status: 'running' })
    const [request] = (await desk.ask('court.after', { caseId })).requests
    const shown = { requestId: request?.id ?? '', how: 'At the district office' }
    expect(await desk.request('court.recordShown', { ...shown, givenOn: day('2027-03-07') })).toMatchObject({
      ok: false
    })
    await desk.ask('court.recordShown', { ...shown, givenOn: day('2027-03-10') })
    expect(await desk.ask('court.due', {})).toEqual([])
    desk.setToday(SENT)
  })
})

test('R4: one complaint for each adult, never the repealed section, with date, vote and the fine', async () => {
  const { adults, suggested } = await desk.ask('court.sheet', { caseId, draft: input('48291-complaint', {}).draft })
  const [mother, father] = ['Lucía Rivera', 'Jorge Rivera'].map((name) =>
    adults.find(({ label }) => label.startsWith(name))
  )
  const answers = {
    willful: suggested.willful ?? '',
    adult: mother?.value ?? '',
    provision: '48293',
    prior: 'one',
    days: suggested.days || 'January 19, 2027',
    supervisor: 'Dana Whitfield'
  }
  expect(await stops('48291-complaint', { ...answers, adult: '' }, false)).toEqual(['field-adult'])
  const { referralId } = await desk.ask('court.issueNotice', input('48291-complaint', answers, false))
  const html = desk.host.printed.at(-1)?.html ?? ''
  expect(html).toContain('By consensus of 3 members')
  expect(html).toContain('not more than $250')
  expect(html).not.toMatch(/270\.1/)
  const [release] = (await desk.ask('court.packet', { referralId })).disclosures
  expect(release).toMatchObject({ basis: 'EC 49076(a)(1)(H)', parentsDueAt: null })
  expect(await desk.request('court.issueNotice', input('48291-complaint', answers, false))).toMatchObject({
    error: { code: 'conflict' }
  })
  await desk.ask('court.issueNotice', input('48291-complaint', { ...answers, adult: father?.value ?? '' }, false))
  const declined = { referralId, kind: 'declined' as const, happenedOn: SENT, meetingOn: null }
  await desk.ask('court.recordAnswer', { ...declined, said: 'By telephone: no.', inWriting: false })
  const keys = async () => (await desk.ask('court.due', {})).map(({ key }) => key)
  expect(await keys()).toContain('reasons')
  await desk.ask('court.recordAnswer', { ...declined, said: 'Insufficient evidence of willfulness.', inWriting: true })
  expect(await keys()).not.toContain('reasons')
  const { referrals } = await desk.ask('court.after', { caseId })
  expect(referrals.map(({ against }) => against)).toEqual(expect.arrayContaining(['Lucía Rivera', 'Jorge Rivera']))
})

test('R3: facts and services to child welfare; a diagnosis stops it', async () => {
  const { adults } = await desk.ask('court.sheet', { caseId, draft: input('601.2-child-welfare', {}).draft })
  const answers = {
    response: 'No directive was followed.',
    adult: adults[0]?.value ?? '',
    services: 'Counseling on December 14, not taken up.',
    report: 'none'
  }
  expect(await stops('601.2-child-welfare', { ...answers, concern: 'She is an addict.' }, false)).toEqual(['diagnosis'])
  const { referralId, document } = await desk.ask('court.issueNotice', input('601.2-child-welfare', answers, false))
  expect(document.form).toBe('SD-67')
  const plan = await desk.ask('court.packet', { referralId })
  expect(plan.disclosures).toMatchObject([{ basis: 'EC 49076(a)(1)(N)', recipient: 'County Child Welfare' }])
  expect(plan.tabs.map(({ id }) => id)).not.toContain('step-a')
})

test('R5: without the step (b) the court could not go on; with it the evidence goes', async () => {
  const answers = { truancies: 'Eight days.', notice: 'T-1 of January 18', resource: 'Youth center, December 1' }
  expect(await stops('258-citation', answers)).toEqual(['step-b'])
  await desk.ask('interventions.record', {
    pupilId: desk.pupil('1001'),
    kind: 'study-program',
    date: day('2027-01-19'),
    staffName: 'Marcus Chen',
    result: 'offered',
    summary: 'Saturday program offered.',
    facts: { program: 'Saturday study' },
    conferenceAttempt: false
  })
  expect(await stops('258-citation', answers)).toEqual([])
  const { referralId, document } = await desk.ask('court.issueNotice', input('258-citation', answers))
  expect(document.form).toBe('SD-70')
  const { tabs } = await desk.ask('court.packet', { referralId })
  expect(tabs.find(({ id }) => id === 'step-b')?.papers.map(({ form }) => form)).toEqual(['SD-68'])
  expect(tabs.find(({ id }) => id === 'step-b')?.missing).toEqual([])
})

async function printMinutes(): Promise<void> {
  const hearings = await desk.ask('hearings.ofCase', { caseId })
  for (const { hearing: one } of hearings) {
    if (one.kind === 'review') await desk.ask('agreements.issueMinutes', { hearingId: one.id })
  }
}

test('WIC 601(b): an affidavit of four truancies alone has lost its ground once fewer than four reports are left', async () => {
  const pupilId = desk.pupil('1001')
  const { referrals } = await desk.ask('court.after', { caseId })
  const referralId = referrals.find(({ route }) => route === '601.2-probation')?.referralId ?? ''
  const allegation = async () =>
    (await desk.ask('attendance.ground', { pupilId })).find(({ title }) => /^Four truancies alleged/.test(title))
  expect(await allegation()).toMatchObject({ state: 'stands', caseId })
  const papers = async () => {
    const { documents } = await desk.ask('documents.list', { caseId, forms: ['SD-65'] })
    return documents.map(({ id, sha256 }) => [id, sha256])
  }
  const before = await papers()
  const { events } = await desk.ask('attendance.classification', { pupilId, asOf: SENT })
  const unexcused = events.filter(({ category }) => category === 'unexcused').map(({ id }) => id)
  // Three events make the first report and each later one another: with five left there are three, one too few.
  const reason = 'Notes of the clinic, handed in at the hearing'
  for (const recordId of unexcused.slice(5)) {
    await desk.ask('attendance.recode', { pupilId, recordId, code: 'I', reason })
  }
  expect(await allegation()).toMatchObject({
    state: 'lost',
    differences: [{ label: 'truancy reports', was: '4', now: '3' }]
  })
  expect(JSON.stringify(await desk.ask('court.packet', { referralId }))).toContain('Four truancies alleged')
  expect(await papers()).toEqual(before)
})

test('referrals of before stand as they were; the tables of what came back hold what they allow', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 17)
  )
  db.exec(`
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title, figures, readiness)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-11-17', 'referred-out', '[]', 'A', 'B', '{}', '{}');
INSERT INTO document (id, number, form, title, language, issued_on, issued_at, issued_by, template_version,
  catalogue_version, data, sha256, page_count, bytes, state)
VALUES ('d1', 'D-1', 'SD-09', 'Notice', 'en', '2027-01-20', '2027-01-20T17:00:00.000Z', 'clerk', 1, 'en', '{}',
  '${'a'.repeat(64)}', 1, x'00', 'issued');
INSERT INTO court_referral VALUES ('r1', 'c1', '48263.5-probation', '2027-01-12', '[]', '{}', 'personal', 'x', NULL, '{}',
  'd1', '{"tabs":[],"papers":[],"without":[]}', '2027-01-20T17:00:00.000Z', 'clerk');`)
  migrate(db, () => {})
  expect(db.prepare('SELECT id, route, against FROM court_referral').all()).toEqual([
    { id: 'r1', route: '48263.5-probation', against: null }
  ])
  const entry = (kind: string, meeting: string) =>
    `INSERT INTO court_answer (id, referral_id, kind, happened_on, said, meeting_on, in_writing, recorded_at, recorded_by)
     VALUES ('a1', 'r1', '${kind}', '2027-01-21', 'x', ${meeting}, 0, 'now', 'clerk')`
  expect(() => db.exec(entry('gossip', 'NULL'))).toThrow()
  expect(() => db.exec(entry('meeting', 'NULL'))).toThrow()
  db.exec(entry('meeting', `'2027-02-01'`))
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
