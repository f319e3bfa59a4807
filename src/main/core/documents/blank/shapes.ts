import type { FormId } from '@shared/documents/model'
import type { Signature } from '@shared/documents/parts'
import { CHOOSE, FACTS, LONG, ROOM, ROW, WHEN, WRITE } from './marks'

/** What a blank form has otherwise than its schema alone would give. */
export type Changes = (data: Record<string, unknown>) => Record<string, unknown>

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const line = (role: Signature['role']): Signature => ({ role, name: '', state: 'blank' })
/** A place to sign with a line for the name below. */
const named = (role: Signature['role']): Signature => ({ role, name: WRITE, state: 'blank' })
const directive = (number: number, to: string) => ({
  number,
  to,
  toName: '',
  text: { en: ROW, es: null },
  due: ROW,
  evidence: null,
  provider: null,
  monitor: null
})
/** The steps of EC 48264.5, each with a line to write on. */
const steps = (['a', 'b', 'c'] as const).map((step) => ({
  step,
  reportedOn: ROW,
  done: [{ date: ROW, what: ROW, result: ROW }]
}))
const firstOf = (list: unknown) => (list as Record<string, unknown>[])[0] ?? {}
/** Grounds with their day and room for the facts. */
const grounds = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { on: WHEN, facts: FACTS }]))
/** Rows that are counted from one. */
const numbered = (count: number, list: unknown) => times(count, (index) => ({ ...firstOf(list), number: index + 1 }))

/** Made by the desk alone, or made to be written on in the first place. */
const NEVER_BLANK: readonly FormId[] = [
  'SD-10',
  'SD-11',
  'SD-24',
  'SD-31',
  'SD-32',
  'SD-33',
  'SD-34',
  'SD-36',
  'SD-39',
  'SD-42'
]

/** Forms printed blank. */
export const hasBlank = (form: FormId): boolean => !NEVER_BLANK.includes(form)

export const blankShape: Partial<Record<FormId, Changes>> = {
  'SD-01': (data) => ({
    caseNumber: null,
    copies: [],
    events: times(3, () => firstOf(data.events)),
    programs: (data.programs as unknown[]).slice(0, 3),
    services: (data.services as unknown[]).slice(0, 3)
  }),
  'SD-02': (data) => ({
    grounds: ['habitual-truant', 'chronic-absentee', 'insubordinate'],
    reason: { en: FACTS, es: null },
    interventions: times(4, () => firstOf(data.interventions)),
    hearing: null
  }),
  'SD-03': (data) => ({
    minutes: null,
    bring: (data.bring as unknown[]).slice(0, 3),
    willBeThere: (data.willBeThere as unknown[]).slice(0, 3),
    hearing: { date: WHEN, time: WHEN, place: WRITE, addressLines: [], kind: 'first' },
    required: times(4, () => ({ name: WRITE, role: CHOOSE })),
    interpreter: { language: { en: WRITE, es: null } },
    enclosures: []
  }),
  'SD-04': (data) => ({
    documents: times(3, () => ({ title: WRITE, date: null, number: null })),
    recipients: times(3, () => firstOf(data.recipients)),
    executed: null,
    signature: null
  }),
  'SD-05': (data) => ({
    edition: 'board',
    panel: times(6, () => ({ ...firstOf(data.panel), role: 'member', recused: false })),
    slots: times(6, () => ({ ...firstOf(data.slots), time: ROW, minutes: 0 }))
  }),
  'SD-06': () => ({
    directives: [
      ...times(2, (index) => directive(index + 1, 'pupil')),
      ...times(2, (index) => directive(index + 3, 'parent')),
      directive(5, 'school'),
      directive(6, 'agency')
    ],
    parents: times(2, () => ({ name: WRITE, relation: null })),
    signatures: (['pupil', 'parent', 'parent', 'school', 'chair'] as const).map(line),
    interpreter: { name: '', language: { en: WRITE, es: null }, signature: null },
    copies: []
  }),
  'SD-07': (data) => ({
    panel: times(7, () => ({ ...firstOf(data.panel), role: 'member', recused: false })),
    attended: times(4, () => ({ name: ROW, role: ROW, arrivedAt: ROW })),
    absent: [],
    exhibits: times(4, () => WRITE),
    record: times(4, () => ({ step: WRITE, entries: times(2, () => ({ at: null, text: ROW })) })),
    grounds: [],
    findings: times(10, (index) => ({ code: `F${index + 1}`, result: CHOOSE, note: ROW })),
    directives: times(5, (index) => ({ number: index + 1, to: ROW, text: ROW, due: ROW })),
    vote: { for: WHEN, against: WHEN, abstained: WHEN, recused: WHEN },
    signatures: (['chair', 'clerk'] as const).map(line)
  }),
  'SD-08': (data) => ({
    importedAt: null,
    schooldays: [],
    enrolment: times(1, () => ({ school: WRITE, from: WHEN, to: null })),
    marks: times(13, () => firstOf(data.marks)),
    legend: times(7, () => firstOf(data.legend)),
    certificate: { custodian: { name: WRITE, title: WRITE }, practice: '', executed: null, signature: null }
  }),
  'SD-09': (data) => ({
    interpreterNeeded: false,
    findingA: { on: WHEN, facts: WRITE },
    findingB: { on: WHEN, facts: WRITE },
    parents: times(2, () => firstOf(data.parents)),
    hearings: times(3, () => firstOf(data.hearings)),
    signature: null,
    enclosures: []
  }),
  'SD-12': (data) => ({
    steps,
    entries: times(6, () => ({ ...firstOf(data.entries), withWhom: null, nextStep: null, attempt: false }))
  }),
  'SD-13': (data) => ({
    plans: [CHOOSE],
    planReviewedOn: WHEN,
    enrolment: times(2, () => firstOf(data.enrolment)),
    contacts: times(3, () => ({ ...firstOf(data.contacts), relation: null, language: null }))
  }),
  'SD-20': (data) => ({
    answers: { ...(data.answers as object), pupilStatement: ROOM, parentStatement: ROOM, help: ROOM },
    parents: times(2, () => firstOf(data.parents)),
    letters: times(3, () => ({ ...firstOf(data.letters), number: '' })),
    interventions: times(4, () => firstOf(data.interventions)),
    copies: times(3, () => ({ ...firstOf(data.copies), to: '' }))
  }),
  'SD-21': (data) => ({
    meeting: { ...(data.meeting as object), staff: [WRITE], place: LONG, addressLines: [] },
    events: times(3, () => firstOf(data.events)),
    services: (data.services as unknown[]).slice(0, 3)
  }),
  'SD-23': (data) => ({
    interpreter: { name: '', language: { en: WRITE, es: null }, signature: null },
    parents: times(2, () => ({ name: WRITE, relation: null })),
    interventions: times(2, () => firstOf(data.interventions)),
    duties: [
      ...times(2, (index) => directive(index + 1, 'pupil')),
      ...times(2, (index) => directive(index + 3, 'parent')),
      ...times(2, (index) => directive(index + 5, 'school'))
    ]
  }),
  'SD-30': (data) => ({ signIn: null, member: { ...(data.member as object), appointedBy: WRITE, appointedOn: WHEN } }),
  'SD-35': () => ({
    chair: '',
    to: { name: WRITE, relation: null, addressLines: [WRITE, WRITE] },
    hearing: { date: WHEN, time: WHEN, place: WRITE, addressLines: [], kind: 'first' }
  }),
  'SD-37': () => ({
    kind: CHOOSE,
    hearing: { date: WHEN, time: WHEN, place: WRITE, addressLines: [], kind: 'first' },
    nextOn: WHEN,
    directivesEnclosed: true,
    enclosures: []
  }),
  'SD-38': (data) => ({
    groups: times(5, () => ({ ...firstOf(data.groups), pupils: '' })),
    questions: ROOM,
    input: ROOM,
    actions: ROOM
  }),
  'SD-40': () => ({ signature: named('interpreter') }),
  // The sentence in the family's language is printed with a hearing alone.
  'SD-41': () => ({
    inFamilyLanguage: null,
    people: times(8, () => ({ arrivedAt: WHEN, byPhone: false, signature: { ...line('other'), name: WRITE } }))
  }),
  'SD-45': () => ({
    parents: times(2, () => ({ name: WRITE, relation: null })),
    otherRecords: { en: WRITE, es: null },
    recipients: times(3, () => ({ name: ROW, purpose: { en: ROW, es: null } })),
    bothWays: true,
    signatures: (['parent', 'parent', 'pupil', 'witness'] as const).map(line),
    interpreter: { name: '', language: { en: WRITE, es: null } }
  }),
  'SD-46': () => ({ note: null, stays: [] }),
  'SD-47': (data) => ({
    entries: times(5, () => ({ ...firstOf(data.entries), parents: null })),
    requests: times(3, () => firstOf(data.requests)),
    consents: times(2, () => ({ ...firstOf(data.consents), revokedOn: null }))
  }),
  'SD-60': (data) => ({ witnesses: times(5, () => firstOf(data.witnesses)) }),
  'SD-61': (data) => ({ entries: times(12, () => ({ ...firstOf(data.entries), detail: null })) }),
  'SD-65': (data) => ({
    interpreterNeeded: false,
    parents: times(2, () => firstOf(data.parents)),
    ...grounds('truancies', 'services', 'response'),
    request: FACTS,
    reports: times(4, () => ROW),
    reportsMade: times(4, () => WHEN),
    steps,
    hearings: times(2, () => firstOf(data.hearings)),
    directives: numbered(2, data.directives)
  }),
  'SD-66': (data) => ({
    hearings: times(2, () => firstOf(data.hearings)),
    directives: numbered(2, data.directives),
    ...grounds('willful'),
    prior: CHOOSE,
    provision: '48293'
  }),
  'SD-67': (data) => ({
    interpreterNeeded: false,
    ...grounds('response'),
    adult: { ...(data.adult as object), relation: null },
    services: ROOM,
    concern: ROOM,
    parents: times(2, () => firstOf(data.parents)),
    directives: numbered(3, data.directives)
  }),
  'SD-68': (data) => ({ step: CHOOSE, entries: times(12, () => ({ ...firstOf(data.entries), facts: [] })) }),
  'SD-69': (data) => ({
    reports: numbered(6, data.reports).map((row) => ({ ...row, days: [] })),
    reportsMade: times(4, () => WHEN)
  }),
  'SD-70': () => ({
    ...grounds('truancies'),
    reports: times(4, () => ROW),
    reportsMade: times(4, () => WHEN),
    steps
  }),
  'SD-71': (data) => ({
    ...grounds('absence'),
    need: ROOM,
    contacts: ROOM,
    hearings: times(2, () => firstOf(data.hearings))
  }),
  'SD-80': (data) => ({
    days: times(3, () => firstOf(data.days)),
    directives: times(2, () => ({ en: WRITE, es: null })),
    contacts: [{ date: WHEN, way: LONG }],
    cureBy: WHEN,
    reviewHearing: false
  }),
  'SD-81': (data) => ({
    days: times(5, () => firstOf(data.days)),
    directives: times(3, () => ({ number: ROW, text: ROW, seen: ROW })),
    contacts: times(4, () => ({ ...firstOf(data.contacts), time: null })),
    step: CHOOSE,
    note: ROOM
  }),
  'SD-85': (data) => ({
    part: 'year' as const,
    smallUpTo: 0,
    tables: times(1, () => ({
      ...firstOf(data.tables),
      section: null,
      columns: [WRITE],
      rows: times(14, () => ({ label: ROW, strong: false, cells: [WRITE] }))
    }))
  })
}
