import { addDays, type CalendarDate, day, isoWeekday } from '@shared/kernel/dates'

/** The invented district of the sample: nothing here is a real district, school, person or address. */
export const SAMPLE_TODAY = day('2026-11-17')
export const FIRST_DAY = day('2026-08-13')
export const LAST_DAY = day('2027-06-04')

export const SAMPLE_DISTRICT = {
  name: 'Alder Valley Unified School District',
  county: 'Almanor',
  department: 'Attendance Improvement Program',
  addressLine1: '2400 Millrace Road',
  city: 'Alder Valley',
  state: 'CA',
  postalCode: '95999',
  phone: '(530) 555-0140',
  email: 'attendance@aldervalley.example',
  boardName: 'Alder Valley School Attendance Review Board',
  boardAddressLine1: '2400 Millrace Road, Room 12',
  boardPhone: '(530) 555-0144',
  boardEmail: 'sarb@aldervalley.example'
} as const

export interface SampleSchool {
  readonly code: string
  readonly name: string
  readonly address: string
  readonly city: string
  readonly phone: string
  readonly principal: string
  readonly grades: readonly string[]
  readonly pupils: number
  readonly minutes: number
}

export const SAMPLE_SCHOOLS: readonly SampleSchool[] = [
  {
    code: '101',
    name: 'Orchard Glen Elementary',
    address: '18 Pippin Lane',
    city: 'Alder Valley',
    phone: '(530) 555-0101',
    principal: 'Rosalind Achterberg',
    grades: ['K', '1', '2', '3', '4', '5'],
    pupils: 92,
    minutes: 320
  },
  {
    code: '102',
    name: 'Sycamore Bend Elementary',
    address: '705 Towpath Road',
    city: 'Fennel',
    phone: '(530) 555-0102',
    principal: 'Dalton Okereke',
    grades: ['K', '1', '2', '3', '4', '5'],
    pupils: 84,
    minutes: 320
  },
  {
    code: '201',
    name: 'Larkspur Middle School',
    address: '1330 Larkspur Avenue',
    city: 'Alder Valley',
    phone: '(530) 555-0103',
    principal: 'Imelda Fuentes-Park',
    grades: ['6', '7', '8'],
    pupils: 98,
    minutes: 365
  },
  {
    code: '301',
    name: 'Mariposa Ridge High School',
    address: '90 Ridge Crest Drive',
    city: 'Alder Valley',
    phone: '(530) 555-0104',
    principal: 'Terrence Vollmer',
    grades: ['9', '10', '11', '12'],
    pupils: 104,
    minutes: 380
  },
  {
    code: '302',
    name: 'Stonecrop Continuation High School',
    address: '12 Quarry Hill Road',
    city: 'Fennel',
    phone: '(530) 555-0105',
    principal: 'Odessa Prindle',
    grades: ['10', '11', '12'],
    pupils: 24,
    minutes: 240
  }
]

/** Weekdays between the first and last day on which school is not held. */
const CLOSED: readonly (readonly [string, string])[] = [
  ['2026-09-07', '2026-09-07'],
  ['2026-10-12', '2026-10-12'],
  ['2026-11-11', '2026-11-11'],
  ['2026-11-23', '2026-11-27'],
  ['2026-12-21', '2027-01-08'],
  ['2027-01-18', '2027-01-18'],
  ['2027-02-08', '2027-02-08'],
  ['2027-02-15', '2027-02-15'],
  ['2027-03-22', '2027-03-26'],
  ['2027-05-31', '2027-05-31']
]

/** Every schoolday of the sample's school year, the same for all five schools. */
export function sampleSchooldays(): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let date = FIRST_DAY; date <= LAST_DAY; date = addDays(date, 1)) {
    if (isoWeekday(date) <= 5 && !CLOSED.some(([from, to]) => date >= from && date <= to)) days.push(date)
  }
  return days
}

export const SAMPLE_CODES = [
  ['I', 'Illness', 'illness'],
  ['D', 'Medical or dental appointment', 'medical'],
  ['X', 'Excused, other (EC 48205)', 'excused_other'],
  ['U', 'Unexcused, whole day', 'unexcused'],
  ['A', 'Not yet verified', 'unverified'],
  ['T', 'Tardy, 30 minutes or less', 'tardy'],
  ['L', 'Tardy, more than 30 minutes, unexcused', 'tardy_over_30'],
  ['E', 'Left early, more than 30 minutes, unexcused', 'early_out_over_30'],
  ['S', 'Suspended, out of school', 'oss'],
  ['N', 'Suspended, in school', 'iss'],
  ['F', 'Field trip or school activity', 'activity'],
  ['H', 'Home or hospital instruction', 'home_hospital'],
  ['G', 'Independent study, work not complete', 'is_incomplete']
] as const

export const SAMPLE_ROOMS = [
  { name: 'Board room', address: '2400 Millrace Road, Room 12, Alder Valley, CA 95999' },
  { name: 'Family center, room 3', address: '18 Pippin Lane, Alder Valley, CA 95999' }
] as const

export const SAMPLE_STAFF = [
  { name: 'Marguerite Dalloway', title: 'Supervisor of attendance', phone: '(530) 555-0141' },
  { name: 'Ysabel Corrales', title: 'School community worker', phone: '(530) 555-0145' },
  { name: 'Pao Lee Thao', title: 'School community worker', phone: '(530) 555-0146' },
  { name: 'Anton Melnik', title: 'School community worker', phone: '(530) 555-0147' },
  { name: 'Desiree Hollins', title: 'School community worker', phone: '(530) 555-0148' },
  { name: 'Gwendolyn Asante', title: 'Intervention specialist', phone: '(530) 555-0149' }
] as const

export const SAMPLE_MEMBERS = [
  { name: 'Leonora Whitcombe', agency: 'Alder Valley Unified, Student Services', category: 'I', role: 'chair' },
  { name: 'Marguerite Dalloway', agency: 'Alder Valley Unified, Attendance', category: 'B', role: 'clerk' },
  { name: 'Cpl. Hector Barragan', agency: 'Alder Valley Police Department', category: 'F', role: 'member' },
  { name: 'Simone Tavernier', agency: 'Almanor County Probation', category: 'C', role: 'member' },
  { name: 'Beatrix Nolan', agency: 'Almanor County Child Welfare', category: 'D', role: 'member' },
  { name: 'Dr. Amrit Sandhu', agency: 'Almanor County Behavioral Health', category: 'K', role: 'member' },
  { name: 'Carole Ostrander', agency: 'School nurses', category: 'J', role: 'member' },
  { name: 'Tomas Quintero', agency: 'Fennel Youth Center', category: 'G', role: 'member' },
  { name: 'Janelle Prideaux', agency: 'Parent member', category: 'A', role: 'member' }
] as const
