/** PackBits: a count, then that many bytes as they are, or one byte that many times (TIFF 6.0, section 9). */
export function unpackBits(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let to = 0
  for (let at = 0; at < data.length && to < size; ) {
    const count = data[at++] ?? 0
    if (count < 128) {
      out.set(data.subarray(at, at + Math.min(count + 1, size - to)), to)
      at += count + 1
      to += count + 1
    } else if (count > 128) {
      out.fill(data[at++] ?? 0, to, Math.min(size, to + 257 - count))
      to += 257 - count
    }
  }
  return out
}

const CLEAR = 256
const END = 257

/** LZW with codes from the high bit down, as TIFF 6.0 (section 13) writes it: the width grows one code early. */
export function unpackLzw(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  const table: Uint8Array[] = []
  let width = 9
  let before: Uint8Array = new Uint8Array()
  let to = 0
  let bits = 0
  let held = 0
  const reset = () => {
    table.length = 258
    width = 9
    before = new Uint8Array()
  }
  reset()
  for (let at = 0; at < data.length && to < size; ) {
    while (held < width && at < data.length) {
      bits = (bits << 8) | (data[at++] ?? 0)
      held += 8
    }
    if (held < width) break
    const code = (bits >> (held - width)) & ((1 << width) - 1)
    held -= width
    bits &= (1 << held) - 1
    if (code === END) break
    if (code === CLEAR) {
      reset()
      continue
    }
    const known = code < CLEAR ? Uint8Array.of(code) : table[code]
    const last = before
    if (!known && last.length === 0) throw new Error('damaged')
    const run = known ?? Uint8Array.of(...last, last[0] ?? 0)
    out.set(run.subarray(0, size - to), to)
    to += run.length
    if (last.length > 0) table.push(Uint8Array.of(...last, run[0] ?? 0))
    before = run
    if (table.length >= (1 << width) - 1 && width < 12) width += 1
  }
  return out
}
