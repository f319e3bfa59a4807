import { DeskError } from '@shared/kernel/errors'
import { cleanPdf, type PageRange } from './cleanPdf'
import { readJpeg } from './jpeg'
import { adviceFor, EXTENSIONS, type FileKind, kindOf, kindWords, MOST_FILE_BYTES } from './kind'
import { pagesFromPictures } from './picture'
import { readPng } from './png'
import { refusal } from './refuse'
import { readTiff } from './tiff'

export interface TakenIn {
  kind: FileKind
  /** Pages on letter sheets, upright, with nothing in them that acts. */
  bytes: Uint8Array
  pageCount: number
  /** What was changed on the way in. */
  notes: string[]
}

/**
 * Takes a file from a drive or scanner in as pages of a packet. What it is decides its content, not its name. Throws
 * DeskError `refused-file` that names the file and says why; nothing of it is kept then.
 */
export async function takeIn(bytes: Uint8Array, name: string, range: PageRange | null = null): Promise<TakenIn> {
  if (bytes.length > MOST_FILE_BYTES) throw refusal(name, 'it is larger than 200 MB')
  const kind = kindOf(bytes)
  if (!kind) throw refusal(name, adviceFor(bytes))
  const notes = wrongName(kind, name)
  if (kind === 'pdf') {
    const clean = await cleanPdf(bytes, name, range)
    return { ...clean, kind, notes: [...notes, ...clean.notes] }
  }
  try {
    const all = kind === 'tiff' ? readTiff(bytes) : [kind === 'png' ? await readPng(bytes) : readJpeg(bytes)]
    const pictures = range ? all.slice(range.from - 1, range.to) : all
    if (pictures.length === 0) throw new Error('range')
    if (kind === 'jpeg') notes.push('Place, device and other notes in the picture were left behind.')
    return { kind, bytes: await pagesFromPictures(pictures), pageCount: pictures.length, notes }
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw refusal(name, `this ${kindWords[kind]} cannot be read; save or scan it as a PDF`)
  }
}

function wrongName(kind: FileKind, name: string): string[] {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return EXTENSIONS[kind].includes(ending) ? [] : [`Whatever its name says, it is a ${kindWords[kind]}.`]
}
