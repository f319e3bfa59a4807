import { expect, type Page } from '@playwright/test'
import { press } from '../pages/hands'
import { keepPaper, picture, type Story } from './story'

async function open(page: Page, room: string, heading: string | RegExp = room): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: room, exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
}

const settled = (page: Page) => expect(page.getByRole('grid').first().getByRole('row').nth(1)).toBeVisible()

/** The morning before: what is due, the pupils, one pupil, the letters, the cases. */
export async function lookAround(story: Story): Promise<void> {
  const { page } = story
  await expect(page.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible()
  // Every room brings its own part.
  await page.getByRole('heading', { name: /^Due today/ }).waitFor()
  await picture(story, 'today')
  await open(page, 'Pupils')
  await settled(page)
  await picture(story, 'pupils')
  await open(page, 'Attendance')
  await settled(page)
  await picture(story, 'attendance')
  await open(page, 'Notices')
  await picture(story, 'notices')
  await open(page, 'Cases')
  await settled(page)
  await picture(story, 'cases')
  await open(page, 'District')
  await picture(story, 'district')
}

/** The docket of today, its notice, and the pupil of the first case. */
export async function prepareDay(story: Story): Promise<void> {
  const { page } = story
  await open(page, 'Hearings')
  await settled(page)
  await press(page.getByRole('grid', { name: 'Hearing days' }).getByRole('row').nth(1))
  const docket = page.getByRole('grid', { name: /^Docket of/ })
  await expect(docket.getByRole('row').nth(6)).toBeVisible()
  for (const row of await docket.getByRole('row').allTextContents()) {
    const found = /^(\d{1,2}:\d\d).*?(\d{4}-\d{4})/.exec(row)
    if (found?.[1] && found[2]) story.cases.set(found[1], found[2])
  }
  await picture(story, 'docket')
  await press(docket.getByRole('row').nth(1))
  const panel = page.getByRole('complementary')
  await picture(story, 'docket-case')
  await press(panel.getByRole('button', { name: /^D-2026-/ }).first())
  await keepPaper(
    story,
    'hearing-notice.pdf',
    'the notice of hearing of the first case, in Spanish with its English copy'
  )
  await picture(story, 'hearing-notice')
  await page.keyboard.press('Escape')
  await press(panel.getByRole('link', { name: /^\d{4}-\d{4}$/ }))
  await expect(page.getByRole('list', { name: 'Timeline' })).toBeVisible()
  await picture(story, 'case')
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await lookAtPupil(story, name)
}

/** A pupil's page: who it is, every absence of the year, what was tried. */
export async function lookAtPupil(story: Story, name: string): Promise<void> {
  const { page } = story
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().click()
  await expect(page).toHaveTitle(/^Pupil · /)
  await page.getByRole('tab', { name: 'Attendance' }).waitFor()
  await picture(story, 'pupil')
  for (const tab of ['Attendance', 'Interventions', 'Case', 'Documents']) {
    const part = page.getByRole('tab', { name: new RegExp(`^${tab}`) })
    if ((await part.count()) === 0) continue
    await press(part.first())
    await page.getByRole('tabpanel').waitFor()
    await picture(story, `pupil-${tab.toLowerCase()}`)
  }
}

/** The evening: the docket heard, the archive, and the check of the file. */
export async function closeDay(story: Story): Promise<void> {
  const { page } = story
  await open(page, 'Hearings')
  await press(page.getByRole('grid', { name: 'Hearing days' }).getByRole('row').nth(1))
  await expect(
    page
      .getByRole('grid', { name: /^Docket of/ })
      .getByRole('row')
      .nth(6)
  ).toBeVisible()
  await picture(story, 'docket-heard')
  await open(page, 'Documents')
  await settled(page)
  await picture(story, 'documents')
  await open(page, 'File', 'The file of this desk')
  await press(page.getByRole('button', { name: 'Check the file' }))
  await expect(page.getByText('The file is sound')).toBeVisible()
  await picture(story, 'file')
}
