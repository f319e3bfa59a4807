import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { protocol, type Session } from 'electron'
import { CONTENT_SECURITY_POLICY, HOST, SCHEME } from './policy'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm'
}

/** Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

/** Serves the built page from `root` to one session, and nothing above it. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== HOST) return refuse(404)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const path = await pathInside(root, url.pathname === '/' ? '/index.html' : url.pathname)
    const type = path && TYPES[extname(path)]
    if (!path || !type) return refuse(404)
    // No opener policy: no page of ours opens another or is opened, and with one Chromium would throw away the page
    // process it has just started and start a second.
    const headers = {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store'
    }
    return new Response(new Uint8Array(await readFile(path)), { headers })
  })
}

const refuse = (status: number) => new Response(null, { status })

/** The real path of a file below `root`, or null: no `..`, backslash, absolute path or link that leads out. */
export async function pathInside(root: string, pathname: string): Promise<string | null> {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\\') || decoded.includes('\0')) return null
  try {
    const base = await realpath(root)
    const path = await realpath(join(base, decoded))
    const inside = relative(base, path)
    return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path
  } catch {
    return null
  }
}
