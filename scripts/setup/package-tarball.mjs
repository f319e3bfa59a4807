import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm, runQuietly, SetupError } from './run.mjs'

/**
 * Fetches one npm package that is not among the dependencies and unpacks it below `folder`.
 * @param integrity sha512 of the tarball, as package-lock.json writes it; anything else is refused
 * @returns the unpacked package's folder
 */
export function fetchPackage({ name, version, integrity }, folder) {
  mkdirSync(folder, { recursive: true })
  const printed = runNpm(
    ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder],
    `${name}@${version} could not be fetched.`
  )
  const tarball = join(folder, printed.trim().split('\n').at(-1))
  const actual = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (actual !== integrity) throw new SetupError(`${name}@${version} is not the file it should be: ${actual}`)
  runQuietly('tar', ['xzf', tarball, '-C', folder], `${name}@${version} could not be unpacked.`)
  return join(folder, 'package')
}
