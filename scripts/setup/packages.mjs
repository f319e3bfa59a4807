import { existsSync, readFileSync } from 'node:fs'
import { at } from './place.mjs'
import { runNpm, SetupError, say } from './run.mjs'

/**
 * Installs the packages of package-lock.json unless they are all there in the locked versions.
 * No package runs an install script (.npmrc says ignore-scripts): what needs doing afterwards, set-up does by itself.
 */
export function installPackages() {
  if (packagesAreInPlace()) return
  if (existsSync(at('node_modules/.package-lock.json'))) {
    say('Bringing the packages up to package-lock.json ...')
    if (addWhatIsMissing()) return
  }
  say('Installing the packages of package-lock.json ...')
  runNpm(['ci', ...QUIETLY], 'The packages could not be installed.')
}

const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']

/**
 * A few new packages are added in seconds, and Electron stays where it is; `npm ci` would throw everything away first.
 * False when that did not bring about what the lock file says.
 */
function addWhatIsMissing() {
  try {
    runNpm(['install', '--no-save', '--prefer-offline', ...QUIETLY], 'The packages could not be added.')
    return packagesAreInPlace()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return false
  }
}

/** npm writes node_modules/.package-lock.json last, so it says what is really there. */
function packagesAreInPlace() {
  const written = at('node_modules/.package-lock.json')
  if (!existsSync(written)) return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(written, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    if (!present[path]) return Boolean(entry.optional)
    return present[path].version === entry.version && existsSync(at(path, 'package.json'))
  })
}
