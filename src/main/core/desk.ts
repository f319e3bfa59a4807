import { createInterface } from 'node:readline/promises'
import { systemClock } from './clock'
import type { Host } from './context'
import { DeskSession } from './desk-session'

/**
 * The command line to the same core, for a district's IT person and for checks. Exit code 0, 1 for a refusal of the
 * input, 2 for wrong use; messages on standard error. The passphrase comes from SARB_PASSPHRASE or is asked for.
 */
const USAGE = `desk: the command line of SARB Desk

  desk help                  this text
  desk verify --data DIR     checks a desk's file: pages, owners of records, audit trail

The passphrase is read from the environment variable SARB_PASSPHRASE, or asked for.
Exit code: 0 done, 1 the input was refused, 2 wrong use.`

const noHost: Host = {
  printPdf: () => Promise.reject(new Error('the command line does not print')),
  saveFile: () => Promise.resolve(null),
  openToPrint: () => Promise.reject(new Error('no printer here')),
  chooseFolder: () => Promise.resolve(null),
  pathOf: (handle) => Promise.resolve(handle)
}

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words
  if (command === 'help' || command === '--help') {
    console.log(USAGE)
    return 0
  }
  const folder = rest[0] === '--data' ? rest[1] : undefined
  if (command !== 'verify' || !folder || rest.length !== 2) {
    console.error(USAGE)
    return 2
  }
  return verify(folder)
}

async function verify(folder: string): Promise<number> {
  const session = new DeskSession(folder, systemClock, noHost, () => {})
  try {
    const opened = await session.request('vault.unlock', { secret: await passphrase() })
    if (!opened.ok) {
      console.error(opened.error.message)
      return 1
    }
    const checked = await session.request('vault.verify', {})
    console.log(JSON.stringify(checked.ok ? checked.data : checked.error, null, 2))
    const health = checked.ok
      ? (checked.data as { integrity: string; orphans: number; audit: { firstBad: unknown } })
      : null
    return health?.integrity === 'ok' && health.orphans === 0 && health.audit.firstBad === null ? 0 : 1
  } finally {
    session.close()
  }
}

async function passphrase(): Promise<string> {
  const given = process.env.SARB_PASSPHRASE
  if (given) return given
  const line = createInterface({ input: process.stdin, output: process.stderr })
  const typed = await line.question('Passphrase: ')
  line.close()
  return typed
}

process.exitCode = await main(process.argv.slice(2))
