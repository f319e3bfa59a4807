import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import type { AttendanceSettings } from './model'
import { attendanceCategory, defaultAttendanceSettings } from './model'
import { addRecordInput, participationInput, recodeInput, recoveryInput, spanInput, withdrawInput } from './record'
import type { Ground, StandingEffect } from './rules-ground'
import type { Crossed, MappedCode } from './rules-view'
import {
  absenceCode,
  type CodeChange,
  crossing,
  importSummary,
  type PupilAttendanceView,
  type RuleChange,
  type Standing,
  type StandingLine,
  standingLine,
  statusNames
} from './standing'

const nothing = z.strictObject({})

/** One thing that is wrong, or worth knowing, in a file of an import. */
export const importProblem = z.object({
  file: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
  severity: z.enum(['error', 'warning'])
})
export type ImportProblem = z.infer<typeof importProblem>

/** Details of a `refused-file` error of an import. */
export interface ImportRefusal {
  problems: ImportProblem[]
  total: number
}

export const importCode = z.object({
  code: z.string(),
  meaning: z.string(),
  used: z.number().int(),
  /** `mapped`: the file says so, or it was confirmed before. `to-confirm`: a person has to choose. */
  state: z.enum(['mapped', 'to-confirm']),
  /** What it will be taken as; null while nobody has chosen. */
  category: attendanceCategory.nullable(),
  /** What the words or an earlier import let one think; never taken without a person's yes. */
  proposed: attendanceCategory.nullable(),
  /** Who says so: the file's own codes.csv, the desk at an earlier import, or the words of the meaning. */
  source: z.enum(['file', 'desk', 'words']).nullable(),
  reason: z.string().nullable()
})
export type ImportCodeLine = z.infer<typeof importCode>

export const importPreview = z.object({
  previewId: id,
  kind: z.enum(['csv-set', 'ed-fi']),
  files: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  counts: z.object({
    schools: z.number().int(),
    schooldays: z.number().int(),
    pupils: z.number().int(),
    newPupils: z.number().int(),
    contacts: z.number().int(),
    attendance: z.number().int()
  }),
  /** First and last day with attendance records; null without any. */
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  warnings: z.array(importProblem),
  warningTotal: z.number().int(),
  codes: z.array(importCode),
  /** The same files were imported last time. */
  sameAsLast: z.boolean()
})
export type ImportPreview = z.infer<typeof importPreview>

const namedCrossing = crossing.extend({ localId: z.string(), lastName: z.string(), firstName: z.string() })
export type NamedCrossing = z.infer<typeof namedCrossing>

export const importReport = z.object({
  /** Running number; null when the files held nothing new and nothing was written. */
  number: z.number().int().nullable(),
  at: z.string(),
  kind: z.enum(['csv-set', 'ed-fi']),
  summary: importSummary.extend({ crossings: z.array(namedCrossing) })
})
export type ImportReport = z.infer<typeof importReport>

const asOf = calendarDate.optional()

/** What a correction did: to the standing, and to the notices, reports and referrals that rested on the record. */
const correction = z.custom<{ effect: StandingEffect; touched: Ground[] }>()
const why = z.string().trim().min(3, 'Say why, in a few words: it stays with the rule.').max(1000)
const schoolYear = z.number().int().min(1990).max(2100)
const ruleKey = z.enum(
  Object.keys(defaultAttendanceSettings) as [keyof AttendanceSettings, ...(keyof AttendanceSettings)[]]
)

/** Brothers and sisters: pupils who share a parent or guardian on file, and the pupil asked for, first. */
export interface HouseholdLine extends StandingLine {
  schoolName: string | null
  /** Monday of each week with its schooldays and days missed. */
  weeks: { monday: string; unexcused: number; excused: number; schooldays: number }[]
}

export const attendanceRoutes = {
  /** Shows the system's own dialog; a handle for the folder, or null when the user thought better of it. */
  'attendance.chooseFolder': read(nothing, z.object({ handle: z.string(), name: z.string() }).nullable()),
  /**
   * Reads and checks a folder, writing nothing. Throws `refused-file` with an `ImportRefusal` when anything in it is
   * wrong. What was read waits in memory for `attendance.import`, until another preview or the lock.
   */
  'attendance.previewImport': read(z.strictObject({ handle: z.string().min(1).max(4000) }), importPreview),
  /** Writes what the preview showed, all or nothing. Every code that is used must be mapped or stand in `codes`. */
  'attendance.import': change(
    z.strictObject({
      previewId: id,
      codes: z
        .array(z.strictObject({ code: z.string().max(200), category: attendanceCategory }))
        .max(1000)
        .default([])
    }),
    importReport
  ),
  /** The latest import; null before the first. */
  'attendance.lastImport': read(nothing, importReport.nullable()),
  /** Every code's meaning and category, the latest school year first. */
  'attendance.codes': read(nothing, z.array(absenceCode)),
  /** One pupil's attendance. Without a day: as of the last day the imported data tells of. */
  'attendance.classification': read(z.strictObject({ pupilId: id, asOf }), z.custom<PupilAttendanceView>()),
  /** How everything that rests on the pupil's attendance stands by the record of today, the newest first. */
  'attendance.ground': read(z.strictObject({ pupilId: id }), z.custom<Ground[]>()),
  /** The pupil and those who share a parent or guardian, in one view. */
  'attendance.household': read(
    z.strictObject({ pupilId: id, asOf }),
    z.object({ asOf: calendarDate, rows: z.array(z.custom<HouseholdLine>()) })
  ),
  /** An absence excused or corrected later, with its history; `code` null takes the record back. */
  'attendance.recode': change(recodeInput, correction),
  /** A record where there was none. */
  'attendance.addRecord': change(addRecordInput, correction),
  'attendance.recordSpan': change(spanInput, correction),
  'attendance.endSpan': change(z.strictObject({ id, to: calendarDate, reason: why }), correction),
  'attendance.recordParticipation': change(participationInput, correction),
  'attendance.recordRecovery': change(recoveryInput, correction),
  /** Takes a span, evidence or recovery back; it stays on file with the reason. */
  'attendance.withdraw': change(withdrawInput, correction),
  /** The district's decisions where the statutes leave a point open, and how they were changed. */
  'attendance.rules': read(
    nothing,
    z.object({
      schoolYear,
      settings: z.custom<AttendanceSettings>(),
      changes: z.array(z.custom<RuleChange>())
    })
  ),
  /** Holds from the school year on; earlier years keep what they had. Tells how many pupils crossed a line by it. */
  'attendance.changeRule': change(
    z.strictObject({ key: ruleKey, value: z.unknown(), schoolYear, reason: why }),
    z.custom<Crossed>()
  ),
  /** Which pupils a rule would take across a line, as of the last day known, before it is saved. */
  'attendance.previewRule': read(z.strictObject({ key: ruleKey, value: z.unknown(), schoolYear }), z.custom<Crossed>()),
  /** The same for the meaning of a code. */
  'attendance.previewCode': read(
    z.strictObject({ code: z.string().min(1).max(200), schoolYear, category: attendanceCategory }),
    z.custom<Crossed>()
  ),
  /** Codes by school year with their use, and how their meanings were changed. */
  'attendance.mapping': read(
    nothing,
    z.object({ codes: z.array(z.custom<MappedCode>()), changes: z.array(z.custom<CodeChange>()) })
  ),
  /** What a code means in one school year; every report and finding is judged anew. */
  'attendance.changeCode': change(
    z.strictObject({ code: z.string().min(1).max(200), schoolYear, category: attendanceCategory, reason: why }),
    z.custom<Crossed>()
  ),
  /** Pupils by name with what the law says: of one finding, of any, or all who were enrolled. */
  'attendance.list': read(
    z.strictObject({ asOf, shown: z.enum([...statusNames, 'any', 'all']) }),
    z.object({ asOf: calendarDate, rows: z.array(standingLine) })
  ),
  /** Every pupil by name; those not on the roll in the school year of the day have no schooldays. */
  'attendance.classifyAll': read(
    z.strictObject({ asOf }),
    z.object({ asOf: calendarDate, importedAt: z.string().nullable(), pupils: z.array(z.custom<Standing>()) })
  )
}
