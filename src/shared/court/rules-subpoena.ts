import { ageOn, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { type CourtLine, officeWords } from './model'
import { authorityLine, eighteenthBirthday, line, seventeenAndAHalf } from './rules'
import { fieldLines } from './rules-minor'
import { sheets } from './sheets'

/** A subpoena of the case as the sheet looks at it. */
export interface SubpoenaFacts {
  id: string
  number: string
  person: string
  hearingOn: CalendarDate
  /** The hearing was held, or ended because nobody came; one that was moved or called off calls nobody. */
  hearingOver: boolean
  /** Day on which it was handed over in person; null while no delivery is recorded. */
  servedOn: CalendarDate | null
  proved: boolean
  /** What the record of that hearing says of the person; `unsaid` where nobody wrote it down. */
  came: 'came' | 'absent' | 'unsaid'
}

export interface EnforcementFacts {
  today: CalendarDate
  recipientHasAddress: boolean
  caseClosed: boolean
  birthDate: CalendarDate | null
  subpoenas: readonly SubpoenaFacts[]
  answers: Readonly<Record<string, string>>
  certificate: { on: CalendarDate } | null
}

/** The subpoena was for a hearing that is over, and it was not followed. */
export const notFollowed = ({ hearingOver, came }: SubpoenaFacts): boolean => hearingOver && came === 'absent'

/** What a request to enforce a subpoena asks for (EC 48321.5(c)), each met or not. */
export function judgeEnforcement(facts: EnforcementFacts): CourtLine[] {
  const sheet = sheets['48321.5-subpoena']
  const { recipientHasAddress, caseClosed, answers } = facts
  const stated = Boolean(answers.absence?.trim())
  return [
    line(
      'recipient',
      null,
      'stops',
      recipientHasAddress,
      `Name and address: ${officeWords[sheet.office].toLowerCase()}`,
      recipientHasAddress ? 'On record.' : 'Enter them under Offices.'
    ),
    line(
      'case',
      'EC 48321.5',
      'stops',
      !caseClosed,
      'The referral is still to be disposed of',
      caseClosed ? 'The case is closed. A subpoena serves the disposition of a referral only.' : 'The case is open.'
    ),
    ...ageLine(facts),
    ...subpoenaLines(facts),
    line(
      'ground',
      'EC 48321.5',
      'stops',
      stated,
      'The facts are stated',
      stated ? 'The paper prints them.' : 'State the facts in words.'
    ),
    ...fieldLines(sheet, facts),
    authorityLine(sheet.authority, facts)
  ]
}

/** The request goes against who was summoned, whatever the pupil’s age; a referral of a minor ends at 18. */
function ageLine({ birthDate, today }: EnforcementFacts): CourtLine[] {
  if (!birthDate) return []
  const age = ageOn(birthDate, today)
  const say = (weight: CourtLine['weight'], detail: string) => [
    line('age', 'EC 48321.5', weight, false, 'The pupil’s age', detail)
  ]
  if (age >= 18) return say('stops', `The pupil is ${age}: there is no referral of a minor left to dispose of.`)
  if (seventeenAndAHalf(birthDate) <= today) {
    const on = dateInWords(eighteenthBirthday(birthDate))
    return say('warns', `${age} years old, and 18 on ${on}: call the court before you send it.`)
  }
  if (age < 12) {
    return say(
      'warns',
      `${age} years old. Under 12 there is no case against the pupil (WIC 601); this one is against the person summoned. Ask county counsel before you send it.`
    )
  }
  return []
}

function subpoenaLines({ subpoenas, answers }: EnforcementFacts): CourtLine[] {
  const one = subpoenas.find(({ id }) => id === answers.subpoena)
  if (!one) {
    const none = 'The board issued none in this case. It is issued from the docket of the hearing it calls to.'
    const over = subpoenas.some(({ hearingOver }) => hearingOver)
    // Which one it is has a line among the sheet’s fields, where there is one to choose.
    if (over) return []
    const detail = subpoenas.length === 0 ? none : 'The hearing it calls to was not held and is not over.'
    return [line('subpoena', 'EC 48321.5', 'stops', false, 'A subpoena of the board', detail)]
  }
  const day = dateInWords(one.hearingOn)
  const inTime = one.servedOn !== null && one.servedOn <= one.hearingOn
  return [
    line('subpoena', 'EC 48321.5', 'stops', true, 'A subpoena of the board', `${one.number}, to ${one.person}.`),
    line(
      'hearing',
      'EC 48321.5',
      'stops',
      one.hearingOver,
      'The hearing it calls to is over',
      one.hearingOver ? `Of ${day}.` : `The hearing of ${day} was not held and is not over.`
    ),
    line(
      'served',
      'CCP 1987',
      'stops',
      inTime,
      'It was handed over in person before the hearing',
      one.servedOn === null
        ? 'No delivery is recorded.'
        : inTime
          ? `On ${dateInWords(one.servedOn)}.`
          : `On ${dateInWords(one.servedOn)}, after the hearing of ${day}.`
    ),
    line(
      'proof',
      'CCP 2015.5',
      'stops',
      one.proved,
      'Proof of personal service',
      one.proved ? 'Printed.' : 'Print the proof of service; without it the court cannot see that the person knew.'
    ),
    line(
      'absent',
      'EC 48321.5',
      'stops',
      one.came === 'absent',
      'The record says that the person did not come',
      one.came === 'absent'
        ? `Absent on ${day}.`
        : one.came === 'came'
          ? `The record of ${day} says that the person came. There is nothing to enforce.`
          : `The record of ${day} does not say whether the person came. Write it down in the hearing.`
    )
  ]
}
