#!/usr/bin/env node
/** `npm run -s desk -- help`: the command line to the same core. Standard output is the command's alone. */
import { at } from './setup/place.mjs'
import { runOpenly } from './setup/run.mjs'
import { runWithSetup } from './setup.mjs'

await runWithSetup({ build: true }, () =>
  // From the folder it was typed in, so that relative paths mean what they say.
  runOpenly(process.execPath, [at('out/main/desk.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd()
  })
)
