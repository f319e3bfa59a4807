#!/usr/bin/env node
/**
 * Set-up: everything between a fresh clone and a running command, each step skipped when it is done already.
 * It runs on Node 18 and later with Node's built-in modules alone; from the second step on in a recent Node.
 */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildApplication } from './setup/build.mjs'
import { installElectron } from './setup/electron.mjs'
import { withSetupLock } from './setup/lock.mjs'
import { runAgainInRecentNode } from './setup/node.mjs'
import { installPackages } from './setup/packages.mjs'
import { finishWith, say } from './setup/run.mjs'
import { needLibrariesOf, needPrograms } from './setup/system-libraries.mjs'

/**
 * Does what is missing for a command, then runs it.
 * @param needs `electron`: Electron and its system libraries; `build`: the application in out/;
 *   `programs`: further programs on the PATH
 * @param command gets the path of Electron's binary (undefined unless needed), resolves to the exit code
 */
export function runWithSetup({ electron = false, build = false, programs = [] }, command) {
  return finishWith(async () => {
    await withSetupLock(installPackages)
    const code = await runAgainInRecentNode()
    if (code !== undefined) return code
    const binary = await withSetupLock(async () => {
      needPrograms(programs)
      const installed = electron ? await installElectron() : undefined
      if (installed) needLibrariesOf(installed, 'Electron')
      if (build) buildApplication()
      return installed
    })
    return command(binary)
  })
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runWithSetup({ electron: true, build: true }, () => {
    say('Everything is in place.')
    return 0
  })
}
