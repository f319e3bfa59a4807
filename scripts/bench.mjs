#!/usr/bin/env node
/** `npm run bench`: each row a ratio against a reference measured in the same run; table here, JSON in out/bench/. */
import { mkdirSync } from 'node:fs'
import { at } from './setup/place.mjs'
import { runOpenly } from './setup/run.mjs'
import { startVirtualDisplay } from './setup/virtual-display.mjs'
import { runWithSetup } from './setup.mjs'

await runWithSetup({ electron: true, build: true, programs: ['Xvfb', 'qpdf', 'sqlite3'] }, async () => {
  mkdirSync(at('out/bench'), { recursive: true })
  const display = await startVirtualDisplay()
  try {
    return await runOpenly(
      process.execPath,
      [at('scripts/run-typescript.mjs'), at('test/bench/run.ts'), ...process.argv.slice(2)],
      { env: { ...process.env, ...display.env } }
    )
  } finally {
    display.stop()
  }
})
