import { ParseSpeeds, type PDFDict, PDFDocument, PDFNull, type PDFRef } from 'pdf-lib'
import { Graft, pagesOf } from './graft'
import { KEY } from './names'
import { outlineWithin, readOutline, writeOutline } from './outline'
import { writePageLabels } from './pageLabels'
import { readStructure } from './structure'
import { StructureBuilder } from './structureBuilder'
import { type FileFacts, PdfFile } from './write'

/** Pages from first to last, counted from 0, that must stay together. */
export interface Run {
  first: number
  last: number
}

export interface Volume extends Run {
  bytes: Uint8Array
}

/**
 * Cuts a packet between its papers into files of at most `limit` bytes where papers allow it; a single larger paper is a
 * file of its own. Pages keep their printed numbers, tags and bookmarks.
 */
export async function cutVolumes(
  bytes: Uint8Array,
  runs: readonly Run[],
  limit: number,
  facts: FileFacts,
  labels: readonly string[]
): Promise<Volume[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const pages = pagesOf(context)
  const pageIndex = new Map<PDFRef, number>(pages.map(({ ref }, at) => [ref, at]))
  const tree = readStructure(context, pageIndex)
  const elements = (tree?.top ?? [])
    .flatMap((element) => (element.type === 'Document' ? element.kids : [element]))
    .filter((kid) => 'kids' in kid)
  const bookmarks = readOutline(context, pageIndex)
  const cut = async ({ first, last }: Run): Promise<Volume> => {
    const file = new PdfFile()
    const graft = new Graft(context, file.context)
    pages.forEach(({ ref }, at) => {
      graft.seed(ref, at >= first && at <= last ? file.reserve() : PDFNull)
    })
    const copied = pages.slice(first, last + 1).map(({ dict }): PDFDict => graft.copyDict(dict, [KEY.Parent]))
    copied.forEach((page, at) => {
      file.place(file.pages[at] as PDFRef, page)
    })
    const inside = elements.filter((element) => element.first >= first && element.last <= last)
    if (tree && inside.length > 0) {
      const builder = new StructureBuilder(file.context)
      builder.add(tree, inside, copied, graft, { type: 'Part', language: null, title: null }, '0.')
      builder.finish(file.catalogue, facts.language)
    } else {
      for (const page of copied) page.delete(KEY.StructParents)
    }
    writeOutline(file.context, file.catalogue, outlineWithin(bookmarks, first, last), file.pages, 1)
    writePageLabels(file.context, file.catalogue, labels.slice(first, last + 1))
    return { first, last, bytes: await file.finish({ ...facts, seed: `${facts.seed} ${first}` }) }
  }
  const volumes: Volume[] = []
  let open: Volume | null = null
  for (const run of runs) {
    const wider: Volume = await cut({ first: open?.first ?? run.first, last: run.last })
    if (open && wider.bytes.length > limit) {
      volumes.push(open)
      open = await cut(run)
    } else {
      open = wider
    }
  }
  if (open) volumes.push(open)
  return volumes
}
