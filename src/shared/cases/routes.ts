import { referralAnswers } from '@shared/documents/forms/ladder'
import { closingReason } from '@shared/documents/forms/records'
import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { timelineEntry } from '@shared/kernel/timeline'
import { z } from 'zod'
import { dispositionInput, knownDisposition } from './dispositions'
import {
  caseCopy,
  caseCopyInput,
  caseRow,
  copyRecipient,
  insubordination,
  readiness,
  referralInput,
  sarbCase
} from './model'
import { caseState } from './rules-states'

export const casesRoutes = {
  /** Open cases first, then the newest. */
  'cases.list': read(
    z.strictObject({
      /** Null: every state but closed. */
      state: caseState.nullish(),
      schoolCode: z.string().max(40).nullish(),
      pupilId: id.nullish()
    }),
    z.object({ asOf: calendarDate, rows: z.array(caseRow) })
  ),
  'cases.get': read(
    z.strictObject({ id }),
    z.object({
      case: sarbCase,
      pupilName: z.string(),
      grade: z.string().nullable(),
      schoolName: z.string().nullable(),
      wait: caseRow.shape.wait,
      /** Where the pupil is now, as last recorded; null until somebody has. */
      disposition: knownDisposition.nullable(),
      documents: z.array(documentRecord)
    })
  ),
  /** What a referral of this pupil needs today, and what proves each line. */
  'cases.readiness': read(
    z.strictObject({
      pupilId: id,
      insubordination: insubordination.nullish(),
      translatedBy: z.string().trim().max(200).nullish()
    }),
    readiness.extend({
      /** One notice each. */
      letters: z.array(z.object({ name: z.string(), hasAddress: z.boolean() })),
      /** The notice needs a translation that the desk does not have (EC 48985). */
      needsTranslation: z.boolean(),
      /** The number of an open case; there is one at a time. */
      openCase: z.string().nullable()
    })
  ),
  /** Opens the case, freezes its figures and prints the notice of referral for each household; all or nothing. */
  'cases.refer': change(referralInput, z.object({ id, number: z.string(), documents: z.array(documentRecord) })),
  /** What the school tells the board, and the paper it was printed on; empty answers until somebody wrote them. */
  'cases.referralForm': read(
    z.strictObject({ caseId: id }),
    z.object({ answers: referralAnswers, documentId: id.nullable(), savedAt: z.string().nullable() })
  ),
  'cases.saveReferralForm': change(z.strictObject({ caseId: id, answers: referralAnswers }), z.object({})),
  /** SD-20 with what is written so far; a second one replaces the first. */
  'cases.printReferralForm': change(z.strictObject({ caseId: id }), z.object({ document: documentRecord })),
  /** Copies of the documentation by recipient, and to whom the law still wants one to go (EC 48263(a)). */
  'cases.copies': read(
    z.strictObject({ caseId: id }),
    z.object({ copies: z.array(caseCopy), missing: z.array(copyRecipient) })
  ),
  'cases.recordCopy': change(caseCopyInput, z.object({ id })),
  'cases.close': change(
    z.strictObject({
      id,
      ground: closingReason.nullable().default(null),
      reason: z.string().trim().min(1, 'Say why the case is closed.').max(1000)
    }),
    z.object({})
  ),
  /** Where the pupil is now; counted in the year's numbers. */
  'cases.recordDisposition': change(dispositionInput, z.object({})),
  /** SD-46 for each household of a closed case. */
  'cases.issueClosingLetter': change(
    z.strictObject({
      caseId: id,
      reason: closingReason,
      note: z.string().trim().max(1500),
      /** What goes on although the case is closed, one a line. */
      stays: z.string().trim().max(3000)
    }),
    z.object({ documents: z.array(documentRecord) })
  ),
  'cases.reopen': change(
    z.strictObject({ id, reason: z.string().trim().min(1, 'Say why the case is opened again.').max(1000) }),
    z.object({})
  ),
  /** Everything that happened, from every room: of one case, or of the pupil's whole record. Newest first. */
  'cases.timeline': read(z.strictObject({ pupilId: id, caseId: id.nullish() }), z.array(timelineEntry))
}
