import { releasedRecord } from '@shared/documents/forms/records'
import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'

const ofPupil = z.strictObject({ pupilId: id })
const done = z.object({})
const line = z.string().trim().min(1).max(300)

/** What a person fills in for a release of information (EC 49075). */
export const consentInput = z.strictObject({
  pupilId: id,
  caseId: id.nullish().transform((one) => one ?? null),
  recipients: z
    .array(z.strictObject({ name: line, purpose: z.string().trim().min(1, 'Say for what.').max(300) }))
    .min(1, 'Name who may receive the records (EC 49075).')
    .max(12),
  records: z.array(releasedRecord).min(1, 'Name the records (EC 49075).'),
  otherRecords: z
    .string()
    .trim()
    .max(300)
    .transform((text) => text || null),
  bothWays: z.boolean(),
  expiresOn: calendarDate
})

export const releaseConsent = z.object({
  id,
  document: documentRecord,
  recipients: z.array(z.string()),
  expiresOn: calendarDate,
  signedOn: calendarDate.nullable(),
  signedBy: z.string().nullable(),
  revokedOn: calendarDate.nullable(),
  /** Whether records may be released on it today. */
  state: z.enum(['unsigned', 'valid', 'expired', 'revoked'])
})
export type ReleaseConsent = z.infer<typeof releaseConsent>

/** Consents to release records, and the log of what was released. */
export const consentRoutes = {
  /** Of one pupil, the newest first. */
  'court.consents': read(ofPupil, z.array(releaseConsent)),
  /** Prints SD-45 in the family's language for signature; it is no consent until somebody signed it. */
  'court.issueConsent': change(consentInput, z.object({ document: documentRecord })),
  'court.signConsent': change(
    z.strictObject({
      consentId: id,
      signedOn: calendarDate,
      signedBy: z.string().trim().min(1, 'Say who signed.').max(200)
    }),
    done
  ),
  'court.revokeConsent': change(z.strictObject({ consentId: id, revokedOn: calendarDate }), done),
  /** SD-48 for each household: the notice of a release that the law wants within 24 hours (EC 49076(a)(1)(J)). */
  'court.printReleaseNotice': change(
    z.strictObject({ disclosureId: id }),
    z.object({ documents: z.array(documentRecord) })
  ),
  /** SD-47: every release of the pupil's records and every consent to one. */
  'court.printLog': change(ofPupil, z.object({ document: documentRecord }))
}
