import type { Directive, Signature } from '@shared/agreements/model'
import { usualTerm } from '@shared/agreements/rules'
import { type DocumentLanguage, type DocumentRecord, paperLanguage } from '@shared/documents/model'
import type { Signature as PrintedSignature, Words } from '@shared/documents/parts'
import { type CalendarDate, dayOfMoment, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { callName, legalName } from '@shared/pupils/names'
import { findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { dutyEvidenceIn, dutyWords } from '../documents/duties'
import { issueDocument } from '../documents/issue'
import { textsIn } from '../documents/messages'
import { knownDay, knownHearing } from '../hearings/day'
import { attendanceAtHand } from '../hearings/figures'
import { interpreterFor, placeOf } from '../hearings/notices'
import { type HearingOnDay, hearingRecord } from '../hearings/queries/docket'
import { presenceOf } from '../hearings/queries/record'
import { districtLetterTexts } from '../interventions/letters'
import { contactsOf, findPupil, findPupilLine } from '../pupils/queries'
import { directivesOf, findAgreement, insertAgreement, signaturesOf, startDirectives } from './queries'

/** What every paper of a hearing begins with. */
export function paperFacts(ctx: Ctx, hearing: HearingOnDay) {
  const { db, clock } = ctx
  const sarbCase = findCase(db, hearing.caseId)
  const pupil = findPupil(db, hearing.pupilId)
  const line = findPupilLine(db, hearing.pupilId, hearing.date)
  if (!sarbCase || !pupil || !line) throw new DeskError('not-found', 'That hearing is not on the desk any more.')
  if (!pupil.birthDate) {
    throw new DeskError(
      'not-allowed',
      'The pupil’s birth date is missing, and the paper prints it. Nothing was printed.'
    )
  }
  const day = knownDay(db, hearing.dayId)
  return {
    day,
    sarbCase,
    homeLanguage: pupil.homeLanguage,
    figures: hearingRecord(db, hearing.id)?.figures ?? attendanceAtHand(db, hearing.pupilId, hearing.date).figures,
    head: {
      letterhead: letterhead(db),
      date: clock.today(),
      schoolYear: schoolYearLabel(schoolYearOf(hearing.date)),
      caseNumber: hearing.caseNumber,
      pupil: {
        legalName: legalName(pupil),
        callName: callName(pupil),
        birthDate: pupil.birthDate,
        grade: pupil.grade ?? 'not recorded',
        school: line.schoolName ?? 'not enrolled',
        localId: pupil.localId,
        stateId: pupil.stateId
      },
      hearing: placeOf(day, hearing)
    }
  }
}

/**
 * Prints the directives with the signatures given so far, in the language of the home and in English, and ends their
 * editing. Throws DeskError `not-allowed` without a directive, `conflict` when they were issued before.
 */
export async function issueContract(ctx: Ctx, hearingId: string, termTo: CalendarDate): Promise<DocumentRecord> {
  const { db } = ctx
  const hearing = knownHearing(db, hearingId)
  const directives = directivesOf(db, hearingId)
  refuseSecond(ctx, hearingId)
  if (directives.length === 0) {
    throw new DeskError('not-allowed', 'There is no directive yet, so there is nothing to print.')
  }
  const term = { from: usualTerm(hearing.date).from, to: termTo }
  if (term.to < term.from) throw new DeskError('not-allowed', 'The term must not end before the hearing.')
  const { head, sarbCase, figures, homeLanguage } = paperFacts(ctx, hearing)
  if (!figures)
    throw new DeskError('not-allowed', 'There is no attendance of this school year to print. Import it first.')
  const came = presenceOf(db, hearingId).filter((one) => one.came !== null && one.came !== 'absent')
  const here = new Set(came.map(({ contactId }) => contactId).filter(Boolean))
  const contacts = contactsOf(db, hearing.pupilId)
  const inPerson = new Set(came.filter((one) => one.came === 'in-person').map(({ contactId }) => contactId))
  const families = contacts.filter((one) => here.has(one.id) || one.receivesMail || one.educationRights)
  const signed = signaturesOf(db, hearingId)
  const signing = signed.filter(({ role }) => role !== 'interpreter')
  // The statement of its own stands for a signature under the directives that was not given.
  const interpreting =
    signed.find(({ role }) => role === 'interpreter') ?? signaturesOf(db, hearingId, 'interpreting')[0]
  const language = interpreterFor(ctx, hearing)?.language
  const interpreter = hearing.interpreter ?? interpreting?.name ?? null
  const written = paperLanguage(contacts.find(({ id }) => here.has(id))?.language ?? homeLanguage)
  return issueDocument(
    ctx,
    {
      form: 'SD-06',
      language: written,
      subject: { pupilId: hearing.pupilId, caseId: hearing.caseId, hearingId },
      data: {
        ...head,
        parents: families.map((one) => ({ name: `${one.firstName} ${one.lastName}`.trim(), relation: one.relation })),
        board: { name: head.letterhead.boardName },
        grounds: sarbCase.grounds,
        figures,
        directives: directives.map((one) => ({
          number: one.number,
          to: one.addressee,
          toName: one.addresseeName,
          text: withStart(one, hearing.date, written),
          due: one.dueOn,
          evidence: howWeKnow(one, written),
          provider: one.provider,
          monitor: one.monitor
        })),
        term,
        review: hearing.reviewOn ? { date: hearing.reviewOn, time: null, place: null } : null,
        contact: districtLetterTexts(db).contact,
        signatures: signing.length > 0 ? signing.map(printed) : blankLines(ctx, hearing),
        interpreter:
          interpreter && language
            ? { name: interpreter, language, signature: interpreting ? printed(interpreting) : null }
            : null,
        copies: families.map((one) => ({
          to: `${one.firstName} ${one.lastName}`.trim(),
          how: inPerson.has(one.id) ? ('handed' as const) : ('not-yet' as const)
        }))
      }
    },
    (tx, [record]) => {
      refuseSecond({ db: tx }, hearingId)
      insertAgreement(tx, { hearingId, documentId: record?.id as string, termFrom: term.from, termTo: term.to })
      startDirectives(tx, hearingId, hearing.date)
    }
  )
}

/** A directive that begins later than the hearing says so first. */
function withStart(directive: Directive, hearingOn: CalendarDate, language: DocumentLanguage): Words {
  const words = dutyWords(directive, language)
  const { startsOn } = directive
  if (!startsOn || startsOn === hearingOn) return words
  const later = ([of, text]: [string, string | null | undefined]) => {
    const texts = textsIn(of as DocumentLanguage)
    return [of, text ? texts.t('duty.from', { date: texts.date(startsOn), text }) : null]
  }
  return Object.fromEntries((Object.entries(words) as [string, string | null | undefined][]).map(later)) as Words
}

/** What is counted, and by what it is shown. */
function howWeKnow(directive: Directive, language: DocumentLanguage): Words | null {
  const { measure, measureEs, evidence, evidenceEs } = directive
  const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join('; ')
  const en = joined([measure, evidence])
  if (!en) return null
  const es = joined([measureEs ?? measure, evidenceEs]) || null
  if (language === 'en' || language === 'es') return { en, es }
  const own = dutyEvidenceIn(directive, language)
  // What is counted was typed in English and stays so, beside the words of the library.
  return { en, es, [language]: own ? joined([measure && textsIn(language).apart(measure), own]) : null }
}

function refuseSecond({ db }: Pick<Ctx, 'db'>, hearingId: string): void {
  if (findAgreement(db, hearingId)) {
    throw new DeskError(
      'conflict',
      'The directives of this hearing were issued already. Print them again from its documents.'
    )
  }
}

/** Lines for the pen, for everyone who came and for the chair. */
function blankLines(ctx: Ctx, hearing: HearingOnDay): PrintedSignature[] {
  const roles = { pupil: 'pupil', parent: 'parent', school: 'school' } as const
  const people = presenceOf(ctx.db, hearing.id).flatMap((one) =>
    one.came === 'in-person' && one.role in roles
      ? [
          {
            role: roles[one.role as keyof typeof roles],
            name: one.name,
            capacity: one.relation,
            state: 'blank' as const
          }
        ]
      : []
  )
  const { chair } = knownDay(ctx.db, hearing.dayId)
  return [...people, { role: 'chair', name: chair ?? '', state: 'blank' }]
}

/** A signature as the paper shows it, with the day on which it was given. */
export const printed = (one: Signature): PrintedSignature => ({
  role: one.role,
  name: one.name,
  capacity: one.capacity,
  state: one.state,
  strokes: one.strokes,
  typedAs: one.typedAs,
  witness: one.witness,
  signedOn: one.state === 'blank' ? null : dayOfMoment(one.signedAt)
})
