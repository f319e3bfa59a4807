import { addMinutes, type CalendarDate, type ClockTime, dateInWords, timeInWords } from '@shared/kernel/dates'
import type { DayBlock, DayBreak, Placement } from './planning'
import { minutesOf, slotTimes } from './rules-slots'

/** A waiting case as the proposal sees it. */
export interface Candidate {
  readonly caseId: string
  readonly caseNumber: string
  /** The same text for brothers and sisters. */
  readonly household: string
  readonly schoolCode: string | null
  readonly school: string
  /** Who speaks for the school. */
  readonly schoolPerson: string
  /** In words, as blocks name it; null when no interpreter is needed. */
  readonly language: string | null
  readonly since: CalendarDate
  /** Members of this day's panel who take no part in the case. */
  readonly recused: readonly string[]
}

/** A hearing that has its slot already. */
export interface Placed {
  readonly time: ClockTime
  readonly caseNumber: string
  readonly household: string
  readonly schoolPerson: string
}

export interface ProposalDay {
  /** The hearing day; a case whose time comes later is said to be early. */
  readonly date?: CalendarDate
  readonly firstTime: ClockTime
  readonly untilTime: ClockTime | null
  readonly slotMinutes: number
  readonly breaks: readonly DayBreak[]
  readonly blocks: readonly DayBlock[]
  readonly placed: readonly Placed[]
}

export interface Proposal {
  readonly placements: Placement[]
  /** Cases that find no slot on this day, and why. */
  readonly left: { caseId: string; why: string }[]
}

/** What one slot of distance costs: brothers and sisters weigh most, then one school's person, then an early slot. */
const APART = { household: 12, schoolPerson: 4, later: 1 }

/**
 * Proposes slots, the longest waiting first; nothing is put on the docket by it. Brothers and sisters stand one after the
 * other, a case that needs an interpreter stands in the interpreter's hours, the cases of one school's person stand
 * together, and a case of which a member of the panel must keep out is left for another day. The same input gives the
 * same proposal.
 */
export function propose(day: ProposalDay, candidates: readonly Candidate[]): Proposal {
  const left: Proposal['left'] = []
  const eligible = candidates.filter(({ caseId, recused }) => {
    if (recused.length === 0) return true
    const who = recused.join(' and ')
    left.push({ caseId, why: `${who} takes no part in this case and sits on this day. Choose another day or panel.` })
    return false
  })
  const taken: Placed[] = [...day.placed]
  const room = { ...day, taken: day.placed.map(({ time }) => time) }
  // Where the day has no end, there are slots for everyone.
  const everyone = addMinutes(day.firstTime, Math.min(600, (taken.length + candidates.length + 4) * day.slotMinutes))
  const slots = slotTimes({ ...room, untilTime: day.untilTime ?? everyone })
  const placements: Placement[] = []
  for (const candidate of inOrder(day, eligible)) {
    const open = slots.filter((time) => !taken.some((one) => one.time === time) && fits(day, candidate, time))
    const [best] = open
      .map((time) => ({ time, cost: costOf(candidate, time, slots, taken) }))
      .sort((a, b) => a.cost - b.cost || (a.time < b.time ? -1 : 1))
    if (!best) {
      left.push({ caseId: candidate.caseId, why: whyNoSlot(day, candidate) })
      continue
    }
    placements.push({
      caseId: candidate.caseId,
      time: best.time,
      interpreter: blockFor(day, candidate, best.time)?.interpreter ?? null,
      reasons: reasonsFor(day, candidate, best.time, slots, taken)
    })
    taken.push({ ...candidate, time: best.time })
  }
  placements.sort((a, b) => (a.time < b.time ? -1 : 1))
  return { placements, left }
}

/**
 * Bound to few slots first; then one school's person after the other, by their longest waiting case. Brothers and sisters
 * follow each other: who has some at another school ends the row of his own, so that the next row begins with them.
 */
function inOrder(day: ProposalDay, candidates: readonly Candidate[]): Candidate[] {
  const first = ({ schoolPerson }: Candidate) =>
    candidates.reduce(
      (least, one) => (one.schoolPerson === schoolPerson && one.since < least ? one.since : least),
      '9999'
    )
  const elsewhere = (one: Candidate) =>
    candidates.some((other) => other.household === one.household && other.schoolPerson !== one.schoolPerson)
  const key = (one: Candidate) => [
    boundBlocks(day, one).length > 0 ? '0' : '1',
    first(one),
    one.schoolPerson,
    elsewhere(one) ? '1' : '0',
    one.since,
    one.caseNumber
  ]
  const sorted = candidates
    .map((candidate) => ({ candidate, key: key(candidate).join('\n') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ candidate }) => candidate)
  return [...new Set(sorted.flatMap((one) => [one, ...sorted.filter(({ household }) => household === one.household)]))]
}

const sameLanguage = (a: string | null, b: string | null) => a !== null && a.toLowerCase() === (b ?? '').toLowerCase()

const holds = ({ from, to }: DayBlock, time: ClockTime, slotMinutes: number) =>
  from <= time && minutesOf(time) + slotMinutes <= minutesOf(to)

const touches = ({ from, to }: DayBlock, time: ClockTime, slotMinutes: number) =>
  minutesOf(time) < minutesOf(to) && minutesOf(from) < minutesOf(time) + slotMinutes

/** Blocks outside of which the case has nothing to look for. */
const boundBlocks = ({ blocks }: ProposalDay, { language, schoolCode }: Candidate) => {
  const spoken = blocks.filter((block) => sameLanguage(block.language, language))
  return spoken.length > 0
    ? spoken
    : blocks.filter((block) => block.schoolCode !== null && block.schoolCode === schoolCode)
}

const admits = (block: DayBlock, { language, schoolCode }: Candidate) =>
  (block.language === null || sameLanguage(block.language, language)) &&
  (block.schoolCode === null || block.schoolCode === schoolCode)

function fits(day: ProposalDay, candidate: Candidate, time: ClockTime): boolean {
  const { slotMinutes, blocks } = day
  const bound = boundBlocks(day, candidate)
  if (bound.length > 0 && !bound.some((block) => holds(block, time, slotMinutes))) return false
  return blocks.every((block) => !touches(block, time, slotMinutes) || admits(block, candidate))
}

const blockFor = (day: ProposalDay, candidate: Candidate, time: ClockTime) =>
  day.blocks.find((block) => holds(block, time, day.slotMinutes) && admits(block, candidate))

function distance(time: ClockTime, slots: readonly ClockTime[], others: readonly Placed[]): number {
  if (others.length === 0) return 0
  const at = slots.indexOf(time)
  return Math.min(...others.map((other) => Math.abs(slots.indexOf(other.time) - at)))
}

function costOf(candidate: Candidate, time: ClockTime, slots: readonly ClockTime[], taken: readonly Placed[]): number {
  const siblings = taken.filter(({ household }) => household === candidate.household)
  const school = taken.filter(({ schoolPerson }) => schoolPerson === candidate.schoolPerson)
  return (
    APART.household * distance(time, slots, siblings) +
    APART.schoolPerson * distance(time, slots, school) +
    APART.later * slots.indexOf(time)
  )
}

function reasonsFor(
  day: ProposalDay,
  candidate: Candidate,
  time: ClockTime,
  slots: readonly ClockTime[],
  taken: readonly Placed[]
): string[] {
  const early = day.date !== undefined && candidate.since > day.date
  const reasons = [`${early ? 'expected from' : 'waits since'} ${dateInWords(candidate.since)}`]
  const siblings = taken.filter(({ household }) => household === candidate.household)
  for (const { caseNumber, time: other } of siblings) {
    const where = distance(time, slots, siblings) <= 1 ? 'next to' : 'as near as possible to'
    reasons.push(`${where} brother or sister ${caseNumber} at ${timeInWords(other)}`)
  }
  const block = blockFor(day, candidate, time)
  if (block && sameLanguage(block.language, candidate.language)) {
    const who = block.interpreter
      ? `${block.interpreter} interprets ${block.language}`
      : `${block.language} is interpreted`
    reasons.push(`${who} from ${timeInWords(block.from)} to ${timeInWords(block.to)}`)
  } else if (candidate.language) {
    reasons.push(`needs ${candidate.language}; no interpreter’s hours are set for this day`)
  }
  if (block?.schoolCode) reasons.push(`in the slots kept for ${candidate.school}`)
  const school = taken.filter(({ schoolPerson }) => schoolPerson === candidate.schoolPerson)
  if (school.length > 0)
    reasons.push(`with ${candidate.schoolPerson}’s other ${school.length === 1 ? 'case' : 'cases'}`)
  return reasons
}

function whyNoSlot(day: ProposalDay, candidate: Candidate): string {
  const spoken = day.blocks.filter((block) => sameLanguage(block.language, candidate.language))
  if (spoken.length > 0) {
    const hours = spoken.map(({ from, to }) => `${timeInWords(from)} to ${timeInWords(to)}`).join(' and ')
    return `No free slot is left in the hours of the ${candidate.language} interpreter (${hours}).`
  }
  if (boundBlocks(day, candidate).length > 0) return `No free slot is left of those kept for ${candidate.school}.`
  return 'No free slot is left on this day.'
}
