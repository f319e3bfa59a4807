import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { press } from '../pages/hands'

/** What the demonstration works with: the window, where its papers and pictures go, and what it says on the way. */
export interface Story {
  readonly app: ElectronApplication
  readonly page: Page
  readonly out: string
  /** Case numbers of the day's docket by time, as they are read from it. */
  readonly cases: Map<string, string>
  /** One line of progress. */
  say(line: string): void
  /** One line of the summary. */
  note(line: string): void
}

/** A picture of the screen as it stands, without the pointer's traces. */
export async function picture({ page, out }: Story, name: string): Promise<void> {
  mkdirSync(join(out, 'screens'), { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(out, 'screens', `${name}.png`), animations: 'disabled', caret: 'hide' })
}

/** Keeps the paper that is open on the screen, by its own button; the system's dialog answers with `name`. */
export async function keepPaper({ app, page, out, note }: Story, name: string, what: string): Promise<void> {
  const path = join(out, name)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, path)
  const dialog = page.getByRole('dialog').last()
  await dialog
    .getByText(/page 1 of \d/i)
    .first()
    .waitFor({ timeout: 60_000 })
  await press(dialog.getByRole('button', { name: 'Save a copy' }))
  await dialog.getByText(/^A copy was saved as/).waitFor()
  note(`- \`${name}\`: ${what}`)
}
