import type { FormId } from '@shared/documents/model'
import type { Signature } from '@shared/documents/parts'
import { CHOOSE, ROW, WHEN, WRITE } from './marks'

/** What a blank form has otherwise than its schema alone would give. */
export type Changes = (data: Record<string, unknown>) => Record<string, unknown>

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const line = (role: Signature['role']): Signature => ({ role, name: '', state: 'blank' })
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
const firstOf = (list: unknown) => (list as Record<string, unknown>[])[0] ?? {}

/** Made by the desk alone, or made to be written on in the first place. */
const NEVER_BLANK: readonly FormId[] = ['SD-10', 'SD-11', 'SD-24', 'SD-31', 'SD-32', 'SD-33', 'SD-34', 'SD-36', 'SD-39']

/** Forms printed blank. */
export const hasBlank = (form: FormId): boolean => !NEVER_BLANK.includes(form)

export const blankShape: Partial<Record<FormId, Changes>> = {
  'SD-01': () => ({ caseNumber: null, copies: [] }),
  'SD-02': (data) => ({ interventions: times(6, () => firstOf(data.interventions)), hearing: null }),
  'SD-03': () => ({
    minutes: null,
    hearing: { date: WHEN, time: WHEN, place: WRITE, addressLines: [], kind: 'first' },
    required: times(4, () => ({ name: WRITE, role: CHOOSE })),
    interpreter: { language: { en: WRITE, es: null } },
    enclosures: []
  }),
  'SD-04': () => ({
    documents: times(3, () => ({ title: WRITE, date: null, number: null })),
    executed: null,
    signature: null
  }),
  'SD-05': (data) => ({
    edition: 'board',
    panel: times(8, () => ({ ...firstOf(data.panel), role: 'member', recused: false })),
    slots: times(10, () => ({ ...firstOf(data.slots), time: ROW, minutes: 0 }))
  }),
  'SD-06': () => ({
    directives: [
      ...times(3, (index) => directive(index + 1, 'pupil')),
      ...times(3, (index) => directive(index + 4, 'parent')),
      ...times(3, (index) => directive(index + 7, 'school')),
      ...times(2, (index) => directive(index + 10, 'agency'))
    ],
    parents: times(2, () => ({ name: WRITE, relation: null })),
    signatures: (['pupil', 'parent', 'parent', 'school', 'chair'] as const).map(line),
    interpreter: { name: '', language: { en: WRITE, es: null }, signature: null },
    copies: []
  }),
  'SD-07': (data) => ({
    panel: times(7, () => ({ ...firstOf(data.panel), role: 'member', recused: false })),
    attended: times(5, () => ({ name: ROW, role: ROW, arrivedAt: ROW })),
    absent: [],
    exhibits: times(4, () => WRITE),
    record: times(4, () => ({ step: WRITE, entries: times(3, () => ({ at: null, text: ROW })) })),
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
    marks: times(16, () => firstOf(data.marks)),
    legend: times(8, () => firstOf(data.legend)),
    certificate: { custodian: { name: WRITE, title: WRITE }, practice: '', executed: null, signature: null }
  }),
  'SD-09': (data) => ({
    findingA: { on: WHEN, facts: WRITE },
    findingB: { on: WHEN, facts: WRITE },
    parents: times(2, () => firstOf(data.parents)),
    hearings: times(3, () => firstOf(data.hearings)),
    signature: null,
    enclosures: []
  }),
  'SD-12': (data) => ({
    steps: (['a', 'b', 'c'] as const).map((step) => ({
      step,
      reportedOn: ROW,
      done: times(1, () => ({ date: ROW, what: ROW, result: ROW }))
    })),
    entries: times(9, () => ({ ...firstOf(data.entries), withWhom: null, nextStep: null, attempt: false }))
  }),
  'SD-13': (data) => ({
    plans: [CHOOSE],
    planReviewedOn: WHEN,
    contacts: times(4, () => ({ ...firstOf(data.contacts), relation: null, language: null }))
  }),
  'SD-30': (data) => ({ signIn: null, member: { ...(data.member as object), appointedBy: WRITE, appointedOn: WHEN } }),
  'SD-35': () => ({
    to: { name: WRITE, relation: null, addressLines: [WRITE, WRITE] },
    hearing: { date: WHEN, time: WHEN, place: WRITE, addressLines: [], kind: 'first' }
  }),
  'SD-37': () => ({
    kind: 'thanks',
    hearing: { date: WHEN, time: WHEN, place: WRITE, addressLines: [], kind: 'first' },
    nextOn: null,
    directivesEnclosed: true,
    enclosures: []
  }),
  'SD-38': (data) => ({
    groups: times(5, () => ({ ...firstOf(data.groups), pupils: 0 }))
  }),
  'SD-45': () => ({
    parents: times(2, () => ({ name: WRITE, relation: null })),
    otherRecords: { en: WRITE, es: null },
    recipients: times(3, () => ({ name: ROW, purpose: { en: ROW, es: null } })),
    bothWays: true,
    signatures: (['parent', 'parent', 'pupil', 'witness'] as const).map(line),
    interpreter: { name: '', language: { en: WRITE, es: null } }
  }),
  'SD-46': () => ({ note: { en: WRITE, es: null }, stays: [] }),
  'SD-47': (data) => ({
    entries: times(9, () => ({ ...firstOf(data.entries), parents: null })),
    consents: times(3, () => firstOf(data.consents))
  }),
  'SD-65': (data) => ({
    parents: times(2, () => firstOf(data.parents)),
    reports: times(4, () => ROW),
    steps: (['a', 'b', 'c'] as const).map((step) => ({ step, reportedOn: null, done: [] })),
    directives: times(3, () => firstOf(data.directives))
  }),
  'SD-66': (data) => ({ directives: times(3, () => firstOf(data.directives)), prior: 'none', provision: '48293' }),
  'SD-67': (data) => ({
    parents: times(2, () => firstOf(data.parents)),
    directives: times(3, () => firstOf(data.directives))
  }),
  'SD-68': (data) => ({ step: 'a', entries: times(6, () => firstOf(data.entries)) }),
  'SD-69': (data) => ({ reports: times(6, () => ({ ...firstOf(data.reports), days: [] })) }),
  'SD-70': () => ({
    reports: times(4, () => ROW),
    steps: (['a', 'b', 'c'] as const).map((step) => ({ step, reportedOn: null, done: [] }))
  }),
  'SD-80': (data) => ({
    days: times(5, () => firstOf(data.days)),
    directives: [{ en: WRITE, es: null }],
    cureBy: WHEN,
    reviewHearing: false
  }),
  'SD-81': (data) => ({
    days: times(6, () => firstOf(data.days)),
    directives: times(3, () => ({ number: ROW, text: ROW, seen: ROW })),
    contacts: times(5, () => ({ ...firstOf(data.contacts), time: null })),
    step: 'call'
  }),
  'SD-85': (data) => ({
    smallUpTo: 0,
    tables: times(1, () => ({
      ...firstOf(data.tables),
      section: null,
      columns: [WRITE],
      rows: times(14, () => ({ label: ROW, strong: false, cells: [WRITE] }))
    }))
  })
}
