import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRoot } from './place.mjs'
import { SetupError } from './run.mjs'

/**
 * Chromium's sandbox needs user namespaces or a helper owned by root. Where the system keeps namespaces from ordinary
 * users (Ubuntu since 23.10), Electron would end with a crash; this says what to type instead.
 */
export function needChromiumSandbox(electron) {
  if (process.platform !== 'linux' || isRoot) return
  const setting = (name) => {
    const path = join('/proc/sys', name)
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
  }
  const namespacesAreKept =
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0'
  if (!namespacesAreKept) return
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
