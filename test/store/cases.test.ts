import { localLineCatalogue } from '@shared/interventions/local-practice'
import { day } from '@shared/kernel/dates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const REFERRER = { name: 'Marcus Chen', title: 'Assistant Principal' }

async function tryEverything(desk: Ladder, pupilId: string): Promise<void> {
  const steps = [
    ['call', 'left-message', true],
    ['call', 'no-answer', false],
    ['text', 'sent', false],
    ['conference', 'held', false],
    ['home-visit', 'no-answer', false],
    ['htc', 'held', false],
    ['school-support', 'accepted', false]
  ] as const
  for (const [kind, result, conferenceAttempt] of steps) {
    await desk.ask('interventions.record', {
      pupilId,
      kind,
      result,
      conferenceAttempt,
      date: TODAY,
      staffName: 'Marcus Chen',
      summary: 'As planned.'
    })
  }
}

const [AGREEMENT, FIRST, DELIVERY, LATER] = [
  localLineCatalogue.agreement.label,
  localLineCatalogue.first_notice.label,
  localLineCatalogue.first_notice_served.label,
  localLineCatalogue.later_notices.label
]

const line = async (desk: Ladder, pupilId: string, key: string) =>
  (await desk.ask('cases.readiness', { pupilId })).lines.find((one) => one.key === key)

describe('a referral to the board', () => {
  let desk: Ladder
  let caseId = ''
  beforeAll(async () => {
    desk = await openLadder()
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  })
  afterAll(() => desk.session.close())

  test('is blocked while anything of the statute is missing', async () => {
    const pupilId = desk.pupil('1001')
    const { ready, lines, grounds } = await desk.ask('cases.readiness', { pupilId })
    expect(ready).toBe(false)
    const missing = lines.filter(({ statutory, met }) => statutory && !met).map(({ key }) => key)
    expect(missing).toEqual(['ground', 'intervention', 'documentation'])
    expect(grounds.find(({ ground }) => ground === 'habitual-truant')?.sentence).toMatch(/no attempt to meet/)
    const input = { pupilId, grounds: ['habitual-truant' as const], referrer: REFERRER, override: 'I want to.' }
    expect(await desk.request('cases.refer', input)).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('a ground of the section is met') }
    })
    expect((await desk.ask('cases.list', {})).rows).toEqual([])
  })

  test('warns where only local practice is missing, and keeps the reason for going on', async () => {
    const pupilId = desk.pupil('1001')
    await tryEverything(desk, pupilId)
    const { ready, warnings, grounds } = await desk.ask('cases.readiness', { pupilId })
    expect(ready).toBe(true)
    expect(grounds.find(({ ground }) => ground === 'habitual-truant')?.met).toBe(true)
    expect(warnings).toEqual([AGREEMENT, FIRST, DELIVERY, LATER])
    expect((await line(desk, pupilId, 'contacts'))?.recordIds).toHaveLength(4)
    const input = { pupilId, grounds: ['habitual-truant' as const], referrer: REFERRER }
    expect(await desk.request('cases.refer', input)).toMatchObject({
      error: { code: 'not-allowed', details: { issues: [{ path: ['override'] }] } }
    })
    await desk.ask('interventions.printNotices', { pupilIds: [pupilId] })
    expect((await desk.ask('cases.readiness', { pupilId })).warnings).toEqual([AGREEMENT, DELIVERY, LATER])
    const contacts = await line(desk, pupilId, 'contacts')
    expect(contacts?.evidence.map(({ kind, id }) => [kind, id])).toEqual(
      contacts?.recordIds.map((id) => ['intervention', id])
    )
    const first = (await line(desk, pupilId, 'first_notice'))?.evidence ?? []
    expect(first).toHaveLength(2)
    // One letter for each household, told apart by its name.
    expect(new Set(first.map(({ label }) => label)).size).toBe(2)
    for (const { documentId } of first)
      expect((await desk.ask('documents.get', { id: documentId ?? '' })).document.form).toBe('SD-01')
  })

  test('takes no ground that is not met', async () => {
    const input = { pupilId: desk.pupil('1001'), referrer: REFERRER, override: 'Delivery is not known.' }
    for (const ground of ['chronic-absentee', 'insubordinate'] as const) {
      const refused = await desk.request('cases.refer', { ...input, grounds: ['habitual-truant', ground] })
      expect(refused).toMatchObject({ error: { code: 'not-allowed' } })
    }
  })

  test('opens the case with the notice to each household, or does nothing', async () => {
    const input = {
      pupilId: desk.pupil('1001'),
      grounds: ['habitual-truant' as const],
      referrer: REFERRER,
      override: 'The mother answered the letter by telephone.'
    }
    desk.host.failNext = true
    expect(await desk.request('cases.refer', input)).toMatchObject({ error: { code: 'print-problem' } })
    expect((await desk.ask('cases.list', {})).rows).toEqual([])

    const { id, number, documents } = await desk.ask('cases.refer', input)
    caseId = id
    expect(number).toBe('2026-0001')
    expect(documents.map(({ form, language, caseNumber }) => [form, language, caseNumber])).toEqual([
      ['SD-02', 'es', number],
      ['SD-02', 'es', number]
    ])
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('Valle Verde SARB')
    expect(html).toContain('100 Poplar Way')
    expect(html).toContain('Home visit')
    expect(html).toContain('Assistant Principal')
    const { case: found, wait } = await desk.ask('cases.get', { id })
    expect(found).toMatchObject({
      state: 'referred',
      grounds: ['habitual-truant'],
      readiness: { override: 'The mother answered the letter by telephone.' }
    })
    expect(found.figures.truancyReports).toHaveLength(3)
    expect(found.figures.asOf < TODAY).toBe(true)
    expect(wait).toEqual({ status: 'due', text: 'Notice to be delivered' })
    expect(await desk.request('cases.refer', input)).toMatchObject({ error: { code: 'conflict' } })
  })

  test('shows as late when the notice is not delivered, and moves on when everybody has it', async () => {
    desk.setToday('2026-12-01')
    const [row] = (await desk.ask('cases.list', {})).rows
    expect(row?.wait).toEqual({ status: 'late', text: 'Notice not delivered for 7 days' })
    const letters = (await desk.ask('interventions.undelivered', {})).filter(({ form }) => form === 'SD-02')
    expect(letters).toHaveLength(2)
    const served = {
      method: 'personal' as const,
      servedOn: day('2026-12-01'),
      servedAt: null,
      server: 'Teresa Alvarez'
    }
    const deliver = (letter: (typeof letters)[number] | undefined) => {
      const { documentId = '', recipient = '', address = '' } = letter ?? {}
      return desk.ask('interventions.recordDelivery', { ...served, letters: [{ documentId, recipient, address }] })
    }
    await deliver(letters[0])
    expect((await desk.ask('cases.get', { id: caseId })).case.state).toBe('referred')
    await deliver(letters[1])
    const { case: found, wait } = await desk.ask('cases.get', { id: caseId })
    expect([found.state, wait?.text]).toEqual(['noticed', 'No hearing set for 7 days'])
  })

  test('has one timeline of every room, newest first', async () => {
    const pupilId = desk.pupil('1001')
    const entries = await desk.ask('cases.timeline', { pupilId, caseId })
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(['case', 'service', 'contact', 'meeting', 'support', 'document', 'report'])
    )
    expect(entries.map(({ date }) => date)).toEqual(
      entries
        .map(({ date }) => date)
        .sort()
        .reverse()
    )
    expect(entries.find(({ kind }) => kind === 'case')?.title).toMatch(/^Notice of referral delivered/)
    expect(entries.at(-1)).toMatchObject({ kind: 'report', title: 'Truancy report 1 (EC 48260(a))' })
  })

  test('proves the step of EC 48263 to the rule of EC 48263.6', async () => {
    const { classification } = await desk.ask('attendance.classification', {
      pupilId: desk.pupil('1001'),
      asOf: day('2026-12-01')
    })
    expect(classification.chronicTruant.missing).not.toContain('EC 48263')
    expect(classification.chronicTruant.missing).not.toContain('EC 48260.5')
    expect(classification.chronicTruant.missing).toContain('EC 48291')
  })

  test('is closed with a reason and can be opened again where it stood', async () => {
    expect(await desk.request('cases.close', { id: caseId, reason: ' ' })).toMatchObject({ error: { code: 'invalid' } })
    await desk.ask('cases.close', { id: caseId, reason: 'Moved to another district.' })
    const closed = (await desk.ask('cases.get', { id: caseId })).case
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-12-01', closing: 'Moved to another district.' })
    expect((await desk.ask('cases.list', {})).rows).toEqual([])
    expect((await desk.ask('cases.list', { state: 'closed' })).rows).toHaveLength(1)
    expect(await desk.request('cases.close', { id: caseId, reason: 'Again.' })).toMatchObject({
      error: { code: 'not-allowed' }
    })
    await desk.ask('cases.reopen', { id: caseId, reason: 'Came back.' })
    expect((await desk.ask('cases.get', { id: caseId })).case).toMatchObject({ state: 'noticed', closedOn: null })
    expect(await desk.ask('vault.verify', {})).toMatchObject({ orphans: 0, audit: { firstBad: null } })
  })
})

describe('other grounds', () => {
  test('a chronic absentee with a plan: the plan’s review is asked for, the number counts on', async () => {
    const desk = await openLadder()
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const [absentee, disorderly] = [desk.pupil('1005'), desk.pupil('1002')]
    await tryEverything(desk, absentee)
    const { grounds, warnings } = await desk.ask('cases.readiness', { pupilId: absentee })
    expect(grounds.filter(({ met }) => met).map(({ ground }) => ground)).toEqual(['chronic-absentee'])
    expect(warnings).toEqual(['The IEP or 504 plan was reviewed', AGREEMENT])
    await desk.ask('interventions.record', {
      pupilId: absentee,
      kind: 'plan-review',
      result: 'held',
      date: TODAY,
      staffName: 'Priya Raman',
      summary: 'Goals on attendance added.'
    })
    const first = await desk.ask('cases.refer', {
      pupilId: absentee,
      grounds: ['chronic-absentee'],
      referrer: REFERRER,
      override: 'The family asked for the board at once.'
    })
    expect(first.number).toBe('2026-0001')

    await tryEverything(desk, disorderly)
    const insubordination = { by: 'Marcus Chen', on: TODAY }
    const judged = await desk.ask('cases.readiness', { pupilId: disorderly, insubordination })
    expect(judged.grounds.find(({ ground }) => ground === 'insubordinate')).toMatchObject({ met: true, days: [TODAY] })
    const input = {
      pupilId: disorderly,
      grounds: ['insubordinate' as const],
      insubordination,
      referrer: REFERRER,
      override: 'The letter goes out today.'
    }
    expect(await desk.request('cases.refer', input)).toMatchObject({
      error: { details: { issues: [{ path: ['reason'] }] } }
    })
    const second = await desk.ask('cases.refer', {
      ...input,
      reason: 'Left class without leave nine times in October.'
    })
    expect(second.number).toBe('2026-0002')
    desk.session.close()
  })

  test('a language many speak asks for a translation before the referral', async () => {
    const desk = await openLadder()
    await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
    const pupilId = desk.pupil('1003')
    // One of the five pupils of the school speaks Somali, which has no catalogue: more than 15 percent (EC 48985).
    const { needsTranslation } = await desk.ask('cases.readiness', { pupilId })
    expect(needsTranslation).toBe(true)
    expect((await line(desk, pupilId, 'translation'))?.met).toBe(false)
    const translated = await desk.ask('cases.readiness', { pupilId, translatedBy: 'County translation office' })
    expect(translated.lines.find(({ key }) => key === 'translation')?.met).toBe(true)
    desk.session.close()
  })
})
