import { expect, type Page } from '@playwright/test'
import { act, choice, decideAtOnce, press, tick, typeInto } from './hands'

/** The hearing room as hands on a keyboard use it; for the tests and for the demonstration. */

export const STEPS = [
  'Pre-brief',
  'Family called in',
  'Introductions',
  'Purpose and confidentiality',
  'School’s report',
  'Pupil',
  'Parent or guardian',
  'Panel’s questions',
  'Deliberation',
  'Findings',
  'Directives',
  'Outcome and review date',
  'Signatures',
  'Close'
] as const
type StepTitle = (typeof STEPS)[number]

/** The step is the one on the screen. */
export const step = (page: Page, title: StepTitle) =>
  expect(
    page.getByRole('heading', { level: 2, name: new RegExp(`^${STEPS.indexOf(title) + 1} ${title}`) })
  ).toBeVisible()

export async function goToStep(page: Page, title: StepTitle): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steps of the hearing' })
  await press(steps.getByRole('button', { name: new RegExp(`^${STEPS.indexOf(title) + 1}: `) }))
  await step(page, title)
}

/** From Today to the sample's hearing day. */
export async function openDay(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: 'Hearings', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Hearings' })).toBeFocused()
  await press(page.getByRole('grid', { name: 'Hearing days' }).getByRole('row').nth(1))
  await expect(page.getByRole('tab', { name: /^Docket/ })).toBeVisible()
}

/** From Today to the room of the sample's hearing day, and there to the case at a time. */
export async function enterRoom(page: Page, time: string): Promise<void> {
  await openDay(page)
  await press(page.getByRole('link', { name: 'Open the room' }))
  await takeCase(page, time)
}

/** Another case of the day, in any order. */
export async function takeCase(page: Page, time: string): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Docket' }).getByRole('button', { name: new RegExp(`^${time} `) }))
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${time} · `) })).toBeVisible()
}

export async function panelIsHere(page: Page): Promise<void> {
  await goToStep(page, 'Pre-brief')
  const panel = page.getByRole('region', { name: 'The panel today' }).getByRole('radiogroup')
  await expect(panel.first()).toBeVisible()
  for (const member of await panel.all()) {
    await expect(member.getByRole('radio', { checked: true })).toHaveCount(0)
    await press(member.getByRole('radio', { name: 'here', exact: true }), 'Space')
    await expect(member.getByRole('radio', { name: 'here', exact: true })).toBeChecked()
  }
}

export async function familyIs(page: Page, how: 'in person' | 'by phone' | 'absent'): Promise<void> {
  await page.keyboard.press('p')
  const people = page.getByRole('region', { name: 'Who is here' }).getByRole('radiogroup')
  await expect(people.first()).toBeVisible()
  for (const person of await people.all()) {
    const answer = person.getByRole('radio', { name: how, exact: true })
    await press(answer, 'Space')
    await expect(answer).toBeChecked()
  }
}

export async function callIn(page: Page, how: 'in person' | 'by phone'): Promise<void> {
  await act(page.getByRole('button', { name: 'Call the family in' }))
  await familyIs(page, how)
  await goToStep(page, 'Family called in')
}

/** Writes a note and waits until the screen says that it is kept. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByLabel('A note for the record')).toBeFocused()
  await page.keyboard.type(text)
  await expect(page.getByText(/^saved \d{1,2}:\d\d:\d\d$/)).toBeVisible()
}

export const find = (page: Page, code: string, result: 'Yes' | 'No') => tick(page, new RegExp(`^${code} ·`), result)

interface Marked {
  yes: readonly string[]
  no?: readonly string[]
  /** Shown under F3. */
  ground?: string
}

/** Marks findings that the board agrees on; saving them is an act of its own. */
export async function markFindings(page: Page, { yes, no = [], ground }: Marked): Promise<void> {
  await page.keyboard.press('f')
  await expect(choice(page, /^F1 ·/, 'Yes')).toBeFocused()
  for (const code of yes) await find(page, code, 'Yes')
  for (const code of no) await find(page, code, 'No')
  if (ground) await press(page.getByRole('checkbox', { name: ground }), 'Space')
  await press(choice(page, 'How it was decided', 'Consensus'), 'Space')
}

export const saveFindings = (page: Page) => decideAtOnce(page, 'Save the findings', /^Save these findings/)

/** Takes a directive from the library and fills its blanks. */
export async function direct(
  page: Page,
  to: string,
  directive: RegExp,
  blanks: Record<string, string> = {}
): Promise<void> {
  await page.keyboard.press('d')
  const library = page.getByRole('list', { name: 'Directives of the library' })
  // What answers the barrier found comes first; a choice made before it is there would be undone by it.
  await library.getByRole('button').first().waitFor()
  await press(choice(page, 'From the library', to), 'Space')
  await press(library.getByRole('button', { name: directive }).first())
  const editor = page.getByRole('region', { name: 'New directive' })
  for (const [label, value] of Object.entries(blanks)) await editor.getByLabel(label).fill(value)
  await act(editor.getByRole('button', { name: 'Add the directive' }))
  await expect(editor).toHaveCount(0)
}

interface Ending {
  /** Review or continuation day, as digits. */
  day?: string
  note?: string
}

export async function recordOutcome(
  page: Page,
  group: string,
  name: string,
  { day, note }: Ending = {}
): Promise<void> {
  await page.keyboard.press('o')
  await step(page, 'Outcome and review date')
  await press(choice(page, group, name), 'Space')
  if (note) await page.getByRole('region', { name: 'Outcome' }).getByRole('textbox').first().fill(note)
  if (day) await typeInto(page, 'Review or continuation day', day)
  await decideAtOnce(page, 'Record the outcome', /^Record the outcome/)
  await expect(page.getByText(/^Recorded: /)).toBeVisible()
}

/** Nobody came: a new day is set, and its notice is served in a stronger way. */
export async function setNewDay(page: Page, service: string, day: string): Promise<void> {
  await page.keyboard.press('o')
  await step(page, 'Outcome and review date')
  await press(choice(page, 'Nobody came', 'Nobody came: new date set'), 'Space')
  await press(choice(page, 'The notice of the new day is served', service), 'Space')
  await typeInto(page, 'Review or continuation day', day)
  await decideAtOnce(page, 'Record the outcome', /nobody came: new date set/i)
}

export async function closeHearing(page: Page): Promise<void> {
  await goToStep(page, 'Close')
  await decideAtOnce(page, 'Close the hearing', /^Close the hearing/)
  await expect(page.getByText(/\bended \d/).first()).toBeVisible()
}
