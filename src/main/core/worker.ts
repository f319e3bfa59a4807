import { parentPort, workerData } from 'node:worker_threads'
import { hostBehind } from './hostBehind'
import type { CoreSettings, FromWorker, ToWorker } from './messages'
import { sampleMadeBy } from './sample/apart'
import { SAMPLE_PASSPHRASE } from './sample/passphrase'
import { deriveEarly } from './store/derivation'

/** The worker thread: owns the database and all use cases. The main process only forwards. */
const port = parentPort
if (!port) throw new Error('worker.ts runs as a worker thread')

const send = (message: FromWorker) => port.postMessage(message)
const { host, answered } = hostBehind(send)

const { folders, opensSample } = workerData as CoreSettings
if (opensSample) deriveEarly(folders.sample, SAMPLE_PASSPHRASE)

// Read after that, as it is most of the core's code. What is asked meanwhile waits in the port.
const { Desks } = await import('./desks')
const makeSample = sampleMadeBy(new URL('./sample.js', import.meta.url))
const desks = new Desks(folders, host, (event) => send({ type: 'event', event }), makeSample)

port.on('message', async (message: ToWorker) => {
  switch (message.type) {
    case 'request': {
      const result = await desks.request(message.route, message.input, (route, kind) =>
        console.error(`request ${route} failed: ${kind}`)
      )
      return send({ type: 'result', id: message.id, result })
    }
    case 'host-result':
      return answered(message)
    case 'close':
      desks.close()
      return send({ type: 'closed' })
  }
})
