import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@core/sample/cast'
import { makeSampleSet } from '@core/sample/csvSet'
import { test as base } from '@playwright/test'
import type { Desk } from './desk'
import { launch } from './launch'

/** Starts the application on the sample district kept in a profile folder, making it where there is none. */
export async function openSample(profile: string): Promise<Desk> {
  const app = await launch(profile, '--sample')
  const page = await app.firstWindow()
  const refused = page.getByText(/^The sample could not be made/)
  await page.getByRole('button', { name: 'Lock the desk' }).or(refused).waitFor({ timeout: 180_000 })
  if (await refused.isVisible()) throw new Error((await refused.textContent()) ?? '')
  return { app, page }
}

/** A pupil of the story as the lists name her or him. */
export function castName(role: Role): string {
  const { pupils, cast } = makeSampleSet()
  const pupil = pupils.find(({ pupilId }) => cast.get(pupilId) === role)
  if (!pupil) throw new RangeError(`nobody is «${role}»`)
  return `${pupil.lastName}, ${pupil.firstName}`
}

const newProfile = () => mkdtempSync(join(tmpdir(), 'sarb-desk-sample-'))

/** The sample is made once for all tests of a worker; each gets a copy of its own. */
export const test = base.extend<{ sample: string }, { madeSample: string }>({
  madeSample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const profile = newProfile()
      const { app } = await openSample(profile)
      await app.close()
      await use(profile)
      rmSync(profile, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 240_000 }
  ],
  sample: async ({ madeSample }, use) => {
    const profile = newProfile()
    cpSync(join(madeSample, 'sample'), join(profile, 'sample'), { recursive: true })
    await use(profile)
    rmSync(profile, { recursive: true, force: true })
  }
})
export { expect } from '@playwright/test'
export { expectAccessible } from './desk'
