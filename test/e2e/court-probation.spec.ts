import type { Locator, Page } from '@playwright/test'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { openPdf, textOf } from './print/paper'
import { expect, expectAccessible, openSample, test } from './sample'
import { askFrom } from './smallDesk'

/** Presses a button or ticks a field as a hand on the keyboard does. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus()
  await target.press(key)
}

/** The case that is with probation for mediation is heard again today, and the board refers the minor (WIC 601.2). */
async function hearAgain(page: Page): Promise<string> {
  const { rows } = await askFrom(page, 'court.cases', {})
  const caseId = rows.find(({ referrals }) => referrals.length > 0)?.caseId ?? ''
  const { today } = await askFrom(page, 'vault.status', {})
  const days = await askFrom(page, 'hearings.days', {})
  const dayId = days.find(({ date }) => date === today)?.id ?? ''
  const time = '16:30' as ClockTime
  const { id } = await askFrom(page, 'hearings.put', { dayId, caseId, time, kind: 'review' })
  await askFrom(page, 'hearings.issueNotices', { dayId })
  const { members } = await askFrom(page, 'hearings.day', { id: dayId })
  for (const { id: memberId } of members) await askFrom(page, 'hearings.setMember', { dayId, memberId, present: true })
  await askFrom(page, 'hearings.start', { id })
  const { presence } = await askFrom(page, 'hearings.room', { id })
  for (const one of presence) {
    const came = { ...one, came: 'in-person' as const, arrivedAt: time }
    await askFrom(page, 'hearings.setPresence', { hearingId: id, presence: came })
  }
  await askFrom(page, 'hearings.saveFindings', {
    id,
    findings: [
      { code: 'F1', result: 'yes', note: null, grounds: [] },
      { code: 'F3', result: 'yes', note: null, grounds: ['habitual-truant'] },
      { code: 'F8', result: 'yes', note: 'No directive was followed since.', grounds: [] }
    ],
    vote: { how: 'consensus', motion: null, for: members.length, against: 0, abstained: 0, recused: [] }
  })
  await askFrom(page, 'hearings.decide', { id, outcome: 'referred-probation', reviewOn: null as CalendarDate | null })
  await askFrom(page, 'hearings.close', { id })
  await askFrom(page, 'agreements.issueMinutes', { hearingId: id })
  return caseId
}

test('the minor to probation: sheet, affidavit, packet with a tab for each step, and what comes back', async ({
  sample
}) => {
  test.setTimeout(180_000)
  const before = await openSample(sample)
  const caseId = await hearAgain(before.page)
  await before.app.close()
  const { app, page } = await openSample(sample)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))

  await test.step('the sheet names every reason, each with its section, until the last is met', async () => {
    await press(page.getByRole('link', { name: 'Court', exact: true }))
    await press(page.getByRole('grid', { name: 'Cases for an office' }).getByRole('row').filter({ hasText: 'told' }))
    await press(page.getByRole('complementary').getByRole('link', { name: 'Send to another office' }))
    await press(page.getByRole('radio', { name: /^Referral of the minor to probation/ }), 'Space')
    const why = page.getByRole('region', { name: 'Why it can’t go yet' })
    await expect(why).toContainText('At least one ground is stated')
    await expect(why).toContainText('WIC 656')
    await expect(why).toContainText('EC 49076(a)(1)(J)')
    await expect(page.getByText(/^The fourth truancy report is of /)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Issue the affidavit' })).toBeDisabled()
    await press(page.getByRole('button', { name: 'Begin (1) with what the record says' }))
    await press(page.getByRole('button', { name: 'Begin (3) with what the record says' }))
    await press(page.getByRole('radio', { name: /^Not in custody/ }), 'Space')
    await page.getByLabel('What probation is asked to do').fill('Informal services first.')
    await press(page.getByRole('button', { name: /^Begin “Where the affidavit is signed”/ }))
    await page.getByLabel('Certified in writing by').fill('Officer Reyes, Probation')
    const certified = page.getByRole('group', { name: 'Certified on' })
    await certified.getByRole('spinbutton').first().focus()
    await page.keyboard.type('11172026')
    await expect(page.getByRole('region', { name: 'It may go' })).toBeVisible()
    await expectAccessible(page)
    await press(page.getByRole('radio', { name: 'Handed over in person' }), 'Space')
    await press(page.getByRole('button', { name: 'Issue the affidavit' }))
    const asked = page.getByRole('alertdialog')
    await expect(asked).toContainText('Probation decides within 21 court days, by December 18, 2026')
    await press(asked.getByRole('button', { name: 'Issue the affidavit' }))
    await expect(page.getByRole('heading', { level: 1, name: /^Packet: / })).toBeFocused({ timeout: 30_000 })
  })

  await test.step('the packet: tabs of reports and steps, index and pages read back from the file', async () => {
    const tabs = page.getByRole('grid', { name: /^Tabs of the packet/ })
    await expect(tabs.getByRole('row')).toHaveCount(17)
    await press(tabs.getByRole('row', { name: /^Step \(b\)/ }), 'Space')
    await expect(page.getByRole('list', { name: /^Missing from Step \(b\)/ })).toContainText('EC 48264.5(b)')
    const { referrals } = await askFrom(page, 'court.after', { caseId })
    const referralId = referrals.find(({ route }) => route === '601.2-probation')?.referralId ?? ''
    await askFrom(page, 'court.issueRecords', { referralId, signature: null })
    await askFrom(page, 'court.issuePacket', { referralId, means: 'personal', how: { as: 'new' } })
    const plan = await askFrom(page, 'court.packet', { referralId })
    expect(plan.disclosures.map(({ basis }) => basis)).toEqual(['EC 49076(a)(1)(J)', 'EC 49076(a)(1)(J)'])
    const { bytes } = await askFrom(page, 'documents.get', { id: plan.packets[0]?.document.id ?? '' })
    const pdf = await openPdf(new Uint8Array(Object.values(bytes)))
    const outline = (await pdf.getOutline()).map(({ title }) => title)
    for (const title of ['Truancy reports', 'Step (a): meeting', 'Step (b): warning', 'Step (c): board']) {
      expect(
        outline.some((mark) => mark.includes(title)),
        title
      ).toBe(true)
    }
    const text = await textOf(pdf)
    for (const words of [
      'Affidavit and referral to the probation officer',
      'Fourth report (In re A.N.',
      'Evidence of the step of Education Code 48264.5(a)',
      'Executed at Alder Valley, California',
      'by December 18, 2026'
    ]) {
      expect(text).toContain(words)
    }
  })

  await test.step('the case keeps what came back, with the terms; the log keeps the parents’ 24 hours', async () => {
    await press(page.getByRole('link', { name: /^\d{4}-\d{4}$/ }))
    await press(page.getByRole('tab', { name: 'Court' }))
    const region = page.getByRole('region', { name: 'Referral of the minor to probation' })
    await expect(region.getByRole('list', { name: 'Terms' })).toContainText('by Dec 18')
    await expect(region).toContainText('parents to be told by')
    await press(region.getByRole('button', { name: /^Write down what came back/ }))
    const dialog = page.getByRole('dialog', { name: 'What came back' })
    await press(dialog.getByRole('button', { name: /What happened/ }), 'Enter')
    await press(page.getByRole('option', { name: 'Case number of the office' }))
    await dialog.getByRole('group', { name: 'On' }).getByRole('spinbutton').first().focus()
    await page.keyboard.type('11172026')
    await dialog.getByRole('textbox', { name: 'Number' }).fill('JV-26-0412')
    await expectAccessible(page)
    await press(dialog.getByRole('button', { name: 'Keep it' }))
    await expect(region.getByRole('list', { name: 'What came back' })).toContainText('JV-26-0412')
    await expect(page.getByRole('region', { name: /^Subpoena for attendance/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the room lists the terms, each leads to its case; the court calendar says which days and why', async () => {
    await press(page.getByRole('link', { name: 'Court', exact: true }))
    const terms = page.getByRole('region', { name: 'Terms of court and offices' })
    await expect(terms).toContainText('referral of the minor to probation: Decision of probation')
    await expect(page.getByRole('grid', { name: 'Cases for an office' })).toContainText('parents to be told')
    await press(page.getByRole('tab', { name: 'Offices and custodian' }))
    const holidays = page.getByRole('list', { name: 'Next judicial holidays' })
    await expect(holidays).toContainText('Friday, November 27, 2026: Day after Thanksgiving')
    await expectAccessible(page)
    await press(page.getByRole('tab', { name: 'Cases' }))
    await press(terms.getByRole('link').first())
    await expect(page.getByRole('tab', { name: 'Court', selected: true })).toBeVisible()
  })

  expect(complaints).toEqual([])
  await app.close()
})
