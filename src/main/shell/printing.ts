import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PrintJob } from '@core/context'
import type { BrowserWindow, Session } from 'electron'
import { PrintPlace } from './printPlace'

/** Nothing but the sheet's own styles, the bundled fonts and pictures that are part of the page. No script, no network. */
const PRINT_POLICY = [`default-src 'none'`, `style-src 'self'`, `font-src 'self'`, `img-src data:`].join('; ')

const ORIGIN = 'app://print'
const FONT = /^\/fonts\/(source-sans-3|source-serif-4|scheherazade-new|noto-[a-z-]+)\/([a-z0-9-]+\.woff2)$/

/** So many jobs are printed side by side; each has a process of Chromium's own, which another processor may run. */
const PLACES = 2

// Not named `require`: the build declares one of its own in this file.
const packages = createRequire(import.meta.url)

/**
 * Prints HTML from the core with Chromium: hidden windows in a session that keeps nothing, each with one job after the
 * other. A page is answered from memory and forgotten when it is printed.
 */
export class Printer {
  readonly #pages = new Map<string, PrintJob>()
  readonly #places: readonly PrintPlace[]
  readonly #waiting: ((place: PrintPlace) => void)[] = []
  readonly #free: PrintPlace[]
  #tidied = 0
  #count = 0

  /** `createWindow` is the shell's one factory of windows. */
  constructor(session: Session, createWindow: (session: Session) => BrowserWindow) {
    this.#places = Array.from({ length: PLACES }, () => new PrintPlace(() => createWindow(session)))
    this.#free = [...this.#places]
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
    return this.#withPage(job, ({ webContents }) =>
      webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: false,
        generateTaggedPDF: true,
        generateDocumentOutline: true
      })
    )
  }

  /** On paper, with the system's own dialog. False when nothing was printed: cancelled, or no printer. */
  printOnPaper(job: PrintJob): Promise<boolean> {
    return this.#withPage(
      job,
      (window) =>
        new Promise<boolean>((resolve) =>
          window.webContents.print({ silent: false, printBackground: true }, (printed) => resolve(printed))
        )
    )
  }

  /** Closes the windows; what they last showed is gone with them. */
  close(): void {
    for (const place of this.#places) place.close()
  }

  async #withPage<T>(job: PrintJob, print: (window: BrowserWindow) => Promise<T>): Promise<T> {
    this.#count += 1
    const name = String(this.#count)
    this.#pages.set(name, job)
    const place = await this.#take()
    try {
      return await place.withPage(`${ORIGIN}/${name}/`, print)
    } finally {
      this.#pages.delete(name)
      this.#tidied += 1
      void place.tidy(job.html.length).finally(() => {
        this.#tidied -= 1
        this.#giveBack(place)
      })
    }
  }

  /**
   * A window that is open goes first, and one that is only being tidied is waited for: papers that follow each other keep
   * to one window. A second one takes longer to open, and a hundred megabytes.
   */
  #take(): PrintPlace | Promise<PrintPlace> {
    const soon = this.#tidied > this.#waiting.length
    const open = this.#free.findLastIndex((place) => place.isOpen)
    const at = open >= 0 || soon ? open : this.#free.length - 1
    const [free] = at < 0 ? [] : this.#free.splice(at, 1)
    return free ?? new Promise((resolve) => this.#waiting.push(resolve))
  }

  #giveBack(place: PrintPlace): void {
    const next = this.#waiting.shift()
    if (next) next(place)
    else this.#free.push(place)
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
