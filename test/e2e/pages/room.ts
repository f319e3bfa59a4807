import { expect, type Locator, type Page } from '@playwright/test'

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

/** Presses a button or ticks a field as a hand on the keyboard does. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus()
  await target.press(key)
}

export const step = (page: Page, title: (typeof STEPS)[number]) =>
  expect(
    page.getByRole('heading', { level: 2, name: new RegExp(`^${STEPS.indexOf(title) + 1} ${title}`) })
  ).toBeVisible()

export const goToStep = (page: Page, title: (typeof STEPS)[number]) =>
  press(page.getByRole('button', { name: `${STEPS.indexOf(title) + 1}: ${title}` }))

export const choice = (page: Page, group: string | RegExp, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true })

/** From Today to the room of the sample's hearing day, and there to the case at a time. */
export async function enterRoom(page: Page, time: string): Promise<void> {
  await press(page.getByRole('link', { name: 'Hearings', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Hearings' })).toBeFocused()
  await press(page.getByRole('grid', { name: 'Hearing days' }).getByRole('row').nth(1))
  await press(page.getByRole('link', { name: 'Open the room' }))
  await step(page, 'Pre-brief')
  await takeCase(page, time)
}

/** Another case of the docket beside the room. */
export async function takeCase(page: Page, time: string): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Docket' }).getByRole('button', { name: new RegExp(`^${time} `) }))
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${time} · `) })).toBeVisible()
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
export async function decide(page: Page, act: string, question: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: act, exact: true })).toBeEnabled()
  await press(page.getByRole('button', { name: act, exact: true }))
  const dialog = page.getByRole('alertdialog', { name: question })
  await expect(dialog.getByRole('button', { name: 'Back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await press(page.getByRole('button', { name: act, exact: true }))
  await press(dialog.getByRole('button', { name: act }))
  await expect(dialog).toHaveCount(0)
}

export async function typeDate(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus()
  await page.keyboard.type(digits)
}

export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByLabel('A note for the record')).toBeFocused()
  await page.keyboard.type(text)
  await expect(page.getByText(/^saved \d{1,2}:\d\d:\d\d$/)).toBeVisible()
}

const SIGNS = /^Sign: | signs$/

/** Everybody who may sign, in the order of the screen. */
export async function signerNames(page: Page): Promise<string[]> {
  const buttons = page.getByRole('region', { name: 'Signatures' }).getByRole('button', { name: SIGNS })
  await expect(buttons.first()).toBeVisible()
  return buttons.evaluateAll((all) =>
    all.map((button) => (button.getAttribute('aria-label') ?? '').replace(/^Sign: | signs$/, ''))
  )
}

/** Opens the dialog in which a person signs, and chooses how. Nothing is chosen beforehand. */
export async function signAs(page: Page, name: string, way: string): Promise<Locator> {
  await press(page.getByRole('button', { name: SIGNS }).and(page.getByRole('button', { name })).first())
  const dialog = page.getByRole('dialog', { name: new RegExp(`: ${name}$`) })
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
  await press(dialog.getByRole('radio', { name: way }), 'Space')
  return dialog
}

export async function signTyped(page: Page, name: string): Promise<void> {
  const dialog = await signAs(page, name, 'Type the name')
  await dialog.getByLabel('Name, typed by the person who signs').fill(name)
  await press(dialog.getByRole('button', { name: 'Keep the signature' }))
  await expect(dialog).toHaveCount(0)
}

/** Draws with the mouse: points as shares of the field's width and height. */
export async function signDrawn(
  page: Page,
  name: string,
  strokes: readonly (readonly (readonly [number, number])[])[]
): Promise<void> {
  const dialog = await signAs(page, name, 'Draw it here')
  const box = await dialog.getByRole('img', { name: /not signed yet/ }).boundingBox()
  if (!box) throw new Error('there is no place to draw')
  for (const stroke of strokes) {
    for (const [at, [x, y]] of stroke.entries()) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: at === 0 ? 1 : 4 })
      if (at === 0) await page.mouse.down()
    }
    await page.mouse.up()
  }
  await press(dialog.getByRole('button', { name: 'Keep the signature' }))
  await expect(dialog).toHaveCount(0)
}
