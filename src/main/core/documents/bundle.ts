import type { FormInput } from '@shared/documents/forms'
import { FORMS, type FormId } from '@shared/documents/model'
import type { Ctx } from '../context'
import { printLots } from './lots'
import type { Bookmark } from './pdf/outline'
import type { FileFacts } from './pdf/write'
import { readPaperStyle } from './queries-wording'

/** A part of a bundle: printed now from a form's data, or a file that was frozen before. */
export type BundlePart =
  | { [F in FormId]: { title: string; form: F; data: FormInput<F> } }[FormId]
  | { title: string; bytes: Uint8Array }

/** Parts under one bookmark, in their order. */
export interface BundleChapter {
  title: string
  parts: readonly BundlePart[]
}

/**
 * Many papers as one file without cover or index: pages numbered through, a bookmark for each chapter and part with the
 * part's own bookmarks below. Throws DeskError `print-problem`, or `refused-file` for a part that cannot be read.
 */
export async function bundle(
  ctx: Ctx,
  chapters: readonly BundleChapter[],
  about: { title: string; seed: string; keywords: readonly string[] }
): Promise<{ bytes: Uint8Array; pageCount: number }> {
  const facts: FileFacts = { ...about, subject: about.title, language: 'en-US', at: ctx.clock.now() }
  const parts = chapters.flatMap((chapter, index) => chapter.parts.map((part) => ({ chapter: index, part })))
  const toPrint = parts.flatMap(({ part }) => ('form' in part ? [part] : []))
  const printed = await printLots(
    ctx,
    toPrint.map(({ form, data }) => {
      const { caseNumber = null } = data as { caseNumber?: string | null }
      return { form, language: 'en' as const, data, number: null, caseNumber }
    }),
    toPrint.map(({ form, title }) => ({ ...facts, title, subject: FORMS[form].title })),
    readPaperStyle(ctx.db)
  )
  const { mergeParts, openPart } = await import('./pdf/merge')
  let next = 0
  const opened = await Promise.all(
    parts.map(({ part }) => {
      const bytes = 'form' in part ? (printed[next++]?.bytes as Uint8Array) : part.bytes
      return openPart({ title: part.title, bytes, own: true })
    })
  )
  const bytes = await mergeParts(opened, facts, (outlines) => {
    const marks: Bookmark[] = []
    for (const { index, first, own } of outlines) {
      const place = parts[index]
      const chapter = place && chapters[place.chapter]
      if (!place || !chapter) continue
      if (chapter.parts[0] === place.part) marks.push({ title: chapter.title, page: first, top: null, kids: [] })
      marks.at(-1)?.kids.push({ title: place.part.title, page: first, top: null, kids: shifted(own, first) })
    }
    return marks
  })
  return { bytes, pageCount: opened.reduce((sum, part) => sum + part.pages.length, 0) }
}

/** Below a part its headings; its own first one says again what the part's bookmark says. */
function shifted(own: readonly Bookmark[], first: number): Bookmark[] {
  const inner = own.length === 1 && own[0] ? own[0].kids : own
  const moved = (marks: readonly Bookmark[]): Bookmark[] =>
    marks.map((mark) => ({ ...mark, page: mark.page + first, kids: moved(mark.kids) }))
  return moved(inner)
}
