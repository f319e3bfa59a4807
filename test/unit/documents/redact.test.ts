import { inflateSync } from 'node:zlib'
import { takeIn } from '@core/documents/intake/takeIn'
import { findNames } from '@core/documents/redact/findNames'
import { drawPage, openForReading } from '@core/documents/redact/open'
import { type Mark, redactPdf } from '@core/documents/redact/redact'
import { letterWithNames, png } from '@test/fixtures/foreign'
import { PDFDocument, PDFRawStream } from 'pdf-lib'
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

/** Everything that stands in a file, with its streams unpacked, as text and as the codes of its strings. */
async function everything(bytes: Uint8Array): Promise<string> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false })
  const parts = [Buffer.from(bytes).toString('latin1')]
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) {
      parts.push(object.toString())
      continue
    }
    parts.push(Buffer.from(object.contents).toString('latin1'))
    try {
      parts.push(inflateSync(object.contents).toString('latin1'))
    } catch {
      // Not packed that way.
    }
  }
  return parts.join('\n')
}

const quimby = (one: string, next: string) => (one === 'dolores' && next === 'quimby' ? 'Quimby, Dolores' : null)

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
    const whole = await everything(redacted)
    for (const word of ['Dolores', 'Quimby']) {
      const hex = Buffer.from(word, 'latin1').toString('hex')
      const wide = [...word].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')
      for (const form of [word, hex, wide]) expect(whole.toLowerCase()).not.toContain(form.toLowerCase())
    }
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
