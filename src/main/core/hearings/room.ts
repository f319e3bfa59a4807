import type { HearingRoom } from '@shared/hearings/routes'
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
import { hearingRecord } from './queries/docket'
import { findingsOf, notesOf, presenceOf, siblingsOf } from './queries/record'

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
    presence: presenceOf(db, id),
    notes: notesOf(db, id),
    findings: findingsOf(db, id),
    vote: record.vote,
    reviewOn: record.reviewOn,
    atHand: atHand(ctx, hearing.pupilId)
  }
}

function atHand({ db, clock }: Ctx, pupilId: string): HearingRoom['atHand'] {
  const served = new Set(servicesWhere(db, { pupilId }).map(({ documentId }) => documentId))
  const { documents } = listDocuments(db, {
    pupilId,
    forms: ['SD-01', 'SD-02', 'SD-03'],
    superseded: false,
    limit: 60,
    offset: 0
  })
  return {
    ...attendanceAtHand(db, pupilId, clock.today()),
    letters: documents.map(({ id, title, issuedOn, language }) => ({
      documentId: id,
      title,
      on: issuedOn,
      served: served.has(id),
      language
    })),
    interventions: interventionsOf(db, pupilId)
      .slice(0, 30)
      .map(({ id, kind, date, staffName, result }) => ({
        id,
        on: date,
        what: kindFacts[kind].label,
        by: staffName,
        result
      })),
    siblings: siblingsOf(db, pupilId)
  }
}
