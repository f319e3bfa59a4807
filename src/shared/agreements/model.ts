import { signature as printedSignature, strokes } from '@shared/documents/parts'
import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

const line = z.string().trim().max(400)
const optional = line.nullish().transform((text) => text || null)

export const addressee = z.enum(['pupil', 'parent', 'school', 'agency'])
export type Addressee = z.infer<typeof addressee>

export const directiveState = z.enum(['open', 'met', 'not-met', 'waived'])
export type DirectiveState = z.infer<typeof directiveState>

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

export const signerRole = z.enum(['pupil', 'parent', 'school', 'chair', 'member', 'interpreter', 'other'])
export type SignerRole = z.infer<typeof signerRole>

/** How somebody signs. Refusing does not undo the directives; they are the board's (EC 48263(b)). */
export const signing = z
  .strictObject({
    role: signerRole,
    name: line.min(1),
    capacity: optional,
    state: printedSignature.shape.state,
    strokes: strokes.nullable(),
    typedAs: optional,
    witness: optional
  })
  .superRefine((given, ctx) => {
    const wrong = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (given.state === 'drawn' && (given.strokes?.lines.length ?? 0) === 0) wrong('strokes', 'Nothing is drawn yet.')
    if (given.state === 'typed' && !given.typedAs) wrong('typedAs', 'Type the name.')
    if (given.state === 'refused' && !given.witness) wrong('witness', 'Name the witness of the refusal.')
    if (given.state !== 'drawn' && given.strokes) wrong('strokes', 'Only a drawn signature has strokes.')
  })
export type Signing = z.infer<typeof signing>

export const signature = z.object({
  id,
  role: signerRole,
  name: line,
  capacity: line.nullable(),
  state: printedSignature.shape.state,
  strokes: strokes.nullable(),
  typedAs: line.nullable(),
  witness: line.nullable(),
  signedAt: instant
})
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
  signatures: z.array(signature),
  /** False once somebody has signed or the contract is issued. */
  editable: z.boolean(),
  issued: issuedAgreement.nullable()
})
export type HearingAgreement = z.infer<typeof hearingAgreement>
