#!/usr/bin/env node
/** `npm start`: opens the application; further arguments are passed on to it. */
import { needChromiumSandbox } from './setup/chromium-sandbox.mjs'
import { hasDisplay, isRoot, root } from './setup/place.mjs'
import { runOpenly, say } from './setup/run.mjs'
import { runWithSetup } from './setup.mjs'

if (!hasDisplay) {
  say('There is no display here, and SARB Desk is a desktop application. `npm test` runs it without one.')
  process.exitCode = 1
} else {
  await runWithSetup({ electron: true, build: true }, (electron) => {
    needChromiumSandbox(electron)
    // As root, Chromium refuses to start with its own sandbox.
    const sandbox = isRoot ? ['--no-sandbox'] : []
    say('Opening SARB Desk.')
    return runOpenly(electron, [...sandbox, root, ...process.argv.slice(2)])
  })
}
