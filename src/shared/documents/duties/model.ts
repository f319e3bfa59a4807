import { signature as printedSignature, strokes } from '@shared/documents/parts'
import { instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/**
 * What somebody takes on, and who signed: the engine behind the directives of the board and behind the agreements of the
 * meetings before it. It stands with the papers, since every room may use those.
 */

const line = z.string().trim().max(400)
const optional = line.nullish().transform((text) => text || null)

export const addressee = z.enum(['pupil', 'parent', 'school', 'agency'])
export type Addressee = z.infer<typeof addressee>

export const addresseeWords: Readonly<Record<Addressee, string>> = {
  pupil: 'Pupil',
  parent: 'Parent or guardian',
  school: 'School',
  agency: 'Agency'
}

export const dutyState = z.enum(['open', 'met', 'not-met', 'waived'])
export type DutyState = z.infer<typeof dutyState>

export const signerRole = z.enum(['pupil', 'parent', 'school', 'chair', 'member', 'interpreter', 'other'])
export type SignerRole = z.infer<typeof signerRole>

export const signerWords: Readonly<Record<SignerRole, string>> = {
  pupil: 'Pupil',
  parent: 'Parent or guardian',
  school: 'School',
  chair: 'Chair',
  member: 'Board member',
  interpreter: 'Interpreter',
  other: 'Other'
}

/** How somebody signs. Refusing does not undo what was directed or agreed by the others. */
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

/** Overdue: open, with a day that lies before today. */
export const isOverdueDuty = (duty: { state: DutyState; dueOn: string | null }, today: string): boolean =>
  duty.state === 'open' && duty.dueOn !== null && duty.dueOn < today
