import type { HearingRoom } from '@shared/hearings/room'
import { kindFacts } from '@shared/interventions/rules-kinds'
import { ageOn } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { callName } from '@shared/pupils/names'
import { findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { listDocuments } from '../documents/queries'
import { interventionsOf } from '../interventions/queries/log'
import { servicesWhere } from '../interventions/queries/service'
import { findPupil } from '../pupils/queries'
import { entryOf, knownDay, knownHearing } from './day'
import { attendanceAtHand } from './figures'
import { wordsFor } from './guide'
import { type HearingOnDay, hearingRecord } from './queries/docket'
import { draftsOf } from './queries/drafts'
import { callsOf, skipsOf, waitMinutes } from './queries/guide'
import { recusalsOf } from './queries/plan'
import { earlierNoShows, findingsOf, lastHearing, notesOf, presenceOf, siblingsOf } from './queries/record'

/** Everything the hearing screen shows of one hearing. Throws DeskError `not-found`. */
export function readRoom(ctx: Ctx, id: string): HearingRoom {
  const { db, clock } = ctx
  const hearing = knownHearing(db, id)
  const record = hearingRecord(db, id)
  const day = knownDay(db, hearing.dayId)
  const sarbCase = findCase(db, hearing.caseId)
  const pupil = findPupil(db, hearing.pupilId)
  if (!record || !sarbCase || !pupil) throw new DeskError('not-found', 'That hearing is not on the desk any more.')
  const today = clock.today()
  const people = presenceOf(db, id)
  return {
    hearing: entryOf(hearing),
    date: day.date,
    dayId: day.id,
    now: clock.now(),
    board: letterhead(db).boardName,
    chair: day.chair,
    callName: callName(pupil),
    birthDate: pupil.birthDate,
    age: pupil.birthDate ? ageOn(pupil.birthDate, today) : null,
    homeLanguage: pupil.homeLanguage,
    grounds: sarbCase.grounds,
    iep: pupil.iep,
    section504: pupil.section504,
    step: record.step ?? 'pre-brief',
    skips: skipsOf(db, id),
    words: wordsFor(db, pupil.homeLanguage, {
      pupil: callName(pupil),
      board: letterhead(db).boardName,
      chair: day.chair,
      school: people.find(({ role }) => role === 'school')?.name ?? hearing.school,
      interpreter: hearing.interpreter
    }),
    recused: recusalsOf(db, { caseIds: [hearing.caseId] }).map(({ memberId, name, reason }) => ({
      memberId,
      name,
      reason
    })),
    presence: people,
    notes: notesOf(db, id),
    heard: record.heard ?? [],
    findings: findingsOf(db, id),
    vote: record.vote,
    reviewOn: record.reviewOn,
    outcomeNote: record.outcomeNote,
    nextService: record.nextService,
    drafts: draftsOf(db, id),
    waiting: {
      since: record.waitingSince,
      minutes: waitMinutes(db),
      calls: callsOf(db, id),
      earlierNoShows: earlierNoShows(db, hearing.caseId, id)
    },
    atHand: atHand(ctx, hearing)
  }
}

function atHand({ db, clock }: Ctx, { id, pupilId, caseId, date }: HearingOnDay): HearingRoom['atHand'] {
  const today = clock.today()
  const services = servicesWhere(db, { pupilId })
  const { documents } = listDocuments(db, {
    pupilId,
    forms: ['SD-01', 'SD-02', 'SD-03'],
    superseded: false,
    limit: 60,
    offset: 0
  })
  return {
    ...attendanceAtHand(db, pupilId, today, lastHearing(db, caseId, id)),
    letters: documents.map(({ id: documentId, title, issuedOn, language }) => {
      const proofs = services.filter((service) => service.documentId === documentId)
      return {
        documentId,
        title,
        on: issuedOn,
        served: proofs.length > 0,
        proofDocumentId: proofs.find((service) => service.proofDocumentId)?.proofDocumentId ?? null,
        language
      }
    }),
    interventions: interventionsOf(db, pupilId)
      .slice(0, 30)
      .map(({ id, kind, date, staffName, result }) => ({
        id,
        on: date,
        what: kindFacts[kind].label,
        by: staffName,
        result
      })),
    siblings: siblingsOf(db, pupilId, date).map((sibling) => {
      const { figures } = attendanceAtHand(db, sibling.pupilId, today)
      return { ...sibling, unexcused: figures?.unexcused ?? 0, schooldays: figures?.schooldaysEnrolled ?? 0 }
    })
  }
}
