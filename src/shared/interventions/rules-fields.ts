import { type CalendarDate, isCalendarDate } from '@shared/kernel/dates'
import type { InterventionKind } from './rules-kinds'

/** What only one kind of step has: the few fields of its own short form, beside those that all steps share. */
export interface KindField {
  key: string
  label: string
  type: 'text' | 'long' | 'date' | 'choice'
  options?: readonly { value: string; label: string }[]
  required?: boolean
  hint?: string
}

const choice = (key: string, label: string, options: readonly (readonly [string, string])[], required = false) =>
  ({ key, label, type: 'choice', required, options: options.map(([value, text]) => ({ value, label: text })) }) as const
const text = (key: string, label: string, hint?: string): KindField => ({ key, label, type: 'text', hint })
const must = (field: KindField): KindField => ({ ...field, required: true })
const yesNo = [
  ['yes', 'Yes'],
  ['no', 'No']
] as const

/** Offices and services a family is referred to before the board. */
export const AGENCIES = [
  ['support-center', 'Family support center'],
  ['nurse', 'School nurse'],
  ['foster-youth', 'Foster youth services'],
  ['mckinney-vento', 'McKinney-Vento liaison'],
  ['child-welfare', 'Child welfare'],
  ['law-enforcement', 'Law enforcement'],
  ['wrap-around', 'Wrap-around services'],
  ['mental-health', 'Mental health services'],
  ['other', 'Another agency']
] as const

const asked = text('reachedAt', 'Number or address used')
const meeting: readonly KindField[] = [
  text('present', 'Who took part'),
  { key: 'causes', label: 'Root causes found', type: 'long' },
  { key: 'plan', label: 'Joint plan', type: 'long' }
]
const agency: readonly KindField[] = [
  choice('agency', 'Agency', AGENCIES, true),
  text('agencyContact', 'Person or unit there'),
  choice('consent', 'The family agreed to the referral', yesNo)
]

/** Fields by kind, in the order of the form; a kind that is not named has none of its own. */
export const kindFields: Partial<Record<InterventionKind, readonly KindField[]>> = {
  call: [asked],
  text: [asked],
  'e-mail': [asked],
  letter: [asked],
  visit: [text('present', 'Who came')],
  conference: [
    {
      key: 'offered',
      label: 'When the conference was offered',
      type: 'text',
      hint: 'EC 48262 asks for a conscientious effort: one attempt by the most cost-effective way is enough.'
    },
    ...meeting
  ],
  htc: meeting,
  pact: meeting,
  sst: meeting,
  'counselor-meeting': meeting,
  'plan-review': [
    choice('planKind', 'Which plan', [
      ['iep', 'IEP'],
      ['504', 'Section 504 plan']
    ]),
    choice('attendanceAddressed', 'Attendance was on the agenda', yesNo)
  ],
  'home-visit': [
    text('reachedAt', 'Address visited'),
    text('opened', 'Who opened'),
    choice('cardLeft', 'A card was left', yesNo)
  ],
  'agency-referral': agency,
  'health-referral': [text('agencyContact', 'Person or unit there'), choice('consent', 'The family agreed', yesNo)],
  'school-support': [text('support', 'Which support'), { key: 'supportFrom', label: 'From', type: 'date' }],
  'officer-warning': [
    must(text('officer', 'Name of the peace officer', 'A peace officer of Penal Code 830.1 (EC 48264.5(b)).')),
    must(text('department', 'Department')),
    choice('forwarded', 'The record was forwarded', yesNo)
  ],
  'study-program': [
    must(text('program', 'Program', 'After school or on weekends, in the same county (EC 48264.5(b)).')),
    { key: 'programFrom', label: 'From', type: 'date' },
    { key: 'programTo', label: 'To', type: 'date' },
    text('sessions', 'Sessions')
  ],
  'truancy-report': [text('reportedTo', 'Reported to')],
  'adult-inquiry': [text('adult', 'Which adult'), { key: 'found', label: 'What was found', type: 'long' }]
}

export type KindFacts = Readonly<Record<string, string>>

export interface FieldProblem {
  key: string
  message: string
}

/** Keeps what the kind knows and leaves out what is empty. */
export function factsOf(kind: InterventionKind, given: KindFacts): KindFacts {
  const known = kindFields[kind] ?? []
  return Object.fromEntries(
    known.flatMap(({ key }) => {
      const value = given[key]?.trim()
      return value ? [[key, value]] : []
    })
  )
}

/** What is missing or does not fit in the kind's own fields. */
export function factProblems(kind: InterventionKind, given: KindFacts): FieldProblem[] {
  return (kindFields[kind] ?? []).flatMap(({ key, label, type, options, required }) => {
    const value = given[key]?.trim() ?? ''
    if (value === '') return required ? [{ key, message: `Fill in “${label}”.` }] : []
    if (type === 'date' && !isCalendarDate(value)) return [{ key, message: `“${label}” is no day.` }]
    if (type === 'choice' && !options?.some((option) => option.value === value)) {
      return [{ key, message: `Choose “${label}” from the list.` }]
    }
    return []
  })
}

/** The kind's own facts in words, in the order of its form. */
export function factsInWords(kind: InterventionKind, facts: KindFacts): { label: string; value: string }[] {
  return (kindFields[kind] ?? []).flatMap(({ key, label, options }) => {
    const value = facts[key]
    return value ? [{ label, value: options?.find((option) => option.value === value)?.label ?? value }] : []
  })
}

/** A peace officer's warning is kept at the school for two years at least, or until the pupil graduates or moves (EC 48264.5(b)). */
export function warningKeptUntil(warnedOn: CalendarDate): CalendarDate {
  const [year, rest] = [Number(warnedOn.slice(0, 4)) + 2, warnedOn.slice(4)]
  const until = `${year}${rest}`
  return (isCalendarDate(until) ? until : `${year}-03-01`) as CalendarDate
}
