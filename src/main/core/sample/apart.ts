import { Worker } from 'node:worker_threads'
import { DeskError, type Result } from '@shared/kernel/errors'
import type { Host } from '../context'
import type { FromWorker, ToWorker } from '../messages'
import type { MakeSample, Progress } from './build'

type HostCall = Extract<FromWorker, { type: 'host' }>

/** What the thread that makes the sample says; of its host it asks as the core does. */
export type FromSampleThread =
  | HostCall
  | { type: 'progress'; told: Parameters<Progress> }
  | { type: 'made'; result: Result<null> }

/**
 * Makes the sample in a thread of its own, whose memory goes with it: some hundred megabytes that the desk would
 * otherwise hold for the rest of the day. `program` is the built `sample/thread.ts`.
 */
export function sampleMadeBy(program: URL): MakeSample {
  return (folder: string, host: Host, onProgress: Progress) =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(program, { workerData: folder })
      let result: Result<null> | null = null
      thread.on('message', async (message: FromSampleThread) => {
        if (message.type === 'progress') onProgress(...message.told)
        else if (message.type === 'made') result = message.result
        else thread.postMessage(await answerFor(host, message))
      })
      thread.on('error', reject)
      thread.on('exit', () => {
        if (result?.ok) resolve()
        else if (result) reject(new DeskError(result.error.code, result.error.message, result.error.details))
        else reject(new Error('the thread ended before the sample was made'))
      })
    })
}

/** Does what the thread asks of its host. Never rejects; a failure is told without its reason. */
async function answerFor(host: Host, { call, method, args }: HostCall): Promise<ToWorker> {
  try {
    const act = host[method] as (...values: readonly unknown[]) => Promise<unknown>
    return { type: 'host-result', call, ok: true, data: await act.apply(host, [...args]) }
  } catch {
    return { type: 'host-result', call, ok: false, message: `${method} failed` }
  }
}
