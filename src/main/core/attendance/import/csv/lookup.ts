/**
 * Numbers by key, found for a part of a longer text without cutting that part out: of the work of reading a hundred
 * thousand rows the cutting and collecting of half a million short texts is the largest share. Open addressing, at most
 * half full.
 */
export class TextLookup {
  private keys: string[] = []
  private numbers: number[] = []
  private slots = new Int32Array(64).fill(-1)

  constructor(entries: Iterable<readonly [string, number]> = []) {
    for (const [key, number] of entries) this.set(key, number)
  }

  /** Adds a key that is not in yet. */
  set(key: string, number: number): void {
    if ((this.keys.length + 1) * 2 > this.slots.length) this.widen()
    this.keys.push(key)
    this.numbers.push(number)
    this.place(this.keys.length - 1)
  }

  /** The number of the key that stands in `text` from `start` to `end`; -2 when there is none. */
  find(text: string, start: number, end: number): number {
    const { slots, keys } = this
    const mask = slots.length - 1
    for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number
      if (entry < 0) return NOT_FOUND
      if (equals(keys[entry] as string, text, start, end)) return this.numbers[entry] as number
    }
  }

  private place(entry: number): void {
    const key = this.keys[entry] as string
    const mask = this.slots.length - 1
    let slot = hashOf(key, 0, key.length) & mask
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask
    this.slots[slot] = entry
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    for (let entry = 0; entry < this.keys.length; entry++) this.place(entry)
  }
}

/** -1 is taken: it is the whole day. */
export const NOT_FOUND = -2

/** FNV-1a, its high bits folded in. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function equals(key: string, text: string, start: number, end: number): boolean {
  if (key.length !== end - start) return false
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
