import type { Disclosure } from '@shared/court/model'
import type { CourtCase } from '@shared/court/routes'
import type { Ground } from '@shared/court/sheets'
import {
  type CalendarDate,
  clockTimeOf,
  dateInWords,
  dayOfMoment,
  type Instant,
  timeInWords
} from '@shared/kernel/dates'
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

/** On what a question rests, and that it stands on record or does not. */
export function groundInWords(finding: Ground, on: CalendarDate | null): string {
  if (finding === 'subpoena') {
    return on
      ? `A subpoena for the hearing of ${dateInWords(on)} was not followed.`
      : 'The record holds no subpoena that was served and not followed.'
  }
  if (finding === 'fourth-report') {
    return on
      ? `The fourth truancy report is of ${dateInWords(on)}.`
      : 'The record of this school year holds no fourth truancy report.'
  }
  return on
    ? `Found on ${dateInWords(on)} (${finding} of the minutes).`
    : `The minutes do not hold ${finding}. The board has to find it; the sheet cannot.`
}

/** What is known of (A) and (B) from the minutes. */
export function findingsInWords({ findings }: Pick<CourtCase, 'findings'>): string {
  const found = [findings.a && '(A)', findings.b && '(B)'].filter(Boolean)
  return found.length > 0 ? found.join(' and ') : 'none yet'
}

export const pagesInWords = (count: number) => (count === 1 ? '1 page' : `${count} pages`)
export const thingsMissing = (count: number) =>
  count === 0 ? 'nothing missing' : count === 1 ? '1 thing missing' : `${count} things missing`
