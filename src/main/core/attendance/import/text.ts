import { isAscii, isUtf8 } from 'node:buffer'
import type { ProblemLog } from './problems'

/** Above this a file is refused before it is read; a year of a district with 100,000 pupils stays far below. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

/** The text of a file, without byte order mark; null (and a problem) when it is not UTF-8 text. */
export function textOf(file: string, bytes: Uint8Array, log: ProblemLog): string | null {
  const refuse = (message: string, row: number | null = null) => {
    log.error({ file, row }, message)
    return null
  }
  if (bytes.length === 0) return refuse('the file is empty')
  if (bytes.length > MAX_FILE_BYTES) return refuse('the file is larger than 256 MB; split the export by school or year')
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('the file is saved as UTF-16; save it as UTF-8')
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refuse('this is a spreadsheet or an archive; save it as CSV UTF-8')
  if (!isUtf8(bytes)) return refuse('this row is not UTF-8; save the file as CSV UTF-8', rowOfWrongByte(bytes))
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const content = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start)
  const text = content.toString(isAscii(content) ? 'latin1' : 'utf8')
  if (text.includes('\0')) return refuse('the file is not text')
  return text
}

/** Line of the first byte that is not UTF-8, counted from 1. */
function rowOfWrongByte(bytes: Uint8Array): number {
  let row = 1
  for (let start = 0; start < bytes.length; row++) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found + 1
    if (!isUtf8(bytes.subarray(start, end))) return row
    start = end
  }
  return row
}
