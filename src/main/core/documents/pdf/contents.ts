import { deflateSync, inflateSync } from 'node:zlib'
import { decodePDFRawStream, type PDFContext, PDFName, PDFRawStream } from 'pdf-lib'

const FILTER = PDFName.of('Filter')
const FLATE = PDFName.of('FlateDecode')

/** Half the time of zlib's own choice, for pages a tenth larger: it is done while a person waits. */
const LEVEL = 4
/** A page unpacks to some forty thousand bytes; in pieces of zlib's own size it would be put together from several. */
const PIECE = 2 ** 16

/** What was packed here need not be unpacked again to be looked at. */
const packed = new WeakMap<PDFRawStream, string>()

/** True for a stream in the coding in which Chromium writes its pages. */
export const isFlate = (stream: PDFRawStream): boolean => stream.dict.lookup(FILTER) === FLATE

/**
 * The operators of a stream that Chromium printed or we packed, a character for each byte. A file from outside may say
 * in DecodeParms how its bytes are to be read, and may be broken: that one is unpacked in ownContent.ts.
 */
export function contentOf(stream: PDFRawStream): string {
  const known = packed.get(stream)
  if (known !== undefined) return known
  if (isFlate(stream)) return inflateSync(stream.contents, { chunkSize: PIECE }).toString('latin1')
  const bytes = stream.dict.has(FILTER) ? decodePDFRawStream(stream).decode() : stream.contents
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

export function packContent(context: PDFContext, content: string): PDFRawStream {
  const bytes = deflateSync(Buffer.from(content, 'latin1'), { level: LEVEL })
  const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes)
  packed.set(stream, content)
  return stream
}
