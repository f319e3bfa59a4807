import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'

const SHEET = { width: 792, height: 612, columns: 6, rows: 3, margin: 24, caption: 12 }

/** All pages of all papers, eighteen small ones a sheet, as vectors: one can zoom in until the text is read. */
export async function contactSheet(
  papers: readonly { name: string; bytes: Uint8Array }[]
): Promise<{ bytes: Uint8Array; pages: number }> {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.Helvetica)
  const cell = {
    width: (SHEET.width - 2 * SHEET.margin) / SHEET.columns,
    height: (SHEET.height - 2 * SHEET.margin) / SHEET.rows
  }
  let count = 0
  let sheet = file.addPage([SHEET.width, SHEET.height])
  for (const { name, bytes } of papers) {
    const paper = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = await file.embedPdf(bytes, paper.getPageIndices())
    for (const [index, page] of pages.entries()) {
      const place = count % (SHEET.columns * SHEET.rows)
      if (count > 0 && place === 0) sheet = file.addPage([SHEET.width, SHEET.height])
      const x = SHEET.margin + (place % SHEET.columns) * cell.width
      const y = SHEET.height - SHEET.margin - (Math.floor(place / SHEET.columns) + 1) * cell.height
      const scale = Math.min((cell.width - 8) / page.width, (cell.height - SHEET.caption - 6) / page.height)
      const [width, height] = [page.width * scale, page.height * scale]
      sheet.drawPage(page, { x, y: y + SHEET.caption, width, height })
      sheet.drawRectangle({ x, y: y + SHEET.caption, width, height, borderColor: rgb(0.6, 0.6, 0.6), borderWidth: 0.4 })
      sheet.drawText(`${name.slice(0, 34)}  ${index + 1}/${pages.length}`, { x, y: y + 3, size: 5.5, font })
      count += 1
    }
  }
  return { bytes: await file.save(), pages: count }
}
