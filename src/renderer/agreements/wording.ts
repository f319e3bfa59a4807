import { fillBlanks } from '@shared/agreements/library'
import type { Addressee, Directive, DirectiveWording } from '@shared/agreements/model'
import { directiveWording } from '@shared/agreements/model'
import type { LibraryLine } from '@shared/agreements/services'
import type { HearingRoom } from '@shared/hearings/routes'
import { addDays } from '@shared/kernel/dates'

export type Wording = DirectiveWording

/** True when the family's papers are printed in Spanish, so that the directive needs Spanish words. */
export const needsSpanish = ({ homeLanguage }: Pick<HearingRoom, 'homeLanguage'>): boolean =>
  (homeLanguage ?? '').toLowerCase().startsWith('es')

export function nameFor(to: Addressee, room: HearingRoom): string {
  if (to === 'pupil') return room.callName
  if (to === 'school') return room.hearing.school
  if (to === 'agency') return ''
  const parents = room.presence.filter(({ role }) => role === 'parent')
  const here = parents.filter(({ came }) => came !== null && came !== 'absent')
  return (here.length > 0 ? here : parents.slice(0, 1)).map(({ name }) => name).join(' and ')
}

/** A directive to begin with; from the library its blanks are still open, shown as `___`. */
export function newWording(room: HearingRoom, entry: LibraryLine | null): Wording {
  const to = entry?.to ?? 'pupil'
  return {
    addressee: to,
    addresseeName: nameFor(to, room),
    libraryId: entry?.id ?? null,
    placementChange: entry?.placement ?? false,
    text: entry ? fillBlanks(entry.text.en, {}) : '',
    textEs: entry ? fillBlanks(entry.text.es, {}) || null : null,
    startsOn: null,
    // Schooldays as calendar days: five schooldays are a week.
    dueOn: entry?.withinDays ? addDays(room.date, Math.ceil((entry.withinDays * 7) / 5)) : null,
    measure: null,
    measureEs: null,
    evidence: entry?.evidence?.en ?? null,
    evidenceEs: entry?.evidence?.es || null,
    blanks: null,
    provider: null,
    monitor: room.presence.find(({ role }) => role === 'school')?.name ?? null
  }
}

/** What may be changed of a directive that is written already. */
export function wordingOf(directive: Directive): Wording {
  const fields = Object.keys(directiveWording.shape) as (keyof Wording)[]
  return Object.fromEntries(fields.map((field) => [field, directive[field]])) as Wording
}
