import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Printer as PrinterFacts } from '@shared/documents/runs'
import type { BrowserWindow, PrinterInfo, Session } from 'electron'
import { pathInside } from './pageProtocol'

/** The page's own script and worker, the pictures it draws, and the file it was sent. No network. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `img-src blob:`
].join('; ')

const ORIGIN = 'app://sheets'
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8'
}
const DRAWN_WITHIN = 180_000

/** The paper a file was made for; a printer would otherwise take what it has as its own default. */
type SheetSize = 'Letter' | 'A4'

/** Where and how: names as the system gives them. */
export interface OnPrinter {
  printer: string
  bothSides: boolean
}

/** Sends finished PDFs to a printer without a dialog: one hidden window, one job after the other. */
export class SheetPrinter {
  readonly #jobs = new Map<string, Uint8Array>()
  #last: Promise<unknown> = Promise.resolve()
  #count = 0

  /** `root` holds the built pages; `createWindow` is the shell's one factory of windows. */
  constructor(
    private readonly session: Session,
    private readonly root: string,
    private readonly createWindow: (session: Session) => BrowserWindow
  ) {
    session.protocol.handle('app', (request) => this.#answer(new URL(request.url)))
    session.webRequest.onBeforeRequest((details, answer) => {
      answer({ cancel: !/^(app:\/\/sheets\/|blob:app:\/\/sheets\/)/.test(details.url) })
    })
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    session.setPermissionCheckHandler(() => false)
    session.on('will-download', (event) => event.preventDefault())
  }

  async printers(): Promise<PrinterFacts[]> {
    return this.#alone(() =>
      this.#inWindow(async ({ webContents }) => {
        const found = await webContents.getPrintersAsync()
        return found.map((one) => {
          const { isDefault } = one as { isDefault?: boolean }
          return { name: one.name, label: one.displayName || one.name, isDefault: isDefault === true }
        })
      })
    )
  }

  /** False when the printer did not take it. Rejects when the file could not be drawn. */
  print(bytes: Uint8Array, { printer, bothSides }: OnPrinter): Promise<boolean> {
    return this.withSheets(bytes, async ({ webContents }, pageSize) => {
      if (!accepts(await webContents.getPrintersAsync(), printer)) return false
      return new Promise<boolean>((resolve) => {
        webContents.print(
          {
            silent: true,
            deviceName: printer,
            pageSize,
            duplexMode: bothSides ? 'longEdge' : 'simplex',
            margins: { marginType: 'none' },
            printBackground: true
          },
          (printed) => resolve(printed)
        )
      })
    })
  }

  /** Draws the sheets of a file in a window of its own and hands it over once they are all there. */
  withSheets<T>(bytes: Uint8Array, use: (window: BrowserWindow, size: SheetSize) => Promise<T>): Promise<T> {
    return this.#alone(() => {
      this.#count += 1
      const name = String(this.#count)
      this.#jobs.set(name, bytes)
      return this.#inWindow(async (window) => {
        await window.webContents.loadURL(`${ORIGIN}/sheets/index.html#${name}`)
        const drawn: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(1001, [{ code: DRAWN }])
        if (drawn !== 'letter' && drawn !== 'a4') throw new Error('the sheets could not be drawn')
        return use(window, drawn === 'a4' ? 'A4' : 'Letter')
      }).finally(() => this.#jobs.delete(name))
    })
  }

  #alone<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(act)
    this.#last = mine.catch(() => undefined)
    return mine
  }

  /** The window goes with its job, and with it the pictures of a family's letters. */
  async #inWindow<T>(act: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = this.createWindow(this.session)
    let timer: NodeJS.Timeout | undefined
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('printing took too long')), DRAWN_WITHIN)
      })
      return await Promise.race([act(window), late])
    } finally {
      clearTimeout(timer)
      window.destroy()
    }
  }

  async #answer(url: URL): Promise<Response> {
    const job = /^\/job\/(\d+)\.pdf$/.exec(url.pathname)?.[1]
    const bytes = job && this.#jobs.get(job)
    if (bytes) return respond(new Uint8Array(bytes), 'application/pdf')
    const path = await pathInside(this.root, url.pathname)
    const type = path && TYPES[extname(path)]
    return path && type ? respond(new Uint8Array(await readFile(path)), type) : new Response(null, { status: 404 })
  }
}

/** Chromium says that it printed also where the system's queue refuses jobs (CUPS), so that is asked first. */
function accepts(printers: readonly PrinterInfo[], name: string): boolean {
  const options = printers.find((one) => one.name === name)?.options as Record<string, unknown> | undefined
  return options !== undefined && options['printer-is-accepting-jobs'] !== 'false'
}

/** Resolves to the size of the first sheet once the page has drawn them all, or to null. */
const DRAWN = `new Promise((resolve) => {
  const look = () => {
    const sheets = document.documentElement.dataset.sheets
    if (sheets) resolve(sheets === 'failed' ? null : document.querySelector('img')?.className)
  }
  new MutationObserver(look).observe(document.documentElement, { attributes: true })
  look()
})`

function respond(body: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store'
    }
  })
}
