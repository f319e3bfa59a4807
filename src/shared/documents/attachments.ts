import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/** Files from the drive that belong to a record of a room: a signed paper that was scanned, an agency's answer. */

/** 15 MB: a scan of some thirty pages. The whole desk has to fit on a drive that is carried. */
export const ATTACHMENT_BYTES = 15 * 1024 * 1024

export const attachmentType = z.enum(['application/pdf', 'image/png', 'image/jpeg'])
export type AttachmentType = z.infer<typeof attachmentType>

/** What may have files. The room is to the right of this service and is named by its record only. */
export const attachmentSubject = z.strictObject({
  type: z.enum(['pupil', 'intervention', 'meeting', 'case', 'hearing', 'directive']),
  id
})
export type AttachmentSubject = z.infer<typeof attachmentSubject>

export const attachment = z.object({
  id,
  pupilId: id,
  subject: attachmentSubject,
  /** As the file was called on the drive. */
  name: z.string(),
  mediaType: attachmentType,
  sha256: z.string().length(64),
  byteLength: z.number().int().positive(),
  attachedOn: calendarDate,
  attachedAt: instant,
  attachedBy: z.string(),
  /** Taken off because it was attached by mistake; null while it counts. */
  removed: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable()
})
export type Attachment = z.infer<typeof attachment>

const STARTS: readonly (readonly [AttachmentType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]]
]

/** What a file is by its first bytes, whatever its name says; null for anything but PDF, PNG and JPEG. */
export function attachmentTypeOf(bytes: Uint8Array): AttachmentType | null {
  const found = STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  return found ? found[0] : null
}

/** Why a file is not taken, in words; null when it is. */
export function attachmentRefusal(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'The file is empty. Nothing was attached.'
  if (bytes.length > ATTACHMENT_BYTES) {
    return 'The file is larger than 15 MB. Nothing was attached; scan it in black and white or in parts.'
  }
  return attachmentTypeOf(bytes)
    ? null
    : 'Only PDF, PNG and JPEG files can be attached. Print a text file to PDF first. Nothing was attached.'
}
