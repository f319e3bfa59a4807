import type { Outcome } from '@shared/hearings/model'
import { dateInWords } from '@shared/kernel/dates'
import { type CourtLine, officeWords, type Route } from './model'
import { authorityLine, eighteenthBirthday, line, seventeenAndAHalf } from './rules'
import {
  age601Line,
  commonLines,
  directionLine,
  fieldLines,
  groundLines,
  minorLine,
  type RouteFacts,
  reportsMadeLine,
  stepLines
} from './rules-minor'
import { type RouteSheet, sheets } from './sheets'

/** R2 to R5 of law and practice 5.1. */
export type FurtherRoute = Exclude<Route, '48263.5-district-attorney' | '48263.5-probation' | '48321.5-subpoena'>

type Judge = (sheet: RouteSheet, facts: RouteFacts) => CourtLine[]

const JUDGES: Record<FurtherRoute, Judge> = {
  '601.2-probation': (sheet, facts) => [
    directionLine(
      facts,
      'WIC 601.2',
      'The board directs that the minor be referred',
      'No hearing of this case ended with “Referral to probation”. The board decides it, with its vote; the sheet cannot.'
    ),
    ...groundLines(sheet, facts),
    ...reportsMadeLine(facts),
    age601Line(facts),
    line(
      'address',
      'WIC 656',
      'stops',
      facts.pupilHasAddress,
      'The minor’s address',
      facts.pupilHasAddress ? 'On record.' : 'A petition names it. Complete the contact the pupil lives with.'
    ),
    parentsLine(facts),
    ...stepLines(facts, 'warns')
  ],
  '601.2-child-welfare': (sheet, facts) => [
    directionLine(
      facts,
      'WIC 601.2',
      'The board directs that the minor be referred',
      'No hearing of this case ended with “Referral to county welfare”. The board decides it, with its vote; the sheet cannot.'
    ),
    ...groundLines(sheet, facts),
    minorLine(facts, 'WIC 300'),
    ...diagnosisLine(facts),
    ...reportLine(facts)
  ],
  '48291-complaint': (sheet, facts) => [
    directionLine(
      facts,
      'EC 48291',
      'The board directs the district to file',
      'No hearing of this case ended with “District directed to file a complaint”. The board decides it, with its vote; the sheet cannot.'
    ),
    line(
      'vote',
      'EC 48291',
      'stops',
      facts.direction?.voted ?? false,
      'Date and vote of the direction',
      facts.direction?.voted ? 'In the minutes.' : 'The minutes of that hearing hold no vote.'
    ),
    ...groundLines(sheet, facts),
    continuallyLine(facts),
    ...schoolAgeLine(facts),
    ...adultLine(facts)
  ],
  '258-citation': (sheet, facts) => [
    ...groundLines(sheet, facts),
    ...reportsMadeLine(facts),
    age601Line(facts),
    ...stepLines(facts, 'stops')
  ]
}

/** What a route asks for, each met or not, in the order of the sheet. */
export function judgeRoute(route: FurtherRoute, facts: RouteFacts): CourtLine[] {
  const sheet = sheets[route]
  return [
    ...commonLines(officeWords[sheet.office], facts),
    ...JUDGES[route](sheet, facts),
    ...fieldLines(sheet, facts),
    authorityLine(sheet.authority, facts)
  ]
}

/** WIC 656 names both parents and the guardian, or else an adult relative. */
function parentsLine({ parents }: RouteFacts): CourtLine {
  const known = parents.filter(({ hasAddress }) => hasAddress).length
  const detail =
    known === 0
      ? 'A petition names the parents and the guardian with their addresses, or else an adult relative. Complete the pupil’s contacts first.'
      : known < parents.length
        ? `${known} of ${parents.length} have an address.`
        : 'On record.'
  return line(
    'parents',
    'WIC 656',
    known === 0 ? 'stops' : 'warns',
    known > 0 && known === parents.length,
    'Names and addresses of the parents or guardians',
    detail
  )
}

function continuallyLine({ toAdults: { given, notMet } }: RouteFacts): CourtLine {
  const detail =
    given === 0
      ? 'No directive was addressed to a parent. The finding then rests on services alone; ask the district attorney whether that is enough.'
      : notMet === 0
        ? 'Directives were addressed to a parent, and none is recorded as not met.'
        : `${notMet} of ${given} directives to a parent not met.`
  return line(
    'continually',
    'EC 48291',
    'warns',
    notMet > 0,
    '“Continually and willfully” shows in the directives',
    detail
  )
}

/** Who it is has been said; that it is said at all is a line of the sheet’s fields. */
function adultLine({ parents, answers }: RouteFacts): CourtLine[] {
  if (!answers.adult) return []
  const adult = parents.find(({ id }) => id === answers.adult)
  const detail = !adult
    ? 'That person is not among the pupil’s contacts any more.'
    : adult.hasAddress
      ? 'Name and address are on record.'
      : 'The address of that person is not on record. Complete the pupil’s contacts first.'
  return [line('adult', 'EC 48293', 'stops', adult?.hasAddress ?? false, 'The adult’s identity', detail)]
}

/** The duty of the adult ends with compulsory education: days from the 18th birthday on are no violation. */
function schoolAgeLine({ birthDate, today }: RouteFacts): CourtLine[] {
  if (!birthDate || today < seventeenAndAHalf(birthDate)) return []
  const on = eighteenthBirthday(birthDate)
  const detail = `Compulsory education ${on <= today ? 'ended' : 'ends'} with the 18th birthday, ${dateInWords(on)}. Only days before it can be a violation; ask the district attorney whether the case is still taken.`
  return [line('school-age', 'EC 48200', 'warns', false, 'The pupil’s age', detail)]
}

/** Words that name a condition: a board states facts, a diagnosis is somebody else's. */
const DIAGNOSES =
  /\b(diagnos\w*|adhd|autis\w*|bipolar|depress\w*|anxiety disorder|ptsd|schizo\w*|addict\w*|alcoholi\w*|mentally ill|disorder)\b/i

function diagnosisLine({ answers }: RouteFacts): CourtLine[] {
  const found = ['response', 'services', 'concern'].flatMap((key) => answers[key]?.match(DIAGNOSES)?.[0] ?? [])
  if (found.length === 0) return []
  const detail = `“${found[0]}” names a condition. Write what was seen and heard, by whom and when.`
  return [line('diagnosis', null, 'stops', false, 'Facts, no diagnosis', detail)]
}

function reportLine({ answers }: RouteFacts): CourtLine[] {
  if (answers.report !== 'made' || answers.reportNumber?.trim()) return []
  const detail = 'Say the date and the number of the mandated report, so that the agency can join the two.'
  return [line('report', null, 'warns', false, 'Date and number of the mandated report', detail)]
}

/**
 * Outcomes of a hearing that carry a route. WIC 601.2 joins the complaint against the adult to the referral of the
 * minor, so a hearing that directs the complaint carries the referral too. A citation is an officer's, not the board's.
 */
export const DIRECTING: Readonly<Record<FurtherRoute, readonly Outcome[]>> = {
  '601.2-probation': ['referred-probation', 'complaint-directed-48291'],
  '601.2-child-welfare': ['referred-child-welfare', 'complaint-directed-48291'],
  '48291-complaint': ['complaint-directed-48291'],
  '258-citation': []
}
