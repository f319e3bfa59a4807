import { documentRecord } from '@shared/documents/model'
import { instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'

/** How the papers of a run lie on each other; papers that are alike in it get a separator sheet before them. */
export const runOrder = z.enum(['number', 'name', 'school', 'postal-code', 'language'])
export type RunOrder = z.infer<typeof runOrder>

export const runOptions = z.strictObject({
  order: runOrder.default('number'),
  /** A sheet with its heading before each group of the order. */
  separators: z.boolean().default(false),
  /** Printed on both sides: each paper starts on a front page, a blank page follows an odd one. */
  bothSides: z.boolean().default(false)
})
export type RunOptions = z.infer<typeof runOptions>

export const printer = z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() })
export type Printer = z.infer<typeof printer>

export const runState = z.enum(['running', 'paused', 'cancelled', 'finished'])
export const runPaperState = z.enum(['waiting', 'printed', 'failed', 'left-out'])

/** Issued papers on their way to paper. */
export const paperRun = z.object({
  id,
  startedAt: instant,
  startedBy: z.string(),
  /** Null: handed to the system's own viewer as one file. */
  printer: z.string().nullable(),
  options: runOptions,
  state: runState,
  /** True while lots of it are being printed. */
  working: z.boolean(),
  total: z.number().int(),
  printed: z.number().int(),
  /** Papers that did not get printed, with the reason in words. */
  failed: z.array(z.object({ document: documentRecord, problem: z.string() })),
  waiting: z.number().int(),
  /** Papers that are not printed since the run was cancelled. */
  leftOut: z.number().int(),
  repeats: id.nullable()
})
export type PaperRun = z.infer<typeof paperRun>

const ofRun = z.strictObject({ runId: id })
const nothing = z.strictObject({})

export const runRoutes = {
  'documents.printers': read(nothing, z.array(printer)),
  /** The newest runs first. */
  'documents.runs': read(z.strictObject({ limit: z.number().int().min(1).max(50).default(10) }), z.array(paperRun)),
  'documents.run': read(ofRun, paperRun),
  /** Begins to print; answers at once. How far it is comes as `progress` events of the task `paper-run`. */
  'documents.startRun': change(
    z.strictObject({ ids: z.array(id).min(1).max(3000), printer: z.string().nullable(), options: runOptions }),
    z.object({ runId: id })
  ),
  /** After the lot that is at the printer. */
  'documents.pauseRun': change(ofRun, z.object({})),
  'documents.resumeRun': change(ofRun, z.object({})),
  'documents.cancelRun': change(ofRun, z.object({})),
  /** The papers of a run that failed or were left out, as a run of their own. */
  'documents.repeatRun': change(ofRun.extend({ printer: z.string().nullable() }), z.object({ runId: id })),

  /** The making of papers that is going on in another request: waits, or goes on. */
  'documents.holdIssue': change(z.strictObject({ hold: z.boolean() }), z.object({})),
  /** Stops it; nothing of it is issued. */
  'documents.cancelIssue': change(nothing, z.object({}))
}
