import { PDFDocument } from 'pdf-lib'

/**
 * The pages of several files one after the other, as they are, for one walk to the printer. The archive keeps each file;
 * this one is not kept, so it carries no tags and no bookmarks.
 */
export async function joinForPrinter(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const joined = await PDFDocument.create()
  for (const bytes of files) {
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await joined.copyPages(file, file.getPageIndices())) joined.addPage(page)
  }
  return joined.save()
}
