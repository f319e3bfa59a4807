import type { RouteInput } from '@shared/contract'
import { day } from '@shared/kernel/dates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardOf, refer } from './board'
import { type Ladder, LETTER_TEXTS, openLadder } from './ladder'

let desk: Ladder
let pupilId: string
beforeAll(async () => {
  desk = await openLadder()
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  pupilId = desk.pupil('1001')
})
afterAll(() => desk.session.close())

const input = (change: Partial<RouteInput<'court.issueConsent'>> = {}): RouteInput<'court.issueConsent'> => ({
  pupilId,
  recipients: [{ name: 'Riverbend Youth Services', purpose: 'Counseling' }],
  records: ['attendance', 'counseling'],
  otherRecords: '',
  bothWays: true,
  expiresOn: day('2027-06-10'),
  ...change
})
const consent = async () => (await desk.ask('court.consents', { pupilId }))[0]

describe('a consent to release records', () => {
  test('names records, recipient and end, and is none before it is signed', async () => {
    const { document } = await desk.ask('court.issueConsent', input())
    expect(document).toMatchObject({ form: 'SD-45', pupilId })
    const html = desk.host.printed.at(-1)?.html ?? ''
    for (const words of ['Riverbend Youth Services', 'Attendance record', 'June 10, 2027', 'data-law="EC 49075"'])
      expect(html).toContain(words)
    expect(html).not.toContain('Grades and credits')
    expect(await consent()).toMatchObject({ state: 'unsigned', recipients: ['Riverbend Youth Services'] })
  })

  test.each([
    ['no recipient', { recipients: [] }],
    ['no record', { records: [] }],
    ['an end before today', { expiresOn: day('2026-11-01') }]
  ])('is not printed with %s', async (_, change) => {
    const before = desk.host.printed.length
    expect(await desk.request('court.issueConsent', input(change))).toMatchObject({ error: { code: 'invalid' } })
    expect(desk.host.printed).toHaveLength(before)
  })

  test('is valid once signed, for good once taken back, and cannot be signed twice', async () => {
    const consentId = (await consent())?.id as string
    const sign = (signedOn: string) =>
      desk.request('court.signConsent', { consentId, signedOn: day(signedOn), signedBy: 'Lucía Rivera' })
    expect(await desk.request('court.revokeConsent', { consentId, revokedOn: day('2026-11-24') })).toMatchObject({
      error: { code: 'invalid' }
    })
    expect(await sign('2026-12-01')).toMatchObject({ error: { code: 'invalid' } })
    expect(await sign('2026-11-24')).toMatchObject({ ok: true })
    expect(await sign('2026-11-24')).toMatchObject({ error: { code: 'conflict' } })
    expect(await consent()).toMatchObject({ state: 'valid', signedBy: 'Lucía Rivera' })
    await desk.ask('court.revokeConsent', { consentId, revokedOn: day('2026-11-24') })
    expect(await consent()).toMatchObject({ state: 'revoked', revokedOn: '2026-11-24' })
  })

  test('has a line for the pupil once the rights are the pupil’s own', async () => {
    const lineOfPupil = /class="role">Pupil</
    await desk.ask('court.issueConsent', input())
    expect(desk.host.printed.at(-1)?.html).not.toMatch(lineOfPupil)
    desk.setToday('2030-01-15')
    await desk.ask('court.issueConsent', input({ expiresOn: day('2030-06-10') }))
    expect(desk.host.printed.at(-1)?.html).toMatch(lineOfPupil)
    desk.setToday('2026-11-24')
  })

  test('stands in the log of releases, which is printed', async () => {
    const { document } = await desk.ask('court.printLog', { pupilId })
    expect(document.form).toBe('SD-47')
    const html = desk.host.printed.at(-1)?.html ?? ''
    expect(html).toContain('No record of this pupil was released.')
    expect(html).toContain('taken back on November 24, 2026')
  })
})

test('a closing letter goes to each household once the case is closed, with the attendance then and now', async () => {
  await boardOf(desk)
  const caseId = await refer(desk, '1001')
  const letter = { caseId, reason: 'moved' as const, note: '', stays: 'The bus stop\n\nThe check-in' }
  expect(await desk.request('cases.issueClosingLetter', letter)).toMatchObject({ error: { code: 'not-allowed' } })
  await desk.ask('cases.close', { id: caseId, reason: 'The family moved.' })
  const { documents } = await desk.ask('cases.issueClosingLetter', letter)
  expect(documents.length).toBeGreaterThan(0)
  expect(documents.every(({ form, caseId: of }) => form === 'SD-46' && of === caseId)).toBe(true)
  const html = desk.host.printed.at(-1)?.html ?? ''
  for (const words of [
    'When the case began',
    'The bus stop',
    'The check-in',
    'is not enrolled in our district any more'
  ])
    expect(html).toContain(words)
})
