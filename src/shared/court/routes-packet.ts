import { documentRecord } from '@shared/documents/model'
import { declarationSignature } from '@shared/documents/parts'
import { unseenFind, unseenKind } from '@shared/documents/unseen'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { exhibit, fileRef, redactionMark } from './packet'

const nothing = z.strictObject({})
const done = z.object({})
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const line = (message: string, most = 200) => z.string().trim().min(1, message).max(most)
const ofPaper = z.strictObject({ referralId: id, paperId: id })

export const exhibitDetails = z.strictObject({
  tab: z.string().min(1, 'Choose the tab it belongs to.').max(40),
  title: line('Say what it is.'),
  datedOn: calendarDate.nullable(),
  source: line('Say from whom the school has it.')
})

/** What a check of a packet found about one of its documents. */
export const checkedPart = z.object({
  number: z.string(),
  /** `same`: the archive holds it with this hash. */
  state: z.enum(['same', 'changed', 'not-in-archive'])
})

/** Files from outside, redaction, and what leaves the desk. */
export const packetRoutes = {
  /** Files from the system's own dialog; an empty list when the user thought better of it. */
  'court.chooseFiles': read(nothing, z.array(z.object({ handle: z.string(), name: z.string() }))),
  /** The scanner's folder with its files, the newest first; null while none is chosen. */
  'court.scans': read(
    nothing,
    z
      .object({
        folder: z.string(),
        files: z.array(z.object({ name: z.string(), bytes: z.number().int() }))
      })
      .nullable()
  ),
  'court.chooseScanner': change(nothing, z.object({ folder: z.string().nullable() })),
  /** A file as the pages it would become, with what was changed on the way in and what they hold unseen; nothing is kept. */
  'court.readFile': read(
    z.strictObject({ referralId: id, file: fileRef }),
    z.object({
      name: z.string(),
      bytes,
      pageCount: z.number().int(),
      notes: z.array(z.string()),
      unseen: z.array(unseenFind)
    })
  ),
  'court.addExhibit': change(
    exhibitDetails.extend({
      referralId: id,
      file: fileRef,
      from: z.number().int().min(1).max(2000),
      to: z.number().int().min(1).max(2000),
      /** What cannot be seen and goes out all the same, as a person decided. */
      keep: z.array(unseenKind).max(6).default([])
    }),
    z.object({ exhibit })
  ),
  'court.describeExhibit': change(exhibitDetails.extend({ exhibitId: id }), done),
  'court.removeExhibit': change(z.strictObject({ exhibitId: id }), done),
  /** One paper as it goes out, or as it is in the archive. */
  'court.paper': read(ofPaper.extend({ original: z.boolean() }), z.object({ bytes, marks: z.array(redactionMark) })),
  /** Other pupils of this desk whose names stand on the pages of a paper. */
  'court.namesOfOthers': read(
    ofPaper,
    z.array(z.object({ name: z.string(), marks: z.array(redactionMark.omit({ reason: true })) }))
  ),
  'court.redact': change(ofPaper.extend({ marks: z.array(redactionMark).min(1).max(2000) }), done),
  'court.withdrawRedaction': change(ofPaper, done),
  /** SD-60: who can say what of the record; it goes into the packet. */
  'court.issueWitnesses': change(z.strictObject({ referralId: id }), z.object({ document: documentRecord })),
  /** SD-61: every step with its date and the paper that proves it. */
  'court.issueChronology': change(z.strictObject({ referralId: id }), z.object({ document: documentRecord })),
  /** SD-04 for a packet that went out. */
  'court.provePacket': change(
    z.strictObject({
      packetId: id,
      server: line('Say who sent or handed it over.'),
      servedOn: calendarDate,
      signature: declarationSignature.default(null)
    }),
    z.object({ document: documentRecord })
  ),
  /**
   * Writes an issued packet to a folder or drive with its manifest and the papers as a ZIP, and reads all of it back.
   * Null when the user thought better of it.
   */
  'court.exportPacket': change(
    z.strictObject({
      packetId: id,
      /** Encrypts every PDF (AES-256); told to the recipient in another way. */
      passphrase: z.string().min(12, 'At least 12 characters.').max(127).nullable(),
      /** In megabytes; a larger packet is split between exhibits. */
      limit: z.number().int().min(1).max(500).nullable()
    }),
    z
      .object({
        folder: z.string(),
        files: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
        readBack: z.literal(true)
      })
      .nullable()
  ),
  /** Size of an issued packet and of its papers, in bytes. */
  'court.sizes': read(
    z.strictObject({ packetId: id }),
    z.object({
      total: z.number().int(),
      papers: z.array(z.object({ title: z.string(), pages: z.number().int(), bytes: z.number().int() }))
    })
  ),
  /** For `desk packet verify`: whether the archive holds a packet and its papers as a manifest says. */
  'court.checkManifest': read(
    z.strictObject({
      packet: z.strictObject({ number: z.string(), sha256: z.string().length(64) }),
      parts: z.array(z.strictObject({ number: z.string(), sha256: z.string().length(64) })).max(5000)
    }),
    z.object({ packet: checkedPart, parts: z.array(checkedPart) })
  )
}
