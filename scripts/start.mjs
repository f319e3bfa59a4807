#!/usr/bin/env node
/** `npm start`: opens the application on the sample district; `npm start -- --own` on one's own desk. */
import { needChromiumSandbox } from './setup/chromium-sandbox.mjs'
import { hasDisplay, isRoot, root } from './setup/place.mjs'
import { runOpenly, say } from './setup/run.mjs'
import { runWithSetup } from './setup.mjs'

if (!hasDisplay) {
  // Set-up may begin this command anew in a recent Node.
  if (!process.env.SARB_TOLD)
    say('There is no display here, so `npm run demo` runs instead: a whole hearing day, unattended.')
  process.env.SARB_TOLD = 'yes'
  await import('./demo.mjs')
} else {
  await runWithSetup({ electron: true, build: true }, (electron) => {
    needChromiumSandbox(electron)
    // As root, Chromium refuses to start with its own sandbox.
    const sandbox = isRoot ? ['--no-sandbox'] : []
    const own = process.argv.includes('--own')
    say(own ? 'Opening SARB Desk.' : 'Opening SARB Desk on the sample district.')
    return runOpenly(electron, [...sandbox, root, ...(own ? [] : ['--sample'])])
  })
}
