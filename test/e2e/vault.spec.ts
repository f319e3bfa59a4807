import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, expectAccessible, openDesk, PASSPHRASE, setUp, test } from './desk'
import { askFrom } from './smallDesk'

/** The system's own folder dialog answers with this folder. */
const offerFolder = (app: ElectronApplication, folder: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, folder)

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible()
}

test('who is at the desk, backups on a drive, and a backup restored in place of the desk', async ({ profile }) => {
  test.setTimeout(120_000)
  const { app, page } = await openDesk(profile)
  await setUp(page)
  await page.getByRole('button', { name: 'It is kept safe' }).click()
  const person = { title: 'Supervisor of attendance', phone: null, email: null, active: true }
  await askFrom(page, 'district.saveStaff', { name: 'Dana Whitfield', ...person })

  await test.step('after unlocking the desk asks who is there, and the trail names that person', async () => {
    await page.keyboard.press('Control+l')
    await unlock(page)
    const dialog = page.getByRole('dialog', { name: 'Who is at the desk?' })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /Your name/ }).press('Enter')
    await page.getByRole('option', { name: /Dana Whitfield/ }).press('Enter')
    await dialog.getByRole('button', { name: 'That is me' }).press('Enter')
    await expect(page.getByRole('banner').getByRole('button', { name: 'Dana Whitfield' })).toBeVisible()
  })

  const drive = join(profile, 'Drive F')
  mkdirSync(drive)
  await test.step('a backup here and on the drive', async () => {
    await page.getByRole('link', { name: 'File', exact: true }).press('Enter')
    await offerFolder(app, drive)
    await page.getByRole('button', { name: 'Choose a folder' }).press('Enter')
    await expect(page.getByText('Also kept in the folder “Drive F”')).toBeVisible()
    await page.getByRole('button', { name: 'Back up now' }).press('Enter')
    const backups = page.getByRole('grid', { name: 'Backups' })
    await expect(backups.getByRole('row').filter({ hasText: 'chosen folder' })).toHaveCount(1)
    await expect(page.getByText(/nothing changed since/)).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Audit trail' }).getByRole('row').nth(1)).toContainText(
      'Dana Whitfield'
    )
    await page.getByRole('button', { name: 'Check the file' }).press('Enter')
    await expect(page.getByText('The file is sound')).toBeVisible()
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
  })

  await test.step('the backup takes the place of the desk, which had gone on', async () => {
    await askFrom(page, 'district.saveStaff', { name: 'Somebody Later', ...person })
    const [backup = ''] = readdirSync(drive)
    await page.keyboard.press('Control+l')
    await page.getByRole('button', { name: 'Restore a backup' }).press('Enter')
    await expectAccessible(page)
    await offerFolder(app, join(drive, backup))
    await page.getByRole('button', { name: 'Choose the folder of the backup' }).press('Enter')
    await page.getByLabel('Passphrase of the backup').fill('not the passphrase')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('does not open this desk')
    await page.getByLabel('Passphrase of the backup').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await expect(page.getByText('A sound backup of Valle Verde Unified')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Put it in the place of the desk' }).press('Enter')
    await unlock(page)
    const { staff } = await askFrom(page, 'vault.person', {})
    expect(staff.map(({ name }) => name)).toEqual(['Dana Whitfield'])
  })
  await app.close()
  expect(readdirSync(profile).some((name) => name.startsWith('desk.set-aside'))).toBe(true)
})

test('an idle desk says that it will lock, and locks; a key keeps it open', async ({ profile }) => {
  const { app, page } = await openDesk(profile)
  await setUp(page)
  await page.clock.install()
  await page.getByRole('button', { name: 'It is kept safe' }).click()
  await askFrom(page, 'vault.saveSafety', { lockAfterMinutes: 5 })
  await page.getByRole('link', { name: 'File', exact: true }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Minutes' })).toHaveValue('5')
  const near = page.getByText(/it is about to lock/)
  await page.clock.runFor(4 * 60_000 + 1_000)
  await expect(near).toBeVisible()
  await page.keyboard.press('Shift')
  await expect(near).toHaveCount(0)
  await page.clock.runFor(4 * 60_000 - 1_000)
  await expect(near).toHaveCount(0)
  await page.clock.runFor(61_000 + 1_000)
  await expect(page.getByRole('heading', { name: 'The desk is locked' })).toBeVisible()
  expect(await page.evaluate(() => window.sarb.request('district.get', {}))).toMatchObject({
    error: { code: 'locked' }
  })
  await app.close()
})
