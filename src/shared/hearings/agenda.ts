import { z } from 'zod'

/**
 * The agenda of a hearing: steps, expected minutes and the chair's words. Order as confirmed practice has it
 * (introductions, purpose, school, family, questions, deliberation, directives read aloud, signatures). The words are
 * the desk's own, data that a district may replace; sections named in them: EC 48263, 48320.
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
  /** Read aloud by the chair. Words in braces are filled in: {pupil} {board} {chair} {school} {interpreter}. */
  readonly words: readonly string[]
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
    words: [
      'Before we call the family in: what we read here stays here. Does anyone know the family and wish to step back?'
    ],
    aside: 'The family is not in the room. The panel signs in; members who must recuse say so now.',
    sections: ['EC 49076', 'EC 48321(a)(3)'],
    parts: ['panel'],
    speaker: 'panel'
  },
  {
    id: 'called-in',
    title: 'Family called in',
    minutes: 1,
    words: [
      'Good morning, and thank you for coming. May I have your names, and how you belong to {pupil}?',
      '{interpreter}'
    ],
    aside: 'Write down who came, how, and when. Nobody is ticked beforehand.',
    sections: ['EC 48263(a)'],
    parts: ['presence'],
    speaker: 'chair'
  },
  {
    id: 'introductions',
    title: 'Introductions',
    minutes: 2,
    words: ['I am {chair}, and I chair the {board}. Everyone at the table will say their name and where they work.'],
    aside: 'If somebody from the district attorney or probation sits at the table, say so now.',
    sections: [],
    parts: ['presence'],
    speaker: 'chair'
  },
  {
    id: 'purpose',
    title: 'Purpose and confidentiality',
    minutes: 2,
    words: [
      'We meet under Education Code sections 48263 and 48320. We want to understand what keeps {pupil} from school, and to find help. This is not a court.',
      'What is said here is confidential. We share pupil records only as the law allows. Some of us must report suspected abuse.',
      'The school speaks first, then {pupil}, then you. Then we ask questions. The board may give directives that must be followed. If they are not, the board can notify the district attorney or probation, or refer further.',
      'Do you have questions before we start?'
    ],
    sections: ['EC 48263', 'EC 48320', 'EC 49076'],
    parts: [],
    speaker: 'chair'
  },
  {
    id: 'school',
    title: 'School’s report',
    minutes: 4,
    words: ['{school}, please tell us what you have seen, what goes well, and what you have tried.'],
    sections: ['EC 48263(a)'],
    parts: [],
    speaker: 'school'
  },
  {
    id: 'pupil',
    title: 'Pupil',
    minutes: 3,
    words: ['{pupil}, thank you for being here. What is a school morning like for you? What would help?'],
    sections: [],
    parts: [],
    speaker: 'pupil'
  },
  {
    id: 'parent',
    title: 'Parent or guardian',
    minutes: 2,
    words: ['Now you. What gets in the way, what have you tried, and what do you need?'],
    sections: [],
    parts: [],
    speaker: 'parent'
  },
  {
    id: 'questions',
    title: 'Panel’s questions',
    minutes: 4,
    words: ['Members, what would you like to ask? Which services can your agency offer today?'],
    sections: ['EC 48263(b)(1)'],
    parts: ['questions'],
    speaker: 'panel'
  },
  {
    id: 'deliberation',
    title: 'Deliberation',
    minutes: 3,
    words: ['Thank you. We will talk for a few minutes, and then call you back in.'],
    aside: 'Family and school wait outside, unless the board deliberates with them.',
    sections: ['EC 48263(b)'],
    parts: [],
    speaker: 'panel'
  },
  {
    id: 'findings',
    title: 'Findings',
    minutes: 2,
    words: ['Members, let us go through the findings one by one.'],
    sections: ['EC 48263(b)', 'EC 48263.5'],
    parts: ['findings'],
    speaker: 'panel'
  },
  {
    id: 'directives',
    title: 'Directives',
    minutes: 4,
    words: [
      'This is what the board directs. I will read each one. Please stop me if something is not clear or cannot work.'
    ],
    sections: ['EC 48263(b)(1)'],
    parts: ['directives'],
    speaker: 'chair'
  },
  {
    id: 'review-date',
    title: 'Outcome and review date',
    minutes: 1,
    words: ['We will look at this together again. Please keep the day free.'],
    sections: ['EC 48263(b)'],
    parts: ['outcome'],
    speaker: 'chair'
  },
  {
    id: 'signatures',
    title: 'Signatures',
    minutes: 3,
    words: [
      'Your signature says that the directives were read to you and that you have a copy. They are the board’s, and count without it too.'
    ],
    sections: ['EC 48263(b)'],
    parts: ['signatures'],
    speaker: 'chair'
  },
  {
    id: 'close',
    title: 'Close',
    minutes: 1,
    words: [
      'Thank you, {pupil}, and thank you all. If something makes it hard, call us before it grows. Here is your copy.'
    ],
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

export interface WordsFor {
  readonly pupil: string
  readonly board: string
  readonly chair: string
  /** Who speaks for the school, or the school. */
  readonly school: string
  /** Null where nobody interprets: the sentence falls away. */
  readonly interpreter: { readonly name: string; readonly language: string | null } | null
}

/** The chair's words of a step with the names of this hearing in them. */
export function spoken(step: AgendaStep, names: WordsFor): string[] {
  const interpreter = names.interpreter
    ? `${names.interpreter.name} interprets${names.interpreter.language ? ` in ${names.interpreter.language}` : ''}, faithfully and in confidence. Is that right for you?`
    : ''
  const values: Record<string, string> = {
    pupil: names.pupil,
    board: names.board,
    chair: names.chair,
    school: names.school,
    interpreter
  }
  return step.words
    .map((sentence) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''))
    .filter((sentence) => sentence.trim() !== '')
}

/** Questions at hand in the panel's step; those of the school attendance review team form come first. */
export const PANEL_QUESTIONS = {
  pupil: [
    'Why are you here today?',
    'How many days do you think you missed?',
    'What happens on a school morning?',
    'When do you go to bed? Phone, games?',
    'Friends, bullying, safety?',
    'Which class do you like best, which is hardest?',
    'Worry, sadness, health?',
    'A job, or brothers and sisters to care for?',
    'Which adult at school do you trust?',
    'What would help? What comes after school?'
  ],
  parent: [
    'Who lives at home? Any big changes?',
    'Who wakes and who brings {pupil}?',
    'Work hours, housing, food, transport?',
    'Health and insurance?',
    'How do you hear of an absence?',
    'What have you tried?',
    'Which agencies already help?',
    'How do the brothers and sisters attend?',
    'What do you need?'
  ],
  school: [
    'Which steps worked, which did not?',
    'Grades and credits?',
    'IEP, 504, English learner: was attendance part of the plan?',
    'Who is the safe adult?',
    'How can missed work be made up?'
  ]
} as const
