import type { PaperRun, RunOptions } from '@shared/documents/runs'
import { dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { frozenDocument } from './archive'
import { Gate } from './gate'
import { catalogues } from './messages'
import type { StackPaper } from './pdf/join'
import { documentData, findDocument } from './queries'
import {
  findRun,
  insertRun,
  leaveOutWaiting,
  newestRuns,
  papersOfRun,
  type RunPaper,
  setPaperState,
  setRunState
} from './queries-runs'
import { groupOf, inOrder } from './runOrder'

/** Papers handed to a printer as one job: small enough that a pause comes soon and a jam costs little. */
const LOT = 5

/** Runs that are at work in this thread, by the file they belong to. */
const working = new WeakMap<Connection, Map<string, Gate>>()
const gatesOf = (db: Connection): Map<string, Gate> => {
  const gates = working.get(db) ?? new Map<string, Gate>()
  working.set(db, gates)
  return gates
}

const known = (db: Connection, runId: string): PaperRun => {
  const run = findRun(db, runId)
  if (!run) throw new DeskError('not-found', 'That print run is not on the desk.')
  return { ...run, working: gatesOf(db).has(runId) }
}

export const readRun = ({ db }: Pick<Ctx, 'db'>, runId: string): PaperRun => known(db, runId)

export const readRuns = ({ db }: Pick<Ctx, 'db'>, limit: number): PaperRun[] =>
  newestRuns(db, limit).map((run) => ({ ...run, working: gatesOf(db).has(run.id) }))

/**
 * Begins a run: sorts the papers, writes it down and starts to print in lots. Throws DeskError `not-found` for a paper
 * that is not in the archive; nothing is printed then.
 */
export function startRun(
  ctx: Ctx,
  ids: readonly string[],
  printer: string | null,
  options: RunOptions,
  repeats: string | null = null
): string {
  const { db } = ctx
  const papers = [...new Set(ids)].map((id) => {
    const document = findDocument(db, id)
    if (!document) throw new DeskError('not-found', 'One of these papers is not in the archive. Nothing was printed.')
    return { document, data: documentData(db, id) }
  })
  const sorted = inOrder(papers, options.order).map(({ document }) => document.id)
  const run = { id: newId(), startedAt: ctx.clock.now(), startedBy: ctx.actor, printer, options, repeats }
  ctx.write(
    { action: 'documents.print', subjectType: 'paper-run', subjectId: run.id, payload: { ids: sorted, printer } },
    () => insertRun(db, run, sorted)
  )
  begin(ctx, run.id)
  return run.id
}

/** Goes on with a run that was held, or that a lock or the end of the application broke off. */
export function resumeRun(ctx: Ctx, runId: string): void {
  const run = known(ctx.db, runId)
  if (run.state === 'cancelled' || run.state === 'finished') {
    throw new DeskError('conflict', 'That print run has ended. Its missing papers can be repeated.')
  }
  const gate = gatesOf(ctx.db).get(runId)
  setRunState(ctx.db, runId, 'running')
  if (gate) gate.goOn()
  else begin(ctx, runId)
}

export function pauseRun({ db }: Pick<Ctx, 'db'>, runId: string): void {
  if (known(db, runId).state !== 'running') return
  setRunState(db, runId, 'paused')
  gatesOf(db).get(runId)?.hold()
}

/** What is at the printer is still printed; the rest is left out. */
export function cancelRun({ db }: Pick<Ctx, 'db'>, runId: string): void {
  const { state } = known(db, runId)
  if (state === 'cancelled' || state === 'finished') return
  setRunState(db, runId, 'cancelled')
  leaveOutWaiting(db, runId)
  gatesOf(db).get(runId)?.stop()
}

/** The papers that a run did not bring to paper, as a run of their own. */
export function repeatRun(ctx: Ctx, runId: string, printer: string | null): string {
  const { options } = known(ctx.db, runId)
  const missing = papersOfRun(ctx.db, runId).filter(({ state }) => state === 'failed' || state === 'left-out')
  if (missing.length === 0) throw new DeskError('not-allowed', 'Every paper of that run was printed.')
  return startRun(
    ctx,
    missing.map(({ documentId }) => documentId),
    printer,
    options,
    runId
  )
}

function begin(ctx: Ctx, runId: string): void {
  const gate = new Gate()
  const gates = gatesOf(ctx.db)
  gates.set(runId, gate)
  void work(ctx, runId, gate)
    .catch(() => undefined)
    .finally(() => {
      gates.delete(runId)
      ctx.emit({ type: 'changed', rooms: ['documents'] })
    })
}

interface ReadyPaper {
  position: number
  paper: StackPaper
}

async function work(ctx: Ctx, runId: string, gate: Gate): Promise<void> {
  const { db } = ctx
  const { printer, options } = known(db, runId)
  const papers = papersOfRun(db, runId)
  const stack = stackOf(ctx, papers, options)
  const size = printer === null ? Math.max(1, papers.length) : LOT
  for (let start = 0; start < papers.length; start += size) {
    await gate.pass()
    const lot = papersOfRun(db, runId)
      .slice(start, start + size)
      .filter(({ state }) => state === 'waiting')
    const ready: ReadyPaper[] = []
    for (const { position, documentId } of lot) {
      try {
        const { bytes } = frozenDocument(ctx, documentId)
        ready.push({ position, paper: { bytes, separator: stack.get(position) } })
      } catch (error) {
        setPaperState(
          db,
          runId,
          [position],
          'failed',
          error instanceof DeskError ? error.message : 'It could not be read.'
        )
      }
    }
    if (ready.length > 0) await printLot(ctx, runId, printer, options, ready, gate)
    const { printed, failed, total } = known(db, runId)
    const done = printed + failed.length
    ctx.emit({ type: 'progress', task: 'paper-run', done, total, label: 'Printing' })
  }
  await gate.pass()
  if (known(db, runId).waiting === 0) setRunState(db, runId, 'finished')
}

/** What became of papers, with its audit row. */
function note(
  ctx: Ctx,
  runId: string,
  positions: readonly number[],
  state: 'printed' | 'failed',
  problem: string | null = null
): void {
  ctx.write(
    { action: `documents.paper-${state}`, subjectType: 'paper-run', subjectId: runId, payload: { positions, problem } },
    (db) => setPaperState(db, runId, positions, state, problem)
  )
}

/** The papers of a lot as one file; a paper that cannot be joined is named and left out. */
async function joined(ctx: Ctx, runId: string, ready: readonly ReadyPaper[], bothSides: boolean) {
  const { joinForPrinter } = await import('./pdf/join')
  const join = (papers: readonly ReadyPaper[]) =>
    joinForPrinter(
      papers.map(({ paper }) => paper),
      bothSides
    )
  try {
    return { sound: ready, bytes: await join(ready) }
  } catch {
    const sound: ReadyPaper[] = []
    for (const one of ready) {
      try {
        await join([one])
        sound.push(one)
      } catch {
        note(ctx, runId, [one.position], 'failed', 'It could not be made ready for the printer.')
      }
    }
    return { sound, bytes: sound.length > 0 ? await join(sound) : new Uint8Array() }
  }
}

/** A lot that the printer does not take holds the run: the next lots would fare no better. */
async function printLot(
  ctx: Ctx,
  runId: string,
  printer: string | null,
  { bothSides }: RunOptions,
  ready: readonly ReadyPaper[],
  gate: Gate
): Promise<void> {
  const { sound, bytes } = await joined(ctx, runId, ready, bothSides)
  if (sound.length === 0) return
  const positions = sound.map(({ position }) => position)
  const name = `print_${ctx.clock.today()}_${sound.length}.pdf`
  try {
    if (printer === null) await ctx.host.openToPrint(name, bytes)
    else if (!(await ctx.host.printFile(bytes, { printer, bothSides }))) throw new Error('the printer said no')
    note(ctx, runId, positions, 'printed')
  } catch {
    const where =
      printer === null ? 'The system has no viewer that took the file' : `The printer ${printer} did not take it`
    note(ctx, runId, positions, 'failed', `${where}. The paper is in the archive as before.`)
    if (known(ctx.db, runId).state !== 'running') return
    setRunState(ctx.db, runId, 'paused')
    gate.hold()
    ctx.emit({ type: 'changed', rooms: ['documents'] })
  }
}

/** The separator before the first paper of each group, by position. */
function stackOf(ctx: Ctx, papers: readonly RunPaper[], { order, separators }: RunOptions) {
  const stack = new Map<number, { title: string; detail: string }>()
  if (!separators) return stack
  const groups = papers.map(({ documentId }) => {
    const document = findDocument(ctx.db, documentId)
    return document ? groupOf({ document, data: documentData(ctx.db, documentId) }, order) : ''
  })
  groups.forEach((group, index) => {
    if (index > 0 && groups[index - 1] === group) return
    const count = groups.filter((one) => one === group).length
    const title = order === 'language' ? catalogues[group as 'en'].name : group || 'All papers'
    const detail = `${count} ${count === 1 ? 'paper' : 'papers'}, ${dateInWords(ctx.clock.today(), 'long')}`
    stack.set(papers[index]?.position ?? index, { title, detail })
  })
  return stack
}
