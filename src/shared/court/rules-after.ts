import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import type { Answer, AnswerInput, AnswerKind } from './after'
import type { CourtDays } from './court-calendar'
import type { Office, Route } from './model'
import { type Clock, clock, decisionBy, meetingNoticeBy, reviewBy } from './rules-clock'
import { sheets } from './sheets'

const MEDIATION: readonly Route[] = ['48263.5-district-attorney', '48263.5-probation']

/** EC 48297 binds who mediates or prosecutes; child welfare and a court are asked without it. */
const TELLS_BY_LAW: readonly Office[] = ['district-attorney', 'probation']

/** What can come back on a route, in the order it usually does. */
export function kindsOf(route: Route): AnswerKind[] {
  const mediation = MEDIATION.includes(route)
  return [
    'number',
    ...(mediation ? (['meeting', 'served'] as const) : []),
    'answer',
    'filed',
    'declined',
    ...(route === '601.2-probation' ? (['review'] as const) : []),
    'terms',
    'outcome',
    'asked'
  ]
}

interface Sent {
  route: Route
  sentOn: CalendarDate
  answers: readonly Pick<Answer, 'kind' | 'happenedOn' | 'meetingOn' | 'inWriting'>[]
}

/** Why an entry cannot stand; null when it can. */
export function answerRefusal(
  { route, sentOn, answers }: Sent,
  input: AnswerInput,
  today: CalendarDate
): string | null {
  const has = (kind: AnswerKind) => answers.some((one) => one.kind === kind)
  if (!kindsOf(route).includes(input.kind)) return 'That does not happen on this route.'
  if (input.happenedOn > today) return 'It lies in the future.'
  if (input.happenedOn < sentOn) return `It lies before the day it was sent, ${dateInWords(sentOn)}.`
  if (input.kind === 'meeting' && (input.meetingOn === null || input.meetingOn < input.happenedOn)) {
    return 'Say on which day the meeting is; it cannot lie before the day the office told of it.'
  }
  if (input.kind !== 'meeting' && input.meetingOn !== null) return 'Only a meeting has a day of its own.'
  if (input.kind === 'served' && !has('meeting')) return 'No meeting of the office is on record yet.'
  if (input.kind === 'review' && !has('declined')) return 'The decision of probation is not on record yet (WIC 655(b)).'
  return null
}

/** Every term of a referral with where it stands on a day; what was done stays in the list. */
export function clocksOf(
  { route, sentOn, answers }: Sent,
  { courtDays, outcomeDays, today }: { courtDays: CourtDays; outcomeDays: number; today: CalendarDate }
): Clock[] {
  const on = (kind: AnswerKind) =>
    answers
      .filter((one) => one.kind === kind)
      .map(({ happenedOn }) => happenedOn)
      .sort()
  const clocks: Clock[] = []
  const declined = on('declined').at(-1) ?? null
  const outcome = on('outcome')[0] ?? null
  const meeting = answers.filter(({ kind }) => kind === 'meeting').at(-1)
  if (meeting?.meetingOn) {
    const of = {
      key: 'meeting-notice',
      title: `Notice of the meeting of ${dateInWords(meeting.meetingOn)} served`,
      section: 'WIC 601.3(c)' as const,
      who: 'the office' as const,
      due: meetingNoticeBy(meeting.meetingOn)
    }
    // A meeting that was set anew needs a notice of its own.
    const served = on('served').filter((date) => date >= meeting.happenedOn)
    clocks.push(clock(of, served.at(-1) ?? null, today))
  }
  if (route === '601.2-probation') {
    const of = {
      key: 'decision',
      title: 'Decision of probation, 21 court days',
      section: 'WIC 653.7' as const,
      who: 'the office' as const,
      due: decisionBy(sentOn, courtDays)
    }
    const decided = [...on('filed'), ...on('declined')].sort()[0] ?? null
    clocks.push(clock(of, decided, today))
    if (declined) {
      const review = {
        key: 'review',
        title: 'Review by the juvenile court can be asked for, 10 court days',
        section: 'WIC 655(b)' as const,
        who: 'the board' as const,
        due: reviewBy(declined, courtDays)
      }
      const asked = clock(review, on('review').at(-1) ?? null, today)
      // A right that was not used is over; nobody is late with it.
      clocks.push(asked.status === 'late' ? { ...asked, status: 'over' } : asked)
    }
  }
  const [firstNo] = on('declined')
  if (route === '48291-complaint' && firstNo) {
    const written = answers.filter(({ kind, inWriting }) => kind === 'declined' && inWriting)
    const [reasonedOn = null] = written.map(({ happenedOn }) => happenedOn).sort()
    const of = {
      key: 'reasons',
      title: 'Reasons of the prosecutor in writing',
      section: 'EC 48291' as const,
      who: 'the office' as const,
      due: firstNo
    }
    const reasons = clock(of, reasonedOn, today)
    // The section sets no day for them: once they are here they are not late.
    clocks.push(reasonedOn ? { ...reasons, status: 'kept' } : reasons)
  }
  const asked = on('asked').at(-1)
  const from = asked && asked > sentOn ? asked : sentOn
  const remind = {
    key: 'outcome',
    title: 'Ask the office for the outcome',
    section: TELLS_BY_LAW.includes(sheets[route].office) ? ('EC 48297' as const) : null,
    who: 'the board' as const,
    due: addDays(from, outcomeDays)
  }
  clocks.push(clock(remind, outcome, today))
  return clocks
}
