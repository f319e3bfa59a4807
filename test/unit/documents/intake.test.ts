import { takeIn } from '@core/documents/intake/takeIn'
import { drawPage, openForReading } from '@core/documents/redact/open'
import { DeskError } from '@shared/kernel/errors'
import {
  encrypted,
  foreignPdf,
  oddBoxes,
  png,
  portfolio,
  scripted,
  withBookmarks,
  withForm
} from '@test/fixtures/foreign'
import { FAX_4_TIFF, JPEG, LZW_TIFF, PACKED_TIFF } from '@test/fixtures/scans'
import { jpegTiles, type TiffKind, tiffOf } from '@test/fixtures/tiff'
import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function textOf(bytes: Uint8Array, number = 1): Promise<string> {
  const { items } = await (await (await openForReading(bytes)).getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

/** Colour of a place on the page, shares of its width and height from above. */
async function colourAt(bytes: Uint8Array, x: number, y: number, number = 1): Promise<number[]> {
  const canvas = await drawPage(await (await openForReading(bytes)).getPage(number), 100)
  const { data } = canvas
    .getContext('2d')
    .getImageData(Math.round(x * canvas.width), Math.round(y * canvas.height), 1, 1)
  return [...data.subarray(0, 3)]
}

async function sizeOf(bytes: Uint8Array, number = 1): Promise<number[]> {
  const { width, height } = (await (await openForReading(bytes)).getPage(number)).getViewport({ scale: 1 })
  return [width, height]
}

describe('taken in safely, and said so', () => {
  test('scripts, actions and attachments stay behind', async () => {
    const { bytes, notes, pageCount } = await takeIn(await scripted(), 'scripted.pdf')
    expect(pageCount).toBe(1)
    expect(notes.join(' ')).toMatch(/scripts and actions were left behind.*attached to it were left behind/)
    const doc = await PDFDocument.load(bytes)
    const whole = doc.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    expect(whole.join('\n')).not.toMatch(/JavaScript|marker|OpenAction|EmbeddedFile|\/AA/)
    expect(await textOf(bytes)).toContain('Foreign page 1')
  })

  test('a link that opens an address or starts a program, and a file pinned to a page, stay behind and are told', async () => {
    const link = (action: Record<string, string>) => ({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action })
    const withLinks = (action: Record<string, string>) =>
      foreignPdf(1, (doc) => {
        doc.getPage(0).node.set(PDFName.of('Annots'), doc.context.obj([link(action)]))
      })
    const acting = await takeIn(await withLinks({ S: 'Launch', F: 'marker.exe' }), 'launch.pdf')
    expect(acting.notes).toEqual(['Its scripts and actions were left behind.'])
    expect(Buffer.from(acting.bytes).toString('latin1')).not.toMatch(/marker|Launch/)
    expect((await takeIn(await withLinks({ S: 'URI' }), 'uri.pdf')).notes).toHaveLength(1)
    expect((await takeIn(await withLinks({ S: 'GoTo' }), 'inside.pdf')).notes).toEqual([])
    const pinned = await foreignPdf(1, (doc) => {
      const pin = { Type: 'Annot', Subtype: 'FileAttachment', Rect: [0, 0, 9, 9] }
      doc.getPage(0).node.set(PDFName.of('Annots'), doc.context.obj([pin]))
    })
    expect((await takeIn(pinned, 'pinned.pdf')).notes[0]).toBe('Files attached to it were left behind.')
  })

  test('what a form holds is printed into its pages', async () => {
    const { bytes, notes } = await takeIn(await withForm(), 'form.pdf')
    expect(notes).toEqual(['The fields of its form were printed into the pages.'])
    expect(await textOf(bytes)).toContain('Filled in by hand')
    const page = await (await openForReading(bytes)).getPage(1)
    expect(await page.getAnnotations()).toEqual([])
  })

  test('pages stand upright on letter sheets, with strips free for stamps, whatever their boxes say', async () => {
    const { bytes } = await takeIn(await oddBoxes(), 'boxes.pdf')
    expect(await sizeOf(bytes, 1)).toEqual([612, 792])
    expect(await sizeOf(bytes, 2)).toEqual([792, 612])
    expect(await sizeOf(bytes, 3)).toEqual([792, 612])
    expect(await sizeOf(bytes, 4)).toEqual([612, 792])
    for (const number of [1, 2, 3, 4]) {
      const page = await (await openForReading(bytes)).getPage(number)
      const { items } = await page.getTextContent()
      const [, height = 0] = await sizeOf(bytes, number)
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue
        expect(item.transform[5]).toBeGreaterThan(40)
        expect(item.transform[5]).toBeLessThan(height - 30)
      }
    }
    expect(await textOf(bytes, 4)).toContain('Foreign page 4')
  })

  test('bookmarks are kept, also those that lead through a name', async () => {
    const outline = await (await openForReading((await takeIn(await withBookmarks(), 'book.pdf')).bytes)).getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['Chapter one', 'Chapter two'])
  })

  test('a heading that Chromium names twice is named once', async () => {
    const doubled = await PDFDocument.load(await withBookmarks())
    for (const [, object] of doubled.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.has(PDFName.of('Title')) && object.has(PDFName.of('Next')))
        object.set(PDFName.of('Title'), PDFHexString.fromText('What was saidWhat was said'))
    }
    const { bytes } = await takeIn(await doubled.save(), 'book.pdf')
    const outline = await (await openForReading(bytes)).getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['What was said', 'Chapter two'])
  })

  test('a range of pages', async () => {
    const { bytes, pageCount } = await takeIn(await foreignPdf(5), 'five.pdf', { from: 2, to: 3 })
    expect(pageCount).toBe(2)
    expect(await textOf(bytes, 1)).toContain('Foreign page 2')
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2)
  })

  test('a picture under a wrong name is what it is', async () => {
    const { kind, notes } = await takeIn(png(20, 30, [10, 20, 200]), 'scan.pdf')
    expect(kind).toBe('png')
    expect(notes).toEqual(['Whatever its name says, it is a PNG picture.'])
  })

  test('the same file gives the same pages', async () => {
    const file = await withForm()
    expect((await takeIn(file, 'a.pdf')).bytes).toEqual((await takeIn(file, 'a.pdf')).bytes)
  })
})

const RGB: TiffKind = { depth: 8, channels: 3, meaning: 2 }
const GREY: TiffKind = { depth: 8, channels: 1, meaning: 1 }
const [RED, BLACK] = [
  [255, 0, 0],
  [0, 0, 0]
]

describe('pictures', () => {
  test('a PNG fills the page upright', async () => {
    const { bytes } = await takeIn(png(85, 110, [10, 20, 200]), 'scan.png')
    expect(await sizeOf(bytes)).toEqual([612, 792])
    expect(await colourAt(bytes, 0.5, 0.5)).toEqual([10, 20, 200])
    expect(await colourAt(bytes, 0.5, 0.01)).toEqual([255, 255, 255])
  })

  test('a JPEG loses its notes and keeps its picture', async () => {
    const marked = new Uint8Array([
      ...JPEG.subarray(0, 2),
      0xff,
      0xfe,
      0,
      2 + 12,
      ...utf8('marker-place'),
      ...JPEG.subarray(2)
    ])
    const { bytes } = await takeIn(marked, 'phone.jpg')
    expect(Buffer.from(bytes).includes('marker-place')).toBe(false)
    const [dark = 255] = await colourAt(bytes, 0.3, 0.5)
    const [light = 0] = await colourAt(bytes, 0.7, 0.5)
    expect(dark).toBeLessThan(60)
    expect(light).toBeGreaterThan(200)
  })

  test.each([
    ['fax', FAX_4_TIFF, [0, 0, 0]],
    ['LZW', LZW_TIFF, [255, 0, 0]],
    ['PackBits', PACKED_TIFF, [0, 0, 255]],
    ['tiles that fit', tiffOf({ ...RGB, tile: { width: 16, height: 16 } }), RED],
    ['tiles that reach beyond the page', tiffOf({ ...RGB, tile: { width: 48, height: 48 } }), RED],
    ['tiles with differences', tiffOf({ ...RGB, tile: { width: 32, height: 16 }, predicted: true }), RED],
    ['grey tiles, white is zero', tiffOf({ ...GREY, meaning: 0, tile: { width: 48, height: 16 } }), BLACK],
    ['a palette in tiles', tiffOf({ ...GREY, meaning: 3, tile: { width: 32, height: 32 } }), RED],
    ['16 bits, grey', tiffOf({ ...GREY, depth: 16 }), BLACK],
    ['16 bits, colour, strips', tiffOf({ ...RGB, depth: 16, rowsPerStrip: 5 }), RED],
    ['16 bits, differences', tiffOf({ ...RGB, depth: 16, predicted: true }), RED],
    ['16 bits, differences, the high byte first', tiffOf({ ...RGB, depth: 16, predicted: true, bigEndian: true }), RED],
    ['16 bits in tiles', tiffOf({ ...RGB, depth: 16, tile: { width: 48, height: 16 } }), RED],
    ['each colour by itself', tiffOf({ ...RGB, planar: true, rowsPerStrip: 9 }), RED],
    [
      'each colour by itself, in tiles of 16 bits',
      tiffOf({ ...RGB, depth: 16, planar: true, tile: { width: 48, height: 16 } }),
      RED
    ],
    ['grey with transparency', tiffOf({ ...GREY, channels: 2 }), BLACK],
    ['colour with transparency', tiffOf({ ...RGB, channels: 4 }), RED],
    ['inks', tiffOf({ ...RGB, channels: 4, meaning: 5 }), RED]
  ])('a TIFF scan, %s', async (_, file, colour) => {
    const { bytes, pageCount, kind } = await takeIn(file, 'scan.tif')
    expect({ kind, pageCount }).toEqual({ kind: 'tiff', pageCount: 1 })
    const page = await (await openForReading(bytes)).getPage(1)
    const canvas = await drawPage(page, 200)
    const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    let [left, top, right, bottom] = [width, canvas.height, 0, 0]
    for (let at = 0; at < data.length; at += 4) {
      if (!colour.every((value, c) => Math.abs((data[at + c] ?? 0) - value) < 60)) continue
      const x = (at / 4) % width
      const y = Math.floor(at / 4 / width)
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    const box = { width: right - left, height: bottom - top }
    expect(box.width / box.height).toBeGreaterThan(3)
    expect(box.width / box.height).toBeLessThan(5)
  })

  test('a TIFF of JPEG tiles: each stands in its place', async () => {
    const { bytes } = await takeIn(jpegTiles(), 'scan.tif')
    const page = await (await openForReading(bytes)).getPage(1)
    const canvas = await drawPage(page, 200)
    const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const isDark = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 100
    const rows = Array.from({ length: canvas.height }, (_, y) => y).filter((y) =>
      Array.from({ length: width }, (_, x) => x).some((x) => isDark(x, y))
    )
    // Four tiles across, each black on its left half: four dark runs as wide as each other.
    const middle = rows[Math.floor(rows.length / 2)] ?? 0
    const runs: number[] = []
    for (let x = 0; x < width; x++) {
      if (!isDark(x, middle)) continue
      if (x > 0 && isDark(x - 1, middle)) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
      else runs.push(1)
    }
    expect(runs).toHaveLength(4)
    expect(Math.max(...runs) - Math.min(...runs)).toBeLessThan(8)
    expect(rows.length / ((Math.max(...runs) + 1) * 8)).toBeCloseTo(0.5, 1)
  })
})

describe('refused by name', () => {
  const big = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(201 * 1024 * 1024)])
  test.each([
    ['encrypted.pdf', encrypted, 'it is encrypted'],
    ['portfolio.pdf', portfolio, 'it is a portfolio'],
    ['long.pdf', () => foreignPdf(2001), 'it has 2,001 pages'],
    ['cut.pdf', async () => (await foreignPdf(3)).subarray(0, 700), 'it has no readable page'],
    ['empty.pdf', async () => new Uint8Array(), 'it is empty'],
    ['words.pdf', async () => utf8('%PDF-1.7 and nothing more'), 'damaged'],
    ['letter.docx', async () => utf8('PK\u0003\u0004 word'), 'office document'],
    ['photo.heic', async () => utf8('\0\0\0\u0018ftypheic'), 'phone picture'],
    ['cut.png', async () => png(9, 9, [1, 2, 3]).subarray(0, 60), 'cannot be read'],
    ['cut.jpg', async () => JPEG.subarray(0, 30), 'cannot be read'],
    ['cut.tif', async () => LZW_TIFF.subarray(0, 60), 'cannot be read'],
    ['huge.pdf', async () => new Uint8Array(big), 'larger than 200 MB']
  ])('%s', async (name, make, why) => {
    const problem = await takeIn(await make(), name).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(DeskError)
    expect((problem as DeskError).code).toBe('refused-file')
    expect((problem as DeskError).message).toContain(`“${name}” was not taken in`)
    expect((problem as DeskError).message).toContain(why)
  })

  test('nested a hundred thousand deep', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const file = utf8(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</X ${deep}>>>>endobj\ntrailer<</Root 1 0 R>>`
    )
    await expect(takeIn(file, 'deep.pdf')).rejects.toMatchObject({ code: 'refused-file' })
  })
})
