import { strokes } from '@shared/documents/parts'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { signerRole, signPurpose } from './model'

const line = z.string().trim().max(400)
const done = z.object({})

/** Everything the family's screen may show: finished sentences of one hearing in one language, and nothing else. */
export const familyScreen = z.object({
  language: z.string(),
  locale: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  page: z.enum(['wait', 'welcome', 'now', 'directives', 'sign', 'thanks']),
  title: z.string(),
  day: z.string(),
  heads: z.object({ here: z.string(), now: z.string(), agreed: z.string(), sign: z.string() }),
  sentences: z.array(z.string()),
  here: z.array(z.object({ name: z.string(), as: z.string() })),
  now: z.string(),
  /** All of them; `at` is the one that is being read, from 0, or null. */
  directives: z.array(
    z.object({
      number: z.string(),
      whom: z.string(),
      text: z.string(),
      /** Set where the text is not in the family's language. */
      note: z.string().nullable(),
      under: z.array(z.string())
    })
  ),
  at: z.number().int().nullable(),
  review: z.string().nullable(),
  /** The one place to sign that is open now. */
  place: z
    .object({
      prompt: z.string(),
      meaning: z.string(),
      line: z.string(),
      clear: z.string(),
      finish: z.string(),
      drawn: z.string()
    })
    .nullable(),
  /** Said once a signature was kept. */
  done: z.string().nullable(),
  /** That nobody qualified has checked this language, in it; null where somebody has. */
  unreviewed: z.string().nullable()
})
export type FamilyScreen = z.infer<typeof familyScreen>

/** Somebody who is asked to sign on the family's screen. */
export const askedSigner = z.strictObject({
  purpose: signPurpose,
  role: signerRole,
  name: line.min(1),
  capacity: line.nullable()
})
export type AskedSigner = z.infer<typeof askedSigner>

/**
 * The family's screen. The two routes of access `family` are all its window can ask: they take no hearing, no case and
 * no pupil, so that nothing can be asked for but what the board has turned to it.
 */
export const familyRoutes = {
  /** Null while nothing is turned to the family. */
  'agreements.familyScreen': read(z.strictObject({}), z.object({ screen: familyScreen.nullable() }), 'family'),
  /** Signs at the one place that is open. */
  'agreements.familySign': change(z.strictObject({ strokes }), done, 'family'),

  /** Which hearing stands on the family's screen, and who is asked to sign there. */
  'agreements.turned': read(
    z.strictObject({}),
    z.object({
      hearingId: id.nullable(),
      asked: askedSigner.nullable(),
      display: z.enum(['second', 'same']).nullable()
    })
  ),
  /** Opens the family's screen on a hearing, or closes it. */
  'agreements.turnToFamily': change(
    z.strictObject({ hearingId: id.nullable() }),
    z.object({ display: z.enum(['second', 'same']).nullable() })
  ),
  /** The directive that is being read, by its number; null for all of them. */
  'agreements.showDirective': change(z.strictObject({ number: z.number().int().positive().nullable() }), done),
  /** Opens one place to sign on the family's screen; null closes it. */
  'agreements.askToSign': change(z.strictObject({ asked: askedSigner.nullable() }), done)
}
