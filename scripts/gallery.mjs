#!/usr/bin/env node
/** `npm run gallery [SD-01 ...]`: every form in every language as PDF, with a contact sheet, in out/gallery/. */
import { at, hasDisplay } from './setup/place.mjs'
import { runOpenly } from './setup/run.mjs'
import { startVirtualDisplay } from './setup/virtual-display.mjs'
import { runWithSetup } from './setup.mjs'

await runWithSetup({ electron: true, programs: hasDisplay ? [] : ['Xvfb'] }, async () => {
  const display = hasDisplay ? { env: {}, stop() {} } : await startVirtualDisplay()
  try {
    return await runOpenly(
      process.execPath,
      [at('scripts/run-typescript.mjs'), at('test/gallery/run.ts'), ...process.argv.slice(2)],
      { env: { ...process.env, ...display.env } }
    )
  } finally {
    display.stop()
  }
})
