import { OddPrint } from './odd'

export interface Table {
  /** Where each object begins, by its number; 0 where there is none. */
  offsets: Int32Array
  /** Where the dictionary of the trailer begins. */
  trailer: number
}

/** An entry has twenty bytes: ten digits, a space, five digits, a space, `n` or `f`, the end of the line. */
const ENTRY = 20
const MOST_OBJECTS = 2_000_000

/**
 * Reads the table at the end of a file that was written at once. Throws OddPrint for any other: with objects packed into
 * streams, with an earlier table, with entries that are not where they belong.
 */
export function readTable(bytes: Uint8Array): Table {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = file.lastIndexOf('startxref')
  const told = end < 0 ? null : /^startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(file.toString('latin1', end))
  const start = Number(told?.[1] ?? -1)
  if (!(start > 0 && start < end) || file.toString('latin1', start, start + 5) !== 'xref\n') {
    throw new OddPrint('no table of its objects')
  }
  let offsets = new Int32Array(0)
  let at = start + 5
  for (;;) {
    const head = /^(\d{1,7}) (\d{1,7}) ?\r?\n/.exec(file.toString('latin1', at, at + 20))
    if (!head) break
    const [first, count] = [Number(head[1]), Number(head[2])]
    at += head[0].length
    if (first + count > MOST_OBJECTS || at + count * ENTRY > end) throw new OddPrint('a table longer than the file')
    if (first + count > offsets.length) {
      const longer = new Int32Array(first + count)
      longer.set(offsets)
      offsets = longer
    }
    for (let number = first; number < first + count; number++, at += ENTRY) {
      const kind = bytes[at + 17]
      if (kind === 0x66) continue
      const offset = digits(bytes, at, 10)
      if (kind !== 0x6e || digits(bytes, at + 11, 5) !== 0 || offset <= 0 || offset >= start) {
        throw new OddPrint('an entry that is none')
      }
      offsets[number] = offset
    }
  }
  if (file.toString('latin1', at, at + 7) !== 'trailer') throw new OddPrint('no trailer')
  return { offsets, trailer: at + 7 }
}

function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0
  for (let at = from; at < from + count; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
