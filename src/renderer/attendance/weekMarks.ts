import { type CalendarDate, dateInWords, mondayOf } from '@shared/kernel/dates'
import type { TimelineEntry } from '@shared/kernel/timeline'
import type { WeekMark } from '../ui'

/** What was done, by the words rooms use in the timeline; the first that fits names the mark. */
const SHORT: readonly [RegExp, string, string][] = [
  [/^notification of truancy/i, 'L1', 'first notification'],
  [/^further notification of truancy/i, 'L+', 'further notification'],
  [/HTC/, 'HTC', 'habitual truancy conference'],
  [/PACT/, 'PA', 'PACT meeting'],
  [/SST/, 'SST', 'student success team'],
  [/counselor/i, 'CM', 'counselor meeting'],
  [/^peace officer/i, 'W', 'peace officer’s warning'],
  [/home visit|^visit/i, 'V', 'home visit'],
  [/^(call|text|e-mail)/i, 'C', 'call or message'],
  [/^letter/i, 'L', 'letter'],
  [/conference/i, 'CF', 'conference'],
  [/referred|referral to the board/i, 'RF', 'referral'],
  [/hearing/i, 'H', 'hearing']
]
/** Deliveries and corrections are no acts of their own; every copy of a letter is one letter. */
const SHOWN = new Set(['contact', 'meeting', 'support', 'notice', 'document', 'case', 'hearing'])

/** Interventions, notices and hearings as marks below their week, so that before and after is seen. */
export function weekMarks(timeline: readonly TimelineEntry[], first: string, last: string): WeekMark[] {
  const marks = new Map<string, WeekMark>()
  for (const { date, kind, title } of [...timeline].reverse()) {
    if (!SHOWN.has(kind) || date < first || date > last) continue
    const [, letters, meaning = 'support'] = SHORT.find(([words]) => words.test(title)) ?? []
    const short = letters ?? (kind === 'support' ? 'S' : null)
    if (short === null || (kind === 'document' && !short.startsWith('L'))) continue
    const monday = mondayOf(date as CalendarDate)
    const text = `${dateInWords(date as CalendarDate, 'short')}: ${title}`
    marks.set(`${monday} ${short}`, { monday, short, text, meaning })
  }
  return [...marks.values()]
}
