import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import { AGENDA, type StepId } from '@shared/hearings/agenda'
import type { HearingNote, Presence } from '@shared/hearings/model'
import { methodWords, serviceMethod } from '@shared/interventions/rules-service'
import { clockTimeOf, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { issueDocument } from '../documents/issue'
import { listDocuments } from '../documents/queries'
import { knownHearing } from '../hearings/day'
import { panelOf } from '../hearings/queries/days'
import { type HearingOnDay, hearingRecord } from '../hearings/queries/docket'
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
  const recused = new Set(record.vote?.recused ?? [])
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
    record: recordOf(notesOf(db, hearingId)),
    grounds: findings.find(({ code }) => code === 'F3')?.grounds ?? [],
    figures,
    findings: findings.map(({ code, result, note, barriers }) => ({
      code,
      result,
      note: [barriers.map((one) => one.replaceAll('-', ' ')).join(', '), note].filter(Boolean).join('. ') || null
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

const roleOf = ({ role, relation, came }: Presence): string =>
  [relation ?? role, came === 'by-phone' ? 'by phone' : null].filter(Boolean).join(', ')

/** Steps in the order of the agenda, notes in the order in which they were written. */
function recordOf(notes: readonly HearingNote[]): FormInput<'SD-07'>['record'] {
  const spoken = notes.filter((note) => !note.private)
  const of = (step: StepId) => spoken.filter((note) => note.step === step)
  return AGENDA.filter(({ id }) => of(id).length > 0).map(({ id, title }) => ({
    step: title,
    entries: of(id).map(({ at, speaker, text }) => ({
      at: clockTimeOf(at),
      text: speaker ? `${speaker}: ${text}` : text
    }))
  }))
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
