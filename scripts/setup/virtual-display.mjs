import { spawn } from 'node:child_process'
import { SetupError } from './run.mjs'
import { needPrograms } from './system-libraries.mjs'

/**
 * Starts Xvfb on a free display number; on Windows and macOS there is always a screen and nothing to start.
 * @returns the environment variables of what is to draw there, besides the usual ones, and `stop`
 */
export async function startVirtualDisplay() {
  if (process.platform !== 'linux') return { env: {}, stop() {} }
  needPrograms(['Xvfb'])
  const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-displayfd', '3']
  const child = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => child.kill()
  process.once('exit', stop)
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once('data', (data) => resolve(String(data).trim()))
    child.once('error', () => reject(new SetupError('Xvfb could not be started.')))
    child.once('exit', () => reject(new SetupError('Xvfb ended before it had a screen.')))
  })
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' }, stop }
}
