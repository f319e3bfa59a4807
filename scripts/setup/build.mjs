import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './place.mjs'
import { runQuietly, say } from './run.mjs'

const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'aliases.config.ts',
  'tsconfig.json',
  'package-lock.json'
]
const stamp = at('out/built-from')

/** Builds the application into out/ unless it was built from just these sources. */
export function buildApplication() {
  const sources = hashOf(SOURCES)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('Building the application ...')
  rmSync(stamp, { force: true })
  const tool = at('node_modules/electron-vite/bin/electron-vite.js')
  runQuietly(process.execPath, [tool, 'build', '--logLevel', 'warn'], 'The application could not be built.', {
    env: { ...process.env, NO_COLOR: '1' }
  })
  mkdirSync(at('out'), { recursive: true })
  writeFileSync(stamp, sources)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(at(path))) return
    if (statSync(at(path)).isDirectory()) for (const name of readdirSync(at(path)).sort()) add(join(path, name))
    else
      hash
        .update(`${path}\0`)
        .update(readFileSync(at(path)))
        .update('\0')
  }
  paths.forEach(add)
  return hash.digest('hex')
}
