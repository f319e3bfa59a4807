import { DeskError } from '@shared/kernel/errors'

/** Work in lots that a person can hold, let go on and stop; asked between two lots. */
export class Gate {
  private held = false
  private stopped = false
  private open: (() => void) | null = null

  hold(): void {
    this.held = true
  }

  goOn(): void {
    this.held = false
    this.open?.()
    this.open = null
  }

  stop(): void {
    this.stopped = true
    this.goOn()
  }

  get isHeld(): boolean {
    return this.held
  }

  /** Resolves when work may go on. Throws DeskError `cancelled` when it was stopped. */
  async pass(): Promise<void> {
    while (this.held && !this.stopped) {
      await new Promise<void>((resolve) => {
        this.open = resolve
      })
    }
    if (this.stopped) throw new DeskError('cancelled', 'Printing was stopped. Nothing of it was issued.')
  }
}
