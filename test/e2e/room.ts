import type { Locator, Page } from '@playwright/test'
import { expect } from './sample'

/** Presses a button or ticks a field as a hand on the keyboard does. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus()
  await target.press(key)
}

/** Presses an act once it may be done: right after a change the core is asked again whether it may. */
export async function act(target: Locator): Promise<void> {
  await expect(target).toBeEnabled()
  await press(target)
}

export const choice = (page: Page, group: string | RegExp, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true })

/** From Today to the room of the sample's hearing day, and there to the case at a time. */
export async function enterRoom(page: Page, time: string): Promise<void> {
  await press(page.getByRole('link', { name: 'Hearings', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Hearings' })).toBeFocused()
  await press(page.getByRole('grid', { name: 'Hearing days' }).getByRole('row').nth(1))
  await press(page.getByRole('link', { name: 'Open the room' }))
  await takeCase(page, time)
}

/** Another case of the day, in any order. */
export async function takeCase(page: Page, time: string): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Docket' }).getByRole('button', { name: new RegExp(`^${time} `) }))
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${time} · `) })).toBeVisible()
}

export async function toStep(page: Page, number: number): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steps of the hearing' })
  await press(steps.getByRole('button', { name: new RegExp(`^${number}: `) }))
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${number} `) })).toBeVisible()
}

export async function panelIsHere(page: Page): Promise<void> {
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

export async function find(page: Page, code: string, result: 'Yes' | 'No'): Promise<void> {
  const answer = choice(page, new RegExp(`^${code} ·`), result)
  await press(answer, 'Space')
  await expect(answer).toBeChecked()
}

/** Confirms a decision: Enter alone goes back, the act has to be chosen. */
export async function decide(page: Page, name: string, question: RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await act(button)
  const dialog = page.getByRole('alertdialog', { name: question })
  await expect(dialog.getByRole('button', { name: 'Back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await act(button)
  await press(dialog.getByRole('button', { name }))
  await expect(dialog).toHaveCount(0)
}

/** The same without the way back in between. */
export async function decideAtOnce(page: Page, name: string, question: RegExp): Promise<void> {
  await act(page.getByRole('button', { name, exact: true }))
  const dialog = page.getByRole('alertdialog', { name: question })
  await press(dialog.getByRole('button', { name }))
  await expect(dialog).toHaveCount(0)
}

export async function typeDate(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus()
  await page.keyboard.type(digits)
}

/** Writes a note and waits until the screen says that it is kept. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByLabel('A note for the record')).toBeFocused()
  await page.keyboard.type(text)
  await expect(page.getByText(/^saved \d{1,2}:\d\d:\d\d$/)).toBeVisible()
}
