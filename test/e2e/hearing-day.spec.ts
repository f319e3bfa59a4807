import type { Page } from '@playwright/test'
import { pick, press, tick, typeInto } from './pages/hands'
import { openPdf, textOf } from './print/paper'
import { expect, expectAccessible, openSample, test } from './sample'
import { askFrom } from './smallDesk'

async function openDays(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: 'Hearings', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Hearings' })).toBeVisible()
}

/** The smallest PNG there is. */
const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const tab = (page: Page, name: RegExp) => press(page.getByRole('tab', { name }), 'Enter')

test('a day is planned, told, moved with one question, and its families are reminded, by keyboard', async ({
  sample
}) => {
  test.setTimeout(240_000)
  const { app, page } = await openSample(sample)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await openDays(page)

  await test.step('what the district wants is a setting with its reason', async () => {
    await press(page.getByRole('button', { name: 'How we hold hearings' }))
    await expect(page.getByText('No section sets a number of days.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Days of notice' }).fill('12')
    await press(page.getByRole('button', { name: 'Save how we hold hearings' }))
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a new day has its break and its block', async () => {
    await press(page.getByRole('button', { name: 'New hearing day' }))
    await typeInto(page, 'Day', '12082026')
    await pick(page, /Room$/, 'Board room')
    for (const name of ['Simone Tavernier', 'Tomas Quintero']) {
      await press(page.getByRole('checkbox', { name: new RegExp(name) }), 'Space')
    }
    await press(page.getByRole('button', { name: 'Add a break' }))
    await typeInto(page, 'Break 1 from', '0930AM')
    await expectAccessible(page)
    await press(page.getByRole('button', { name: 'Make the hearing day' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday, December 8, 2026' })).toBeVisible()
  })

  await test.step('slots are proposed with their reasons, and only then put on the docket', async () => {
    await press(page.getByRole('button', { name: 'Propose slots' }))
    const dialog = page.getByRole('dialog', { name: 'Proposed slots' })
    await expect(dialog.getByText(/waits since/).first()).toBeVisible()
    await expectAccessible(page)
    // Nobody is ticked beforehand.
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: 'Put on the docket' })).toBeDisabled()
    await press(dialog.getByRole('button', { name: 'Tick all' }))
    await press(dialog.getByRole('button', { name: /^Put \d+ cases? on the docket$/ }))
    await expect(dialog).toHaveCount(0)
    const docket = page.getByRole('grid', { name: /^Docket of/ })
    await expect(docket.getByRole('row').nth(1)).toContainText('9:00 AM')
    await expect(docket).not.toContainText('9:30 AM')
  })

  const days = await askFrom(page, 'hearings.days', {})
  const dayId = days.find(({ date }) => date === '2026-12-08')?.id ?? ''
  const copies = async () =>
    (await askFrom(page, 'hearings.day', { id: dayId })).docket.flatMap(({ notices }) => notices)

  await test.step('the notices go out in one run, each with a way and a proof of its own', async () => {
    await press(page.getByRole('button', { name: 'Print the notices' }))
    await expect(page.getByText(/issued and kept/)).toBeVisible({ timeout: 30_000 })
    await press(page.getByRole('button', { name: 'Record the delivery' }))
    const dialog = page.getByRole('dialog', { name: /^Delivery of/ })
    await expectAccessible(page)
    const first = (await copies())[0]
    await dialog.getByLabel('Served by').fill('Ysabel Corrales')
    await pick(page, new RegExp(`Way, ${first?.addressee}$`), 'Certified mail')
    await dialog.getByLabel(`Article number, ${first?.addressee}`).first().fill('9407 1118 9956')
    await press(dialog.getByRole('button', { name: 'Record the delivery and print the proofs' }))
    await expect(dialog.getByText(/^Say how the proofs are signed/)).toBeVisible()
    await press(dialog.getByRole('radio', { name: 'Sign on paper' }), 'Space')
    await press(dialog.getByRole('button', { name: 'Record the delivery and print the proofs' }))
    await expect(dialog).toHaveCount(0, { timeout: 30_000 })
    const served = await copies()
    expect(served.map(({ method }) => method)).toContain('certified-mail')
    expect(new Set(served.map(({ proofDocumentId }) => proofDocumentId)).size).toBe(served.length)
  })

  await test.step('panel, conflicts and the days of notice are seen together', async () => {
    await tab(page, /^Panel and notices/)
    await expect(page.getByText('no confidentiality agreement for this school year')).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Service of the notices' })).toContainText('21')
    await expectAccessible(page)
  })

  await test.step('another room: one question, new notices, the old ones superseded', async () => {
    const before = (await copies()).map(({ documentId }) => documentId)
    await press(page.getByRole('button', { name: 'Change the day' }))
    await pick(page, /Room$/, 'Family center')
    await press(page.getByRole('button', { name: 'Save the hearing day' }))
    const question = page.getByRole('alertdialog', { name: /Family center, room 3 and print new notices for/ })
    await press(question.getByRole('button', { name: /^Change it and print/ }))
    // By its role: its words change as soon as the day is saved, while the notices are still printed.
    await expect(page.getByRole('alertdialog')).toHaveCount(0, { timeout: 30_000 })
    const after = await copies()
    expect(after).toHaveLength(before.length)
    expect(after.every(({ current, servedOn }) => current && servedOn === null)).toBe(true)
    const { documents } = await askFrom(page, 'documents.list', { forms: ['SD-03'] })
    const old = documents.filter(({ id }) => before.includes(id))
    expect(old.map(({ state }) => state)).toEqual(before.map(() => 'superseded'))
  })

  await test.step('reminders are listed by language, and the results typed back one after the other', async () => {
    await tab(page, /^Reminders/)
    await expect(page.getByText(/^No qualified translator has reviewed the text in /)).toBeVisible()
    await press(page.getByRole('button', { name: 'Print the call list' }))
    await expect(page.getByRole('dialog', { name: /Call list/ })).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    const people = page.getByRole('grid', { name: 'People to remind, by language' })
    await press(people.getByRole('row').nth(1))
    await tick(page, 'Result', 'Asks for an interpreter')
    await page.getByLabel('By', { exact: true }).fill('Ysabel Corrales')
    await expectAccessible(page)
    await press(page.getByRole('button', { name: 'Save and go to the next' }))
    await expect(people).toContainText('asks for an interpreter, Nov 17')
    if ((await people.getByRole('row').count()) > 2) {
      await expect(page.getByLabel('By', { exact: true })).toHaveValue('Ysabel Corrales')
    }
  })

  await test.step('a recusal keeps the case from being proposed for that panel', async () => {
    await tab(page, /^Docket/)
    await press(
      page
        .getByRole('grid', { name: /^Docket of/ })
        .getByRole('row')
        .nth(1)
    )
    await press(page.getByRole('button', { name: 'Record a recusal' }))
    await pick(page, /Member$/, 'Tomas Quintero')
    await page.getByLabel('Why').fill('Coaches the pupil’s brother')
    await press(page.getByRole('button', { name: 'Record the recusal' }))
    await expect(page.getByText(/Tomas Quintero: Coaches the pupil’s brother/)).toBeVisible()
    await press(page.getByRole('button', { name: 'Subpoena a person' }))
    await expect(page.getByRole('dialog', { name: /^Subpoena for/ }).getByRole('radio', { checked: true })).toHaveCount(
      0
    )
    await expectAccessible(page)
    await page.keyboard.press('Escape')
  })

  await test.step('taken off the docket, a hearing tells whoever had its notice', async () => {
    const before = (await askFrom(page, 'documents.list', { forms: ['SD-37'] })).documents.length
    await press(page.getByRole('button', { name: 'Take off the docket' }))
    const question = page.getByRole('alertdialog', { name: /off the docket of/ })
    await expectAccessible(page)
    await question.getByLabel('Why').fill('The family moved away.')
    await press(question.getByRole('button', { name: /^Take off the docket and print/ }))
    await expect(question).toHaveCount(0, { timeout: 30_000 })
    const letters = (await askFrom(page, 'documents.list', { forms: ['SD-37'] })).documents
    expect(letters.length).toBeGreaterThan(before)
    await expect(page.getByRole('button', { name: 'Print the letter that it does not take place' })).toBeVisible()
  })

  await test.step('the board’s agreements and the pupils it listened to', async () => {
    await press(page.getByRole('link', { name: 'District', exact: true }))
    await press(page.getByRole('tab', { name: 'Board' }), 'Enter')
    await expect(page.getByText(/Tomas Quintero: not signed yet/)).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Consultations with pupils' })).toContainText('26')
    await expectAccessible(page)
    await press(page.getByRole('button', { name: 'Record signed agreements' }))
    await press(page.getByRole('checkbox', { name: /Tomas Quintero/ }), 'Space')
    await press(page.getByRole('button', { name: 'Record the agreements' }))
    await expect(page.getByText('Every serving member has signed for this school year.')).toBeVisible()
  })
  expect(complaints).toEqual([])
  await app.close()
})

test('a day from paper alone: printed, written, typed in by keyboard, reported, corrected with both versions', async ({
  sample
}) => {
  test.setTimeout(240_000)
  const { app, page } = await openSample(sample)
  await openDays(page)
  await press(page.getByRole('grid', { name: 'Hearing days' }).getByRole('row').nth(1))
  const days = await askFrom(page, 'hearings.days', {})
  const dayId = days[0]?.id ?? ''
  const pdfOf = async (id: string) => {
    const bytes = await page.evaluate(async (documentId) => {
      const answer = (await window.sarb.request('documents.get', { id: documentId })) as {
        data: { bytes: Uint8Array }
      }
      return [...answer.data.bytes]
    }, id)
    return openPdf(new Uint8Array(bytes))
  }

  await test.step('the whole day is printed: docket, sign-in, a worksheet a case, one for an add-on', async () => {
    await tab(page, /^Packets and paper/)
    await expectAccessible(page)
    await press(page.getByRole('button', { name: 'Print all for paper' }))
    await expect(page.getByText(/papers .* issued and kept/)).toBeVisible({ timeout: 60_000 })
    const { documents } = await askFrom(page, 'documents.list', { forms: ['SD-32'] })
    expect(documents).toHaveLength(7)
    for (const { id, caseNumber } of documents.slice(0, 2)) {
      const pdf = await pdfOf(id)
      expect(pdf.numPages).toBeLessThanOrEqual(5)
      const pages = await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, index) => {
          const { items } = await (await pdf.getPage(index + 1)).getTextContent()
          return items.map((item) => ('str' in item ? item.str : '')).join(' ')
        })
      )
      // A block that must stay whole stands on one page with its last line.
      const whole = (from: RegExp, to: RegExp) => pages.some((text) => from.test(text) && to.test(text))
      expect(whole(/What is to be done/, /\b5\b/), String(caseNumber)).toBe(true)
      expect(whole(/Directives issued/, /Why, or what the school is asked to do/), String(caseNumber)).toBe(true)
      expect(whole(/Signatures on the directives sheet/, /Typed in by/), String(caseNumber)).toBe(true)
    }
  })

  await test.step('the packet of the day has a bookmark a case, its summary first', async () => {
    await press(page.getByRole('button', { name: 'Make the packet' }))
    await expect(page.getByRole('dialog', { name: /Packet for the panel/ })).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    const { documents } = await askFrom(page, 'documents.list', { forms: ['SD-33'], hearingId: dayId })
    const outline = await (await pdfOf(documents[0]?.id ?? '')).getOutline()
    expect(outline).toHaveLength(7)
    expect(outline[1]?.items[0]?.title).toContain('Summary')
  })

  await test.step('the first worksheet is typed in from top to bottom', async () => {
    await tab(page, /^After/)
    await expectAccessible(page)
    const first = page
      .getByRole('grid', { name: /^Hearings of the day/ })
      .getByRole('row')
      .nth(1)
    // Space marks a row, Enter opens it also while something is marked.
    await press(first, 'Space')
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await press(first)
    await expect(page.getByRole('heading', { level: 1, name: /^9:00 AM/ })).toBeVisible()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(page)
    await typeInto(page, 'Called in at', '0903AM')
    await typeInto(page, 'Ended at', '0926AM')
    const people = page.getByRole('region', { name: 'Who is here' })
    for (const group of await people.getByRole('radiogroup').all()) {
      const here = group.getByRole('radio').first()
      await press(here, 'Space')
      await expect(here).toBeChecked()
    }
    // Key by key: the field keeps the focus from its first letter on.
    await page.getByLabel('Pupil (optional)').focus()
    await page.keyboard.type('Says the first bus is full.')
    await expect(page.getByLabel('Pupil (optional)')).toHaveValue('Says the first bus is full.')
    for (const code of ['F1', 'F2', 'F3', 'F5', 'F6']) await tick(page, new RegExp(`^${code} ·`), 'Yes')
    await press(page.getByRole('checkbox', { name: /^Habitual truant/ }), 'Space')
    await press(page.getByRole('checkbox', { name: 'Transport' }), 'Space')
    await tick(page, /^F10/, 'Consensus')
    await press(page.getByRole('button', { name: 'Add a directive' }))
    await pick(page, /For, directive 1$/, 'School')
    await page.getByLabel('What is to be done, directive 1').fill('Call the parent on each absence.')
    const outcome = page.getByRole('combobox', { name: 'Outcome' })
    await outcome.focus()
    await page.keyboard.type('Directives iss')
    await page.getByRole('option', { name: /Directives issued/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(outcome).toHaveValue('Directives issued')
    await typeInto(page, /^Review or new day/, '01102027')
    // The scan of the sheets goes along; what is half typed is kept when one looks at something else first.
    const scan = { name: 'worksheet 9-00.png', mimeType: 'image/png', buffer: ONE_PIXEL }
    await page.getByLabel(/^Attach a PDF/).setInputFiles(scan)
    await expect(page.getByRole('listitem').filter({ hasText: 'worksheet 9-00.png' })).toBeVisible()
    const text = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('not a scan') }
    await page.getByLabel(/^Attach a PDF/).setInputFiles(text)
    await expect(page.getByRole('alert')).toContainText(/Only PDF, PNG and JPEG/)
    await expect(page.getByText(/^saved \d/)).toBeVisible()
    await press(page.getByRole('link', { name: 'Back to the day' }))
    await tab(page, /^After/)
    await press(
      page
        .getByRole('grid', { name: /^Hearings of the day/ })
        .getByRole('row')
        .nth(1)
    )
    await expect(page.getByLabel('Pupil (optional)')).toHaveValue('Says the first bus is full.')
    await expect(page.getByText(/kept as a draft, also when you leave/)).toBeVisible()
    await press(page.getByRole('button', { name: 'Close the hearing as written' }))
    const question = page.getByRole('alertdialog', { name: /with “Directives issued”/ })
    await press(question.getByRole('button', { name: 'Close the hearing as written' }))
    await expect(question.getByRole('alert')).toContainText('not a schoolday')
    await press(question.getByRole('button', { name: 'Cancel' }))
    await typeInto(page, /^Review or new day/, '01122027')
    await press(page.getByRole('button', { name: 'Close the hearing as written' }))
    await press(question.getByRole('button', { name: 'Close the hearing as written' }))
    // The next worksheet lies on the table already.
    await expect(page.getByRole('heading', { level: 1, name: /^9:30 AM/ })).toBeVisible({ timeout: 30_000 })
  })

  await test.step('the scan is kept with the hearing', async () => {
    const day = await askFrom(page, 'hearings.day', { id: dayId })
    const subject = { type: 'hearing' as const, id: day.docket[0]?.id ?? '' }
    expect(await askFrom(page, 'documents.attachments', { subject })).toMatchObject([{ name: 'worksheet 9-00.png' }])
  })

  await test.step('the day’s report and the letters tell what was decided', async () => {
    await press(page.getByRole('link', { name: 'Back to the day' }))
    await tab(page, /^After/)
    await press(page.getByRole('button', { name: 'Print the day’s report' }))
    await expect(page.getByText(/issued and kept/)).toBeVisible({ timeout: 30_000 })
    const { documents } = await askFrom(page, 'documents.list', { forms: ['SD-36'], superseded: false })
    const texts = await Promise.all(documents.map(async ({ id }) => textOf(await pdfOf(id))))
    expect(texts.some((text) => text.includes('6 cases: 1 heard, 0 no-show, 5 not yet heard'))).toBe(true)
    expect(texts.some((text) => /what you are asked to do/.test(text) && text.includes('Call the parent'))).toBe(true)
    const rows = page.getByRole('grid', { name: /^Hearings of the day/ })
    await press(rows.getByRole('row').nth(1).getByRole('checkbox'), 'Space')
    await press(page.getByRole('button', { name: 'Print letters (1)' }))
    await expect(rows.getByRole('row').nth(1)).toContainText('thank you')
    await expect
      .poll(async () => (await askFrom(page, 'documents.list', { forms: ['SD-37'] })).total)
      .toBeGreaterThan(0)
  })

  await test.step('a correction needs a reason, and both versions can be read', async () => {
    await press(
      page
        .getByRole('grid', { name: /^Hearings of the day/ })
        .getByRole('row')
        .nth(1)
    )
    const save = page.getByRole('button', { name: 'Save the correction' })
    await expect(save).toBeDisabled()
    await page
      .getByLabel(/^Pupil/)
      .first()
      .fill('Says the first bus of the Fennel line is full.')
    await expect(save).toBeDisabled()
    await page.getByLabel('Why the record is changed').fill('The pupil named the line.')
    await press(save)
    const question = page.getByRole('alertdialog', { name: /^Change the record/ })
    await press(question.getByRole('button', { name: 'Save the correction' }))
    const version = page.getByRole('grid', { name: 'Changes of version 2' })
    await expect(version).toContainText('Says the first bus is full.')
    await expect(version).toContainText('Says the first bus of the Fennel line is full.')
    await expectAccessible(page)
  })
  await app.close()
})
