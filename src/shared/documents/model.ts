import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { documentLanguage } from './languages'

/**
 * Every paper that leaves the board has a form id, printed in its footer. The number never changes its meaning; a form
 * that is no longer used keeps its number.
 */
export const formId = z.enum([
  'SD-01', // notification of truancy (EC 48260.5)
  'SD-02', // notice of referral to the board (EC 48263)
  'SD-03', // notice of hearing
  'SD-04', // proof of service (CCP 1013a, 1013b, 2015.5)
  'SD-05', // docket, board and door edition
  'SD-06', // directives (EC 48263(b))
  'SD-07', // minutes and findings
  'SD-08', // attendance record with code legend and custodian's certificate
  'SD-09', // notice to the district attorney or probation (EC 48263.5)
  'SD-10', // recovery code of the desk
  'SD-11', // packet: cover and index
  'SD-12', // record of interventions, with the steps of EC 48264.5
  'SD-13', // identity, family and enrolment
  'SD-20', // referral of the school to the board
  'SD-21', // second and further notification of truancy (EC 48261)
  'SD-22', // invitation to a meeting of school and family
  'SD-23', // agreement of such a meeting
  'SD-24', // address labels
  'SD-30', // confidentiality agreement of a member for the year, and sign-in sheet of a day
  'SD-31', // directives to be written by hand
  'SD-32', // worksheet of a hearing
  'SD-33', // packet for the panel
  'SD-34', // call list of a day
  'SD-35', // subpoena for attendance (EC 48321.5)
  'SD-36', // report of a hearing day
  'SD-37', // letter after the hearing
  'SD-38', // record of the consultation with pupils (EC 48321(g))
  'SD-39', // reminder slips
  'SD-42', // the chair's words on paper
  'SD-40', // interpreter's statement
  'SD-41', // who took part in a hearing
  'SD-45', // release of information (EC 49075)
  'SD-46', // closing letter
  'SD-47', // log of releases (EC 49064)
  'SD-48', // notice of a release to the parents (EC 49076)
  'SD-80', // notice of violation and warning
  'SD-81', // report of a violation
  'SD-85', // year-end report (EC 48273)
  'SD-60', // witness list of a packet
  'SD-61', // chronology of a case with its proofs
  'SD-62', // sheet before an exhibit
  'SD-65', // affidavit to the probation officer (WIC 653)
  'SD-66', // direction and request for a complaint (EC 48291)
  'SD-67', // referral to county child welfare (WIC 601.2)
  'SD-68', // evidence of a step of EC 48264.5
  'SD-69', // truancy reports of a school year
  'SD-70', // evidence in a truancy case (WIC 258(b)(1))
  'SD-71' // request to enforce a subpoena (EC 48321.5)
])
export type FormId = z.infer<typeof formId>

export { type DocumentLanguage, documentLanguage, paperLanguage } from './languages'

export interface FormFacts {
  /** Names the paper in lists, bookmarks and file properties; English, without a person's name. */
  title: string
  /** Section under which the paper is made. */
  basis: string
  /** A family's paper exists in each language and is followed by its English copy (EC 48985). */
  readers: 'family' | 'board' | 'court' | 'desk'
  /** Raised with every change of layout or wording in the component; kept with the issued document. */
  version: number
}

export const FORMS: Record<FormId, FormFacts> = {
  'SD-01': { title: 'Notification of truancy', basis: 'EC 48260.5', readers: 'family', version: 5 },
  'SD-02': { title: 'Notice of referral', basis: 'EC 48263', readers: 'family', version: 4 },
  'SD-03': { title: 'Notice of hearing', basis: 'EC 48263', readers: 'family', version: 3 },
  'SD-04': { title: 'Proof of service', basis: 'CCP 2015.5', readers: 'court', version: 3 },
  'SD-05': { title: 'Docket', basis: 'EC 48321', readers: 'board', version: 1 },
  'SD-06': { title: 'Directives', basis: 'EC 48263', readers: 'family', version: 6 },
  'SD-07': { title: 'Minutes and findings', basis: 'EC 48263', readers: 'board', version: 4 },
  'SD-08': { title: 'Attendance record', basis: 'EC 49078', readers: 'court', version: 3 },
  'SD-09': { title: 'Notice for truancy mediation', basis: 'EC 48263.5', readers: 'court', version: 6 },
  'SD-10': { title: 'Recovery code', basis: '', readers: 'desk', version: 3 },
  'SD-11': { title: 'Court packet', basis: '', readers: 'court', version: 3 },
  'SD-12': { title: 'Record of interventions', basis: 'EC 48264.5', readers: 'court', version: 3 },
  'SD-13': { title: 'Identity and enrollment', basis: 'EC 48263.5', readers: 'court', version: 2 },
  'SD-20': { title: 'Referral to the board', basis: 'EC 48263', readers: 'board', version: 4 },
  'SD-21': { title: 'Further notification of truancy', basis: 'EC 48261', readers: 'family', version: 6 },
  'SD-22': { title: 'Invitation to a meeting', basis: 'EC 48262', readers: 'family', version: 4 },
  'SD-23': { title: 'Attendance agreement', basis: 'EC 48262', readers: 'family', version: 5 },
  'SD-24': { title: 'Address labels', basis: '', readers: 'desk', version: 2 },
  'SD-30': { title: 'Confidentiality and sign-in of the panel', basis: 'EC 49076', readers: 'board', version: 2 },
  'SD-31': { title: 'Directives, written by hand', basis: 'EC 48263', readers: 'family', version: 5 },
  'SD-32': { title: 'Worksheet of a hearing', basis: '', readers: 'board', version: 4 },
  'SD-33': { title: 'Packet for the panel', basis: 'EC 49076', readers: 'board', version: 2 },
  'SD-34': { title: 'Call list', basis: '', readers: 'board', version: 3 },
  'SD-35': { title: 'Subpoena for attendance', basis: 'EC 48321.5', readers: 'board', version: 4 },
  'SD-36': { title: 'Report of the hearing day', basis: 'EC 48263', readers: 'board', version: 3 },
  'SD-37': { title: 'Letter after the hearing', basis: '', readers: 'family', version: 5 },
  'SD-38': { title: 'Consultation with pupils', basis: 'EC 48321(g)', readers: 'board', version: 2 },
  'SD-39': { title: 'Reminder slips', basis: '', readers: 'board', version: 4 },
  'SD-42': { title: 'The chair’s words on paper', basis: '', readers: 'board', version: 2 },
  'SD-40': { title: 'Interpreter’s statement', basis: 'EC 48985', readers: 'board', version: 3 },
  'SD-41': { title: 'Participation sheet', basis: 'EC 48263', readers: 'board', version: 4 },
  'SD-45': { title: 'Release of information', basis: 'EC 49075', readers: 'family', version: 5 },
  'SD-46': { title: 'Closing letter', basis: 'EC 48263', readers: 'family', version: 6 },
  'SD-47': { title: 'Log of releases', basis: 'EC 49064', readers: 'court', version: 3 },
  'SD-48': { title: 'Notice of a release', basis: 'EC 49076(a)(1)(J)', readers: 'family', version: 2 },
  'SD-80': { title: 'Notice of violation', basis: 'EC 48263', readers: 'family', version: 8 },
  'SD-81': { title: 'Report of a violation', basis: 'EC 48263', readers: 'court', version: 5 },
  'SD-85': { title: 'Year-end report', basis: 'EC 48273', readers: 'board', version: 4 },
  'SD-60': { title: 'Witness list', basis: '', readers: 'court', version: 1 },
  'SD-61': { title: 'Chronology', basis: '', readers: 'court', version: 2 },
  'SD-62': { title: 'Exhibit sheet', basis: '', readers: 'court', version: 1 },
  'SD-65': { title: 'Affidavit to the probation officer', basis: 'WIC 653', readers: 'court', version: 5 },
  'SD-66': { title: 'Direction and request for a complaint', basis: 'EC 48291', readers: 'court', version: 7 },
  'SD-67': { title: 'Referral to child welfare', basis: 'WIC 601.2', readers: 'court', version: 4 },
  'SD-68': { title: 'Evidence of a step', basis: 'EC 48264.5', readers: 'court', version: 4 },
  'SD-69': { title: 'Truancy reports', basis: 'WIC 601(b)', readers: 'court', version: 4 },
  'SD-70': { title: 'Evidence in a truancy case', basis: 'WIC 258(b)(1)', readers: 'court', version: 5 },
  'SD-71': { title: 'Request to enforce a subpoena', basis: 'EC 48321.5', readers: 'court', version: 4 }
}

export const documentState = z.enum(['issued', 'superseded'])
export type DocumentState = z.infer<typeof documentState>

/** What a document is about; a docket has a hearing day only. */
export const documentSubject = z.object({
  pupilId: id.nullish(),
  caseId: id.nullish(),
  hearingId: id.nullish()
})
export type DocumentSubject = z.infer<typeof documentSubject>

/** An issued document without its bytes, as lists show it. */
export const documentRecord = z.object({
  id,
  /** Printed in the footer: `D-2026-00042`, counted within a school year. */
  number: z.string(),
  form: formId,
  title: z.string(),
  language: documentLanguage,
  pupilId: id.nullable(),
  caseId: id.nullable(),
  hearingId: id.nullable(),
  caseNumber: z.string().nullable(),
  /** The day printed on the paper. */
  issuedOn: calendarDate,
  issuedAt: instant,
  issuedBy: z.string(),
  templateVersion: z.number().int(),
  catalogueVersion: z.string(),
  sha256: z.string().length(64),
  pageCount: z.number().int().positive(),
  byteLength: z.number().int().positive(),
  state: documentState,
  /** The newer document that replaces this one. */
  supersededBy: id.nullable(),
  /** Documents printed together as one job share this id. */
  printRunId: id.nullable()
})
export type DocumentRecord = z.infer<typeof documentRecord>

/** A file name without a pupil's name: form, case or document number, day. */
export function fileNameOf(record: Pick<DocumentRecord, 'form' | 'number' | 'caseNumber' | 'issuedOn'>): string {
  const about = (record.caseNumber ?? record.number).replace(/[^A-Za-z0-9-]+/g, '-')
  return `${record.form}_${about}_${record.issuedOn}.pdf`
}
