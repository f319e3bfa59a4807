import { readFileSync } from 'node:fs'
import { takeIn } from '@core/documents/intake/takeIn'
import { assemblePacket } from '@core/documents/packet'
import { redactPdf } from '@core/documents/redact/redact'
import type { Instant } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { fakeHost } from '@test/store/fakeHost'

/**
 * Takes the scan named on the command line in, removes an area from ten of its pages and makes a packet of it; says how
 * much memory was held at most after each, in megabytes.
 */
const [path = ''] = process.argv.slice(2)
const most = () => Math.round(process.resourceUsage().maxRSS / 1024)
const { tabs: _tabs, pageCount: _pages, ...front } = papers['SD-11']
const host = fakeHost()
const began = most()
const file = readFileSync(path)
const taken = await takeIn(new Uint8Array(file.buffer, file.byteOffset, file.byteLength), 'scan')
const takenIn = most()
const marks = Array.from({ length: Math.min(10, taken.pageCount) }, (_, at) => ({
  page: at + 1,
  x: 0.2,
  y: 0.2,
  width: 0.3,
  height: 0.1
}))
const redacted = await redactPdf(taken.bytes, marks)
const redaction = most()
const { pageCount } = await assemblePacket(
  [{ tab: '1', tabTitle: 'Scans', title: 'Scan', date: null, bytes: redacted, own: false }],
  { front, at: '2026-11-24T17:00:00.000Z' as Instant, seed: 'packet', marks: { exhibits: true } },
  (page) => host.printPdf(page)
)
console.log(
  JSON.stringify({ began, takenIn, redacted: redaction, assembled: most(), pages: taken.pageCount, pageCount })
)
