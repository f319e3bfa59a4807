#!/usr/bin/env node
/** `npm run kills`: the application is killed a hundred times during a hearing; `SARB_KILLS` and `SARB_SEED` change it. */
import { at } from './setup/place.mjs'
import { runOpenly } from './setup/run.mjs'
import { startVirtualDisplay } from './setup/virtual-display.mjs'
import { runWithSetup } from './setup.mjs'

await runWithSetup({ electron: true, build: true, programs: ['Xvfb'] }, async () => {
  const display = await startVirtualDisplay()
  try {
    return await runOpenly(
      process.execPath,
      [at('node_modules/@playwright/test/cli.js'), 'test', 'test/e2e/killed.spec.ts'],
      { env: { SARB_KILLS: '100', ...process.env, ...display.env } }
    )
  } finally {
    display.stop()
  }
})
