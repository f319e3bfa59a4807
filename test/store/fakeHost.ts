import type { Host, PrintJob } from '@core/context'
import { PdfFile } from '@core/documents/pdf/write'
import { untied } from '@test/fixtures/untied'
import { PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFRef, StandardFonts } from 'pdf-lib'

export interface FakeHost extends Host {
  /** What was sent to the printer. */
  readonly printed: PrintJob[]
  readonly saved: { name: string; bytes: Uint8Array }[]
  readonly opened: { name: string; bytes: Uint8Array }[]
  /** What went straight to a printer. */
  readonly onPaper: { bytes: Uint8Array; printer: string; bothSides: boolean }[]
  /** Whether the printer takes its job of that number. */
  takes: (job: number) => boolean
  /** Set to make the next print fail. */
  failNext: boolean
}

/**
 * A shell without Electron: prints one page for each article of the HTML, tagged with a first-level heading as Chromium
 * does, with the length of the article as its text. Everything behind the printer runs as it does in the application.
 */
export function fakeHost(): FakeHost {
  const host: FakeHost = {
    printed: [],
    saved: [],
    opened: [],
    failNext: false,
    onPaper: [],
    takes: () => true,
    async printPdf(job) {
      host.printed.push({ ...job, html: untied(job.html) })
      if (host.failNext) {
        host.failNext = false
        throw new Error('out of paper')
      }
      return printArticles(job.html)
    },
    async printOnPaper(job) {
      host.printed.push({ ...job, html: untied(job.html) })
      return true
    },
    async saveFile(name, bytes) {
      host.saved.push({ name, bytes })
      return name
    },
    async printers() {
      return [{ name: 'office', label: 'Office', isDefault: true }]
    },
    async printFile(bytes, on) {
      host.onPaper.push({ bytes, ...on })
      return host.takes(host.onPaper.length)
    },
    async openToPrint(name, bytes) {
      host.opened.push({ name, bytes })
    },
    familyWindow: (open) => Promise.resolve(open ? 'second' : null),
    chooseFolder: () => Promise.resolve(null),
    chooseFiles: () => Promise.resolve([]),
    pathOf: (handle) => Promise.resolve(handle)
  }
  return host
}

function printArticles(html: string): Promise<Uint8Array> {
  const file = new PdfFile()
  const { context } = file
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: StandardFonts.Helvetica }))
  const rootRef = context.nextRef()
  const documentRef = context.nextRef()
  const headings: PDFRef[] = []
  const parents: (PDFNumber | PDFRef)[] = []
  html
    .split('<article')
    .slice(1)
    .forEach((article, index) => {
      const page = file.reserve()
      const text = new TextEncoder().encode(
        `/H1 <</MCID 0>> BDC BT /F1 12 Tf 72 700 Td (${article.length} characters) Tj ET EMC`
      )
      const content = context.register(PDFRawStream.of(context.obj({ Length: text.length }), text))
      file.place(
        page,
        context.obj({
          MediaBox: [0, 0, 612, 792],
          Resources: { Font: { F1: font } },
          Contents: content,
          StructParents: index
        })
      )
      const heading = PDFDict.withContext(context)
      heading.set(PDFName.of('Type'), PDFName.of('StructElem'))
      heading.set(PDFName.of('S'), PDFName.of('H1'))
      heading.set(PDFName.of('P'), documentRef)
      heading.set(PDFName.of('Pg'), page)
      heading.set(PDFName.of('K'), PDFNumber.of(0))
      const ref = context.register(heading)
      headings.push(ref)
      parents.push(PDFNumber.of(index), context.register(context.obj([ref])))
    })
  context.assign(documentRef, context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: headings }))
  context.assign(
    rootRef,
    context.obj({ Type: 'StructTreeRoot', K: documentRef, ParentTree: context.obj({ Nums: context.obj(parents) }) })
  )
  file.catalogue.set(PDFName.of('StructTreeRoot'), rootRef)
  file.catalogue.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  return file.finish({
    title: 'printed',
    language: 'en-US',
    at: '2026-11-24T00:00:00.000Z',
    subject: '',
    seed: html.length.toString(),
    keywords: []
  })
}
