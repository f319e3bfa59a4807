import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import {
  PDFContext,
  type PDFDict,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString
} from 'pdf-lib'
import { breachesOf } from './accessible'
import { bytesOf } from './bytes'

const N = PDFName.of

export interface FileFacts {
  title: string
  /** BCP 47 tag of the main language. */
  language: string
  /** UTC moment; the only date that goes into the file. */
  at: string
  subject: string
  /** What makes the file identifier: the same seed gives the same bytes. */
  seed: string
  keywords: readonly string[]
}

export const PRODUCER = 'SARB Desk'

/** A new file: catalogue and page tree, no pages yet. */
export class PdfFile {
  readonly context = PDFContext.create()
  readonly pagesRef: PDFRef
  readonly catalogue: PDFDict
  readonly pages: PDFRef[] = []

  constructor() {
    this.context.header = PDFHeader.forVersion(1, 7)
    this.pagesRef = this.context.nextRef()
    this.catalogue = this.context.obj({ Type: 'Catalog', Pages: this.pagesRef })
    this.context.trailerInfo.Root = this.context.register(this.catalogue)
  }

  /** A place for a page that is filled in later, so that links to it can be made before. */
  reserve(): PDFRef {
    const ref = this.context.nextRef()
    this.pages.push(ref)
    return ref
  }

  place(ref: PDFRef, page: PDFDict): void {
    page.set(N('Parent'), this.pagesRef)
    page.set(N('Type'), N('Page'))
    this.context.assign(ref, page)
  }

  /** Title, language, dates and identifier; then the bytes. */
  async finish(facts: FileFacts): Promise<Uint8Array> {
    const { context, catalogue } = this
    context.assign(this.pagesRef, context.obj({ Type: 'Pages', Kids: this.pages, Count: this.pages.length }))
    catalogue.set(N('Lang'), PDFString.of(facts.language))
    catalogue.set(N('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
    const date = PDFString.of(`D:${facts.at.slice(0, 19).replace(/[-:T]/g, '')}Z`)
    const info = context.obj({
      Title: PDFHexString.fromText(facts.title),
      Subject: PDFHexString.fromText(facts.subject),
      Keywords: PDFHexString.fromText(facts.keywords.join(', ')),
      Creator: PDFString.of(PRODUCER),
      Producer: PDFString.of(PRODUCER),
      CreationDate: date,
      ModDate: date
    })
    context.trailerInfo.Info = context.register(info)
    const metadata = context.nextRef()
    catalogue.set(N('Metadata'), metadata)
    context.assign(metadata, this.packet(xmp(facts, false)))
    // The identifier of PDF/UA stands only in a file that keeps every condition a program can judge.
    if (breachesOf(context, catalogue, this.pages).length === 0) context.assign(metadata, this.packet(xmp(facts, true)))
    const id = PDFHexString.of(createHash('sha256').update(facts.seed).digest('hex').slice(0, 32).toUpperCase())
    context.trailerInfo.ID = context.obj([id, id])
    return bytesOf(context)
  }

  private packet(xml: Uint8Array): PDFRawStream {
    const bytes = deflateSync(xml)
    return PDFRawStream.of(
      this.context.obj({ Type: 'Metadata', Subtype: 'XML', Filter: 'FlateDecode', Length: bytes.length }),
      bytes
    )
  }
}

const PDF_UA =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

function xmp({ title, language, at, subject, keywords }: FileFacts, accessible: boolean): Uint8Array {
  const text = (value: string) => value.replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return new TextEncoder().encode(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(title)}</rdf:li></rdf:Alt></dc:title><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text(subject)}</rdf:li></rdf:Alt></dc:description><dc:language><rdf:Bag><rdf:li>${text(language)}</rdf:li></rdf:Bag></dc:language><pdf:Keywords>${text(keywords.join(', '))}</pdf:Keywords><pdf:Producer>${PRODUCER}</pdf:Producer><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:MetadataDate>${at}</xmp:MetadataDate></rdf:Description>${accessible ? PDF_UA : ''}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  )
}
