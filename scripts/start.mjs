#!/usr/bin/env node
/** `npm start`: opens the application on the sample district; further arguments are passed on to it. */
import { hasDisplay, isRoot, root } from './setup/place.mjs'
import { runOpenly, say } from './setup/run.mjs'
import { runWithSetup } from './setup.mjs'

if (!hasDisplay) {
  say('There is no display here, so `npm run demo` runs instead: a whole hearing day, unattended.')
  await import('./demo.mjs')
} else {
  await runWithSetup({ electron: true, build: true }, (electron) => {
    // As root, Chromium refuses to start with its own sandbox.
    const sandbox = isRoot ? ['--no-sandbox'] : []
    say('Opening SARB Desk on the sample district.')
    return runOpenly(electron, [...sandbox, root, '--sample', ...process.argv.slice(2)])
  })
}
