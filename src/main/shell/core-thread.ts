import { Worker } from 'node:worker_threads'
import type { Host } from '@core/context'
import type { CoreSettings, FromWorker, ToWorker } from '@core/messages'
import { type Result, toEnvelope } from '@shared/kernel/errors'
import type { DeskEvent } from '@shared/kernel/route'

/** The main process's side of the worker thread that owns the database. */
export class CoreThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>()
  #last = 0
  #closed: (() => void) | null = null
  #gone = false

  constructor(settings: CoreSettings, host: Host, onEvent: (event: DeskEvent) => void, onGone: () => void) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: settings,
      // Otherwise React renders papers with its checks for development.
      env: { ...process.env, NODE_ENV: 'production' },
      // Half of V8's own choice: large pieces of work are no slower, and some twenty megabytes less stay behind.
      resourceLimits: { maxYoungGenerationSizeMb: 24 }
    })
    this.#worker.on('message', (message: FromWorker) => {
      if (message.type === 'result') {
        this.#waiting.get(message.id)?.(message.result)
        this.#waiting.delete(message.id)
      } else if (message.type === 'event') onEvent(message.event)
      else if (message.type === 'host') void this.#answer(host, message)
      else this.#closed?.()
    })
    this.#worker.on('error', (error) => console.error(`the core stopped: ${error.name}`))
    this.#worker.on('exit', () => {
      this.#gone = true
      for (const resolve of this.#waiting.values()) resolve({ ok: false, error: toEnvelope(null) })
      this.#waiting.clear()
      if (this.#closed) this.#closed()
      else onGone()
    })
  }

  request(route: unknown, input: unknown): Promise<Result<unknown>> {
    if (this.#gone) return Promise.resolve({ ok: false, error: toEnvelope(null) })
    this.#last += 1
    const id = this.#last
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#send({ type: 'request', id, route, input })
    })
  }

  /** Closes the file cleanly; resolves when that is done or the thread is gone. */
  async close(): Promise<void> {
    if (!this.#gone) {
      await new Promise<void>((resolve) => {
        this.#closed = resolve
        this.#send({ type: 'close' })
      })
    }
    await this.#worker.terminate()
  }

  async #answer(host: Host, { call, method, args }: Extract<FromWorker, { type: 'host' }>): Promise<void> {
    try {
      const act = host[method] as (...values: readonly unknown[]) => Promise<unknown>
      this.#send({ type: 'host-result', call, ok: true, data: await act(...args) })
    } catch {
      this.#send({ type: 'host-result', call, ok: false, message: `${method} failed` })
    }
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }
}
