import { choice, decide, press, typeInto } from './pages/hands'
import { enterRoom, familyIs, find, goToStep, panelIsHere, STEPS, step, write } from './pages/room'
import { issueDirectives, refuseToSign, signAs, signDrawn, signerNames } from './pages/signing'
import { openPdf, textOf } from './print/paper'
import { expect, expectAccessible, openSample, test } from './sample'
import { askFrom } from './smallDesk'

test('a hearing from the docket to the signed directives, by keyboard', async ({ sample }) => {
  test.setTimeout(180_000)
  const { app, page } = await openSample(sample)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await enterRoom(page, '9:00')

  await test.step('every step is accessible, reached by one key, and says its words large', async () => {
    for (const [at, title] of STEPS.entries()) {
      await step(page, title)
      await expectAccessible(page)
      const size = await page
        .locator('blockquote p')
        .first()
        .evaluate((words) => getComputedStyle(words).fontSize)
      expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(28)
      if (at < STEPS.length - 1) await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('ArrowRight')
    await step(page, 'Close')
    await press(page.getByRole('button', { name: '1: Pre-brief' }))
    await step(page, 'Pre-brief')
  })

  await test.step('one key blanks the screen, another lists all keys', async () => {
    await page.keyboard.press('b')
    await expect(page.getByText('The screen is covered.')).toBeVisible()
    await page.keyboard.press('x')
    await expect(page.getByText('The screen is covered.')).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'All keys' }).getByText('Write a note')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('panel and family: nobody is ticked beforehand; the start is stamped', async () => {
    await panelIsHere(page)
    await press(page.getByRole('button', { name: 'Call the family in' }))
    await step(page, 'Family called in')
    await expect(page.getByRole('timer')).toContainText('0 of')
    await familyIs(page, 'in person')
  })

  await test.step('notes keep themselves as they are typed; keys do not fire in them', async () => {
    await press(page.getByRole('button', { name: '5: School’s report' }))
    await write(page, 'no bus on Mondays, friends of the north side')
    await step(page, 'School’s report')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('better since October')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /no bus on Mondays/ })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await step(page, 'Pupil')
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('button', { name: /better since October/ })).toBeVisible()
  })

  await test.step('findings are saved on purpose; what the law forbids says why', async () => {
    await page.keyboard.press('f')
    await expect(choice(page, /^F1 ·/, 'Yes')).toBeFocused()
    await expect(choice(page, /^F8 ·/, 'Yes')).toBeDisabled()
    await expect(page.getByText('Found in a review hearing only; this is a first hearing.')).toBeVisible()
    for (const code of ['F1', 'F2', 'F3', 'F5', 'F6', 'F7']) await find(page, code, 'Yes')
    await press(page.getByRole('checkbox', { name: 'Habitual truant' }), 'Space')
    await press(page.getByRole('checkbox', { name: 'Transport' }), 'Space')
    await press(choice(page, 'How it was decided', 'Consensus'), 'Space')
    await press(page.getByRole('button', { name: 'Save the findings' }))
    const dialog = page.getByRole('alertdialog', { name: 'Save these findings of the board?' })
    await press(dialog.getByRole('button', { name: 'Save the findings' }))
    await expect(dialog.getByRole('alert')).toContainText('F6 and F7 exclude each other')
    await press(dialog.getByRole('button', { name: 'Back' }))
    await find(page, 'F7', 'No')
    await decide(page, 'Save the findings', /^Save these findings/)
    await expect(page.getByText('The findings are saved.')).toBeVisible()
  })

  await test.step('directives: suggested by what gets in the way, filled in, in both languages', async () => {
    await page.keyboard.press('d')
    await step(page, 'Directives')
    const library = page.getByRole('list', { name: 'Directives of the library' })
    await expect(library.getByRole('button', { name: /liaison for housing, transport/ })).toBeVisible()
    await press(choice(page, 'From the library', 'Pupil'), 'Space')
    await press(library.getByRole('button', { name: /Check in with/ }))
    const editor = page.getByRole('region', { name: 'New directive' })
    await expectAccessible(page)
    await expect(editor.getByText('There is still a blank')).toBeVisible()
    await expect(editor.getByRole('button', { name: 'Add the directive' })).toBeDisabled()
    await editor.getByLabel('Person or place').fill('Ms. Arroyo')
    await editor.getByLabel('Schooldays').fill('30')
    await expect(editor.getByLabel('In Spanish, as the family reads it')).toHaveValue(
      /cada mañana con Ms\. Arroyo durante 30/
    )
    await press(editor.getByRole('button', { name: 'Add the directive' }))
    await expect(page.getByText('Check in with Ms. Arroyo every morning for 30 schooldays.')).toBeVisible()
    await press(choice(page, 'From the library', 'Parent or guardian'), 'Space')
    await press(library.getByRole('button', { name: /Call the attendance office/ }))
    await press(editor.getByRole('button', { name: 'Add the directive' }))
    await expect(page.getByRole('button', { name: 'Move directive 2 up' })).toBeVisible()
    await press(page.getByRole('button', { name: 'Move directive 2 up' }))
    await expect(page.getByRole('listitem').filter({ hasText: 'Call the attendance office' }).first()).toBeVisible()
  })

  await test.step('an outcome that does not fit is refused; a fitting one is recorded with its day', async () => {
    await page.keyboard.press('o')
    await step(page, 'Outcome and review date')
    await press(choice(page, 'It goes on elsewhere', 'Referral to probation (WIC 601.2)'), 'Space')
    await expect(page.getByText(/A referral needs F7/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Record the outcome' })).toBeDisabled()
    await press(choice(page, 'The hearing was held', 'Directives issued'), 'Space')
    await typeInto(page, 'Review or continuation day', '01162027')
    await expect(page.getByText('That day is not a schoolday of the pupil’s school.')).toBeVisible()
    await typeInto(page, 'Review or continuation day', '01192027')
    await expect(page.getByText('This can’t be saved yet')).toHaveCount(0)
    await decide(page, 'Record the outcome', /directives issued.*January 19, 2027/i)
    await expect(page.getByText(/^Recorded: Directives issued/)).toBeVisible()
  })

  await test.step('signed by typing, by pen and refused; issued as one paper in both languages', async () => {
    await page.keyboard.press('ArrowRight')
    await step(page, 'Signatures')
    const [pupil = '', parent = '', school = '', ...others] = await signerNames(page)
    expect(others.length).toBeGreaterThanOrEqual(1)
    const typed = await signAs(page, pupil, 'Type the name')
    await expectAccessible(page)
    await typed.getByLabel('Name, typed by the person who signs').fill(pupil)
    await press(typed.getByRole('button', { name: 'Keep the signature' }))
    await expect(typed).toHaveCount(0)
    await signDrawn(page, parent, [
      [
        [0.1, 0.5],
        [0.3, 0.7],
        [0.5, 0.4]
      ]
    ])
    await refuseToSign(page, school, 'Carole Ostrander')
    await issueDirectives(page)
    await expect(page.getByText(/^The directives are issued: D-2026-/)).toBeVisible()

    const { hearingId } = await askFrom(page, 'hearings.current', {})
    const { issued } = await askFrom(page, 'agreements.of', { hearingId: hearingId ?? '' })
    const { bytes, document } = await askFrom(page, 'documents.get', { id: issued?.documentId ?? '' })
    expect(document).toMatchObject({ form: 'SD-06', language: 'es' })
    const pdf = await openPdf(new Uint8Array(Object.values(bytes)))
    expect(pdf.numPages).toBe(issued?.pageCount)
    const text = await textOf(pdf)
    for (const words of [
      'Check in with Ms. Arroyo every morning for 30 schooldays.',
      'Presentarse cada mañana con Ms. Arroyo durante 30 días de clases.',
      'Call the attendance office on the day of any absence',
      'Carole Ostrander',
      pupil
    ]) {
      expect(text).toContain(words)
    }
    expect([...((await pdf.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    expect(tree).toContain('"H1"')
    expect(tree).toContain('"Table"')
  })

  await test.step('closed, with minutes; the docket says heard; the case shows its directives', async () => {
    await page.keyboard.press('ArrowRight')
    await decide(page, 'Close the hearing', /^Close the hearing: directives issued/)
    await expect(page.getByText(/\bended \d/)).toBeVisible()
    await press(page.getByRole('button', { name: 'Issue the minutes' }))
    await expect(page.getByRole('dialog', { name: /^Minutes and findings/ })).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    const days = await askFrom(page, 'hearings.days', {})
    const day = await askFrom(page, 'hearings.day', { id: days[0]?.id ?? '' })
    expect(day.counts).toMatchObject({ heard: 1 })
    const heard = day.docket.find(({ state }) => state === 'heard')
    const { documents } = await askFrom(page, 'documents.list', { hearingId: heard?.id, forms: ['SD-07'] })
    const { bytes } = await askFrom(page, 'documents.get', { id: documents[0]?.id ?? '' })
    const minutes = await textOf(await openPdf(new Uint8Array(Object.values(bytes))))
    expect(minutes).toContain('no bus on Mondays')
    expect(minutes).toContain('January 19, 2027')

    await press(page.getByRole('link', { name: 'Back to the hearing day' }))
    await press(
      page
        .getByRole('grid', { name: /^Docket of/ })
        .getByRole('row')
        .nth(1)
    )
    await press(page.getByRole('complementary').getByRole('link', { name: heard?.caseNumber }))
    await press(page.getByRole('tab', { name: 'Directives' }))
    await expectAccessible(page)
    await press(
      page
        .getByRole('grid', { name: /^Directives of/ })
        .getByRole('row')
        .nth(1)
    )
    const status = page.getByRole('dialog', { name: 'Directive 1' })
    await press(status.getByRole('radio', { name: 'not met' }), 'Space')
    await press(status.getByRole('button', { name: 'Save what became of it' }))
    await expect(status.getByText(/^Write what happened/)).toBeVisible()
    await status.getByLabel('What was seen').fill('No call on November 18.')
    await press(status.getByRole('button', { name: 'Save what became of it' }))
    await expect(page.getByRole('row').filter({ hasText: 'not met, Nov 17' })).toBeVisible()
  })

  expect(complaints).toEqual([])
  await app.close()
})

test('nobody comes, and another hearing is continued', async ({ sample }) => {
  test.setTimeout(120_000)
  const { app, page } = await openSample(sample)
  await enterRoom(page, '9:30')
  await test.step('a no-show: marked absent, called, set anew', async () => {
    await panelIsHere(page)
    await familyIs(page, 'absent')
    await write(page, 'Waited until 9:45, called twice.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await press(choice(page, 'The hearing was held', 'Directives issued'), 'Space')
    await expect(page.getByText(/Nobody of the family is marked as come/)).toBeVisible()
    await press(choice(page, 'Nobody came', 'Nobody came: new date set'), 'Space')
    await expect(page.getByText('Set the day on which the hearing goes on.')).toBeVisible()
    await expect(page.getByText(/how the notice of the new day is served/)).toBeVisible()
    await press(choice(page, 'The notice of the new day is served', 'by certified mail'), 'Space')
    await typeInto(page, 'Review or continuation day', '12012026')
    await decide(page, 'Record the outcome', /nobody came: new date set.*December 1, 2026/i)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await decide(page, 'Close the hearing', /^Close the hearing: nobody came/)
  })
  await test.step('a continuation: begun, and to go on another day', async () => {
    await press(page.getByRole('navigation', { name: 'Docket' }).getByRole('button', { name: /^10:00 / }))
    await expect(page.getByRole('heading', { level: 1, name: /^10:00 · / })).toBeVisible()
    await press(page.getByRole('button', { name: 'Call the family in' }))
    await familyIs(page, 'by phone')
    await page.keyboard.press('o')
    await press(choice(page, 'The hearing was held', 'Continued to another day'), 'Space')
    await typeInto(page, 'Review or continuation day', '12012026')
    await decide(page, 'Record the outcome', /continued to another day.*December 1, 2026/i)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await decide(page, 'Close the hearing', /^Close the hearing: continued/)
    const docket = page.getByRole('navigation', { name: 'Docket' })
    await expect(docket.getByRole('button', { name: /^9:30 .*no-show/ })).toBeVisible()
    await expect(docket.getByRole('button', { name: /^10:00 .*heard/ })).toBeVisible()
  })
  await test.step('both wait for their day', async () => {
    await page.keyboard.press('Escape')
    const waiting = page.getByRole('grid', { name: /^Cases waiting/ })
    for (const why of ['nobody came, new day, December 1, 2026', 'to be continued, December 1, 2026']) {
      await expect(waiting.getByRole('row').filter({ hasText: why }).first()).toBeVisible()
    }
    await expectAccessible(page)
  })
  await app.close()
})

test('killed in mid-hearing, the desk opens at the same step with every acknowledged word', async ({ sample }) => {
  test.setTimeout(120_000)
  const first = await openSample(sample)
  const { page } = first
  await enterRoom(page, '10:30')
  await press(page.getByRole('button', { name: 'Call the family in' }))
  await press(page.getByRole('button', { name: '7: Parent or guardian' }))
  await write(page, 'Works nights until February; the neighbor could wake him')
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await find(page, 'F8', 'Yes')
  await page.getByLabel('Note to F8').fill('no check-in')
  await goToStep(page, 'Outcome and review date')
  await press(choice(page, 'The hearing was held', 'Continued to another day'), 'Space')
  await goToStep(page, 'Directives')
  await press(page.getByRole('button', { name: 'Write one freely' }))
  await page.getByRole('textbox', { name: 'Directive', exact: true }).fill('Come by the 7:40 bus')
  await goToStep(page, 'Parent or guardian')
  const { hearingId } = await askFrom(page, 'hearings.current', {})
  const room = () => askFrom(page, 'hearings.room', { id: hearingId ?? '' })
  await expect
    .poll(async () => (await room()).drafts.map(({ content }) => content).join())
    .toMatch(/7:40 bus.*no check-in.*continued/)
  const acknowledged = await room()
  const words = acknowledged.notes.map(({ text }) => text)
  expect(words).toContain('Works nights until February; the neighbor could wake him')
  first.app.process().kill('SIGKILL')

  const second = await openSample(sample)
  await step(second.page, 'Parent or guardian')
  await expect(second.page.getByRole('heading', { level: 1, name: /^10:30 · / })).toBeVisible()
  await expect(
    second.page.getByRole('button', { name: /Works nights until February; the neighbor could wake him/ })
  ).toBeVisible()
  await expect(second.page.getByRole('timer')).toBeVisible()

  // What was marked and not saved on purpose stands as it was marked, and is no part of the record.
  await second.page.keyboard.press('f')
  await expect(choice(second.page, /^F8 ·/, 'Yes')).toBeChecked()
  await expect(second.page.getByLabel('Note to F8')).toHaveValue('no check-in')
  await expect(second.page.getByText('Kept as a draft. Not saved yet.')).toBeVisible()
  await second.page.keyboard.press('d')
  await expect(second.page.getByRole('textbox', { name: 'Directive', exact: true })).toHaveValue('Come by the 7:40 bus')
  await goToStep(second.page, 'Outcome and review date')
  await expect(choice(second.page, 'The hearing was held', 'Continued to another day')).toBeChecked()
  const after = await askFrom(second.page, 'hearings.room', { id: acknowledged.hearing.id })
  expect([after.findings, after.hearing.outcome]).toEqual([[], null])
  expect(await askFrom(second.page, 'vault.verify', {})).toMatchObject({ integrity: 'ok', audit: { firstBad: null } })
  await second.app.close()
})
