import { ageOn, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import { Temporal } from 'temporal-polyfill'
import { type CourtLine, type FindingsRequired, findingsReason, officeWords } from './model'
import { authorities, type DisclosureAuthority } from './rules-authority'

/** What is on record of the case and its hearings, whatever the route. */
export type HearingFacts = Pick<
  MediationFacts,
  'caseStands' | 'heardOn' | 'familyCame' | 'hearingNotices' | 'directivesOn' | 'servicesCannotOn'
>

/** Everything the law looks at before a board's notice goes to an office (EC 48263.5). */
export interface MediationFacts {
  today: CalendarDate
  office: 'district-attorney' | 'probation'
  /** The office has elected to take part in truancy mediation. */
  elected: boolean
  /** Somebody at the office can be written to. */
  recipientHasAddress: boolean
  findingsRequired: FindingsRequired
  /** The case is open and no hearing is set: it was heard, is followed up, or was referred before. */
  caseStands: 'open' | 'scheduled' | 'not-heard' | 'closed'
  /** First day on which the board heard the case, or decided in absence. */
  heardOn: CalendarDate | null
  /** Somebody of the family was there. */
  familyCame: boolean
  /** Day of the first truancy report; null while the pupil is not classified truant. */
  truantSince: CalendarDate | null
  directivesOn: CalendarDate | null
  /** Days on which the minutes hold F7 and F8. */
  servicesCannotOn: CalendarDate | null
  notRespondedOn: CalendarDate | null
  /** What the sheet says of (A) and (B); empty is not relied on. */
  findingA: string
  findingB: string
  /** Copies of the notice of the hearings that were held. */
  hearingNotices: { issued: number; served: number; proved: number }
  birthDate: CalendarDate | null
  parents: readonly { hasAddress: boolean }[]
  certificate: { on: CalendarDate } | null
  plan: boolean
  planConsidered: boolean
}

/** What the notice of EC 48263.5 asks for, each met or not, in the order of the sheet. */
export function judgeMediation(facts: MediationFacts): CourtLine[] {
  return [
    ...officeLines(facts),
    ...hearingLines(facts),
    ...findingLines(facts),
    ...pupilLines(facts),
    authorityLine(authorities[facts.office], facts)
  ]
}

/** Reasons why it can't go yet. */
export const stopping = (lines: readonly CourtLine[]): CourtLine[] =>
  lines.filter(({ weight, met }) => weight === 'stops' && !met)

/** One line of a sheet. */
export const line = (
  key: string,
  section: SectionCite | null,
  weight: CourtLine['weight'],
  met: boolean,
  title: string,
  detail: string
): CourtLine => ({ key, title, section, weight, met, detail })

const on = (date: CalendarDate) => dateInWords(date)

function officeLines({ office, elected, recipientHasAddress }: MediationFacts): CourtLine[] {
  const name = officeWords[office].toLowerCase()
  return [
    line(
      'elected',
      'EC 48263.5',
      'stops',
      elected,
      'The office takes part in truancy mediation',
      elected
        ? `The ${name} has elected to take part.`
        : `It is not recorded that the ${name} has elected to take part. Ask the office, then enter it under Offices.`
    ),
    line(
      'recipient',
      null,
      'stops',
      recipientHasAddress,
      'Name and address of the office',
      recipientHasAddress ? 'On record.' : 'Enter them under Offices.'
    )
  ]
}

/** What every route asks of the case and its hearing before it leaves the board. */
export function hearingLines(facts: HearingFacts): CourtLine[] {
  const { caseStands, heardOn, familyCame, hearingNotices: notices, directivesOn, servicesCannotOn } = facts
  const stands: Record<MediationFacts['caseStands'], string> = {
    open: 'The case is open.',
    scheduled: 'A hearing of the case is set. Hold it, or take it off the docket first.',
    'not-heard': 'The case was not heard yet.',
    closed: 'The case is closed. Reopen it first.'
  }
  const served = notices.issued > 0 && notices.served === notices.issued
  const proved = served && notices.proved === notices.issued
  return [
    line('case', null, 'stops', caseStands === 'open', 'The case stands open', stands[caseStands]),
    line(
      'heard',
      'EC 48263(b)',
      'stops',
      heardOn !== null,
      'The board has heard the case',
      heardOn ? `First on ${on(heardOn)}.` : 'No hearing of this case has been held.'
    ),
    line(
      'hearing-notice',
      'EC 48263(a)',
      familyCame ? 'warns' : 'stops',
      served,
      'The notice of hearing was delivered',
      notices.issued === 0
        ? 'No notice of hearing is on record.'
        : served
          ? `${notices.issued} of ${notices.issued} copies.`
          : `${notices.served} of ${notices.issued} copies have a recorded delivery.${familyCame ? ' The family was at the hearing.' : ' Nobody of the family came, so the delivery has to be shown.'}`
    ),
    line(
      'hearing-proof',
      'CCP 2015.5',
      'warns',
      proved,
      'Proof of service for the notice of hearing',
      proved ? 'Printed for every copy.' : `Printed for ${notices.proved} of ${notices.issued} copies.`
    ),
    line(
      'tried',
      'EC 48263(b)(1)',
      'stops',
      directivesOn !== null || servicesCannotOn !== null,
      'Directives were given, or services cannot resolve it',
      directivesOn
        ? `Directives of ${on(directivesOn)}.`
        : servicesCannotOn
          ? `Found on ${on(servicesCannotOn)} (F7).`
          : 'No directives were issued, and the minutes do not hold F7.'
    )
  ]
}

function findingLines(facts: MediationFacts): CourtLine[] {
  const { findingA, findingB, findingsRequired, servicesCannotOn, notRespondedOn, directivesOn } = facts
  const chosen = Number(findingA !== '') + Number(findingB !== '')
  const needed = findingsRequired === 'both' ? 2 : 1
  const lines = [
    line(
      'determination',
      'EC 48263.5',
      'stops',
      chosen >= needed,
      needed === 2 ? 'Both determinations, (A) and (B)' : 'At least one determination, (A) or (B)',
      chosen >= needed
        ? chosen === 2
          ? '(A) and (B) are both stated.'
          : `(${findingA ? 'A' : 'B'}) is stated.`
        : needed === 2
          ? 'Your district asks for both. State the facts of each in words.'
          : 'State the facts of (A), of (B), or of both in words.'
    )
  ]
  if (needed === 1) {
    lines.push(line('both', 'EC 48263(b)(2)', 'warns', chosen === 2, 'Both determinations are better', findingsReason))
  }
  if (findingA) {
    lines.push(
      line(
        'finding-a',
        'EC 48263(b)(2)',
        'stops',
        servicesCannotOn !== null,
        '(A) is in the minutes',
        servicesCannotOn
          ? `Found on ${on(servicesCannotOn)} (F7).`
          : 'The minutes do not hold F7, “services cannot resolve it”. The board has to find it; the sheet cannot.'
      )
    )
  }
  if (findingB) {
    const given = directivesOn !== null && notRespondedOn !== null && directivesOn <= notRespondedOn
    lines.push(
      line(
        'finding-b',
        'EC 48263(b)(2)',
        'stops',
        notRespondedOn !== null && given,
        '(B) is in the minutes, after directives',
        notRespondedOn === null
          ? 'The minutes do not hold F8, “failed to respond”. It is found in a review hearing; the sheet cannot find it.'
          : given
            ? `Found on ${on(notRespondedOn)} (F8), after the directives of ${on(directivesOn)}.`
            : `Found on ${on(notRespondedOn)} (F8), but no directives were issued before that day.`
      )
    )
  }
  return lines
}

function pupilLines(facts: MediationFacts): CourtLine[] {
  const { truantSince, parents, plan, planConsidered } = facts
  const reachable = parents.some(({ hasAddress }) => hasAddress)
  const lines = [
    line(
      'truant',
      'EC 48263.5',
      'stops',
      truantSince !== null,
      'The pupil is classified truant',
      truantSince
        ? `First reported on ${on(truantSince)} (EC 48260).`
        : 'No truancy report rests on the attendance. The section speaks of pupils classified truant; a chronic absentee alone cannot be named.'
    ),
    ageLine(facts),
    line(
      'parents',
      'EC 48263.5',
      'stops',
      reachable,
      'Name and address of a parent or guardian',
      reachable ? 'On record.' : 'The notice has to name them. Complete the pupil’s contacts first.'
    )
  ]
  if (plan) {
    lines.push(
      line(
        'plan',
        'EC 48240',
        'warns',
        planConsidered,
        'IEP or 504 plan was considered',
        planConsidered
          ? 'The minutes hold F9.'
          : 'The pupil has a plan, and the minutes do not say that it was considered.'
      )
    )
  }
  return lines
}

/** The day on which a pupil is 17 years and 6 months old. */
export function seventeenAndAHalf(birthDate: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(birthDate).add({ years: 17, months: 6 }).toString() as CalendarDate
}

function ageLine({ birthDate, today }: MediationFacts): CourtLine {
  const title = 'Age'
  if (birthDate === null) {
    return line('age', 'WIC 601.3', 'stops', false, title, 'The birth date is not recorded, and the notice prints it.')
  }
  const age = ageOn(birthDate, today)
  if (age >= 18) {
    const text = `The pupil is ${age}. The board refers minors; mediation ends with the 18th birthday.`
    return line('age', 'WIC 601.3', 'stops', false, title, text)
  }
  if (seventeenAndAHalf(birthDate) <= today) {
    const text = `The pupil turns 18 on ${on(eighteenthBirthday(birthDate))}, less than six months from now. The court’s jurisdiction ends that day: call the office before you send it.`
    return line('age', 'WIC 258(c)(2)', 'warns', false, title, text)
  }
  const text =
    age < 12
      ? `${age} years old. Under 12 this route is open: mediation only, no petition under WIC 601 (ages 12 to 17).`
      : `${age} years old.`
  return line('age', 'WIC 601.3', 'warns', true, title, text)
}

/** The 18th birthday; one on February 29 falls on March 1 in common years. */
export const eighteenthBirthday = (birthDate: CalendarDate): CalendarDate =>
  lastOfFebruary(`${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`)

const lastOfFebruary = (text: string): CalendarDate => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const leap = new Temporal.PlainDate(year, 1, 1).inLeapYear
  return (month === 2 && day === 29 && !leap ? `${year}-03-01` : text) as CalendarDate
}

/** Under which paragraph the records go, and whether the recipient's certificate is there. */
export function authorityLine(
  { section, says, certificate: needed }: DisclosureAuthority,
  { certificate, today }: Pick<MediationFacts, 'certificate' | 'today'>
): CourtLine {
  if (!needed) return line('authority', section, 'stops', true, 'Authority to disclose', says)
  const met = certificate !== null && certificate.on <= today
  const detail = met
    ? `${says} Certified on ${on(certificate.on)}.`
    : 'The recipient’s written certificate (use for truancy purposes only) has to be there before anything is released.'
  return line('authority', section, 'stops', met, 'Authority to disclose, with the recipient’s certificate', detail)
}
