import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString
} from 'pdf-lib'
import { OddPrint } from './odd'

const SPACE = 1
const DELIMITER = 2
/** What a byte is: white space, a delimiter, or a regular character. */
const KIND = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = SPACE
for (const mark of '()<>[]{}/%') KIND[mark.charCodeAt(0)] = DELIMITER

const DEEPEST = 100

/** Names and numbers of objects come by the ten thousand and are few: each is made once. */
const names = new Map<number, PDFName>()
const refs: PDFRef[] = []
const MOST_KEPT = 20_000

export function refTo(number: number): PDFRef {
  const known = refs[number]
  if (known) return known
  const ref = PDFRef.of(number)
  if (number < MOST_KEPT) refs[number] = ref
  return ref
}

/** Reads the objects of a PDF from its bytes, one after the other. Throws OddPrint where they are not well formed. */
export class Tokens {
  constructor(
    readonly bytes: Uint8Array,
    private readonly context: PDFContext,
    public at = 0
  ) {}

  /** The next byte that is neither white space nor a comment; 0 at the end. */
  peek(): number {
    const { bytes } = this
    for (;;) {
      const code = bytes[this.at]
      if (code === undefined) return 0
      if (code === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1
      } else if (KIND[code] !== SPACE) return code
      else this.at += 1
    }
  }

  /** Steps over a word that must stand here. */
  expect(word: string): void {
    this.peek()
    if (!this.stands(word)) throw new OddPrint(`no ${word}`)
    this.at += word.length
  }

  /** Whether these characters stand at the place. */
  stands(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false
    return true
  }

  /** True, and steps over it, where the next byte is this one. */
  take(code: number): boolean {
    if (this.peek() !== code) return false
    this.at += 1
    return true
  }

  value(depth = 0): PDFObject {
    if (depth > DEEPEST) throw new OddPrint('too deep')
    const code = this.peek()
    if (code === 0x2f) return this.name()
    if (code >= 0x30 && code <= 0x39) return this.numberOrRef()
    if (code === 0x5b) return this.array(depth)
    if (code === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.dict(depth) : this.hex()
    if (code === 0x28) return this.text()
    if (code === 0x2d || code === 0x2b || code === 0x2e) return this.number()
    return this.word()
  }

  /** Steps over a value, without making it. */
  pass(depth = 0): void {
    if (depth > DEEPEST) throw new OddPrint('too deep')
    const code = this.peek()
    if (code === 0x5b) {
      this.at += 1
      while (!this.take(0x5d)) this.pass(depth + 1)
    } else if (code === 0x3c && this.bytes[this.at + 1] === 0x3c) {
      this.at += 2
      while (!this.endsDict()) {
        this.name()
        this.pass(depth + 1)
      }
    } else if (code === 0x28) this.endOfText()
    else this.value()
  }

  name(): PDFName {
    const { bytes } = this
    if (this.peek() !== 0x2f) throw new OddPrint('no name')
    const from = ++this.at
    let hash = 0
    let at = from
    for (let code = bytes[at]; code !== undefined && KIND[code] === 0; code = bytes[++at]) hash = (hash * 31 + code) | 0
    this.at = at
    const known = names.get(hash)
    if (known && this.isName(known.asString(), from, at)) return known
    const name = PDFName.of(latin(bytes, from, at))
    if (names.size < MOST_KEPT) names.set(hash, name)
    return name
  }

  private isName(encoded: string, from: number, to: number): boolean {
    if (encoded.length !== to - from + 1) return false
    for (let at = from; at < to; at++) if (encoded.charCodeAt(at - from + 1) !== this.bytes[at]) return false
    return true
  }

  /** True, and steps over it, where a dictionary ends here. */
  endsDict(): boolean {
    if (this.peek() !== 0x3e) return false
    if (this.bytes[this.at + 1] !== 0x3e) throw new OddPrint('a dictionary that does not end')
    this.at += 2
    return true
  }

  /** `without`: keys that are stepped over. */
  dict(depth = 0, without?: ReadonlySet<PDFName>): PDFDict {
    const map = new Map<PDFName, PDFObject>()
    this.at += 2
    while (!this.endsDict()) {
      const key = this.name()
      if (without?.has(key)) this.pass(depth + 1)
      else map.set(key, this.value(depth + 1))
    }
    return PDFDict.fromMapWithContext(map, this.context)
  }

  private array(depth: number): PDFArray {
    const array = PDFArray.withContext(this.context)
    this.at += 1
    while (!this.take(0x5d)) array.push(this.value(depth + 1))
    return array
  }

  /** An integer without a sign; -1 where none stands here. */
  integer(): number {
    const { bytes } = this
    this.peek()
    const from = this.at
    let value = 0
    for (let code = bytes[this.at] ?? 0; code >= 0x30 && code <= 0x39; code = bytes[++this.at] ?? 0) {
      value = value * 10 + (code - 0x30)
    }
    return this.at > from && this.at - from < 16 ? value : -1
  }

  private numberOrRef(): PDFObject {
    return this.ref() ?? this.number()
  }

  /** A reference; null, and nothing is stepped over, where none stands here. */
  ref(): PDFRef | null {
    this.peek()
    const from = this.at
    const number = this.integer()
    if (number > 0 && KIND[this.bytes[this.at] ?? 0] === SPACE) {
      const generation = this.integer()
      if (generation >= 0 && this.peek() === 0x52 && KIND[this.bytes[this.at + 1] ?? 0] !== 0) {
        if (generation !== 0) throw new OddPrint('an object that was changed')
        this.at += 1
        return refTo(number)
      }
    }
    this.at = from
    return null
  }

  private number(): PDFNumber {
    const from = this.at
    while (KIND[this.bytes[this.at] ?? 32] === 0) this.at += 1
    const text = latin(this.bytes, from, this.at)
    const value = Number(text)
    if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(text) || !Number.isFinite(value)) throw new OddPrint('no number')
    return PDFNumber.of(value)
  }

  private hex(): PDFHexString {
    const from = this.at + 1
    const to = this.bytes.indexOf(0x3e, from)
    if (to < 0) throw new OddPrint('a string that does not end')
    this.at = to + 1
    return PDFHexString.of(latin(this.bytes, from, to))
  }

  /** A string in its brackets, with its escapes as they stand. */
  private text(): PDFString {
    const from = this.at + 1
    this.endOfText()
    return PDFString.of(latin(this.bytes, from, this.at - 1))
  }

  private endOfText(): void {
    const { bytes } = this
    let open = 0
    for (let at = this.at; at < bytes.length; at++) {
      const code = bytes[at]
      if (code === 0x5c) at += 1
      else if (code === 0x28) open += 1
      else if (code === 0x29 && --open === 0) {
        this.at = at + 1
        return
      }
    }
    throw new OddPrint('a string that does not end')
  }

  private word(): PDFObject {
    const from = this.at
    while (KIND[this.bytes[this.at] ?? 32] === 0) this.at += 1
    const word = latin(this.bytes, from, this.at)
    if (word === 'true') return PDFBool.True
    if (word === 'false') return PDFBool.False
    if (word === 'null') return PDFNull
    throw new OddPrint('a word that is none')
  }
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 12) return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number)
  return text
}
