import type { z } from 'zod'

/**
 * Who may call a route: `locked` answers in any state (status, unlock, set-up), `unlocked` only while the desk is open.
 * `family` answers while the desk is open too, and is all that the window turned to a family may call: the transport
 * refuses it every other route.
 */
export type Access = 'locked' | 'unlocked' | 'family'

export interface Route<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
  readonly access: Access
  /** A route that changes nothing may be asked again at any time; a change is recorded in the audit trail. */
  readonly kind: 'read' | 'change'
  /** See `quietChange`. */
  readonly quiet?: true
}

/** A question: changes nothing. */
export function read<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, access: Access = 'unlocked') {
  return { input, output, access, kind: 'read' } as const satisfies Route<I, O>
}

/** A change: recorded in the audit trail. */
export function change<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, access: Access = 'unlocked') {
  return { input, output, access, kind: 'change' } as const satisfies Route<I, O>
}

/**
 * A change that is made with every key press and read by nobody but the field it comes from: on the drive before it is
 * answered, told to the audit trail when the field is left. No window is told; whoever wrote asks again then.
 */
export function quietChange<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output, access: 'unlocked', kind: 'change', quiet: true } as const satisfies Route<I, O>
}

export type RouteTable = Record<string, Route>
export type InputOf<R extends Route> = z.input<R['input']>
export type ParsedInputOf<R extends Route> = z.output<R['input']>
export type OutputOf<R extends Route> = z.output<R['output']>

/** What the core tells every window after a change: the rooms whose lists may look different now. */
export type DeskEvent =
  | { type: 'changed'; rooms: readonly string[] }
  | { type: 'locked' }
  | { type: 'progress'; task: string; done: number; total: number; label: string }
