import type { FormId } from '@shared/documents/model'
import type { SectionCite } from '@shared/law/sections'
import type { Office, Route } from './model'
import { authorities, type DisclosureAuthority } from './rules-authority'

/** One thing a route's sheet asks the board to state in words; it has to stand in the minutes before. */
export interface SheetQuestion {
  key: string
  /** `(A)`, as the section names it. */
  letter: string
  title: string
  section: SectionCite
  /** The determination in the words of the section. */
  says: string
  /** The finding of the minutes on which it rests. */
  finding: 'F7' | 'F8'
}

/** What makes a route a route. Its law stands in a rules file, its paper in a form, its making in `core/court/ways.ts`. */
export interface RouteSheet {
  title: string
  office: Office
  basis: SectionCite
  /** The paper that goes out first and leads the packet. */
  form: FormId
  packetTitle: string
  /** For the log of access: for what the records go out. */
  purpose: string
  authority: DisclosureAuthority
  questions: readonly SheetQuestion[]
}

const MEDIATION: Omit<RouteSheet, 'title' | 'office' | 'authority'> = {
  basis: 'EC 48263.5',
  form: 'SD-09',
  packetTitle: 'Referral for truancy mediation',
  purpose: 'Truancy mediation (EC 48263.5, WIC 601.3)',
  questions: [
    {
      key: 'a',
      letter: '(A)',
      title: 'Available community services cannot resolve it',
      section: 'EC 48263(b)(2)',
      says: 'Available community services cannot resolve the problem of the truancy or insubordination.',
      finding: 'F7'
    },
    {
      key: 'b',
      letter: '(B)',
      title: 'Pupil, parents or both did not respond',
      section: 'EC 48263(b)(2)',
      says: 'The pupil, the parents or guardians, or both, failed to respond to directives or to the services provided.',
      finding: 'F8'
    }
  ]
}

/** Every route out of the board that this desk can take. */
export const sheets: Readonly<Record<Route, RouteSheet>> = {
  '48263.5-district-attorney': {
    ...MEDIATION,
    title: 'Truancy mediation by the district attorney',
    office: 'district-attorney',
    authority: authorities['district-attorney']
  },
  '48263.5-probation': {
    ...MEDIATION,
    title: 'Truancy mediation by the probation department',
    office: 'probation',
    authority: authorities.probation
  }
}
