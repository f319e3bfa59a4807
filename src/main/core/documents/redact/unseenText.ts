import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'
import type { Word } from './open'

/**
 * Text that is found and copied but not drawn, over the picture of a page. Any script is possible: the font has no
 * shapes, only the meaning of its codes.
 */
export class UnseenText {
  private readonly codes = new Map<string, number>()
  readonly font: PDFRef

  constructor(private readonly context: PDFContext) {
    this.font = context.nextRef()
  }

  /** Commands that place words in a sequence of their own; `height` is the page's, since words are measured from above. */
  place(words: readonly Word[], height: number, fontName: string, opens = '/Span BMC'): string {
    const lines = words.map(({ text, x, y, width, height: size, angle }) => {
      const characters = [...text]
      const natural = characters.length * size * 0.5
      const stretch = natural > 0 && width > 0 ? (width / natural) * 100 : 100
      const cos = Math.cos(angle)
      const sin = Math.sin(angle)
      const hex = characters.map((one) => this.codeOf(one).toString(16).padStart(4, '0')).join('')
      const place = [cos, sin, -sin, cos, x, height - y].map(n).join(' ')
      return `/${fontName} ${n(size)} Tf ${n(stretch)} Tz ${place} Tm <${hex}0001> Tj`
    })
    return `${opens}\nBT 3 Tr\n${lines.join('\n')}\nET\nEMC\n`
  }

  private codeOf(character: string): number {
    const known = this.codes.get(character)
    if (known !== undefined) return known
    const code = this.codes.size + 2
    this.codes.set(character, code)
    return code
  }

  /** Writes the font once all pages are placed. */
  finish(): void {
    const { context } = this
    const map = deflateSync(toUnicode([[' ', 1], ...this.codes]))
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'SARBDK+Unseen',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      DW: 500,
      FontDescriptor: context.register(
        context.obj({
          Type: 'FontDescriptor',
          FontName: 'SARBDK+Unseen',
          Flags: 4,
          FontBBox: [0, -250, 500, 950],
          ItalicAngle: 0,
          Ascent: 950,
          Descent: -250,
          CapHeight: 700,
          StemV: 80
        })
      )
    })
    context.assign(
      this.font,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'SARBDK+Unseen',
        Encoding: 'Identity-H',
        DescendantFonts: [context.register(descendant)],
        ToUnicode: context.register(
          PDFRawStream.of(context.obj({ Filter: PDFName.of('FlateDecode'), Length: map.length }), map)
        )
      })
    )
  }
}

function toUnicode(codes: readonly (readonly [string, number])[]): Uint8Array {
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  const entries = codes.map(([character, code]) => {
    const units = Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join('')
    return `<${hex(code)}> <${units}>`
  })
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return new TextEncoder().encode(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`
  )
}

function n(value: number): string {
  return (Math.round(value * 1000) / 1000).toString()
}
