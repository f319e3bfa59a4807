#!/usr/bin/env node
/**
 * `npm run demo`: a hearing day, unattended, in real Electron through the screens a person would use.
 * What it makes lies in out/demo/.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { at, hasDisplay } from './setup/place.mjs'
import { runOpenly } from './setup/run.mjs'
import { startVirtualDisplay } from './setup/virtual-display.mjs'
import { runWithSetup } from './setup.mjs'

await runWithSetup({ electron: true, build: true, programs: hasDisplay ? [] : ['Xvfb'] }, async () => {
  rmSync(at('out/demo'), { recursive: true, force: true })
  mkdirSync(at('out/demo'), { recursive: true })
  const display = hasDisplay ? { env: {}, stop() {} } : await startVirtualDisplay()
  try {
    return await runOpenly(process.execPath, [at('scripts/run-typescript.mjs'), at('test/e2e/demo/hearing-day.ts')], {
      env: { ...process.env, ...display.env }
    })
  } finally {
    display.stop()
  }
})
