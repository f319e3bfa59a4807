import type { AttendanceSettings } from '@shared/attendance/model'
import { valueInWords } from '@shared/attendance/rules-setting-words'
import { settingsCatalogue } from '@shared/attendance/rules-settings'
import { type CourtSettings, emptySettings, findingsReason } from '@shared/court/model'
import {
  type FollowUpSettings,
  followUpReasons,
  followUpSettings,
  type ViolationStep,
  violationStepWords
} from '@shared/followup/model'
import { type HearingPractice, practiceReasons, usualPractice } from '@shared/hearings/planning'
import {
  LOCAL_LINES,
  type LocalPractice,
  localLineCatalogue,
  usualLocalPractice
} from '@shared/interventions/local-practice'
import { noticeSettingsCatalogue } from '@shared/interventions/rules-notices'
import {
  belowShareEntry,
  deadlineCatalogue,
  defaultLadderSettings,
  type LadderSettings
} from '@shared/interventions/settings'
import { type Retention, retentionReason, usualRetention } from '@shared/pupils/retention'
import { z } from 'zod'
import { type ReportSettings, reportSettings, smallReason } from './model'

export const pointGroup = z.enum([
  'attendance',
  'notices',
  'referral',
  'hearings',
  'after',
  'court',
  'records',
  'fixed'
])
export type PointGroup = z.infer<typeof pointGroup>

/** Title of each group and the place where its points are set; nothing is set for what is held fixed. */
export const groupWords: Record<PointGroup, { title: string; to: string | null; part?: string; place: string }> = {
  attendance: { title: 'Counting attendance', to: '/attendance', part: 'rules', place: 'Attendance, Rules' },
  notices: {
    title: 'Notices and deadlines',
    to: '/notices',
    part: 'settings',
    place: 'Notices, Rules and deadlines'
  },
  referral: {
    title: 'Before a referral',
    to: '/notices',
    part: 'settings',
    place: 'Notices, Rules and deadlines'
  },
  hearings: { title: 'Hearings', to: '/hearings', place: 'Hearings, How we hold hearings' },
  after: { title: 'After a hearing', to: '/follow-up', place: 'Follow-up, What the district watches' },
  court: { title: 'Court', to: '/court', part: 'offices', place: 'Court, Offices and custodian' },
  records: { title: 'Reports and records', to: '/pupils/kept', place: 'Pupils, How long records are kept' },
  fixed: { title: 'Held fixed by the desk', to: null, place: '' }
}

/** A point that no section decides: what the district does, what the desk would do, and why. */
export const openPoint = z.object({
  group: pointGroup,
  key: z.string(),
  point: z.string(),
  here: z.string(),
  default: z.string(),
  reason: z.string(),
  section: z.string().nullable()
})
export type OpenPoint = z.infer<typeof openPoint>

/** Everything a district has decided, room by room. */
export interface Decided {
  attendance: AttendanceSettings
  ladder: LadderSettings
  hearings: HearingPractice
  /** Minutes a board waits for a family. */
  waitMinutes: number
  followUp: FollowUpSettings
  court: Pick<CourtSettings, 'findingsRequired' | 'courtClosed' | 'courtOpen' | 'outcomeDays'>
  reports: ReportSettings
  retention: Retention
}

export const USUAL_WAIT_MINUTES = 15

/** Every open point with what holds here, in the order of the work. */
export function openPoints(decided: Decided): OpenPoint[] {
  return [
    ...settingsCatalogue.map(({ key, label, reason, section, default: usual }) => ({
      group: 'attendance' as const,
      key,
      point: label,
      here: valueInWords(key, decided.attendance[key]),
      default: valueInWords(key, usual),
      reason,
      section
    })),
    ...ladderPoints(decided.ladder),
    ...hearingPoints(decided),
    ...followUpPoints(decided.followUp),
    ...courtPoints(decided.court),
    ...recordPoints(decided),
    ...FIXED.map(({ key, point, held, reason, section }) => ({
      group: 'fixed' as const,
      key,
      point,
      here: held,
      default: held,
      reason,
      section
    }))
  ]
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const SERIES: Record<LadderSettings['notices']['series'], string> = {
  statutory: 'each truancy report of the statute',
  policy: 'the counts of district policy'
}
const noticeWords = (value: string | boolean) =>
  typeof value === 'boolean' ? yesNo(value) : SERIES[value as keyof typeof SERIES]
const shareWords = (value: LadderSettings['belowShare']) =>
  (belowShareEntry.choices.find((choice) => choice.value === value)?.label ?? value).toLowerCase()

function ladderPoints({ notices, deadlines, local, belowShare }: LadderSettings): OpenPoint[] {
  const asked = (key: (typeof LOCAL_LINES)[number], { lines, contactAttempts }: LocalPractice) =>
    !lines.includes(key) ? 'not asked for' : key === 'contacts' ? `at least ${contactAttempts}` : 'asked for'
  return [
    ...noticeSettingsCatalogue.map(({ key, label, reason, section, default: usual }) => ({
      group: 'notices' as const,
      key,
      point: label,
      here: noticeWords(notices[key]),
      default: noticeWords(usual),
      reason,
      section
    })),
    {
      group: 'notices',
      key: 'belowShare',
      point: belowShareEntry.label,
      here: shareWords(belowShare),
      default: shareWords(defaultLadderSettings.belowShare),
      reason: belowShareEntry.reason,
      section: belowShareEntry.section
    },
    ...deadlineCatalogue.map(({ key, label, reason, section }) => ({
      group: 'notices' as const,
      key: `deadline ${key}`,
      point: label,
      here: days(deadlines[key]),
      default: days(defaultLadderSettings.deadlines[key]),
      reason,
      section
    })),
    ...LOCAL_LINES.map((key) => ({
      group: 'referral' as const,
      key: `local ${key}`,
      point: localLineCatalogue[key].label,
      here: asked(key, local),
      default: asked(key, usualLocalPractice),
      reason: localLineCatalogue[key].reason,
      section: null
    }))
  ]
}

const PRACTICE: Record<keyof HearingPractice, string> = {
  noticeDays: 'Days before a hearing by which its notice is served',
  callDays: 'Days before a hearing by which a family calls for another time',
  minMembers: 'Members at the table, at least',
  minAgencies: 'Agencies at the table, at least'
}

function hearingPoints({ hearings, waitMinutes }: Decided): OpenPoint[] {
  const practice = (Object.keys(PRACTICE) as (keyof HearingPractice)[]).map(
    (key): OpenPoint => ({
      group: 'hearings',
      key,
      point: PRACTICE[key],
      here: String(hearings[key]),
      default: String(usualPractice[key]),
      reason: practiceReasons[key],
      section: key === 'minMembers' || key === 'minAgencies' ? 'EC 48321(a)(3)' : 'EC 48263(a)'
    })
  )
  const wait: OpenPoint = {
    group: 'hearings',
    key: 'waitMinutes',
    point: 'Minutes a board waits for a family',
    here: String(waitMinutes),
    default: String(USUAL_WAIT_MINUTES),
    reason:
      'No section says how long. A quarter of an hour, and a call, is common practice; it is set under The room, Words of the chair.',
    section: null
  }
  return [...practice, wait]
}

function followUpPoints(here: FollowUpSettings): OpenPoint[] {
  const usual = followUpSettings.parse({})
  const steps = (all: readonly ViolationStep[]) => all.map((step) => violationStepWords[step].toLowerCase()).join(', ')
  const success = ({ successDays, successPercent }: FollowUpSettings) =>
    `${successPercent} percent of ${successDays} schooldays, none without excuse`
  const point = (key: string, text: string, of: (settings: FollowUpSettings) => string, reason: string): OpenPoint => ({
    group: 'after',
    key,
    point: text,
    here: of(here),
    default: of(usual),
    reason,
    section: null
  })
  const { allowed, steps: why, reviewDays, success: when, noticeDays } = followUpReasons
  return [
    point('allowed', 'Absences without excuse that the terms allow', (of) => String(of.allowed), allowed),
    point('steps', 'Steps after a first, a second and a further violation', (of) => steps(of.steps), why),
    point('reviewDays', 'Days after which attendance is looked at', (of) => of.reviewDays.join(', '), reviewDays),
    point('success', 'When a case may be closed as a success', success, when),
    point('noticeDays', 'Days before a consent or a term ends', (of) => String(of.noticeDays), noticeDays)
  ]
}

function courtPoints({ findingsRequired, courtClosed, courtOpen, outcomeDays }: Decided['court']): OpenPoint[] {
  const findings = (of: CourtSettings['findingsRequired']) =>
    of === 'both' ? 'both determinations' : 'at least one determination'
  const departs = [
    courtClosed.length > 0 && `${days(courtClosed.length)} closed besides`,
    courtOpen.length > 0 && `${days(courtOpen.length)} of the list open`
  ].filter(Boolean)
  const listed = 'as the list of CCP 135'
  return [
    {
      group: 'court',
      key: 'findingsRequired',
      point: 'Determinations a notice of EC 48263.5 needs',
      here: findings(findingsRequired),
      default: findings(emptySettings.findingsRequired),
      reason: findingsReason,
      section: 'EC 48263.5'
    },
    {
      group: 'court',
      key: 'courtDays',
      point: 'Judicial holidays of our county’s court',
      here: departs.length > 0 ? `${listed}; ${departs.join(', ')}` : listed,
      default: listed,
      reason:
        'CCP 135 takes the holidays over from GOV 6700 with exceptions, and courts publish a calendar of their own. Each holiday shows its reason where it is set.',
      section: 'CCP 135'
    },
    {
      group: 'court',
      key: 'outcomeDays',
      point: 'Days after which an office is asked for the outcome',
      here: String(outcomeDays),
      default: String(emptySettings.outcomeDays),
      reason: 'The section has the office tell the outcome and names no day.',
      section: 'EC 48297'
    }
  ]
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function recordPoints({ reports, retention }: Decided): OpenPoint[] {
  const upTo = ({ smallUpTo }: ReportSettings) => (smallUpTo === 0 ? 'nothing is hidden' : `up to ${smallUpTo} pupils`)
  const kept = ({ julyFirsts }: Retention) =>
    `until the ${ORDINALS[julyFirsts - 1] ?? `${julyFirsts}th`} July 1 after leaving`
  return [
    {
      group: 'records',
      key: 'smallUpTo',
      point: 'Small numbers hidden in what is given out',
      here: upTo(reports),
      default: upTo(reportSettings.parse({})),
      reason: `${smallReason} It is set on the page of the year’s numbers.`,
      section: null
    },
    {
      group: 'records',
      key: 'retention',
      point: 'How long records of a pupil who left are kept',
      here: kept(retention),
      default: kept(usualRetention),
      reason: retentionReason,
      section: null
    }
  ]
}

/** Points where the desk leaves no choice, with the reason, so that nobody looks for one. */
const FIXED: readonly { key: string; point: string; held: string; reason: string; section: string | null }[] = [
  {
    key: 'school_year',
    point: 'School year',
    held: 'July 1 to June 30',
    reason: 'EC 37200. Every count, report and notice begins again on July 1.',
    section: 'EC 48260(a)'
  },
  {
    key: 'under_6',
    point: 'Pupils under six at the board',
    held: 'warned, not barred',
    reason:
      'School is compulsory from the sixth birthday (EC 48200): younger pupils are never truant and no paper says that they must attend. Practice differs on a referral, so the gate tells it and leaves it to the district.',
    section: 'EC 48200'
  },
  {
    key: 'case_hearings',
    point: 'Open meetings',
    held: 'cases are heard in private; sheets others may see carry initials',
    reason:
      'Whether the open-meeting law binds a local board is not settled; pupil records are confidential in any case (EC 49076). Ask counsel about meetings on organisation.',
    section: 'EC 49076'
  },
  {
    key: 'service',
    point: 'How a notice is served',
    held: 'recorded as a proof of service',
    reason:
      'No section sets a way for a board’s notice; the rules of CCP 1013a are a careful model for it and bind court papers only. First-class mail counts no extra days: the days of notice above hold them.',
    section: 'CCP 1013a'
  },
  {
    key: 'with_plan',
    point: 'Placement of a pupil with an IEP',
    held: 'no directive changes it',
    reason: 'Placement and services are the IEP team’s. The board may ask the family to meet with the team.',
    section: null
  },
  {
    key: 'attend_class',
    point: 'A parent who attends class with the pupil',
    held: 'a request, never an order',
    reason: 'The sections old forms cite are about suspension by a teacher and give a board no such power.',
    section: null
  },
  {
    key: 'affidavit',
    point: 'Who signs the affidavit to probation',
    held: 'whoever the sheet names',
    reason: '“Any person” may apply (WIC 653); the form of the county’s probation department decides.',
    section: 'WIC 653'
  },
  {
    key: 'apportionment',
    point: 'Average daily attendance',
    held: 'not computed',
    reason:
      'Apportionment counts otherwise than truancy: a pupil who came for a part of the day mostly earns it, and an excused absence earns nothing (EC 48205(d)). No count of this desk is meant for it.',
    section: 'EC 48205'
  },
  {
    key: 'calworks',
    point: 'CalWORKs',
    held: 'nothing is printed about it',
    reason: 'The wording in force of WIC 11253.5 was not confirmed, and no paper threatens what is not certain.',
    section: null
  }
]
