import type { UnseenFind, UnseenKind } from '@shared/documents/unseen'
import { ParseSpeeds, type PDFContext, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { withoutText } from '../pdf/content'
import { pagesOf } from '../pdf/graft'
import { KEY } from '../pdf/names'
import type { Bookmark } from '../pdf/outline'
import { rewriteContent } from '../pdf/ownContent'
import { type IsName, namesInText } from '../redact/findNames'
import { openForReading } from '../redact/open'
import { type Redrawn, redraw } from '../redact/redact'
import { findUnseen } from './findUnseen'
import { sorter } from './operations'
import { judgePage } from './seenWords'
import { silence } from './spoken'

/** Kinds that lie on a page and go with its being drawn anew. */
const ON_PAGES: readonly UnseenKind[] = ['search', 'hidden', 'layer', 'covered']

/** Whether a find goes out with the pages. A description or bookmark that names another pupil never does. */
export const goesOut = ({ kind, names }: UnseenFind, keep: readonly UnseenKind[]): boolean =>
  keep.includes(kind) && !((kind === 'described' || kind === 'bookmark') && names.length > 0)

/**
 * A clean file without what cannot be seen in it, but for the kinds a person keeps. A scan loses its search text and
 * stays the scan it was; any other page with hidden content becomes a picture of what is seen, with its seen words laid
 * over it. What was said of pages goes. A description or bookmark that names another pupil goes even when its kind is
 * kept. The result is looked through again: throws where anything of it is still found.
 */
export async function leaveOut(
  bytes: Uint8Array,
  finds: readonly UnseenFind[],
  keep: readonly UnseenKind[],
  isName: IsName
): Promise<Uint8Array> {
  const names = (text: string) => namesInText(text, isName).length > 0
  const goes = (find: UnseenFind) => !goesOut(find, keep)
  const going = finds.filter(goes)
  const hasLayers = await layered(bytes)
  if (going.length === 0 && !hasLayers) return bytes
  const stripped = await strippable(bytes, going)
  const result = await without(bytes, going, stripped, keep, names)
  const stays = async (made: Uint8Array, bare: ReadonlySet<number>) =>
    (await findUnseen(made, isName)).some((find) => {
      const { kind, page } = find
      if (kind === 'described' || kind === 'bookmark') return goes(find)
      // The words laid over a picture are those that were seen.
      return kind === 'search' ? bare.has(page) : going.some((one) => ON_PAGES.includes(one.kind) && one.page === page)
    })
  if (!(await stays(result, stripped))) return result
  // A page that would not be stripped of its text is drawn anew.
  const firmly = await without(bytes, going, new Set(), keep, names)
  if (await stays(firmly, new Set())) throw new Error('something unseen stays in the file')
  return firmly
}

/** Whether the file has layers, which go in any case: what is kept of them is shown. */
async function layered(bytes: Uint8Array): Promise<boolean> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('OCProperties')) return false
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return context.lookup(context.trailerInfo.Root, PDFDict).has(PDFName.of('OCProperties'))
}

/** Scans, counted from 1, of which only the search text goes and whose every text is invisible. */
async function strippable(bytes: Uint8Array, going: readonly UnseenFind[]): Promise<ReadonlySet<number>> {
  const others = new Set(going.filter(({ kind }) => kind === 'layer' || kind === 'covered').map(({ page }) => page))
  const pages = new Set(
    going.filter(({ kind, page }) => kind === 'search' && !others.has(page)).map(({ page }) => page)
  )
  const found = new Set<number>()
  if (pages.size === 0) return found
  const reading = await openForReading(bytes)
  const sort = await sorter()
  try {
    for (const number of pages) {
      const page = await reading.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { texts, invisible } = sort.read(await page.getOperatorList(), width * height)
      if (texts === invisible) found.add(number)
      page.cleanup()
    }
  } finally {
    await reading.loadingTask.destroy()
  }
  return found
}

async function without(
  bytes: Uint8Array,
  going: readonly UnseenFind[],
  stripped: ReadonlySet<number>,
  keep: readonly UnseenKind[],
  names: (text: string) => boolean
): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const pages = pagesOf(source.context)
  const sort = await sorter()
  const anew = new Map<number, Redrawn>()
  for (const { kind, page } of going) {
    if (!ON_PAGES.includes(kind)) continue
    const dict = pages[page - 1]?.dict
    if (kind === 'search' && stripped.has(page) && dict && rewriteContent(dict, withoutText)) continue
    anew.set(page - 1, {
      areas: [],
      words: async (pdf, drawn) => {
        const { words } = await judgePage(pdf, drawn, sort)
        return words.filter(({ unseen }) => unseen === null || keep.includes(unseen))
      }
    })
  }
  const bookmarks = ({ title }: Bookmark) => keep.includes('bookmark') && !names(title)
  const keepsSaid = keep.includes('described')
  return redraw(source, bytes, anew, {
    name: 'Exhibit',
    seed: 'exhibit',
    bookmarks,
    finish: (context) => {
      nameless(context)
      silence(context, (text) => !keepsSaid || names(text))
    }
  })
}

/** Layers have no names any more: all that is left of them is shown. */
function nameless(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(KEY.Type) !== PDFName.of('OCG')) continue
    object.set(PDFName.of('Name'), PDFString.of('Layer'))
    object.delete(PDFName.of('Usage'))
  }
}
