import { type PDFContext, type PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject } from 'pdf-lib'

/**
 * Tells viewers what is printed on each page, so that "go to page 23A" finds it. Running numbers stand as a range, any
 * other label by itself.
 */
export function writePageLabels(context: PDFContext, catalogue: PDFDict, labels: readonly string[]): void {
  const nums: PDFObject[] = []
  let expected: number | null = null
  labels.forEach((label, at) => {
    const number = /^\d+$/.test(label) ? Number(label) : null
    if (number !== null && number === expected) {
      expected += 1
      return
    }
    nums.push(PDFNumber.of(at))
    if (number === null) nums.push(context.obj({ P: PDFHexString.fromText(label) }))
    else nums.push(context.obj({ S: 'D', St: number }))
    expected = number === null ? null : number + 1
  })
  catalogue.set(PDFName.of('PageLabels'), context.obj({ Nums: nums }))
}
