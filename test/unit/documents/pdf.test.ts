import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemblePacket, type PacketPart } from '@core/documents/packet'
import { splitJob } from '@core/documents/pdf/split'
import type { FileFacts } from '@core/documents/pdf/write'
import { type PrintJob, renderJob } from '@core/documents/render'
import { day, type Instant } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { degrees, PDFDocument } from 'pdf-lib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'

/** Printed by Chromium from `renderJob` of SD-04 in English and SD-01 in Spanish, and the index of a packet of both. */
const recorded = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/print', name)))

const job: PrintJob = renderJob([
  { form: 'SD-04', language: 'en', data: papers['SD-04'], number: 'D-2026-00001', caseNumber: 'AC-2026-031' },
  { form: 'SD-01', language: 'es', data: papers['SD-01'], number: 'D-2026-00002', caseNumber: null }
])
const facts: FileFacts[] = [
  {
    title: 'Proof of service, AC-2026-031',
    language: 'en-US',
    at: '2026-11-24T17:00:00.000Z',
    subject: 'Proof',
    seed: 'a',
    keywords: ['SD-04']
  },
  {
    title: 'Notification of truancy, D-2026-00002',
    language: 'es-US',
    at: '2026-11-24T17:00:00.000Z',
    subject: 'Notice',
    seed: 'b',
    keywords: ['SD-01']
  }
]

const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise

async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .replaceAll(/ +/g, ' ')
}

interface Node {
  role?: string
  lang?: string
  alt?: string
  children?: Node[]
}
const roles = (node: Node, found: string[] = []): string[] => {
  if (node.role) found.push(node.role)
  for (const child of node.children ?? []) roles(child, found)
  return found
}

describe('one print job is cut into its documents', () => {
  let proof: PDFDocumentProxy
  let notice: PDFDocumentProxy
  let finished: Awaited<ReturnType<typeof splitJob>>
  beforeAll(async () => {
    finished = await splitJob(recorded('two-papers.pdf'), job, facts)
    proof = await open(finished[0]?.bytes as Uint8Array)
    notice = await open(finished[1]?.bytes as Uint8Array)
  })

  test('each has its own pages, and says so at the foot', async () => {
    expect(finished.map(({ pageCount }) => pageCount)).toEqual([1, 4])
    expect([proof.numPages, notice.numPages]).toEqual([1, 4])
    expect(await textOf(proof, 1)).toContain('I declare under penalty of perjury')
    expect(await textOf(proof, 1)).toContain('SD-04 Proof of service · Case AC-2026-031 · Document D-2026-00001')
    expect(await textOf(proof, 1)).toContain('English · Page 1 of 1')
    expect(await textOf(notice, 1)).toContain('Español · Página 1 de 4')
    expect(await textOf(notice, 1)).toContain('La asistencia de Mateo: aviso de ausentismo escolar')
    expect(await textOf(notice, 4)).toContain('English copy · Page 4 of 4')
    expect(await textOf(proof, 1)).not.toContain('ausentismo')
  })

  test('title, language, dates and producer are its own', async () => {
    const { info, metadata } = await notice.getMetadata()
    expect(info).toMatchObject({
      Title: facts[1]?.title,
      Producer: 'SARB Desk',
      CreationDate: 'D:20261124170000Z',
      Language: 'es-US'
    })
    expect(metadata?.get('dc:title')).toBe(facts[1]?.title)
    expect((await notice.getMarkInfo()) as unknown).toEqual(
      new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false }))
    )
  })

  test('headings, tables, lists and their text stay tagged, and empty wrappers are gone', async () => {
    const tree = (await (await notice.getPage(1)).getStructTree()) as Node
    const found = roles(tree)
    for (const role of ['Document', 'Art', 'H1', 'H2', 'P', 'Table', 'Caption', 'TR', 'TH', 'TD'])
      expect(found).toContain(role)
    expect(found).not.toContain('NonStruct')
    expect(roles((await (await proof.getPage(1)).getStructTree()) as Node)).toEqual(
      expect.arrayContaining(['L', 'LI', 'TH'])
    )
  })

  test('bookmarks lead to its own pages', async () => {
    const outline = await notice.getOutline()
    expect(outline.map(({ title }) => title)).toEqual([
      'La asistencia de Mateo: aviso de ausentismo escolar',
      'Mateo’s attendance: notification of truancy'
    ])
    const pages = await Promise.all(
      outline.map(({ dest }) => notice.getPageIndex((dest as [{ num: number; gen: number }])[0]))
    )
    expect(pages).toEqual([0, 2])
  })

  test('the same print gives the same bytes, and Chromium’s own facts are not in them', async () => {
    const again = await splitJob(recorded('two-papers.pdf'), job, facts)
    for (const [index, { bytes }] of again.entries()) {
      expect(Buffer.from(bytes).equals(Buffer.from(finished[index]?.bytes as Uint8Array))).toBe(true)
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Chrome|Skia|Mozilla|Electron/)
    }
  })

  test('a print that does not have as many documents as were sent is refused', async () => {
    const three = { ...job, sections: [...job.sections, ...job.sections] }
    await expect(splitJob(recorded('two-papers.pdf'), three, facts)).rejects.toMatchObject({ code: 'print-problem' })
  })
})

describe('a packet', () => {
  const { tabs: _tabs, pageCount: _count, ...front } = papers['SD-11']
  const meta = { front, at: '2027-02-10T10:00:00.000Z' as Instant, seed: 's' }
  const print = async () => recorded('packet-front.pdf')
  let parts: PacketPart[]
  beforeAll(async () => {
    const [proof, notice] = await splitJob(recorded('two-papers.pdf'), job, facts)
    parts = [
      {
        tab: '1',
        tabTitle: 'Proofs of service',
        title: 'Proof of service',
        date: day('2026-11-24'),
        own: true,
        bytes: proof?.bytes as Uint8Array
      },
      {
        tab: '2',
        tabTitle: 'Notices',
        title: 'Notification of truancy',
        date: day('2026-09-25'),
        own: true,
        bytes: notice?.bytes as Uint8Array
      }
    ]
  })

  test('prints on each page the number it has in the file', async () => {
    const packet = await assemblePacket(parts, meta, print)
    expect(packet.pageCount).toBe(7)
    expect(packet.tabs.map(({ entries }) => entries.map(({ from, to }) => [from, to]))).toEqual([[[3, 3]], [[4, 7]]])
    const pdf = await open(packet.bytes)
    expect(pdf.numPages).toBe(7)
    for (let page = 1; page <= 7; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      const lowest = items
        .filter((item) => 'str' in item && item.str.trim() !== '')
        .map((item) => item as { str: string; transform: number[] })
        .sort((a, b) => (a.transform[5] ?? 0) - (b.transform[5] ?? 0))[0]
      expect(lowest?.str).toBe(String(page))
    }
  })

  test('index lines jump to the page they name, tabs and documents have bookmarks, own bookmarks stay below', async () => {
    const pdf = await open((await assemblePacket(parts, meta, print)).bytes)
    const links = await (await pdf.getPage(2)).getAnnotations()
    const targets = await Promise.all(links.map(({ dest }) => pdf.getPageIndex(dest[0])))
    expect(targets).toEqual([2, 3])
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['Cover and index', '1  Proofs of service', '2  Notices'])
    expect(outline[2]?.items.map(({ title, items }) => [title, items.length])).toEqual([['Notification of truancy', 2]])
    const deep = outline[2]?.items[0]?.items[1]?.dest as [{ num: number; gen: number }]
    expect(await pdf.getPageIndex(deep[0])).toBe(5)
  })

  test('keeps the tags of every tagged part, each in a part of its own with its language', async () => {
    const pdf = await open((await assemblePacket(parts, meta, print)).bytes)
    const tree = (await (await pdf.getPage(4)).getStructTree()) as Node
    expect(roles(tree)).toEqual(expect.arrayContaining(['Document', 'Part', 'Art', 'H1', 'Table', 'TH', 'TD']))
    const document = await PDFDocument.load((await assemblePacket(parts, meta, print)).bytes, { updateMetadata: false })
    expect(document.getPageCount()).toBe(7)
  })

  test('the same parts give the same bytes', async () => {
    const [one, two] = [await assemblePacket(parts, meta, print), await assemblePacket(parts, meta, print)]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
  })

  test('an exhibit from outside comes in turned the right way, without its form and scripts', async () => {
    const exhibit = await PDFDocument.create()
    const page = exhibit.addPage([792, 612])
    page.setRotation(degrees(90))
    page.drawText('Exhibit text')
    exhibit.getForm().createTextField('secret').addToPage(page)
    exhibit.addJavaScript('run', 'app.alert(1)')
    const bytes = await exhibit.save()
    const packet = await assemblePacket(
      [...parts, { tab: '3', tabTitle: 'Exhibits', title: 'Scan', date: null, own: false, bytes }],
      meta,
      print
    )
    const pdf = await open(packet.bytes)
    const last = await pdf.getPage(8)
    expect(await textOf(pdf, 8)).toContain('Exhibit text')
    expect(await last.getAnnotations()).toEqual([])
    expect(await pdf.getFieldObjects()).toBeNull()
    expect(await pdf.getJSActions()).toBeNull()
    expect(last.rotate).toBe(90)
    const { items } = await last.getTextContent()
    const number = items.find((item) => 'str' in item && item.str === '8') as { transform: number[] }
    const [x = 0, y = 0] = last
      .getViewport({ scale: 1 })
      .convertToViewportPoint(number.transform[4] ?? 0, number.transform[5] ?? 0)
    expect(x).toBeGreaterThan(550)
    expect(y).toBeGreaterThan(740)
  })

  test('refuses by name what is damaged or encrypted', async () => {
    const broken = (bytes: Uint8Array) =>
      assemblePacket([{ ...(parts[0] as PacketPart), title: 'Scan of March', own: false, bytes }], meta, print)
    await expect(broken(new TextEncoder().encode('not a PDF at all'))).rejects.toMatchObject({
      code: 'refused-file',
      message: expect.stringContaining('“Scan of March”')
    })
    const locked = await PDFDocument.create()
    locked.addPage()
    locked.encrypt({ userPassword: 'x', ownerPassword: 'y' })
    await expect(broken(await locked.save())).rejects.toMatchObject({
      code: 'refused-file',
      message: expect.stringContaining('encrypted')
    })
  })
})
