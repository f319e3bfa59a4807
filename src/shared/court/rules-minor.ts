import { ageOn, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import type { CourtLine } from './model'
import { eighteenthBirthday, type HearingFacts, hearingLines, line, seventeenAndAHalf } from './rules'
import type { Ground, RouteSheet } from './sheets'

/** What is on record for a route that goes beyond mediation (law and practice 5.1, R2 to R5). */
export interface RouteFacts extends HearingFacts {
  today: CalendarDate
  recipientHasAddress: boolean
  notRespondedOn: CalendarDate | null
  birthDate: CalendarDate | null
  /** The pupil has an address, from the household he or she lives with. */
  pupilHasAddress: boolean
  parents: readonly { id: string; hasAddress: boolean }[]
  /** Days of the truancy reports of one school year by the attendance record, rising. */
  reports: readonly CalendarDate[]
  /** Days of that year on which the log says that a report went to the supervisor or superintendent, rising. */
  reportsMade: readonly CalendarDate[]
  /** By which of the two the district counts four truancies. */
  fourBy: 'by_law' | 'reports_made'
  /** Entries on record for the steps of EC 48264.5 (a), (b), (c). */
  steps: { a: number; b: number; c: number }
  /** Entries of the log: attempts made before. */
  attempts: number
  /** Directives to the adults, and those recorded as not met. */
  toAdults: { given: number; notMet: number }
  /** The latest hearing whose outcome carries the route, with whether its vote is recorded. */
  direction: { on: CalendarDate; words: string; voted: boolean } | null
  /** The minutes of every hearing are printed. */
  minutesPrinted: boolean
  answers: Readonly<Record<string, string>>
  certificate: { on: CalendarDate } | null
}

/** First age at which a minor, and age from which nobody, is within WIC 601(b). */
export const AGES_601 = { from: 12, before: 18 } as const

/** A route that ends at the juvenile court under WIC 601(b). */
export function age601Line({ birthDate, today }: Pick<RouteFacts, 'birthDate' | 'today'>): CourtLine {
  const say = (weight: CourtLine['weight'], met: boolean, detail: string, section: SectionCite = 'WIC 601(b)') =>
    line('age', section, weight, met, 'Age 12 to 17', detail)
  if (!birthDate) return say('stops', false, 'The birth date is not recorded, and the age decides.')
  const age = ageOn(birthDate, today)
  if (age < AGES_601.from) {
    return say(
      'stops',
      false,
      `The pupil is ${age}. WIC 601(b) begins at 12. Open under 12: mediation (EC 48263.5), child welfare (WIC 601.2), the complaint against the adult (EC 48291).`
    )
  }
  if (age >= AGES_601.before) return say('stops', false, `The pupil is ${age}. WIC 601(b) ends with the 18th birthday.`)
  if (seventeenAndAHalf(birthDate) <= today) {
    const text = `${age} years old, and 18 on ${dateInWords(eighteenthBirthday(birthDate))}, less than six months from now. The court’s jurisdiction ends that day: call the office before you send it.`
    return say('warns', false, text, 'WIC 258(c)(2)')
  }
  return say('stops', true, `${age} years old.`)
}

/** A route that stays open to a minor of any age. */
export function minorLine(
  { birthDate, today }: Pick<RouteFacts, 'birthDate' | 'today'>,
  section: SectionCite
): CourtLine {
  if (!birthDate) return line('age', section, 'stops', false, 'A minor', 'The birth date is not recorded.')
  const age = ageOn(birthDate, today)
  if (age >= 18)
    return line('age', section, 'stops', false, 'A minor', `The pupil is ${age}, of age since the birthday.`)
  const near = seventeenAndAHalf(birthDate) <= today
  const text = near
    ? `${age} years old, and 18 on ${dateInWords(eighteenthBirthday(birthDate))}: call the office before you send it.`
    : `${age} years old.`
  return line('age', section, near ? 'warns' : 'stops', !near, 'A minor', text)
}

/** At least one question is answered, and the ground of each that is answered is on record. */
export function groundLines(sheet: RouteSheet, facts: RouteFacts): CourtLine[] {
  const stated = sheet.questions.filter(({ key }) => facts.answers[key]?.trim())
  const one = sheet.questions.length === 1
  const lines = [
    line(
      'ground',
      sheet.questions[0]?.section ?? null,
      'stops',
      stated.length > 0,
      one ? 'The facts are stated' : 'At least one ground is stated',
      stated.length > 0
        ? stated.map(({ title }) => `${title}.`).join(' ')
        : one
          ? 'State the facts in words.'
          : 'State the facts of at least one of the grounds in words.'
    )
  ]
  for (const { key, letter, finding, section } of stated) {
    const [met, detail] = groundOf(finding, facts)
    lines.push(line(`ground-${key}`, section, 'stops', met, `${letter} rests on the record`, detail))
  }
  return lines
}

/** How many truancies the paper may allege, and the day of the fourth. */
export function fourthReport({ reports, reportsMade, fourBy }: Pick<RouteFacts, 'reports' | 'reportsMade' | 'fourBy'>) {
  const counted = fourBy === 'reports_made' ? reportsMade : reports
  return { count: counted.length, on: counted[3] ?? null }
}

/**
 * Four truancies are a ground once a fourth report was issued to the supervisor or superintendent (In re A.N.): what the
 * attendance record makes a report and what was really sent are two things. Stops where the district counts what was sent.
 */
export function reportsMadeLine(facts: RouteFacts): CourtLine[] {
  if (!facts.answers.truancies?.trim()) return []
  const { reportsMade: made } = facts
  const said =
    made.length === 0
      ? 'The log holds no report to the supervisor of attendance in that school year.'
      : `${made.length === 1 ? 'One report' : `${made.length} reports`} to the supervisor of attendance in the log: ${made.map((date) => dateInWords(date)).join('; ')}.`
  const why =
    ' The court asks for a fourth that was really made (In re A.N., 9 Cal.5th 343). Write down those that were.'
  return [
    line(
      'reports-made',
      'WIC 601(b)',
      facts.fourBy === 'reports_made' ? 'stops' : 'warns',
      made.length >= 4,
      'Four reports went to the supervisor of attendance',
      made.length >= 4 ? said : said + why
    )
  ]
}

function groundOf(finding: Ground, facts: RouteFacts): [boolean, string] {
  const { servicesCannotOn, notRespondedOn, directivesOn } = facts
  if (finding === 'fourth-report') {
    const { count, on } = fourthReport(facts)
    return on
      ? [true, `Four truancy reports are on record, the fourth of ${dateInWords(on)} (In re A.N., 9 Cal.5th 343).`]
      : [
          false,
          `${count === 0 ? 'No truancy report' : count === 1 ? 'One truancy report' : `${count} truancy reports`} of this school year on record. The ground needs a fourth (In re A.N., 9 Cal.5th 343).`
        ]
  }
  if (finding === 'F7') {
    return servicesCannotOn
      ? [true, `Found on ${dateInWords(servicesCannotOn)} (F7).`]
      : [false, 'The minutes do not hold F7, “services cannot resolve it”. The board has to find it; the sheet cannot.']
  }
  if (!notRespondedOn) {
    return [false, 'The minutes do not hold F8, “failed to respond”. The board has to find it; the sheet cannot.']
  }
  return directivesOn !== null && directivesOn <= notRespondedOn
    ? [true, `Found on ${dateInWords(notRespondedOn)} (F8), after the directives of ${dateInWords(directivesOn)}.`]
    : [false, `Found on ${dateInWords(notRespondedOn)} (F8), but no directives were issued before that day.`]
}

/** Everything the paper has to say besides. */
export function fieldLines(sheet: RouteSheet, { answers }: Pick<RouteFacts, 'answers'>): CourtLine[] {
  return sheet.fields
    .filter(({ required, key }) => required && !answers[key]?.trim())
    .map(({ key, label, section }) =>
      line(
        `field-${key}`,
        section,
        'stops',
        false,
        label.replace(/\?$/, ''),
        'Say it under “What the paper also says”.'
      )
    )
}

/** The steps of EC 48264.5 (a) to (c), each with its own tab. `stops` where a court may not go on without them. */
export function stepLines({ steps, attempts }: RouteFacts, weight: CourtLine['weight']): CourtLine[] {
  const what = {
    a: 'Meeting with a counselor or designee after the first report',
    b: 'Officer’s warning or study program after the second',
    c: 'Board or mediation after the third'
  } as const
  const lines = (['a', 'b', 'c'] as const).map((step) => {
    const count = steps[step]
    return line(
      `step-${step}`,
      `EC 48264.5(${step})`,
      weight,
      count > 0,
      what[step],
      count > 0
        ? `${count} on record; the packet has a tab for it.`
        : 'Nothing on record. The court does not go on without evidence of it (WIC 258(b)(1)).'
    )
  })
  return [
    ...lines,
    line(
      'attempts',
      'WIC 258(b)(1)',
      weight,
      attempts > 0,
      'The available record of earlier attempts',
      attempts > 0 ? `${attempts} entries of the log.` : 'The log of interventions is empty.'
    )
  ]
}

export function directionLine(
  { direction }: RouteFacts,
  section: SectionCite,
  title: string,
  missing: string
): CourtLine {
  return line(
    'direction',
    section,
    'stops',
    direction !== null,
    title,
    direction ? `${direction.words}, ${dateInWords(direction.on)}.` : missing
  )
}

/** What each of these routes asks for: office, case and hearing, authority. */
export function commonLines(office: string, facts: RouteFacts): CourtLine[] {
  return [
    line(
      'recipient',
      null,
      'stops',
      facts.recipientHasAddress,
      `Name and address: ${office.toLowerCase()}`,
      facts.recipientHasAddress ? 'On record.' : 'Enter them under Offices.'
    ),
    ...hearingLines(facts),
    line(
      'minutes',
      'EC 48263(b)',
      'stops',
      facts.minutesPrinted,
      'The minutes are printed',
      facts.minutesPrinted
        ? 'For every hearing that was held.'
        : 'The findings stand in the minutes. Print them in the hearing; they go into the packet.'
    )
  ]
}
