import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { tenthsInWords } from './rules-counts'

/** A sentence a parent can read, as a key and its values; catalogues in other languages use the same keys. */
export interface Sentence {
  key: SentenceKey
  params: Readonly<Record<string, string | number | readonly string[]>>
}

const date = (value: unknown) => dateInWords(value as CalendarDate)
const dates = (value: unknown) => {
  const days = (value as readonly CalendarDate[]).map((d) => dateInWords(d, 'short'))
  return days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`
}
const number = (value: unknown, one: string, many: string) => `${value} ${value === 1 ? one : many}`
const reports = (value: unknown) => number(value, 'truancy report', 'truancy reports')
const days = (value: unknown) => number(value, 'schoolday', 'schooldays')
const percent = (value: unknown) => `${tenthsInWords(value as number)} percent`

const kinds: Readonly<Record<string, string>> = {
  notice: 'notice',
  report: 'report',
  referral: 'referral',
  hearing: 'hearing record',
  paper: 'paper'
}

type Params = Sentence['params']

const english = {
  'truant.yes': (p: Params) =>
    `Your child missed school, or more than 30 minutes of it, without a valid excuse on ${dates(p.dates)}. With the third such day, on ${date(p.on)}, the law calls this truant.`,
  'truant.no': (p: Params) =>
    `By ${date(p.asOf)} there are ${p.count} of the 3 unexcused days or long absences after which the law speaks of truancy.`,
  'truant.no_not_subject': (p: Params) =>
    `By ${date(p.asOf)} ${p.count} of 3 days count. ${number(p.left, 'other day does', 'other days do')} not, because school was not compulsory for your child on ${dates(p.dates)}.`,
  'repeat.yes': (p: Params) => `${reports(p.count)} were made this school year, on ${dates(p.dates)}.`,
  'repeat.no': (p: Params) => `${reports(p.count)} by ${date(p.asOf)}; a second one is not there.`,
  'habitual.yes': (p: Params) =>
    `${reports(p.count)} were made this school year, and the school tried to meet with you on ${date(p.attempt)}. The law calls this a habitual truant.`,
  'habitual.no_reports': (p: Params) =>
    `${reports(p.count)} by ${date(p.asOf)}; the law speaks of a habitual truant after 3.`,
  'habitual.no_attempt': (p: Params) =>
    `${reports(p.count)} by ${date(p.asOf)}, but no attempt to meet with the family since the first one is on record.`,
  'chronic_absentee.yes': (p: Params) =>
    `Your child was absent on ${p.absent} of ${days(p.enrolled)} by ${date(p.asOf)}, for any reason: ${percent(p.tenths)}. From 10 percent on the law speaks of a chronic absentee.`,
  'chronic_absentee.no': (p: Params) =>
    `Your child was absent on ${p.absent} of ${days(p.enrolled)} by ${date(p.asOf)}, for any reason: ${percent(p.tenths)}, less than 10 percent.`,
  'severe.yes': (p: Params) =>
    `Absent on ${p.absent} of ${days(p.enrolled)}: ${percent(p.tenths)}, in the severe band of the district.`,
  'severe.no': (p: Params) =>
    `Absent on ${p.absent} of ${days(p.enrolled)}: ${percent(p.tenths)}, below the severe band of the district.`,
  'chronic_truant.yes': (p: Params) =>
    `Your child was absent without a valid excuse on ${p.count} of ${days(p.enrolled)} since enrollment, 10 percent or more, and the district has taken every step the law asks for.`,
  'chronic_truant.no_share': (p: Params) =>
    `Absent without a valid excuse on ${p.count} of ${days(p.enrolled)} since enrollment by ${date(p.asOf)}, less than 10 percent.`,
  'chronic_truant.no_steps': (p: Params) =>
    `Absent without a valid excuse on ${p.count} of ${days(p.enrolled)} since enrollment, but the district has no record yet of the steps under ${(p.missing as readonly string[]).join(', ')}.`,
  'chronic_truant.no_not_subject': (p: Params) => `School is not compulsory for your child on ${date(p.asOf)}.`,
  'four_truancies.yes': (p: Params) =>
    `${reports(p.count)} were made this school year, on ${dates(p.dates)}. From the fourth on a juvenile court may look at it.`,
  'four_truancies.no_reports': (p: Params) => `${reports(p.count)} by ${date(p.asOf)}, fewer than four.`,
  'four_truancies.no_age': (p: Params) =>
    `${reports(p.count)} by ${date(p.asOf)}; the section speaks only of minors from 12 to 17 years of age.`,
  not_in_force: (p: Params) => `${p.section} was not yet in force on ${date(p.asOf)}.`,
  'ground.habitual_truant': () => 'Your child is a habitual truant.',
  'ground.chronic_absentee': () => 'Your child has missed 10 percent or more of the schooldays.',
  'ground.insubordinate': (p: Params) =>
    `${p.who} found on ${date(p.on)} that your child is habitually insubordinate or disorderly at school.`,
  'ground.none': (p: Params) => `By ${date(p.asOf)} this ground is not met.`,
  'referral.yes': () => 'Your child may be referred to the School Attendance Review Board.',
  'referral.no_ground': () => 'None of the three grounds for a referral to the School Attendance Review Board is met.',
  'referral.no_minor': () => 'Only a minor may be referred to the School Attendance Review Board.',
  'ground_now.stands': (p: Params) => `What was written on ${date(p.on)} agrees with the record as it stands.`,
  'ground_now.lost': (p: Params) =>
    `The record was corrected after ${date(p.on)}. As it stands now, it would not carry this ${kinds[p.kind as string]}.`,
  'ground_now.days': (p: Params) =>
    `The record was corrected after ${date(p.on)}: ${dates(p.dates)} ${(p.dates as readonly string[]).length === 1 ? 'does' : 'do'} not count any more. What is left is enough for this ${kinds[p.kind as string]}.`,
  'ground_now.counts': (p: Params) =>
    `The record was corrected after ${date(p.on)}: this ${kinds[p.kind as string]} shows other numbers than the record does now.`
}
export type SentenceKey = keyof typeof english

export type SentenceCatalogue = Readonly<Record<SentenceKey, (params: Sentence['params']) => string>>

export const sentenceKeys = Object.keys(english) as SentenceKey[]

/** The sentence in English. Throws nothing; a value that is not given reads as nothing. */
export function inEnglish({ key, params }: Sentence): string {
  return english[key](params)
}
