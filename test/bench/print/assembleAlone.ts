import { readFileSync, writeFileSync } from 'node:fs'
import { assemblePacket } from '@core/documents/packet'
import type { Instant } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { fakeHost } from '@test/store/fakeHost'

/** Assembles the files named on the command line into the first one, and says how much memory that took at most. */
const [packet = '', ...files] = process.argv.slice(2)
const { tabs: _tabs, pageCount: _pages, ...front } = papers['SD-11']
const host = fakeHost()
const parts = files.map((file, at) => ({
  id: String(at),
  tab: String(1 + Math.floor(at / 5)),
  tabTitle: `Tab ${1 + Math.floor(at / 5)}`,
  title: `Exhibit ${at + 1}`,
  date: null,
  bytes: new Uint8Array(readFileSync(file)),
  own: false
}))
const { bytes, pageCount } = await assemblePacket(
  parts,
  { front, at: '2026-11-24T17:00:00.000Z' as Instant, seed: 'packet', marks: { exhibits: true } },
  (page) => host.printPdf(page)
)
writeFileSync(packet, bytes)
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, pageCount }))
