import { expect, type Locator, type Page } from '@playwright/test'
import { act, press } from './hands'

/** Signing in the room: on the screen, on paper, or not at all. */

const signatures = (page: Page) => page.getByRole('region', { name: 'Signatures', exact: true })

/** One key leads there; the rows of those who sign are waited for. */
export async function goToSignatures(page: Page): Promise<void> {
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { level: 2, name: /^13 / })).toBeVisible()
  await expect(toSign(page).first()).toBeVisible()
}

const toSign = (page: Page) => signatures(page).getByRole('button', { name: /^Sign: / })

/** Everybody who may sign, in the order of the screen; the rows are waited for. */
export async function signerNames(page: Page): Promise<string[]> {
  await expect(toSign(page).first()).toBeVisible()
  return toSign(page).evaluateAll((all) =>
    all.map((button) => (button.getAttribute('aria-label') ?? '').replace('Sign: ', ''))
  )
}

/** Opens the dialog in which a person signs, and chooses how. Nothing is chosen beforehand. */
export async function signAs(page: Page, name: string, way: string): Promise<Locator> {
  await press(page.getByRole('button', { name: `Sign: ${name}`, exact: true }).last())
  const dialog = page.getByRole('dialog', { name: new RegExp(`: ${name}$`) })
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
  await press(dialog.getByRole('radio', { name: way }), 'Space')
  return dialog
}

async function done(dialog: Locator, name: string): Promise<void> {
  await act(dialog.getByRole('button', { name }))
  await expect(dialog).toHaveCount(0)
}

export async function signTyped(page: Page, name: string): Promise<void> {
  const dialog = await signAs(page, name, 'Type the name')
  await dialog.getByLabel('Name, typed by the person who signs').fill(name)
  await done(dialog, 'Keep the signature')
}

export async function refuseToSign(page: Page, name: string, witness: string): Promise<void> {
  const dialog = await signAs(page, name, 'Will not sign')
  await dialog.getByLabel('Witness of the refusal').fill(witness)
  await done(dialog, 'Record the refusal')
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
  await done(dialog, 'Keep the signature')
}

/** The paper that the family leaves with; it opens and is closed again. */
export async function issueDirectives(page: Page): Promise<void> {
  await act(page.getByRole('button', { name: 'Issue the directives' }))
  await expect(page.getByRole('dialog', { name: /^Directives · D-\d{4}-/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
}
