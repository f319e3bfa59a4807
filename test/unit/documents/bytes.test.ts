import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sayingAttributes } from '@core/documents/pdf/attributes'
import { bytesOf } from '@core/documents/pdf/bytes'
import { PDFContext, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFWriter } from 'pdf-lib'
import { expect, test } from 'vitest'

const recorded = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/print', name))
const byPdfLib = (context: PDFContext) => PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer()

test.each(['two-papers.pdf', 'packet-front.pdf'])(
  '%s is written as pdf-lib writes it, twice the same',
  async (name) => {
    const { context } = await PDFDocument.load(recorded(name), { updateMetadata: false })
    context.trailerInfo = { Root: context.trailerInfo.Root as never, Info: context.trailerInfo.Info as never }
    context.header = PDFContext.create().header
    const bytes = bytesOf(context)
    expect(Buffer.compare(bytes, await byPdfLib(context))).toBe(0)
    // The room is used again: what was written before must not change with the next file.
    const before = Buffer.from(bytes)
    bytesOf(PDFContext.create())
    expect(Buffer.compare(bytes, before)).toBe(0)
  }
)

test('numbers that are not used, a length that is wrong, and more than fits into the room', async () => {
  const context = PDFContext.create()
  context.trailerInfo.Root = context.register(context.obj({ Type: 'Catalog' }))
  context.nextRef()
  context.nextRef()
  const large = PDFRawStream.of(context.obj({ Length: 3 }), new Uint8Array(3_000_000).fill(65))
  context.register(large)
  context.nextRef()
  context.register(context.obj({ Text: 'x'.repeat(400), List: [1, 0.5, null, true, [], {}] }))
  const bytes = bytesOf(context)
  expect(large.dict.get(PDFName.of('Length'))).toEqual(PDFNumber.of(3_000_000))
  expect(Buffer.compare(bytes, await byPdfLib(context))).toBe(0)
})

test('qpdf finds nothing wrong with it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bytes-'))
  try {
    const { context } = await PDFDocument.load(recorded('two-papers.pdf'), { updateMetadata: false })
    writeFileSync(join(folder, 'a.pdf'), bytesOf(context))
    expect(execFileSync('qpdf', ['--check', join(folder, 'a.pdf')]).toString()).toContain('No syntax or stream')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('of a cell is kept what does not hold anyway', () => {
  const context = PDFContext.create()
  const said = (literal: never) => sayingAttributes(context, context.obj(literal))?.toString().replaceAll(/\s+/g, ' ')
  const one = { O: 'Table', RowSpan: 1 }
  expect(said([one, { O: 'Table', ColSpan: 1 }] as never)).toBeUndefined()
  expect(said([{ O: 'Table', Scope: 'Row' }, one] as never)).toBe('[ << /O /Table /Scope /Row >> ]')
  expect(said([{ O: 'Table', ColSpan: 2 }] as never)).toBe('[ << /O /Table /ColSpan 2 >> ]')
  expect(said([{ O: 'Table', ColSpan: 1, Scope: 'Row' }] as never)).toContain('/ColSpan 1')
  expect(said({ O: 'Table', RowSpan: 1 } as never)).toContain('/RowSpan 1')
})
