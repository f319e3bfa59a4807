import { z } from 'zod'
import { STEP_IDS, type StepId } from './agenda'

const text = z.string().trim().min(1).max(1500)
const steps = <T extends z.ZodType>(of: T) =>
  z.strictObject(Object.fromEntries(STEP_IDS.map((id) => [id, of])) as Record<StepId, T>)

/** What the family's screen says, by key; a language says all of it or stays away. */
export const FAMILY_KEYS = [
  'welcome',
  'welcomeText',
  'notCourt',
  'here',
  'now',
  'agreed',
  'sign',
  'chairs',
  'member',
  'pupil',
  'parent',
  'school',
  'interpreter',
  'support',
  'agency',
  'other',
  'byPhone',
  'of',
  'for.pupil',
  'for.parent',
  'for.school',
  'for.agency',
  'by',
  'wholeTerm',
  'with',
  'shown',
  'review',
  'signs',
  'signText',
  'signPresence',
  'signInterpreting',
  'done',
  'clear',
  'finish',
  'drawn',
  'place',
  'wait',
  'thanks',
  'english'
] as const
export type FamilyKey = (typeof FAMILY_KEYS)[number]

/**
 * Everything that is said or shown in the room in one language: a file under resources/room, and nothing else is needed
 * for a language. Words in braces are filled in. The library of directives is translated with the papers, under `duty.`.
 */
export const roomCatalogue = z.strictObject({
  /** The language's tag, as pupils and contacts carry it: `es`, `zh-Hans`. */
  language: z.string().min(2),
  name: text,
  locale: z.string().min(2),
  direction: z.enum(['ltr', 'rtl']),
  version: z.string().min(1),
  review: z.strictObject({
    state: z.enum(['reviewed', 'unreviewed']),
    by: z.string().nullable(),
    on: z.string().nullable()
  }),
  /** The chair without a name. */
  chair: text,
  /** Said where somebody interprets; `{name}`. */
  interprets: text,
  /** Read aloud by the chair: {pupil} {board} {chair} {school} {interprets}. */
  steps: steps(z.array(text).min(1).max(12)),
  questions: z.strictObject({
    pupil: z.array(text).min(1),
    parent: z.array(text).min(1),
    school: z.array(text).min(1)
  }),
  /** For the family: what happens in a step. */
  now: steps(text),
  family: z.strictObject(Object.fromEntries(FAMILY_KEYS.map((key) => [key, text])) as Record<FamilyKey, z.ZodString>)
})
export type RoomCatalogue = z.infer<typeof roomCatalogue>

/** What may stand in braces in the chair's words. */
export const SPOKEN_BLANKS = ['pupil', 'board', 'chair', 'school', 'interprets'] as const

/** Blanks the desk cannot fill, as a district may type them. */
export function unknownBlanks(sentences: readonly string[]): string[] {
  const known: readonly string[] = SPOKEN_BLANKS
  const found = sentences.flatMap((sentence) => [...sentence.matchAll(/\{([^{}]*)\}?/g)].map(([, name = '']) => name))
  return [...new Set(found.filter((name) => !known.includes(name)))]
}

/** Puts values into the braces of a text; a blank without a value falls away. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

export interface WordsFor {
  readonly pupil: string
  readonly board: string
  /** Null: the catalogue's word for the chair. */
  readonly chair: string | null
  /** Who speaks for the school, or the school. */
  readonly school: string
  /** Null where nobody interprets: the sentence falls away. */
  readonly interpreter: string | null
}

/** What the chair says in a step, with the names of this hearing in it. */
export function spoken(
  sentences: readonly string[],
  catalogue: Pick<RoomCatalogue, 'chair' | 'interprets'>,
  names: WordsFor
): string[] {
  const { interpreter, chair, ...others } = names
  const interprets = interpreter ? filled(catalogue.interprets, { name: interpreter }) : ''
  const values = { ...others, chair: chair ?? catalogue.chair, interprets }
  return sentences.map((sentence) => filled(sentence, values)).filter((sentence) => sentence.trim() !== '')
}
