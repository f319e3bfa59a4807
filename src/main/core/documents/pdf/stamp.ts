import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFRef } from 'pdf-lib'
import { KEY } from './names'
import { embedStampFonts, type StampFont } from './stampFont'
import type { StampRun } from './stampRuns'

const encoder = new TextEncoder()

/** Line of text on a page, in points from the lower left corner of the sheet as it is read. */
export interface StampText {
  runs: readonly StampRun[]
  x: number
  y: number
  size: number
  align: 'left' | 'right'
}

export interface StampRule {
  fromX: number
  toX: number
  y: number
}

/**
 * Draws text on finished pages as a pagination artifact: visible, but not read aloud and not part of the structure.
 * The page's own content is enclosed in its own graphics state, since print engines leave theirs changed.
 */
export class Stamper {
  private readonly open: PDFRef
  private readonly fonts: ReadonlyMap<string, StampFont>
  /** Name of a font in the resources of a page by its piece. */
  private readonly names: ReadonlyMap<string, PDFName>

  /**
   * `runs` are all that will be stamped: the faces are cut to them. `name` is theirs in the resources of a page; a page
   * that is stamped twice needs two, or the second face would take the place of the first.
   */
  constructor(
    private readonly context: PDFContext,
    runs: readonly StampRun[],
    name = 'SarbDeskFoot'
  ) {
    this.open = context.register(this.stream('q\n'))
    this.fonts = embedStampFonts(context, runs)
    this.names = new Map([...this.fonts.keys()].map((file, index) => [file, PDFName.of(`${name}${index || ''}`)]))
  }

  stamp(page: PDFDict, texts: readonly StampText[], rules: readonly StampRule[] = [], grey = 0.3): void {
    const box = sheetOf(page)
    const drawn = texts.map(({ runs, x, y, size, align }) => {
      const width = runs.reduce((sum, run) => sum + run.width, 0)
      let left = align === 'right' ? x - (width * size) / 1000 : x
      return runs.map((run) => {
        const at = left
        left += (run.width * size) / 1000
        return this.draw(run, at, y, size)
      })
    })
    const lines = rules.map(({ fromX, toX, y }) => `${n(fromX)} ${n(y)} m ${n(toX)} ${n(y)} l S`)
    const body = [
      'Q',
      '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
      'q',
      `${box.matrix.map(n).join(' ')} cm`,
      `${n(grey)} g 0.6 G 0.4 w`,
      ...lines,
      ...drawn.flat(),
      'Q',
      'EMC'
    ].join('\n')
    const contents = page.lookup(KEY.Contents)
    const own =
      contents instanceof PDFArray ? contents.asArray() : [page.get(KEY.Contents)].filter((one) => one !== undefined)
    page.set(KEY.Contents, this.context.obj([this.open, ...own, this.context.register(this.stream(body))]))
    this.addFonts(page)
  }

  /** Glyphs that follow each other as the font has them go out as one string; the others each at their place. */
  private draw({ piece, glyphs }: StampRun, x: number, y: number, size: number): string {
    const font = this.fonts.get(piece.file)
    const hex = (id: number) => (font?.glyphs.get(id) ?? 0).toString(16).padStart(4, '0')
    const shown =
      piece.font === 'source-sans-3'
        ? [`1 0 0 1 ${n(x)} ${n(y)} Tm <${glyphs.map(({ id }) => hex(id)).join('')}> Tj`]
        : glyphs.map(
            (glyph) =>
              `1 0 0 1 ${n(x + (glyph.x * size) / 1000)} ${n(y + (glyph.y * size) / 1000)} Tm <${hex(glyph.id)}> Tj`
          )
    return `BT /${this.names.get(piece.file)?.decodeText()} ${n(size)} Tf ${shown.join(' ')} ET`
  }

  /** Resources may be shared between pages and even with forms: the page gets a copy of its own. */
  private addFonts(page: PDFDict): void {
    const resources = page.lookup(KEY.Resources)
    const own = resources instanceof PDFDict ? resources.clone(this.context) : this.context.obj({})
    const fonts = own.lookup(KEY.Font)
    const named = fonts instanceof PDFDict ? fonts.clone(this.context) : this.context.obj({})
    for (const [file, { ref }] of this.fonts) named.set(this.names.get(file) as PDFName, ref)
    own.set(KEY.Font, named)
    page.set(KEY.Resources, own)
  }

  private stream(body: string): PDFRawStream {
    const bytes = encoder.encode(body)
    return PDFRawStream.of(this.context.obj({ Length: bytes.length }), bytes)
  }
}

/**
 * Size of a page as it is read, and the matrix from that upright sheet to the page's own coordinates: pages may be
 * turned by /Rotate and their box need not start at zero.
 */
export function sheetOf(page: PDFDict): { width: number; height: number; matrix: number[] } {
  const box = page.lookup(KEY.CropBox) ?? page.lookup(KEY.MediaBox)
  const numbers =
    box instanceof PDFArray
      ? [0, 1, 2, 3].map((index) => {
          const value = box.lookup(index)
          return value instanceof PDFNumber ? value.asNumber() : 0
        })
      : [0, 0, 612, 792]
  const [x1 = 0, y1 = 0, x2 = 612, y2 = 792] = numbers
  const left = Math.min(x1, x2)
  const right = Math.max(x1, x2)
  const bottom = Math.min(y1, y2)
  const top = Math.max(y1, y2)
  const rotate = page.lookup(KEY.Rotate)
  const turn = rotate instanceof PDFNumber ? ((rotate.asNumber() % 360) + 360) % 360 : 0
  const width = right - left
  const height = top - bottom
  if (turn === 90) return { width: height, height: width, matrix: [0, 1, -1, 0, right, bottom] }
  if (turn === 180) return { width, height, matrix: [-1, 0, 0, -1, right, top] }
  if (turn === 270) return { width: height, height: width, matrix: [0, -1, 1, 0, left, top] }
  return { width, height, matrix: [1, 0, 0, 1, left, bottom] }
}

function n(value: number): string {
  return (Math.round(value * 1000) / 1000).toString()
}
