import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { endSpanOn, recordParticipation, recordRecovery, recordSpan, withdrawEntry } from './beside'
import { knownUntil, pupilAttendance } from './classification'
import { changeCode, changeRule, codeMapping, districtRules, previewCode, previewRule } from './district-rules'
import { standingLines, standings } from './district-standing'
import type { EvidenceSource } from './evidence'
import { type GroundSource, groundsOf } from './ground'
import { householdOf } from './household'
import { previewFolder, writeImport } from './importing'
import { lastImport, listCodes } from './queries'
import { addRecord, recode } from './recode'
import { reportOf } from './report'

type In<N extends RouteName> = ParsedRouteInput<N>

/**
 * The room's handlers. What rooms to the right know of a pupil comes in as `evidence`; what they have made on the ground
 * of attendance as `grounds`.
 */
export function attendanceHandlers(evidence: EvidenceSource, grounds: readonly GroundSource[]) {
  const around = { evidence, grounds }
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

    'attendance.ground': (ctx: Ctx, { pupilId }: In<'attendance.ground'>): RouteOutput<'attendance.ground'> =>
      groundsOf(ctx.db, pupilId, evidence, grounds),

    'attendance.household': (
      ctx: Ctx,
      { pupilId, asOf }: In<'attendance.household'>
    ): RouteOutput<'attendance.household'> =>
      householdOf(ctx.db, pupilId, asOf ?? knownUntil(ctx.db, ctx.clock.today()), evidence),

    'attendance.recode': (ctx: Ctx, input: In<'attendance.recode'>): RouteOutput<'attendance.recode'> =>
      recode(ctx, input, around),
    'attendance.addRecord': (ctx: Ctx, input: In<'attendance.addRecord'>): RouteOutput<'attendance.addRecord'> =>
      addRecord(ctx, input, around),
    'attendance.recordSpan': (ctx: Ctx, input: In<'attendance.recordSpan'>): RouteOutput<'attendance.recordSpan'> =>
      recordSpan(ctx, input, around),
    'attendance.endSpan': (ctx: Ctx, input: In<'attendance.endSpan'>): RouteOutput<'attendance.endSpan'> =>
      endSpanOn(ctx, input, around),
    'attendance.recordParticipation': (
      ctx: Ctx,
      input: In<'attendance.recordParticipation'>
    ): RouteOutput<'attendance.recordParticipation'> => recordParticipation(ctx, input, around),
    'attendance.recordRecovery': (
      ctx: Ctx,
      input: In<'attendance.recordRecovery'>
    ): RouteOutput<'attendance.recordRecovery'> => recordRecovery(ctx, input, around),
    'attendance.withdraw': (ctx: Ctx, input: In<'attendance.withdraw'>): RouteOutput<'attendance.withdraw'> =>
      withdrawEntry(ctx, input, around),

    'attendance.rules': (ctx: Ctx): RouteOutput<'attendance.rules'> => districtRules(ctx),
    'attendance.mapping': (ctx: Ctx): RouteOutput<'attendance.mapping'> => codeMapping(ctx),
    'attendance.changeRule': (ctx: Ctx, input: In<'attendance.changeRule'>): RouteOutput<'attendance.changeRule'> =>
      changeRule(ctx, input, evidence),
    'attendance.changeCode': (ctx: Ctx, input: In<'attendance.changeCode'>): RouteOutput<'attendance.changeCode'> =>
      changeCode(ctx, input, evidence),

    'attendance.previewRule': (ctx: Ctx, input: In<'attendance.previewRule'>): RouteOutput<'attendance.previewRule'> =>
      previewRule(ctx, input, evidence),
    'attendance.previewCode': (ctx: Ctx, input: In<'attendance.previewCode'>): RouteOutput<'attendance.previewCode'> =>
      previewCode(ctx, input, evidence),

    'attendance.list': (ctx: Ctx, { asOf, shown }: In<'attendance.list'>): RouteOutput<'attendance.list'> => {
      const day = asOf ?? knownUntil(ctx.db, ctx.clock.today())
      const rows = standingLines(ctx.db, day, evidence).filter(({ schooldaysEnrolled, statuses }) => {
        if (shown === 'all') return schooldaysEnrolled > 0
        return shown === 'any' ? statuses.length > 0 : statuses.includes(shown)
      })
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
