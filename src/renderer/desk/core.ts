import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError, type Result } from '@shared/kernel/errors'
import type { DeskEvent } from '@shared/kernel/route'

/** Asks the core. Throws a DeskError with the core's own words when it says no. */
export async function ask<N extends RouteName>(route: N, input: RouteInput<N>): Promise<RouteOutput<N>> {
  const result = (await window.sarb.request(route, input)) as Result<RouteOutput<N>>
  if (!result.ok) throw new DeskError(result.error.code, result.error.message, result.error.details)
  return result.data
}

/** Calls back with every event of the core; returns the end of it. */
export function onDeskEvent(listener: (event: DeskEvent) => void): () => void {
  return window.sarb.subscribe((event) => listener(event as DeskEvent))
}
