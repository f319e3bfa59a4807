import { existsSync } from 'node:fs'
import { isRouteName, type RouteName, type RouteOutput } from '@shared/contract'
import { DeskError, type Result, toEnvelope } from '@shared/kernel/errors'
import type { DeskEvent } from '@shared/kernel/route'
import { systemClock } from './clock'
import type { Host } from './context'
import { DeskSession } from './desk-session'
import type { MakeSample } from './sample/build'
import { sampleClock } from './sample/clock'
import { SAMPLE_PASSPHRASE } from './sample/passphrase'
import { finishRestore } from './store/restore'

export interface DeskFolders {
  /** The district's own desk. */
  readonly own: string
  /** The sample district, apart from it. */
  readonly sample: string
}

/** In this thread. */
const makeHere: MakeSample = async (...how) => (await import('./sample/build')).buildSample(...how)

type Told = (route: string, kind: string) => void

/** The district's own desk and the sample beside it; one of them answers. */
export class Desks {
  readonly #own: DeskSession
  readonly #sample: DeskSession
  #current: DeskSession
  #opening: Promise<Result<unknown>> | null = null

  constructor(
    private readonly folders: DeskFolders,
    private readonly host: Host,
    private readonly emit: (event: DeskEvent) => void,
    private readonly makeSample: MakeSample = makeHere
  ) {
    finishRestore(folders.own)
    this.#own = new DeskSession(folders.own, systemClock, host, emit)
    this.#sample = new DeskSession(folders.sample, sampleClock, host, emit)
    this.#current = this.#own
  }

  /** Never throws: every outcome is an envelope. */
  async request(route: unknown, input: unknown, onInternal: Told = () => {}): Promise<Result<unknown>> {
    if (!isRouteName(route)) return this.#current.request(route, input, onInternal)
    switch (route) {
      case 'vault.lock':
        return this.#lock()
      case 'vault.openSample':
        return this.#openSample(onInternal)
      case 'vault.leaveSample':
        return this.#leaveSample()
      // A backup is never restored over the sample.
      case 'vault.lookAtBackup':
      case 'vault.restore':
        return this.#own.request(route, input, onInternal)
      case 'vault.status':
        return this.#status(await this.#current.request(route, input, onInternal))
      case 'vault.unlock':
        return this.#status(await this.#current.request(route, input, onInternal))
      default:
        return this.#current.request(route, input, onInternal)
    }
  }

  close(): void {
    this.#own.closeWithBackup()
    this.#sample.close()
  }

  /** The page is emptied first; a backup may take a moment. The sample, which can be made anew, is not backed up. */
  #lock(): Result<unknown> {
    this.emit({ type: 'locked' })
    if (this.#current === this.#own) this.#own.closeWithBackup()
    else this.#sample.close()
    return { ok: true, data: {} }
  }

  #status(result: Result<unknown>): Result<unknown> {
    if (!result.ok) return result
    const sample = this.#current === this.#sample ? { passphrase: SAMPLE_PASSPHRASE } : null
    return { ok: true, data: { ...(result.data as RouteOutput<'vault.status'>), sample } }
  }

  /** Asked twice, as by the shell at the start and then by the page, it is opened once. */
  #openSample(onInternal: Told): Promise<Result<unknown>> {
    this.#opening ??= this.#openSampleOnce(onInternal).finally(() => {
      this.#opening = null
    })
    return this.#opening
  }

  async #openSampleOnce(onInternal: Told): Promise<Result<unknown>> {
    try {
      if (!existsSync(this.folders.sample)) {
        await this.makeSample(this.folders.sample, this.host, (done, total, label) =>
          this.emit({ type: 'progress', task: 'sample', done, total, label })
        )
      }
    } catch (error) {
      if (!(error instanceof DeskError)) onInternal('vault.openSample', error instanceof Error ? error.name : 'error')
      return { ok: false, error: toEnvelope(error) }
    }
    this.#own.close()
    this.#current = this.#sample
    const opened = await this.#sample.request(
      'vault.unlock' satisfies RouteName,
      { secret: SAMPLE_PASSPHRASE },
      onInternal
    )
    return this.#status(opened)
  }

  async #leaveSample(): Promise<Result<unknown>> {
    this.#sample.close()
    this.#current = this.#own
    this.emit({ type: 'locked' })
    return { ok: true, data: {} }
  }
}
