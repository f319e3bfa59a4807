import type { BrowserWindow } from 'electron'

const PRINT_WITHIN = 120_000

/** What a page leaves behind in Chromium is given back only with its process: after so many jobs, or at rest. */
const JOBS_A_WINDOW = 8
const REST = 5_000

/** One hidden window for printing, made when it is needed and given back at rest. It takes one job at a time. */
export class PrintPlace {
  #window: BrowserWindow | null = null
  #jobs = 0
  #rest: NodeJS.Timeout | undefined

  constructor(private readonly createWindow: () => BrowserWindow) {}

  /** Shows a page and hands the window over once its fonts are there. Rejects when it takes too long. */
  async withPage<T>(address: string, print: (window: BrowserWindow) => Promise<T>): Promise<T> {
    clearTimeout(this.#rest)
    if (this.#jobs >= JOBS_A_WINDOW) this.close()
    this.#jobs += 1
    const window = this.#open()
    try {
      await within(PRINT_WITHIN, load(window, address))
      const printed = await within(PRINT_WITHIN, print(window))
      this.#rest = setTimeout(() => this.close(), REST)
      return printed
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    clearTimeout(this.#rest)
    this.#window?.destroy()
    this.#window = null
    this.#jobs = 0
  }

  #open(): BrowserWindow {
    if (this.#window && !this.#window.isDestroyed()) return this.#window
    const window = this.createWindow()
    window.webContents.on('render-process-gone', () => {
      if (this.#window === window) this.close()
    })
    this.#window = window
    return window
  }
}

async function load({ webContents }: BrowserWindow, address: string): Promise<void> {
  await webContents.loadURL(address)
  // The page itself has no scripts; this one runs beside it and answers whether a font is missing.
  const missing: unknown = await webContents.executeJavaScriptInIsolatedWorld(1001, [
    {
      code: `document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === 'error').length)`
    }
  ])
  if (missing !== 0) throw new Error('a bundled font did not load')
}

/** Rejects when a job takes longer than `milliseconds`: a hung page must not hold up all printing. */
function within<T>(milliseconds: number, job: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('printing took too long')), milliseconds)
    job.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
