export const MEGABYTE = 1024 * 1024

/** A paper with its first and last printed page and its size in bytes. */
export interface SizedPaper {
  from: string
  to: string
  bytes: number
}

export interface Volume {
  from: string
  to: string
  bytes: number
  /** A single paper that alone is larger than the limit: it can only be sent in another way, or scanned again. */
  tooLarge: boolean
}

/**
 * The files a packet would be written in, each of at most `limit` bytes where its papers allow it: papers are not cut.
 * Cover and index stand in the first.
 */
export function volumesOf(
  front: { pages: number; bytes: number },
  papers: readonly SizedPaper[],
  limit: number
): Volume[] {
  const volumes: Volume[] = []
  let open: Volume = { from: '1', to: String(front.pages), bytes: front.bytes, tooLarge: front.bytes > limit }
  for (const { from, to, bytes } of papers) {
    if (open.bytes + bytes > limit) {
      volumes.push(open)
      open = { from, to, bytes, tooLarge: bytes > limit }
    } else {
      open = { ...open, to, bytes: open.bytes + bytes }
    }
  }
  return [...volumes, open]
}
