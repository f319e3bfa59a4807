import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OddPrint } from '@core/documents/pdf/print/odd'
import { readAtOnce, readPrint } from '@core/documents/pdf/print/read'
import { type Element, isElement, type Leaf } from '@core/documents/pdf/structure'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, test } from 'vitest'

const recorded = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/print', name)))
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** A small file as Chromium would write it: one object after the other and their table. `told`: what the trailer says. */
function file(objects: readonly string[], told = '/Root 1 0 R', change = (text: string) => text): Uint8Array {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`
  const end = `trailer\n<</Size ${objects.length + 1} ${told}>>\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(change(body + table + end), 'latin1'))
}

const CATALOGUE = '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R>>'
const PAGES = '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 612 792]>>'
const PAGE = '<</Type /Page /Parent 2 0 R /Contents 5 0 R>>'
const ROOT = '<</Type /StructTreeRoot /K 6 0 R>>'
const STREAM = '<</Length 7>> stream\nBT ET q\nendstream'
const PARAGRAPH = '<</Type /StructElem /S /P /P 4 0 R /Pg 3 0 R /K [0 <</Type /MCR /Pg 3 0 R /MCID 1>>] /Lang (es)>>'
const SMALL = [CATALOGUE, PAGES, PAGE, ROOT, STREAM, PARAGRAPH]

/** All that an element says, as text; the same for both readers. */
const told = (kid: Element | Leaf): unknown =>
  isElement(kid)
    ? [kid.ref.tag, kid.type, kid.first, kid.last, kid.kids.map(told), kid.dict.get(PDFName.of('A'))?.toString()]
    : 'mcid' in kid
      ? [kid.mcid.asNumber(), kid.page.tag]
      : [kid.object.tag, kid.page?.tag]

describe('a print is read straight from its bytes', () => {
  test.each(['two-papers.pdf', 'packet-front.pdf'])('%s reads as pdf-lib reads it', async (name) => {
    const bytes = recorded(name)
    const { context, pages, tree } = readAtOnce(bytes)
    const known = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pages.map(({ ref }) => ref)).toEqual(known.getPages().map(({ ref }) => ref))
    const objects = context.enumerateIndirectObjects()
    expect(objects.length).toBeGreaterThan(20)
    for (const [ref, object] of objects) {
      const other = known.context.lookup(ref)
      if (object instanceof PDFRawStream && other instanceof PDFRawStream) {
        expect(object.dict.toString()).toBe(other.dict.toString())
        expect(Buffer.compare(object.contents, other.contents)).toBe(0)
      } else if (!(object instanceof PDFDict && object.has(PDFName.of('MediaBox')))) {
        expect(object.toString()).toBe(other?.toString())
      }
    }
    // The recorded file with an empty comment behind its end is no longer what is read at once.
    const slow = await readPrint(new Uint8Array(Buffer.concat([bytes, Buffer.from('% \n')])))
    expect(tree?.top.map(told)).toEqual(slow.tree?.top.map(told))
    expect([...(tree?.parentTree.keys() ?? [])]).toEqual([...(slow.tree?.parentTree.keys() ?? [])])
  })

  test('a stream, its page and an element with two kinds of content', () => {
    const { pages, tree, context } = readAtOnce(file(SMALL))
    expect(pages).toHaveLength(1)
    const contents = pages[0]?.dict.lookup(PDFName.of('Contents'))
    expect(contents instanceof PDFRawStream && latin(contents.contents)).toBe('BT ET q')
    expect(tree?.top.map(told)).toEqual([
      [
        '6 0 R',
        'P',
        0,
        0,
        [
          [0, '3 0 R'],
          [1, '3 0 R']
        ],
        undefined
      ]
    ])
    expect(tree?.top[0]?.dict.get(PDFName.of('Lang'))?.toString()).toBe('(es)')
    expect(context.largestObjectNumber).toBe(6)
  })

  test('strings with brackets and escapes, names with numbers of characters, comments, signs and words', () => {
    const odd = '<</A (a \\) \\( (b) \\\\)/B#20C <41 4>% a comment >>\n/D [-1.5 +2 .25 true false null 7 0 R 7 8]>>'
    const { context } = readAtOnce(file([...SMALL, odd]))
    const dict = [...context.enumerateIndirectObjects()].at(-1)?.[1]
    expect(dict instanceof PDFDict && dict.get(PDFName.of('A'))?.toString()).toBe('(a \\) \\( (b) \\\\)')
    expect(dict instanceof PDFDict && dict.get(PDFName.of('B C'))?.toString()).toBe('<41 4>')
    expect(dict instanceof PDFDict && dict.get(PDFName.of('D'))?.toString()).toBe(
      '[ -1.5 2 0.25 true false null 7 0 R 7 8 ]'
    )
  })

  test('a length may stand in an object of its own', () => {
    const { pages } = readAtOnce(file([...SMALL.map((one) => one.replace('/Length 7', '/Length 7 0 R')), '7']))
    const contents = pages[0]?.dict.lookup(PDFName.of('Contents'))
    expect(contents instanceof PDFRawStream && contents.contents).toHaveLength(7)
  })

  test('an element that is its own kid is read once', () => {
    const { tree } = readAtOnce(file([...SMALL.slice(0, 5), '<</Type /StructElem /S /P /K [6 0 R]>>']))
    expect(tree?.top.map(told)).toEqual([['6 0 R', 'P', Number.POSITIVE_INFINITY, -1, [], undefined]])
  })
})

describe('what is written otherwise is not read at once', () => {
  const changed = (from: string | RegExp, to: string) => file(SMALL, '/Root 1 0 R', (text) => text.replace(from, to))
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['no PDF', new TextEncoder().encode('not a PDF at all')],
    ['a table that is not where it is said to be', changed(/startxref\n\d+/, 'startxref\n12')],
    ['a table longer than the file', changed('xref\n0 7', 'xref\n0 70')],
    ['an object at another place', changed('3 0 obj', '8 0 obj')],
    ['an object that was changed later', changed('00000 n', '00001 n')],
    ['an earlier table', file(SMALL, '/Root 1 0 R /Prev 9')],
    ['a second table in a stream', file(SMALL, '/Root 1 0 R /XRefStm 9')],
    ['an encrypted file', file(SMALL, '/Root 1 0 R /Encrypt 6 0 R')],
    ['no catalogue', file(SMALL, '/Info 1 0 R')],
    ['a catalogue that is none', file(SMALL, '/Root 9 0 R')],
    ['a stream longer than it is', changed('/Length 7', '/Length 5')],
    ['a stream longer than the file', changed('/Length 7', '/Length 9999999')],
    ['a stream without a length', changed('/Length 7', '/Longest 7')],
    ['a length that leads nowhere', changed('/Length 7', '/Length 99 0 R')],
    ['a length that is a name', changed('/Length 7', '/Length /A')],
    ['a dictionary that does not end', changed('/Lang (es)>>', '/Lang (es)')],
    ['a string that does not end', changed('(es)>>', '(es>>')],
    ['content of an element that is none', changed('/K [0 ', '/K [(a) ')],
    ['a mark without a number', changed('/MCID 1', '/MCID -1')],
    ['a mark of a number beyond all', changed('/MCID 1', '/MCID 99999999')],
    ['a number that is none', changed('[0 0 612', '[0 0 6-12')],
    ['a word that is none', changed('/Lang (es)', '/Lang es')],
    ['values deeper than any', file([...SMALL, '['.repeat(5000) + ']'.repeat(5000)])],
    ['cut off', recorded('two-papers.pdf').slice(0, 90_000)]
  ])('%s', (_, bytes) => {
    expect(() => readAtOnce(bytes)).toThrow(OddPrint)
  })

  test('it goes the way of any PDF instead: objects in streams, a table in a stream', async () => {
    const whole = await PDFDocument.load(recorded('two-papers.pdf'), { updateMetadata: false })
    const packed = await whole.save({ useObjectStreams: true })
    expect(() => readAtOnce(packed)).toThrow(OddPrint)
    const { pages, tree } = await readPrint(packed)
    expect(pages).toHaveLength(5)
    expect(tree?.top.map(({ type }) => type)).toEqual(['Document'])
  })
})
