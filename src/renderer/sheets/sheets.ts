import { openPdf } from '../ui/pdf/openPdf'

/**
 * Draws a frozen PDF page by page as pictures for a printer, in a hidden window: the windows of the desk have no PDF
 * plug-in, and what goes to the printer has to be the file itself and not a second rendering of its text.
 * When all sheets are there the document says so: `data-sheets` holds their number, or `failed`.
 */
const DOTS_PER_POINT = 300 / 72
/** Between the widths of the two sheets, in points: A4 has 595, letter 612. */
const A4_WIDTH = 600

async function draw(): Promise<number> {
  const answer = await fetch(`/job/${location.hash.slice(1)}.pdf`)
  if (!answer.ok) throw new Error('no such job')
  const { document: pdf, close } = await openPdf(new Uint8Array(await answer.arrayBuffer()))
  const canvas = document.createElement('canvas')
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: DOTS_PER_POINT })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    await page.render({ canvas, viewport, intent: 'print' }).promise
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('no picture')
    const sheet = new Image()
    sheet.alt = `Sheet ${number}`
    sheet.className = viewport.width / DOTS_PER_POINT < A4_WIDTH ? 'a4' : 'letter'
    sheet.src = URL.createObjectURL(blob)
    document.body.append(sheet)
    await sheet.decode()
    page.cleanup()
  }
  close()
  return pdf.numPages
}

draw().then(
  (count) => {
    document.documentElement.dataset.sheets = String(count)
  },
  () => {
    document.documentElement.dataset.sheets = 'failed'
  }
)
