import type { Instant } from '@shared/kernel/dates'

export interface KeepingState {
  state: 'idle' | 'saving' | 'saved' | 'failed'
  at: Instant | null
}

/** Milliseconds until what could not be kept is tried again. */
const AGAIN = 2000

/**
 * Keeps what is written with every key press: one answer after the other, always the newest words, so that an older answer
 * can never overwrite a newer one and fast typing makes no queue. Once it is left and all is kept, `onLeft` is told.
 */
export class Keeper<T> {
  #waiting: { value: T } | null = null
  #last: T | null = null
  #busy = false
  #left = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(
    private readonly send: (value: T) => Promise<Instant>,
    private readonly onLeft: (last: T) => void,
    private readonly onState: (change: (last: KeepingState) => KeepingState) => void = () => {}
  ) {}

  keep(value: T): void {
    this.#waiting = { value }
    this.#left = false
    this.onState((last) => (last.state === 'saving' ? last : { state: 'saving', at: last.at }))
    void this.#send()
  }

  /** The field is left; what is still on its way is kept first. */
  leave(): void {
    this.#left = true
    if (this.#waiting) void this.#send()
    else this.#tell()
  }

  async #send(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#busy) return
    this.#busy = true
    while (this.#waiting) {
      const { value } = this.#waiting
      this.#waiting = null
      try {
        const at = await this.send(value)
        this.#last = value
        if (!this.#waiting) this.onState(() => ({ state: 'saved', at }))
      } catch {
        this.#waiting ??= { value }
        this.onState((last) => ({ state: 'failed', at: last.at }))
        // The words stay in the field and are tried again while the screen is open.
        this.#timer = setTimeout(() => void this.#send(), AGAIN)
        break
      }
    }
    this.#busy = false
    this.#tell()
  }

  #tell(): void {
    if (!this.#left || this.#busy || this.#waiting) return
    this.#left = false
    const last = this.#last
    this.#last = null
    if (last !== null) this.onLeft(last)
  }
}
