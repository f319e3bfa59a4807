import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { type MeetingRow, meetingWords, resultRefusals } from '@shared/interventions/meetings'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { callName } from '@shared/pupils/names'
import type { Ctx } from '../../context'
import { findPupil } from '../../pupils/queries'
import { insertIntervention } from '../queries/log'
import {
  deleteDuty,
  deleteMeetingSignature,
  dutiesOf,
  endMeeting,
  findDuty,
  insertMeetingPresence,
  insertMeetingSignature,
  invitationsOf,
  listMeetingDays,
  type MeetingHead,
  meetingsWhere,
  presenceOfMeeting,
  saveMeetingNotes,
  setDutyState,
  setMeetingInterpreter,
  setMeetingPresence,
  signaturesOfMeeting,
  upsertDuty
} from '../queries/meetings'
import { knownMeeting, moveMeeting, openMeeting, pupilOf, saveMeetingDay, scheduleMeetings } from './day'
import { issueAgreement, printInvitations } from './papers'

type In<N extends RouteName> = ParsedRouteInput<N>

const rowOf = (ctx: Ctx, meeting: MeetingHead): MeetingRow => ({
  id: meeting.id,
  dayId: meeting.dayId,
  kind: meeting.kind,
  date: meeting.date,
  time: meeting.time,
  place: meeting.place,
  pupilId: meeting.pupilId,
  ...pupilOf(ctx.db, meeting.pupilId, ctx.clock.today()),
  state: meeting.state,
  interpreter: meeting.interpreter,
  interpreterLanguage: meeting.interpreterLanguage,
  invited: meeting.invited,
  agreementDocumentId: meeting.agreementDocumentId,
  reason: meeting.reason
})

/** Throws DeskError `not-allowed` once somebody signed or the agreement is printed. */
function dutiesMayChange(ctx: Ctx, meetingId: string): void {
  const meeting = knownMeeting(ctx.db, meetingId)
  if (meeting.agreementDocumentId || signaturesOfMeeting(ctx.db, meetingId).length > 0) {
    throw new DeskError('not-allowed', 'Somebody has signed, or the agreement is printed. It stays as it was read.')
  }
}

function knownDuty(ctx: Ctx, id: string) {
  const duty = findDuty(ctx.db, id)
  if (!duty) throw new DeskError('not-found', 'That line of the agreement is not there any more.')
  return duty
}

export const meetingHandlers = {
  'interventions.meetingDays': (ctx: Ctx): RouteOutput<'interventions.meetingDays'> =>
    listMeetingDays(ctx.db, ctx.clock.today()),

  'interventions.saveMeetingDay': (
    ctx: Ctx,
    input: In<'interventions.saveMeetingDay'>
  ): RouteOutput<'interventions.saveMeetingDay'> => ({ id: saveMeetingDay(ctx, input) }),

  'interventions.meetings': (ctx: Ctx, input: In<'interventions.meetings'>): RouteOutput<'interventions.meetings'> =>
    meetingsWhere(ctx.db, input).map((meeting) => rowOf(ctx, meeting)),

  'interventions.meeting': (ctx: Ctx, { id }: In<'interventions.meeting'>): RouteOutput<'interventions.meeting'> => {
    const meeting = knownMeeting(ctx.db, id)
    const pupil = findPupil(ctx.db, meeting.pupilId)
    const signatures = signaturesOfMeeting(ctx.db, id)
    return {
      ...rowOf(ctx, meeting),
      address: meeting.address,
      staff: meeting.staff,
      callName: pupil ? callName(pupil) : '',
      homeLanguage: pupil?.homeLanguage ?? null,
      ground: meeting.ground,
      credits: meeting.credits,
      summary: meeting.summary,
      nextStep: meeting.nextStep,
      reviewOn: meeting.reviewOn,
      presence: presenceOfMeeting(ctx.db, id),
      duties: dutiesOf(ctx.db, id),
      signatures,
      invitationIds: invitationsOf(ctx.db, id),
      dutiesOpen: signatures.length === 0 && meeting.agreementDocumentId === null,
      interventionId: meeting.interventionId
    }
  },

  'interventions.schedule': (ctx: Ctx, input: In<'interventions.schedule'>): RouteOutput<'interventions.schedule'> => ({
    ids: scheduleMeetings(ctx, input)
  }),

  'interventions.arrangeInterpreter': (
    ctx: Ctx,
    { meetingId, name, language }: In<'interventions.arrangeInterpreter'>
  ): RouteOutput<'interventions.arrangeInterpreter'> => {
    openMeeting(ctx.db, meetingId)
    const payload = { name, language }
    ctx.write(
      { action: 'interventions.meeting-interpreter', subjectType: 'meeting', subjectId: meetingId, payload },
      (db) => setMeetingInterpreter(db, meetingId, name, language)
    )
    return {}
  },

  'interventions.moveMeeting': (
    ctx: Ctx,
    input: In<'interventions.moveMeeting'>
  ): RouteOutput<'interventions.moveMeeting'> => ({ id: moveMeeting(ctx, input) }),

  'interventions.printInvitations': async (
    ctx: Ctx,
    { meetingIds }: In<'interventions.printInvitations'>
  ): Promise<RouteOutput<'interventions.printInvitations'>> => ({ documents: await printInvitations(ctx, meetingIds) }),

  'interventions.setPresence': (
    ctx: Ctx,
    { meetingId, presenceId, came }: In<'interventions.setPresence'>
  ): RouteOutput<'interventions.setPresence'> => {
    const { date } = openMeeting(ctx.db, meetingId)
    if (date > ctx.clock.today()) throw new DeskError('not-allowed', 'The meeting has not taken place yet.')
    const payload = { presenceId, came }
    ctx.write({ action: 'interventions.presence', subjectType: 'meeting', subjectId: meetingId, payload }, (db) => {
      if (!setMeetingPresence(db, meetingId, presenceId, came)) {
        throw new DeskError('not-found', 'That person is not on the list of this meeting.')
      }
    })
    return {}
  },

  'interventions.addPresence': (
    ctx: Ctx,
    { meetingId, ...one }: In<'interventions.addPresence'>
  ): RouteOutput<'interventions.addPresence'> => {
    openMeeting(ctx.db, meetingId)
    const id = newId()
    const note = { action: 'interventions.add-presence', subjectType: 'meeting', subjectId: meetingId, payload: one }
    ctx.write(note, (db) => insertMeetingPresence(db, meetingId, { id, ...one }))
    return { id }
  },

  'interventions.saveMeetingNotes': (
    ctx: Ctx,
    { meetingId, ...notes }: In<'interventions.saveMeetingNotes'>
  ): RouteOutput<'interventions.saveMeetingNotes'> => {
    openMeeting(ctx.db, meetingId)
    const note = { action: 'interventions.meeting-notes', subjectType: 'meeting', subjectId: meetingId, payload: notes }
    ctx.write(note, (db) => saveMeetingNotes(db, meetingId, notes))
    return {}
  },

  'interventions.saveDuty': (
    ctx: Ctx,
    { id: known, meetingId, wording }: In<'interventions.saveDuty'>
  ): RouteOutput<'interventions.saveDuty'> => {
    dutiesMayChange(ctx, meetingId)
    if (known && knownDuty(ctx, known).meetingId !== meetingId) {
      throw new DeskError('conflict', 'That line belongs to another meeting.')
    }
    if (wording.text.includes('___') || wording.textEs?.includes('___')) {
      throw new DeskError('invalid', 'There is still a blank (___) in the sentence. Fill it in; nothing was saved.')
    }
    const id = known ?? newId()
    const note = { action: 'interventions.save-duty', subjectType: 'meeting', subjectId: meetingId, payload: wording }
    ctx.write(note, (db) => upsertDuty(db, id, meetingId, wording))
    return { id }
  },

  'interventions.removeDuty': (
    ctx: Ctx,
    { id }: In<'interventions.removeDuty'>
  ): RouteOutput<'interventions.removeDuty'> => {
    const duty = knownDuty(ctx, id)
    dutiesMayChange(ctx, duty.meetingId)
    const note = {
      action: 'interventions.remove-duty',
      subjectType: 'meeting',
      subjectId: duty.meetingId,
      payload: duty
    }
    ctx.write(note, (db) => deleteDuty(db, id))
    return {}
  },

  'interventions.setDutyStatus': (
    ctx: Ctx,
    { id, state, on, by, note: words }: In<'interventions.setDutyStatus'>
  ): RouteOutput<'interventions.setDutyStatus'> => {
    const duty = knownDuty(ctx, id)
    const { date } = knownMeeting(ctx.db, duty.meetingId)
    if (state !== 'open') {
      if (!on || !by) throw new DeskError('invalid', 'Say who looked at it and on which day. Nothing was saved.')
      if (on > ctx.clock.today() || on < date) {
        throw new DeskError('invalid', 'The day lies between the meeting and today. Nothing was saved.')
      }
      if (state !== 'met' && !words) throw new DeskError('invalid', 'Write what happened. Nothing was saved.')
    }
    const after = { state, stateOn: state === 'open' ? null : on, stateBy: by, stateNote: words }
    const payload = { before: duty.state, after }
    ctx.write({ action: 'interventions.duty-status', subjectType: 'duty', subjectId: id, payload }, (db) =>
      setDutyState(db, id, after)
    )
    return {}
  },

  'interventions.sign': (
    ctx: Ctx,
    { meetingId, signing }: In<'interventions.sign'>
  ): RouteOutput<'interventions.sign'> => {
    const meeting = knownMeeting(ctx.db, meetingId)
    if (meeting.agreementDocumentId) {
      throw new DeskError('not-allowed', 'The agreement is printed already. A later signature goes onto the paper.')
    }
    if (dutiesOf(ctx.db, meetingId).length === 0) {
      throw new DeskError('not-allowed', 'Nothing is agreed yet, so there is nothing to sign.')
    }
    const twice = signaturesOfMeeting(ctx.db, meetingId).some(
      ({ role, name }) => role === signing.role && name === signing.name
    )
    if (twice) throw new DeskError('conflict', 'That person’s signature is there already. Take it back first.')
    const id = newId()
    const signedAt = ctx.clock.now()
    // The strokes stay in the signature itself; the trail says who signed how, and when.
    const payload = { signature: id, role: signing.role, state: signing.state, signedAt }
    ctx.write({ action: 'interventions.sign', subjectType: 'meeting', subjectId: meetingId, payload }, (db) =>
      insertMeetingSignature(db, meetingId, { ...signing, id, signedAt })
    )
    return { id }
  },

  'interventions.takeBackSignature': (
    ctx: Ctx,
    { meetingId, signatureId }: In<'interventions.takeBackSignature'>
  ): RouteOutput<'interventions.takeBackSignature'> => {
    if (knownMeeting(ctx.db, meetingId).agreementDocumentId) {
      throw new DeskError('not-allowed', 'The agreement is printed with this signature; it stays.')
    }
    const payload = { signature: signatureId }
    ctx.write({ action: 'interventions.take-back', subjectType: 'meeting', subjectId: meetingId, payload }, (db) =>
      deleteMeetingSignature(db, meetingId, signatureId)
    )
    return {}
  },

  'interventions.issueAgreement': async (
    ctx: Ctx,
    { meetingId }: In<'interventions.issueAgreement'>
  ): Promise<RouteOutput<'interventions.issueAgreement'>> => ({ document: await issueAgreement(ctx, meetingId) }),

  'interventions.recordResult': (
    ctx: Ctx,
    { meetingId, state }: In<'interventions.recordResult'>
  ): RouteOutput<'interventions.recordResult'> => {
    const meeting = openMeeting(ctx.db, meetingId)
    const presence = presenceOfMeeting(ctx.db, meetingId)
    const { date, time, summary } = meeting
    const [refusal] = resultRefusals({ state, summary, presence, date, today: ctx.clock.today() })
    if (refusal) throw new DeskError('not-allowed', `${refusal} Nothing was recorded.`)
    const here = presence.filter(({ came }) => came === 'in-person' || came === 'by-phone')
    const family = here.filter(({ role }) => role === 'parent' || role === 'pupil').map(({ name }) => name)
    const id = newId()
    const now = ctx.clock.now()
    const present = here.map(({ name }) => name).join(', ')
    const payload = { meetingId, state, interventionId: id }
    ctx.write(
      { action: 'interventions.meeting-result', subjectType: 'meeting', subjectId: meetingId, payload },
      (db) => {
        insertIntervention(db, {
          id,
          pupilId: meeting.pupilId,
          kind: meeting.kind,
          date,
          time,
          staffId: null,
          staffName: meeting.staff[0] ?? ctx.actor,
          withWhom: family.join(' and ') || null,
          relation: null,
          language: meeting.interpreterLanguage,
          interpreter: meeting.interpreter,
          result: state,
          summary: summary ?? meetingWords[meeting.kind],
          nextStep: meeting.nextStep,
          nextStepOn: meeting.nextStep ? meeting.reviewOn : null,
          facts: present ? { present } : {},
          // An invitation to parent and pupil is an attempt at a conference in the sense of EC 48262.
          conferenceAttempt: true,
          recordedAt: now,
          recordedBy: ctx.actor
        })
        endMeeting(db, meetingId, { state, at: now, interventionId: id })
      }
    )
    return { interventionId: id }
  }
}
