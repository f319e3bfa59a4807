import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isRoot } from './place.mjs'
import { runQuietly, SetupError, say } from './run.mjs'

/** Shared library -> Debian or Ubuntu package; where a release renamed it, the newer name comes first. */
const LIBRARIES = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2']
}

const PROGRAMS = {
  Xvfb: ['xvfb', 'a screen for windows nobody looks at'],
  pdftotext: ['poppler-utils', 'to read PDFs back in the tests'],
  qpdf: ['qpdf', 'the reference for assembling PDFs'],
  sqlite3: ['sqlite3', 'the reference for imports'],
  python3: ['python3', 'to build the database addon'],
  make: ['make', 'to build the database addon'],
  'g++': ['g++', 'to build the database addon']
}

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program)))

/** Installs the Debian packages of those programs which are not on the PATH. Nothing to do on Windows and macOS. */
export function needPrograms(programs) {
  if (process.platform !== 'linux') return
  const missing = programs.filter((program) => !onPath(program))
  const reasons = [...new Set(missing.map((program) => PROGRAMS[program][1]))]
  install(
    missing.map((program) => PROGRAMS[program][0]),
    reasons.join('; '),
    missing
  )
}

/** Installs the system libraries without which `binary` cannot start. */
export function needLibrariesOf(binary, why) {
  if (process.platform !== 'linux') return
  const listed = spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout ?? ''
  const missing = [...listed.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1])
  if (missing.length === 0) return
  const unknown = missing.filter((library) => !LIBRARIES[library])
  if (unknown.length > 0) throw new SetupError(`${why} needs these system libraries: ${missing.join(', ')}`)
  install(
    missing.map((library) => (onPath('apt-get') ? nameHere(LIBRARIES[library]) : LIBRARIES[library].at(-1))),
    `${why} needs them`,
    missing
  )
}

function nameHere(names) {
  readPackageLists()
  return (
    names.find((name) => /^Package: /m.test(spawnSync('apt-cache', ['show', name], { encoding: 'utf8' }).stdout)) ??
    names.at(-1)
  )
}

function install(packages, reason, missing) {
  if (packages.length === 0) return
  const names = [...new Set(packages)]
  if (!onPath('apt-get')) {
    throw new SetupError(
      `Missing on this system (${reason}): ${missing.join(', ')}. Please install them and try again.`
    )
  }
  if (!isRoot) {
    throw new SetupError(
      `Missing system packages (${reason}). Please type:  sudo apt-get install -y ${names.join(' ')}`
    )
  }
  say(`Installing with apt-get (${reason}): ${names.join(' ')}`)
  readPackageLists()
  const args = ['install', '-y', '--no-install-recommends', ...names]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    runQuietly('apt-get', args, '', { env })
  } catch {
    // Lists from an older day name files that are gone: read them anew and try once more.
    runQuietly('apt-get', ['update'], 'The package lists could not be read.', { env })
    runQuietly('apt-get', args, 'The system packages could not be installed.', { env })
  }
}

/** A fresh container comes without lists of what there is. */
function readPackageLists() {
  const folder = '/var/lib/apt/lists'
  if (existsSync(folder) && readdirSync(folder).some((name) => name.includes('_Packages'))) return
  if (isRoot) runQuietly('apt-get', ['update'], 'The package lists could not be read.')
}
