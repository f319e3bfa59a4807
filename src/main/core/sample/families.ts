import { addDays, type CalendarDate, day } from '@shared/kernel/dates'
import type { Chance } from './chance'
import { NAME_POOLS, STREETS } from './names'
import { FIRST_DAY, SAMPLE_SCHOOLS, type SampleSchool } from './place'

export interface SamplePupil {
  readonly pupilId: string
  readonly stateId: string
  readonly lastName: string
  readonly firstName: string
  readonly birthDate: CalendarDate
  readonly grade: string
  readonly schoolCode: string
  readonly enrolledOn: CalendarDate
  readonly homeLanguage: string
  readonly iep: boolean
  readonly section504: boolean
  readonly englishLearner: boolean
  readonly foster: boolean
  readonly homeless: boolean
  readonly family: number
}

export interface SampleContact {
  readonly pupilId: string
  readonly contactId: string
  readonly relation: string
  readonly lastName: string
  readonly firstName: string
  readonly address: string
  readonly unit: string
  readonly city: string
  readonly phone: string
  readonly email: string
  readonly language: string
  readonly livesWith: boolean
  readonly educationRights: boolean
  readonly receivesMail: boolean
}

/** A place in a school that a family's child takes. */
interface Seat {
  readonly school: SampleSchool
  readonly grade: string
}

const gradeNumber = (grade: string) => (grade === 'K' ? 0 : Number(grade))

/** Families with one to three children until every seat is taken; siblings are a year or more apart. */
export function makeFamilies(chance: Chance): { pupils: SamplePupil[]; contacts: SampleContact[] } {
  const seats = SAMPLE_SCHOOLS.flatMap((school) =>
    Array.from(
      { length: school.pupils },
      (_, n): Seat => ({ school, grade: school.grades[n % school.grades.length] ?? 'K' })
    )
  )
  const pupils: SamplePupil[] = []
  const contacts: SampleContact[] = []
  for (let family = 1; seats.length > 0; family += 1) {
    const pool = chance.weighed(NAME_POOLS.map((each) => [each, each.weight] as const))
    const lastName = chance.of(pool.last)
    const wanted = chance.weighed([
      [1, 55],
      [2, 33],
      [3, 12]
    ])
    const taken = takeSeats(chance, seats, wanted)
    const home = makeHome(chance, family)
    const second = chance.falls(0.2) ? makeHome(chance, family + 5000) : null
    const foster = chance.falls(0.03)
    const homeless = !foster && chance.falls(0.04)
    const names = new Set<string>()
    for (const { school, grade } of taken) {
      let firstName = chance.of(pool.children)
      while (names.has(firstName)) firstName = chance.of(pool.children)
      names.add(firstName)
      const pupilId = String(410_000 + pupils.length * 7 + 3)
      const learner = pool.language !== 'en' && chance.falls(0.6)
      pupils.push({
        pupilId,
        stateId: String(8_100_000_000 + pupils.length * 91 + 17),
        lastName,
        firstName,
        birthDate: addDays(day(`${2021 - gradeNumber(grade)}-09-02`), -chance.whole(1, 364)),
        grade,
        schoolCode: school.code,
        enrolledOn: chance.falls(0.06) ? addDays(FIRST_DAY, chance.whole(6, 45)) : FIRST_DAY,
        homeLanguage: pool.language,
        iep: chance.falls(0.12),
        section504: chance.falls(0.04),
        englishLearner: learner,
        foster,
        homeless,
        family
      })
      contacts.push(...makeContacts(chance, pool, { pupilId, lastName, family, home, second, foster }))
    }
  }
  return { pupils, contacts }
}

function takeSeats(chance: Chance, seats: Seat[], wanted: number): Seat[] {
  const taken: Seat[] = []
  for (let n = 0; n < wanted && seats.length > 0; n += 1) {
    const from = Math.floor(chance.next() * seats.length)
    const at = seats.findIndex((seat, index) => index >= from && taken.every(({ grade }) => grade !== seat.grade))
    const [seat] = seats.splice(at < 0 ? 0 : at, 1)
    if (seat) taken.push(seat)
  }
  return taken
}

interface Home {
  readonly address: string
  readonly unit: string
  readonly city: string
}

function makeHome(chance: Chance, family: number): Home {
  return {
    address: `${chance.whole(2, 98) * 10 + (family % 10)} ${chance.of(STREETS)}`,
    unit: chance.falls(0.3) ? `Apt. ${chance.whole(1, 40)}` : '',
    city: chance.weighed([
      ['Alder Valley', 7],
      ['Fennel', 3]
    ])
  }
}

interface Belongs {
  readonly pupilId: string
  readonly lastName: string
  readonly family: number
  readonly home: Home
  readonly second: Home | null
  readonly foster: boolean
}

/** Mother and father in one or two households; a foster pupil's caregiver does not hold the education rights. */
function makeContacts(chance: Chance, pool: (typeof NAME_POOLS)[number], to: Belongs): SampleContact[] {
  const contact = (
    key: string,
    relation: string,
    firstName: string,
    lastName: string,
    home: Home,
    flags: { livesWith: boolean; educationRights: boolean; receivesMail: boolean },
    language = pool.language
  ): SampleContact => ({
    pupilId: to.pupilId,
    contactId: `${to.family}-${key}`,
    relation,
    firstName,
    lastName,
    ...home,
    phone: `(530) 555-${String(150 + ((to.family * 3 + key.charCodeAt(0)) % 49)).padStart(4, '0')}`,
    email: '',
    language,
    ...flags
  })
  // The same adults for all children of a family: chosen by its number, not by chance.
  const mother = pool.mothers[to.family % pool.mothers.length] ?? ''
  const father = pool.fathers[to.family % pool.fathers.length] ?? ''
  if (to.foster) {
    const worker: Home = { address: '55 Courthouse Square', unit: '', city: 'Alder Valley' }
    return [
      contact(
        'c',
        'foster parent',
        mother,
        'Ostergaard',
        to.home,
        { livesWith: true, educationRights: false, receivesMail: true },
        'en'
      ),
      contact(
        'r',
        'education rights holder',
        'Philippa',
        'Ravensdale',
        worker,
        { livesWith: false, educationRights: true, receivesMail: true },
        'en'
      )
    ]
  }
  const both = { livesWith: true, educationRights: true, receivesMail: true }
  const first = contact('m', 'mother', mother, to.lastName, to.home, both)
  if (to.second) {
    return [first, contact('f', 'father', father, to.lastName, to.second, { ...both, livesWith: false })]
  }
  if (to.family % 4 === 0) return [first]
  return [first, contact('f', 'father', father, to.lastName, to.home, { ...both, receivesMail: chance.falls(0.3) })]
}
