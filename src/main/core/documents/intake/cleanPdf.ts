import { DeskError } from '@shared/kernel/errors'
import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFRef,
  PDFString
} from 'pdf-lib'
import { CleanGraft } from '../pdf/cleanGraft'
import { pagesOf } from '../pdf/graft'
import { KEY } from '../pdf/names'
import { readOutline, writeOutline } from '../pdf/outline'
import { pruneResources } from '../pdf/ownContent'
import { readStructure } from '../pdf/structure'
import { StructureBuilder } from '../pdf/structureBuilder'
import { PdfFile } from '../pdf/write'
import { fitPage } from './fit'
import { flattenAnnotations } from './flatten'
import { refusal } from './refuse'

/** A longer file is refused: nobody reads it in a hearing, and every step after it would hold up the desk. */
export const MOST_PAGES = 2000

const N = PDFName.of

/** What a page of a foreign file may bring along; everything else (actions, scripts, private data) stays behind. */
const PAGE_KEYS = new Set(['Contents', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'Group', 'StructParents'])

/** Pages from first to last, both included, counted from 1. */
export interface PageRange {
  from: number
  to: number
}

export interface CleanedPdf {
  bytes: Uint8Array
  pageCount: number
  /** What was changed on the way in, as sentences for the person who adds the file. */
  notes: string[]
}

/**
 * A foreign PDF rebuilt from its pages alone: upright on letter sheets, fields and stamps made part of the page, scripts,
 * actions and attachments left behind; text, tags and bookmarks kept. Throws DeskError `refused-file` that names the
 * file and says why.
 */
export async function cleanPdf(bytes: Uint8Array, name: string, range: PageRange | null = null): Promise<CleanedPdf> {
  try {
    return await rebuild(bytes, name, range)
  } catch (error) {
    if (error instanceof DeskError) throw error
    if (error instanceof EncryptedPDFError) {
      throw refusal(name, 'it is encrypted; save it without its password first')
    }
    if (error instanceof RangeError) throw refusal(name, 'it is nested too deeply to be read safely')
    throw refusal(name, 'it is damaged and cannot be read; print or scan it anew')
  }
}

async function rebuild(bytes: Uint8Array, name: string, range: PageRange | null): Promise<CleanedPdf> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context } = source
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict)
  if (catalogue.has(N('Collection'))) {
    throw refusal(name, 'it is a portfolio of several files; add the files in it one by one')
  }
  const form = catalogue.lookup(N('AcroForm'))
  if (form instanceof PDFDict && form.has(N('XFA')) && catalogue.has(N('NeedsRendering'))) {
    throw refusal(name, 'it is a form that only one program can show; print it as a PDF first')
  }
  const all = pagesOf(context)
  const pages = range ? all.slice(range.from - 1, range.to) : all
  if (pages.length === 0) throw refusal(name, 'it has no readable page')
  if (all.length > MOST_PAGES) {
    throw refusal(name, `it has ${all.length.toLocaleString('en-US')} pages; at most 2,000 are taken in at once`)
  }
  if (form instanceof PDFDict) drawFields(source)
  const file = new PdfFile()
  const graft = new CleanGraft(context, file.context)
  const pageIndex = new Map<PDFRef, number>(pages.map(({ ref }, at) => [ref, at]))
  const chosen = new Set(pages)
  for (const page of all) graft.seed(page.ref, chosen.has(page) ? file.reserve() : PDFNull)
  const total = { fields: 0, marks: 0, lost: 0, acts: 0, files: 0, unseen: 0 }
  const copied = pages.map(({ dict }) => {
    if (dict.has(KEY.Contents) && dict.lookup(KEY.Contents) === undefined)
      throw new Error('a page has lost its content')
    pruneResources(dict)
    const flat = flattenAnnotations(dict)
    total.fields += flat.fields
    total.marks += flat.marks
    total.lost += flat.lost
    total.acts += flat.acts
    total.files += flat.files
    total.unseen += flat.unseen
    const without = dict.keys().filter((key) => !PAGE_KEYS.has(key.decodeText()))
    const page = graft.copyDict(dict, without)
    fitPage(page, flat.drawn)
    return page
  })
  copied.forEach((page, at) => {
    file.place(file.pages[at] as PDFRef, page)
  })
  const layers = catalogue.get(N('OCProperties'))
  // Which layers are off is needed until it is settled what becomes of them.
  if (layers) file.catalogue.set(N('OCProperties'), graft.copy(layers))
  keepTags(file, context, pageIndex, copied, graft)
  writeOutline(file.context, file.catalogue, readOutline(context, pageIndex), file.pages, 1)
  const notes = notesOf(context, catalogue, form instanceof PDFDict ? form : null, total)
  if (total.fields > 0) notes.push('The fields of its form were printed into the pages.')
  if (total.marks > 0) notes.push('Stamps, notes and handwriting on it were printed into the pages.')
  if (total.lost > 0) {
    notes.push(
      total.lost === 1
        ? '1 mark on it has no picture in the file and is not shown.'
        : `${total.lost} marks on it have no picture in the file and are not shown.`
    )
  }
  if (total.unseen > 0) notes.push('Notes and marks that its pages do not show were left behind.')
  const clean = await file.finish({
    title: 'Exhibit',
    language: 'en-US',
    at: '2000-01-01T00:00:00.000Z',
    subject: 'Exhibit',
    seed: 'exhibit',
    keywords: []
  })
  return { bytes: clean, pageCount: pages.length, notes }
}

function notesOf(
  context: PDFContext,
  catalogue: PDFDict,
  form: PDFDict | null,
  onPages: { acts: number; files: number }
): string[] {
  const notes: string[] = []
  const names = catalogue.lookup(N('Names'))
  const named = (key: string) => names instanceof PDFDict && names.has(N(key))
  const scripted =
    onPages.acts > 0 ||
    named('JavaScript') ||
    catalogue.has(N('AA')) ||
    context.enumerateIndirectObjects().some(([, object]) => {
      if (!(object instanceof PDFDict)) return false
      const kind = object.get(KEY.S)
      return kind === N('JavaScript') || kind === N('Launch') || object.has(N('JS'))
    })
  if (scripted) notes.push('Its scripts and actions were left behind.')
  if (named('EmbeddedFiles') || catalogue.has(N('AF')) || onPages.files > 0)
    notes.push('Files attached to it were left behind.')
  if (describesItself(context, catalogue)) notes.push('Its title, author and other properties were left behind.')
  const fields = form?.lookup(N('Fields'))
  const signed =
    fields instanceof PDFArray &&
    fields.asArray().some((ref) => {
      const field = context.lookup(ref)
      return field instanceof PDFDict && field.lookup(N('FT')) === N('Sig') && field.has(N('V'))
    })
  if (signed) notes.push('Its digital signature holds for the original only, which is kept in the archive.')
  return notes
}

/** What a program wrote of the file and its author; who made the file is of no interest. */
function describesItself(context: PDFContext, catalogue: PDFDict): boolean {
  const info = context.trailerInfo.Info && context.lookup(context.trailerInfo.Info)
  const says = (key: string) => {
    const value = info instanceof PDFDict ? info.lookup(N(key)) : undefined
    return (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== ''
  }
  return ['Title', 'Author', 'Subject', 'Keywords'].some(says) || catalogue.has(N('Metadata'))
}

/** Programs may leave it to the viewer to draw what a field holds. A form that cannot be drawn keeps what it has. */
function drawFields(source: PDFDocument): void {
  try {
    source.getForm().updateFieldAppearances()
  } catch {
    // The count of marks without a picture tells of it.
  }
}

function keepTags(
  file: PdfFile,
  context: PDFContext,
  pageIndex: ReadonlyMap<PDFRef, number>,
  pages: PDFDict[],
  graft: CleanGraft
): void {
  let kept = false
  try {
    const tree = readStructure(context, pageIndex)
    if (tree) {
      const builder = new StructureBuilder(file.context)
      const elements = tree.top
        .flatMap((element) => (element.type === 'Document' ? element.kids : [element]))
        .filter((kid) => 'kids' in kid)
      // The name a file had on a drive may be a pupil's: it is no title.
      builder.add(tree, elements, pages, graft, { type: 'Part', language: null, title: null }, '0.')
      if (!builder.isEmpty) builder.finish(file.catalogue, 'en-US')
      kept = !builder.isEmpty
    }
  } catch {
    // Broken tags are no reason to refuse pages that can be read.
  }
  if (!kept) for (const page of pages) page.delete(KEY.StructParents)
}
