import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib'

const SPANS = [PDFName.of('RowSpan'), PDFName.of('ColSpan')]

/**
 * The attributes of an element without those that say what holds anyway: Chromium says of each cell of a table that it
 * spans one row and one column, in an object of its own each.
 */
export function sayingAttributes(context: PDFContext, attributes: PDFObject | undefined): PDFObject | undefined {
  if (!(attributes instanceof PDFArray)) return attributes
  const saying = attributes.asArray().filter((one) => !(one instanceof PDFDict && spansOne(one)))
  if (saying.length === attributes.size()) return attributes
  if (saying.length === 0) return undefined
  const array = PDFArray.withContext(context)
  for (const one of saying) array.push(one)
  return array
}

/** `<</O /Table /RowSpan 1>>` and nothing else. */
function spansOne(attribute: PDFDict): boolean {
  if (attribute.keys().length !== 2) return false
  return SPANS.some((key) => {
    const span = attribute.get(key)
    return span instanceof PDFNumber && span.asNumber() === 1
  })
}
