import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeIn } from '@core/documents/intake/takeIn'
import { mergeParts, openPart, type PageMarks } from '@core/documents/pdf/merge'
import { splitJob } from '@core/documents/pdf/split'
import { cutVolumes } from '@core/documents/pdf/volumes'
import type { FileFacts } from '@core/documents/pdf/write'
import { drawPage, openForReading } from '@core/documents/redact/open'
import { renderJob } from '@core/documents/render'
import { foreignPdf, oddBoxes, png } from '@test/fixtures/foreign'
import { papers } from '@test/fixtures/papers'
import { beforeAll, describe, expect, test } from 'vitest'

const facts: FileFacts = {
  title: 'Packet',
  language: 'en-US',
  at: '2026-11-24T17:00:00.000Z',
  subject: 'Packet',
  seed: 'packet',
  keywords: []
}

/** Two papers of our own as Chromium printed them: one page and four. */
async function ownPapers(): Promise<Uint8Array[]> {
  const job = renderJob([
    { form: 'SD-04', language: 'en', data: papers['SD-04'], number: 'D-2026-00001', caseNumber: 'AC-2026-031' },
    { form: 'SD-01', language: 'es', data: papers['SD-01'], number: 'D-2026-00002', caseNumber: null }
  ])
  const printed = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/print/two-papers.pdf')))
  return (await splitJob(printed, job, [facts, facts])).map(({ bytes }) => bytes)
}

interface Placed {
  text: string
  x: number
  y: number
}

async function placedOn(
  bytes: Uint8Array,
  number: number
): Promise<{ items: Placed[]; width: number; height: number }> {
  const page = await (await openForReading(bytes)).getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return {
    width,
    height,
    items: items.flatMap((item) =>
      'str' in item && item.str.trim() ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : []
    )
  }
}

describe('stamps', () => {
  let packet: Uint8Array
  let count: number
  const marks: PageMarks = {
    stamps: ['Exhibit 1-1', 'Exhibit 1-2', 'Exhibit 2-1', 'Exhibit 2-2', 'Exhibit 2-3'],
    running: { prefix: 'SARB-', start: 41, place: 'middle' }
  }

  beforeAll(async () => {
    const [proof, notice] = await ownPapers()
    const outside = [await oddBoxes(), png(850, 1100, [30, 30, 30]), await foreignPdf(2)]
    const taken = await Promise.all(outside.map((bytes, at) => takeIn(bytes, `${at}`)))
    const parts = await Promise.all([
      openPart({ title: 'Proof', bytes: proof ?? new Uint8Array(), own: true }),
      openPart({ title: 'Notice', bytes: notice ?? new Uint8Array(), own: true }),
      ...taken.map(({ bytes }, at) => openPart({ title: `Exhibit ${at}`, bytes, own: false }))
    ])
    count = parts.reduce((sum, { pages }) => sum + pages.length, 0)
    packet = await mergeParts(parts, facts, () => [], marks)
  })

  test('stand on every page, above and below all content, whatever the page was', async () => {
    expect(count).toBe(12)
    for (let number = 1; number <= count; number++) {
      const { items, width, height } = await placedOn(packet, number)
      const stamp = items.find(({ text }) => text.startsWith('Exhibit'))
      const label = items.find(({ text, y }) => text === String(number) && y < 30)
      const running = items.find(({ text }) => text === `SARB-${String(40 + number).padStart(6, '0')}`)
      expect(stamp && label && running, `page ${number}`).toBeTruthy()
      const others = items.filter((item) => item !== stamp && item !== label && item !== running)
      for (const { y, text } of others) {
        expect(y, text).toBeLessThan((stamp?.y ?? 0) - 9)
        expect(y, text).toBeGreaterThan((label?.y ?? height) + 9)
      }
      expect(label?.x).toBeLessThan(width - 30)
      expect(Math.abs((running?.x ?? 0) - width / 2)).toBeLessThan(60)
    }
  })

  test('the foot of a paper of our own stays what it was', async () => {
    const text = (await placedOn(packet, 1)).items.map((item) => item.text).join(' ')
    expect(text.replaceAll(/ +/g, ' ')).toContain('SD-04 Proof of service · Case AC-2026-031 · Document D-2026-00001')
  })

  test('are readable on a dark scan: the strips are white', async () => {
    const page = await (await openForReading(packet)).getPage(10)
    const canvas = await drawPage(page, 72)
    const pen = canvas.getContext('2d')
    const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data.subarray(0, 3)]
    expect(at(canvas.width / 2, canvas.height / 2)).toEqual([30, 30, 30])
    expect(at(100, 20)).toEqual([255, 255, 255])
    expect(at(100, canvas.height - 20)).toEqual([255, 255, 255])
  })

  test('grey: no colour is left, text is still text', async () => {
    const { bytes } = await takeIn(png(85, 110, [220, 40, 10]), 'red.png')
    const text = await takeIn(await foreignPdf(1), 'text.pdf')
    const parts = await Promise.all(
      [bytes, text.bytes].map((part) => openPart({ title: 'a', bytes: part, own: false }))
    )
    const grey = await mergeParts(parts, facts, () => [], { grey: true })
    const canvas = await drawPage(await (await openForReading(grey)).getPage(1), 72)
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    let coloured = 0
    for (let at = 0; at < data.length; at += 4) {
      if (Math.abs((data[at] ?? 0) - (data[at + 1] ?? 0)) > 6 || Math.abs((data[at] ?? 0) - (data[at + 2] ?? 0)) > 6)
        coloured += 1
    }
    expect(coloured).toBe(0)
    expect((await placedOn(grey, 2)).items.map(({ text: one }) => one).join(' ')).toContain('Foreign page 1')
  })
})

test('a packet is cut between papers below a size; numbers, labels and bookmarks go with their pages', async () => {
  const taken = await Promise.all(
    [4, 3, 3].map(async (pages) => (await takeIn(await foreignPdf(pages), 'a.pdf')).bytes)
  )
  const parts = await Promise.all(taken.map((bytes, at) => openPart({ title: `Paper ${at + 1}`, bytes, own: false })))
  const packet = await mergeParts(parts, facts, (outlines) =>
    outlines.map(({ first, index }) => ({ title: `Paper ${index + 1}`, page: first, top: null, kids: [] }))
  )
  const runs = [
    { first: 0, last: 3 },
    { first: 4, last: 6 },
    { first: 7, last: 9 }
  ]
  const labels = Array.from({ length: 10 }, (_, at) => String(at + 1))
  const volumes = await cutVolumes(packet, runs, 1, facts, labels)
  expect(volumes.map(({ first, last }) => [first, last])).toEqual([
    [0, 3],
    [4, 6],
    [7, 9]
  ])
  const second = await openForReading(volumes[1]?.bytes ?? new Uint8Array())
  expect(second.numPages).toBe(3)
  expect(await second.getPageLabels()).toEqual(['5', '6', '7'])
  expect((await second.getOutline()).map(({ title }) => title)).toEqual(['Paper 2'])
  const whole = await cutVolumes(packet, runs, packet.length * 2, facts, labels)
  expect(whole).toHaveLength(1)
})
