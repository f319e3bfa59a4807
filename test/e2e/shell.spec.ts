import { expect, expectAccessible, openDesk, setUp, test } from './desk'

test('every room by keyboard, light and dark, accessible, with nothing refused by the content policy', async ({
  profile
}) => {
  const { app, page } = await openDesk(profile)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await setUp(page)
  await page.getByRole('button', { name: 'It is kept safe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused()

  const rooms = page.getByRole('navigation', { name: 'Rooms' }).getByRole('link')
  const names = await rooms.allTextContents()
  for (const name of names) {
    await rooms.getByText(name, { exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(rooms.getByText(name, { exact: true })).toHaveAttribute('aria-current', 'page')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
  }
  expect(names).toContain('Today')
  expect(complaints).toEqual([])
  expect(await page.locator('style').count()).toBe(0)
  await app.close()
})

test('F6, the list of keys, the palette, the cover and the lock', async ({ profile }) => {
  const { app, page } = await openDesk(profile)
  await setUp(page)
  await page.getByRole('button', { name: 'It is kept safe' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()

  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: 'Go to …' })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.getByRole('link', { name: 'Today' })).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('Shift+F6')
  await expect(heading).toBeFocused()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(heading).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Go anywhere' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.type('file')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The file of this desk' })).toBeFocused()
  expect(await page.title()).toBe('The file · SARB Desk')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused()

  await page.keyboard.press('Control+b')
  await expect(page.getByText('The screen is covered')).toBeFocused()
  await page.keyboard.press('x')
  await expect(heading).toBeFocused()

  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'The desk is locked' })).toBeFocused()
  await app.close()
})
