import {
  ParseSpeeds,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from 'pdf-lib'
import { pagesOf } from '../graft'
import { type ElementAt, readStructure, type StructureTree } from '../structure'
import { elementReader } from './elements'
import { OddPrint } from './odd'
import { readTable, type Table } from './table'
import { refTo, Tokens } from './tokens'

/** A print as it came from Chromium. */
export interface Print {
  context: PDFContext
  pages: { ref: PDFRef; dict: PDFDict }[]
  pageIndex: ReadonlyMap<PDFRef, number>
  /** Null where the print is not tagged. */
  tree: StructureTree | null
}

const LENGTH = PDFName.of('Length')
/** How Skia begins an element of the structure. Of a lot's objects nine in ten are these. */
const ELEMENT = '<</Type /StructElem'

/**
 * Reads a print. Chromium writes a file in one go, with a table of its objects at the end: that is read straight from the
 * bytes, in a tenth of the time that a reader of any PDF takes, and the elements of the structure only when they are
 * asked for. A file that is written otherwise goes the way of any PDF.
 */
export async function readPrint(bytes: Uint8Array): Promise<Print> {
  try {
    return readAtOnce(bytes)
  } catch (error) {
    if (!(error instanceof OddPrint)) throw error
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
    return printOf(context)
  }
}

/** Throws OddPrint for a file that is not written as Chromium writes it. */
export function readAtOnce(bytes: Uint8Array): Print {
  const table = readTable(bytes)
  const context = PDFContext.create()
  const tokens = new Tokens(bytes, context, table.trailer)
  const root = rootOf(tokens)
  for (let number = 1; number < table.offsets.length; number++) {
    if (!enter(tokens, table, number)) continue
    if (!tokens.stands(ELEMENT)) context.assign(refTo(number), objectAt(tokens, table))
  }
  context.largestObjectNumber = table.offsets.length - 1
  context.trailerInfo.Root = root
  if (!(context.lookup(root) instanceof PDFDict)) throw new OddPrint('no catalogue')
  const elementAt = elementReader(tokens, (number) => enter(tokens, table, number))
  return printOf(context, elementAt)
}

function printOf(context: PDFContext, elementAt?: ElementAt): Print {
  const pages = pagesOf(context)
  const pageIndex = new Map(pages.map(({ ref }, index) => [ref, index]))
  return { context, pages, pageIndex, tree: readStructure(context, pageIndex, elementAt) }
}

/** The catalogue that the trailer names. */
function rootOf(tokens: Tokens): PDFRef {
  const trailer = tokens.value()
  const root = trailer instanceof PDFDict ? trailer.get(PDFName.of('Root')) : undefined
  if (!(trailer instanceof PDFDict) || !(root instanceof PDFRef)) throw new OddPrint('no catalogue')
  for (const key of ['Prev', 'XRefStm', 'Encrypt']) {
    if (trailer.has(PDFName.of(key))) throw new OddPrint(`a trailer with ${key}`)
  }
  return root
}

/** Goes to where an object begins. False where the table has none of that number. */
function enter(tokens: Tokens, { offsets }: Table, number: number): boolean {
  const offset = offsets[number]
  if (!offset) return false
  tokens.at = offset
  if (tokens.integer() !== number || tokens.integer() !== 0) throw new OddPrint('an object that is not in its place')
  tokens.expect('obj')
  tokens.peek()
  return true
}

function objectAt(tokens: Tokens, table: Table): PDFObject {
  const value = tokens.value()
  tokens.peek()
  const object = value instanceof PDFDict && tokens.stands('stream') ? streamAt(tokens, value, table) : value
  tokens.expect('endobj')
  return object
}

/** The bytes of a stream stay where they are in the print. */
function streamAt(tokens: Tokens, dict: PDFDict, table: Table): PDFRawStream {
  const { bytes } = tokens
  tokens.at += 'stream'.length
  if (bytes[tokens.at] === 0x0d) tokens.at += 1
  if (bytes[tokens.at] !== 0x0a) throw new OddPrint('a stream that does not begin')
  const from = tokens.at + 1
  const length = lengthOf(tokens, dict.get(LENGTH), table)
  tokens.at = from + length
  tokens.expect('endstream')
  return PDFRawStream.of(dict, bytes.subarray(from, from + length))
}

/** A length may stand in an object of its own. */
function lengthOf(tokens: Tokens, told: PDFObject | undefined, table: Table): number {
  const length = told instanceof PDFRef && enter(tokens, table, told.objectNumber) ? tokens.value() : told
  if (!(length instanceof PDFNumber)) throw new OddPrint('a stream without its length')
  return length.asNumber()
}
