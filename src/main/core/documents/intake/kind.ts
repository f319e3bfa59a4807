/** A larger file is refused: it would fill the desk's own file and every backup of it. */
export const MOST_FILE_BYTES = 200 * 1024 * 1024

/** What a file is by its first bytes; its name proves nothing. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'tiff'

export const kindWords: Record<FileKind, string> = {
  pdf: 'PDF',
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  tiff: 'TIFF scan'
}

/** Name endings that fit what a file is. */
export const EXTENSIONS: Record<FileKind, readonly string[]> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  tiff: ['tif', 'tiff']
}

/** A PDF may begin with up to a kilobyte of something else (ISO 32000-2, annex I). */
const PDF_HEADER_WITHIN = 1024

export function kindOf(bytes: Uint8Array): FileKind | null {
  const begins = (...values: number[]) => values.every((value, at) => bytes[at] === value)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  if (begins(0x49, 0x49, 42, 0) || begins(0x4d, 0x4d, 0, 42)) return 'tiff'
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1')
  return head.includes('%PDF-') ? 'pdf' : null
}

/** What a refused file probably is, and what to do with it. */
export function adviceFor(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (bytes.length === 0) return 'it is empty'
  if (head.startsWith('PK')) return 'it is an office document or an archive; print or export it as a PDF first'
  if (head.slice(4, 8) === 'ftyp') return 'it is a phone picture or a film; save it as JPEG or PDF first'
  if (head.startsWith('RIFF') || head.startsWith('GIF8'))
    return 'this kind of picture is not taken; save it as PNG first'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'it is an older office document; print it as a PDF first'
  if (head.startsWith('II+\0') || head.startsWith('MM\0+')) return 'it is a BigTIFF; save it as PDF first'
  return 'it is neither a PDF nor a PNG, JPEG or TIFF picture'
}
