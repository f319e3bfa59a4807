import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { lawCheckedThrough } from '@shared/law/sections'
import { csvOf, published } from '@shared/reports/csv'
import type { Breakdown, ReportPart, YearReport } from '@shared/reports/model'
import { openPoints } from '@shared/reports/open-points'
import { behindCell, tablesOf } from '@shared/reports/rules-cells'
import { yearLinks, yearTables } from '@shared/reports/rules-tables'
import { knownUntil } from '../attendance/classification'
import { readAttendanceSettings } from '../attendance/queries'
import type { Ctx } from '../context'
import { readCourtSettings } from '../court/queries'
import { letterhead } from '../district/letterhead'
import { findDistrict } from '../district/queries'
import { issueDocument } from '../documents/issue'
import { readFollowUpSettings } from '../followup/queries'
import { practiceOf } from '../hearings/practice'
import { waitMinutes } from '../hearings/queries/guide'
import { readLadderSettings } from '../interventions/queries/settings'
import { readRetention } from '../pupils/queries-retention'
import { yearFacts } from './facts'
import { knownYears, readReportSettings, saveReportSettings } from './queries'

type In<N extends RouteName> = ParsedRouteInput<N>

function yearReport(ctx: Ctx, schoolYear: number, by: Breakdown): YearReport {
  const facts = yearFacts(ctx, schoolYear)
  const { smallUpTo } = readReportSettings(ctx.db)
  const tables = tablesOf(yearTables(facts), facts, by, smallUpTo, yearLinks)
  return { schoolYear, asOf: facts.asOf, by, smallUpTo, tables }
}

/** One of the reports of a year: what is hidden in one is hidden in each, so that none tells on another. */
function reportOf(ctx: Ctx, schoolYear: number, by: Breakdown, part: ReportPart): YearReport {
  const report = yearReport(ctx, schoolYear, by)
  return { ...report, tables: report.tables.filter((table) => table.in.includes(part)) }
}

export const reportsHandlers = {
  'reports.openPoints': ({ db, clock }: Ctx): RouteOutput<'reports.openPoints'> => ({
    checkedThrough: lawCheckedThrough,
    points: openPoints({
      attendance: readAttendanceSettings(db, schoolYearOf(knownUntil(db, clock.today()))),
      ladder: readLadderSettings(db),
      hearings: practiceOf(db),
      waitMinutes: waitMinutes(db),
      followUp: readFollowUpSettings(db),
      court: readCourtSettings(db),
      reports: readReportSettings(db),
      retention: readRetention(db)
    })
  }),

  'reports.years': (ctx: Ctx): RouteOutput<'reports.years'> => ({ years: knownYears(ctx.db) }),

  'reports.year': (ctx: Ctx, { schoolYear, by }: In<'reports.year'>): RouteOutput<'reports.year'> =>
    yearReport(ctx, schoolYear, by),

  'reports.behind': (
    ctx: Ctx,
    { schoolYear, by, table, ...at }: In<'reports.behind'>
  ): RouteOutput<'reports.behind'> => {
    const facts = yearFacts(ctx, schoolYear)
    const found = yearTables(facts).find(({ id }) => id === table)
    return { behind: found ? behindCell(found, facts, by, at) : [] }
  },

  'reports.saveCsv': async (
    ctx: Ctx,
    { schoolYear, by, part }: In<'reports.saveCsv'>
  ): Promise<RouteOutput<'reports.saveCsv'>> => {
    const text = csvOf(reportOf(ctx, schoolYear, by, part), findDistrict(ctx.db)?.name ?? '')
    const name = `sarb_${schoolYearLabel(schoolYear)}_${part}_${by}.csv`
    const savedAs = await ctx.host.saveFile(name, new TextEncoder().encode(text))
    if (savedAs)
      ctx.write({ action: 'reports.save', subjectType: 'report', payload: { schoolYear, by, part } }, () => undefined)
    return { savedAs }
  },

  'reports.issue': async (
    ctx: Ctx,
    { schoolYear, by, part }: In<'reports.issue'>
  ): Promise<RouteOutput<'reports.issue'>> => {
    const { asOf, smallUpTo, tables } = reportOf(ctx, schoolYear, by, part)
    const data = {
      letterhead: letterhead(ctx.db),
      date: ctx.clock.today(),
      schoolYear: schoolYearLabel(schoolYear),
      part,
      asOf,
      smallUpTo,
      tables: tables.flatMap(({ title, section, note, columns, rows }) =>
        rows.length === 0
          ? []
          : {
              title,
              section,
              note,
              columns: columns.map(({ head }) => head),
              rows: rows.map(({ label, strong, cells }) => ({ label, strong, cells: cells.map(published) }))
            }
      )
    }
    return { document: await issueDocument(ctx, { form: 'SD-85', language: 'en', data, subject: {} }) }
  },

  'reports.settings': (ctx: Ctx): RouteOutput<'reports.settings'> => readReportSettings(ctx.db),

  'reports.saveSettings': (ctx: Ctx, settings: In<'reports.saveSettings'>): RouteOutput<'reports.saveSettings'> => {
    const payload = { before: readReportSettings(ctx.db), after: settings }
    ctx.write({ action: 'reports.settings', subjectType: 'setting', payload }, (db) => saveReportSettings(db, settings))
    return {}
  }
}
