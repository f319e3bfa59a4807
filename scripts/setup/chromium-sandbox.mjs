import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRoot } from './place.mjs'
import { SetupError } from './run.mjs'

/**
 * Chromium's sandbox needs user namespaces or a helper owned by root. Where the system keeps namespaces from ordinary
 * users (Ubuntu since 23.10, many containers), Electron would end with a crash; this says what to type instead.
 * @throws SetupError
 */
export function needChromiumSandbox(electron) {
  if (process.platform !== 'linux' || isRoot) return
  // Trying is the one sure test: settings of the kernel, of AppArmor and of the container all have a say.
  const tried = spawnSync('unshare', ['--map-root-user', 'true'])
  if (tried.error || tried.status === 0) return
  const helper = join(dirname(electron), 'chrome-sandbox')
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper)
    if (uid === 0 && (mode & 0o4755) === 0o4755) return
  }
  throw new SetupError(
    "This system lets only root set up Chromium's sandbox. Please type:  " +
      `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  )
}
