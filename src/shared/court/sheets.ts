import type { FormId } from '@shared/documents/model'
import type { SectionCite } from '@shared/law/sections'
import type { Office, Route } from './model'
import { authorities, type DisclosureAuthority } from './rules-authority'
import type { TabId } from './rules-packet'
import { childWelfare, citation, complaint, probationReferral } from './sheets-routes'
import { subpoenaEnforcement } from './sheets-subpoena'

/** One thing a route's sheet asks the board to state in words; its ground has to be on record before. */
export interface SheetQuestion {
  key: string
  /** `(A)`, as the section names it. */
  letter: string
  title: string
  section: SectionCite
  /** The determination in the words of the section. */
  says: string
  /**
   * The finding of the minutes on which it rests; `fourth-report` rests on the truancy reports themselves, `subpoena`
   * on a subpoena that was served in person and not followed.
   */
  finding: Ground
}
export type Ground = 'F7' | 'F8' | 'fourth-report' | 'subpoena'

/** Something else the paper says; its answer stands beside those of the questions, under its own key. */
export interface SheetField {
  key: string
  label: string
  hint: string
  /** `adult`: one of the pupil's parents or guardians; `subpoena`: one of the case. */
  kind: 'line' | 'text' | 'choice' | 'adult' | 'subpoena'
  options?: readonly { value: string; label: string }[]
  /** Section that wants it; null where practice does. */
  section: SectionCite | null
  required: boolean
}

/** What makes a route a route. Its law stands in a rules file, its paper in a form, its making in `core/court/ways.ts`. */
export interface RouteSheet {
  title: string
  office: Office
  /** Against whom it goes. */
  against: 'the family' | 'the pupil' | 'the adult' | 'the person summoned'
  basis: SectionCite
  /** The paper that goes out first and leads the packet. */
  form: FormId
  /** What the screen calls that paper. */
  paper: string
  packetTitle: string
  /** For the log of access: for what the records go out. */
  purpose: string
  authority: DisclosureAuthority
  questions: readonly SheetQuestion[]
  fields: readonly SheetField[]
  /** Who signs, where it is not the chair of the board, and why. */
  signerHint: string | null
  /** The packet has a tab for the truancy reports and one for each step of EC 48264.5 (WIC 258(b)(1)). */
  stepTabs: boolean
  /** The only tabs its packet has; null for all. */
  tabs: readonly TabId[] | null
  /** The case stays with the board: its next hearing goes on. */
  staysWithBoard: boolean
}

const MEDIATION: Omit<RouteSheet, 'title' | 'office' | 'authority'> = {
  against: 'the family',
  basis: 'EC 48263.5',
  form: 'SD-09',
  paper: 'notice',
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
  ],
  fields: [
    {
      key: 'safety',
      label: 'What the office should know for everyone’s safety',
      hint: 'For example who must not meet whom. Facts only; leave it empty where there is nothing.',
      kind: 'text',
      section: null,
      required: false
    }
  ],
  signerHint: null,
  stepTabs: false,
  tabs: null,
  staysWithBoard: false
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
  },
  '601.2-probation': probationReferral,
  '601.2-child-welfare': childWelfare,
  '48291-complaint': complaint,
  '258-citation': citation,
  '48321.5-subpoena': subpoenaEnforcement
}
