import type { PDFPageProxy } from 'pdfjs-dist'

export type Commands = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/** What a page draws, read from its commands. */
export interface Drawn {
  /** Number of texts, and how many of them are neither filled nor stroked: modes 3 and 7 (ISO 32000-2, 9.3.6). */
  texts: number
  invisible: number
  /** Share of the page that its pictures take, 0 to 1, and more where they overlap. */
  pictures: number
  /** Whether a line or area is drawn after a picture. */
  paintsOver: boolean
  /** Smaller pictures drawn after the largest one, counted among the pictures: a patch may cover a part of it. */
  patches: ReadonlySet<number>
  /** Groups of layers in use, as the reader names them. */
  layers: unknown[]
}

const PAINTS = ['stroke', 'closeStroke', 'fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke']
const PAINT_KEYS = [...PAINTS, 'closeEOFillStroke', 'shadingFill', 'rawFillPath']
const TEXT_KEYS = ['showText', 'showSpacedText', 'nextLineShowText', 'nextLineSetSpacingShowText']

interface State {
  scale: number
  mode: number
}

const scaled = (state: State, [a = 1, b = 0, c = 0, d = 1]: ArrayLike<number> & Iterable<number>): State => ({
  ...state,
  scale: state.scale * Math.abs(a * d - b * c)
})

/**
 * Numbers the commands of a kind from 0 as a page is drawn; -1 for any other. The places among all commands are not the
 * same when a page is read and when it is drawn.
 */
export function counted(is: (commands: Commands, at: number) => boolean): (at: number, commands: Commands) => number {
  let count = 0
  return (at, commands) => {
    if (!is(commands, at)) return -1
    count += 1
    return count - 1
  }
}

export type Sorter = Awaited<ReturnType<typeof sorter>>

/** Tells the commands of a page apart: text, lines and areas, pictures. */
export async function sorter() {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const ops = OPS as unknown as Record<string, number>
  const numbers = (keys: readonly string[]) => new Set(keys.map((key) => ops[key]))
  const text = numbers(TEXT_KEYS)
  const paint = numbers(PAINT_KEYS)
  const pictures = numbers(Object.keys(ops).filter((key) => /^paint(Inline|Solid.*)?Image/.test(key)))
  const isText = ({ fnArray }: Commands, at: number) => text.has(fnArray[at])
  const isPicture = ({ fnArray }: Commands, at: number) => pictures.has(fnArray[at])
  const isPaint = ({ fnArray, argsArray }: Commands, at: number) =>
    paint.has(fnArray[at]) || (fnArray[at] === ops.constructPath && paint.has(argsArray[at]?.[0]))

  const textOf = ({ argsArray }: Commands, at: number): string =>
    ((argsArray[at] as unknown[] | null) ?? [])
      .flat()
      .map((glyph) => (glyph as { unicode?: string } | null)?.unicode ?? '')
      .join('')

  /** `area` is the page's, in points. */
  const read = (commands: Commands, area: number): Drawn => {
    const drawn: Drawn = { texts: 0, invisible: 0, pictures: 0, paintsOver: false, patches: new Set(), layers: [] }
    const sizes: number[] = []
    // How much a unit of the page's space covers, and the mode of text, saved and restored together.
    let state: State = { scale: 1, mode: 0 }
    const saved: State[] = []
    commands.fnArray.forEach((command, at) => {
      const args = commands.argsArray[at]
      if (command === ops.save) saved.push(state)
      else if (command === ops.restore) state = saved.pop() ?? state
      else if (command === ops.setTextRenderingMode) state = { ...state, mode: args[0] }
      else if (command === ops.transform) state = scaled(state, args)
      else if (command === ops.paintFormXObjectBegin) {
        saved.push(state)
        if (args?.[0]) state = scaled(state, args[0])
      } else if (command === ops.paintFormXObjectEnd) state = saved.pop() ?? state
      else if (command === ops.beginMarkedContentProps && args[0] === 'OC') drawn.layers.push(args[1])
      else if (isText(commands, at)) {
        drawn.texts += 1
        if (state.mode === 3 || state.mode === 7) drawn.invisible += 1
      } else if (isPicture(commands, at)) {
        drawn.pictures += state.scale / area
        sizes.push(state.scale)
      } else if (drawn.pictures > 0 && isPaint(commands, at)) drawn.paintsOver = true
    })
    const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
    const first = sizes.indexOf(largest)
    drawn.patches = new Set(sizes.flatMap((size, at) => (at > first && size < largest / 2 ? [at] : [])))
    return drawn
  }
  return { isText, isPaint, isPicture, textOf, read }
}
