import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { Ctx } from '../context'
import { issueGate } from './issue'
import { cancelRun, pauseRun, readRun, readRuns, repeatRun, resumeRun, startRun } from './runs'

type In<N extends RouteName> = ParsedRouteInput<N>

/** Papers on their way to a printer, and the making of papers while it goes on. */
export const runHandlers = {
  'documents.printers': (ctx: Ctx): Promise<RouteOutput<'documents.printers'>> => ctx.host.printers(),

  'documents.runs': (ctx: Ctx, { limit }: In<'documents.runs'>): RouteOutput<'documents.runs'> => readRuns(ctx, limit),

  'documents.run': (ctx: Ctx, { runId }: In<'documents.run'>): RouteOutput<'documents.run'> => readRun(ctx, runId),

  'documents.startRun': (
    ctx: Ctx,
    { ids, printer, options }: In<'documents.startRun'>
  ): RouteOutput<'documents.startRun'> => ({ runId: startRun(ctx, ids, printer, options) }),

  'documents.pauseRun': (ctx: Ctx, { runId }: In<'documents.pauseRun'>): RouteOutput<'documents.pauseRun'> => {
    ctx.write({ action: 'documents.pause-run', subjectType: 'paper-run', subjectId: runId }, () => pauseRun(ctx, runId))
    return {}
  },

  'documents.resumeRun': (ctx: Ctx, { runId }: In<'documents.resumeRun'>): RouteOutput<'documents.resumeRun'> => {
    ctx.write({ action: 'documents.resume-run', subjectType: 'paper-run', subjectId: runId }, () =>
      resumeRun(ctx, runId)
    )
    return {}
  },

  'documents.cancelRun': (ctx: Ctx, { runId }: In<'documents.cancelRun'>): RouteOutput<'documents.cancelRun'> => {
    ctx.write({ action: 'documents.cancel-run', subjectType: 'paper-run', subjectId: runId }, () =>
      cancelRun(ctx, runId)
    )
    return {}
  },

  'documents.repeatRun': (
    ctx: Ctx,
    { runId, printer }: In<'documents.repeatRun'>
  ): RouteOutput<'documents.repeatRun'> => ({ runId: repeatRun(ctx, runId, printer) }),

  'documents.holdIssue': (ctx: Ctx, { hold }: In<'documents.holdIssue'>): RouteOutput<'documents.holdIssue'> => {
    const gate = issueGate(ctx.db)
    if (hold) gate?.hold()
    else gate?.goOn()
    return {}
  },

  'documents.cancelIssue': (ctx: Ctx): RouteOutput<'documents.cancelIssue'> => {
    issueGate(ctx.db)?.stop()
    return {}
  }
}
