import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'
import { type DocumentLanguage, documentLanguage } from './languages'

/**
 * The parts from which the data of every form is put together. A document is printed from its data object alone and the
 * object is kept with it: what stood on the paper can be read later without any other table.
 */

const line = z.string().trim().max(400)
const filled = line.min(1)

/** Lines of a postal address below the name, two to four: street, (second line), city with state and ZIP. */
export const addressLines = z.array(filled).max(5)

/** PNG or JPEG as a data URL. SVG is refused: it could carry markup of its own. */
export const pictureUrl = z.string().regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, 'must be a PNG or JPEG')

/** District text that exists in several languages (programs, services, what to bring). English is always there. */
export const words = z.object({
  en: filled.max(1500),
  ...(Object.fromEntries(
    documentLanguage.options.filter((one) => one !== 'en').map((one) => [one, line.max(1500).nullish()])
  ) as Record<Exclude<DocumentLanguage, 'en'>, z.ZodOptional<z.ZodNullable<z.ZodString>>>)
})
export type Words = z.infer<typeof words>

export const letterhead = z.object({
  districtName: filled,
  /** Name of the board; EC 48263 wants it in the notice of referral. */
  boardName: filled,
  /** Address of the board. */
  addressLines: addressLines.min(1),
  phone: line.nullish(),
  email: line.nullish(),
  website: line.nullish(),
  logo: pictureUrl.nullish()
})
export type Letterhead = z.infer<typeof letterhead>

/** Somebody to whom paper goes. */
export const party = z.object({
  name: filled,
  /** `mother`, `guardian`, ... as the pupil's page says it. */
  relation: line.nullish(),
  addressLines,
  email: line.nullish(),
  phone: line.nullish()
})
export type Party = z.infer<typeof party>

/** The pupil as the head of a form names him or her. No social security number (EC 49076.7). */
export const pupilHeader = z.object({
  legalName: filled,
  /** What a letter calls the pupil: the preferred or first name. */
  callName: filled,
  birthDate: calendarDate,
  grade: filled,
  school: filled,
  localId: filled,
  stateId: line.nullish()
})
export type PupilHeader = z.infer<typeof pupilHeader>

export const contactPoint = z.object({
  name: filled,
  title: line.nullish(),
  phone: line.nullish(),
  email: line.nullish(),
  hours: words.nullish()
})
export type ContactPoint = z.infer<typeof contactPoint>

export const signer = z.object({ name: filled, title: filled })

/** Counts of schooldays as of a day, both included (EC 48260, 60901). */
export const figures = z.object({
  from: calendarDate,
  asOf: calendarDate,
  schooldaysEnrolled: z.number().int().nonnegative(),
  absent: z.number().int().nonnegative(),
  excused: z.number().int().nonnegative(),
  unexcused: z.number().int().nonnegative(),
  suspended: z.number().int().nonnegative(),
  /** Schooldays late or partly absent without valid excuse for more than 30 minutes. */
  partialOver30: z.number().int().nonnegative(),
  /** Days on which a truancy report was made (EC 48260, 48261). */
  truancyReports: z.array(calendarDate)
})
export type Figures = z.infer<typeof figures>

/** The three grounds of EC 48263(a). */
export const referralGround = z.enum(['habitual-truant', 'chronic-absentee', 'insubordinate'])
export type ReferralGround = z.infer<typeof referralGround>

export const enclosure = z.object({ title: filled, date: calendarDate.nullish() })

export const intervention = z.object({
  date: calendarDate,
  /** What was tried, as the log names it. */
  what: filled,
  by: line.nullish(),
  result: line.nullish()
})

export const hearingPlace = z.object({
  date: calendarDate,
  time: clockTime,
  /** Building and room. */
  place: filled,
  addressLines,
  kind: z.enum(['first', 'review'])
})

/**
 * A signature drawn on the screen: lines of points in the pad's own units, `[x1, y1, x2, y2, ...]`, within
 * 0..width and 0..height. Numbers only, so that nothing but a line can come out of it.
 */
export const strokes = z.object({
  width: z.number().positive().max(10_000),
  height: z.number().positive().max(10_000),
  lines: z.array(z.array(z.number().finite()).min(2).max(20_000)).max(500)
})
export type Strokes = z.infer<typeof strokes>

export const signature = z.object({
  role: z.enum([
    'pupil',
    'parent',
    'school',
    'chair',
    'clerk',
    'member',
    'interpreter',
    'supervisor',
    'custodian',
    'server',
    'witness',
    'other'
  ]),
  /** Who signs; empty leaves the name for handwriting. */
  name: line,
  /** For instance an agency, or the relation to the pupil. */
  capacity: line.nullish(),
  state: z.enum(['drawn', 'typed', 'refused', 'blank']),
  strokes: strokes.nullish(),
  /** The name as the signer typed it. */
  typedAs: line.nullish(),
  signedOn: calendarDate.nullish(),
  /** Who saw the refusal, or helped to sign. */
  witness: line.nullish()
})
export type Signature = z.infer<typeof signature>

/** How the one person who declares something signs it on the screen; null leaves the line for the pen. */
export const declarationSignature = z
  .strictObject({
    state: z.enum(['drawn', 'typed']),
    strokes: strokes.nullable(),
    typedAs: z
      .string()
      .trim()
      .max(200)
      .nullish()
      .transform((text) => text || null)
  })
  .nullable()
export type DeclarationSignature = z.infer<typeof declarationSignature>

export const codeLegend = z.array(
  z.object({
    code: filled,
    meaning: filled,
    /** How the district counts it, in words: `unexcused absence`, `present`. */
    counts: filled
  })
)
