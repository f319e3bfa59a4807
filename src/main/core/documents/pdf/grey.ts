import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import { KEY } from './names'
import { sheetOf } from './stamp'

const N = PDFName.of
const STATE = N('SarbDeskGrey')

/**
 * Shows a page in grey without touching its text or pictures: a neutral colour laid over it takes hue and saturation
 * away and leaves the brightness (ISO 32000-2, 11.3.5.3, blend mode Color).
 */
export function greyPage(page: PDFDict): void {
  const { context } = page
  const { width, height, matrix } = sheetOf(page)
  const sheet = `${matrix.join(' ')} cm 0 0 ${width} ${height} re f`
  const contents = page.lookup(KEY.Contents)
  const own =
    contents instanceof PDFArray ? contents.asArray() : [page.get(KEY.Contents)].filter((one) => one !== undefined)
  page.set(
    KEY.Contents,
    context.obj([
      stream(context, `/Artifact BMC q 1 g ${sheet} Q EMC\nq\n`),
      ...own,
      stream(context, `\nQ\n/Artifact BMC q /${STATE.decodeText()} gs 0.5 g ${sheet} Q EMC\n`)
    ])
  )
  page.set(N('Group'), context.obj({ S: 'Transparency', CS: 'DeviceRGB', I: true }))
  const resources = page.lookup(KEY.Resources)
  const mine = resources instanceof PDFDict ? resources.clone(context) : context.obj({})
  const states = mine.lookup(N('ExtGState'))
  const named = states instanceof PDFDict ? states.clone(context) : context.obj({})
  named.set(STATE, context.obj({ Type: 'ExtGState', BM: 'Color' }))
  mine.set(N('ExtGState'), named)
  page.set(KEY.Resources, mine)
}

function stream(context: PDFContext, text: string) {
  const bytes = new TextEncoder().encode(text)
  return context.register(PDFRawStream.of(context.obj({ Length: bytes.length }), bytes))
}
