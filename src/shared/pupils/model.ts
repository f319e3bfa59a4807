import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/** What has to be known before anything is done with a pupil, in the words a page shows. No social security number. */
export const pupilFlags = z.object({
  iep: z.boolean(),
  section504: z.boolean(),
  englishLearner: z.boolean(),
  foster: z.boolean(),
  homeless: z.boolean(),
  interpreter: z.boolean()
})
export type PupilFlags = z.infer<typeof pupilFlags>
export type PupilFlag = keyof PupilFlags

/** `homeless` is what the federal act is called by in schools. */
export const flagWords: Readonly<Record<PupilFlag, string>> = {
  iep: 'IEP',
  section504: '504 plan',
  englishLearner: 'English learner',
  foster: 'Foster youth',
  homeless: 'McKinney-Vento',
  interpreter: 'Interpreter needed'
}
export const pupilFlagNames = Object.keys(flagWords) as PupilFlag[]

export const pupilLine = z.object({
  id,
  localId: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  preferredName: z.string().nullable(),
  grade: z.string().nullable(),
  birthDate: calendarDate.nullable(),
  /** School of the enrolment that holds today, else of the latest. */
  schoolCode: z.string().nullable(),
  schoolName: z.string().nullable(),
  /** True while an enrolment holds today. */
  enrolled: z.boolean()
})
export type PupilLine = z.infer<typeof pupilLine>

export const enrolment = z.object({
  id,
  schoolCode: z.string(),
  schoolName: z.string(),
  enrolledOn: calendarDate,
  /** Last day on the roll; null while enrolled. */
  leftOn: calendarDate.nullable()
})
export type Enrolment = z.infer<typeof enrolment>

/** A parent or guardian, or another person who has charge of the pupil (EC 48200). */
export const contact = z.object({
  id,
  pupilId: id,
  localId: z.string(),
  relation: z.string().nullable(),
  lastName: z.string(),
  firstName: z.string(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  postalCode: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** BCP 47 where known; null where nobody has said. */
  language: z.string().nullable(),
  livesWith: z.boolean(),
  educationRights: z.boolean(),
  receivesMail: z.boolean(),
  /** Fields changed at the desk, which imports leave alone. */
  kept: z.array(z.string())
})
export type Contact = z.infer<typeof contact>

export const pupil = z.object({
  ...pupilLine.shape,
  stateId: z.string().nullable(),
  middleName: z.string().nullable(),
  /** Completed years today; null where the birth date is not recorded. */
  age: z.number().int().nullable(),
  homeLanguage: z.string().nullable(),
  flags: pupilFlags,
  /** Flags changed at the desk, which imports leave alone. */
  kept: z.array(z.string()),
  /** The latest first. */
  enrolments: z.array(enrolment),
  contacts: z.array(contact)
})
export type Pupil = z.infer<typeof pupil>

const optional = z
  .string()
  .trim()
  .max(120)
  .nullish()
  .transform((text) => text || null)

/** What the desk may change of a contact; who the person is comes from the student system. */
export const contactChange = z.object({
  addressLine1: optional,
  addressLine2: optional,
  city: optional,
  state: optional,
  postalCode: optional,
  phone: optional,
  email: optional,
  language: optional,
  livesWith: z.boolean(),
  educationRights: z.boolean(),
  receivesMail: z.boolean()
})
export type ContactChange = z.infer<typeof contactChange>
