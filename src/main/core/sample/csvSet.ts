import { makeAbsences, type SampleAbsence } from './absences'
import { castPupils, LATE_ROLES, type Role } from './cast'
import { Chance } from './chance'
import { makeFamilies, type SampleContact, type SamplePupil } from './families'
import { SAMPLE_CODES, SAMPLE_DISTRICT, SAMPLE_SCHOOLS, sampleSchooldays } from './place'

/** Any other number makes another district of the same kind. */
export const SAMPLE_SEED = 48_263

export interface SampleSet {
  /** The CSV set by file name, as a district would export it. */
  readonly files: Record<string, string>
  readonly pupils: readonly SamplePupil[]
  /** Whose way the sample tells, by the district's pupil id. */
  readonly cast: ReadonlyMap<string, Role>
}

/** The invented district's export: the same text every time for the same seed. */
export function makeSampleSet(seed = SAMPLE_SEED): SampleSet {
  const chance = new Chance(seed)
  const { pupils, contacts } = makeFamilies(chance)
  const cast = castPupils(pupils)
  const schooldays = sampleSchooldays()
  const absences = pupils.flatMap((pupil) => {
    const role = cast.get(pupil.pupilId)
    const late = role !== undefined && LATE_ROLES.includes(role)
    const usual = makeAbsences(chance, pupil, schooldays, late ? undefined : role)
    return late ? makeAbsences(new Chance(seed + Number(pupil.pupilId)), pupil, schooldays, role) : usual
  })
  const files = {
    'pupils.csv': csv(PUPIL_COLUMNS, pupils.map(pupilRow)),
    'contacts.csv': csv(CONTACT_COLUMNS, contacts.map(contactRow)),
    'schooldays.csv': csv(
      ['school_code', 'date', 'minutes'],
      SAMPLE_SCHOOLS.flatMap(({ code, minutes }) => schooldays.map((date) => [code, date, String(minutes)]))
    ),
    'attendance.csv': csv(
      ['pupil_id', 'school_code', 'date', 'period', 'code', 'minutes_missed'],
      absences.map(absenceRow)
    ),
    'codes.csv': csv(['code', 'meaning', 'category'], SAMPLE_CODES)
  }
  return { files, pupils, cast }
}

const PUPIL_COLUMNS = [
  'pupil_id',
  'state_id',
  'last_name',
  'first_name',
  'middle_name',
  'preferred_name',
  'birth_date',
  'grade',
  'school_code',
  'enrolled_on',
  'left_on',
  'home_language',
  'iep',
  'section_504',
  'english_learner',
  'foster',
  'homeless',
  'gender',
  'race_ethnicity',
  'disadvantaged'
]

const CONTACT_COLUMNS = [
  'pupil_id',
  'contact_id',
  'relation',
  'last_name',
  'first_name',
  'address_line_1',
  'address_line_2',
  'city',
  'state',
  'postal_code',
  'phone',
  'email',
  'language',
  'lives_with',
  'education_rights',
  'receives_mail'
]

const flag = (value: boolean) => (value ? 'true' : 'false')

/** By a chance of the pupil's own, so that nothing else of the district depends on it. One in fifty tells nothing. */
function statisticsOf({ pupilId, family }: SamplePupil): string[] {
  const own = new Chance(Number(pupilId))
  const household = new Chance(family * 31 + 7)
  const race = household.weighed(SAMPLE_RACES)
  const poor = household.falls(0.58)
  if (own.falls(0.02)) return ['', '', '']
  const gender = own.weighed([
    ['F', 49],
    ['M', 50],
    ['X', 1]
  ])
  return [gender, race, flag(poor)]
}

const SAMPLE_RACES = [
  ['Hispanic or Latino', 46],
  ['White', 20],
  ['Asian', 13],
  ['Black or African American', 9],
  ['Filipino', 4],
  ['Two or more races', 5],
  ['Native Hawaiian or other Pacific Islander', 1],
  ['American Indian or Alaska Native', 1],
  ['', 1]
] as const

const pupilRow = (pupil: SamplePupil): string[] => [
  pupil.pupilId,
  pupil.stateId,
  pupil.lastName,
  pupil.firstName,
  '',
  '',
  pupil.birthDate,
  pupil.grade,
  pupil.schoolCode,
  pupil.enrolledOn,
  '',
  pupil.homeLanguage,
  flag(pupil.iep),
  flag(pupil.section504),
  flag(pupil.englishLearner),
  flag(pupil.foster),
  flag(pupil.homeless),
  ...statisticsOf(pupil)
]

const contactRow = (contact: SampleContact): string[] => [
  contact.pupilId,
  contact.contactId,
  contact.relation,
  contact.lastName,
  contact.firstName,
  contact.address,
  contact.unit,
  contact.city,
  'CA',
  SAMPLE_DISTRICT.postalCode,
  contact.phone,
  contact.email,
  contact.language,
  flag(contact.livesWith),
  flag(contact.educationRights),
  flag(contact.receivesMail)
]

const absenceRow = ({ pupilId, schoolCode, date, code, minutes }: SampleAbsence): string[] => [
  pupilId,
  schoolCode,
  date,
  '',
  code,
  minutes === null ? '' : String(minutes)
]

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`
}
