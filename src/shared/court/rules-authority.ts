import type { SectionCite } from '@shared/law/sections'
import type { Office } from './model'

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

export const authorities: Readonly<Record<Office, DisclosureAuthority>> = {
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
    demands: [
      'The officer certifies in writing, before the release, that it is used for truancy purposes only.',
      'The district tells the parent or guardian within 24 hours of the release.',
      ...ALWAYS
    ],
    certificate: true,
    parentNoticeHours: 24
  }
}
