import { unseenRecord } from '@shared/documents/unseen'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'

export const MANIFEST_NAME = 'manifest.json'

const hash = z.string().length(64)

/** What stands beside an exported packet: enough to check every byte of it, and no name of a person. */
export const manifest = z.object({
  madeBy: z.literal('SARB Desk'),
  format: z.literal(1),
  packet: z.object({
    number: z.string(),
    caseNumber: z.string().nullable(),
    issuedOn: calendarDate,
    version: z.number().int(),
    pages: z.number().int(),
    /** Of the packet as it was issued and stands in the archive. */
    sha256: hash
  }),
  /** True: the PDFs ask for a passphrase, which was told in another way. */
  encrypted: z.boolean(),
  /** The packet as files; several where it was split. */
  files: z.array(z.object({ name: z.string(), sha256: hash, firstPage: z.number().int(), lastPage: z.number().int() })),
  /** Its papers as a ZIP; manifests of before do not name it. */
  bundle: z.object({ name: z.string(), sha256: hash }).optional(),
  parts: z.array(
    z.object({
      /** Document number, or what a file from outside was called in the archive. */
      number: z.string(),
      tab: z.string(),
      /** Places in the packet, counted from 1. */
      from: z.number().int(),
      to: z.number().int(),
      /** Of the bytes in the archive. */
      sha256: hash,
      redacted: z.boolean(),
      source: z.enum(['archive', 'outside']),
      /** Of a file from outside: what could not be seen on its pages, and whether it was left out. */
      unseen: z.array(unseenRecord).optional()
    })
  )
})
export type Manifest = z.infer<typeof manifest>
