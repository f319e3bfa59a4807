import { expect, type Locator, type Page } from '@playwright/test'

/** What hands on a keyboard do on any screen. */

/** Presses a button or ticks a field. */
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

/** Answers a group of choices. */
export async function tick(page: Page, group: string | RegExp, answer: string): Promise<void> {
  const radio = choice(page, group, answer)
  await press(radio, 'Space')
  await expect(radio).toBeChecked()
}

/** Opens a list and takes the entry that begins with what is typed. */
export async function pick(page: Page, label: string | RegExp, option: string): Promise<void> {
  await press(page.getByRole('button', { name: label }).first())
  await page.getByRole('listbox').waitFor()
  await press(page.getByRole('option', { name: option }).first())
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

/** Types a day or a time digit by digit: `01192027`, `0903AM`. */
export async function typeInto(page: Page, group: string | RegExp, digits: string): Promise<void> {
  await page.getByRole('group', { name: group }).getByRole('spinbutton').first().focus()
  await page.keyboard.type(digits)
}

/** Confirms a decision: Enter alone goes back, the act has to be chosen. */
export async function decide(page: Page, name: string, question: RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await act(button)
  const dialog = page.getByRole('alertdialog', { name: question })
  await expect(dialog.getByRole('button', { name: 'Back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await decideAtOnce(page, name, question)
}

/** The same without the way back in between. */
export async function decideAtOnce(page: Page, name: string, question: RegExp): Promise<void> {
  await act(page.getByRole('button', { name, exact: true }))
  const dialog = page.getByRole('alertdialog', { name: question })
  await press(dialog.getByRole('button', { name }))
  await expect(dialog).toHaveCount(0)
}
