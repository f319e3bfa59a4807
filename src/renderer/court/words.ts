import type { Disclosure } from '@shared/court/model'
import type { CourtCase } from '@shared/court/routes'
import { clockTimeOf, dateInWords, dayOfMoment, type Instant, timeInWords } from '@shared/kernel/dates'
import type { Status } from '../ui'

/** "Nov 17, 3:20 p.m." on the wall clock of this computer. */
export const momentInWords = (moment: Instant): string =>
  `${dateInWords(dayOfMoment(moment), 'short')}, ${timeInWords(clockTimeOf(moment))}`

/** Where the notice to the parents stands; null where the authority asks for none. */
export function parentsMark(
  { parentsDueAt, parentsTold }: Pick<Disclosure, 'parentsDueAt' | 'parentsTold'>,
  now: Instant
): { status: Status; text: string } | null {
  if (parentsTold) return { status: 'done', text: `told ${momentInWords(parentsTold.at)}` }
  if (!parentsDueAt) return null
  return parentsDueAt < now
    ? { status: 'late', text: `overdue since ${momentInWords(parentsDueAt)}` }
    : { status: 'due', text: `due by ${momentInWords(parentsDueAt)}` }
}

/** What is known of (A) and (B) from the minutes. */
export function findingsInWords({ findings }: Pick<CourtCase, 'findings'>): string {
  const found = [findings.a && '(A)', findings.b && '(B)'].filter(Boolean)
  return found.length > 0 ? found.join(' and ') : 'none yet'
}

export const pagesInWords = (count: number) => (count === 1 ? '1 page' : `${count} pages`)
export const thingsMissing = (count: number) =>
  count === 0 ? 'nothing missing' : count === 1 ? '1 thing missing' : `${count} things missing`
