import type { DirectiveState } from '@shared/agreements/model'
import type { WindowCount, WindowName } from '@shared/attendance/rules-window'
import type { Disposition } from '@shared/cases/dispositions'
import type { ReferralGround } from '@shared/documents/parts'
import type { HearingKind, HearingState, Outcome } from '@shared/hearings/model'
import { type CalendarDate, calendarDate } from '@shared/kernel/dates'
import type { Gender, RaceEthnicity } from '@shared/pupils/statistics'
import { z } from 'zod'

/** How the columns of the year's tables are cut. */
export const breakdown = z.enum(['none', 'school', 'level', 'grade', 'gender', 'race', 'group'])
export type Breakdown = z.infer<typeof breakdown>
export const breakdownWords: Record<Breakdown, string> = {
  none: 'The whole district',
  school: 'By school',
  level: 'By level of school',
  grade: 'By grade',
  gender: 'By gender',
  race: 'By race and ethnicity',
  group: 'By group of pupils'
}

/** What is given out of a year: the two reports in which the state suggests to tell EC 48273, or all of it. */
export const reportPart = z.enum(['basic', 'extended', 'year'])
export type ReportPart = z.infer<typeof reportPart>
export const partWords: Record<ReportPart, string> = {
  year: 'The whole year',
  basic: 'Basic report (EC 48273)',
  extended: 'Extended report (with irregular attendance)'
}

export const groups = ['englishLearner', 'iep', 'section504', 'disadvantaged', 'foster', 'homeless'] as const
export type Group = (typeof groups)[number]
export const groupWords: Record<Group, string> = {
  englishLearner: 'English learners',
  iep: 'IEP',
  section504: '504 plan',
  disadvantaged: 'Socio-economically disadvantaged',
  foster: 'Foster youth',
  homeless: 'McKinney-Vento'
}

/** A pupil as the year's tables cut by. */
export interface PupilFact {
  readonly pupilId: string
  readonly name: string
  readonly grade: string | null
  readonly schoolCode: string | null
  readonly schoolName: string | null
  readonly groups: readonly Group[]
  /** Only for statistics; null where nobody has told it. */
  readonly gender: Gender | null
  readonly raceEthnicity: RaceEthnicity | null
}

export interface HearingFact {
  readonly id: string
  readonly date: CalendarDate
  readonly kind: HearingKind
  readonly state: HearingState
  readonly outcome: Outcome | null
}

export interface DirectiveFact {
  readonly id: string
  readonly state: DirectiveState
  readonly addressee: string
  /** What the directive asks for, in a word: its entry of the library, or free text. */
  readonly what: string
  readonly provider: string | null
}

export interface ComparedWindow {
  readonly name: WindowName
  readonly before: WindowCount
  readonly after: WindowCount
}

/** One case with all that happened to it in the school year. */
export interface CaseFact extends PupilFact {
  readonly caseId: string
  readonly number: string
  readonly openedOn: CalendarDate
  /** Referred in the school year of the report; older cases may still be heard in it. */
  readonly referredInYear: boolean
  readonly closedOn: CalendarDate | null
  readonly grounds: readonly ReferralGround[]
  readonly hearings: readonly HearingFact[]
  readonly directives: readonly DirectiveFact[]
  /** Routes out of the board taken in the year, in words; whether it asks for a petition in juvenile court. */
  readonly routes: readonly { readonly words: string; readonly petition: boolean }[]
  /** What came back of each of them (EC 48297), `none` where nothing has yet. */
  readonly answers: readonly ('filed' | 'declined' | 'terms' | 'outcome' | 'none')[]
  /** Around the first hearing of the year that was held; null where none was. */
  readonly windows: readonly ComparedWindow[] | null
  /** Where the pupil is now, as recorded by hand or as an outcome says; null where nothing says it. */
  readonly disposition: Disposition | null
}

/** A pupil of the district with the year's absences, for the part on irregular attendance. */
export interface EnrolledFact extends PupilFact {
  readonly schooldays: number
  readonly absent: number
  /** Of those absent: with and without valid excuse; what is neither is not verified yet, or suspended. */
  readonly excused: number
  readonly unexcused: number
}

/** A step of the ladder taken for a pupil in the year. */
export interface StepFact extends PupilFact {
  readonly id: string
  readonly what: string
}

/** One who sat on the board in the year, with the hearing days on which he or she was there. */
export interface MemberFact {
  readonly id: string
  readonly name: string
  readonly agency: string
  readonly role: 'chair' | 'clerk' | 'member'
  readonly days: readonly { readonly id: string; readonly date: CalendarDate }[]
}

/** A consultation with pupils (EC 48321(g)); groups and counts, nobody's name. */
export interface ConsultationFact {
  readonly id: string
  readonly date: CalendarDate
  readonly groups: readonly { readonly school: string; readonly group: string; readonly pupils: number }[]
}

export interface YearFacts {
  readonly schoolYear: number
  readonly asOf: CalendarDate
  readonly cases: readonly CaseFact[]
  readonly enrolled: readonly EnrolledFact[]
  readonly steps: readonly StepFact[]
  readonly members: readonly MemberFact[]
  readonly consultations: readonly ConsultationFact[]
}

/** What stands behind one number: the case or the pupil, opened from it. */
export const behind = z.object({ label: z.string(), detail: z.string(), to: z.string() })
export type Behind = z.infer<typeof behind>

export const reportCell = z.object({
  /** A count, or tenths of a percent; null where it can't be said. */
  value: z.number().int().nullable(),
  kind: z.enum(['count', 'tenths']),
  /** Too few to be published: shown to the department, never printed or exported. */
  small: z.boolean(),
  /** How many stand behind it. */
  of: z.number().int()
})
export type ReportCell = z.infer<typeof reportCell>

export const reportTable = z.object({
  id: z.string(),
  title: z.string(),
  /** The section that asks for it; null for the board's own use. */
  section: z.string().nullable(),
  note: z.string(),
  /** The reports it is part of. */
  in: z.array(reportPart),
  columns: z.array(z.object({ id: z.string(), head: z.string() })),
  rows: z.array(z.object({ id: z.string(), label: z.string(), strong: z.boolean(), cells: z.array(reportCell) }))
})
export type ReportTable = z.infer<typeof reportTable>

export const yearReport = z.object({
  schoolYear: z.number().int(),
  asOf: calendarDate,
  by: breakdown,
  /** Counts from 1 to this are small. */
  smallUpTo: z.number().int(),
  tables: z.array(reportTable)
})
export type YearReport = z.infer<typeof yearReport>

export const reportSettings = z.strictObject({
  /** CDE suppresses groups of ten and fewer in what it publishes; 0 hides nothing. */
  smallUpTo: z.number().int().min(0).max(50).default(10)
})
export type ReportSettings = z.infer<typeof reportSettings>
export const smallReason =
  'The state hides groups of ten and fewer pupils in what it publishes, so that nobody can be recognised. The department itself sees every number.'
