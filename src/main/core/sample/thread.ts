import { parentPort, workerData } from 'node:worker_threads'
import { toEnvelope } from '@shared/kernel/errors'
import { hostBehind } from '../hostBehind'
import type { ToWorker } from '../messages'
import type { FromSampleThread } from './apart'
import { buildSample } from './build'

/** The thread that makes the sample district and ends. */
const port = parentPort
if (!port) throw new Error('thread.ts runs as a worker thread')

const send = (message: FromSampleThread) => port.postMessage(message)
const { host, answered } = hostBehind(send)
port.on('message', (message: ToWorker) => {
  if (message.type === 'host-result') answered(message)
})

try {
  await buildSample(workerData as string, host, (...told) => send({ type: 'progress', told }))
  send({ type: 'made', result: { ok: true, data: null } })
} catch (error) {
  send({ type: 'made', result: { ok: false, error: toEnvelope(error) } })
} finally {
  port.close()
}
