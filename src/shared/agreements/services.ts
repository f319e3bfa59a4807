import type { LibraryEntry } from '@shared/documents/duties/entry'
import { barrier } from '@shared/hearings/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { addressee } from './model'

const line = z.string().trim().max(400)
const optional = line.nullish().transform((text) => text || null)

/** A service of the community, as the board keeps it (EC 48322): who helps with what, and whom to call. */
export const serviceEntry = z.strictObject({
  id: id.optional(),
  name: line.min(1, 'Name the service.'),
  offers: line.min(1, 'Say what it offers.'),
  helps: z.array(barrier).min(1, 'Mark what it helps with.'),
  contact: optional,
  phone: optional,
  address: optional,
  /** Language tags: `en`, `es`, `prs`. */
  languages: z.array(z.string().trim().min(2).max(20)).min(1, 'Say in which languages it works.'),
  note: optional,
  /** Day on which somebody last made sure that it is so. */
  checkedOn: calendarDate.nullable(),
  active: z.boolean()
})
export type ServiceEntry = z.infer<typeof serviceEntry>

export const communityService = z.object({
  id,
  name: line,
  offers: line,
  helps: z.array(barrier),
  contact: line.nullable(),
  phone: line.nullable(),
  address: line.nullable(),
  languages: z.array(z.string()),
  note: line.nullable(),
  checkedOn: calendarDate.nullable(),
  active: z.boolean()
})
export type CommunityService = z.infer<typeof communityService>

/** Services that answer barriers, those first that answer most and speak the family's language. */
export function servicesFor(
  barriers: readonly string[],
  homeLanguage: string | null,
  among: readonly CommunityService[]
): CommunityService[] {
  const language = homeLanguage?.toLowerCase().split('-')[0]
  const answers = ({ helps }: CommunityService) => helps.filter((help) => barriers.includes(help)).length
  const speaks = ({ languages }: CommunityService) =>
    languages.some((tag) => tag.toLowerCase().split('-')[0] === language) ? 1 : 0
  return among
    .filter((service) => service.active && answers(service) > 0)
    .sort((a, b) => answers(b) - answers(a) || speaks(b) - speaks(a) || a.name.localeCompare(b.name))
}

const both = z.strictObject({ en: z.string().trim().min(1).max(1500), es: z.string().trim().max(1500) })

/** An entry of the library of directives as the district keeps it. */
export const libraryWording = z.strictObject({
  to: addressee,
  theme: z.enum(['Attendance', 'School work', 'Health', 'Help and services', 'Contact and meetings', 'Program']),
  text: both,
  evidence: both.nullable(),
  withinDays: z.number().int().min(1).max(250).nullable(),
  placement: z.boolean(),
  for: z.array(barrier)
})
export type LibraryWording = z.infer<typeof libraryWording>

export const libraryLine = libraryWording.extend({
  id: z.string(),
  blanks: z.array(z.object({ key: z.string(), label: z.string(), example: z.string() })),
  aside: z.string().nullable(),
  /** `desk`: as the desk brings it; `changed`: the district's wording of it; `own`: the district's. */
  origin: z.enum(['desk', 'changed', 'own']),
  hidden: z.boolean()
})
export type LibraryLine = z.infer<typeof libraryLine>

const BLANK = /\{(\w+)\}/g

/** The blanks a text asks for; those of the desk's entry keep their label. */
export function blanksOf(text: string, known: LibraryEntry['blanks'] = []): LibraryLine['blanks'] {
  const keys = [...new Set([...text.matchAll(BLANK)].map(([, key = '']) => key))]
  return keys.map(
    (key) =>
      known.find((blank) => blank.key === key) ?? {
        key,
        label: `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
        example: ''
      }
  )
}

/** Blanks that stand in one language only: what is filled in would be missing from the other. */
export function unevenBlanks({ text }: Pick<LibraryWording, 'text'>): string[] {
  if (text.es === '') return []
  const keys = (of: string) => blanksOf(of).map(({ key }) => key)
  const [en, es] = [keys(text.en), keys(text.es)]
  return [...en.filter((key) => !es.includes(key)), ...es.filter((key) => !en.includes(key))]
}

/** An entry of the desk as the district's list shows it. */
export function lineOf(entry: LibraryEntry): LibraryLine {
  return {
    id: entry.id,
    to: entry.to,
    theme: entry.theme,
    text: entry.text,
    evidence: entry.evidence,
    withinDays: entry.withinDays,
    placement: entry.placement ?? false,
    for: [...(entry.for ?? [])] as LibraryLine['for'],
    blanks: blanksOf(entry.text.en, entry.blanks),
    aside: entry.aside ?? null,
    origin: 'desk',
    hidden: false
  }
}

/** Entries that answer barriers, most fitting first. */
export function suggested(barriers: readonly string[], among: readonly LibraryLine[]): LibraryLine[] {
  const answers = (entry: LibraryLine) => entry.for.filter((barrier) => barriers.includes(barrier)).length
  return among.filter((entry) => answers(entry) > 0).sort((a, b) => answers(b) - answers(a))
}
