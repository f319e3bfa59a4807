import { authorities } from './rules-authority'
import type { RouteSheet } from './sheets'

/** R6: the juvenile court is asked to enforce a subpoena of the board (EC 48321.5(c)). */
export const subpoenaEnforcement: RouteSheet = {
  title: 'Enforcement of a subpoena',
  office: 'juvenile-court',
  against: 'the person summoned',
  basis: 'EC 48321.5',
  form: 'SD-71',
  paper: 'request',
  packetTitle: 'Request to enforce a subpoena',
  purpose: 'Enforcement of a subpoena of the board (EC 48321.5)',
  authority: authorities.subpoena,
  questions: [
    {
      key: 'absence',
      letter: '(1)',
      title: 'The person was summoned, served in person, and did not attend',
      section: 'EC 48321.5',
      says: 'A person whose attendance the board required by subpoena in a matter referred under EC 48263 did not attend its hearing.',
      finding: 'subpoena'
    }
  ],
  fields: [
    {
      key: 'subpoena',
      label: 'Which subpoena',
      hint: 'Those of this case that were for a hearing that is over. One request for each.',
      kind: 'subpoena',
      section: 'EC 48321.5',
      required: true
    },
    {
      key: 'need',
      label: 'Why the attendance is still needed',
      hint: 'What the board cannot dispose of without this person.',
      kind: 'text',
      section: 'EC 48321.5',
      required: true
    },
    {
      key: 'contacts',
      label: 'What was tried since to reach the person',
      hint: 'Calls, visits, letters, with their dates.',
      kind: 'text',
      section: null,
      required: false
    }
  ],
  signerHint: 'The chair of the board that issued the subpoena. Ask the court which form of its own it wants besides.',
  stepTabs: false,
  tabs: [
    'referral',
    'subpoena',
    'identity',
    'attendance',
    'referral-notice',
    'hearing-notice',
    'minutes',
    'providers',
    'witnesses',
    'chronology'
  ],
  staysWithBoard: true
}
