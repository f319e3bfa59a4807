import type { CalendarDate } from '@shared/kernel/dates'
import type { SectionCite } from './sections'

/** One thing the first notification of truancy has to say. */
export interface NoticeItem {
  key: string
  section: SectionCite
  /** What has to be said; the letter's own words stand in the message catalogues. */
  content: string
  from: string
  until: string | null
  /** False for what may stand in an old letter on file and must never be printed again. */
  mayBePrinted: boolean
}

const now = (letter: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g', content: string): NoticeItem => ({
  key: letter,
  section: `EC 48260.5(${letter})`,
  content,
  from: '2025-07-01',
  until: null,
  mayBePrinted: true
})

const old = (key: string, content: string): NoticeItem => ({
  key: `old-${key}`,
  section: 'EC 48260.5',
  content,
  from: '2013-01-01',
  until: '2025-06-30',
  mayBePrinted: false
})

const items: readonly NoticeItem[] = [
  now('a', 'the pupil is truant'),
  now('b', 'the parent or guardian is obligated to compel the attendance of the pupil at school'),
  now('c', 'alternative educational programs are available in the district'),
  now('d', 'the right to meet with appropriate school personnel to discuss solutions to the truancy'),
  now('e', 'mental health and supportive services may be available to the pupil and the family'),
  now('f', 'school personnel are available to meet with pupil and family to develop attendance strategies'),
  now(
    'g',
    'research shows that missing 10 percent of school for any reason can mean trouble reading by grade 3, achieving in middle school and graduating from high school'
  ),
  old('truant', 'the pupil is truant'),
  old('obligation', 'the parent or guardian is obligated to compel attendance'),
  old('parent-infraction', 'consequences for the parent'),
  old('programs', 'alternative educational programs are available'),
  old('meeting', 'the right to meet with school personnel'),
  old('pupil-prosecution', 'consequences for the pupil'),
  old('driving', 'consequences for a licence of the pupil'),
  old('one-day', 'a day in class together with the pupil')
]

/**
 * What a first notification dated `on` had, or has, to say under EC 48260.5 as then in force: (a) to (g) since July 1,
 * 2025. Items of the older list come back only to judge an old letter on file; they are marked `mayBePrinted: false`.
 */
export function firstNoticeItems(on: CalendarDate): NoticeItem[] {
  return items.filter(({ from, until }) => from <= on && (until === null || on <= until))
}

/** Keys of the items a notification dated `on` leaves out; empty when it is complete. */
export function missingNoticeItems(on: CalendarDate, said: readonly string[]): string[] {
  return firstNoticeItems(on)
    .filter(({ key }) => !said.includes(key))
    .map(({ key }) => key)
}
