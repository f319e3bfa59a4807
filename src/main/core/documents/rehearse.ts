import { contract, isRouteName, type ParsedRouteInput, type RouteName, type RouteOutput } from '@shared/contract'
import { FORMS } from '@shared/documents/model'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import type { IssueRequest } from './issue'
import { type Lacking, lackingIn, printOne } from './preview'
import { readPaperStyle } from './queries-wording'
import { languagesOf, renderJob } from './render'
import { statutoryField } from './statutory'

/** The acts that make papers and write nothing before the papers are made; a test walks over them. */
export const REHEARSED = [
  'interventions.printNotices',
  'interventions.printInvitations',
  'interventions.issueAgreement',
  'interventions.printProofs',
  'cases.refer',
  'cases.issueClosingLetter',
  'cases.printReferralForm',
  'hearings.issueNotices',
  'hearings.issueSubpoena',
  'hearings.issueLetters',
  'agreements.issueContract',
  'agreements.issueMinutes',
  'followup.reportViolation',
  'court.issueConsent',
  'court.printReleaseNotice',
  'court.issueNotice',
  'court.issueRecords'
] as const satisfies readonly RouteName[]

/** Carries what would have been issued out of the act; never leaves this file. */
class Rehearsed extends Error {
  constructor(readonly requests: readonly IssueRequest[]) {
    super('rehearsed')
  }
}

/** A desk on which nothing is written: the papers are taken where they would be issued. */
function rehearsal(ctx: Ctx): Ctx {
  return {
    ...ctx,
    emit: () => undefined,
    write: () => {
      throw new DeskError('not-allowed', 'This can only be printed, not looked at before.')
    },
    rehearse: (requests) => {
      throw new Rehearsed(requests as readonly IssueRequest[])
    }
  }
}

type Handlers = Record<string, (ctx: Ctx, input: never) => unknown>

/** What an act would issue now, or what it lacks. Throws the act's own DeskError when that names no field. */
async function papersOf(
  ctx: Ctx,
  act: Handlers[string],
  input: unknown
): Promise<{ requests: readonly IssueRequest[]; lacking: Lacking[] }> {
  try {
    await act(rehearsal(ctx), input as never)
  } catch (error) {
    if (error instanceof Rehearsed) return { requests: error.requests, lacking: [] }
    const lacking = fieldsOf(error)
    if (lacking.length > 0) return { requests: [], lacking }
    throw error
  }
  throw new DeskError('not-allowed', 'Nothing would be printed.')
}

/** The fields that an act's refusal names: of the paper's data (`details`) or of the input (`details.issues`). */
function fieldsOf(error: unknown): Lacking[] {
  if (!(error instanceof DeskError)) return []
  const { details } = error
  if (Array.isArray(details)) {
    return (details as Partial<Lacking>[]).map(({ field = '', problem = '', section = null }) => ({
      field,
      problem,
      section
    }))
  }
  const { issues } = (details ?? {}) as { issues?: { path: readonly PropertyKey[]; message: string }[] }
  return (issues ?? []).map(({ path, message }) => ({ field: path.join('.'), problem: message, section: null }))
}

export function rehearseHandlers(handlers: () => Handlers) {
  return {
    /** Prints one of the papers that an act would issue, from what the desk knows now; nothing is kept. */
    'documents.rehearse': async (
      ctx: Ctx,
      { act, input, at, form }: ParsedRouteInput<'documents.rehearse'>
    ): Promise<RouteOutput<'documents.rehearse'>> => {
      const handler = handlers()[act]
      if (!isRouteName(act) || !(REHEARSED as readonly string[]).includes(act) || !handler) {
        throw new DeskError('not-allowed', 'This can only be printed, not looked at before.')
      }
      const parsed = contract[act].input.safeParse(input)
      if (!parsed.success) {
        const lacking = parsed.error.issues.map(({ path, message }) => {
          const field = path.join('.')
          return { field, problem: message, section: form ? statutoryField(form, field) : null }
        })
        return { papers: [], bytes: null, lacking }
      }
      const { requests, lacking: refused } = await papersOf(ctx, handler, parsed.data)
      const lacking = refused.map((one) => ({
        ...one,
        section: one.section ?? (form ? statutoryField(form, one.field) : null)
      }))
      const papers = requests.map(({ form, language, data }) => {
        const { addressee } = data as { addressee?: { name: string } }
        const [printed = 'en' as const] = languagesOf(form, language)
        return { form, title: FORMS[form].title, language: printed, to: addressee?.name ?? null }
      })
      const request = requests[at] ?? requests[0]
      if (!request) return { papers, bytes: null, lacking }
      const missing = lackingIn(request.form, request.data)
      if (missing.length > 0) return { papers, bytes: null, lacking: missing }
      const { caseNumber = null } = request.data as { caseNumber?: string | null }
      const item = { form: request.form, language: request.language, data: request.data, number: null, caseNumber }
      const bytes = await printOne(ctx, request.form, request.language, renderJob([item], readPaperStyle(ctx.db)))
      return { papers, bytes, lacking: [] }
    }
  }
}
