import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectAccessible, openDesk, PASSPHRASE, setUp, test } from './desk'

const MARKER = 'Quillfeather Unified'

/** Every file below a folder that holds the text as UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle))
  })
}

test('first run, lock, wrong passphrase, unlock, recovery code; nothing readable on the drive', async ({ profile }) => {
  const first = await openDesk(profile)
  await expect(first.page.getByRole('heading', { name: 'Set up the desk' })).toBeFocused()
  await expectAccessible(first.page)

  await first.page.getByLabel('Passphrase', { exact: true }).fill('short')
  await expect(first.page.getByText('10 more characters.')).toBeVisible()
  const recoveryCode = await setUp(first.page, MARKER)
  await expectAccessible(first.page)
  await first.page.getByRole('button', { name: 'It is kept safe' }).click()
  await expect(first.page.getByRole('heading', { name: 'Today' })).toBeFocused()
  await expect(first.page.getByText(MARKER).first()).toBeVisible()
  await expectAccessible(first.page)

  await first.page.getByRole('link', { name: 'File' }).click()
  await first.page.getByRole('button', { name: 'Check the file' }).click()
  await expect(first.page.getByText('The file is sound')).toBeVisible()

  // While open, the write-ahead log holds the newest pages: they are as unreadable as the file itself.
  expect(readdirSync(join(profile, 'desk'))).toContain('desk.db-wal')
  expect(filesWith(profile, MARKER)).toEqual([])

  await first.page.getByRole('button', { name: 'Lock the desk' }).click()
  await expect(first.page.getByRole('heading', { name: 'The desk is locked' })).toBeFocused()
  await expect(first.page.getByText(MARKER)).toHaveCount(0)
  await first.app.close()

  const second = await openDesk(profile)
  await expectAccessible(second.page)
  await second.page.getByLabel('Passphrase').fill('not the passphrase')
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByRole('alert')).toContainText(
    'That passphrase does not open this desk. Nothing was changed.'
  )
  await second.page.getByLabel('Passphrase').fill(PASSPHRASE)
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await second.page.getByRole('button', { name: 'Lock the desk' }).click()
  await second.page.getByLabel('Passphrase').fill(recoveryCode.toLowerCase())
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await second.app.close()
  expect(filesWith(profile, MARKER)).toEqual([])
})
