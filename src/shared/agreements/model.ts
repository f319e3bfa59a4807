import { addressee, type DutyState, dutyState, signature } from '@shared/documents/duties/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

export {
  type Addressee,
  addressee,
  type Signature,
  type SignerRole,
  type Signing,
  signature,
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
  dueOn: calendarDate.nullable(),
  evidence: optional,
  evidenceEs: optional,
  provider: optional,
  monitor: optional
})
export type DirectiveWording = z.infer<typeof directiveWording>

export const directive = z.object({
  id,
  caseId: id,
  hearingId: id,
  /** From 1, as printed. */
  number: z.number().int().positive(),
  ...directiveWording.shape,
  evidence: line.nullable(),
  evidenceEs: line.nullable(),
  provider: line.nullable(),
  monitor: line.nullable(),
  startsOn: calendarDate.nullable(),
  state: directiveState,
  stateOn: calendarDate.nullable(),
  stateBy: line.nullable(),
  stateNote: line.nullable()
})
export type Directive = z.infer<typeof directive>

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
  signatures: z.array(signature),
  /** False once somebody has signed or the contract is issued. */
  editable: z.boolean(),
  issued: issuedAgreement.nullable()
})
export type HearingAgreement = z.infer<typeof hearingAgreement>
