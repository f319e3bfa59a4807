import type { Locator } from '@playwright/test'
import { type CalendarDate, daysBetween } from '@shared/kernel/dates'
import { expect, expectAccessible, test } from './desk'
import { askFrom, openSmallDesk } from './smallDesk'

const TEXTS = {
  programs: [{ en: 'Independent study', es: 'Estudio independiente' }],
  services: [{ en: 'Counseling at school', es: 'Consejería en la escuela' }],
  signer: { name: 'Dana Whitfield', title: 'Supervisor of Attendance' },
  contact: { name: 'Dana Whitfield', phone: '(916) 555-0142', email: null }
}

/** Types a day part by part, as from the keyboard. */
async function typeDay(field: Locator, day: CalendarDate): Promise<void> {
  const parts = { month: day.slice(5, 7), day: day.slice(8), year: day.slice(0, 4) }
  for (const [part, digits] of Object.entries(parts)) {
    await field.getByRole('spinbutton', { name: new RegExp(`^${part}`) }).pressSequentially(digits)
  }
}

test('a day is corrected by keyboard: counts, reports and the ground of a notice change at once, history stays', async ({
  profile
}) => {
  test.setTimeout(120_000)
  const { app, page, today } = await openSmallDesk(profile)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const { rows } = await askFrom(page, 'pupils.list', { search: '1002' })
  const pupilId = rows[0]?.id ?? ''
  await askFrom(page, 'interventions.saveLetterTexts', TEXTS)
  await askFrom(page, 'interventions.printNotices', { pupilIds: [pupilId] })
  const { events } = await askFrom(page, 'attendance.classification', { pupilId })
  const day = events[0]?.date as CalendarDate
  const region = (name: string | RegExp) => page.getByRole('region', { name })

  await test.step('the year’s calendar is one stop; arrows go to a day and Enter opens it', async () => {
    await page.getByRole('link', { name: 'Pupils', exact: true }).click()
    await page.getByRole('searchbox', { name: 'Find a pupil' }).fill('Okafor')
    await page.getByRole('searchbox', { name: 'Find a pupil' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Okafor, Ada' })).toBeVisible()
    await page.getByRole('tab', { name: 'Attendance' }).click()
    const calendar = region(/^School year, as of/)
    await calendar.getByRole('button', { name: /, today$/ }).focus()
    for (let back = daysBetween(day, today); back > 0; back -= 1) await page.keyboard.press('ArrowLeft')
    await expect(calendar.locator(`[data-date="${day}"]`)).toBeFocused()
    await expect(calendar.locator(`[data-date="${day}"]`)).toHaveAccessibleName(/: unexcused$/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary').getByText('U, Unexcused: Unexcused absence')).toBeVisible()
    await expectAccessible(page)
  })

  const panel = page.getByRole('complementary')
  await test.step('a correction needs its reason', async () => {
    await panel.getByRole('button', { name: 'Correct U' }).press('Enter')
    await panel.getByRole('button', { name: /becomes/ }).click()
    await page.getByRole('option', { name: /I: Illness/ }).click()
    await panel.getByRole('button', { name: 'Save the correction' }).press('Enter')
    await expect(panel.getByText('Say why, in a few words')).toBeVisible()
    await panel.getByLabel('Why').fill('Physician’s note brought by the mother')
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Save the correction' }).press('Enter')
  })

  await test.step('counts, reports and what lost its ground are there at once', async () => {
    await expect(panel.getByText('Corrected; the history is kept')).toBeVisible()
    await expect(panel.getByText(/truancy reports 1 → 0, .*no longer truant\./)).toBeVisible()
    await expect(panel.getByText(/has lost its ground/)).toBeVisible()
    const lost = page.getByRole('alert').filter({ hasText: 'This has lost its ground' })
    await expect(lost).toContainText('Notification of truancy 1')
    await expect(page.getByText(/By .* there are 2 of the 3 unexcused days/)).toBeVisible()
    const history = panel.getByRole('region', { name: 'History of the day' })
    await expect(history).toContainText('U → I: Physician’s note brought by the mother')
    await expect(history).toContainText('unexcused 2 → 1')
    await expect(page.locator(`[data-date="${day}"]`)).toHaveAccessibleName(/: excused, corrected$/)
    await expectAccessible(page)
  })

  await test.step('the notice itself stays as it was issued, and the correction stands in the timeline', async () => {
    await page.getByRole('tab', { name: 'Documents' }).click()
    await expect(page.getByRole('row', { name: /D-\d{4}-\d+/ }).first()).toBeVisible()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await expect(page.getByText(/corrected: U → I/)).toBeVisible()
  })

  await test.step('as of an earlier day the counts are those of that day', async () => {
    await page.getByRole('tab', { name: 'Attendance' }).click()
    const before = await askFrom(page, 'attendance.classification', { pupilId, asOf: day })
    await typeDay(page.getByRole('group', { name: 'As of' }), day)
    await expect(
      region('Counts').getByText(
        `of ${before.classification.counts.schooldaysEnrolled} schooldays enrolled, by the record`
      )
    ).toBeVisible()
  })

  await test.step('study with its evidence, and a suspension, are entered and seen', async () => {
    const beside = region('Beside the regular schoolday')
    await beside.getByRole('button', { name: 'Add a span' }).click()
    const form = page.getByRole('complementary', { name: 'Days outside the regular schoolday' })
    await form.getByRole('button', { name: /What it is/ }).click()
    await page.getByRole('option', { name: /^Suspended out of school/ }).click()
    await typeDay(form.getByRole('group', { name: 'First day' }), day)
    await typeDay(form.getByRole('group', { name: 'Last day' }), day)
    await form.getByLabel('Why, and on what paper').fill('Suspension notice')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Save the span' }).click()
    await expect(beside.getByRole('row', { name: /Suspended out of school/ })).toContainText('Suspension notice')
  })

  await test.step('a rule of the district and the meaning of a code change with reason and history', async () => {
    await page.getByRole('link', { name: 'Attendance', exact: true }).click()
    await page.getByRole('tab', { name: 'Rules' }).click()
    await page.getByRole('row', { name: /Letters at these counts/ }).click()
    await expect(panel).toContainText('District policy, slower than the statute')
    await panel.getByRole('textbox', { name: 'Letters at these counts' }).fill('2, 4, 8')
    await panel.getByLabel('Why').fill('Board policy of August')
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Change the rule' }).click()
    await expect(page.getByText('Changed; the history is kept and every pupil was judged anew')).toBeVisible()
    await expect(page.getByRole('row', { name: /Letters at these counts/ })).toContainText('2, 4, 8')

    await page.getByRole('tab', { name: 'Absence codes' }).click()
    await page.getByRole('row', { name: 'I', exact: true }).click()
    await panel.getByRole('combobox', { name: 'Taken as' }).fill('Medical')
    await page.getByRole('option', { name: /Medical appointment/ }).click()
    await panel.getByLabel('Why').fill('The code is for appointments')
    await panel.getByRole('button', { name: 'Change what it means' }).click()
    await expect(page.getByText('Nobody crossed a line by it.')).toBeVisible()
    await expect(page.getByRole('row', { name: 'I', exact: true })).toContainText('Medical appointment')
    await page.getByRole('row', { name: 'I', exact: true }).click()
    await expect(panel.getByRole('region', { name: 'History of the code' })).toContainText(
      'Illness → Medical appointment: The code is for appointments'
    )
    await expectAccessible(page)
  })

  await test.step('what the law leaves open stands on one page, beside the default and the reason', async () => {
    await page.getByRole('link', { name: 'District', exact: true }).click()
    await page.getByRole('link', { name: 'Points the law leaves open' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Points the law leaves open' })).toBeFocused()
    const counting = page.getByRole('grid', { name: 'Counting attendance' })
    await expect(counting.getByRole('row', { name: /Letters at these counts/ })).toContainText('2, 4, 8')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Attendance, Rules' }).click()
    await expect(page.getByRole('tab', { name: 'Rules', selected: true })).toBeVisible()
  })

  await test.step('how long records are kept is the district’s to say', async () => {
    await page.getByRole('link', { name: 'Pupils', exact: true }).click()
    await page.getByRole('link', { name: 'How long records are kept' }).click()
    await page.getByRole('textbox', { name: /July 1sts/ }).fill('5')
    await page.getByRole('button', { name: 'Save the term' }).click()
    await expect.poll(async () => (await askFrom(page, 'pupils.retention', {})).settings.julyFirsts).toBe(5)
    await expect(page.getByText('Nobody’s term is over.')).toBeVisible()
    await expectAccessible(page)
  })

  expect(complaints).toEqual([])
  await app.close()
})
