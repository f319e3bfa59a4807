import { findingNames } from '@shared/attendance/rules-classify'
import { tenthsInWords } from '@shared/attendance/rules-counts'
import type { Ground } from '@shared/attendance/rules-ground'
import { inEnglish } from '@shared/attendance/rules-sentences'
import type { Standing } from '@shared/attendance/standing'
import {
  findingWords,
  missingWords,
  notCountedWords,
  recoveryLimitWords,
  reengagementWords
} from '@shared/attendance/words'
import { groundWords } from '@shared/cases/model'
import { type CalendarDate, dateInWords, schoolYearLabel } from '@shared/kernel/dates'
import { complianceOf, referralOf } from './standing-json'

const short = (date: string) => dateInWords(date as CalendarDate, 'short')
const days = (restsOn: readonly { date: string }[]) =>
  [...new Set(restsOn.map(({ date }) => date))].sort().map(short).join(', ')
/** `the district’s step of EC 48260.5`: a section that stands for what has to be done under it. */
const missingInWords = (key: string) => missingWords[key] ?? `a step under ${key}`

/**
 * One pupil for people: what counts, what the law says and why, what is missing, and what was issued on a record that
 * was corrected since. No name: a terminal keeps what it shows.
 */
export function explainStanding(standing: Standing, grounds: readonly Ground[], today: CalendarDate): string[] {
  const { localId, classification: c } = standing
  const { counts } = c
  const lines = [
    `Pupil ${localId}, school year ${schoolYearLabel(c.schoolYear)}, as of ${dateInWords(c.asOf)}`,
    ...(c.asOf < today
      ? [
          `What people did after ${dateInWords(c.asOf)} is not judged here, only told at the end; --as-of ${today} counts it too.`
        ]
      : []),
    '',
    `${counts.schooldaysEnrolled} schooldays enrolled: ${counts.present} present, ${counts.absent} absent (${tenthsInWords(counts.absentTenths)} percent)`,
    `of the absent: ${counts.unexcused} unexcused, ${counts.excused} excused, ${counts.suspended} suspended, ${counts.unverified} not verified, ${counts.incompleteStudy} study incomplete`,
    `${counts.partialOver30} days with more than 30 minutes missed without excuse, ${counts.tardy} tardy by 30 minutes or less, ${counts.truancyEvents} truancy events`
  ]
  if (c.smallDenominator) lines.push('So few schooldays that percentages exaggerate.')
  const part = (title: string, more: readonly string[]) => {
    if (more.length > 0) lines.push('', title, ...more.map((line) => `  ${line}`))
  }
  for (const name of findingNames) {
    const { value, section, sentence, restsOn, missing } = c[name]
    part(
      `${value ? 'YES' : 'no '}  ${findingWords[name]}, ${section}`,
      [
        inEnglish(sentence),
        restsOn.length > 0 ? `Rests on: ${days(restsOn)}` : '',
        missing.length > 0 ? `Missing: ${missing.map(missingInWords).join(', ')}` : ''
      ].filter(Boolean)
    )
  }
  part(
    'By statute (EC 48260, 48261)',
    c.reports.map(
      ({ number, date, section, restsOn }) => `Report ${number}, ${short(date)}, ${section}: ${days(restsOn)}`
    )
  )
  part(
    'By district policy',
    c.policyLetters.map(({ number, threshold, date }) => `Letter ${number}, at ${threshold}, reached ${short(date)}`)
  )
  part(
    'The six sections of EC 48263.6',
    complianceOf(c).map(({ section, followed }) => `${section}: ${followed ? 'on record' : 'not on record'}`)
  )
  const { eligible, grounds: referral } = referralOf(standing)
  part('Referral to the board (EC 48263(a))', [
    inEnglish(eligible.sentence),
    ...referral.map(({ ground, section, met }) => `${met ? 'met    ' : 'not met'} ${groundWords[ground]}, ${section}`)
  ])
  part(
    'Not counted as truancy',
    c.notCounted.map(({ date, reason }) => `${short(date)}: ${notCountedWords[reason]}`)
  )
  part(
    'To be looked at by a person',
    c.problems.map(({ date, kind }) => `${short(date)}: ${kind.replaceAll('_', ' ')}`)
  )
  part(
    'Re-engagement (EC 51747)',
    (c.study?.reengagement ?? []).map(({ trigger, from, to, dates }) => {
      return `${reengagementWords[trigger]}, ${short(from)} to ${short(to)}: ${dates.map(short).join(', ')}`
    })
  )
  part('Attendance recovery (EC 46211), apart from every count above', [
    ...(c.recovery?.counted ?? []).map(({ date }) => short(date)),
    ...(c.recovery?.notCounted ?? []).map(
      ({ session, limit }) => `${short(session.date)}: no, ${recoveryLimitWords[limit]}`
    )
  ])
  part(
    'Issued on a record that was corrected since',
    grounds
      .filter(({ state }) => state !== 'stands')
      .map(
        ({ title, date, state, sentence }) => `${state.toUpperCase()} ${title}, ${short(date)}: ${inEnglish(sentence)}`
      )
  )
  return lines
}
