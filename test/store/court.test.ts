import { join } from 'node:path'
import type { RouteInput } from '@shared/contract'
import { emptySettings } from '@shared/court/model'
import { day } from '@shared/kernel/dates'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { boardOf, refer } from './board'
import { COURT_SETTINGS, deliverAll, FIRST, found, hearing, OFFICE, REVIEW, SENT, vote } from './courtCase'
import { newFolder } from './desk'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const draft = (change: Partial<RouteInput<'court.sheet'>['draft']> = {}): RouteInput<'court.sheet'>['draft'] => ({
  route: '48263.5-district-attorney',
  answers: { a: '', b: 'Directive 1 was not met.' },
  certificate: null,
  ...change
})
const notice = (caseId: string, change: Partial<RouteInput<'court.sheet'>['draft']> = {}) => ({
  caseId,
  draft: draft(change),
  means: 'first-class-mail' as const,
  attention: 'Truancy mediation unit',
  signer: { name: 'Ruth Okafor', title: 'Chair of the Board' }
})

describe('from the board to the district attorney', () => {
  let desk: Ladder
  let caseId: string
  let referralId: string
  let firstHearing: string

  beforeAll(async () => {
    desk = await openLadder(day('2027-03-26'))
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const board = await boardOf(desk)
    caseId = await refer(desk, '1001')
    await deliverAll(desk, TODAY)
    firstHearing = await hearing(desk, board, caseId, FIRST, 'first')
    await desk.ask('hearings.saveFindings', { id: firstHearing, findings: found('F1', 'F2', 'F3', 'F6'), vote })
    await desk.ask('agreements.saveDirective', {
      hearingId: firstHearing,
      wording: {
        addressee: 'pupil',
        addresseeName: 'Mateo',
        libraryId: null,
        placementChange: false,
        text: 'Come to school every day.',
        textEs: 'Venir a la escuela todos los días.',
        dueOn: null,
        evidence: 'Attendance record',
        evidenceEs: null,
        provider: null,
        monitor: 'Marcus Chen'
      }
    })
    await desk.ask('hearings.decide', { id: firstHearing, outcome: 'directives-issued', reviewOn: REVIEW })
    await desk.ask('agreements.issueContract', { hearingId: firstHearing, termTo: day('2027-06-30') })
    await desk.ask('hearings.close', { id: firstHearing })
    await desk.ask('agreements.issueMinutes', { hearingId: firstHearing })
    await deliverAll(desk, FIRST)
  })
  afterAll(() => desk.session.close())

  const stops = async (change: Partial<RouteInput<'court.sheet'>['draft']> = {}) =>
    (await desk.ask('court.sheet', { caseId, draft: draft(change) })).lines
      .filter(({ weight, met }) => weight === 'stops' && !met)
      .map(({ key }) => key)

  test('the sheet says why it can’t go yet, and nothing goes', async () => {
    expect(await desk.ask('court.settings', {})).toEqual(emptySettings)
    expect(await stops()).toEqual(['elected', 'recipient', 'finding-b'])
    await desk.ask('court.saveSettings', COURT_SETTINGS)
    expect(await stops()).toEqual(['finding-b'])
    const printed = desk.host.printed.length
    expect(await desk.request('court.issueNotice', notice(caseId))).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('(B) is in the minutes') }
    })
    expect(desk.host.printed).toHaveLength(printed)
    expect((await desk.ask('court.cases', {})).rows).toMatchObject([{ caseId, heardOn: FIRST, referrals: [] }])
  })

  test('F8 of a review hearing carries (B); the notice refers the case out and logs the release', async () => {
    const board = await boardOf(desk)
    desk.setToday('2026-12-20')
    const review = await hearing(desk, board, caseId, REVIEW, 'review')
    const [directive] = (await desk.ask('agreements.of', { hearingId: firstHearing })).directives
    const status = { on: REVIEW, by: 'Marcus Chen', note: 'Nine more days were missed.' }
    await desk.ask('agreements.setStatus', { id: directive?.id ?? '', state: 'not-met', ...status })
    await desk.ask('hearings.saveFindings', { id: review, findings: found('F1', 'F3', 'F7', 'F8'), vote })
    await desk.ask('hearings.decide', { id: review, outcome: 'referred-da-48263.5', reviewOn: null })
    await desk.ask('hearings.close', { id: review })
    await deliverAll(desk, REVIEW)
    desk.setToday(SENT)

    const sheet = await desk.ask('court.sheet', { caseId, draft: draft() })
    expect(sheet.suggested.b).toBe('No directive was followed. Directive 1 was not met: Nine more days were missed.')
    expect(sheet.case.findings).toEqual({ a: REVIEW, b: REVIEW })
    expect(sheet.authority.section).toBe('EC 49076(a)(1)(G)')
    expect(sheet.foundOn).toEqual({ a: REVIEW, b: REVIEW })
    expect(sheet.signer.name).toBe('Ruth Okafor')
    expect(sheet.lines.filter(({ met }) => !met).map(({ key }) => key)).toEqual(['both'])

    const issued = await desk.ask('court.issueNotice', notice(caseId))
    referralId = issued.referralId
    expect(issued.document).toMatchObject({ form: 'SD-09', caseId, issuedOn: SENT })
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('Directive 1 was not met.')
    expect(html).toContain('Not determined.')
    expect(html).toContain('Attention: Truancy mediation unit')
    expect(html).toContain('77 Canal Way')
    expect((await desk.ask('cases.get', { id: caseId })).case.state).toBe('referred-out')
    const { disclosures } = await desk.ask('court.packet', { referralId })
    expect(disclosures).toMatchObject([
      {
        basis: 'EC 49076(a)(1)(G)',
        recipient: OFFICE.name,
        disclosedOn: SENT,
        method: 'first-class-mail',
        parentsDueAt: null
      }
    ])
    expect(await desk.request('court.issueNotice', notice(caseId))).toMatchObject({ error: { code: 'conflict' } })
  })

  test('probation asks for a certificate first, and for a notice to the parents within 24 hours', async () => {
    expect(await stops({ route: '48263.5-probation' })).toEqual(['authority'])
    const certificate = { by: 'Deputy probation officer', on: SENT }
    const { referralId: other } = await desk.ask(
      'court.issueNotice',
      notice(caseId, { route: '48263.5-probation', certificate })
    )
    const [release] = (await desk.ask('court.packet', { referralId: other })).disclosures
    expect(release).toMatchObject({
      basis: 'EC 49076(a)(1)(J)',
      parentsDueAt: '2027-01-21T17:00:00.000Z',
      parentsTold: null
    })
    const referrals = async () =>
      (await desk.ask('court.cases', {})).rows[0]?.referrals.map(({ parentsDueAt }) => parentsDueAt)
    expect(await referrals()).toEqual(expect.arrayContaining(['2027-01-21T17:00:00.000Z', null]))
    const { documents } = await desk.ask('court.printReleaseNotice', { disclosureId: release?.id ?? '' })
    expect(documents.length).toBeGreaterThan(0)
    expect(new Set(documents.map(({ form }) => form))).toEqual(new Set(['SD-48']))
    expect(desk.host.printed.at(-1)?.html).toContain('data-law="EC 49076(a)(1)(J)"')
    await desk.ask('court.parentsTold', { disclosureId: release?.id ?? '', how: 'Call to the mother' })
    expect(await referrals()).toEqual([null, null])
    const [plain] = (await desk.ask('court.packet', { referralId })).disclosures
    expect(await desk.request('court.parentsTold', { disclosureId: plain?.id ?? '', how: 'x' })).toMatchObject({
      error: { code: 'not-allowed' }
    })
  })

  test('a packet lists its papers as issued, and what is missing with its reason', async () => {
    const plan = await desk.ask('court.packet', { referralId })
    const forms = Object.fromEntries(plan.tabs.map(({ id, papers }) => [id, papers.map(({ form }) => form)]))
    expect(forms).toMatchObject({
      referral: ['SD-09'],
      identity: [],
      notices: ['SD-01', 'SD-01', 'SD-04'],
      'referral-notice': ['SD-02', 'SD-02', 'SD-04'],
      minutes: ['SD-07'],
      directives: ['SD-06']
    })
    const missing = plan.tabs.flatMap((tab) => tab.missing.map(({ what }) => what))
    expect(missing).toContain('Minutes of the hearing of January 12, 2027')
    expect(missing).toContain('Attendance after December 8, 2026')
    expect(plan.recordsOn).toBeNull()
  })

  test('records are issued as of what is known, certified, and superseded by newer ones', async () => {
    const before = await desk.ask('court.issueRecords', { referralId, signature: null })
    expect(before.documents.map(({ form }) => form)).toEqual(['SD-13', 'SD-08', 'SD-12'])
    const folder = join(newFolder(), 'set')
    writeSmallDistrict(folder, SENT, day('2027-03-26'))
    const { previewId } = await desk.ask('attendance.previewImport', { handle: folder })
    await desk.ask('attendance.import', { previewId })
    const signature = { state: 'typed' as const, strokes: null, typedAs: 'Noor Haddad' }
    const another = { ...signature, typedAs: 'Somebody Else' }
    expect(await desk.request('court.issueRecords', { referralId, signature: another })).toMatchObject({
      error: { code: 'invalid' }
    })
    const { documents } = await desk.ask('court.issueRecords', { referralId, signature })
    expect(documents.map(({ form }) => form)).toEqual(['SD-13', 'SD-08', 'SD-08', 'SD-12'])
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('Certificate of the custodian of records')
    expect(html).toContain('Executed on January 20, 2027 at Valle Verde')
    const old = await desk.ask('documents.list', { caseId, forms: ['SD-13'] })
    expect(old.documents.map(({ state }) => state).sort()).toEqual(['issued', 'superseded'])
    const plan = await desk.ask('court.packet', { referralId })
    const since = plan.tabs.find(({ id }) => id === 'since')
    expect(since).toMatchObject({ papers: [{ form: 'SD-08', title: 'Certified attendance record' }], missing: [] })
  })

  test('order and omissions are kept; the packet has cover, index and the papers in that order', async () => {
    const { tabs } = await desk.ask('court.packet', { referralId })
    const order = ['minutes', ...tabs.map(({ id }) => id).filter((id) => id !== 'minutes')]
    const left = tabs.find(({ id }) => id === 'notices')?.papers[1]?.id ?? ''
    await desk.ask('court.arrange', { referralId, tabs: order, papers: [], without: [left] })
    const plan = await desk.ask('court.packet', { referralId })
    expect(plan.tabs[0]?.id).toBe('minutes')
    const { bytes, pageCount } = await desk.ask('court.previewPacket', { referralId, how: { as: 'new' } })
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(pageCount)
    expect(pageCount).toBe(plan.pages + 1)
    expect((await desk.ask('documents.list', { caseId, forms: ['SD-11'] })).total).toBe(0)

    const { document } = await desk.ask('court.issuePacket', { referralId, means: 'personal', how: { as: 'new' } })
    expect(document).toMatchObject({ form: 'SD-11', caseId, pageCount, state: 'issued' })
    const kept = await desk.ask('court.packet', { referralId })
    expect(kept.packets).toMatchObject([{ document: { id: document.id }, missing: plan.missingCount }])
    expect(kept.disclosures).toHaveLength(2)
    const { savedAs } = await desk.ask('documents.saveAs', { id: document.id })
    expect(savedAs).toBe(`SD-11_2026-0001_${SENT}.pdf`)
    expect(desk.host.saved.at(-1)?.bytes).toEqual((await desk.ask('documents.get', { id: document.id })).bytes)
  })

  test('a printer that fails leaves no packet, no log row and no number', async () => {
    const before = (await desk.ask('court.packet', { referralId })).disclosures.length
    desk.host.failNext = true
    expect(
      await desk.request('court.issuePacket', { referralId, means: 'personal', how: { as: 'new' } })
    ).toMatchObject({ ok: false })
    const after = await desk.ask('court.packet', { referralId })
    expect(after.disclosures).toHaveLength(before)
    expect(after.packets).toHaveLength(1)
    expect(await desk.ask('vault.verify', {})).toMatchObject({ integrity: 'ok', orphans: 0, audit: { firstBad: null } })
  })

  test('the timeline tells what went where', async () => {
    const timeline = await desk.ask('cases.timeline', { pupilId: desk.pupil('1001'), caseId })
    const titles = timeline.map(({ title }) => title)
    expect(titles).toContain(`Notice for truancy mediation sent to ${OFFICE.name}`)
    expect(titles).toContain(`Court packet sent to ${OFFICE.name}`)
    expect(titles).toContain('Parents told of the release of notice for truancy mediation')
  })
})
