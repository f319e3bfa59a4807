import { type CalendarDate, calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'
import { type AttendanceCategory, type AttendanceEvent, type AttendanceSettings, attendanceCategory } from './model'
import type { RecordChange, RecordedParticipation, RecordedRecovery, RecordedSpan } from './record'
import type { Classification, FindingName } from './rules-classify'

/** A pupil as the lists show him or her, with what the law says as of a day. */
export interface Standing {
  pupilId: string
  localId: string
  lastName: string
  firstName: string
  grade: string | null
  birthDate: CalendarDate | null
  /** The school of the enrolment on or before the as-of day that began last. */
  schoolCode: string | null
  classification: Classification
}

/** The four statuses of the desk's lists, in the order of the law. */
export const statusNames = [
  'truant',
  'habitualTruant',
  'chronicAbsentee',
  'chronicTruant'
] as const satisfies FindingName[]
export type StatusName = (typeof statusNames)[number]

export const statusWords: Readonly<Record<StatusName, string>> = {
  truant: 'Truant',
  habitualTruant: 'Habitual truant',
  chronicAbsentee: 'Chronic absentee',
  chronicTruant: 'Chronic truant'
}

/** A pupil in a list by finding: what the list shows of a standing, since all of them at once are many. */
export const standingLine = z.object({
  pupilId: z.string(),
  localId: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  grade: z.string().nullable(),
  schoolCode: z.string().nullable(),
  statuses: z.array(z.enum(statusNames)),
  schooldaysEnrolled: z.number().int(),
  absent: z.number().int(),
  unexcused: z.number().int(),
  reports: z.number().int(),
  absentTenths: z.number().int(),
  /** Letters of the district's policy reached by count. */
  letters: z.number().int(),
  band: z.enum(['satisfactory', 'at_risk', 'chronic', 'severe'])
})
export type StandingLine = z.infer<typeof standingLine>

export const absenceCode = z.object({
  code: z.string(),
  /** First year of the school year the meaning holds for. */
  schoolYear: z.number().int(),
  meaning: z.string(),
  category: attendanceCategory
})
export type AbsenceCode = z.infer<typeof absenceCode>

/** What the pupil's attendance page is made of. */
export interface PupilAttendanceView {
  classification: Classification
  /** Schooldays of the school year on which the pupil was enrolled, up to the as-of day. */
  schooldays: string[]
  events: AttendanceEvent[]
  /** Meanings of the codes among the events. */
  codes: AbsenceCode[]
  /** When data was last imported; null before the first import. */
  importedAt: string | null
  /** What is on file beside the records: how they were changed, spans, evidence, recovery; also what was taken back. */
  record: {
    changes: RecordChange[]
    spans: RecordedSpan[]
    participation: RecordedParticipation[]
    recovery: RecordedRecovery[]
  }
  /** The district's decisions in the school year. */
  settings: AttendanceSettings
}

/** How a code's meaning was changed. */
export interface CodeChange {
  code: string
  schoolYear: number
  at: string
  actor: string
  before: AttendanceCategory | null
  after: AttendanceCategory
  /** Null where an import brought it. */
  reason: string | null
  importNumber: number | null
}

/** How a rule of the district was changed. */
export interface RuleChange {
  key: keyof AttendanceSettings
  /** The school year from which it holds. */
  schoolYear: number
  at: string
  actor: string
  before: unknown
  after: unknown
  reason: string
}

/** A line somebody crossed between two imports. */
export const crossing = z.object({
  pupilId: z.string(),
  line: z.enum(['truant', 'report', 'habitualTruant', 'chronicAbsentee', 'chronicTruant']),
  /** Day of the report, or the as-of day. */
  on: calendarDate,
  /** Number of truancy reports, for `truant` and `report`. */
  reports: z.number().int()
})
export type Crossing = z.infer<typeof crossing>

/** What became of the records of one kind at an import. */
const taken = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  kept: z.number().int(),
  missing: z.number().int()
})

/** What an import did; kept with it. */
export const importSummary = z.object({
  asOf: calendarDate,
  files: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  schoolsAdded: z.array(z.string()),
  schooldays: z.object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int() }),
  pupils: taken,
  enrolments: taken,
  contacts: taken,
  attendance: taken,
  codes: z.object({ added: z.array(z.string()), changed: z.array(z.string()) }),
  /** Spans, evidence and recovery added; only where the files hold any. */
  beside: z.number().int().optional(),
  /** Pupils of whom the files say what the year's numbers are broken down by; only where they do. */
  statistics: taken.optional(),
  crossings: z.array(crossing)
})
export type ImportSummary = z.infer<typeof importSummary>
