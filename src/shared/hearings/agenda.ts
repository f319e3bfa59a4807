import { z } from 'zod'

/**
 * The agenda of a hearing: steps and expected minutes. Order as confirmed practice has it (introductions, purpose,
 * school, family, questions, deliberation, directives read aloud, signatures). What the chair says in each step stands
 * in resources/room/<language>.json, and a district may replace it.
 */
export const STEP_IDS = [
  'pre-brief',
  'called-in',
  'introductions',
  'purpose',
  'school',
  'pupil',
  'parent',
  'questions',
  'deliberation',
  'findings',
  'directives',
  'review-date',
  'signatures',
  'close'
] as const
export const stepId = z.enum(STEP_IDS)
export type StepId = z.infer<typeof stepId>

/** What stands below the chair's words. */
export type StepPart =
  | 'panel'
  | 'presence'
  | 'questions'
  | 'barriers'
  | 'findings'
  | 'directives'
  | 'outcome'
  | 'signatures'
  | 'close'

export interface AgendaStep {
  readonly id: StepId
  readonly title: string
  /** Expected length; the whole comes to about twenty-five minutes. */
  readonly minutes: number
  /** For the chair alone, not read aloud. */
  readonly aside?: string
  readonly sections: readonly string[]
  readonly parts: readonly StepPart[]
  /** Who speaks here, offered as the speaker of a new note. */
  readonly speaker: 'chair' | 'school' | 'pupil' | 'parent' | 'panel' | null
}

export const AGENDA: readonly AgendaStep[] = [
  {
    id: 'pre-brief',
    title: 'Pre-brief',
    minutes: 3,
    aside: 'The family is not in the room. The panel signs in; members who must recuse say so now.',
    sections: ['EC 49076', 'EC 48321(a)(3)'],
    parts: ['panel'],
    speaker: 'panel'
  },
  {
    id: 'called-in',
    title: 'Family called in',
    minutes: 1,
    aside: 'Write down who came, how, and when. Nobody is ticked beforehand.',
    sections: ['EC 48263(a)'],
    parts: ['presence'],
    speaker: 'chair'
  },
  {
    id: 'introductions',
    title: 'Introductions',
    minutes: 2,
    aside: 'If somebody from the district attorney or probation sits at the table, say so now.',
    sections: [],
    parts: ['presence'],
    speaker: 'chair'
  },
  {
    id: 'purpose',
    title: 'Purpose and confidentiality',
    minutes: 2,
    sections: ['EC 48263', 'EC 48320', 'EC 49076'],
    parts: [],
    speaker: 'chair'
  },
  {
    id: 'school',
    title: 'School’s report',
    minutes: 4,
    sections: ['EC 48263(a)'],
    parts: ['questions'],
    speaker: 'school'
  },
  {
    id: 'pupil',
    title: 'Pupil',
    minutes: 3,
    sections: [],
    parts: ['questions', 'barriers'],
    speaker: 'pupil'
  },
  {
    id: 'parent',
    title: 'Parent or guardian',
    minutes: 2,
    sections: [],
    parts: ['questions', 'barriers'],
    speaker: 'parent'
  },
  {
    id: 'questions',
    title: 'Panel’s questions',
    minutes: 4,
    sections: ['EC 48263(b)(1)'],
    parts: ['questions', 'barriers'],
    speaker: 'panel'
  },
  {
    id: 'deliberation',
    title: 'Deliberation',
    minutes: 3,
    aside: 'Family and school wait outside, unless the board deliberates with them.',
    sections: ['EC 48263(b)'],
    parts: [],
    speaker: 'panel'
  },
  {
    id: 'findings',
    title: 'Findings',
    minutes: 2,
    sections: ['EC 48263(b)', 'EC 48263.5'],
    parts: ['findings'],
    speaker: 'panel'
  },
  {
    id: 'directives',
    title: 'Directives',
    minutes: 4,
    sections: ['EC 48263(b)(1)'],
    parts: ['directives'],
    speaker: 'chair'
  },
  {
    id: 'review-date',
    title: 'Outcome and review date',
    minutes: 1,
    sections: ['EC 48263(b)'],
    parts: ['outcome'],
    speaker: 'chair'
  },
  {
    id: 'signatures',
    title: 'Signatures',
    minutes: 3,
    sections: ['EC 48263(b)'],
    parts: ['signatures'],
    speaker: 'chair'
  },
  {
    id: 'close',
    title: 'Close',
    minutes: 1,
    aside: 'Closing stamps the end of the hearing.',
    sections: [],
    parts: ['close'],
    speaker: 'chair'
  }
]

export const EXPECTED_MINUTES = AGENDA.reduce((sum, step) => sum + step.minutes, 0)

export const stepOf = (id: StepId): AgendaStep => AGENDA.find((step) => step.id === id) as AgendaStep

/** The step `by` places further (negative: back), staying within the agenda. */
export function stepBeside(id: StepId, by: number): StepId {
  const at = Math.min(Math.max(STEP_IDS.indexOf(id) + by, 0), STEP_IDS.length - 1)
  return STEP_IDS[at] as StepId
}
