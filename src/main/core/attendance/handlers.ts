import { type Standing, type StandingLine, statusNames } from '@shared/attendance/standing'
import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { eachStanding, knownUntil, pupilAttendance, standings } from './classification'
import type { EvidenceSource } from './evidence'
import { previewFolder, writeImport } from './importing'
import { lastImport, listCodes } from './queries'
import { reportOf } from './report'

type In<N extends RouteName> = ParsedRouteInput<N>

function lineOf({ pupilId, localId, lastName, firstName, grade, classification }: Standing): StandingLine {
  const { counts, reports } = classification
  return {
    pupilId,
    localId,
    lastName,
    firstName,
    grade,
    statuses: statusNames.filter((name) => classification[name].value),
    schooldaysEnrolled: counts.schooldaysEnrolled,
    absent: counts.absent,
    unexcused: counts.unexcused,
    reports: reports.length,
    absentTenths: counts.absentTenths
  }
}

/** The room's handlers. What rooms to the right know of a pupil comes in as `evidence`. */
export function attendanceHandlers(evidence: EvidenceSource) {
  return {
    'attendance.chooseFolder': (ctx: Ctx): Promise<RouteOutput<'attendance.chooseFolder'>> =>
      ctx.host.chooseFolder('read-export'),

    'attendance.previewImport': async (
      ctx: Ctx,
      { handle }: In<'attendance.previewImport'>
    ): Promise<RouteOutput<'attendance.previewImport'>> => {
      const path = await ctx.host.pathOf(handle)
      if (path === null) throw new DeskError('file-problem', 'That folder is not open any more. Choose it again.')
      return previewFolder(ctx, path)
    },

    'attendance.import': (ctx: Ctx, { previewId, codes }: In<'attendance.import'>): RouteOutput<'attendance.import'> =>
      writeImport(ctx, previewId, codes, evidence),

    'attendance.lastImport': (ctx: Ctx): RouteOutput<'attendance.lastImport'> => {
      const last = lastImport(ctx.db)
      return last ? reportOf(ctx.db, { number: last.id, at: last.at, kind: last.kind, summary: last.summary }) : null
    },

    'attendance.codes': (ctx: Ctx): RouteOutput<'attendance.codes'> => listCodes(ctx.db),

    'attendance.classification': (
      ctx: Ctx,
      { pupilId, asOf }: In<'attendance.classification'>
    ): RouteOutput<'attendance.classification'> =>
      pupilAttendance(ctx.db, pupilId, asOf ?? knownUntil(ctx.db, ctx.clock.today()), evidence),

    'attendance.list': (ctx: Ctx, { asOf, shown }: In<'attendance.list'>): RouteOutput<'attendance.list'> => {
      const day = asOf ?? knownUntil(ctx.db, ctx.clock.today())
      const rows: StandingLine[] = []
      for (const standing of eachStanding(ctx.db, day, evidence)) {
        const line = lineOf(standing)
        const isEnrolled = line.schooldaysEnrolled > 0
        const isShown = shown === 'all' ? isEnrolled : shown === 'any' || line.statuses.includes(shown)
        if (isShown && (shown === 'all' || line.statuses.length > 0)) rows.push(line)
      }
      return { asOf: day, rows }
    },

    'attendance.classifyAll': (
      ctx: Ctx,
      { asOf }: In<'attendance.classifyAll'>
    ): RouteOutput<'attendance.classifyAll'> => {
      const day = asOf ?? knownUntil(ctx.db, ctx.clock.today())
      return {
        asOf: day,
        importedAt: lastImport(ctx.db)?.at ?? null,
        pupils: standings(ctx.db, day, evidence)
      }
    }
  }
}
