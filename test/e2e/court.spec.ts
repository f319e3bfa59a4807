import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { letterWithNames } from '../fixtures/foreign'
import { openPdf, textOf } from './print/paper'
import { castName, expect, expectAccessible, openSample, test } from './sample'
import { askFrom } from './smallDesk'

/** Presses a button or ticks a field as a hand on the keyboard does. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus()
  await target.press(key)
}

/**
 * Drags a row to the upper edge of another. Chromium looks for what is dragged at the first move, where the button went
 * down: the hand moves a little before anything can scroll.
 */
async function drag(page: Page, row: Locator, onto: Locator): Promise<void> {
  await row.hover()
  await page.mouse.down()
  await row.hover({ position: { x: 90, y: 20 } })
  await onto.hover({ position: { x: 60, y: 4 } })
  await page.mouse.up()
}

/** Whose case may go to the district attorney. */
const pupil = castName('court')

/** Titles of the tabs as they stand, from the top. */
const tabTitles = (page: Page) =>
  page
    .getByRole('grid', { name: /^Tabs of the packet/ })
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')))

test('from a heard case to the packet of the district attorney, by keyboard', async ({ sample }) => {
  test.setTimeout(180_000)
  const { app, page } = await openSample(sample)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))

  await test.step('Today says that the parents are to be told, and keeps how they were', async () => {
    const due = page.getByRole('region', { name: 'Parents to be told of a release' })
    await expect(due).toContainText('Almanor County Probation Department')
    await press(due.getByRole('button', { name: /^They were told/ }))
    const dialog = page.getByRole('dialog', { name: 'The parents were told of the release' })
    await expectAccessible(page)
    await expect(dialog.getByRole('button', { name: 'Keep it in the log' })).toBeDisabled()
    await dialog.getByLabel('Whom, and how').fill('Call to the mother, and a letter the same day')
    await press(dialog.getByRole('button', { name: 'Keep it in the log' }))
    await expect(due).toHaveCount(0)
  })

  await test.step('the room lists the cases, the log and the offices', async () => {
    await press(page.getByRole('link', { name: 'Court', exact: true }))
    await expect(page.getByRole('heading', { level: 1, name: 'Court' })).toBeFocused()
    await expect(page.getByRole('grid', { name: 'Cases for an office' }).getByRole('row')).not.toHaveCount(1)
    await expectAccessible(page)
    await press(page.getByRole('tab', { name: 'Offices and custodian' }))
    await expect(page.getByLabel('District attorney: name on the envelope')).toHaveValue(/District Attorney$/)
    await expectAccessible(page)
    await press(page.getByRole('tab', { name: 'Log of access' }))
    await press(page.getByRole('grid', { name: 'Log of access' }).getByRole('row').nth(1))
    await expect(page.getByRole('complementary')).toContainText('Call to the mother')
    await expectAccessible(page)
    await press(page.getByRole('tab', { name: 'Cases' }))
    await press(page.getByRole('grid', { name: 'Cases for an office' }).getByRole('row').filter({ hasText: pupil }))
    await press(page.getByRole('complementary').getByRole('link', { name: 'Send to another office' }))
  })

  await test.step('the sheet says why it can’t go, begins with the minutes, and shows the notice', async () => {
    await expect(page.getByRole('heading', { level: 1, name: /^Out of the board: / })).toBeFocused()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await press(page.getByRole('radio', { name: /by the probation/ }), 'Space')
    await expect(page.getByText(/recipient’s written certificate .* has to be there/)).toBeVisible()
    await press(page.getByRole('radio', { name: /by the district attorney/ }), 'Space')
    await expect(page.getByRole('region', { name: 'Why it can’t go yet' })).toContainText('At least one determination')
    await expect(page.getByRole('button', { name: 'Issue the notice' })).toBeDisabled()
    await press(page.getByRole('button', { name: 'Begin (A) with what the record says' }))
    await press(page.getByRole('button', { name: 'Begin (B) with what the record says' }))
    await expect(page.getByLabel('Facts of (B)')).toHaveValue(/directives of the first hearing were not followed/)
    await expect(page.getByRole('region', { name: 'It may go' })).toBeVisible()
    await expectAccessible(page)
    await press(page.getByRole('button', { name: 'Look at the notice' }))
    const preview = page.getByRole('dialog', { name: 'The notice as it would be issued' })
    await expect(preview.getByText(/^page 1 of \d/)).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    await press(page.getByRole('radio', { name: 'First-class mail' }), 'Space')
    await press(page.getByRole('button', { name: 'Issue the notice' }))
    const asked = page.getByRole('alertdialog', { name: /^Issue the notice and release the record of / })
    await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await press(asked.getByRole('button', { name: 'Issue the notice' }))
    await expect(page.getByRole('heading', { level: 1, name: /^Packet: / })).toBeFocused({ timeout: 30_000 })
  })

  await test.step('tabs say what is missing and why; they are put in order by keys and by the grip', async () => {
    const tabs = page.getByRole('grid', { name: /^Tabs of the packet/ })
    await expect(tabs.getByRole('row')).toHaveCount(13)
    await expectAccessible(page)
    await press(tabs.getByRole('row', { name: 'Conferences and interventions' }), 'Space')
    await expect(page.getByRole('list', { name: /^Missing from Conferences/ })).toContainText('EC 48264.5')
    const before = await tabTitles(page)
    await tabs.getByRole('row', { name: 'Minutes and findings' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => tabTitles(page)).not.toEqual(before)
    expect((await tabTitles(page)).indexOf('minutes')).toBe(before.indexOf('minutes') - 1)
    await tabs.getByRole('button', { name: 'Move Minutes and findings' }).focus()
    await page.keyboard.press('Enter')
    await expect(tabs.getByRole('button', { name: /^Insert (before|after|between)/ }).first()).toBeAttached()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await tabTitles(page)).indexOf('minutes')).not.toBe(before.indexOf('minutes') - 1)
    await drag(
      page,
      tabs.getByRole('row', { name: 'Attendance since the hearing' }),
      tabs.getByRole('row', { name: 'Identity and enrollment' })
    )
    await expect.poll(async () => (await tabTitles(page)).slice(0, 3)).toContain('since')
  })

  await test.step('records are certified with the custodian’s signature; a paper is left out and put back', async () => {
    await press(page.getByRole('button', { name: 'Issue certified records' }))
    const dialog = page.getByRole('dialog', { name: 'Issue the certified records' })
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
    await press(dialog.getByRole('radio', { name: 'Type the name' }), 'Space')
    await dialog.getByLabel('Name, typed by the person who signs').fill('Marguerite Dalloway')
    await expectAccessible(page)
    await press(dialog.getByRole('button', { name: 'Issue the records' }))
    await expect(page.getByText('The certified records are issued and stand in the packet.')).toBeVisible({
      timeout: 30_000
    })
    await press(page.getByRole('row', { name: 'Notifications of truancy' }), 'Space')
    await press(page.getByRole('button', { name: /^Leave out Proof of service/ }).first())
    await press(page.getByRole('button', { name: /^Put Proof of service/ }))
    await expect(page.getByRole('button', { name: /^Put Proof of service/ })).toHaveCount(0)
    await press(page.getByRole('button', { name: 'Look at the packet' }))
    const preview = page.getByRole('dialog', { name: 'The packet as it would be issued' })
    await expect(preview.getByText(/^page 1 of \d\d/)).toBeVisible({ timeout: 60_000 })
    await expectAccessible(page)
    await page.keyboard.press('Escape')
  })

  await test.step('issued: numbers, links, bookmarks and tags of the file itself', async () => {
    await press(page.getByRole('button', { name: 'Issue the packet' }))
    const dialog = page.getByRole('dialog', { name: 'Issue the packet' })
    await expect(dialog.getByRole('button', { name: 'Issue the packet' })).toBeDisabled()
    await press(dialog.getByRole('radio', { name: 'Handed over in person' }), 'Space')
    await expectAccessible(page)
    await press(dialog.getByRole('button', { name: 'Issue the packet' }))
    await expect(page.getByRole('dialog', { name: /^Court packet · D-2026-/ })).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('list', { name: 'Releases' }).getByRole('listitem')).toHaveCount(2)

    const order = await tabTitles(page)
    const { rows } = await askFrom(page, 'court.cases', {})
    const referral = rows
      .flatMap(({ referrals }) => referrals)
      .find(({ route }) => route === '48263.5-district-attorney')
    const plan = await askFrom(page, 'court.packet', { referralId: referral?.id ?? '' })
    const printedTabs = order.flatMap((id) => {
      const tab = plan.tabs.find((one) => one.id === id)
      return tab?.papers.some(({ included }) => included) ? [tab.title] : []
    })
    const { bytes, document } = await askFrom(page, 'documents.get', { id: plan.packets[0]?.document.id ?? '' })
    const pdf = await openPdf(new Uint8Array(Object.values(bytes)))
    expect(pdf.numPages).toBe(document.pageCount)
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      expect(items.map((item) => ('str' in item ? item.str : ''))).toContain(String(number))
    }
    const outline = await pdf.getOutline()
    const marks = outline.slice(1).map(({ title }) => title)
    expect(marks).toEqual(printedTabs.map((title, at) => `${at + 1}  ${title}`))
    const index = (await Promise.all([1, 2, 3].map(async (n) => (await pdf.getPage(n)).getAnnotations()))).flat()
    const links = index.filter(({ subtype, dest }) => subtype === 'Link' && dest)
    const firstPages = await Promise.all(
      outline.slice(1).map(async ({ dest }) => (await pdf.getPageIndex((dest as [never])[0])) + 1)
    )
    const linked = await Promise.all(links.map(async ({ dest }) => (await pdf.getPageIndex(dest[0])) + 1))
    for (const number of firstPages) expect(linked).toContain(number)
    const text = await textOf(pdf)
    expect(text).toContain('Certificate of the custodian of records')
    expect(text).toContain('Almanor County District Attorney')
    expect([...((await pdf.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
    const first = printedTabs.indexOf('Certified attendance')
    const tree = JSON.stringify(await (await pdf.getPage(firstPages[first] ?? 1)).getStructTree())
    expect(tree).toContain('"Table"')
  })

  await test.step('the case shows where it went', async () => {
    await press(page.getByRole('link', { name: /^\d{4}-\d{4}$/ }))
    await press(page.getByRole('tab', { name: 'Court' }))
    await expect(page.getByRole('region', { name: 'Truancy mediation by the district attorney' })).toContainText(
      '1 packet issued'
    )
    await expectAccessible(page)
  })

  expect(complaints).toEqual([])
  await app.close()
})

test('a file from the drive is added, redacted by mouse and keys, and the packet is written to a folder', async ({
  sample
}) => {
  test.setTimeout(180_000)
  const { app, page } = await openSample(sample)
  const drive = join(sample, 'drive')
  mkdirSync(drive)
  const letter = join(drive, 'visit.pdf')
  writeFileSync(letter, await letterWithNames())
  await app.evaluate(
    ({ dialog }, { file, folder }) => {
      dialog.showOpenDialog = (async (...args: unknown[]) => {
        const options = args.at(-1) as { properties: string[] }
        return { canceled: false, filePaths: [options.properties.includes('openFile') ? file : folder] }
      }) as typeof dialog.showOpenDialog
    },
    { file: letter, folder: drive }
  )
  const { rows } = await askFrom(page, 'court.cases', {})
  const referralId = rows.flatMap(({ referrals }) => referrals)[0]?.id ?? ''
  await press(page.getByRole('link', { name: 'Court', exact: true }))
  await press(page.getByRole('grid', { name: 'Cases for an office' }).getByRole('row').filter({ hasText: pupil }))
  await press(page.getByRole('complementary').getByRole('link', { name: 'Open the packet' }))
  await press(page.getByRole('row', { name: 'Service providers and other evidence' }), 'Space')
  const papers = page.getByRole('list', { name: /^Papers of Service providers/ })
  await expect(papers.getByRole('listitem')).toHaveCount(1)

  await test.step('chosen, looked at, described, added', async () => {
    await press(page.getByRole('button', { name: 'Add a file' }))
    const dialog = page.getByRole('dialog', { name: /^Add / })
    await expectAccessible(page)
    await press(dialog.getByRole('button', { name: 'Choose from the drive' }))
    await expect(dialog.getByText('page 1 of 2')).toBeVisible({ timeout: 30_000 })
    await expect(dialog.getByRole('button', { name: 'Add to the packet' })).toBeDisabled()
    // Its white line is said, shown, and left out unless somebody keeps it.
    await expect(dialog.getByText('This file holds something that cannot be seen on the page.')).toBeVisible()
    const show = dialog.getByRole('button', { name: /^Show it: Text that cannot be seen/ })
    await press(show)
    await expect(dialog.getByRole('list', { name: /^Text of: Text that cannot be seen/ })).toContainText('unseen')
    await expect(dialog.getByRole('checkbox', { name: 'Let it go out all the same' })).not.toBeChecked()
    // At 200 percent form and pages stand one below the other, and the form can be reached.
    await page.setViewportSize({ width: 640, height: 400 })
    await dialog.getByRole('button', { name: 'Do not add it' }).click({ trial: true })
    await page.setViewportSize({ width: 1280, height: 800 })
    await dialog.getByLabel('What it is').fill('Note of a home visit')
    await dialog.getByLabel('Received from').fill('Fennel Youth Center')
    await expectAccessible(page)
    await press(dialog.getByRole('button', { name: 'Add to the packet' }))
    await expect(page.getByText('The file is in the packet.')).toBeVisible({ timeout: 30_000 })
    await expect(papers).toContainText('from Fennel Youth Center')
    await expect(papers).toContainText('Left out: text that cannot be seen on the page')
  })

  await test.step('two areas: one drawn, one put and moved by keys; what is under them is gone', async () => {
    await press(page.getByRole('button', { name: /^Redact Note of a home visit/ }))
    const dialog = page.getByRole('dialog', { name: /^Redact Note of a home visit/ })
    await expect(dialog.getByText('page 1 of 2')).toBeVisible({ timeout: 30_000 })
    await dialog.getByLabel('or in your words').fill('A neighbor’s name')
    const sheet = dialog.locator('[data-page="1"]')
    await expect(sheet).toBeVisible()
    const box = await sheet.boundingBox()
    if (!box) throw new Error('there is no page to mark')
    await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.3)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.85, box.y + box.height * 0.42, { steps: 5 })
    await page.mouse.up()
    await expect(dialog.getByRole('heading', { name: '1 area' })).toBeVisible()
    await press(dialog.getByRole('button', { name: 'Add an area' }))
    const put = dialog.getByRole('button', { name: /^Area 2: A neighbor/ })
    await expect(put).toBeFocused()
    const before = await put.boundingBox()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await put.boundingBox())?.y).toBeGreaterThan(before?.y ?? 0)
    await expectAccessible(page)
    await press(dialog.getByRole('button', { name: 'Look for names of other pupils' }))
    await expect(dialog.getByText(/No name of another pupil of this desk was found/)).toBeVisible({ timeout: 30_000 })
    await press(dialog.getByRole('button', { name: 'Remove what is marked' }))
    await expect(page.getByText('2 areas are gone from the copy that goes out.')).toBeVisible({ timeout: 60_000 })
    const plan = await askFrom(page, 'court.packet', { referralId })
    const paper = plan.tabs.flatMap((tab) => tab.papers).find(({ title }) => title === 'Note of a home visit')
    const { bytes } = await askFrom(page, 'court.paper', { referralId, paperId: paper?.id ?? '', original: false })
    const text = await textOf(await openPdf(new Uint8Array(Object.values(bytes))))
    expect(text).not.toContain('Quimby')
    expect(text).toContain('Foreign page 2')
    await expect(page.getByRole('list', { name: 'Redactions' })).toContainText('A neighbor’s name')
  })

  await test.step('stamps are chosen; issued; a late paper keeps the numbers; written to a folder and read back', async () => {
    await press(page.getByRole('button', { name: 'More' }))
    await press(page.getByRole('menuitem', { name: 'Stamps and looks' }))
    const looks = page.getByRole('dialog', { name: 'Stamps and looks' })
    await press(looks.getByRole('checkbox', { name: /A sheet with number and title/ }), 'Space')
    await expectAccessible(page)
    await press(looks.getByRole('button', { name: 'Keep it so' }))
    await expect(looks).toHaveCount(0)
    await press(page.getByRole('button', { name: 'Issue the packet' }))
    const dialog = page.getByRole('dialog', { name: 'Issue the packet' })
    await press(dialog.getByRole('radio', { name: 'Handed over in person' }), 'Space')
    await press(dialog.getByRole('button', { name: 'Issue the packet' }))
    await expect(page.getByRole('dialog', { name: /^Court packet · D-2026-/ })).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await press(page.getByRole('button', { name: 'More' }))
    await press(page.getByRole('menuitem', { name: /witness list/ }))
    await expect(page.getByText('The witness list stands in the packet.')).toBeVisible({ timeout: 30_000 })
    await press(page.getByRole('button', { name: 'Issue the packet' }))
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
    await press(dialog.getByRole('radio', { name: /late papers go to the end/ }), 'Space')
    await press(dialog.getByRole('radio', { name: 'Handed over in person' }), 'Space')
    await press(dialog.getByRole('button', { name: 'Issue the packet' }))
    await expect(page.getByRole('dialog', { name: /^Court packet · D-2026-/ })).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    const versions = page.getByRole('list', { name: 'Issued packets' })
    await expect(versions.getByRole('listitem').first()).toContainText('Added: Witness list')
    await press(versions.getByRole('button', { name: /^Export/ }).first())
    const exporting = page.getByRole('dialog', { name: /^Write D-2026-/ })
    await expect(exporting.getByRole('list', { name: 'Largest papers' })).toBeVisible()
    await expectAccessible(page)
    await press(exporting.getByRole('button', { name: 'Choose where, and write it' }))
    await expect(exporting.getByText(/read back without a difference/)).toBeVisible({ timeout: 30_000 })
    const made = readdirSync(drive).find((name) => name.startsWith('packet_')) ?? ''
    expect(readdirSync(join(drive, made))).toContain('manifest.json')

    const { packets } = await askFrom(page, 'court.packet', { referralId })
    const { bytes, document } = await askFrom(page, 'documents.get', { id: packets[0]?.document.id ?? '' })
    const pdf = await openPdf(new Uint8Array(Object.values(bytes)))
    expect(pdf.numPages).toBe(document.pageCount)
    expect(await pdf.getPageLabels()).toBeTruthy()
    const text = await textOf(pdf)
    expect(text).toContain('Letter of Fennel Youth Center')
    expect(text).toMatch(/Exhibit \d+-1/)
    expect(text).not.toContain('Quimby')
  })
  await app.close()
})
