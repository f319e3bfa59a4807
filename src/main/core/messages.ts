import type { Result } from '@shared/kernel/errors'
import type { DeskEvent } from '@shared/kernel/route'
import type { Host } from './context'
import type { DeskFolders } from './desks'

/** What the shell starts the core with. */
export interface CoreSettings {
  readonly folders: DeskFolders
  /** The sample district is opened at once. */
  readonly opensSample: boolean
}

/** What the main process says to the worker thread. */
export type ToWorker =
  | { type: 'request'; id: number; route: unknown; input: unknown }
  | { type: 'host-result'; call: number; ok: true; data: unknown }
  | { type: 'host-result'; call: number; ok: false; message: string }
  | { type: 'close' }

/** What the worker thread says to the main process. */
export type FromWorker =
  | { type: 'result'; id: number; result: Result<unknown> }
  | { type: 'event'; event: DeskEvent }
  | { type: 'host'; call: number; method: keyof Host; args: readonly unknown[] }
  | { type: 'closed' }
