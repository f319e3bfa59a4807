import type { FormId } from '@shared/documents/model'
import type { z } from 'zod'
import { consultationRecord, panelSheet } from './forms/board'
import { attendanceRecord, mediationNotice, packetFront, proofOfService, recoverySheet } from './forms/court'
import {
  afterLetter,
  callList,
  chairScript,
  dayReport,
  directivesByHand,
  reminderSlips,
  subpoena,
  worksheet
} from './forms/day'
import { directives, docket, minutes } from './forms/hearing'
import { addressLabels, furtherNotice, meetingAgreement, meetingInvitation, referralForm } from './forms/ladder'
import { hearingNotice, referralNotice, truancyNotice } from './forms/notices'
import { chronology, exhibitSheet, witnessList } from './forms/packet'
import { panelPacket } from './forms/panel-packet'
import { identitySheet, interventionLog } from './forms/record'
import { closingLetter, disclosureLog, releaseNotice, releaseOfInformation } from './forms/records'
import { yearReportPaper } from './forms/report'
import { interpretersStatement, participation } from './forms/room'
import {
  citationEvidence,
  complaintRequest,
  enforcementRequest,
  probationAffidavit,
  reportsSheet,
  stepEvidence,
  welfareReferral
} from './forms/routes'
import { violationNotice, violationReport } from './forms/violation'

/**
 * What each form is printed from. To issue one, a room fills this object from its own tables and calls
 * `issueDocument(ctx, { form: 'SD-03', language: paperLanguage(contact.language), data, subject })` of
 * `@core/documents/issue`. A family's document in Spanish holds the Spanish text and then the English copy.
 */
export const formData = {
  'SD-01': truancyNotice,
  'SD-02': referralNotice,
  'SD-03': hearingNotice,
  'SD-04': proofOfService,
  'SD-05': docket,
  'SD-06': directives,
  'SD-07': minutes,
  'SD-08': attendanceRecord,
  'SD-09': mediationNotice,
  'SD-10': recoverySheet,
  'SD-11': packetFront,
  'SD-12': interventionLog,
  'SD-13': identitySheet,
  'SD-20': referralForm,
  'SD-21': furtherNotice,
  'SD-22': meetingInvitation,
  'SD-23': meetingAgreement,
  'SD-24': addressLabels,
  'SD-30': panelSheet,
  'SD-31': directivesByHand,
  'SD-32': worksheet,
  'SD-33': panelPacket,
  'SD-34': callList,
  'SD-35': subpoena,
  'SD-36': dayReport,
  'SD-37': afterLetter,
  'SD-38': consultationRecord,
  'SD-39': reminderSlips,
  'SD-42': chairScript,
  'SD-40': interpretersStatement,
  'SD-41': participation,
  'SD-45': releaseOfInformation,
  'SD-46': closingLetter,
  'SD-47': disclosureLog,
  'SD-48': releaseNotice,
  'SD-80': violationNotice,
  'SD-81': violationReport,
  'SD-85': yearReportPaper,
  'SD-60': witnessList,
  'SD-61': chronology,
  'SD-62': exhibitSheet,
  'SD-65': probationAffidavit,
  'SD-66': complaintRequest,
  'SD-67': welfareReferral,
  'SD-68': stepEvidence,
  'SD-69': reportsSheet,
  'SD-70': citationEvidence,
  'SD-71': enforcementRequest
} as const satisfies Record<FormId, z.ZodType>

/** What a caller passes. */
export type FormInput<F extends FormId> = z.input<(typeof formData)[F]>
/** What a component receives. */
export type FormData<F extends FormId> = z.output<(typeof formData)[F]>
