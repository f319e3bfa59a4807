import { type PDFDict, type PDFName, PDFNumber, type PDFRef } from 'pdf-lib'
import { KEY, wordOf } from '../names'
import type { ElementAt, RawElement, RawLeaf } from '../structure'
import { OddPrint } from './odd'
import type { Tokens } from './tokens'

/** Numbers of marked content, each made once. */
const numbers: PDFNumber[] = []
const numberOf = (value: number): PDFNumber => {
  numbers[value] ??= PDFNumber.of(value)
  return numbers[value]
}
const MOST_MARKS = 100_000

const IN_TREE: ReadonlySet<PDFName> = new Set([KEY.Type, KEY.S, KEY.P, KEY.K, KEY.Pg])

/** An element whose dictionary is made only when somebody asks for it: half of a print's elements are opened and gone. */
class PrintedElement implements RawElement {
  readonly kids: (PDFRef | RawLeaf)[] = []
  type = ''
  page: PDFRef | null = null

  constructor(
    private readonly tokens: Tokens,
    private readonly from: number
  ) {}

  /** Without its kids and its place in the tree. */
  get dict(): PDFDict {
    this.tokens.at = this.from
    return this.tokens.dict(0, IN_TREE)
  }
}

/** Reads elements of the structure from the bytes. `enter` goes to where an object begins, false where there is none. */
export function elementReader(tokens: Tokens, enter: (number: number) => boolean): ElementAt {
  return (ref) => {
    if (!enter(ref.objectNumber) || !tokens.stands('<<')) return null
    const element = new PrintedElement(tokens, tokens.at)
    tokens.at += 2
    while (!tokens.endsDict()) {
      const key = tokens.name()
      if (key === KEY.S) element.type = wordOf(tokens.name())
      else if (key === KEY.Pg) element.page = tokens.ref()
      else if (key === KEY.K) readKids(tokens, element.kids)
      else tokens.pass()
    }
    return element.type === '' ? null : element
  }
}

function readKids(tokens: Tokens, kids: (PDFRef | RawLeaf)[]): void {
  if (!tokens.take(0x5b)) {
    readKid(tokens, kids)
    return
  }
  while (!tokens.take(0x5d)) readKid(tokens, kids)
}

function readKid(tokens: Tokens, kids: (PDFRef | RawLeaf)[]): void {
  const code = tokens.peek()
  if (code === 0x3c) {
    const leaf = readLeaf(tokens)
    if (leaf) kids.push(leaf)
    return
  }
  const ref = tokens.ref()
  const mcid = ref ? -1 : tokens.integer()
  if (ref) kids.push(ref)
  else if (mcid >= 0) kids.push({ mcid: markOf(mcid), object: null, page: null })
  else throw new OddPrint('an element whose content is unknown')
}

/** `<</Type /MCR /Pg 2 0 R /MCID 0>>`, or an annotation. */
function readLeaf(tokens: Tokens): RawLeaf | null {
  let mcid: PDFNumber | null = null
  let object: PDFRef | null = null
  let page: PDFRef | null = null
  tokens.expect('<<')
  while (!tokens.endsDict()) {
    const key = tokens.name()
    if (key === KEY.MCID) mcid = markOf(tokens.integer())
    else if (key === KEY.Pg) page = tokens.ref()
    else if (key === KEY.Obj) object = tokens.ref()
    else tokens.pass()
  }
  if (mcid) return { mcid, object, page }
  return object ? { mcid, object, page } : null
}

function markOf(value: number): PDFNumber {
  if (value < 0 || value > MOST_MARKS) throw new OddPrint('a mark without its number')
  return numberOf(value)
}
