import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './desk'
import { openPdf, textOf } from './print/paper'
import { askFrom, openSmallDesk } from './smallDesk'

/** The seven statements of EC 48260.5 in force since July 1, 2025, by words of the English letter. */
const ITEMS = [
  'is now classified as truant',
  'You are obligated to compel',
  'Alternative educational programs are available in the district',
  'the right to meet with appropriate school personnel',
  'Mental health and supportive services may be available',
  'School personnel are available to meet with you',
  'missing 10 percent of school for any reason'
]

async function paperText(page: Page, id: string): Promise<string> {
  const { bytes } = await askFrom(page, 'documents.get', { id })
  return textOf(await openPdf(new Uint8Array(Object.values(bytes))))
}

/** Types into a combo box and takes what fits. */
async function choose(page: Page, box: Locator, text: string): Promise<void> {
  await box.fill(text)
  await page.getByRole('option', { name: text }).first().click()
}

/** Marks every row by keyboard, once there are rows. */
async function markAll(grid: Locator): Promise<void> {
  await expect(grid.getByRole('rowheader').first()).toBeVisible()
  const all = grid.getByRole('checkbox', { name: 'Select All' })
  await all.focus()
  await all.press('Space')
  await expect(all).toBeChecked()
}

async function pick(page: Page, within: Page | Locator, label: string, option: string): Promise<void> {
  await within.getByRole('button', { name: new RegExp(label) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('the first notice, its delivery, interventions, and the referral to the board', async ({ profile }) => {
  test.setTimeout(150_000)
  const { app, page } = await openSmallDesk(profile)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

  await test.step('Today says that notices are due', async () => {
    await expect(page.getByText('Notification of truancy for 3 pupils')).toBeVisible()
    await page.getByRole('link', { name: 'Open the notices' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeFocused()
    await expectAccessible(page)
  })

  await test.step('the letters learn what they name', async () => {
    await page.getByRole('button', { name: 'Say what our letters say' }).click()
    await page.getByLabel('Alternative programs').fill('Independent study\nContinuation school')
    await page.getByLabel('The same in Spanish').fill('Estudio independiente\nEscuela de continuación')
    await page.getByLabel('Mental health and supportive services').fill('Counseling at school')
    await page.getByLabel('Signed by').fill('Dana Whitfield')
    await page.getByLabel('Title').fill('Supervisor of Attendance')
    await page.getByRole('button', { name: 'Save what our letters say' }).click()
    await expect(
      page.getByRole('button', { name: /look/ }).or(page.getByText('Say whom a family calls.')).first()
    ).toBeVisible()
    await page.getByLabel('Whom a family calls').fill('Dana Whitfield')
    await page.getByLabel('Phone').fill('(916) 555-0142')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save what our letters say' }).click()
    await expect(page.getByText('Saved. The next letters say it so.')).toBeVisible()
  })

  await test.step('who is due, with the days behind, printed by keyboard', async () => {
    await tab('Due').click()
    const table = page.getByRole('grid', { name: 'Pupils to whose family a notification is due' })
    await expect(table.getByRole('row')).toHaveCount(4)
    await expect(page.getByRole('button', { name: 'Print the marked notices' })).toBeDisabled()
    await table.getByRole('row', { name: /Rivera, Mateo/ }).focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Rivera, Mateo' })
    await expect(panel.getByRole('listitem').filter({ hasText: 'whole day (U, Unexcused)' })).toHaveCount(5)
    await expect(panel.getByText('Lucía Rivera and Rosa Maldonado: Spanish with English copy')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)

    await markAll(table)
    // The pupil without anybody to write to stays behind.
    await expect(page.getByRole('button', { name: 'Print 2 notices' })).toBeEnabled()
    await page.keyboard.press('p')
    await expect(page.getByText(/^3 papers \(Notification of truancy\)/)).toBeVisible({ timeout: 30_000 })
    await expect(table.getByRole('row')).toHaveCount(2)
    await expectAccessible(page)
  })

  await test.step('each paper says items (a) to (g), in the home language and in English', async () => {
    const { documents } = await askFrom(page, 'documents.list', { forms: ['SD-01'] })
    expect(documents.map(({ language }) => language).sort()).toEqual(['en', 'es', 'es'])
    for (const { id, language } of documents) {
      const text = await paperText(page, id)
      for (const item of ITEMS) expect(text).toContain(item)
      expect(text.includes('Estudio independiente')).toBe(language === 'es')
      expect(text).toContain('Independent study')
    }
  })

  await test.step('delivery is recorded for all at once and proved', async () => {
    await tab('To deliver').click()
    const letters = page.getByRole('grid', { name: 'Letters without a recorded delivery' })
    await expect(letters.getByRole('row')).toHaveCount(4)
    await markAll(letters)
    await page.getByRole('button', { name: 'Record the delivery of 3 letters' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delivery of 3 letters' })
    await expectAccessible(page)
    await pick(page, dialog, 'How', 'First-class mail')
    await dialog.getByLabel('Delivered by').fill('Teresa Alvarez')
    await expect(dialog.getByLabel('Address for Jorge Rivera')).toHaveValue('77 Canal Way, Port Linden, CA 95988')
    await dialog.getByRole('button', { name: 'Record 3 deliveries' }).click()
    await expect(page.getByText('3 deliveries were recorded.')).toBeVisible()

    await page.getByRole('button', { name: 'Print the proof of service' }).click()
    const served = page.getByRole('grid', { name: 'Deliveries on record' })
    await markAll(served)
    await page.getByRole('button', { name: 'Proofs of service (2)' }).click()
    const proofs = page.getByRole('dialog', { name: '2 proofs of service' })
    await expectAccessible(page)
    await expect(proofs.getByRole('button', { name: 'Sign and print' })).toBeDisabled()
    await proofs.getByText('Type the name').click()
    await proofs.getByLabel('Name, typed by the person who signs').fill('Teresa Alvarez')
    await proofs.getByRole('button', { name: 'Sign and print' }).click()
    await expect(page.getByText(/^2 papers \(Proof of service\)/)).toBeVisible({ timeout: 30_000 })
    await expectAccessible(page)
    const { documents } = await askFrom(page, 'documents.list', { forms: ['SD-04'] })
    const texts = await Promise.all(documents.map(({ id }) => paperText(page, id)))
    expect(texts.filter((text) => text.includes('Rosa Maldonado') && text.includes('77 Canal Way'))).toHaveLength(1)
    expect(texts.every((text) => text.includes('Teresa Alvarez') && text.includes('penalty of perjury'))).toBe(true)
  })

  const { rows } = await askFrom(page, 'pupils.list', { search: 'rivera' })
  const pupilId = rows[0]?.id ?? ''

  await test.step('interventions are recorded on the pupil’s page', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('rivera')
    await page
      .getByRole('option', { name: /Rivera/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Rivera')
    await tab('Interventions').click()
    await expectAccessible(page)
    const steps = [
      ['Call', 'Left a message', 'Asked for a meeting with both.', true],
      ['Text', 'Sent', 'Times for a meeting.', false],
      ['Call', 'Reached', 'The bus comes late on Mondays.', false],
      ['Home visit', 'Held', 'Spoke at the door.', false],
      ['Habitual truancy', 'Held', 'A plan for the mornings.', false]
    ] as const
    for (const [what, result, summary, attempt] of steps) {
      await page.getByRole('button', { name: 'Record what was done' }).click()
      const panel = page.getByRole('complementary', { name: 'What was done' })
      await choose(page, panel.getByRole('combobox', { name: 'What' }), what)
      await pick(page, panel, 'Result', result)
      await pick(page, panel, 'With whom', 'Lucía Rivera, mother')
      await panel.getByLabel('Done by').fill('Marcus Chen')
      await panel.getByLabel('What was said or done').fill(summary)
      const box = panel.getByRole('checkbox', { name: /attempt to hold a conference/ })
      await expect(box).not.toBeChecked()
      if (attempt) await box.press('Space')
      await panel.getByRole('button', { name: 'Save to the log' }).press('Enter')
      await expect(panel).toHaveCount(0)
    }
    await expect(page.getByRole('grid', { name: 'Interventions' }).getByRole('row')).toHaveCount(6)
  })

  await test.step('an entry is corrected, another withdrawn; what they said stays in the log', async () => {
    const log = page.getByRole('grid', { name: 'Interventions' })
    await log.getByRole('row', { name: 'Home visit' }).click()
    const entry = page.getByRole('complementary', { name: /^Home visit/ })
    await entry.getByRole('button', { name: 'Correct', exact: true }).click()
    const form = page.getByRole('complementary', { name: /^Correct: Home visit/ })
    await form.getByLabel('What was said or done').fill('Spoke at the door with the grandmother.')
    await form.getByRole('button', { name: 'Save the correction' }).press('Enter')
    await expect(form.getByText('Give the reason.').first()).toBeVisible()
    await form.getByLabel('Why it is corrected').fill('It was the grandmother, not the mother.')
    await form.getByRole('button', { name: 'Save the correction' }).press('Enter')
    const before = entry.getByRole('region', { name: 'What it said before' })
    await expect(before).toContainText('Spoke at the door.')
    await expect(before).toContainText('It was the grandmother, not the mother.')
    await expectAccessible(page)

    await log.getByRole('row', { name: 'Text' }).click()
    const text = page.getByRole('complementary', { name: /^Text/ })
    await text.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await text.getByLabel('Why it is withdrawn').fill('It was sent to another family.')
    await text.getByRole('button', { name: 'Withdraw the entry' }).press('Enter')
    await expect(text.getByText('Withdrawn; it counts for nothing')).toBeVisible()
    await expect(log.getByRole('row', { name: 'Text' })).toContainText('withdrawn')
    await expect(log.getByRole('row')).toHaveCount(6)
    await expectAccessible(page)
  })

  await test.step('the pupil is referred with the notice of EC 48263', async () => {
    await tab('Case').click()
    await expect(page.getByText('May the pupil be referred?')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Refer to the board' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Referral to the board/ })).toBeFocused()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: 'Habitual truant' }).press('Space')
    await page.getByLabel('What happened, in plain words').fill('Five days without an excuse since the fall break.')
    await page.getByLabel('Name of the referring person').fill('Marcus Chen')
    await page.getByLabel('Title').fill('Assistant Principal')
    await page.getByLabel('Why the referral goes ahead without it').fill('The mother asked for the board herself.')
    await page.getByRole('button', { name: 'Refer to the board and print 2 notices' }).click()
    await expect(page.getByText(/^2 papers \(Notice of referral\)/)).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(/^Case \d{4}-0001/)).toBeVisible()
    await expectAccessible(page)
    const { documents } = await askFrom(page, 'documents.list', { pupilId, forms: ['SD-02'] })
    expect(documents).toHaveLength(2)
    const text = await paperText(page, documents[0]?.id ?? '')
    for (const words of [
      'Valle Verde School Attendance Review Board',
      '100 Poplar Way',
      'will be required to meet with the board',
      'Five days without an excuse',
      'A plan for the mornings.',
      'Assistant Principal'
    ]) {
      expect(text).toContain(words)
    }
  })

  await test.step('delivered, the case moves on; its timeline holds every room', async () => {
    await page.getByRole('link', { name: 'Notices', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeFocused()
    await tab('To deliver').click()
    await markAll(page.getByRole('grid', { name: 'Letters without a recorded delivery' }))
    await page.getByRole('button', { name: 'Record the delivery of 2 letters' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delivery of 2 letters' })
    await pick(page, dialog, 'How', 'Handed over in person')
    await dialog.getByLabel('Delivered by').fill('Teresa Alvarez')
    await dialog.getByRole('button', { name: 'Record 2 deliveries' }).click()
    await expect(page.getByText('2 deliveries were recorded.')).toBeVisible()

    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeFocused()
    await expectAccessible(page)
    const row = page.getByRole('grid', { name: 'Cases' }).getByRole('row', { name: /Rivera, Mateo/ })
    await expect(row).toContainText('Family notified · hearing to be set')
    await row.focus()
    await page.keyboard.press('Enter')
    const timeline = page.getByRole('list', { name: 'Timeline' })
    await expect(timeline.getByText('Case referred to the board', { exact: false })).toBeVisible()
    await expect(timeline.getByText('Habitual truancy conference (HTC): held')).toBeVisible()
    await expect(timeline.getByText('Truancy report 1 (EC 48260(a))')).toBeVisible()
    await expect(timeline.getByText('Notification of truancy delivered: first-class mail').first()).toBeVisible()
    await tab('Referral').click()
    await expect(page.getByRole('list', { name: 'What the referral needs' }).getByText('missing')).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('a case is closed with a reason', async () => {
    await page.getByRole('button', { name: 'Close the case' }).click()
    const dialog = page.getByRole('dialog', { name: /^Close case/ })
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Close the case' }).click()
    await expect(dialog.getByText('Say why the case is closed.').first()).toBeVisible()
    await dialog.getByRole('radio', { name: 'The family moved' }).press('Space')
    await dialog.getByLabel('Why, in words').fill('The family moved to another district.')
    await dialog.getByRole('button', { name: 'Close the case' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('The family moved to another district.').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Open the case again' }).click()
    const again = page.getByRole('alertdialog', { name: /^Open case/ })
    await expect(again.getByLabel('Why')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(again).toBeVisible()
    await expectAccessible(page)
    await again.getByRole('button', { name: 'Cancel' }).click()
  })

  expect(complaints).toEqual([])
  await app.close()
})
