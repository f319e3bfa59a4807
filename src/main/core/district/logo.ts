import { DeskError } from '@shared/kernel/errors'

/** What a data URL of a logo holds; a picture whose first bytes are not those of its type is refused. */
export function logoFrom(url: string): { type: 'image/png' | 'image/jpeg'; bytes: Buffer } {
  const type = url.startsWith('data:image/png') ? 'image/png' : 'image/jpeg'
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  const begins = type === 'image/png' ? [0x89, 0x50, 0x4e, 0x47] : [0xff, 0xd8, 0xff]
  if (!begins.every((byte, at) => bytes[at] === byte)) {
    throw new DeskError('refused-file', 'That file is not a PNG or JPEG picture. The letterhead was not changed.')
  }
  return { type, bytes }
}
