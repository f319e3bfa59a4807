import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PrintJob } from '@core/context'
import type { BrowserWindow, Session } from 'electron'

/** Nothing but the sheet's own styles, the bundled fonts and pictures that are part of the page. No script, no network. */
const PRINT_POLICY = [`default-src 'none'`, `style-src 'self'`, `font-src 'self'`, `img-src data:`].join('; ')

const ORIGIN = 'app://print'
const FONT = /^\/fonts\/(source-sans-3|source-serif-4|scheherazade-new|noto-[a-z-]+)\/([a-z0-9-]+\.woff2)$/
const PRINT_WITHIN = 120_000

/** What a page leaves behind in Chromium is given back only with its process: after so many jobs, or at rest. */
const JOBS_A_WINDOW = 8
const REST = 5_000

// Not named `require`: the build declares one of its own in this file.
const packages = createRequire(import.meta.url)

/**
 * Prints HTML from the core with Chromium: one hidden window in a session that keeps nothing, one job after the other.
 * The page is answered from memory and forgotten when it is printed.
 */
export class Printer {
  readonly #pages = new Map<string, PrintJob>()
  #window: BrowserWindow | null = null
  #last: Promise<unknown> = Promise.resolve()
  #count = 0
  #jobs = 0
  #rest: NodeJS.Timeout | undefined

  /** `createWindow` is the shell's one factory of windows. */
  constructor(
    private readonly session: Session,
    private readonly createWindow: (session: Session) => BrowserWindow
  ) {
    session.protocol.handle('app', (request) => this.#answer(new URL(request.url)))
    session.webRequest.onBeforeRequest((details, answer) => {
      answer({ cancel: !(details.url.startsWith(`${ORIGIN}/`) || details.url.startsWith('data:image/')) })
    })
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    session.setPermissionCheckHandler(() => false)
    session.on('will-download', (event) => event.preventDefault())
  }

  /** A tagged PDF with bookmarks. Rejects when the page cannot be printed with the bundled fonts. */
  print(job: PrintJob): Promise<Uint8Array> {
    const mine = this.#last.then(() =>
      this.#withPage(job, ({ webContents }) =>
        webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          displayHeaderFooter: false,
          generateTaggedPDF: true,
          generateDocumentOutline: true
        })
      )
    )
    this.#last = mine.catch(() => undefined)
    return mine
  }

  /** On paper, with the system's own dialog. False when nothing was printed: cancelled, or no printer. */
  printOnPaper(job: PrintJob): Promise<boolean> {
    const mine = this.#last.then(() =>
      this.#withPage(
        job,
        (window) =>
          new Promise<boolean>((resolve) =>
            window.webContents.print({ silent: false, printBackground: true }, (printed) => resolve(printed))
          )
      )
    )
    this.#last = mine.catch(() => undefined)
    return mine
  }

  /** Closes the window; what it last showed is gone with it. */
  close(): void {
    clearTimeout(this.#rest)
    this.#window?.destroy()
    this.#window = null
    this.#jobs = 0
  }

  /** Shows a job's page in the hidden window, hands it over once its fonts are there, and forgets it. */
  async #withPage<T>(job: PrintJob, print: (window: BrowserWindow) => Promise<T>): Promise<T> {
    this.#count += 1
    const name = String(this.#count)
    this.#pages.set(name, job)
    clearTimeout(this.#rest)
    if (this.#jobs >= JOBS_A_WINDOW) this.close()
    this.#jobs += 1
    const window = this.#open()
    try {
      await within(PRINT_WITHIN, this.#load(window, `${ORIGIN}/${name}/`))
      const printed = await within(PRINT_WITHIN, print(window))
      this.#rest = setTimeout(() => this.close(), REST)
      return printed
    } catch (error) {
      this.close()
      throw error
    } finally {
      this.#pages.delete(name)
    }
  }

  async #load(window: BrowserWindow, address: string): Promise<void> {
    const { webContents } = window
    await webContents.loadURL(address)
    // The page itself has no scripts; this one runs beside it and answers whether a font is missing.
    const missing: unknown = await webContents.executeJavaScriptInIsolatedWorld(1001, [
      {
        code: `document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === 'error').length)`
      }
    ])
    if (missing !== 0) throw new Error('a bundled font did not load')
  }

  #open(): BrowserWindow {
    if (this.#window && !this.#window.isDestroyed()) return this.#window
    const window = this.createWindow(this.session)
    window.webContents.on('render-process-gone', () => {
      if (this.#window === window) this.close()
    })
    this.#window = window
    return window
  }

  async #answer(url: URL): Promise<Response> {
    const font = FONT.exec(url.pathname)
    if (font?.[1] && font[2]) {
      const folder = dirname(packages.resolve(`@fontsource/${font[1]}/package.json`))
      const bytes = await readFile(join(folder, 'files', font[2])).catch(() => null)
      return bytes ? respond(new Uint8Array(bytes), 'font/woff2') : new Response(null, { status: 404 })
    }
    const [, name = '', file = ''] = url.pathname.split('/')
    const page = this.#pages.get(name)
    if (page && file === '') return respond(page.html, 'text/html; charset=utf-8')
    if (page && file === 'print.css') return respond(page.css, 'text/css; charset=utf-8')
    return new Response(null, { status: 404 })
  }
}

function respond(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': PRINT_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store'
    }
  })
}

/** Rejects when a job takes longer than `milliseconds`: a hung page must not hold up all printing. */
function within<T>(milliseconds: number, job: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('printing took too long')), milliseconds)
    job.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
