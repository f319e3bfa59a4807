import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { KEY } from './names'

/** Links of the printed index that mean a page of the packet. */
export const PAGE_LINK = 'https://packet.invalid/page/'

/** The links of a page that mean a page of the packet, with its number there. */
export function pageLinksOf(page: PDFDict): { annotation: PDFDict; number: number }[] {
  const annotations = page.lookup(KEY.Annots)
  if (!(annotations instanceof PDFArray)) return []
  return annotations.asArray().flatMap((_, index) => {
    const annotation = annotations.lookup(index)
    const action = annotation instanceof PDFDict ? annotation.lookup(KEY.A) : undefined
    if (!(annotation instanceof PDFDict) || !(action instanceof PDFDict)) return []
    const uri = action.lookup(PDFName.of('URI'))
    const address = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : ''
    return address.startsWith(PAGE_LINK) ? [{ annotation, number: Number(address.slice(PAGE_LINK.length)) }] : []
  })
}

/** Says of each such link where it leads, for a reader that does not see the page. */
export function describePageLinks(page: PDFDict): void {
  for (const { annotation, number } of pageLinksOf(page)) {
    annotation.set(KEY.Contents, PDFHexString.fromText(`Page ${number}`))
  }
}
