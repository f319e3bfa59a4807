import type { Signature } from '@shared/documents/duties/model'
import { type DocumentRecord, paperLanguage } from '@shared/documents/model'
import type { Signature as PrintedSignature } from '@shared/documents/parts'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { dayOfMoment, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { pupilAttendance } from '../../attendance/classification'
import type { Ctx } from '../../context'
import { dutyEvidenceWords, dutyWords } from '../../documents/duties'
import { type IssueRequest, issueBatch, issueDocument } from '../../documents/issue'
import { contactsOf, findPupil } from '../../pupils/queries'
import { interventionEvidence } from '../evidence'
import { languageWords } from '../languageWords'
import { addresseeOf, letterFacts } from '../letters'
import { interventionsOf } from '../queries/log'
import {
  dutiesOf,
  insertInvitation,
  type MeetingHead,
  presenceOfMeeting,
  setAgreement,
  signaturesOfMeeting
} from '../queries/meetings'
import { issuedNotices } from '../queries/notices'
import { figuresOf, judgedUntil, ofThisYear } from '../standing'
import { knownMeeting, openMeeting } from './day'

const appointmentOf = ({ kind, date, time, place, address }: MeetingHead) => ({
  kind,
  date,
  time,
  place,
  addressLines: [address]
})

function figuresFor(ctx: Pick<Ctx, 'db' | 'clock'>, pupilId: string) {
  const asOf = judgedUntil(ctx.db, ctx.clock.today())
  const { classification } = pupilAttendance(ctx.db, pupilId, asOf, interventionEvidence)
  return classification.counts.schooldaysEnrolled === 0 ? null : figuresOf(classification)
}

/** Prints the invitation of each meeting for each household as one job; all or none. */
export async function printInvitations(ctx: Ctx, meetingIds: readonly string[]): Promise<DocumentRecord[]> {
  const meetings = [...new Set(meetingIds)].map((id) => openMeeting(ctx.db, id))
  if (meetings.some(({ date }) => date < ctx.clock.today())) {
    throw new DeskError('not-allowed', 'One of the meetings lies in the past. Nothing was printed.')
  }
  const planned = meetings.flatMap((meeting) => {
    const { common, households } = letterFacts(ctx.db, meeting.pupilId, ctx.clock.today())
    return households.map((household) => ({
      meetingId: meeting.id,
      request: {
        form: 'SD-22',
        language: household.language,
        subject: { pupilId: meeting.pupilId },
        data: {
          ...common,
          caseNumber: null,
          addressee: addresseeOf(household),
          meeting: appointmentOf(meeting),
          minutes: meeting.slotMinutes,
          staff: meeting.staff,
          interpreter: meeting.interpreterLanguage ? { language: languageWords(meeting.interpreterLanguage) } : null
        }
      } satisfies IssueRequest
    }))
  })
  const requests = planned.map(({ request }) => request)
  return issueBatch(ctx, requests, (db, records) => {
    planned.forEach(({ meetingId }, at) => {
      insertInvitation(db, meetingId, records[at]?.id as string)
    })
  })
}

/** A signature as the paper shows it, with the day on which it was given. */
const printed = (one: Signature): PrintedSignature => ({
  role: one.role,
  name: one.name,
  capacity: one.capacity,
  state: one.state,
  strokes: one.strokes,
  typedAs: one.typedAs,
  witness: one.witness,
  signedOn: one.state === 'blank' ? null : dayOfMoment(one.signedAt)
})

/**
 * Prints what was agreed, with the signatures given so far, in the language of the home and in English, once. Throws
 * DeskError `not-allowed` when nothing was agreed, `conflict` when it was printed before.
 */
export async function issueAgreement(ctx: Ctx, meetingId: string): Promise<DocumentRecord> {
  const { db, clock } = ctx
  const meeting = knownMeeting(db, meetingId)
  const duties = dutiesOf(db, meetingId)
  refuseSecond(meeting)
  if (duties.length === 0) throw new DeskError('not-allowed', 'Nothing is agreed yet, so there is nothing to print.')
  if (meeting.date > clock.today()) throw new DeskError('not-allowed', 'The meeting has not taken place yet.')
  const { common } = letterFacts(db, meeting.pupilId, clock.today())
  const { signer: _, ...head } = common
  const year = schoolYearOf(meeting.date)
  const first = firstDayOf(year)
  const contacts = contactsOf(db, meeting.pupilId).filter((one) => one.livesWith || one.educationRights)
  const presence = presenceOfMeeting(db, meetingId)
  const signed = signaturesOfMeeting(db, meetingId)
  const interpreting = signed.find(({ role }) => role === 'interpreter')
  const signing = signed.filter(({ role }) => role !== 'interpreter')
  const here = presence.filter(({ came }) => came === 'in-person')
  const blank = here.flatMap(({ role, name, relation }): PrintedSignature[] =>
    role === 'pupil' || role === 'parent' || role === 'school'
      ? [{ role, name, capacity: relation, state: 'blank' }]
      : []
  )
  const interpreter = meeting.interpreter ?? interpreting?.name ?? null
  const homeLanguage = contacts[0]?.language ?? findPupil(db, meeting.pupilId)?.homeLanguage
  const written = paperLanguage(homeLanguage)
  const language = meeting.interpreterLanguage ?? homeLanguage ?? 'en'
  return issueDocument(
    ctx,
    {
      form: 'SD-23',
      language: written,
      subject: { pupilId: meeting.pupilId },
      data: {
        ...head,
        caseNumber: null,
        parents: contacts.map((one) => ({ name: `${one.firstName} ${one.lastName}`.trim(), relation: one.relation })),
        meeting: appointmentOf(meeting),
        ground: meeting.ground,
        credits: meeting.credits,
        figures: figuresFor(ctx, meeting.pupilId),
        notices: ofThisYear(issuedNotices(db, meeting.pupilId).get(meeting.pupilId) ?? [], clock.today()).map(
          ({ date }) => date
        ),
        interventions: interventionsOf(db, meeting.pupilId)
          .filter(({ kind, date }) => kindFacts[kind].group !== 'record' && date >= first && date <= meeting.date)
          .reverse()
          .slice(-12)
          .map(({ date, kind, staffName, result }) => ({
            date,
            what: kindFacts[kind].label,
            by: staffName,
            result: resultWords[result]
          })),
        duties: duties.map((one) => ({
          number: one.number,
          to: one.addressee,
          toName: one.addresseeName,
          text: dutyWords(one, written),
          due: one.dueOn,
          evidence: dutyEvidenceWords(one, written)
        })),
        review: meeting.reviewOn,
        signatures: signing.length > 0 ? signing.map(printed) : blank,
        interpreter: interpreter
          ? {
              name: interpreter,
              language: languageWords(language),
              signature: interpreting ? printed(interpreting) : null
            }
          : null
      }
    },
    (tx, [record]) => {
      refuseSecond(knownMeeting(tx, meetingId))
      setAgreement(tx, meetingId, record?.id as string)
    }
  )
}

function refuseSecond({ agreementDocumentId }: MeetingHead): void {
  if (agreementDocumentId) {
    throw new DeskError('conflict', 'The agreement was printed already. Print it again from its documents.')
  }
}
