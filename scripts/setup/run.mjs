import { spawn, spawnSync } from 'node:child_process'
import { root } from './place.mjs'

/** Ends a command in plain words, without a stack; `commandFailed` turns it into an exit code. */
export class SetupError extends Error {}

/** One line about what is being done. Always on standard error: standard output belongs to the command itself. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a program to its end, silently; shows how its output began and ended only when it failed.
 * @throws SetupError with `failure` and those lines
 */
export function runQuietly(program, args, failure, options = {}) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options })
  if (result.status === 0) return result.stdout
  const printed = `${result.error?.message ?? ''}\n${result.stdout ?? ''}\n${result.stderr ?? ''}`.trim()
  const lines = printed.split('\n')
  const shown = lines.length > 40 ? [...lines.slice(0, 15), '...', ...lines.slice(-24)] : lines
  throw new SetupError(`${failure}\n${shown.join('\n')}`)
}

/** Runs a program on this terminal and resolves to its exit code; a signal counts as 1. */
export function runOpenly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
    // Ctrl+C reaches the child by the terminal; this process waits for its answer instead of dying first.
    process.once('SIGINT', () => {})
    process.once('SIGTERM', () => child.kill('SIGTERM'))
  })
}

/** npm as a program and its first arguments, the same npm that runs this script where there is one. */
function npm() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, [script], {}]
  return ['npm', [], { shell: process.platform === 'win32' }]
}

/** @throws SetupError with `failure` */
export function runNpm(args, failure, options = {}) {
  const [program, first, extra] = npm()
  return runQuietly(program, [...first, ...args], failure, { ...extra, ...options })
}

/** Runs `work` and ends the process with the exit code it resolves to; a SetupError is told in its own words. */
export async function finishWith(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
