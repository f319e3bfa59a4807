const MOST_SCANS = 500

/** One page of a TIFF: its tags. */
export interface Directory {
  /** Numbers go from the low byte. */
  little: boolean
  get(tag: number): number[]
  raw(tag: number): Uint8Array | null
}

/** Every page of a TIFF. Throws where its header does not hold together. */
export function directoriesOf(bytes: Uint8Array): Directory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const directories: Directory[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || directories.length >= MOST_SCANS) throw new Error('a ring of pages')
    seen.add(at)
    const count = view.getUint16(at, little)
    const entries = new Map<number, { type: number; count: number; at: number }>()
    for (let n = 0; n < count; n++) {
      const entry = at + 2 + n * 12
      entries.set(view.getUint16(entry, little), {
        type: view.getUint16(entry + 2, little),
        count: view.getUint32(entry + 4, little),
        at: entry + 8
      })
    }
    directories.push(directoryOf(bytes, view, little, entries))
    at = view.getUint32(at + 2 + count * 12, little)
  }
  if (directories.length === 0) throw new Error('no page')
  return directories
}

const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }

function directoryOf(
  bytes: Uint8Array,
  view: DataView,
  little: boolean,
  entries: ReadonlyMap<number, { type: number; count: number; at: number }>
): Directory {
  const place = (tag: number) => {
    const entry = entries.get(tag)
    if (!entry) return null
    const size = SIZES[entry.type] ?? 0
    if (size === 0 || entry.count * size > bytes.length) return null
    return { ...entry, size, from: entry.count * size <= 4 ? entry.at : view.getUint32(entry.at, little) }
  }
  return {
    little,
    get: (tag) => {
      const found = place(tag)
      if (!found) return []
      const { type, count, size, from } = found
      return Array.from({ length: count }, (_, n) => {
        const at = from + n * size
        if (type === 3) return view.getUint16(at, little)
        if (type === 4) return view.getUint32(at, little)
        if (type === 5) return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1)
        return view.getUint8(at)
      })
    },
    raw: (tag) => {
      const found = place(tag)
      return found ? bytes.subarray(found.from, found.from + found.count * found.size) : null
    }
  }
}
