import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { categoryInWords } from '@shared/district/categories'
import type { BoardMember, PupilConsultation } from '@shared/district/model'
import { schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch, issueDocument } from '../documents/issue'
import { listDocuments } from '../documents/queries'
import { letterhead } from './letterhead'
import {
  findConsultation,
  findMember,
  listConsultations,
  listMembers,
  saveAgreement,
  saveConsultation,
  saveMember
} from './queries-board'
import { saveRecord } from './saveRecord'

type In<N extends RouteName> = ParsedRouteInput<N>

function knownMembers(ctx: Ctx, ids: readonly string[]): BoardMember[] {
  return ids.map((id) => {
    const member = findMember(ctx.db, id)
    if (!member) throw new DeskError('not-found', 'One of the members is not on the board’s list any more.')
    return member
  })
}

/** Who sits on the board and may see its records, and the pupils it listens to. */
export const boardHandlers = {
  'district.members': (ctx: Ctx): RouteOutput<'district.members'> =>
    listMembers(ctx.db, schoolYearOf(ctx.clock.today())),

  'district.saveMember': (ctx: Ctx, input: In<'district.saveMember'>): RouteOutput<'district.saveMember'> =>
    saveRecord<BoardMember>(ctx, 'board-member', input, findMember, saveMember),

  'district.printAgreements': async (
    ctx: Ctx,
    { memberIds }: In<'district.printAgreements'>
  ): Promise<RouteOutput<'district.printAgreements'>> => {
    const today = ctx.clock.today()
    const head = letterhead(ctx.db)
    const requests = knownMembers(ctx, memberIds).map(
      ({ name, agency, category, appointedBy, appointedOn }): IssueRequest => ({
        form: 'SD-30',
        language: 'en',
        subject: {},
        data: {
          letterhead: head,
          date: today,
          schoolYear: schoolYearLabel(schoolYearOf(today)),
          member: { name, agency, category: categoryInWords(category), appointedBy, appointedOn },
          signIn: null
        }
      })
    )
    return { documents: await issueBatch(ctx, requests) }
  },

  'district.recordAgreements': (
    ctx: Ctx,
    { memberIds, signedOn }: In<'district.recordAgreements'>
  ): RouteOutput<'district.recordAgreements'> => {
    if (signedOn > ctx.clock.today()) {
      throw new DeskError('invalid', 'An agreement is recorded when it is signed; that day has not come yet.')
    }
    knownMembers(ctx, memberIds)
    const schoolYear = schoolYearOf(signedOn)
    const note = { action: 'district.agreements', subjectType: 'board-member', payload: { memberIds, signedOn } }
    ctx.write(note, (db) => {
      for (const memberId of memberIds) {
        saveAgreement(db, { memberId, schoolYear, signedOn, recordedAt: ctx.clock.now(), recordedBy: ctx.actor })
      }
    })
    return {}
  },

  'district.consultations': (ctx: Ctx): RouteOutput<'district.consultations'> => listConsultations(ctx.db),

  'district.saveConsultation': (
    ctx: Ctx,
    input: In<'district.saveConsultation'>
  ): RouteOutput<'district.saveConsultation'> => {
    if (input.date > ctx.clock.today()) {
      throw new DeskError('invalid', 'A consultation is recorded when it was held; that day has not come yet.')
    }
    const id = input.id ?? newId()
    const before = input.id ? findConsultation(ctx.db, input.id) : null
    if (before === undefined) throw new DeskError('not-found', 'That consultation is not there any more.')
    const after: PupilConsultation = { ...input, id }
    const payload = { before, after }
    const note = { action: 'district.save-consultation', subjectType: 'consultation', subjectId: id, payload }
    ctx.write(note, (db) => saveConsultation(db, { ...after, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }))
    return { id }
  },

  'district.printConsultation': async (
    ctx: Ctx,
    { id }: In<'district.printConsultation'>
  ): Promise<RouteOutput<'district.printConsultation'>> => {
    const found = findConsultation(ctx.db, id)
    if (!found) throw new DeskError('not-found', 'That consultation is not there any more.')
    const { id: _, date, ...said } = found
    // The archive names what a paper is about by one id; a consultation stands where a hearing does.
    const earlier = listDocuments(ctx.db, {
      hearingId: id,
      forms: ['SD-38'],
      superseded: false,
      limit: 1,
      offset: 0
    })
    const document = await issueDocument(ctx, {
      form: 'SD-38',
      language: 'en',
      subject: { hearingId: id },
      supersedes: earlier.documents[0]?.id ?? null,
      data: {
        letterhead: letterhead(ctx.db),
        date: ctx.clock.today(),
        heldOn: date,
        schoolYear: schoolYearLabel(schoolYearOf(date)),
        ...said
      }
    })
    return { document }
  }
}
