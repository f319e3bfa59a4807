import type { BrowserWindow, WebContents } from 'electron'

const PRINT_WITHIN = 120_000

/** Milliseconds without a job after which the window is given back. */
const REST = 5_000

/**
 * A hidden page is not tidied by Chromium itself, and twenty letters leave some forty megabytes behind: that is done
 * after pages of so many characters, about a dozen letters. The printed page goes first: with it the collector would look
 * through all that is still in use and leave the page itself for the next time.
 */
const TIDY_AFTER = 100_000

/** One hidden window for printing, made when it is needed and given back at rest. It takes one job at a time. */
export class PrintPlace {
  #window: BrowserWindow | null = null
  #untidied = 0
  #rest: NodeJS.Timeout | undefined

  constructor(private readonly createWindow: () => BrowserWindow) {}

  get isOpen(): boolean {
    return this.#window !== null && !this.#window.isDestroyed()
  }

  /** Shows a page and hands the window over once its fonts are there. Rejects when it takes too long. */
  async withPage<T>(address: string, print: (window: BrowserWindow) => Promise<T>): Promise<T> {
    clearTimeout(this.#rest)
    const window = this.#open()
    try {
      await within(PRINT_WITHIN, load(window, address))
      return await within(PRINT_WITHIN, print(window))
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** To be called after each job, before the next, with the length of its page in characters. */
  async tidy(characters: number): Promise<void> {
    const window = this.#window
    if (!window) return
    this.#rest = setTimeout(() => this.close(), REST)
    this.#untidied += characters
    if (this.#untidied < TIDY_AFTER) return
    this.#untidied = 0
    const { debugger: inside } = window.webContents
    try {
      await within(PRINT_WITHIN, inWindow(window.webContents, 'document.documentElement.remove()'))
      if (!inside.isAttached()) inside.attach()
      await within(PRINT_WITHIN, inside.sendCommand('HeapProfiler.collectGarbage'))
    } catch {
      this.close()
    }
  }

  close(): void {
    clearTimeout(this.#rest)
    this.#window?.destroy()
    this.#window = null
    this.#untidied = 0
  }

  #open(): BrowserWindow {
    if (this.#window && this.isOpen) return this.#window
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
  const missing = await inWindow(
    webContents,
    `document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === 'error').length)`
  )
  if (missing !== 0) throw new Error('a bundled font did not load')
}

/** Rejects when a job takes longer than `milliseconds`: a hung page must not hold up all printing. */
function within<T>(milliseconds: number, job: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('printing took too long')), milliseconds)
    job.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Runs beside the page, which has no scripts of its own and may have none. */
function inWindow(webContents: WebContents, code: string): Promise<unknown> {
  return webContents.executeJavaScriptInIsolatedWorld(1001, [{ code }])
}
