import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from 'pdf-lib'
import { KEY } from './names'

/**
 * Copies objects from one PDF into another, following references, each object once. Whatever is seeded is not followed:
 * pages, the root of the structure tree and everything above the copied part get their new place beforehand, so that
 * structure elements, annotations and destinations point at the new pages by themselves.
 */
export class Graft {
  private readonly moved = new Map<PDFRef, PDFObject>()

  constructor(
    private readonly source: PDFContext,
    private readonly target: PDFContext
  ) {}

  /** References to `from` become `to`. */
  seed(from: PDFRef, to: PDFObject): void {
    this.moved.set(from, to)
  }

  /** Where an object went, if it was copied or seeded. */
  placeOf(from: PDFRef): PDFObject | undefined {
    return this.moved.get(from)
  }

  /** The object behind a reference of the source. */
  original(from: PDFRef): PDFObject | undefined {
    return this.source.lookup(from)
  }

  copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.copyReference(object)
    if (object instanceof PDFDict) return this.copyDict(object)
    if (object instanceof PDFArray) {
      const copied = this.target.obj([])
      for (const entry of object.asArray()) copied.push(this.copy(entry))
      return copied
    }
    if (object instanceof PDFRawStream) return PDFRawStream.of(this.copyDict(object.dict), object.contents)
    return object
  }

  /** A copy of a dictionary without the keys named. */
  copyDict(dict: PDFDict, without: readonly PDFName[] = []): PDFDict {
    const copied = PDFDict.withContext(this.target)
    for (const [key, value] of dict.entries()) {
      if (!without.includes(key)) copied.set(key, this.copy(value))
    }
    return copied
  }

  private copyReference(from: PDFRef): PDFObject {
    const known = this.moved.get(from)
    if (known) return known
    const to = this.target.nextRef()
    this.moved.set(from, to)
    const object = this.source.lookup(from)
    this.target.assign(to, object ? this.copy(object) : PDFNull)
    return to
  }
}

/** The pages of a file in order, with what they inherit from their parents. */
export function pagesOf(context: PDFContext): { ref: PDFRef; dict: PDFDict }[] {
  const root = context.lookup(context.trailerInfo.Root, PDFDict)
  const pages: { ref: PDFRef; dict: PDFDict }[] = []
  const inherited = [KEY.Resources, KEY.MediaBox, KEY.CropBox, KEY.Rotate]
  const seen = new Set<PDFRef>()
  const walk = (ref: PDFObject | undefined, above: ReadonlyMap<PDFName, PDFObject>) => {
    if (!(ref instanceof PDFRef) || seen.has(ref)) return
    seen.add(ref)
    const node = context.lookup(ref)
    if (!(node instanceof PDFDict)) return
    const here = new Map(above)
    for (const key of inherited) {
      const value = node.get(key)
      if (value) here.set(key, value)
    }
    const kids = node.lookup(KEY.Kids)
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray()) walk(kid, here)
      return
    }
    for (const [key, value] of here) if (!node.has(key)) node.set(key, value)
    pages.push({ ref, dict: node })
  }
  walk(root.get(PDFName.of('Pages')), new Map())
  return pages
}

/** All entries of a number tree, flat or nested. */
export function numberTree(context: PDFContext, tree: PDFObject | undefined): Map<number, PDFObject> {
  const entries = new Map<number, PDFObject>()
  const walk = (object: PDFObject | undefined, depth: number) => {
    const node = object instanceof PDFRef ? context.lookup(object) : object
    if (!(node instanceof PDFDict) || depth > 32) return
    const nums = node.lookup(KEY.Nums)
    if (nums instanceof PDFArray) {
      for (let i = 0; i + 1 < nums.size(); i += 2) {
        const key = nums.lookup(i)
        if (key instanceof PDFNumber) entries.set(key.asNumber(), nums.get(i + 1))
      }
    }
    const kids = node.lookup(KEY.Kids)
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) walk(kid, depth + 1)
  }
  walk(tree, 0)
  return entries
}
