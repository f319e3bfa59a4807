import type { SectionCite } from '@shared/law/sections'

/** Under which paragraph records may go to an office without consent, and what it asks for. */
export interface DisclosureAuthority {
  section: SectionCite
  /** As a paper cites it. */
  citation: string
  says: string
  demands: readonly string[]
  /** The recipient has to certify the use in writing before anything is released. */
  certificate: boolean
  /** Hours within which the parent has to be told of the release; null where the paragraph asks for no notice. */
  parentNoticeHours: number | null
}

const ALWAYS = [
  'It may not be passed on without the parent’s written consent (EC 49076(a)(3)).',
  'The release goes into the pupil’s log: who, what, why, when (EC 49064).'
]
const CERTIFIED = 'The officer certifies in writing, before the release, that it is used for truancy purposes only.'
const JUDICIAL_FORMS =
  'The officer or judge asks with form JV-530; the district answers on form JV-531, with the records, within 15 calendar days (California Rules of Court, rule 5.652).'
const PARENTS = 'The district tells the parent or guardian within 24 hours of the release.'

export type AuthorityId =
  | 'district-attorney'
  | 'probation'
  | 'petition'
  | 'complaint'
  | 'welfare'
  | 'hearing-officer'
  | 'subpoena'

export const authorities: Readonly<Record<AuthorityId, DisclosureAuthority>> = {
  'district-attorney': {
    section: 'EC 49076(a)(1)(G)',
    citation: 'Education Code 49076(a)(1)(G)',
    says: 'A district attorney who conducts or takes part in truancy mediation may see the records.',
    demands: ['It is used for truancy mediation or a truancy petition, nothing else.', ...ALWAYS],
    certificate: false,
    parentNoticeHours: null
  },
  probation: {
    section: 'EC 49076(a)(1)(J)',
    citation: 'Education Code 49076(a)(1)(J)',
    says: 'A probation officer who conducts truancy mediation may see the records.',
    demands: [CERTIFIED, JUDICIAL_FORMS, PARENTS, ...ALWAYS],
    certificate: true,
    parentNoticeHours: 24
  },
  petition: {
    section: 'EC 49076(a)(1)(J)',
    citation: 'Education Code 49076(a)(1)(I) and (J)',
    says: 'A probation officer may see the records for an investigation (I) and for a truancy petition (J). The stricter of both holds here.',
    demands: [
      CERTIFIED,
      'The same certificate says that nothing is disclosed to another party (EC 49076(b)).',
      JUDICIAL_FORMS,
      PARENTS,
      ...ALWAYS
    ],
    certificate: true,
    parentNoticeHours: 24
  },
  complaint: {
    section: 'EC 49076(a)(1)(H)',
    citation: 'Education Code 49076(a)(1)(H)',
    says: 'A district attorney’s office may see the records in a case against a parent under compulsory education law.',
    demands: ['It is used for this case against the adult, nothing else.', ...ALWAYS],
    certificate: false,
    parentNoticeHours: null
  },
  welfare: {
    section: 'EC 49076(a)(1)(N)',
    citation: 'Education Code 49076(a)(1)(N)',
    says: 'A caseworker of county child welfare may see the records.',
    demands: ['Only what the agency needs for this referral goes out.', ...ALWAYS],
    certificate: false,
    parentNoticeHours: null
  },
  'hearing-officer': {
    section: 'EC 49076(a)(1)(J)',
    citation: 'Education Code 49076(a)(1)(J)',
    says: 'A judge or hearing officer in a truancy case may see the records.',
    demands: [CERTIFIED.replace('officer', 'judge or officer'), JUDICIAL_FORMS, PARENTS, ...ALWAYS],
    certificate: true,
    parentNoticeHours: 24
  },
  subpoena: {
    section: 'EC 49076(a)(1)(J)',
    citation: 'Education Code 49076(a)(1)(J)',
    says: 'A judge in a truancy case may see the records. That a request to enforce a subpoena is one is how this desk reads it; ask county counsel.',
    demands: [
      CERTIFIED.replace('officer', 'court'),
      PARENTS,
      'Only what shows the subpoena, its service and the absence goes out.',
      ...ALWAYS
    ],
    certificate: true,
    parentNoticeHours: 24
  }
}
