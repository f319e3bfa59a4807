import { directiveRefusals } from '@shared/agreements/rules'
import { outcomeCorrectionRefusal, recordStateOn, writtenProblems } from '@shared/agreements/rules-written'
import type { WrittenRecord } from '@shared/agreements/written-record'
import type { RouteOutput } from '@shared/contract'
import type { HearingNote } from '@shared/hearings/model'
import { decisionRefusals, isNoShow } from '@shared/hearings/rules-outcome'
import { clockTimeOf, momentAt } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { entryOf, knownHearing } from '../hearings/day'
import { attendanceAtHand } from '../hearings/figures'
import { panelOf, setSeat } from '../hearings/queries/days'
import { type HearingOnDay, hearingRecord, updateHearing } from '../hearings/queries/docket'
import { draftsOf, dropDraft } from '../hearings/queries/drafts'
import {
  findingsOf,
  isSchoolday,
  notesOf,
  presenceOf,
  removeNote,
  removePresence,
  replaceFindings,
  saveNote,
  savePresence
} from '../hearings/queries/record'
import { stepAfter } from '../hearings/record'
import { tellOfNotes } from '../hearings/underWay'
import { findPupil, findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import {
  directivesOf,
  findAgreement,
  insertSignature,
  orderDirectives,
  removeDirective,
  removeSignatures,
  saveDirective,
  signaturesOf
} from './queries'
import { insertVersion, versionsOf } from './queries-written'

/** The record as it stands, in the shape of the worksheet; private notes are no part of it. */
export function writtenOf(db: Connection, hearing: HearingOnDay): WrittenRecord {
  const record = hearingRecord(db, hearing.id)
  return {
    startedAt: hearing.startedAt ? clockTimeOf(hearing.startedAt) : null,
    endedAt: hearing.endedAt ? clockTimeOf(hearing.endedAt) : null,
    presence: presenceOf(db, hearing.id),
    seats: panelOf(db, hearing.dayId).map(({ id, present }) => ({ memberId: id, present })),
    notes: notesOf(db, hearing.id)
      .filter((note) => !note.private)
      .map(({ id, step, speaker, text }) => ({ id, step, speaker, text })),
    findings: findingsOf(db, hearing.id),
    vote: record?.vote ?? null,
    directives: directivesOf(db, hearing.id).map(({ id, ...directive }) => ({ id, wording: wordingOf(directive) })),
    outcome: hearing.outcome,
    reviewOn: hearing.reviewOn,
    outcomeNote: record?.outcomeNote ?? null,
    nextService: record?.nextService ?? null,
    signatures: signaturesOf(db, hearing.id)
      .filter(({ role, state }) => role !== 'interpreter' && (state === 'blank' || state === 'refused'))
      .map(({ role, name, state, witness }) => ({ role, name, refused: state === 'refused', witness }))
  }
}

/** The same fields in the same order, wherever they come from. */
function wordingOf(
  directive: WrittenRecord['directives'][number]['wording']
): WrittenRecord['directives'][number]['wording'] {
  const { addressee, addresseeName, libraryId, placementChange, text, textEs } = directive
  const { startsOn, dueOn, measure, measureEs, evidence, evidenceEs, provider, monitor, blanks } = directive
  const named = { addressee, addresseeName, libraryId, placementChange, text, textEs, blanks }
  return { ...named, startsOn, dueOn, measure, measureEs, evidence, evidenceEs, provider, monitor }
}

export function readWritten({ db, clock }: Ctx, hearingId: string): RouteOutput<'agreements.written'> {
  const hearing = knownHearing(db, hearingId)
  return {
    hearing: entryOf(hearing),
    date: hearing.date,
    dayId: hearing.dayId,
    panel: panelOf(db, hearing.dayId),
    iep: findPupil(db, hearing.pupilId)?.iep ?? false,
    state: recordStateOn(hearing, clock.today()),
    directivesOpen: findAgreement(db, hearingId) === undefined,
    record: writtenOf(db, hearing),
    draft: draftsOf(db, hearingId).find(({ part }) => part === 'worksheet')?.content ?? null,
    versions: versionsOf(db, hearingId)
  }
}

/**
 * Writes a whole record at once: typed in from the worksheet it closes the hearing; of a closed or locked one it is a
 * correction and needs a reason. The same rules judge it as in the room, on the day of the hearing. Throws DeskError
 * `not-allowed` with everything that speaks against it; nothing is written then.
 */
export function writeRecord(ctx: Ctx, hearingId: string, record: WrittenRecord, reason: string | null): void {
  const { db, clock } = ctx
  const hearing = knownHearing(db, hearingId)
  const state = recordStateOn(hearing, clock.today())
  if (hearing.state === 'moved' || hearing.state === 'cancelled') {
    throw new DeskError('not-allowed', 'That hearing was taken off the docket, so nothing is recorded in it.')
  }
  if (hearing.date > clock.today()) {
    throw new DeskError('not-allowed', 'That hearing has not taken place yet. Its record is written on the day.')
  }
  if (state !== 'open' && !reason) {
    throw new DeskError(
      'not-allowed',
      state === 'locked'
        ? 'The record is locked. Say why it is changed now; both versions are kept.'
        : 'The hearing is closed. Say why its record is changed; both versions are kept.'
    )
  }
  const first = hearing.endedAt === null
  refuseWith([...writtenProblems(record), ...legalProblems(ctx, hearing, record, first)])
  tellOfNotes(ctx, hearingId)
  const before = writtenOf(db, hearing)
  const changedAt = clock.now()
  const source = first ? 'paper' : 'correction'
  const note = {
    action: `agreements.write-${source}`,
    subjectType: 'hearing',
    subjectId: hearingId,
    reason,
    payload: { outcome: record.outcome, reviewOn: record.reviewOn, directives: record.directives.length }
  }
  ctx.write(note, (tx) => {
    applyRecord(ctx, tx, hearing, before, record)
    dropDraft(tx, hearingId)
    const { outcome, outcomeNote, nextService } = record
    if (first && outcome) stepAfter(ctx, tx, hearing, { outcome, note: outcomeNote, nextService })
    const after = writtenOf(tx, knownHearing(tx, hearingId))
    insertVersion(tx, hearingId, { source, reason, before, after, changedAt, changedBy: ctx.actor })
  })
}

function refuseWith(problems: readonly string[]): void {
  if (problems.length > 0) throw new DeskError('not-allowed', problems.join(' '), { problems })
}

function legalProblems(ctx: Ctx, hearing: HearingOnDay, record: WrittenRecord, first: boolean): string[] {
  const { db } = ctx
  const pupil = findPupil(db, hearing.pupilId)
  const school = findPupilLine(db, hearing.pupilId, hearing.date)?.schoolCode ?? null
  const recused = new Set(record.vote?.recused ?? [])
  const problems: string[] = []
  if (record.outcome) {
    const { outcome, reviewOn, outcomeNote, nextService, presence, findings, vote, directives } = record
    const facts = {
      kind: hearing.kind,
      // What was sound on the day stays sound: a later birthday or a review day that has come changes nothing.
      today: hearing.date,
      birthDate: pupil?.birthDate ?? null,
      iep: pupil?.iep ?? false,
      section504: pupil?.section504 ?? false,
      presence,
      findings,
      directives: directives.map(({ wording }) => wording),
      voters: record.seats.filter(({ memberId, present }) => present === true && !recused.has(memberId)).length,
      vote,
      outcome,
      reviewOn,
      note: outcomeNote,
      nextService,
      hasFigures: attendanceAtHand(db, hearing.pupilId, hearing.date).figures !== null,
      reviewIsSchoolday: reviewOn && school ? isSchoolday(db, school, reviewOn) : null
    }
    problems.push(...decisionRefusals(facts).map(({ text }) => text))
  }
  if (!first) {
    const refusal = outcomeCorrectionRefusal(hearing.outcome, record.outcome)
    if (refusal) problems.push(refusal)
  }
  const facts = { today: hearing.date, iep: pupil?.iep ?? false, signed: false }
  record.directives.forEach(({ wording }, index) => {
    for (const { text } of directiveRefusals(wording, facts)) problems.push(`Directive ${index + 1}: ${text}`)
  })
  const known = directivesOf(db, hearing.id)
  const out = findAgreement(db, hearing.id) !== undefined
  const same =
    JSON.stringify(known.map(({ id, ...one }) => [id, wordingOf(one)])) ===
    JSON.stringify(record.directives.map(({ id, wording }) => [id, wordingOf(wording)]))
  if (out && !same) {
    problems.push(
      'The directives are printed and given out; they stay as the family has them. Change them in a review.'
    )
  }
  return problems
}

/** Writes what differs; what was written in the room keeps its moment. */
function applyRecord(ctx: Ctx, tx: Connection, hearing: HearingOnDay, before: WrittenRecord, record: WrittenRecord) {
  const { id, date, dayId } = hearing
  const startedAt = record.startedAt ? momentAt(date, record.startedAt) : null
  const endedAt = record.endedAt ? momentAt(date, record.endedAt) : null
  const keep = (was: string | null, now: string | null, moment: typeof hearing.startedAt) =>
    was === now ? moment : null
  for (const { memberId, present } of record.seats) setSeat(tx, dayId, memberId, present)
  for (const one of before.presence) {
    if (!record.presence.some((other) => other.id === one.id)) removePresence(tx, id, one.id)
  }
  for (const one of record.presence) savePresence(tx, id, one)
  writeNotes(ctx, tx, hearing, before, record)
  replaceFindings(tx, id, record.findings)
  if (!findAgreement(tx, id)) {
    writeDirectives(tx, hearing, record)
    writeSignatures(ctx, tx, id, record)
  }
  const { outcome, reviewOn, outcomeNote, nextService, vote } = record
  updateHearing(tx, id, {
    state: outcome && isNoShow(outcome) ? 'no-show' : 'heard',
    startedAt: keep(before.startedAt, record.startedAt, hearing.startedAt) ?? startedAt,
    endedAt: keep(before.endedAt, record.endedAt, hearing.endedAt) ?? endedAt,
    step: 'close',
    outcome,
    reviewOn,
    outcomeNote,
    nextService,
    vote,
    outcomeAt: ctx.clock.now(),
    figures: hearingRecord(tx, id)?.figures ?? attendanceAtHand(tx, hearing.pupilId, date).figures
  })
}

function writeNotes(ctx: Ctx, tx: Connection, hearing: HearingOnDay, before: WrittenRecord, record: WrittenRecord) {
  const kept = new Map<string, HearingNote>(notesOf(tx, hearing.id).map((note) => [note.id, note]))
  for (const { id } of before.notes) if (!record.notes.some((note) => note.id === id)) removeNote(tx, hearing.id, id)
  const savedAt = ctx.clock.now()
  for (const note of record.notes) {
    const was = kept.get(note.id)
    if (note.text.trim() === '') removeNote(tx, hearing.id, note.id)
    else if (!was || was.text !== note.text || was.speaker !== note.speaker || was.step !== note.step) {
      const at = was?.at ?? (record.startedAt ? momentAt(hearing.date, record.startedAt) : savedAt)
      if (!saveNote(tx, hearing.id, { ...note, private: false, at, savedAt })) {
        throw new DeskError('conflict', 'One of the notes belongs to another hearing. Nothing was written.')
      }
    }
  }
}

function writeDirectives(tx: Connection, { id: hearingId, caseId }: HearingOnDay, record: WrittenRecord) {
  for (const directive of directivesOf(tx, hearingId)) {
    if (!record.directives.some(({ id }) => id === directive.id)) removeDirective(tx, directive)
  }
  for (const { id, wording } of record.directives) saveDirective(tx, { id, caseId, hearingId }, wording)
  orderDirectives(
    tx,
    record.directives.map(({ id }) => id)
  )
}

/** A signature on the paper is a line for the pen; a refusal stands with its witness. */
function writeSignatures(ctx: Ctx, tx: Connection, hearingId: string, record: WrittenRecord) {
  if (record.signatures.length === 0) return
  removeSignatures(tx, hearingId, null)
  for (const { role, name, refused, witness } of record.signatures) {
    insertSignature(tx, hearingId, {
      id: newId(),
      purpose: 'directives',
      role,
      name,
      capacity: null,
      state: refused ? 'refused' : 'blank',
      strokes: null,
      typedAs: null,
      witness: refused ? witness : null,
      signedAt: ctx.clock.now()
    })
  }
}
