import { resolve } from 'node:path'
import type { ImportRefusal } from '@shared/attendance/routes'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { type CalendarDate, isCalendarDate } from '@shared/kernel/dates'
import type { ErrorEnvelope, Result } from '@shared/kernel/errors'
import { problemInWords } from '../attendance/import'
import { systemClock } from '../clock'
import type { Host } from '../context'
import { DeskSession } from '../desk-session'
import { needed, type Options, optional, readOptions, WrongUse } from './arguments'
import { explainStanding } from './explain'
import { verifyPacket } from './packetVerify'
import { reportInWords } from './report-in-words'
import { standingJson } from './standing-json'
import type { Terminal } from './terminal'
import { USAGE } from './usage'

/** Said no: exit code 1. */
class Refused extends Error {
  constructor(readonly error: ErrorEnvelope) {
    super(error.message)
  }
}

/** The command line has no shell around it: a handle is the path itself, and nothing is printed or asked for. */
const noShell: Host = {
  printPdf: () => Promise.reject(new Error('the command line does not print')),
  saveFile: () => Promise.resolve(null),
  printOnPaper: () => Promise.resolve(false),
  printers: () => Promise.resolve([]),
  printFile: () => Promise.resolve(false),
  openToPrint: () => Promise.reject(new Error('no printer here')),
  familyWindow: () => Promise.resolve(null),
  chooseFolder: () => Promise.resolve(null),
  chooseFiles: () => Promise.resolve([]),
  pathOf: (handle) => Promise.resolve(handle)
}

/** Where nobody was asked and --district was not given; the screen District changes it. */
const UNNAMED = 'Unnamed district'

type Ask = <N extends RouteName>(route: N, input: RouteInput<N>) => Promise<RouteOutput<N>>

interface Command {
  withValue: readonly string[]
  plain: readonly string[]
  run: (ask: Ask, options: Options, terminal: Terminal) => Promise<number>
}

/** Does one command and returns the exit code: 0 done, 1 the input was refused, 2 wrong use. */
export async function runDesk(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = words
  if (name === 'help' || name === '--help' || name === '-h') {
    terminal.out(USAGE)
    return 0
  }
  try {
    if (!Object.hasOwn(commands, name)) throw new WrongUse(name ? `There is no command “${name}”.` : 'Which command?')
    const command = commands[name as keyof typeof commands]
    const options = readOptions(name === 'packet' ? packetWords(rest) : rest, command.withValue, command.plain)
    return await withDesk(needed(options, 'data'), (ask) => command.run(ask, options, terminal))
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.say(`${error.message}\n\n${USAGE}`)
      return 2
    }
    if (!(error instanceof Refused)) throw error
    for (const line of linesOf(error.error)) terminal.say(line)
    return 1
  }
}

/** `packet verify FILE` names its file without a dash. */
function packetWords([act, file = '', ...rest]: readonly string[]): string[] {
  if (act !== 'verify') throw new WrongUse('Only “packet verify FILE” is known.')
  return ['--file', file, ...rest]
}

async function withDesk(folder: string, act: (ask: Ask) => Promise<number>): Promise<number> {
  const session = new DeskSession(resolve(folder), systemClock, noShell, () => {}, 'command line')
  const ask: Ask = async (route, input) => {
    const result = (await session.request(route, input)) as Result<never>
    if (!result.ok) throw new Refused(result.error)
    return result.data
  }
  try {
    return await act(ask)
  } finally {
    session.close()
  }
}

function linesOf({ message, details }: ErrorEnvelope): string[] {
  const problems = (details as Partial<ImportRefusal> | undefined)?.problems
  if (!problems) return [message]
  const total = (details as ImportRefusal).total
  const rest = total > problems.length ? [`… and ${total - problems.length} more`] : []
  return [...problems.map(problemInWords), ...rest, 'Nothing was imported.']
}

const unlock = async (ask: Ask, terminal: Terminal) =>
  ask('vault.unlock', { secret: (await terminal.passphrase()) || ' ' })

/** One pupil by the district's own id; as JSON is for programs, this is for people. */
async function explainPupil(ask: Ask, terminal: Terminal, localId: string, asOf: CalendarDate | undefined) {
  const { pupils } = await ask('attendance.classifyAll', { asOf })
  const found = pupils.find((pupil) => pupil.localId === localId)
  if (!found) {
    terminal.say(`There is no pupil with the id ${localId} on this desk.`)
    return 1
  }
  const grounds = await ask('attendance.ground', { pupilId: found.pupilId })
  for (const line of explainStanding(found, grounds, systemClock.today())) terminal.out(line)
  return 0
}

const commands = {
  packet: {
    withValue: ['data', 'file'],
    plain: [],
    run: async (ask, options, terminal) => {
      const file = resolve(needed(options, 'file'))
      await unlock(ask, terminal)
      return verifyPacket(file, ask, terminal)
    }
  },
  init: {
    withValue: ['data', 'district', 'county', 'board', 'address', 'city', 'zip'],
    plain: [],
    run: async (ask, options, terminal) => {
      const { state } = await ask('vault.status', {})
      if (state !== 'empty') {
        terminal.say('There is a desk in this folder already. Nothing was changed.')
        return 1
      }
      const name = optional(options, 'district') ?? ((await terminal.ask('Name of the district: ')) || UNNAMED)
      const given = (option: string) => optional(options, option)
      const [county, board, address] = [given('county'), given('board'), given('address')]
      const [city, zip] = [given('city'), given('zip')]
      const all = [county, board, address, city, zip]
      const isWhole = all.every((value) => value !== undefined)
      if (!isWhole && all.some((value) => value !== undefined)) {
        throw new WrongUse('--county, --board, --address, --city and --zip belong together.')
      }
      const district = isWhole
        ? { name, county, boardName: board, addressLine: address, city, postalCode: zip }
        : { name }
      const passphrase = await terminal.passphrase()
      const made = await ask('vault.setUp', { passphrase, district } as RouteInput<'vault.setUp'>)
      terminal.out(made.recoveryCode)
      terminal.say('The desk is made. Write the recovery code down: it is shown this once only.')
      if (name === UNNAMED) terminal.say('The district has no name yet: enter it on the screen District.')
      if (!isWhole) terminal.say('Before the first letter, enter the board’s name and address on the screen District.')
      return 0
    }
  },
  import: {
    withValue: ['data', 'from'],
    plain: ['codes-as-proposed'],
    run: async (ask, options, terminal) => {
      const from = needed(options, 'from')
      await unlock(ask, terminal)
      const preview = await ask('attendance.previewImport', { handle: resolve(from) })
      for (const warning of preview.warnings) terminal.say(`warning: ${problemInWords(warning)}`)
      const unheard = preview.warningTotal - preview.warnings.length
      if (unheard > 0) terminal.say(`… and ${unheard} more warnings`)
      const asProposed = options.has('codes-as-proposed')
      const codes = preview.codes.flatMap(({ code, proposed, source, state }) =>
        state === 'to-confirm' && proposed && (asProposed || source === 'file') ? [{ code, category: proposed }] : []
      )
      const open = preview.codes.filter(
        ({ code, used, state }) => state === 'to-confirm' && used > 0 && !codes.some((chosen) => chosen.code === code)
      )
      for (const { code, meaning, used, proposed } of open) {
        const words = proposed ? `proposed: ${proposed}` : 'no proposal: give it a category in codes.csv'
        terminal.say(`code “${code}” (${meaning}), ${used} records, ${words}`)
      }
      const report = await ask('attendance.import', { previewId: preview.previewId, codes })
      for (const line of reportInWords(report)) terminal.out(line)
      return 0
    }
  },
  classify: {
    withValue: ['data', 'as-of', 'explain'],
    plain: ['json'],
    run: async (ask, options, terminal) => {
      const asOf = optional(options, 'as-of')
      if (asOf !== undefined && !isCalendarDate(asOf)) throw new WrongUse('--as-of must be a day as YYYY-MM-DD.')
      const explain = optional(options, 'explain')
      if (explain === undefined && !options.has('json')) {
        throw new WrongUse('classify writes JSON with --json, or one pupil for people with --explain PUPIL_ID.')
      }
      await unlock(ask, terminal)
      if (explain !== undefined) return explainPupil(ask, terminal, explain, asOf)
      const { pupils } = await ask('attendance.classifyAll', { asOf })
      const lines = pupils.map((pupil) => JSON.stringify(standingJson(pupil)))
      terminal.out(lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`)
      return 0
    }
  },
  verify: {
    withValue: ['data'],
    plain: [],
    run: async (ask, _options, terminal) => {
      await unlock(ask, terminal)
      const health = await ask('vault.verify', {})
      terminal.out(JSON.stringify(health, null, 2))
      const sound = health.integrity === 'ok' && health.orphans === 0 && health.audit.firstBad === null
      terminal.say(sound ? 'The file is sound.' : 'The file is NOT sound. Keep it as it is and restore a backup.')
      return sound ? 0 : 1
    }
  }
} as const satisfies Record<string, Command>
