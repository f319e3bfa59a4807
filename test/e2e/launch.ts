import { createRequire } from 'node:module'
import { type ElectronApplication, _electron as electron } from '@playwright/test'

const executablePath = createRequire(import.meta.url)('electron') as unknown as string

/** Milliseconds in which a start is heard of, also on a busy machine. */
const HEARD_OF = 45_000

/**
 * Starts the built application in real Electron on a profile folder. Chromium refuses its process sandbox to root. Once in
 * some ninety starts Playwright never heard from the process it began, and ended it; as many starts without Playwright all
 * showed their window, so the start is tried once more.
 */
export async function launch(profile: string, ...more: string[]): Promise<ElectronApplication> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const start = () =>
    electron.launch({
      executablePath,
      args: [...asRoot, '.', ...more],
      env: { ...process.env, SARB_DATA: profile } as Record<string, string>,
      timeout: HEARD_OF
    })
  try {
    return await start()
  } catch (error) {
    if (!/electron\.launch: Timeout/.test(String(error))) throw error
    return start()
  }
}
