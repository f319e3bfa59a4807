import { expect, expectAccessible, openSample, test } from './sample'

test('the archive: search, open a frozen paper, save a copy without a name', async ({ sample }) => {
  const { app, page } = await openSample(sample)
  try {
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Documents' })).toBeFocused()
    await expectAccessible(page)

    await page.getByLabel('Document or case number').fill('2026-0001')
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: /Notice of referral \(SD-02\)/ })
        .first()
    ).toBeVisible()
    await page
      .getByRole('row')
      .filter({ hasText: /Directives \(SD-06\)/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('the bytes of that day')
    await expect(dialog.getByText(/page 1 of \d|Page 1 of \d/i).first()).toBeVisible()
    await expectAccessible(page)

    const suggested = await app.evaluate(({ dialog: system }) => {
      const asked: string[] = []
      system.showSaveDialog = (async (...args: unknown[]) => {
        asked.push(String((args.at(-1) as { defaultPath?: string }).defaultPath))
        return { canceled: true, filePath: '' }
      }) as typeof system.showSaveDialog
      ;(globalThis as { asked?: string[] }).asked = asked
    })
    expect(suggested).toBeUndefined()
    await dialog.getByRole('button', { name: 'Save a copy' }).click()
    await expect
      .poll(() => app.evaluate(() => (globalThis as { asked?: string[] }).asked?.[0] ?? ''))
      .toMatch(/SD-06_2026-0001_2026-\d\d-\d\d\.pdf$/)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  } finally {
    await app.close()
  }
})
