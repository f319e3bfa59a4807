import { unseenRecord } from '@shared/documents/unseen'
import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/** How a packet looks beyond its papers; page numbers are always printed. */
export const packetOptions = z.strictObject({
  /** `Exhibit 3-2` at the head of each page and in the index. */
  exhibits: z.boolean(),
  /** Where at the head it stands. */
  exhibitPlace: z.enum(['left', 'middle', 'right']).default('right'),
  /** A sheet with number, title and pages before each exhibit. */
  coverSheets: z.boolean(),
  /** A running number of the office's own: `SARB-000001`. */
  running: z
    .strictObject({
      prefix: z
        .string()
        .trim()
        .max(20)
        .regex(/^[\x20-\x7e]*$/, 'Letters, digits and signs of English only.'),
      start: z.number().int().min(1).max(900_000),
      place: z.enum(['left', 'middle'])
    })
    .nullable(),
  /** For printers and copiers without colour. */
  grey: z.boolean(),
  /** Megabytes that a file may have at the office; null for any. A larger packet is written in several. */
  limit: z.number().int().min(1).max(500).nullable().default(null)
})
export type PacketOptions = z.infer<typeof packetOptions>

export const plainOptions: PacketOptions = {
  exhibits: true,
  exhibitPlace: 'right',
  coverSheets: false,
  running: null,
  grey: false,
  limit: null
}

/** An area to be removed: shares of the page's width and height from its upper left corner, with the reason. */
export const redactionMark = z.strictObject({
  page: z.number().int().min(1).max(2000),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
  reason: z.string().trim().min(1, 'Say why it is removed.').max(200)
})
export type RedactionMark = z.infer<typeof redactionMark>

/** Offered, not imposed; any other reason can be written. */
export const REDACTION_REASONS = [
  'Another pupil (EC 49076)',
  'Not needed for this purpose',
  'Address that is kept safe',
  'Health',
  'Number that identifies a person'
] as const

/** A file from outside in a packet. */
export const exhibit = z.object({
  id,
  caseId: id,
  tab: z.string(),
  title: z.string(),
  datedOn: calendarDate.nullable(),
  source: z.string(),
  fileName: z.string(),
  kind: z.enum(['pdf', 'png', 'jpeg', 'tiff']),
  originalSha256: z.string(),
  fromPage: z.number().int(),
  toPage: z.number().int(),
  sha256: z.string(),
  pageCount: z.number().int(),
  notes: z.array(z.string()),
  /** What could not be seen on its pages; null: taken in before that was looked for. */
  unseen: z.array(unseenRecord).nullable(),
  addedAt: instant,
  addedBy: z.string()
})
export type Exhibit = z.infer<typeof exhibit>

/** Which file: one that was chosen in the system's dialog, or one of the scanner's folder by its name. */
export const fileRef = z.union([
  z.strictObject({ handle: z.string().min(1).max(100) }),
  z.strictObject({ scan: z.string().min(1).max(255) })
])
export type FileRef = z.infer<typeof fileRef>

/** How a later version of a packet is made. */
export const issueAs = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('new') }),
  /** Everything served keeps its page number; late papers go into their tab with letters, or to the end. */
  z.strictObject({ as: z.literal('continue'), where: z.enum(['tab', 'end']) })
])
export type IssueAs = z.infer<typeof issueAs>
