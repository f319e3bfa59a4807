import { lookInto, takeInAsSeen } from '@core/documents/intake/asSeen'
import { takeIn } from '@core/documents/intake/takeIn'
import { commandsOf, namesIn, withoutSpoken, withoutText } from '@core/documents/pdf/content'
import { drawPage, openForReading } from '@core/documents/redact/open'
import { findUnseen } from '@core/documents/unseen/findUnseen'
import type { UnseenKind } from '@shared/documents/unseen'
import { foreignPdf } from '@test/fixtures/foreign'
import { everything, holdsNothingOf } from '@test/fixtures/streams'
import {
  barredScan,
  hiddenText,
  layered,
  patchedScan,
  SECRETS,
  searchableScan,
  sharedPictures,
  speaking,
  withLogo
} from '@test/fixtures/unseen'
import { PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'

const isName = (one: string, next: string) =>
  [one, next].sort().join(' ') === 'dolores quimby' ? 'Quimby, Dolores' : null

async function finds(file: Uint8Array) {
  return findUnseen((await takeIn(file, 'a.pdf')).bytes, isName)
}

async function added(file: Uint8Array, keep: UnseenKind[] = []) {
  const { pageCount } = await takeIn(file, 'a.pdf')
  return takeInAsSeen(file, 'a.pdf', { from: 1, to: pageCount }, keep, isName)
}

async function textOf(bytes: Uint8Array, number = 1): Promise<string> {
  const { items } = await (await (await openForReading(bytes)).getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

async function pixels(bytes: Uint8Array, number = 1) {
  const canvas = await drawPage(await (await openForReading(bytes)).getPage(number), 60, { onScreen: true })
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
}

/** Share of points that look different. */
async function difference(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [one, other] = [await pixels(a), await pixels(b)]
  expect(one.length).toBe(other.length)
  return one.filter((level, at) => Math.abs(level - (other[at] ?? 0)) > 100).length / one.length
}

describe('what the eye does not see is found', () => {
  test.each(Object.entries(SECRETS).filter(([way]) => way !== 'layer'))(
    'text that is hidden: %s',
    async (_, secret) => {
      const [found] = await finds(await hiddenText())
      expect(found).toMatchObject({ kind: 'hidden', page: 1 })
      expect(found?.text).toContain(secret)
    }
  )

  test('and only that: text that is read on the page is no find', async () => {
    const found = await finds(await hiddenText())
    expect(found.map(({ kind, page }) => [kind, page])).toEqual([['hidden', 1]])
    for (const seen of ['Foreign', 'edge', 'teacher', 'wrote', 'Replaced']) expect(found[0]?.text).not.toContain(seen)
    expect(await finds(await foreignPdf(3))).toEqual([])
  })

  test('the search text of a scan, with the names in it', async () => {
    const found = await finds(await searchableScan())
    expect(found.map(({ kind, page, words, names }) => ({ kind, page, words, names }))).toEqual([
      { kind: 'search', page: 1, words: 7, names: ['Quimby, Dolores'] },
      { kind: 'search', page: 2, words: 2, names: [] }
    ])
  })

  test('a picture under a bar or a patch; a logo, a bare picture and a bar over nothing are none', async () => {
    expect((await finds(await barredScan())).map(({ kind }) => kind)).toEqual(['covered'])
    expect((await finds(await patchedScan())).map(({ kind }) => kind)).toEqual(['covered'])
    expect(await finds(await withLogo())).toEqual([])
  })

  test('a layer that is off, by its name', async () => {
    const found = await finds(await layered())
    expect(found.map(({ kind }) => kind)).toEqual(['hidden', 'layer'])
    expect(found[1]?.text).toBe('Notes on Layerton')
  })

  test('what is said of the page, wherever it is written, and bookmarks', async () => {
    const [said, ...bookmarks] = await finds(await speaking())
    for (const word of ['inline secret', 'listed secret', 'tagged secret', 'titled secret'])
      expect(said?.text).toContain(word)
    expect(said).toMatchObject({ kind: 'described', page: 1, names: ['Quimby, Dolores'] })
    expect(bookmarks.map(({ kind, page, names }) => [kind, page, names.length])).toEqual([
      ['bookmark', 1, 0],
      ['bookmark', 2, 1]
    ])
  })
})

describe('what is left out is in no stream of what goes out', () => {
  test('hidden text: the page looks the same, and what is read on it is still found', async () => {
    const file = await hiddenText()
    const { bytes, unseen, notes } = await added(file)
    await holdsNothingOf(bytes, Object.values(SECRETS))
    expect(await textOf(bytes)).toMatch(/Foreign page 1.*The teacher of.*wrote.*Replaced/s)
    expect(await difference((await takeIn(file, 'a.pdf')).bytes, bytes)).toBeLessThan(0.002)
    expect(unseen).toEqual([{ kind: 'hidden', pages: 1, words: 9, kept: false }])
    expect(notes.at(-1)).toBe('Left out: text that cannot be seen on the page, 9 words on 1 page.')
    expect(await findUnseen(bytes)).toEqual([expect.objectContaining({ kind: 'search' })])
  })

  test('the search text of a scan: the picture is untouched, its words are gone', async () => {
    const file = await searchableScan()
    const { bytes } = await added(file)
    await holdsNothingOf(bytes, ['Dolores', 'Quimby', 'Nothing else'])
    expect(await findUnseen(bytes)).toEqual([])
    const pictures = async (one: Uint8Array) => (await everything(one)).match(/\/Subtype \/Image/g)?.length
    expect(await pictures(bytes)).toBe(await pictures((await takeIn(file, 'a.pdf')).bytes))
    expect(await difference((await takeIn(file, 'a.pdf')).bytes, bytes)).toBe(0)
  })

  test('kept on purpose it stays', async () => {
    const { bytes, unseen, notes } = await added(await searchableScan(), ['search'])
    expect(await textOf(bytes)).toContain('Dolores Quimby')
    expect(unseen).toEqual([{ kind: 'search', pages: 2, words: 9, kept: true }])
    expect(notes.at(-1)).toBe('Kept: search text of a scan, 9 words on 2 pages.')
  })

  test('under a bar there is nothing any more', async () => {
    const { bytes } = await added(await barredScan())
    const doc = await PDFDocument.load(bytes)
    expect(doc.context.enumerateIndirectObjects().filter(([, one]) => one.toString().includes('/Image'))).toHaveLength(
      1
    )
    const canvas = await drawPage(await (await openForReading(bytes)).getPage(1), 60)
    const [level] = canvas.getContext('2d').getImageData(canvas.width * 0.35, canvas.height * 0.46, 1, 1).data
    expect(level).toBeLessThan(12)
    expect(await finds(bytes)).toEqual([])
  })

  test('a layer that is off stays off, or all are shown', async () => {
    const out = await added(await layered())
    await holdsNothingOf(out.bytes, [SECRETS.layer, 'OCProperties'])
    expect(await textOf(out.bytes)).toContain('Shown layer')
    const all = await added(await layered(), ['layer', 'hidden'])
    expect(await textOf(all.bytes)).toContain(SECRETS.layer)
    await holdsNothingOf(all.bytes, ['Notes on', 'OCProperties'])
    expect(await findUnseen(all.bytes)).toEqual([])
  })

  test('descriptions go; kept, they go where they name another pupil; so do bookmarks', async () => {
    const out = await added(await speaking(), ['bookmark'])
    await holdsNothingOf(out.bytes, ['secret', 'Quimby'])
    expect((await (await openForReading(out.bytes)).getOutline()).map(({ title }) => title)).toEqual(['Chapter one'])
    const kept = await added(await speaking(), ['described', 'bookmark'])
    await holdsNothingOf(kept.bytes, ['inline secret', 'Quimby', 'secret author', 'secret comment'])
    expect((await findUnseen(kept.bytes, isName)).find(({ kind }) => kind === 'described')?.text).toContain(
      'tagged secret'
    )
    expect(kept.notes.join(' ')).toMatch(/title, author.*Notes and marks that its pages do not show/)
  })

  test('the name a file had on its drive is nowhere in it', async () => {
    for (const file of [await speaking(), await searchableScan()]) {
      const { bytes } = await takeIn(file, 'Dolores_Quimby_visit.pdf')
      await holdsNothingOf(bytes, ['Quimby_visit'])
    }
  })

  test('a page taken alone does not carry the pictures of the others', async () => {
    const { bytes } = await takeIn(await sharedPictures(), 'a.pdf', { from: 2, to: 2 })
    const whole = await everything(bytes)
    expect(whole).toContain('/Width 84')
    expect(whole).not.toContain('/Width 85')
  })

  test('a page of four hundred thousand commands is refused by name before it is drawn', async () => {
    const file = await foreignPdf(1, (doc) => {
      const content = doc.context.flateStream('q Q '.repeat(201_000))
      doc.getPage(0).node.set(PDFName.of('Contents'), doc.context.register(content))
    })
    await expect(lookInto(file, 'drawing.pdf', isName)).rejects.toMatchObject({
      code: 'refused-file',
      message: expect.stringMatching(/“drawing.pdf” was not taken in: .*more commands.*Nothing of it was kept/)
    })
  })

  test('twice the same', async () => {
    expect((await added(await hiddenText())).bytes).toEqual((await added(await hiddenText())).bytes)
  })
})

describe('commands of a page', () => {
  test('strings, names and pictures within the stream do not mislead', () => {
    const source =
      'q /F#31 12 Tf (a \\) Tj (b) /No) Tj <41> Tj BI /W 1 /CS /Own ID \u0000(/X Tj EI Q % Tj /Out\n[(x) -3 (y)] TJ'
    expect([...commandsOf(source)].map(({ operator }) => operator.slice(0, 2))).toEqual([
      'q',
      'Tf',
      'Tj',
      'Tj',
      'BI',
      'Q',
      'TJ'
    ])
    expect(namesIn(source)).toEqual(new Set(['F1', 'W', 'CS', 'Own', 'X']))
    expect(withoutText(source)).not.toMatch(/41|No\)|\(x\)/)
    expect(withoutText(source)).toContain('BI /W 1')
  })

  test('what a sequence says goes, the sequence stays', () => {
    const { text, said } = withoutSpoken('/Span <</MCID 4 /Actual#54ext (a \\(b\\))/Alt<FEFF0041>>> BDC (Alt) Tj EMC')
    expect(said).toEqual(['(a \\(b\\))', '<FEFF0041>'])
    expect([...commandsOf(text)].map(({ operator }) => operator)).toEqual(['BDC', 'Tj', 'EMC'])
    expect(text).toContain('/MCID 4')
    expect(text).not.toMatch(/FEFF|a \\\(b/)
  })
})
