import type { Outcome } from './model'

export interface FollowUp {
  /** What the desk does by itself when the hearing is closed. */
  readonly desk: string
  /** What somebody has to do, in order. */
  readonly next: readonly string[]
}

/** What follows from each outcome; shown before it is recorded and when the hearing is closed. */
export const FOLLOW_UP: Readonly<Record<Outcome, FollowUp>> = {
  'directives-issued': {
    desk: 'The directives are followed up until their day, and the case waits for its review day.',
    next: [
      'Print the directives and hand them to the family before it leaves.',
      'Give the school and each agency its part.'
    ]
  },
  continued: {
    desk: 'The case waits for its new day under “to be continued”.',
    next: ['Tell the family the day now.', 'Put the case on that day’s docket and print new notices.']
  },
  'returned-to-school': {
    desk: 'The case is closed; it can be referred anew.',
    next: ['Send the school the minutes with what it is to do first.']
  },
  'dismissed-no-ground': {
    desk: 'The case is closed.',
    next: ['Send the family and the school a closing letter.']
  },
  'moved-out': {
    desk: 'The case is closed.',
    next: ['Let the school end the enrollment.', 'Tell the new district when it asks.']
  },
  'alternative-program-agreed': {
    desk: 'The case is followed up.',
    next: ['Set the appointment with the program.', 'Check on the agreed day that the pupil began.']
  },
  'no-show-rescheduled': {
    desk: 'The case waits for its new day under “nobody came”.',
    next: ['Put the case on that day’s docket.', 'Print the new notice and serve it in the way recorded, with proof.']
  },
  'no-show-directives-mailed': {
    desk: 'The directives are followed up until their day, and the case waits for its review day.',
    next: [
      'Issue the directives.',
      'Serve them by mail or by hand, and record it under Notices, where the proof of service is printed.'
    ]
  },
  'referred-da-48263.5': {
    desk: 'The case stays open as heard; the referral is prepared in it.',
    next: ['Open the case and prepare the notice of EC 48263.5 with its packet.']
  },
  'referred-probation': {
    desk: 'The case stays open as heard; the referral is prepared in it.',
    next: ['Open the case and prepare the referral under WIC 601.2 with its packet.']
  },
  'referred-child-welfare': {
    desk: 'The case stays open as heard; the referral is prepared in it.',
    next: [
      'Open the case and prepare the referral under WIC 601.2.',
      'A suspicion of abuse or neglect is reported at once and apart from this.'
    ]
  },
  'complaint-directed-48291': {
    desk: 'The case stays open as heard.',
    next: ['Send the district the board’s direction to file the complaint (EC 48291).']
  },
  'closed-success': {
    desk: 'The case is closed.',
    next: ['Send the family the closing letter, and say well done.']
  },
  'closed-aged-out': { desk: 'The case is closed.', next: ['Send the family the closing letter.'] },
  'closed-graduated': { desk: 'The case is closed.', next: ['Send the family the closing letter.'] }
}
