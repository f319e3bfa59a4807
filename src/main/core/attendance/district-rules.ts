import { type AttendanceSettings, attendanceSettings } from '@shared/attendance/model'
import { type Crossed, crossedBetween, type MappedCode } from '@shared/attendance/rules-view'
import type { StandingLine } from '@shared/attendance/standing'
import type { ParsedRouteInput, RouteOutput } from '@shared/contract'
import { firstDayOf, lastDayOf, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { knownUntil } from './classification'
import { type Supposed, standingLines, supposedLines } from './district-standing'
import type { EvidenceSource } from './evidence'
import { categoryReader, listCodes, readAttendanceSettings } from './queries'
import { saveCode } from './queries-import'
import {
  codeChanges,
  findCode,
  insertCodeChange,
  insertRuleChange,
  recordsByCode,
  ruleChanges,
  saveRule
} from './queries-rules'

/** The school year the desk works in: that of the last day it knows. */
const currentYear = (ctx: Ctx) => schoolYearOf(knownUntil(ctx.db, ctx.clock.today()))

export function districtRules(ctx: Ctx): RouteOutput<'attendance.rules'> {
  const schoolYear = currentYear(ctx)
  return { schoolYear, settings: readAttendanceSettings(ctx.db, schoolYear), changes: ruleChanges(ctx.db) }
}

/** Codes of every school year with the number of records in each, and how their meanings were changed. */
export function codeMapping(ctx: Ctx): RouteOutput<'attendance.mapping'> {
  const codes = listCodes(ctx.db)
  const used = new Map<number, ReadonlyMap<string, number>>()
  for (const { schoolYear } of codes) {
    if (!used.has(schoolYear)) {
      used.set(schoolYear, recordsByCode(ctx.db, firstDayOf(schoolYear), lastDayOf(schoolYear)))
    }
  }
  return {
    codes: codes.map((code): MappedCode => ({ ...code, used: used.get(code.schoolYear)?.get(code.code) ?? 0 })),
    changes: codeChanges(ctx.db)
  }
}

/** Does a change that touches many pupils and tells which lines they crossed by it, either way. */
function crossing(
  ctx: Ctx,
  evidence: EvidenceSource,
  note: { action: string; reason: string; payload: unknown },
  act: (db: Connection) => void
): Crossed {
  const asOf = knownUntil(ctx.db, ctx.clock.today())
  const before: StandingLine[] = standingLines(ctx.db, asOf, evidence)
  return ctx.write({ ...note, subjectType: 'setting' }, (db) => {
    act(db)
    return crossedBetween(before, standingLines(db, asOf, evidence))
  })
}

/** The settings with one rule changed. Throws DeskError `invalid` when the value does not fit it. */
function withRule(settings: AttendanceSettings, key: string, value: unknown): AttendanceSettings {
  const parsed = attendanceSettings.safeParse({ ...settings, [key]: value })
  if (parsed.success) return parsed.data
  throw new DeskError('invalid', 'That value does not fit this rule. Nothing was changed.', {
    issues: [{ path: ['value'], message: 'Choose or type a value that fits.' }]
  })
}

/** Which lines pupils would cross, were something decided so; nothing is written. */
function wouldCross(ctx: Ctx, evidence: EvidenceSource, supposed: Supposed): Crossed {
  const asOf = knownUntil(ctx.db, ctx.clock.today())
  return crossedBetween(standingLines(ctx.db, asOf, evidence), supposedLines(ctx.db, asOf, evidence, supposed))
}

/** What a rule would do before it is saved. A rule of a later school year does nothing to the days known so far. */
export function previewRule(
  ctx: Ctx,
  { key, value, schoolYear }: ParsedRouteInput<'attendance.previewRule'>,
  evidence: EvidenceSource
): Crossed {
  const year = currentYear(ctx)
  const settings = withRule(readAttendanceSettings(ctx.db, year), key, value)
  return wouldCross(ctx, evidence, schoolYear > year ? {} : { settings })
}

/** The same for the meaning of a code. */
export function previewCode(
  ctx: Ctx,
  { code, schoolYear, category }: ParsedRouteInput<'attendance.previewCode'>,
  evidence: EvidenceSource
): Crossed {
  const year = currentYear(ctx)
  if (schoolYear !== year) return wouldCross(ctx, evidence, {})
  const known = categoryReader(ctx.db, year)
  return wouldCross(ctx, evidence, { categoryOf: (one) => (one === code ? category : known(one)) })
}

/** Throws DeskError `invalid` when the value does not fit, `conflict` when it is what holds already. */
export function changeRule(
  ctx: Ctx,
  { key, value, schoolYear, reason }: ParsedRouteInput<'attendance.changeRule'>,
  evidence: EvidenceSource
): Crossed {
  const settings = readAttendanceSettings(ctx.db, schoolYear)
  const [before, after] = [settings[key], withRule(settings, key, value)[key]]
  if (JSON.stringify(before) === JSON.stringify(after)) {
    throw new DeskError('conflict', 'That is the rule already. Nothing was changed.')
  }
  const change = {
    key: key as keyof AttendanceSettings,
    schoolYear,
    at: ctx.clock.now(),
    actor: ctx.actor,
    before,
    after,
    reason
  }
  return crossing(ctx, evidence, { action: 'attendance.change-rule', reason, payload: change }, (db) => {
    saveRule(db, key, schoolYear, after)
    insertRuleChange(db, change)
  })
}

/** What a code means in one school year; what it meant before stays in its history. */
export function changeCode(
  ctx: Ctx,
  { code, schoolYear, category, reason }: ParsedRouteInput<'attendance.changeCode'>,
  evidence: EvidenceSource
): Crossed {
  const known = findCode(ctx.db, code, schoolYear)
  if (!known) throw new DeskError('not-found', 'That code is not known in that school year. Nothing was changed.')
  if (known.category === category) throw new DeskError('conflict', 'That is what the code means already.')
  const change = {
    code,
    schoolYear,
    at: ctx.clock.now(),
    actor: ctx.actor,
    before: known.category,
    after: category,
    reason,
    importId: null
  }
  return crossing(ctx, evidence, { action: 'attendance.change-code', reason, payload: change }, (db) => {
    saveCode(db, { ...known, category })
    insertCodeChange(db, change)
  })
}
