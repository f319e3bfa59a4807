import { expect, expectAccessible, openSample, test } from './sample'

test('the archive: search, open a frozen paper, save a copy without a name', async ({ sample }) => {
  const { app, page } = await openSample(sample)
  try {
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Documents' })).toBeFocused()
    await expectAccessible(page)

    await page.getByLabel('Pupil, document or case number').fill('2026-0001')
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
    await expect(dialog.getByRole('heading', { name: 'Where it was used' })).toBeVisible()
    await expect(dialog).toContainText('Directives of a hearing')
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

test('papers are printed as a run, forms for the pen are looked at, and the wording is changed beside its preview', async ({
  sample
}) => {
  const { app, page } = await openSample(sample)
  try {
    await app.evaluate(({ app, shell, webContents }) => {
      // The machine on which the tests run may know printers; this run goes to the viewer all the same.
      const knowsNone = (contents: Electron.WebContents) => {
        contents.getPrintersAsync = async () => []
      }
      for (const contents of webContents.getAllWebContents()) knowsNone(contents)
      app.on('web-contents-created', (_event, contents) => knowsNone(contents))
      const opened: string[] = []
      shell.openPath = async (path: string) => {
        opened.push(path)
        return ''
      }
      ;(globalThis as { opened?: string[] }).opened = opened
    })
    await page.getByRole('link', { name: 'Documents', exact: true }).click()

    await test.step('marked papers go out as one run', async () => {
      await page.getByLabel('Pupil, document or case number').fill('2026-0001')
      const rows = page.getByRole('row').filter({ hasText: /SD-0[1236]/ })
      await expect(rows.first()).toBeVisible()
      for (const index of [0, 1]) {
        await rows.nth(index).focus()
        await page.keyboard.press('Space')
      }
      await page.getByRole('button', { name: 'Print 2 marked papers' }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('Open as one file')
      await dialog.getByText('On both sides').click()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Print 2 papers' }).click()
      await expect(page.getByText('2 papers handed to the viewer.')).toBeVisible()
      await expectAccessible(page)
      const opened = await app.evaluate(() => (globalThis as { opened?: string[] }).opened ?? [])
      expect(opened).toHaveLength(1)
      expect(opened[0]).toMatch(/print_\d{4}-\d\d-\d\d_2\.pdf$/)
    })

    await test.step('a blank form is shown in the family’s language', async () => {
      await page.getByRole('tab', { name: 'Blank forms' }).click()
      await page.getByRole('button', { name: 'English Language' }).click()
      await page.getByRole('option', { name: 'Spanish' }).click()
      await page.getByRole('row').filter({ hasText: 'SD-06' }).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Directives, blank' })
      await expect(dialog.getByText(/page 1 of \d/).first()).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('a free paragraph is worded, a statutory one only past the warning', async () => {
      await page.getByRole('tab', { name: 'What our papers say' }).click()
      const preview = page.getByRole('region', { name: 'Preview' })
      await expect(preview.getByText('Is something here not right?').first()).toBeAttached()
      await expectAccessible(page)

      const mistake = page.getByRole('listitem').filter({ hasText: 'Is something here not right?' })
      await mistake.getByRole('button', { name: /^Change paragraph/ }).click()
      await mistake.getByRole('textbox').fill('We would like to hear from you.')
      await expect(preview.getByText('We would like to hear from you.').first()).toBeAttached()

      const duty = page.getByRole('listitem').filter({ hasText: 'required by EC 48260.5(b)' })
      await duty.getByRole('button', { name: /^Change paragraph/ }).click()
      const warning = page.getByRole('alertdialog')
      await expect(warning).toContainText('EC 48260.5(b)')
      await expectAccessible(page)
      await warning.getByRole('button', { name: 'Cancel' }).click()
      await expect(duty.getByRole('textbox')).toHaveCount(0)

      await page.getByRole('button', { name: 'Save 1 paragraph' }).click()
      await expect(page.getByText('Saved. The next papers read so')).toBeVisible()
      await expect(page.getByRole('row').filter({ hasText: /^1/ }).first()).toBeVisible()
    })

    await test.step('what a statutory item lacks is listed and leads to its field', async () => {
      const programs = page.getByLabel('Alternative programs')
      await programs.fill('')
      await page.getByRole('button', { name: 'EC 48260.5(c): programs' }).click()
      await expect(programs).toBeFocused()
      await programs.fill('Independent study')
      await expect(page.getByRole('button', { name: 'EC 48260.5(c): programs' })).toHaveCount(0)
    })
  } finally {
    await app.close()
  }
})
