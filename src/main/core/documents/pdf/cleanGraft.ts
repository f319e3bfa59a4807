import { PDFDict, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib'
import { withoutMetadata } from '../intake/jpeg'
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

/** A picture of a camera or scanner without the notes in it: place, device, a small picture of before it was cut. */
function contentsOf({ dict, contents }: PDFRawStream): Uint8Array {
  if (dict.lookup(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) return contents
  try {
    return withoutMetadata(contents)
  } catch {
    return contents
  }
}

/** Copies like Graft, and leaves behind what pages of a foreign file must not bring. */
export class CleanGraft extends Graft {
  override copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRawStream) {
      return PDFRawStream.of(this.copyDict(object.dict, DROPPED), contentsOf(object))
    }
    if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('JavaScript')) {
      return this.copyDict(object, [PDFName.of('JS'), PDFName.of('S')])
    }
    return super.copy(object)
  }
}
