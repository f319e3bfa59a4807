import type { DocumentRecord } from '@shared/documents/model'
import { type SubpoenaInput, subpoenaRefusal } from '@shared/hearings/day-papers'
import { DeskError } from '@shared/kernel/errors'
import { legalName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { findDistrict } from '../district/queries'
import { issueDocument } from '../documents/issue'
import { districtLetterTexts } from '../interventions/letters'
import { findPupil } from '../pupils/queries'
import { knownDay, knownHearing } from './day'
import { placeOf } from './notices'
import { insertSubpoena } from './queries/reminders'

/**
 * SD-35 under EC 48321.5: a person's attendance in a matter referred under EC 48263, never documents. Throws DeskError
 * `not-allowed` while the private-school check is not done, or for a hearing that is over.
 */
export function issueSubpoena(ctx: Ctx, input: SubpoenaInput): Promise<DocumentRecord> {
  const { db, clock } = ctx
  const refusal = subpoenaRefusal(input)
  if (refusal) throw new DeskError('not-allowed', refusal)
  const hearing = knownHearing(db, input.hearingId)
  const day = knownDay(db, hearing.dayId)
  const pupil = findPupil(db, hearing.pupilId)
  const today = clock.today()
  if (hearing.state !== 'scheduled' || day.date < today) {
    throw new DeskError('not-allowed', 'A subpoena is for a hearing that is still to come. Set the new day first.')
  }
  if (!pupil?.birthDate) {
    throw new DeskError(
      'not-allowed',
      'The pupil’s birth date is missing, and the subpoena prints it. Nothing was issued.'
    )
  }
  const head = letterhead(db)
  const { hearingId, role, person, contactId, address, reason, privateSchoolCheck } = input
  return issueDocument(
    ctx,
    {
      form: 'SD-35',
      language: 'en',
      subject: { pupilId: hearing.pupilId, caseId: hearing.caseId, hearingId },
      data: {
        letterhead: head,
        date: today,
        caseNumber: hearing.caseNumber,
        board: { name: head.boardName, addressLines: head.addressLines },
        county: findDistrict(db)?.county ?? '',
        to: { name: person, addressLines: [address] },
        role,
        pupil: { legalName: legalName(pupil), birthDate: pupil.birthDate },
        hearing: placeOf(day, hearing),
        reason,
        privateSchool: { checkedOn: today, how: privateSchoolCheck },
        chair: day.chair ?? '',
        contact: districtLetterTexts(db).contact
      }
    },
    (tx, [record]) =>
      insertSubpoena(tx, {
        documentId: record?.id as string,
        hearingId,
        person,
        role,
        contactId,
        address,
        privateSchoolCheckedOn: today,
        privateSchoolCheck,
        reason
      })
  )
}
