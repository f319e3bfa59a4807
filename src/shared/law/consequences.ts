import { type CalendarDate, day } from '@shared/kernel/dates'
import type { SectionCite } from './sections'

/** What EC 48264.5 allows or asks for after a truancy report. */
export interface Consequence {
  /** 1 to 4; 4 stands for the fourth and every later report of a school year. */
  report: 1 | 2 | 3 | 4
  section: SectionCite
  duty: 'may' | 'shall'
  what:
    | 'counselor_meeting'
    | 'peace_officer_warning'
    | 'study_program'
    | 'habitual_truant'
    | 'board_or_mediation'
    | 'juvenile_court'
  says: string
}

const steps: readonly Consequence[] = [
  {
    report: 1,
    section: 'EC 48264.5(a)',
    duty: 'may',
    what: 'counselor_meeting',
    says: 'Pupil and, as appropriate, parent may be asked to meet a counselor on root causes and a joint plan.'
  },
  {
    report: 2,
    section: 'EC 48264.5(b)',
    duty: 'may',
    what: 'peace_officer_warning',
    says: 'A peace officer may warn in writing; the record is kept at least two years, or until graduation or transfer.'
  },
  {
    report: 2,
    section: 'EC 48264.5(b)',
    duty: 'may',
    what: 'study_program',
    says: 'An after-school or weekend study program in the same county may be assigned; failing it counts as the third report.'
  },
  {
    report: 3,
    section: 'EC 48264.5(c)',
    duty: 'shall',
    what: 'habitual_truant',
    says: 'The pupil is classified a habitual truant as EC 48262 defines it.'
  },
  {
    report: 3,
    section: 'EC 48264.5(c)',
    duty: 'may',
    what: 'board_or_mediation',
    says: 'The pupil may be referred to and required to attend the board, truancy mediation or a comparable program.'
  },
  {
    report: 4,
    section: 'EC 48264.5(d)',
    duty: 'may',
    what: 'juvenile_court',
    says: 'The pupil may be within the jurisdiction of the juvenile court.'
  }
]

const wordingSince = day('2023-01-01')

/**
 * What may or shall follow the report with this number within a school year. Empty before the first report, and for days
 * before January 1, 2023: that wording is not kept here, since part of it is repealed.
 */
export function consequencesOfReport(number: number, on: CalendarDate): Consequence[] {
  if (number < 1 || on < wordingSince) return []
  const report = Math.min(number, 4)
  return steps.filter((step) => step.report === report)
}
