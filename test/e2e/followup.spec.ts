import { expect, expectAccessible, openSample, test } from './sample'
import { askFrom } from './smallDesk'

test('a broken agreement from Today to its report and letter, and the year in numbers, by keyboard', async ({
  sample
}) => {
  const { app, page } = await openSample(sample)
  const rooms = page.getByRole('navigation', { name: 'Rooms' })
  const enter = async (name: string) => {
    await rooms.getByRole('link', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
  const { rows } = await askFrom(page, 'followup.due', {})
  const broken = rows.find(({ kind }) => kind === 'violation')
  const caseId = broken?.caseId ?? ''

  await test.step('what is due leads to the case', async () => {
    await enter('Follow-up')
    const due = page.getByRole('grid', { name: 'Due in the follow-up' })
    await expect(due.getByRole('row')).toHaveCount(rows.length + 1)
    await expectAccessible(page)
    await due
      .getByRole('row')
      .filter({ hasText: broken?.caseNumber ?? '' })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Follow-up' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('terms broken')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('nothing is ticked beforehand; a warning goes to the board and to every household', async () => {
    await page.getByRole('button', { name: 'Report a violation' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Report a violation' })
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(page)
    await dialog.getByRole('radio', { name: 'Notice of violation and warning' }).press('Space')
    await dialog.getByLabel('What was tried and seen').fill('Called twice; nobody answered.')
    await dialog.getByRole('button', { name: 'Issue the report' }).press('Enter')
    await expect(page.getByText('nothing is new since')).toBeVisible()
    const { documents } = await askFrom(page, 'documents.list', { caseId, forms: ['SD-80', 'SD-81'] })
    expect(documents.map(({ form }) => form).sort()).toEqual(['SD-80', 'SD-81'])
  })

  await test.step('evidence that came in stands with its directive', async () => {
    const grid = page.getByRole('grid', { name: /Directives and their evidence/ })
    await grid.getByRole('row').nth(1).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Directive 1', exact: true })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Record evidence' }).press('Enter')
    await dialog.getByRole('radio', { name: 'Call' }).press('Space')
    await dialog.getByLabel('From', { exact: true }).fill('Attendance clerk')
    await dialog.getByLabel('What it shows').fill('Was there every day of the week.')
    await dialog.getByRole('button', { name: 'Record the evidence' }).press('Enter')
    await expect(dialog.getByRole('list', { name: 'Evidence received' })).toContainText('Attendance clerk')
    await dialog.getByRole('button', { name: 'Say what became of it' }).press('Enter')
    const state = page.getByRole('dialog', { name: 'Directive 1', exact: true })
    await state.getByRole('radio', { name: 'waived' }).press('Space')
    await state.getByLabel('What was seen').press('Control+Enter')
    await expect(state.getByText('Write why it is waived.')).toBeVisible()
    await state.getByLabel('What was seen').fill('The school closed its program.')
    await state.getByLabel('What was seen').press('Control+Enter')
    await expect(grid.getByRole('row').nth(1)).toContainText('The school closed its program.')
  })

  await test.step('an appointment is set, and later said to be kept', async () => {
    await page.getByRole('button', { name: 'Record an appointment' }).press('Enter')
    await page.getByRole('dialog', { name: 'An appointment' }).getByLabel('Provider').fill('Health clinic')
    const time = page.getByRole('spinbutton', { name: /^hour, Time/ })
    await time.focus()
    await page.keyboard.type('102p')
    await expect(page.getByText('Type the minutes with two digits')).toBeVisible()
    await time.focus()
    await page.keyboard.type('0102p')
    await expect(page.getByText('Type the minutes with two digits')).toHaveCount(0)
    // Also from a part of a date, which keeps other keys to itself.
    await page.getByRole('spinbutton', { name: /day, Day/ }).press('Control+Enter')
    const row = page.getByRole('grid', { name: /^Appointments/ }).getByRole('row', { name: 'Health clinic' })
    await row.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'The appointment' })
    await dialog.getByRole('radio', { name: 'Kept' }).press('Space')
    await dialog.getByRole('textbox', { name: /^Note/ }).press('Control+Enter')
    await expect(row).toContainText('kept')
    await expect(row).toContainText('1:02 PM')
    await expect(row).not.toContainText('set')
  })

  await test.step('what follows a hearing stands on the worker’s day list', async () => {
    await enter('Due')
    const list = page.getByRole('grid', { name: 'What is due' })
    await page.getByRole('button', { name: /Step$/ }).press('Enter')
    await page.getByRole('option', { name: 'After a hearing' }).press('Enter')
    await expect(list.getByRole('row').nth(1)).toContainText('After a hearing')
    await expectAccessible(page)
  })

  await test.step('every number of the year opens to its cases; small ones are kept out of print', async () => {
    await enter('Reports')
    await expectAccessible(page)
    const number = page.getByRole('button', { name: /: All referrals,/ })
    const count = Number((await number.textContent()) ?? '')
    await number.press('Enter')
    const behind = page.getByRole('grid', { name: /Behind the number: All referrals/ })
    await expect(behind.getByRole('row')).toHaveCount(count + 1)
    await expectAccessible(page)
    await page.getByRole('switch', { name: 'Hide small numbers, as in print' }).press('Space')
    await expect(page.getByRole('button', { name: /: Review hearings held,/ })).toHaveCount(0)
    await page.getByRole('switch', { name: 'Hide small numbers, as in print' }).press('Space')
  })

  await test.step('the state’s reports, cut by school, as bars; who opens a case comes back to its number', async () => {
    const choose = async (label: string, option: string) => {
      await page.getByRole('button', { name: new RegExp(`${label}$`) }).press('Enter')
      await page.getByRole('option', { name: option, exact: true }).press('Enter')
    }
    const panel = page.getByRole('complementary')
    await choose('Numbers', 'By school')
    // What was open is no longer in the tables, so it does not stand beside them.
    await expect(panel).toHaveCount(0)
    await choose('Report', 'Basic report (EC 48273)')
    const headings = page.getByRole('main').getByRole('heading', { level: 2 })
    await expect(headings).toHaveText([
      'Referrals to the board · EC 48273',
      'What became of the referrals',
      'Notices and requests to court and offices · EC 48273'
    ])
    const table = page.getByRole('table', { name: 'Referrals to the board', exact: true })
    const school = table.getByRole('button', { name: /: All referrals, Larkspur Middle School$/ })
    const count = Number((await school.textContent()) ?? '')
    await school.press('Enter')
    const behind = panel.getByRole('grid')
    await expect(behind.getByRole('row')).toHaveCount(count + 1)
    await behind.getByRole('row').nth(1).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'The year in numbers' })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel.getByRole('heading')).toHaveText('All referrals, Larkspur Middle School')
    await expect(school).toHaveAttribute('aria-pressed', 'true')
    await page
      .getByRole('region', { name: /^Referrals to the board/ })
      .getByRole('button', { name: 'Show as bars' })
      .press('Enter')
    const bars = page.getByRole('table', { name: 'Referrals to the board, as bars' })
    await expect(bars.getByRole('button', { name: `${count}: All referrals, Larkspur Middle School` })).toBeVisible()
    await expectAccessible(page)
  })
  await app.close()
})
