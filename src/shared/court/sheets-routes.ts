import { authorities } from './rules-authority'
import type { RouteSheet, SheetQuestion } from './sheets'

const FOURTH_REPORT: SheetQuestion = {
  key: 'truancies',
  letter: '(1)',
  title: 'Four or more truancies in one school year',
  section: 'WIC 601(b)',
  says: 'The minor has four or more truancies within one school year, as defined in Education Code 48260.',
  finding: 'fourth-report'
}

/** R2: the minor of 12 to 17 to probation (WIC 601.2, 601(b), 653). */
export const probationReferral: RouteSheet = {
  title: 'Referral of the minor to probation',
  office: 'probation',
  against: 'the pupil',
  basis: 'WIC 601.2',
  form: 'SD-65',
  paper: 'affidavit',
  packetTitle: 'Referral to probation',
  purpose: 'Investigation and truancy petition (WIC 601(b), 653)',
  authority: authorities.petition,
  questions: [
    FOURTH_REPORT,
    {
      key: 'services',
      letter: '(2)',
      title: 'Available services are insufficient or inappropriate',
      section: 'WIC 601(b)',
      says: 'The board determined that the available public and private services are insufficient or inappropriate to correct the habitual truancy.',
      finding: 'F7'
    },
    {
      key: 'response',
      letter: '(3)',
      title: 'The minor did not respond',
      section: 'WIC 601(b)',
      says: 'The minor fails to respond to directives of the board or to the services provided.',
      finding: 'F8'
    }
  ],
  fields: [
    {
      key: 'custody',
      label: 'Is the minor held in custody?',
      hint: 'A petition has to say it. Nobody is held for truancy; another matter could be pending.',
      kind: 'choice',
      options: [
        { value: 'no', label: 'Not in custody, as far as the district knows' },
        { value: 'yes', label: 'In custody in another matter' }
      ],
      section: 'WIC 656',
      required: true
    },
    {
      key: 'request',
      label: 'What probation is asked to do',
      hint: 'Such as: informal services first (WIC 654), a petition if they are refused.',
      kind: 'text',
      section: null,
      required: true
    },
    {
      key: 'place',
      label: 'Where the affidavit is signed',
      hint: 'City. A declaration names its place.',
      kind: 'line',
      section: 'CCP 2015.5',
      required: true
    }
  ],
  signerHint:
    'Any person may apply (WIC 653). Whether the board itself signs or the supervisor of attendance, the local probation department decides; ask it.',
  stepTabs: true,
  tabs: null,
  staysWithBoard: false
}

/** R3: to county child welfare (WIC 601.2, 300). */
export const childWelfare: RouteSheet = {
  title: 'Referral to county child welfare',
  office: 'child-welfare',
  against: 'the pupil',
  basis: 'WIC 601.2',
  form: 'SD-67',
  paper: 'referral',
  packetTitle: 'Referral to county child welfare',
  purpose: 'Referral to county welfare (WIC 601.2, 300)',
  authority: authorities.welfare,
  questions: [
    {
      key: 'response',
      letter: '(1)',
      title: 'The parent or guardian did not respond',
      section: 'WIC 601.2',
      says: 'The parent, guardian or person in charge of the minor failed to respond to directives of the board or to services offered.',
      finding: 'F8'
    }
  ],
  fields: [
    {
      key: 'adult',
      label: 'Who did not respond',
      hint: 'The parent, guardian or person in charge of the pupil.',
      kind: 'adult',
      section: 'WIC 601.2',
      required: true
    },
    {
      key: 'services',
      label: 'Services that were offered',
      hint: 'Each with its date and what came of it.',
      kind: 'text',
      section: 'WIC 601.2',
      required: true
    },
    {
      key: 'concern',
      label: 'What was seen and heard',
      hint: 'Facts with dates and who saw them. No diagnosis and no guess at causes.',
      kind: 'text',
      section: null,
      required: false
    },
    {
      key: 'report',
      label: 'Mandated report',
      hint: 'A report of suspected abuse or neglect is a duty of its own and never waits for this referral.',
      kind: 'choice',
      options: [
        { value: 'none', label: 'None was called for' },
        { value: 'made', label: 'A report was made' }
      ],
      section: null,
      required: true
    },
    {
      key: 'reportNumber',
      label: 'Date and number of that report',
      hint: 'Only where a report was made.',
      kind: 'line',
      section: null,
      required: false
    }
  ],
  signerHint: null,
  stepTabs: false,
  tabs: null,
  staysWithBoard: false
}

/** R4: the complaint against the adult (EC 48291 to 48293). */
export const complaint: RouteSheet = {
  title: 'Complaint against the adult',
  office: 'district-attorney',
  against: 'the adult',
  basis: 'EC 48291',
  form: 'SD-66',
  paper: 'direction and request',
  packetTitle: 'Request for a complaint',
  purpose: 'Complaint against a parent (EC 48291 to 48293)',
  authority: authorities.complaint,
  questions: [
    {
      key: 'willful',
      letter: '(1)',
      title: 'The adult continually and willfully fails to respond',
      section: 'EC 48291',
      says: 'The parent, guardian or other person continually and willfully fails to respond to directives of the board or to the services provided.',
      finding: 'F8'
    }
  ],
  fields: [
    {
      key: 'adult',
      label: 'Against whom',
      hint: 'One complaint for each adult.',
      kind: 'adult',
      section: 'EC 48291',
      required: true
    },
    {
      key: 'provision',
      label: 'What was violated',
      hint: 'The parallel section is for compulsory continuation education.',
      kind: 'choice',
      options: [
        { value: '48293', label: 'Compulsory full-time education (EC 48200, 48293)' },
        { value: '48454', label: 'Compulsory continuation education (EC 48454)' }
      ],
      section: 'EC 48293',
      required: true
    },
    {
      key: 'prior',
      label: 'Earlier convictions of this adult under the same article',
      hint: 'They decide which fine is the highest the court may set.',
      kind: 'choice',
      options: [
        { value: 'none', label: 'None known' },
        { value: 'one', label: 'One' },
        { value: 'more', label: 'Two or more' }
      ],
      section: 'EC 48293(a)',
      required: true
    },
    {
      key: 'days',
      label: 'Days of the violation',
      hint: 'The days without valid excuse on which the complaint rests.',
      kind: 'text',
      section: 'EC 48293',
      required: true
    },
    {
      key: 'supervisor',
      label: 'Supervisor of attendance who makes and files the complaint',
      hint: 'Where the district has a supervisor of attendance, nobody else files it.',
      kind: 'line',
      section: 'EC 48292',
      required: true
    }
  ],
  signerHint: 'The chair signs the board’s direction to the district; the supervisor of attendance signs the request.',
  stepTabs: false,
  tabs: null,
  staysWithBoard: false
}

/** R5: evidence for a citation before the juvenile hearing officer (WIC 256 to 258, 601(d)). */
export const citation: RouteSheet = {
  title: 'Evidence for a truancy citation',
  office: 'juvenile-court',
  against: 'the pupil',
  basis: 'WIC 258(b)(1)',
  form: 'SD-70',
  paper: 'statement of evidence',
  packetTitle: 'Evidence under Welfare and Institutions Code 258(b)(1)',
  purpose: 'Truancy citation before a juvenile hearing officer (WIC 256 to 258)',
  authority: authorities['hearing-officer'],
  questions: [{ ...FOURTH_REPORT, section: 'WIC 256' }],
  fields: [
    {
      key: 'notice',
      label: 'Notice to appear: number, date, and who issued it',
      hint: 'The hearing goes on an exact, legible copy; add the copy to the packet.',
      kind: 'line',
      section: 'WIC 257',
      required: true
    },
    {
      key: 'resource',
      label: 'First referral to a community resource, with date',
      hint: 'An officer may issue the notice only after a first referral to a community resource, probation, a health agency, a school district or another service.',
      kind: 'text',
      section: 'WIC 601(d)',
      required: true
    }
  ],
  signerHint: null,
  stepTabs: true,
  tabs: null,
  staysWithBoard: false
}
