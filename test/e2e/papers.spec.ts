import { expect, expectAccessible, openSample, test } from './sample'
import { askFrom } from './smallDesk'

test('one pupil’s notice is looked at before it is issued, and what is missing leads to its field', async ({
  sample
}) => {
  const { app, page } = await openSample(sample)
  try {
    await page.getByRole('link', { name: 'Notices', exact: true }).click()
    const print = page.getByRole('button', { name: 'Print the marked notices' })
    await expect(print).toBeDisabled()
    const due = page.getByRole('grid', { name: 'Pupils to whose family a notification is due' })
    const before = (await askFrom(page, 'documents.list', {})).total
    await due.getByRole('row').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Look at the notice' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/page 1 of \d/).first()).toBeVisible()
    await expect(dialog.getByRole('heading', { name: 'The days it names' })).toBeVisible()
    await expectAccessible(page)
    expect((await askFrom(page, 'documents.list', {})).total).toBe(before)

    await test.step('printed from there, it is issued once', async () => {
      await dialog.getByRole('button', { name: /^Print (this notice|its \d letters)$/ }).press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(page.getByRole('button', { name: 'Record the delivery' })).toBeVisible()
      expect((await askFrom(page, 'documents.list', {})).total).toBeGreaterThan(before)
    })
  } finally {
    await app.close()
  }
})

test('a consent and a closing letter are filled in beside their paper; nothing is ticked beforehand', async ({
  sample
}) => {
  const { app, page } = await openSample(sample)
  try {
    const { documents } = await askFrom(page, 'documents.list', { forms: ['SD-46'] })
    const [closed] = documents
    const pupilId = closed?.pupilId ?? ''
    await test.step('the consent', async () => {
      const { lastName, firstName } = await askFrom(page, 'pupils.get', { id: pupilId })
      await page.getByRole('link', { name: 'Pupils', exact: true }).click()
      await page.getByRole('searchbox').first().fill(`${lastName} ${firstName}`)
      await page.getByRole('row').filter({ hasText: lastName }).filter({ hasText: firstName }).first().focus()
      await page.keyboard.press('Enter')
      await page.getByRole('tab', { name: 'Documents' }).click()
      await page.getByRole('button', { name: 'Release of information' }).click()
      const dialog = page.getByRole('dialog', { name: 'Release of information' })
      await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
      const missing = dialog.getByRole('button', { name: /EC 49075: recipients/ })
      await expect(missing).toBeVisible()
      await expectAccessible(page)
      await missing.press('Enter')
      await expect(dialog.getByLabel('Who may receive them, and for what')).toBeFocused()
      await page.keyboard.type('Riverbend Youth Services: counseling')
      await dialog.getByRole('checkbox', { name: 'Attendance record' }).press('Space')
      const ends = dialog.getByRole('group', { name: 'Ends on' })
      for (const [part, value] of [
        ['month', '6'],
        ['day', '10'],
        ['year', '2027']
      ] as const) {
        await ends.getByRole('spinbutton', { name: new RegExp(part, 'i') }).click()
        await page.keyboard.type(value)
      }
      await expect(missing).toHaveCount(0)
      await expect(
        dialog.getByRole('toolbar', { name: /^Release of information: Spanish with English copy/ })
      ).toBeVisible()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Print it for signature' }).press('Enter')
      await expect(dialog).toHaveCount(0)
      const [consent] = await askFrom(page, 'court.consents', { pupilId })
      expect(consent).toMatchObject({ state: 'unsigned', recipients: ['Riverbend Youth Services'] })
      await expect(page.getByRole('grid', { name: 'Consents to release records' })).toContainText('June 10, 2027')
    })

    await test.step('the closing letter', async () => {
      await page.getByRole('link', { name: 'Cases', exact: true }).click()
      await page.getByRole('button', { name: /State/ }).press('Enter')
      await page.getByRole('option', { name: 'Closed', exact: true }).press('Enter')
      await page
        .getByRole('row')
        .filter({ hasText: closed?.caseNumber ?? '' })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await page.getByRole('tab', { name: 'Documents' }).click()
      await page.getByRole('button', { name: 'Closing letter' }).click()
      const dialog = page.getByRole('dialog', { name: 'Closing letter' })
      // As the board said it when it closed the case; it can be said otherwise.
      const reason = dialog.getByRole('button', { name: /Why the case was closed/ })
      await expect(reason).toContainText('Attendance improved')
      await expectAccessible(page)
      await reason.press('Enter')
      await page.getByRole('option', { name: 'Past compulsory age' }).press('Enter')
      await dialog.getByLabel('What goes on').fill('The check-in before first period')
      await expect(dialog.getByRole('button', { name: 'reason', exact: true })).toHaveCount(0)
      await expect(dialog.getByText(/page 1 of \d/).first()).toBeVisible()
      await dialog.getByRole('button', { name: 'Print the closing letter' }).press('Enter')
      await expect(dialog).toHaveCount(0)
      const letters = await askFrom(page, 'documents.list', { caseId: closed?.caseId ?? '', forms: ['SD-46'] })
      expect(letters.total).toBe(2 * documents.length)
    })
  } finally {
    await app.close()
  }
})

test('a reviewed translation prints without the line, and says so before printing', async ({ sample }) => {
  const { app, page } = await openSample(sample)
  try {
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await page.getByRole('tab', { name: 'Translations' }).click()
    const list = page.getByRole('grid', { name: 'Translations of our papers' })
    await expectAccessible(page)
    await list.getByRole('row').filter({ hasText: 'Spanish' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'The papers in Spanish' })
    await expect(dialog.getByText('No review is recorded.')).toBeVisible()
    await dialog.getByLabel('Find a line').fill('Attendance Review Board')
    await expect(dialog.getByRole('rowheader').first()).toContainText('Attendance Review Board')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Record a review' }).press('Enter')
    await dialog.getByLabel('Reviewed by').fill('Lucía Prado')
    await dialog.getByLabel('Qualification').fill('certified court interpreter, no. 301234')
    const on = dialog.getByRole('group', { name: 'Reviewed on' })
    for (const [part, value] of [
      ['month', '11'],
      ['day', '16'],
      ['year', '2026']
    ] as const) {
      await on.getByRole('spinbutton', { name: new RegExp(part, 'i') }).click()
      await page.keyboard.type(value)
    }
    await dialog.getByRole('button', { name: 'Record that the Spanish text was reviewed' }).press('Enter')
    await expect(dialog.getByText('Reviewed: papers do not say that English governs.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list.getByRole('row').filter({ hasText: 'Spanish' })).toContainText('reviewed')
    const { rows } = await askFrom(page, 'pupils.list', {})
    const pupilIds = rows.map(({ id }) => id)
    expect((await askFrom(page, 'pupils.unreviewedLanguages', { pupilIds })).languages).not.toContain('es')
  } finally {
    await app.close()
  }
})
