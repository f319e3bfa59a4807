import type { AttendanceCategory, ParticipationKind, SpanKind } from '@shared/attendance/model'
import type { CalendarDate } from '@shared/kernel/dates'
import type { PupilStatistics } from '@shared/pupils/statistics'
import type { AttendanceColumns } from './columns'
import type { Problem } from './problems'

export interface ImportFile {
  name: string
  /** Data rows without the header; in XML the records read. */
  rows: number
  /** Of the bytes as they were read, lower-case hex. */
  sha256: string
}

export interface ImportAddress {
  line1: string | null
  line2: string | null
  city: string | null
  state: string | null
  postalCode: string | null
}

export interface ImportSchool {
  code: string
  /** The code itself where the source has no name. */
  name: string
  kind: 'elementary' | 'middle' | 'high' | null
  address: ImportAddress | null
  phone: string | null
}

/** Days on the roll of a school, both ends included; `leftOn` null while enrolled. */
export interface ImportEnrolment {
  schoolCode: string
  grade: string | null
  enrolledOn: CalendarDate
  leftOn: CalendarDate | null
}

export interface ImportPupil {
  /** The district's local id. */
  pupilId: string
  stateId: string | null
  lastName: string
  firstName: string
  middleName: string | null
  preferredName: string | null
  birthDate: CalendarDate
  /** Grade, language and flags of the latest enrolment. */
  grade: string | null
  /** BCP 47 tag where the language is known to us, otherwise as written. */
  homeLanguage: string | null
  iep: boolean
  section504: boolean
  englishLearner: boolean
  foster: boolean
  homeless: boolean
  /** For the year's numbers alone; null where the source says nothing of it. */
  statistics: PupilStatistics | null
  /** Rising by first day. Empty where the source names no school. */
  enrolments: ImportEnrolment[]
  row: number
}

/** One adult of one pupil; the same `contactId` may stand with several pupils. */
export interface ImportContact {
  pupilId: string
  contactId: string
  /** Lower case, as written: mother, father, guardian, … */
  relation: string | null
  lastName: string
  firstName: string
  address: ImportAddress
  phone: string | null
  email: string | null
  language: string | null
  livesWith: boolean
  educationRights: boolean
  receivesMail: boolean
  row: number
}

export interface ImportSchoolday {
  schoolCode: string
  date: CalendarDate
  /** Null where the source does not say. */
  minutes: number | null
}

export interface ImportCode {
  code: string
  meaning: string
  /** Null: a person must choose before anything is written. */
  category: AttendanceCategory | null
  /** Only where `category` is null and the words allow a proposal. */
  proposed: { category: AttendanceCategory; reason: string } | null
  /** Number of attendance records with this code. */
  used: number
}

/** A measure the source says was carried out with a pupil. */
export interface ImportIntervention {
  pupilId: string
  schoolCode: string | null
  /** Name of the measure in the source. */
  name: string
  beginDate: CalendarDate | null
  endDate: CalendarDate | null
  /** Minutes a session. */
  dosageMinutes: number | null
  row: number
}

/** What a district knows besides the records of the days. */
export interface ImportBeside {
  spans: { pupilId: string; kind: SpanKind; from: CalendarDate; to: CalendarDate | null; reason: string }[]
  participation: { pupilId: string; date: CalendarDate; kind: ParticipationKind; detail: string | null }[]
  recovery: { pupilId: string; date: CalendarDate; minutes: number | null; detail: string | null }[]
}

/** What an import brings, whatever the source. Every reference in it leads somewhere. */
export interface ImportSet {
  source: { kind: 'csv-set' | 'ed-fi'; files: ImportFile[] }
  schools: ImportSchool[]
  pupils: ImportPupil[]
  contacts: ImportContact[]
  schooldays: ImportSchoolday[]
  /** In columns, since there may be a million; `attendanceAt` and `attendanceRecords` give them as objects. */
  attendance: AttendanceColumns
  codes: ImportCode[]
  interventions: ImportIntervention[]
  /** Only where one of the optional files stands beside the five. */
  beside?: ImportBeside
}

/** At most 200 problems are listed; `total` counts all of them. */
export type ImportResult =
  | { ok: true; set: ImportSet; warnings: Problem[]; total: number }
  | { ok: false; problems: Problem[]; total: number }

export interface ImportOptions {
  /** Refuse attendance on a day that is no schoolday of the school, or outside the enrolment. Default: warn. */
  strict?: boolean
  /** Length of a schoolday used only where a source gives a part of a day and no length of the day. Default 360. */
  assumedDayMinutes?: number
}
