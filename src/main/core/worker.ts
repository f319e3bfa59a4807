import { parentPort, workerData } from 'node:worker_threads'
import type { Host } from './context'
import type { CoreSettings, FromWorker, ToWorker } from './messages'
import { SAMPLE_PASSPHRASE } from './sample/passphrase'
import { deriveEarly } from './store/derivation'

/** The worker thread: owns the database and all use cases. The main process only forwards. */
const port = parentPort
if (!port) throw new Error('worker.ts runs as a worker thread')

const send = (message: FromWorker) => port.postMessage(message)
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
let lastCall = 0

function callHost(method: keyof Host, args: readonly unknown[]): Promise<unknown> {
  lastCall += 1
  const call = lastCall
  return new Promise((resolve, reject) => {
    waiting.set(call, { resolve, reject })
    send({ type: 'host', call, method, args })
  })
}

const host: Host = {
  printPdf: (job) => callHost('printPdf', [job]) as Promise<Uint8Array>,
  printOnPaper: (job) => callHost('printOnPaper', [job]) as Promise<boolean>,
  saveFile: (name, bytes) => callHost('saveFile', [name, bytes]) as Promise<string | null>,
  printers: () => callHost('printers', []) as ReturnType<Host['printers']>,
  printFile: (bytes, on) => callHost('printFile', [bytes, on]) as Promise<boolean>,
  openToPrint: (name, bytes) => callHost('openToPrint', [name, bytes]) as Promise<void>,
  familyWindow: (open) => callHost('familyWindow', [open]) as Promise<'second' | 'same' | null>,
  chooseFolder: (purpose) => callHost('chooseFolder', [purpose]) as Promise<{ handle: string; name: string } | null>,
  chooseFiles: () => callHost('chooseFiles', []) as Promise<{ handle: string; name: string }[]>,
  pathOf: (handle) => callHost('pathOf', [handle]) as Promise<string | null>
}

const { folders, opensSample } = workerData as CoreSettings
if (opensSample) deriveEarly(folders.sample, SAMPLE_PASSPHRASE)

// Read after that, as it is most of the core's code. What is asked meanwhile waits in the port.
const { Desks } = await import('./desks')
const desks = new Desks(folders, host, (event) => send({ type: 'event', event }))

port.on('message', async (message: ToWorker) => {
  switch (message.type) {
    case 'request': {
      const result = await desks.request(message.route, message.input, (route, kind) =>
        console.error(`request ${route} failed: ${kind}`)
      )
      return send({ type: 'result', id: message.id, result })
    }
    case 'host-result': {
      const call = waiting.get(message.call)
      waiting.delete(message.call)
      return message.ok ? call?.resolve(message.data) : call?.reject(new Error(message.message))
    }
    case 'close':
      desks.close()
      return send({ type: 'closed' })
  }
})
