import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeIn } from '@core/documents/intake/takeIn'
import { splitJob } from '@core/documents/pdf/split'
import { findNames, namesInText } from '@core/documents/redact/findNames'
import { boxOf, drawPage, openForReading, wordsOf } from '@core/documents/redact/open'
import { type Mark, redactPdf } from '@core/documents/redact/redact'
import { renderJob } from '@core/documents/render'
import { letterWithNames, png } from '@test/fixtures/foreign'
import { papers } from '@test/fixtures/papers'
import { everything, holdsNothingOf } from '@test/fixtures/streams'
import { crowded, searchableScan, sharedPictures } from '@test/fixtures/unseen'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'

async function textOf(bytes: Uint8Array, number = 1): Promise<string> {
  const { items } = await (await (await openForReading(bytes)).getPage(number)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

async function pixels(bytes: Uint8Array, number = 1) {
  const canvas = await drawPage(await (await openForReading(bytes)).getPage(number), 100)
  return {
    data: canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data,
    width: canvas.width,
    height: canvas.height
  }
}

const quimby = (one: string, next: string) =>
  [one, next].sort().join(' ') === 'dolores quimby' ? 'Quimby, Dolores' : null

describe('redaction takes out what it covers', () => {
  let original: Uint8Array
  let redacted: Uint8Array
  let marks: Mark[]

  beforeAll(async () => {
    original = (await takeIn(await letterWithNames(), 'letter.pdf')).bytes
    const found = await findNames(original, quimby)
    marks = found.flatMap((one) => one.marks)
    redacted = await redactPdf(original, marks)
  })

  test('names of others are found with their place', () => {
    expect(marks).toHaveLength(1)
    expect(marks[0]?.page).toBe(1)
    expect(marks[0]?.width).toBeGreaterThan(0.1)
  })

  test('text, hidden text and notes under it are in no stream of the file; what is beside stays and is found', async () => {
    expect(await textOf(original)).toContain('Dolores Quimby')
    const text = await textOf(redacted)
    expect(text).not.toMatch(/Dolores|Quimby/)
    expect(text).toContain('Seen with')
    expect(text).toContain('at the gate')
    expect(text).toContain('The bus was late on Monday')
    await holdsNothingOf(redacted, ['Dolores', 'Quimby'])
  })

  test('the area is black, everything else looks as before, and the other page is untouched', async () => {
    const before = await pixels(original)
    const after = await pixels(redacted)
    const [{ x, y, width, height } = { x: 0, y: 0, width: 0, height: 0 }] = marks
    let changedOutside = 0
    for (let row = 0; row < after.height; row++) {
      for (let column = 0; column < after.width; column++) {
        const at = (row * after.width + column) * 4
        const inside =
          column > x * after.width - 2 &&
          column < (x + width) * after.width + 2 &&
          row > y * after.height - 2 &&
          row < (y + height) * after.height + 2
        if (inside) continue
        if (Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)) > 170) changedOutside += 1
      }
    }
    expect(changedOutside).toBeLessThan(60)
    const middle =
      (Math.round((y + height / 2) * after.height) * after.width + Math.round((x + width / 2) * after.width)) * 4
    expect([...after.data.subarray(middle, middle + 3)].every((value) => value < 12)).toBe(true)
    expect(await textOf(redacted, 2)).toBe(await textOf(original, 2))
  })

  test('twice the same', async () => {
    expect(await redactPdf(original, marks)).toEqual(redacted)
  })
})

/** Everything is marked, wherever it is drawn from. */
const whole = (page: number): Mark => ({ page, x: 0, y: 0, width: 1, height: 1 })

test.each([
  ['with Dolores Quimby’s aunt', 1],
  ['(QUIMBY, DOLORES)', 1],
  ['Quimby , Dolores', 1],
  ['Dolores M. Quimby and ‘Dolores Quimby’', 2],
  ['Dolores met Ms. Quimby', 0],
  ['Dolóres Químby', 1]
])('a name as people write it: %s', async (text, count) => {
  expect(namesInText(text, quimby)).toHaveLength(Math.min(1, count))
  const { bytes } = await takeIn(await searchableScan([text]), 'scan.pdf')
  const found = await findNames(bytes, quimby)
  expect(found).toHaveLength(count)
  if (count > 0)
    await holdsNothingOf(
      await redactPdf(
        bytes,
        found.flatMap(({ marks }) => marks)
      ),
      ['Quimby', 'Químby']
    )
})

describe('places in which a name could stay behind', () => {
  test('forms, drawn notes, an older revision, objects nobody names, labels, bookmarks and the file’s own facts', async () => {
    const file = await crowded()
    expect(await everything(file)).toMatch(/Quimby/)
    const taken = await takeIn(file, 'crowded.pdf')
    expect(await textOf(taken.bytes)).toMatch(/Quimby form.*Quimby drawn/s)
    await holdsNothingOf(taken.bytes, [
      'Quimby older',
      'Quimby orphan',
      'Quimby label',
      'Quimby author',
      'Quimby comment'
    ])
    const redacted = await redactPdf(taken.bytes, [whole(1)])
    await holdsNothingOf(redacted, ['Quimby'])
    expect(await textOf(redacted, 2)).toContain('Foreign page 2')
    expect(await (await openForReading(redacted)).getOutline()).toBeNull()
  })

  test('a picture in the list that all pages share', async () => {
    const { bytes } = await takeIn(await sharedPictures(), 'shared.pdf')
    // Put the shared list back, as a paper of the desk itself might have it.
    const doc = await PDFDocument.load(bytes)
    const [first, second] = doc.getPages()
    const lists = [first, second].map((page) => page?.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict))
    for (const [name, picture] of lists[0]?.entries() ?? []) lists[1]?.set(name, picture)
    const shared = await doc.save({ useObjectStreams: false })
    expect(await everything(shared)).toContain('/Width 85')
    const redacted = await everything(await redactPdf(shared, [whole(1)]))
    expect(redacted).toContain('/Width 84')
    expect(redacted).not.toContain('/Width 85')
  })

  test('search text of a scan that lies a line off goes with the picture', async () => {
    const { bytes } = await takeIn(await searchableScan(), 'scan.pdf')
    const [word] = await wordsOf(await (await openForReading(bytes)).getPage(1))
    const { y = 0, height = 0 } = word ?? {}
    const beside = { page: 1, x: 0.1, y: (y + height * 0.3) / 792, width: 0.8, height: 0.005 }
    await holdsNothingOf(await redactPdf(bytes, [beside]), ['Dolores', 'Quimby'])
  })
})

test('the pixels of a scan are gone', async () => {
  const scan = (await takeIn(png(170, 220, [200, 30, 30]), 'scan.png')).bytes
  const redacted = await redactPdf(scan, [{ page: 1, x: 0.25, y: 0.25, width: 0.5, height: 0.25 }])
  const doc = await PDFDocument.load(redacted)
  const images = doc.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && object.dict.toString().includes('/Image'))
  expect(images).toHaveLength(1)
  const { data, width, height } = await pixels(redacted)
  const at = (x: number, y: number) => {
    const place = (Math.round(y * height) * width + Math.round(x * width)) * 4
    return data[place] ?? 0
  }
  expect(at(0.5, 0.4)).toBeLessThan(12)
  expect(at(0.5, 0.7)).toBeGreaterThan(180)
})

interface Tag {
  role?: string
  id?: string
  children?: Tag[]
}

describe('a tagged paper keeps what kind of text is left, and nothing that was said of it', () => {
  const recorded = join(import.meta.dirname, '../../fixtures/print/two-papers.pdf')
  const job = renderJob([
    { form: 'SD-04', language: 'en', data: papers['SD-04'], number: 'D-2026-00001', caseNumber: 'AC-2026-031' },
    { form: 'SD-01', language: 'es', data: papers['SD-01'], number: 'D-2026-00002', caseNumber: null }
  ])
  const facts = ['a', 'b'].map((seed) => ({
    title: seed,
    language: 'en-US',
    at: '2026-11-24T17:00:00.000Z' as const,
    subject: seed,
    seed,
    keywords: []
  }))
  let original: Uint8Array
  let redacted: Uint8Array
  let word: string

  beforeAll(async () => {
    const [, notice] = await splitJob(new Uint8Array(readFileSync(recorded)), job, facts as never)
    original = await withSecrets(notice?.bytes as Uint8Array)
    const page = await (await openForReading(original)).getPage(1)
    const { width, height } = page.getViewport({ scale: 1 })
    const words = await wordsOf(page)
    const chosen = words.find(({ text, mark }) => mark !== null && text.length > 8)
    if (!chosen) throw new Error('no word to mark')
    word = chosen.text
    const marks = words
      .filter(({ text }) => text.includes(word))
      .map((one): Mark => {
        const [left, top, right, bottom] = boxOf(one)
        const area = {
          x: left / width,
          y: top / height,
          width: (right - left) / width,
          height: (bottom - top) / height
        }
        return { page: 1, ...area }
      })
    redacted = await redactPdf(original, marks)
  })

  const treeOf = async (bytes: Uint8Array, number: number) =>
    (await (await (await openForReading(bytes)).getPage(number)).getStructTree()) as Tag
  const rolesOf = (tag: Tag | null, found: string[] = []): string[] => {
    if (tag?.role) found.push(tag.role)
    for (const kid of tag?.children ?? []) rolesOf(kid, found)
    return found
  }
  const idsOf = (tag: Tag | null, found: string[] = []): string[] => {
    if (tag?.id) found.push(tag.id)
    for (const kid of tag?.children ?? []) idsOf(kid, found)
    return found
  }

  test('headings and paragraphs of the page are still tagged', async () => {
    const before = rolesOf(await treeOf(original, 1))
    const after = rolesOf(await treeOf(redacted, 1))
    const count = (roles: string[], role: string) => roles.filter((one) => one === role).length
    expect(count(before, 'H1')).toBeGreaterThan(0)
    for (const role of ['H1', 'H2', 'Table', 'TR', 'L'])
      expect([role, count(after, role)]).toEqual([role, count(before, role)])
    expect(after).not.toContain('Figure')
  })

  test('every word that is left stands in an element of the tree, and every element has a word', async () => {
    const page = await (await openForReading(redacted)).getPage(1)
    const marks = new Set((await wordsOf(page)).flatMap(({ mark }) => mark ?? []))
    const ids = idsOf(await treeOf(redacted, 1)).map((id) => Number(id.match(/_mc(\d+)$/)?.[1]))
    expect(new Set(ids)).toEqual(marks)
  })

  test('the word is gone, with the alternative and actual text, titles and names of its page', async () => {
    expect(await textOf(original)).toContain(word)
    expect(await textOf(redacted)).not.toContain(word)
    const whole = await everything(redacted)
    const hex = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()
    expect(await everything(original)).toContain(hex('secret-1'))
    expect(whole).not.toContain(hex('secret-1'))
    expect(whole).not.toContain('secret')
    // The other pages are as they were, with what is said of them.
    const content = async (bytes: Uint8Array) =>
      rolesOf(await treeOf(bytes, 2)).filter((role) => !['Root', 'Document', 'Part', 'Art'].includes(role))
    expect(await content(redacted)).toEqual(await content(original))
  })

  /** Every element says something of itself, as a careless program might; each by the first page it lies on. */
  async function withSecrets(bytes: Uint8Array): Promise<Uint8Array> {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false })
    const first = doc.getPage(0).ref
    for (const [, object] of doc.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('StructElem')) continue
      if (object.get(PDFName.of('Pg')) !== first) continue
      for (const key of ['Alt', 'ActualText', 'T', 'E']) object.set(PDFName.of(key), PDFHexString.fromText('secret-1'))
    }
    return doc.save({ useObjectStreams: false })
  }
})
