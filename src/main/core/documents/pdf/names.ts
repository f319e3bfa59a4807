import { PDFName } from 'pdf-lib'

/** Names of PDF keys that are looked up many thousand times in one print job. */
export const KEY = {
  A: PDFName.of('A'),
  ActualText: PDFName.of('ActualText'),
  Alt: PDFName.of('Alt'),
  Annots: PDFName.of('Annots'),
  Contents: PDFName.of('Contents'),
  CropBox: PDFName.of('CropBox'),
  Document: PDFName.of('Document'),
  E: PDFName.of('E'),
  Font: PDFName.of('Font'),
  Headers: PDFName.of('Headers'),
  ID: PDFName.of('ID'),
  K: PDFName.of('K'),
  Kids: PDFName.of('Kids'),
  Lang: PDFName.of('Lang'),
  MCID: PDFName.of('MCID'),
  MCR: PDFName.of('MCR'),
  MediaBox: PDFName.of('MediaBox'),
  Nums: PDFName.of('Nums'),
  Obj: PDFName.of('Obj'),
  OBJR: PDFName.of('OBJR'),
  P: PDFName.of('P'),
  Page: PDFName.of('Page'),
  Parent: PDFName.of('Parent'),
  Pg: PDFName.of('Pg'),
  Resources: PDFName.of('Resources'),
  Rotate: PDFName.of('Rotate'),
  S: PDFName.of('S'),
  StructElem: PDFName.of('StructElem'),
  StructParent: PDFName.of('StructParent'),
  StructParents: PDFName.of('StructParents'),
  T: PDFName.of('T'),
  Tabs: PDFName.of('Tabs'),
  Type: PDFName.of('Type')
} as const

const words = new Map<PDFName, string>()
const MOST_WORDS = 5000

/** A name without its slash and escapes. Kept: the same few names are asked for a hundred thousand times in a batch. */
export function wordOf(name: PDFName): string {
  const known = words.get(name)
  if (known !== undefined) return known
  const word = name.decodeText()
  if (words.size < MOST_WORDS) words.set(name, word)
  return word
}
