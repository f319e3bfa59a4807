import { z } from 'zod'

/**
 * What a file from outside can hold that the eye does not see on its pages:
 * `search`: unseen text over the picture of a scan, made so that it can be searched; `hidden`: text that is white,
 * covered, transparent, too small, or off the page; `layer`: a layer that is switched off when the file is opened;
 * `covered`: a picture of which a part lies under a box or bar; `described`: what the file says to a screen reader or
 * to whoever copies from it; `bookmark`: titles of its bookmarks.
 */
export const unseenKind = z.enum(['search', 'hidden', 'layer', 'covered', 'described', 'bookmark'])
export type UnseenKind = z.infer<typeof unseenKind>

/** Characters of one find that are shown; names are looked for in all of it. */
export const MOST_SHOWN = 4000

/** One find on one page. */
export const unseenFind = z.object({
  kind: unseenKind,
  /** Counted from 1, of the pages taken. */
  page: z.number().int(),
  words: z.number().int(),
  text: z.string(),
  /** Other pupils of the desk who are named in it. */
  names: z.array(z.string())
})
export type UnseenFind = z.infer<typeof unseenFind>

/** What became of one kind when a file was added: kept as a person decided, or left out. */
export const unseenRecord = z.object({
  kind: unseenKind,
  pages: z.number().int(),
  words: z.number().int(),
  kept: z.boolean()
})
export type UnseenRecord = z.infer<typeof unseenRecord>

const plural = (count: number, one: string) => `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`

export const unseenWords: Record<UnseenKind, string> = {
  search: 'Search text of a scan',
  hidden: 'Text that cannot be seen on the page',
  layer: 'Layers that are switched off',
  covered: 'A picture under a box, bar or patch',
  described: 'Descriptions and spoken text',
  bookmark: 'Bookmarks'
}

/** `Search text of a scan, 812 words on 3 pages` */
export function unseenInWords({ kind, pages, words }: Omit<UnseenRecord, 'kept'>): string {
  const where = `on ${plural(pages, 'page')}`
  if (kind === 'bookmark') return `${unseenWords[kind]}, ${plural(words, 'word')}`
  return kind === 'covered' || words === 0
    ? `${unseenWords[kind]}, ${where}`
    : `${unseenWords[kind]}, ${plural(words, 'word')} ${where}`
}

/** The finds of a file by kind, in the order of the kinds. */
export function unseenByKind(finds: readonly UnseenFind[]): (Omit<UnseenRecord, 'kept'> & { finds: UnseenFind[] })[] {
  return unseenKind.options.flatMap((kind) => {
    const own = finds.filter((find) => find.kind === kind)
    if (own.length === 0) return []
    const words = own.reduce((sum, find) => sum + find.words, 0)
    return [{ kind, pages: new Set(own.map(({ page }) => page)).size, words, finds: own }]
  })
}
