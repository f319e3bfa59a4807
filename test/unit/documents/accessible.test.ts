import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { breachesIn } from '@core/documents/pdf/accessible'
import { splitJob } from '@core/documents/pdf/split'
import { renderJob } from '@core/documents/render'
import { papers } from '@test/fixtures/papers'
import { type PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'

/** Printed by Chromium before empty cells were kept in the tags: a proof of service and a Spanish notification. */
const recorded = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/print/two-papers.pdf')))
const job = renderJob([
  { form: 'SD-04', language: 'en', data: papers['SD-04'], number: 'D-2026-00001', caseNumber: 'AC-2026-031' },
  { form: 'SD-01', language: 'es', data: papers['SD-01'], number: 'D-2026-00002', caseNumber: null }
])
const facts = (title: string) => ({
  title,
  language: 'es-US',
  at: '2026-11-24T17:00:00.000Z',
  subject: title,
  seed: title,
  keywords: []
})
let proof: Uint8Array
let notice: Uint8Array
beforeAll(async () => {
  const files = await splitJob(recorded, job, [facts('Proof'), facts('Notice')])
  proof = files[0]?.bytes as Uint8Array
  notice = files[1]?.bytes as Uint8Array
})

const N = PDFName.of
const claims = async (bytes: Uint8Array) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { inflateSync } = await import('node:zlib')
  const metadata = document.context.lookup(document.catalog.get(N('Metadata'))) as PDFRawStream
  return inflateSync(metadata.contents).toString().includes('<pdfuaid:part>1</pdfuaid:part>')
}

test('a paper whose table misses a cell is not called PDF/UA; nothing else stands against these two', async () => {
  for (const file of [proof, notice]) {
    expect((await breachesIn(file)).map(({ condition }) => condition)).toEqual(['15-001'])
    expect(await claims(file)).toBe(false)
  }
})

/** Every dictionary of a type, or with a key. */
const dicts = (document: PDFDocument, wanted: (dict: PDFDict) => boolean) =>
  document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : null
    return dict && wanted(dict) ? [dict] : []
  })
const typed = (document: PDFDocument, type: string) => dicts(document, (dict) => dict.get(N('S')) === N(type))

test.each<[string, string, (document: PDFDocument) => void]>([
  ['no language', '11-006', ({ catalog }) => catalog.delete(N('Lang'))],
  ['not marked', '06-001', ({ catalog }) => catalog.delete(N('MarkInfo'))],
  ['its title is not shown', '07-001', ({ catalog }) => catalog.delete(N('ViewerPreferences'))],
  ['no structure', '01-005', ({ catalog }) => catalog.delete(N('StructTreeRoot'))],
  ['a type that nobody knows', '02-001', (document) => typed(document, 'P')[0]?.set(N('S'), N('Paragraph'))],
  ['a cell outside of its row', '09-005', (document) => typed(document, 'TR')[0]?.set(N('S'), N('Div'))],
  ['a head without scope', '15-003', (document) => typed(document, 'TH')[0]?.delete(N('A'))],
  ['a heading that leaves one out', '14-003', (document) => typed(document, 'H2')[0]?.set(N('S'), N('H4'))],
  ['a picture without words', '13-004', (document) => typed(document, 'P')[0]?.set(N('S'), N('Figure'))],
  [
    'a font without Unicode',
    '31-027',
    (document) => dicts(document, (dict) => dict.has(N('ToUnicode')))[0]?.delete(N('ToUnicode'))
  ],
  [
    'a font that is not embedded',
    '31-009',
    (document) => {
      for (const key of ['FontFile2', 'FontFile3'])
        for (const dict of dicts(document, (one) => one.has(N(key)))) dict.delete(N(key))
    }
  ],
  [
    'words outside of the tags',
    '01-005',
    (document) => {
      const page = document.getPage(0).node
      const more = document.context.register(document.context.stream('BT\n/F4 12 Tf\n<0001> Tj\nET\n'))
      const contents = page.get(N('Contents'))
      const first = contents instanceof PDFRef ? [contents] : (contents as PDFArray).asArray()
      page.set(N('Contents'), document.context.obj([...first, more]))
    }
  ],
  [
    'a link that the structure does not know',
    '28-010',
    (document) => {
      const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })
      document.getPage(0).node.set(N('Annots'), document.context.obj([document.context.register(link)]))
    }
  ]
])('%s is found (%s)', async (_, condition, change) => {
  const document = await PDFDocument.load(notice, { updateMetadata: false })
  change(document)
  const found = await breachesIn(await document.save({ useObjectStreams: false }))
  expect(found.map((one) => one.condition)).toContain(condition)
})
