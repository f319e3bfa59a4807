import { PDFDict, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib'
import { Graft } from './graft'

/**
 * What a stream of a foreign file could reach out with or carry along unseen: external files, references to other
 * files, alternate images, attachments, private data of programs.
 */
const FOREIGN = [
  'F',
  'FFilter',
  'FDecodeParms',
  'Ref',
  'OPI',
  'AF',
  'Alternates',
  'Metadata',
  'PieceInfo',
  'LastModified'
]
const DROPPED = FOREIGN.map((key) => PDFName.of(key))

/** Copies like Graft, and leaves behind what pages of a foreign file must not bring. */
export class CleanGraft extends Graft {
  override copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRawStream) return PDFRawStream.of(this.copyDict(object.dict, DROPPED), object.contents)
    if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('JavaScript')) {
      return this.copyDict(object, [PDFName.of('JS'), PDFName.of('S')])
    }
    return super.copy(object)
  }
}
