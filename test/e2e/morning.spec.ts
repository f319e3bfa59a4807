import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { expect, expectAccessible, openDesk, PASSPHRASE, setUp, test } from './desk'
import { openPdf, textOf } from './print/paper'
import { askFrom } from './smallDesk'

const TEXTS = {
  programs: [{ en: 'Independent study', es: 'Estudio independiente' }],
  services: [{ en: 'Counseling at school', es: 'Consejería en la escuela' }],
  signer: { name: 'Dana Whitfield', title: 'Supervisor of Attendance' },
  contact: { name: 'Dana Whitfield', phone: '(916) 555-0142', email: 'dana@valleverde.example' }
}

const WORKER = { name: 'Teresa Alvarez', title: 'Attendance worker', phone: null, email: null, active: true }

async function pick(page: Page, within: Page | Locator, label: RegExp, option: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).first().click()
}

async function paperText(page: Page, id: string): Promise<string> {
  const { bytes } = await askFrom(page, 'documents.get', { id })
  return textOf(await openPdf(new Uint8Array(Object.values(bytes))))
}

test('a worker’s morning: import, who crossed a line, notices, calls, a conference, a referral', async ({
  profile
}) => {
  test.setTimeout(180_000)
  const { app, page } = await openDesk(profile)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await setUp(page)
  const today = (await askFrom(page, 'vault.status', {})).today ?? ''
  const folder = join(profile, 'csv-set')
  writeSmallDistrict(folder, today as never)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
  }, folder)
  await page.getByRole('button', { name: 'It is kept safe' }).click()
  await askFrom(page, 'interventions.saveLetterTexts', TEXTS)
  const room = (name: string) =>
    page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name, exact: true })
  let staffId = ''
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

  await test.step('the worker of the school says who is at the desk', async () => {
    const { id } = await askFrom(page, 'district.saveStaff', WORKER)
    staffId = id
    await page.keyboard.press('Control+l')
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Who is at the desk?' })
    await dialog.getByRole('button', { name: /Your name/ }).press('Enter')
    await page.getByRole('option', { name: /Teresa Alvarez/ }).press('Enter')
    await dialog.getByRole('button', { name: 'That is me' }).press('Enter')
    await expect(page.getByRole('banner').getByRole('button', { name: 'Teresa Alvarez' })).toBeVisible()
  })

  await test.step('the export is imported, and says who crossed a line', async () => {
    await room('Attendance').click()
    await page.getByRole('link', { name: 'Import data' }).first().click()
    await page.getByRole('button', { name: 'Choose the folder' }).click()
    await page.getByRole('button', { name: /^Import \d+ records$/ }).click()
    const crossed = page.getByRole('grid', { name: 'Pupils who crossed a line since the import before' })
    await expect(crossed.getByRole('row', { name: /Rivera, Mateo/ }).first()).toBeVisible({ timeout: 30_000 })
    await expectAccessible(page)
  })

  await test.step('Today shows what is late and what is due, and opens the list', async () => {
    await room('Today').click()
    await expect(page.getByText('Notification of truancy for 3 pupils')).toBeVisible()
    await expectAccessible(page)
    await askFrom(page, 'interventions.saveWorker', { schoolCode: 'S1', staffId })
    await room('Due').click()
    await expect(page.getByRole('heading', { level: 1, name: 'What is due' })).toBeFocused()
    await expect(page.getByRole('button', { name: /Worker/ })).toContainText('Teresa Alvarez')
    await pick(page, page, /Step/, 'Print the notification')
    const due = page.getByRole('grid', { name: 'What is due' })
    await expect(due.getByRole('row')).toHaveCount(4)
    await expectAccessible(page)
  })

  await test.step('the notices of the day are printed in postal order, with labels', async () => {
    await room('Notices').click()
    const table = page.getByRole('grid', { name: 'Pupils to whose family a notification is due' })
    await expect(table.getByRole('rowheader').first()).toBeVisible()
    await table.getByRole('row', { name: /Okafor, Ada/ }).focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Okafor, Ada' })
    await panel.getByRole('button', { name: 'Do not send …' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByLabel('Why').fill('The father brings a note of the clinic today.')
    await dialog.getByRole('button', { name: 'Do not send' }).click()
    await expect(page.getByRole('grid', { name: 'Notifications that wait' })).toContainText('note of the clinic')
    const all = table.getByRole('checkbox', { name: 'Select All' })
    await all.focus()
    await all.press('Space')
    await page.getByRole('button', { name: 'Print 1 notice' }).click()
    await expect(page.getByText(/^2 papers \(Notification of truancy\)/)).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Print address labels' }).click()
    await page.getByRole('button', { name: 'Record the delivery' }).click()
    await expectAccessible(page)
  })

  const { rows } = await askFrom(page, 'pupils.list', { search: 'rivera' })
  const pupilId = rows[0]?.id ?? ''

  await test.step('calls are logged with their next step, an agency’s answer and a file', async () => {
    await room('Pupils').click()
    await page
      .getByRole('grid')
      .getByRole('row', { name: /Rivera, Mateo/ })
      .click()
    await tab('Interventions').click()
    const write = async (what: string, result: string, more: (panel: Locator) => Promise<void>) => {
      await page.getByRole('button', { name: 'Record what was done' }).click()
      const panel = page.getByRole('complementary', { name: 'What was done' })
      await panel.getByRole('combobox', { name: 'What' }).fill(what)
      await page.getByRole('option', { name: what }).first().click()
      await pick(page, panel, /Result/, result)
      await panel.getByLabel('Done by').fill('Marcus Chen')
      await panel.getByLabel('What was said or done').fill('The bus comes late; offered a conference with both.')
      await more(panel)
      await panel.getByRole('button', { name: 'Save to the log' }).press('Enter')
      await expect(panel).toHaveCount(0)
    }
    await write('Call', 'Reached', async (panel) => {
      await panel.getByRole('textbox', { name: /^Next step/ }).fill('Call again after the conference.')
      await panel.getByRole('checkbox', { name: /attempt to hold a conference/ }).press('Space')
    })
    await write('Referral to a partner agency', 'Accepted', async (panel) => {
      await pick(page, panel, /Agency/, 'School nurse')
      await panel.getByLabel('Person or unit there').fill('Ms. Okonski')
    })
    await page
      .getByRole('grid', { name: 'Interventions' })
      .getByRole('row', { name: /partner agency/ })
      .click()
    const panel = page.getByRole('complementary', { name: /partner agency/ })
    await expect(panel.getByText('School nurse')).toBeVisible()
    await panel.getByRole('button', { name: 'Record an answer' }).click()
    await pick(page, panel, /Answer/, 'Accepted, services began')
    await panel.getByRole('button', { name: 'Save the answer' }).click()
    await expect(panel.getByText(/: Accepted, services began/)).toBeVisible()
    const scan = join(profile, 'nurse.pdf')
    writeFileSync(scan, (await import('node:fs')).readFileSync('test/fixtures/print/two-papers.pdf'))
    const chooser = page.waitForEvent('filechooser')
    await panel.getByRole('button', { name: 'Attach a file' }).click()
    await (await chooser).setFiles(scan)
    await panel.getByRole('button', { name: 'nurse.pdf', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Attached file' }).getByText(/^nurse\.pdf, attached/)).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  await test.step('an HTC is set in a block, held, agreed and signed', async () => {
    await room('Meetings').click()
    await page.getByRole('button', { name: 'New block of meetings' }).click()
    const dialog = page.getByRole('dialog', { name: 'New block of meetings' })
    await pick(page, dialog, /Kind/, /Habitual truancy/)
    const [year, month, day] = today.split('-')
    await dialog.getByRole('spinbutton', { name: /month, Day/ }).fill(month ?? '')
    await dialog.getByRole('spinbutton', { name: /day, Day/ }).fill(day ?? '')
    await dialog.getByRole('spinbutton', { name: /year, Day/ }).fill(year ?? '')
    await dialog.getByRole('spinbutton', { name: /hour, First time/ }).fill('8')
    await dialog.getByRole('spinbutton', { name: /minute, First time/ }).fill('00')
    await dialog.getByRole('spinbutton', { name: /AM\/PM, First time/ }).press('a')
    await dialog.getByLabel('Room').fill('Library')
    await dialog.getByLabel('Address').fill('100 Poplar Way, Valle Verde, CA 95999')
    await dialog.getByLabel('Held by').fill('Marcus Chen\nTeresa Alvarez')
    await dialog.getByRole('button', { name: 'Make the block' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Habitual truancy conference/ })).toBeFocused()
    await expectAccessible(page)
    const waiting = page.getByRole('grid', { name: 'Pupils for this day' })
    const row = waiting.getByRole('row', { name: /Rivera, Mateo/ })
    await row.getByRole('checkbox').focus()
    await row.getByRole('checkbox').press('Space')
    await page.getByRole('button', { name: /^Put 1 on \d+ free slots$/ }).click()
    await page.getByRole('button', { name: 'Print invitations for 1 family' }).click()
    await expect(page.getByText(/^2 papers \(Invitation to a meeting\)/)).toBeVisible({ timeout: 30_000 })

    await page.getByRole('grid', { name: 'Slots' }).getByRole('row').filter({ hasText: 'Rivera, Mateo' }).click()
    await expect(page.getByRole('radiogroup', { name: /Mateo, pupil/ })).toBeVisible()
    const presence = page.getByRole('radiogroup').filter({ hasText: 'By phone' })
    await expect(presence.getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(page)
    for (const group of await presence.all()) {
      await group.getByRole('radio', { name: 'Here' }).press('Space')
      await expect(group.getByRole('radio', { name: 'Here' })).toBeChecked()
    }
    await page.getByLabel('Summary').fill('The family moved; the bus is far. A check-in every morning helps.')
    await expect(page.getByText(/^saved/)).toBeVisible()
    await page.getByRole('list', { name: 'Lines of the library' }).getByRole('button').first().click()
    await page.getByRole('button', { name: 'Add the line' }).click()
    await expect(page.getByRole('list', { name: 'What was agreed' }).getByRole('listitem')).toHaveCount(1)
    await page.getByRole('button', { name: 'Lucía Rivera signs' }).click()
    const signing = page.getByRole('dialog', { name: /Lucía Rivera/ })
    await signing.getByRole('radio', { name: 'Type the name' }).press('Space')
    await signing.getByLabel('Name, typed by the person who signs').fill('Lucía Rivera')
    await signing.getByRole('button', { name: 'Keep the signature' }).click()
    await expect(signing).toHaveCount(0)
    await page.getByRole('button', { name: 'Print the agreement' }).click()
    await expect(page.getByRole('dialog', { name: /^Attendance agreement/ })).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    await expect(page.getByText('The agreement is printed and kept.')).toBeVisible()
    await page.getByRole('button', { name: 'The meeting was held' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Record: held' }).click()
    await expect(page.getByText('Result: held')).toBeVisible()
    await expectAccessible(page)
    const { documents } = await askFrom(page, 'documents.list', { pupilId, forms: ['SD-23'] })
    const text = await paperText(page, documents[0]?.id ?? '')
    for (const words of ['What we agreed', 'Lo que acordamos', 'Lucía Rivera']) expect(text).toContain(words)
  })

  await test.step('the pupil is referred; evidence opens behind each line', async () => {
    await page.getByRole('link', { name: 'Open the pupil', exact: true }).click()
    await tab('Case').click()
    const list = page.getByRole('list', { name: 'What the referral needs' })
    await list
      .getByRole('button', { name: /^Habitual truancy conference/ })
      .first()
      .click()
    const opened = page.getByRole('dialog', { name: /^Habitual truancy conference/ })
    await expect(opened.getByText('A check-in every morning helps.', { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
    await list.getByRole('button', { name: /^Agreement,/ }).click()
    await expect(page.getByRole('dialog', { name: /^Attendance agreement/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Refer to the board' }).click()
    await page.getByRole('checkbox', { name: 'Habitual truant' }).press('Space')
    await page.getByLabel('Name of the referring person').fill('Marcus Chen')
    await page.getByLabel('Title').fill('Assistant Principal')
    await page.getByLabel('Why the referral goes ahead without it').fill('The mother asked for the board herself.')
    await page.getByRole('button', { name: 'Refer to the board and print 2 notices' }).click()
    await expect(page.getByText(/^2 papers \(Notice of referral\)/)).toBeVisible({ timeout: 30_000 })
  })

  await test.step('the school’s form is filled in and printed, and the copies are logged', async () => {
    await tab('Referral').click()
    await page.getByRole('button', { name: 'Fill it in' }).click()
    await page.getByLabel('Strengths').fill('Plays soccer and helps younger pupils.')
    await page.getByRole('checkbox', { name: 'Transportation' }).press('Space')
    await page.getByRole('button', { name: 'Save the form' }).click()
    await page.getByRole('button', { name: 'Print the form' }).click()
    await expect(page.getByRole('dialog', { name: /^Referral to the board/ })).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    await expect(page.getByText(/Not on record yet: pupil, parent or guardian, the board/)).toBeVisible()
    await page.getByRole('button', { name: 'Record a copy' }).click()
    const dialog = page.getByRole('dialog', { name: 'A copy was given' })
    await pick(page, dialog, /To/, 'Pupil')
    await dialog.getByLabel('Name').fill('Mateo Rivera')
    await dialog.getByLabel('How').fill('handed over')
    await dialog.getByLabel('Given by').fill('Marcus Chen')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Record the copy' }).click()
    await expect(page.getByText(/Not on record yet: parent or guardian, the board/)).toBeVisible()
    await expectAccessible(page)
    const { documents } = await askFrom(page, 'documents.list', { pupilId, forms: ['SD-20'] })
    const text = await paperText(page, documents[0]?.id ?? '')
    for (const words of ['Plays soccer', 'transportation', 'Marcus Chen', 'For the coordinator of the board']) {
      expect(text).toContain(words)
    }
  })

  expect(complaints).toEqual([])
  await app.close()
})
