import type {
  Barrier,
  Came,
  FindingCode,
  FindingResult,
  HearingState,
  Outcome,
  PresenceRole,
  WaitingCase
} from './model'

/** The board's findings in the words of the record (EC 48263(b), 48263.5). */
export const findingWords: Readonly<Record<FindingCode, string>> = {
  F1: 'Notice of the hearing was given',
  F2: 'Pupil and parent or guardian were present',
  F3: 'A ground of EC 48263(a) is shown',
  F4: 'The attendance figures are as recorded',
  F5: 'Causes and barriers were identified',
  F6: 'Available community services can resolve the problem (EC 48263(b)(1))',
  F7: 'Available community services cannot resolve the problem (EC 48263(b)(2))',
  F8: 'Pupil or parent failed to respond to directives or services (EC 48263(b)(2))',
  F9: 'IEP or Section 504 needs were considered',
  F10: 'The board voted'
}

export const resultWords: Readonly<Record<FindingResult, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-decided': 'Not decided'
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  'directives-issued': 'Directives issued',
  continued: 'Continued to another day',
  'returned-to-school': 'Returned to the school: not ready',
  'dismissed-no-ground': 'Dismissed: no ground shown',
  'moved-out': 'Family moved out of the district',
  'alternative-program-agreed': 'Alternative program agreed',
  'no-show-rescheduled': 'Nobody came: new date set',
  'no-show-directives-mailed': 'Nobody came: directives mailed',
  'referred-da-48263.5': 'Notice to the district attorney or probation (EC 48263.5)',
  'referred-probation': 'Referral to probation (WIC 601.2)',
  'referred-child-welfare': 'Referral to county welfare (WIC 601.2)',
  'complaint-directed-48291': 'District directed to file a complaint (EC 48291)',
  'closed-success': 'Closed: attendance improved',
  'closed-aged-out': 'Closed: past compulsory age',
  'closed-graduated': 'Closed: graduated'
}

/** Outcomes in the order a chair looks for them. */
export const OUTCOME_GROUPS: readonly { title: string; outcomes: readonly Outcome[] }[] = [
  { title: 'The hearing was held', outcomes: ['directives-issued', 'continued', 'alternative-program-agreed'] },
  { title: 'Nobody came', outcomes: ['no-show-rescheduled', 'no-show-directives-mailed'] },
  {
    title: 'The case ends here',
    outcomes: [
      'closed-success',
      'dismissed-no-ground',
      'returned-to-school',
      'moved-out',
      'closed-graduated',
      'closed-aged-out'
    ]
  },
  {
    title: 'It goes on elsewhere',
    outcomes: ['referred-da-48263.5', 'referred-probation', 'referred-child-welfare', 'complaint-directed-48291']
  }
]

export const barrierWords: Readonly<Record<Barrier, string>> = {
  health: 'Health',
  'mental-health': 'Worry, sadness, mental health',
  'safety-bullying': 'Safety, bullying',
  transport: 'Transport',
  housing: 'Housing',
  'work-or-sibling-care': 'Work, or care for brothers and sisters',
  'learning-need': 'Learning need',
  'sleep-and-routine': 'Sleep and routine',
  'substance-use': 'Substance use',
  'family-change': 'Change in the family',
  disengagement: 'No tie to school',
  'language-or-information': 'Language or information'
}

export const stateWords: Readonly<Record<HearingState, string>> = {
  scheduled: 'waiting',
  arrived: 'arrived',
  'in-room': 'in the room',
  heard: 'heard',
  'no-show': 'no-show',
  moved: 'moved',
  cancelled: 'cancelled'
}

export const roleWords: Readonly<Record<PresenceRole, string>> = {
  pupil: 'Pupil',
  parent: 'Parent or guardian',
  school: 'School',
  interpreter: 'Interpreter',
  support: 'Support person',
  agency: 'Agency',
  other: 'Other'
}

export const cameWords: Readonly<Record<Came, string>> = {
  'in-person': 'in person',
  'by-phone': 'by phone',
  absent: 'absent'
}

export const waitingWords: Readonly<Record<WaitingCase['why'], string>> = {
  referred: 'referred',
  review: 'review due',
  continued: 'to be continued',
  'no-show': 'nobody came, new day'
}
