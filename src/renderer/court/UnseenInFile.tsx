import { type UnseenFind, type UnseenKind, unseenByKind, unseenInWords } from '@shared/documents/unseen'
import { useState } from 'react'
import { Button, Checkbox, Notice } from '../ui'
import styles from './UnseenInFile.module.css'

/** Why it matters, and what becomes of the pages when it is left out. */
const WHY: Record<UnseenKind, string> = {
  search:
    'A scanner put words behind the picture so that it can be searched. Nobody checked them, and the office can copy them. Left out, the scan looks the same.',
  hidden:
    'White, covered, transparent or tiny text, or text beside the page. The office could copy it all the same. Left out, the page becomes a picture of what is seen, and the words seen on it can still be searched.',
  layer: 'The file can switch them on again. Left out, the page stays as it looks when the file is opened.',
  covered:
    'It is only laid over: what is under it is still in the file. Left out, the page becomes a picture in which nothing is under it.',
  described: 'Read out by a screen reader and copied with the page, though it is not printed on it.',
  bookmark: 'They stand beside the pages in the office’s program.'
}

const KEEP: Record<UnseenKind, string> = {
  search: 'Keep it, so that the pages can be searched',
  hidden: 'Let it go out all the same',
  layer: 'Show all layers',
  covered: 'Let it go out all the same',
  described: 'Keep them for readers who cannot see the page',
  bookmark: 'Keep them'
}

/** Bookmarks are seen in any program; everything else is left out until a person decides otherwise. */
export function usuallyKept(finds: readonly UnseenFind[]): UnseenKind[] {
  return finds.some(({ kind }) => kind === 'bookmark') ? ['bookmark'] : []
}

interface UnseenInFileProps {
  finds: readonly UnseenFind[]
  keep: readonly UnseenKind[]
  onKeep: (keep: readonly UnseenKind[]) => void
}

/** What a file holds that the eye does not see on its pages: shown, and left out unless it is kept on purpose. */
export function UnseenInFile({ finds, keep, onKeep }: UnseenInFileProps) {
  const kinds = unseenByKind(finds)
  if (kinds.length === 0) return null
  const hidden = kinds.some(({ kind }) => kind !== 'bookmark')
  return (
    <section aria-label="What cannot be seen on the pages" className={styles.unseen}>
      {hidden && (
        <Notice tone="warn" title="This file holds something that cannot be seen on the page.">
          It is left out of the packet unless you keep it. The original in the archive keeps all of it.
        </Notice>
      )}
      <ul className={styles.kinds}>
        {kinds.map((found) => (
          <li key={found.kind} className={styles.kind}>
            <Found
              {...found}
              isKept={keep.includes(found.kind)}
              onKeep={(kept) => onKeep(kept ? [...keep, found.kind] : keep.filter((one) => one !== found.kind))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FoundProps {
  kind: UnseenKind
  pages: number
  words: number
  finds: UnseenFind[]
  isKept: boolean
  onKeep: (kept: boolean) => void
}

function Found({ kind, pages, words, finds, isKept, onKeep }: FoundProps) {
  const [open, setOpen] = useState(false)
  const what = unseenInWords({ kind, pages, words })
  const names = [...new Set(finds.flatMap((find) => find.names))]
  const hasText = finds.some(({ text }) => text !== '')
  return (
    <>
      <p className={styles.what}>{what}</p>
      <p className={styles.why}>{WHY[kind]}</p>
      {names.length > 0 && (
        <Notice tone="warn" title={`Other pupils are named in it: ${names.join('; ')}.`}>
          {afterNames(kind, isKept)}
        </Notice>
      )}
      {hasText ? (
        <Button
          tone="quiet"
          aria-expanded={open}
          onPress={() => setOpen(!open)}
          aria-label={`${open ? 'Hide it' : 'Show it'}: ${what}`}
        >
          {open ? 'Hide it' : 'Show it'}
        </Button>
      ) : (
        <p className={styles.why}>On {pagesOf(finds)}.</p>
      )}
      {open && (
        <ul className={styles.texts} aria-label={`Text of: ${what}`}>
          {finds.map(({ page, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a find is its place in the list
            <li key={at}>
              <span className={styles.page}>Page {page}</span>
              <span className={styles.text}>{text}</span>
            </li>
          ))}
        </ul>
      )}
      <Checkbox isSelected={isKept} onChange={onKeep}>
        {KEEP[kind]}
      </Checkbox>
    </>
  )
}

function afterNames(kind: UnseenKind, isKept: boolean): string {
  if (kind === 'described' || kind === 'bookmark') return 'What names them is left out in any case.'
  return isKept
    ? 'You keep it: redact the paper before the packet goes out. “Redact” finds these names.'
    : 'It is left out. If they can also be read on the page, redact the paper: “Redact” finds these names.'
}

const pagesOf = (finds: readonly UnseenFind[]) => {
  const pages = finds.map(({ page }) => page)
  return pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(', ')}`
}
