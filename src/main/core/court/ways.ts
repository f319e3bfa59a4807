import type { CourtLine, MadeFinding, Means, Route, SheetDraft } from '@shared/court/model'
import type { FormInput } from '@shared/documents/forms'
import type { FormId } from '@shared/documents/model'
import type { Party } from '@shared/documents/parts'
import type { Ctx } from '../context'
import type { HeldHearing } from './facts'
import { mediation } from './mediation'
import { childWelfare, citation, complaint, probationReferral } from './routeWays'
import { subpoenaEnforcement } from './subpoenas'

/** A sheet as it is filled in, with how and by whom its paper goes out. */
export interface NoticeInput {
  caseId: string
  draft: SheetDraft
  means: Means
  attention: string
  signer: { name: string; title: string }
}

/**
 * The core's side of a route; its words stand in `shared/court/sheets.ts`. A new route brings its rules, its form and
 * one of these.
 */
export interface Way<F extends FormId = FormId> {
  /** What the law asks for, each met or not. */
  lines(
    ctx: Pick<Ctx, 'db' | 'clock'>,
    of: Pick<NoticeInput, 'caseId' | 'draft'>,
    held: readonly HeldHearing[]
  ): CourtLine[]
  /** Words to begin an answer with, from what the record holds, by the key of the question. */
  suggested(ctx: Pick<Ctx, 'db' | 'clock'>, caseId: string, held: readonly HeldHearing[]): Record<string, string>
  /** What its paper is printed from. */
  data(
    ctx: Ctx,
    input: NoticeInput,
    held: readonly HeldHearing[],
    made: { recipient: Party; findings: readonly MadeFinding[] }
  ): FormInput<F>
}

export const ways: Readonly<Record<Route, Way>> = {
  '48263.5-district-attorney': mediation,
  '48263.5-probation': mediation,
  '601.2-probation': probationReferral,
  '601.2-child-welfare': childWelfare,
  '48291-complaint': complaint,
  '258-citation': citation,
  '48321.5-subpoena': subpoenaEnforcement
}
