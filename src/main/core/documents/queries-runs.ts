import type { DocumentRecord } from '@shared/documents/model'
import { type PaperRun, type RunOptions, runOptions } from '@shared/documents/runs'
import type { Connection } from '../store/open'
import { findDocument } from './queries'

export type RunState = PaperRun['state']
export type RunPaperState = 'waiting' | 'printed' | 'failed' | 'left-out'

export interface NewRun {
  id: string
  startedAt: string
  startedBy: string
  printer: string | null
  options: RunOptions
  repeats: string | null
}

export function insertRun(db: Connection, run: NewRun, documentIds: readonly string[]): void {
  db.prepare(
    `INSERT INTO paper_run (id, started_at, started_by, printer, options, state, repeats)
     VALUES (@id, @startedAt, @startedBy, @printer, @options, 'running', @repeats)`
  ).run({ ...run, options: JSON.stringify(run.options) })
  const insert = db.prepare(
    `INSERT INTO paper_run_document (run_id, position, document_id, state) VALUES (?, ?, ?, 'waiting')`
  )
  documentIds.forEach((documentId, position) => {
    insert.run(run.id, position, documentId)
  })
}

export function setRunState(db: Connection, id: string, state: RunState): void {
  db.prepare('UPDATE paper_run SET state = ? WHERE id = ?').run(state, id)
}

export function setPaperState(
  db: Connection,
  runId: string,
  positions: readonly number[],
  state: RunPaperState,
  problem: string | null = null
): void {
  const update = db.prepare('UPDATE paper_run_document SET state = ?, problem = ? WHERE run_id = ? AND position = ?')
  for (const position of positions) update.run(state, problem, runId, position)
}

/** What is still to be printed becomes left out. */
export function leaveOutWaiting(db: Connection, runId: string): void {
  db.prepare(`UPDATE paper_run_document SET state = 'left-out' WHERE run_id = ? AND state = 'waiting'`).run(runId)
}

export interface RunPaper {
  position: number
  documentId: string
  state: RunPaperState
  problem: string | null
}

export function papersOfRun(db: Connection, runId: string): RunPaper[] {
  return db
    .prepare(
      `SELECT position, document_id AS documentId, state, problem FROM paper_run_document WHERE run_id = ? ORDER BY position`
    )
    .all(runId) as RunPaper[]
}

interface RunRow {
  id: string
  startedAt: PaperRun['startedAt']
  startedBy: string
  printer: string | null
  options: string
  state: RunState
  repeats: string | null
}

const SELECT = `SELECT id, started_at AS startedAt, started_by AS startedBy, printer, options, state, repeats FROM paper_run`

/** A run with its counts; `working` is what the caller knows of the thread. */
export function findRun(db: Connection, id: string): Omit<PaperRun, 'working'> | null {
  const row = db.prepare(`${SELECT} WHERE id = ?`).get(id) as RunRow | undefined
  return row ? withCounts(db, row) : null
}

export function newestRuns(db: Connection, limit: number): Omit<PaperRun, 'working'>[] {
  const rows = db.prepare(`${SELECT} ORDER BY started_at DESC, rowid DESC LIMIT ?`).all(limit) as RunRow[]
  return rows.map((row) => withCounts(db, row))
}

function withCounts(db: Connection, row: RunRow): Omit<PaperRun, 'working'> {
  const papers = papersOfRun(db, row.id)
  const count = (state: RunPaperState) => papers.filter((paper) => paper.state === state).length
  const failed = papers
    .filter(({ state }) => state === 'failed')
    .map(({ documentId, problem }) => ({
      document: findDocument(db, documentId) as DocumentRecord,
      problem: problem ?? ''
    }))
  return {
    ...row,
    options: runOptions.parse(JSON.parse(row.options)),
    total: papers.length,
    printed: count('printed'),
    failed,
    waiting: count('waiting'),
    leftOut: count('left-out')
  }
}
