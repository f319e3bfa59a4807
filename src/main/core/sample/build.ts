import { renameSync, rmSync } from 'node:fs'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Host } from '../context'
import { DeskSession } from '../desk-session'
import { StoryClock } from './clock'
import { FIRST_DAY } from './place'
import { tellStory } from './story'

/** Asks the desk as a person at it would; throws what the desk refuses. */
export type Ask = <N extends RouteName>(route: N, input: RouteInput<N>) => Promise<RouteOutput<N>>

export type Progress = (done: number, total: number, label: string) => void

export type MakeSample = (folder: string, host: Host, onProgress: Progress) => Promise<void>

/**
 * Makes the sample district in `folder` by living its school year through the same use cases as any district. A build
 * that fails or is interrupted leaves nothing behind that could be taken for a desk.
 */
export async function buildSample(folder: string, host: Host, onProgress: Progress): Promise<void> {
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  const clock = new StoryClock(FIRST_DAY)
  const folders = new Map<string, string>()
  const session = new DeskSession(
    partial,
    clock,
    { ...host, pathOf: async (handle) => folders.get(handle) ?? null },
    () => {}
  )
  const ask: Ask = async <N extends RouteName>(route: N, input: RouteInput<N>) => {
    const result = await session.request(route, input)
    if (!result.ok)
      throw new DeskError(
        result.error.code,
        `The sample could not be made (${route}): ${result.error.message}`,
        result.error.details
      )
    return result.data as RouteOutput<N>
  }
  try {
    await tellStory({ ask, clock, onProgress, offerFolder: (path) => folders.set('export', path).size && 'export' })
    session.close()
    renameSync(partial, folder)
  } finally {
    session.close()
    rmSync(partial, { recursive: true, force: true })
  }
}
