import { addressee, type DutyState, signature as dutySignature, dutyState } from '@shared/documents/duties/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

export {
  type Addressee,
  addressee,
  type SignerRole,
  type Signing,
  signerRole,
  signing
} from '@shared/documents/duties/model'

const line = z.string().trim().max(400)
const optional = line.nullish().transform((text) => text || null)

export const directiveState = dutyState
export type DirectiveState = DutyState

/** What the board writes; order and status are changed by acts of their own. */
export const directiveWording = z.strictObject({
  addressee,
  addresseeName: line.min(1, 'Say who is to do it.'),
  libraryId: z.string().max(60).nullable(),
  placementChange: z.boolean(),
  text: z.string().trim().min(1, 'Write what is to be done.').max(1500),
  textEs: z.string().trim().max(1500).nullable(),
  /** Null: from the day of the hearing. */
  startsOn: calendarDate.nullish().transform((date) => date ?? null),
  dueOn: calendarDate.nullable(),
  /** What is counted, in words: "no unexcused absence", "five sessions". */
  measure: optional,
  measureEs: optional,
  evidence: optional,
  evidenceEs: optional,
  provider: optional,
  monitor: optional,
  /** What was put into the blanks of the library's entry. */
  blanks: z
    .record(z.string(), z.string().trim().max(200))
    .nullish()
    .transform((filled) => filled ?? null)
})
export type DirectiveWording = z.infer<typeof directiveWording>

export const directive = z.object({
  id,
  caseId: id,
  hearingId: id,
  /** From 1, as printed. */
  number: z.number().int().positive(),
  ...directiveWording.shape,
  measure: line.nullable(),
  measureEs: line.nullable(),
  evidence: line.nullable(),
  evidenceEs: line.nullable(),
  provider: line.nullable(),
  monitor: line.nullable(),
  blanks: z.record(z.string(), z.string()).nullable(),
  startsOn: calendarDate.nullable(),
  state: directiveState,
  stateOn: calendarDate.nullable(),
  stateBy: line.nullable(),
  stateNote: line.nullable()
})
export type Directive = z.infer<typeof directive>

/** What somebody signs: that he or she is here, at the beginning; the directives, at the end; or to have interpreted. */
export const signPurpose = z.enum(['directives', 'presence', 'interpreting'])
export type SignPurpose = z.infer<typeof signPurpose>

export const signature = dutySignature.extend({ purpose: signPurpose })
export type Signature = z.infer<typeof signature>

export const issuedAgreement = z.object({
  documentId: id,
  number: z.string(),
  pageCount: z.number().int(),
  termFrom: calendarDate,
  termTo: calendarDate
})

/** Everything of this room that belongs to one hearing. */
export const hearingAgreement = z.object({
  directives: z.array(directive),
  /** Texts of directives in the family's language, by id; one that has no words in it is missing. */
  translated: z.record(z.string(), z.string()),
  /** Under the directives. */
  signatures: z.array(signature),
  /** On the sheet of those who are here. */
  participation: z.array(signature),
  /** The interpreter's statement; null while it is not given. */
  interpreting: signature.nullable(),
  /** False once somebody has signed or the contract is issued. */
  editable: z.boolean(),
  issued: issuedAgreement.nullable()
})
export type HearingAgreement = z.infer<typeof hearingAgreement>
