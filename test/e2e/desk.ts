import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { axeSource } from './axe'
import { launch } from './launch'

export const PASSPHRASE = 'calm river seven lanterns'

export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Starts the built application in real Electron on a profile folder. */
export async function openDesk(profile: string): Promise<Desk> {
  const app = await launch(profile)
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return { app, page }
}

/** Fills the first-run screen as a district would, and returns the recovery code it shows. */
export async function setUp(page: Page, district = 'Valle Verde Unified'): Promise<string> {
  await page.getByLabel('District').fill(district)
  await page.getByLabel('County').fill('Yolanda')
  await page.getByLabel('Board’s name').fill('Valle Verde School Attendance Review Board')
  await page.getByLabel('Board’s street address').fill('100 Poplar Way')
  await page.getByLabel('City').fill('Valle Verde')
  await page.getByLabel('ZIP code').fill('95999')
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Passphrase again').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make the desk' }).click()
  await expect(page.getByRole('heading', { name: 'Keep the recovery code' })).toBeVisible()
  return (await page.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent()) ?? ''
}

/** Fails with what axe-core finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource())
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
  expect(found).toEqual([])
}

/** A profile folder of its own for each test. */
export const test = base.extend<{ profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})
export { expect }
