import { type CalendarDate, type ClockTime, dateInWords, daysBetween, timeInWords } from '@shared/kernel/dates'
import type { DayBlock, DayBreak, DayConflict, HearingPractice, NoticeTiming } from './planning'
import { breakAt, minutesOf } from './rules-slots'

export interface ConflictHearing {
  readonly id: string
  readonly caseNumber: string
  readonly time: ClockTime
  readonly household: string
  readonly schoolCode: string | null
  /** In words; null when no interpreter is needed. */
  readonly language: string | null
  readonly interpreter: string | null
  /** Members of the panel who take no part in the case. */
  readonly recused: readonly string[]
}

export interface ConflictDay {
  readonly firstTime: ClockTime
  readonly untilTime: ClockTime | null
  readonly slotMinutes: number
  readonly breaks: readonly DayBreak[]
  readonly blocks: readonly DayBlock[]
  /** Those that take a slot, in the order of the day. */
  readonly hearings: readonly ConflictHearing[]
}

/** What does not go together on a day, in the order of the day. Nothing is refused by it: the planner decides. */
export function dayConflicts(day: ConflictDay): DayConflict[] {
  const found: DayConflict[] = []
  day.hearings.forEach((hearing, index) => {
    const add = (weight: DayConflict['weight'], code: string, text: string) =>
      found.push({
        weight,
        hearingId: hearing.id,
        code,
        text: `${timeInWords(hearing.time)}, ${hearing.caseNumber}: ${text}`
      })
    const end = minutesOf(hearing.time) + day.slotMinutes
    if (hearing.time < day.firstTime) add('stop', 'too-early', `the day begins at ${timeInWords(day.firstTime)}.`)
    if (day.untilTime && end > minutesOf(day.untilTime)) {
      add('stop', 'too-late', `the hearing would end after ${timeInWords(day.untilTime)}.`)
    }
    const pause = breakAt(day, hearing.time)
    if (pause) add('stop', 'break', `runs into the break at ${timeInWords(pause.from)}.`)
    for (const other of day.hearings.slice(index + 1)) {
      if (minutesOf(other.time) >= end) break
      add('stop', 'overlap', `overlaps with ${other.caseNumber} at ${timeInWords(other.time)}.`)
    }
    for (const text of interpreterConflicts(day, hearing)) add('look', 'interpreter', text)
    for (const block of day.blocks) {
      if (!(minutesOf(hearing.time) < minutesOf(block.to) && minutesOf(block.from) < end)) continue
      if (block.schoolCode && block.schoolCode !== hearing.schoolCode) {
        add('look', 'block', `stands in slots kept for another school (${timeInWords(block.from)}).`)
      }
    }
    for (const other of day.hearings.slice(index + 1)) {
      if (other.household !== hearing.household) continue
      const between = day.hearings.filter(({ time }) => time > hearing.time && time < other.time).length
      if (between > 0)
        add('look', 'siblings', `brother or sister ${other.caseNumber} is heard only at ${timeInWords(other.time)}.`)
    }
    for (const name of hearing.recused)
      add('look', 'recused', `${name} takes no part in this case and leaves the table.`)
  })
  return found
}

function interpreterConflicts(day: ConflictDay, { id, language, interpreter, time }: ConflictHearing): string[] {
  if (!language) return []
  const texts: string[] = []
  if (!interpreter) texts.push(`no interpreter for ${language} is named yet.`)
  const hours = day.blocks.filter((block) => block.language?.toLowerCase() === language.toLowerCase())
  const end = minutesOf(time) + day.slotMinutes
  if (hours.length > 0 && !hours.some(({ from, to }) => from <= time && end <= minutesOf(to))) {
    const said = hours.map(({ from, to }) => `${timeInWords(from)} to ${timeInWords(to)}`).join(' and ')
    texts.push(`lies outside the hours of the ${language} interpreter (${said}).`)
  }
  const other = day.hearings.find(
    (one) =>
      one.id !== id && interpreter && one.interpreter === interpreter && one.time >= time && minutesOf(one.time) < end
  )
  if (other) texts.push(`${interpreter} would interpret two hearings at once (${other.caseNumber}).`)
  return texts
}

interface Seat {
  readonly agency: string
  readonly name: string
}

/** Fewer members or agencies than the district wants at the table; a warning, since the law sets no quorum. */
export function panelWarnings(panel: readonly Seat[], { minMembers, minAgencies }: HearingPractice): string[] {
  const agencies = new Set(panel.map(({ agency }) => agency.trim().toLowerCase())).size
  const warnings: string[] = []
  if (panel.length < minMembers) {
    warnings.push(`${count(panel.length, 'member')} on the panel; the district wants at least ${minMembers}.`)
  }
  if (agencies < minAgencies) {
    const of = agencies === 1 ? '1 agency' : `${agencies} agencies`
    warnings.push(`${of} on the panel; the district wants at least ${minAgencies}.`)
  }
  return warnings
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

export interface MemberStanding {
  readonly termFrom: CalendarDate | null
  readonly termTo: CalendarDate | null
  readonly appointedOn: CalendarDate | null
  /** Day of this school year's confidentiality agreement. */
  readonly agreedOn: CalendarDate | null
}

/** What speaks against a member's sitting on a day (EC 48321(a)(4), (b)(2), 49076(a)(1)(A)). */
export function seatProblems({ termFrom, termTo, appointedOn, agreedOn }: MemberStanding, on: CalendarDate): string[] {
  const problems: string[] = []
  if (agreedOn === null) problems.push('no confidentiality agreement for this school year')
  else if (agreedOn > on) problems.push(`the confidentiality agreement is dated ${dateInWords(agreedOn)}`)
  if (appointedOn === null) problems.push('no appointment recorded')
  if (termFrom && termFrom > on) problems.push(`the term begins ${dateInWords(termFrom)}`)
  if (termTo && termTo < on) problems.push(`the term ended ${dateInWords(termTo)}`)
  return problems
}

/** Whether a notice is, or still can be, in time. Days are calendar days before the hearing. */
export function noticeState(
  { hearingOn, servedOn, today }: { hearingOn: CalendarDate; servedOn: CalendarDate | null; today: CalendarDate },
  { noticeDays }: Pick<HearingPractice, 'noticeDays'>
): Pick<NoticeTiming, 'state' | 'daysBefore'> {
  if (servedOn === null) {
    return { state: daysBetween(today, hearingOn) < noticeDays ? 'overdue' : 'due', daysBefore: null }
  }
  const daysBefore = daysBetween(servedOn, hearingOn)
  return { state: daysBefore < noticeDays ? 'late' : 'in-time', daysBefore }
}

/** Whom the pupils of a day speak for at the table; the chair decides (EC 48321(a)(3)). */
export const neededFor: Readonly<Record<string, { category: string; why: string }>> = {
  foster: { category: 'D', why: 'a foster youth is heard' },
  homeless: { category: 'D', why: 'a pupil under McKinney-Vento is heard' },
  iep: { category: 'H', why: 'a pupil with an IEP is heard' },
  section504: { category: 'J', why: 'a pupil with a 504 plan is heard' }
}
