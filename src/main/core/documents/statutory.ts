import type { FormId } from '@shared/documents/model'
import type { SectionCite } from '@shared/law/sections'
import type { MessageKey } from './messages'

/** A paragraph that a statute asks for, or rests on: it may not be left out of its form. */
export interface StatutoryParagraph {
  form: FormId
  key: MessageKey
  section: SectionCite
  /** First day on which the section read so. */
  since: string
}

/**
 * Which message carries what the law asks for. A test walks this table over all forms and languages: each paragraph is
 * printed, and its section is in force.
 */
export const STATUTORY: readonly StatutoryParagraph[] = [
  { form: 'SD-01', key: 'sd01.a', section: 'EC 48260.5(a)', since: '2025-07-01' },
  { form: 'SD-01', key: 'sd01.b', section: 'EC 48260.5(b)', since: '2025-07-01' },
  { form: 'SD-01', key: 'sd01.c', section: 'EC 48260.5(c)', since: '2025-07-01' },
  { form: 'SD-01', key: 'sd01.d', section: 'EC 48260.5(d)', since: '2025-07-01' },
  { form: 'SD-01', key: 'sd01.e', section: 'EC 48260.5(e)', since: '2025-07-01' },
  { form: 'SD-01', key: 'sd01.f', section: 'EC 48260.5(f)', since: '2025-07-01' },
  { form: 'SD-01', key: 'sd01.g', section: 'EC 48260.5(g)', since: '2025-07-01' },
  { form: 'SD-02', key: 'sd02.reason.habitual-truant', section: 'EC 48263(a)', since: '2021-01-01' },
  { form: 'SD-02', key: 'sd02.reason.chronic-absentee', section: 'EC 48263(a)', since: '2021-01-01' },
  { form: 'SD-02', key: 'sd02.required', section: 'EC 48263(a)', since: '2021-01-01' },
  { form: 'SD-02', key: 'sd02.documents', section: 'EC 48263(a)', since: '2021-01-01' },
  { form: 'SD-03', key: 'sd03.required', section: 'EC 48263(a)', since: '2021-01-01' },
  { form: 'SD-04', key: 'sd04.declare', section: 'CCP 2015.5', since: '1981-01-01' },
  { form: 'SD-06', key: 'sd06.consequence', section: 'EC 48263(b)', since: '2021-01-01' },
  { form: 'SD-20', key: 'sd20.copiesLaw', section: 'EC 48263(a)', since: '2021-01-01' },
  { form: 'SD-21', key: 'sd21.report', section: 'EC 48261', since: '1976-01-01' },
  { form: 'SD-21', key: 'sd21.habitual', section: 'EC 48262', since: '2011-01-01' },
  { form: 'SD-09', key: 'sd09.findingA', section: 'EC 48263.5', since: '2021-01-01' },
  { form: 'SD-45', key: 'sd45.records', section: 'EC 49075', since: '1977-01-01' },
  { form: 'SD-45', key: 'sd45.redisclosure', section: 'EC 49075', since: '1977-01-01' },
  { form: 'SD-45', key: 'sd45.sign', section: 'EC 49075', since: '1977-01-01' },
  { form: 'SD-48', key: 'sd48.intro', section: 'EC 49076(a)(1)(J)', since: '1977-01-01' },
  { form: 'SD-09', key: 'sd09.findingB', section: 'EC 48263.5', since: '2021-01-01' }
]

/** Fields of a form's data that a section asks for, by the beginning of their path. */
const FIELDS: readonly (readonly [form: FormId, field: string, section: SectionCite])[] = [
  ['SD-01', 'programs', 'EC 48260.5(c)'],
  ['SD-01', 'services', 'EC 48260.5(e)'],
  ['SD-01', 'events', 'EC 48260(a)'],
  ['SD-02', 'board', 'EC 48263(a)'],
  ['SD-02', 'grounds', 'EC 48263(a)'],
  ['SD-02', 'interventions', 'EC 48263(a)'],
  ['SD-02', 'enclosures', 'EC 48263(a)'],
  ['SD-03', 'required', 'EC 48263(a)'],
  ['SD-45', 'recipients', 'EC 49075'],
  ['SD-45', 'records', 'EC 49075'],
  ['SD-48', 'released', 'EC 49076(a)(1)(J)'],
  ['SD-06', 'directives', 'EC 48263(b)'],
  ['SD-09', 'findingA', 'EC 48263.5'],
  ['SD-09', 'parents', 'EC 48263.5'],
  ['SD-09', 'pupil', 'EC 48263.5']
]

/** The section that asks for a field of a form, or null. */
export function statutoryField(form: FormId, field: string): string | null {
  const found = FIELDS.find(([of, path]) => of === form && (field === path || field.startsWith(`${path}.`)))
  return found?.[2] ?? null
}

/** The section a message rests on, printed as `data-law` for whoever reads the HTML of a form. */
export const sectionOf = new Map<MessageKey, SectionCite>(
  STATUTORY.map((paragraph) => [paragraph.key, paragraph.section])
)
