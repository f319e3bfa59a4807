import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import { AGENDA } from '@shared/hearings/agenda'
import type { BoardVote, HearingNote, Presence } from '@shared/hearings/model'
import type { HearingCall, HearingRoom } from '@shared/hearings/room'
import { methodWords, serviceMethod } from '@shared/interventions/rules-service'
import { clockTimeOf, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { issueDocument } from '../documents/issue'
import { listDocuments } from '../documents/queries'
import { knownHearing } from '../hearings/day'
import { panelOf } from '../hearings/queries/days'
import { type HearingOnDay, hearingRecord } from '../hearings/queries/docket'
import { callsOf, skipsOf } from '../hearings/queries/guide'
import { recusalsOf } from '../hearings/queries/plan'
import { findingsOf, notesOf, presenceOf } from '../hearings/queries/record'
import { paperFacts, printed } from './contract'
import { directivesOf, signaturesOf } from './queries'

/**
 * Prints what happened, was found and was decided, made from the record alone; private notes never come in. A second
 * issue supersedes the first. Throws DeskError `not-allowed` before an outcome is saved.
 */
export function issueMinutes(ctx: Ctx, hearingId: string): Promise<DocumentRecord> {
  const { db } = ctx
  const hearing = knownHearing(db, hearingId)
  const record = hearingRecord(db, hearingId)
  const { outcome } = hearing
  if (!outcome || !record) {
    throw new DeskError('not-allowed', 'Save the outcome first; minutes without it would say nothing.')
  }
  const { head, figures } = paperFacts(ctx, hearing)
  const people = presenceOf(db, hearingId)
  const findings = findingsOf(db, hearingId)
  const declared = recusalsOf(db, { caseIds: [hearing.caseId] }).map(({ memberId }) => memberId)
  const recused = new Set([...(record.vote?.recused ?? []), ...declared])
  const panel = panelOf(db, hearing.dayId).map(({ id, ...member }) => ({ ...member, recused: recused.has(id) }))
  const earlier = listDocuments(db, { hearingId, forms: ['SD-07'], superseded: false, limit: 1, offset: 0 })
  const data: FormInput<'SD-07'> = {
    ...head,
    startedAt: hearing.startedAt ? clockTimeOf(hearing.startedAt) : null,
    endedAt: hearing.endedAt ? clockTimeOf(hearing.endedAt) : null,
    panel,
    attended: people
      .filter(({ came }) => came === 'in-person' || came === 'by-phone')
      .map((one) => ({ name: one.name, role: roleOf(one), arrivedAt: one.arrivedAt })),
    absent: people.filter(({ came }) => came === 'absent').map((one) => ({ name: one.name, role: roleOf(one) })),
    interpreter: [hearing.interpreterLanguage, hearing.interpreter].filter(Boolean).join(', ') || null,
    noticeProof: noticeProof(hearing),
    exhibits: exhibits(ctx, hearing),
    record: recordOf(notesOf(db, hearingId), skipsOf(db, hearingId), callsOf(db, hearingId)),
    grounds: findings.find(({ code }) => code === 'F3')?.grounds ?? [],
    figures,
    findings: findings.map(({ code, result, note, barriers }) => ({
      code,
      result,
      note:
        [
          barriers.map((one) => one.replaceAll('-', ' ')).join(', '),
          note,
          code === 'F10' ? motionOf(record.vote, panelOf(db, hearing.dayId)) : null
        ]
          .filter(Boolean)
          .join('. ') || null
    })),
    directives: directivesOf(db, hearingId).map((one) => ({
      number: one.number,
      to: one.addresseeName,
      text: one.text,
      due: one.dueOn
    })),
    vote: record.vote
      ? {
          for: record.vote.for,
          against: record.vote.against,
          abstained: record.vote.abstained,
          recused: record.vote.recused.length
        }
      : null,
    outcome,
    outcomeNote: record.outcomeNote,
    reviewOn: hearing.reviewOn,
    signatures: minutesSignatures(ctx, hearing)
  }
  return issueDocument(ctx, {
    form: 'SD-07',
    language: 'en',
    data,
    subject: { pupilId: hearing.pupilId, caseId: hearing.caseId, hearingId },
    supersedes: earlier.documents[0]?.id ?? null
  })
}

/** Who moved and seconded what. */
function motionOf(vote: BoardVote | null, panel: readonly { id: string; name: string }[]): string | null {
  if (!vote) return null
  const named = (id: string | null | undefined) => panel.find((member) => member.id === id)?.name
  const [mover, second] = [named(vote.movedBy), named(vote.secondedBy)]
  const parts = [
    vote.motion && `Motion: ${vote.motion}`,
    mover && `moved by ${mover}`,
    second && `seconded by ${second}`,
    vote.how === 'consensus' && 'by consensus'
  ]
  return parts.filter(Boolean).join(', ') || null
}

const roleOf = ({ role, relation, came }: Presence): string =>
  [relation ?? role, came === 'by-phone' ? 'by phone' : null].filter(Boolean).join(', ')

const CALLED: Record<HearingCall['result'], string> = {
  reached: 'reached',
  message: 'message left',
  'no-answer': 'no answer',
  'wrong-number': 'wrong number'
}

/** Steps in the order of the agenda; in each, notes, calls and what was skipped in the order of time. */
function recordOf(
  notes: readonly HearingNote[],
  skips: HearingRoom['skips'],
  calls: readonly HearingCall[]
): FormInput<'SD-07'>['record'] {
  const entries = [
    ...notes
      .filter((note) => !note.private)
      .map(({ step, at, speaker, text }) => ({ step, at, text: speaker ? `${speaker}: ${text}` : text })),
    ...skips.map(({ step, skippedAt, reason }) => ({ step, at: skippedAt, text: `Step skipped: ${reason}` })),
    ...calls.map(({ calledAt, whom, result, note }) => ({
      step: 'called-in' as const,
      at: calledAt,
      text: [`Call to ${whom}: ${CALLED[result]}`, note].filter(Boolean).join('. ')
    }))
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  return AGENDA.flatMap(({ id, title }) => {
    const own = entries.filter(({ step }) => step === id)
    if (own.length === 0) return []
    return [{ step: title, entries: own.map(({ at, text }) => ({ at: clockTimeOf(at), text })) }]
  })
}

function noticeProof({ notices }: HearingOnDay): string | null {
  const proved = notices.filter(({ servedOn }) => servedOn !== null)
  if (proved.length === 0) return null
  return proved
    .map(({ number, method, servedOn }) => {
      const way = serviceMethod.safeParse(method)
      const words = way.success ? methodWords[way.data].toLowerCase() : ''
      return [number, words, servedOn ? dateInWords(servedOn) : ''].filter(Boolean).join(', ')
    })
    .join('; ')
}

/** The papers of the case that were before the board: notices with their days. */
function exhibits({ db }: Ctx, hearing: HearingOnDay): string[] {
  const { documents } = listDocuments(db, {
    pupilId: hearing.pupilId,
    forms: ['SD-01', 'SD-02', 'SD-08'],
    superseded: false,
    limit: 60,
    offset: 0
  })
  return documents
    .filter(({ issuedOn }) => issuedOn <= hearing.date)
    .map(({ title, number, issuedOn }) => `${title} ${number}, ${dateInWords(issuedOn)}`)
    .reverse()
}

/** The chair's signature as it was given, else a line; and a line for the clerk. */
function minutesSignatures(ctx: Ctx, hearing: HearingOnDay): FormInput<'SD-07'>['signatures'] {
  const panel = panelOf(ctx.db, hearing.dayId)
  const chair = signaturesOf(ctx.db, hearing.id).find(({ role }) => role === 'chair')
  const clerk = panel.find(({ role }) => role === 'clerk')
  return [
    chair
      ? printed(chair)
      : { role: 'chair', name: panel.find(({ role }) => role === 'chair')?.name ?? '', state: 'blank' },
    { role: 'clerk', name: clerk?.name ?? '', state: 'blank' }
  ]
}
