import { z } from 'zod'

/**
 * What the year's numbers are broken down by and nothing else: no list, page, paper or notice shows it. A district that
 * leaves the columns out of its export has none of it here.
 */
export const gender = z.enum(['female', 'male', 'nonbinary'])
export type Gender = z.infer<typeof gender>
export const genderWords: Readonly<Record<Gender, string>> = { female: 'Female', male: 'Male', nonbinary: 'Nonbinary' }

/** The groups in which the state publishes; a pupil of Hispanic or Latino ethnicity stands in that one alone. */
export const raceEthnicity = z.enum([
  'african-american',
  'american-indian',
  'asian',
  'filipino',
  'hispanic',
  'pacific-islander',
  'white',
  'two-or-more'
])
export type RaceEthnicity = z.infer<typeof raceEthnicity>
export const raceEthnicityWords: Readonly<Record<RaceEthnicity, string>> = {
  'african-american': 'African American',
  'american-indian': 'American Indian or Alaska Native',
  asian: 'Asian',
  filipino: 'Filipino',
  hispanic: 'Hispanic or Latino',
  'pacific-islander': 'Pacific Islander',
  white: 'White',
  'two-or-more': 'Two or more races'
}

/** Null: not told. */
export interface PupilStatistics {
  readonly gender: Gender | null
  readonly raceEthnicity: RaceEthnicity | null
  readonly disadvantaged: boolean | null
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const GENDERS: Readonly<Record<string, Gender>> = {
  f: 'female',
  female: 'female',
  girl: 'female',
  m: 'male',
  male: 'male',
  boy: 'male',
  x: 'nonbinary',
  nonbinary: 'nonbinary',
  'non binary': 'nonbinary'
}

/** A gender by its letter or word; undefined where it is not known. */
export const genderFrom = (text: string): Gender | undefined => GENDERS[plain(text)]

/** Said on purpose, so that it is no slip and stays untold. */
const NOT_TOLD = new Set([
  'not reported',
  'not told',
  'unknown',
  'decline to state',
  'declined to state',
  'missing',
  '0',
  // Several groups or no answer: the file that has it does not say which.
  '8',
  '999',
  'rd'
])

/**
 * By words, and by the codes of the state: the digit of its enrolment files, the three digits of a pupil's record
 * (201 to 299 are Asian, 301 to 399 Pacific Islander), the letters of its absenteeism files and of the Dashboard.
 */
const RACES: Readonly<Record<string, RaceEthnicity>> = {
  1: 'american-indian',
  100: 'american-indian',
  ri: 'american-indian',
  ai: 'american-indian',
  'american indian': 'american-indian',
  'alaska native': 'american-indian',
  'american indian or alaska native': 'american-indian',
  'american indian alaska native': 'american-indian',
  2: 'asian',
  ra: 'asian',
  as: 'asian',
  asian: 'asian',
  3: 'pacific-islander',
  rp: 'pacific-islander',
  pi: 'pacific-islander',
  'pacific islander': 'pacific-islander',
  'native hawaiian': 'pacific-islander',
  'native hawaiian or other pacific islander': 'pacific-islander',
  'native hawaiian pacific islander': 'pacific-islander',
  4: 'filipino',
  400: 'filipino',
  rf: 'filipino',
  fi: 'filipino',
  filipino: 'filipino',
  5: 'hispanic',
  500: 'hispanic',
  rh: 'hispanic',
  hi: 'hispanic',
  hispanic: 'hispanic',
  latino: 'hispanic',
  'hispanic latino': 'hispanic',
  'hispanic or latino': 'hispanic',
  6: 'african-american',
  600: 'african-american',
  rb: 'african-american',
  aa: 'african-american',
  black: 'african-american',
  'african american': 'african-american',
  'black or african american': 'african-american',
  'black african american': 'african-american',
  7: 'white',
  700: 'white',
  rw: 'white',
  wh: 'white',
  white: 'white',
  9: 'two-or-more',
  rt: 'two-or-more',
  mr: 'two-or-more',
  'two or more': 'two-or-more',
  'two or more races': 'two-or-more',
  multiracial: 'two-or-more'
}

/** 201 Chinese, 208 Hmong, 299 other Asian; 301 Hawaiian, 303 Samoan, 399 other Pacific Islander, and so on. */
function detailed(text: string): RaceEthnicity | undefined {
  const [, group] = /^\s*([23])(?!00)\d\d\s*$/.exec(text) ?? []
  return group === '2' ? 'asian' : group === '3' ? 'pacific-islander' : undefined
}

/**
 * A group by its word or code; several with `;`, `|` or `+` between them are Hispanic or Latino where that is one of
 * them, and else two or more races. Null where the source says that nobody has said; undefined where a word is not known.
 */
export function raceEthnicityFrom(text: string): RaceEthnicity | null | undefined {
  if (NOT_TOLD.has(plain(text))) return null
  const named = new Set<RaceEthnicity>()
  for (const part of text.split(/[;|+]/)) {
    const group = RACES[plain(part)] ?? detailed(part)
    if (!group) return undefined
    named.add(group)
  }
  if (named.has('hispanic')) return 'hispanic'
  return named.size === 1 ? [...named][0] : 'two-or-more'
}
