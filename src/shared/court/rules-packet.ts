import type { Ground } from '@shared/attendance/rules-ground'
import { addDays, type CalendarDate, dateInWords, firstDayOf, lastDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'

/** Parts of a packet in the usual order (law and practice 5.2). The number on the tab follows its place. */
export const PACKET_TABS = [
  { id: 'referral', title: 'Referral and narrative' },
  { id: 'identity', title: 'Identity and enrollment' },
  { id: 'attendance', title: 'Certified attendance' },
  { id: 'notices', title: 'Notifications of truancy' },
  { id: 'interventions', title: 'Conferences and interventions' },
  { id: 'referral-notice', title: 'Referral to the board' },
  { id: 'hearing-notice', title: 'Notice of hearing' },
  { id: 'minutes', title: 'Minutes and findings' },
  { id: 'directives', title: 'Directives' },
  { id: 'since', title: 'Attendance since the hearing' },
  { id: 'providers', title: 'Service providers and other evidence' },
  { id: 'witnesses', title: 'Witnesses' },
  { id: 'chronology', title: 'Chronology and proofs' }
] as const

/** Tabs of a route to the juvenile court: the reports, and each step of EC 48264.5 by itself (WIC 258(b)(1)). */
export const STEP_TABS = [
  { id: 'reports', title: 'Truancy reports' },
  { id: 'step-a', title: 'Step (a): meeting after the first report' },
  { id: 'step-b', title: 'Step (b): warning or study program' },
  { id: 'step-c', title: 'Step (c): board or mediation' }
] as const

/** The tab of the request to enforce a subpoena (EC 48321.5). */
export const SUBPOENA_TAB = { id: 'subpoena', title: 'Subpoena and proof of service' } as const
type PacketTab = (typeof PACKET_TABS)[number] | (typeof STEP_TABS)[number] | typeof SUBPOENA_TAB
export type TabId = PacketTab['id']

/** Every tab a paper can stand in. */
export const isTab = (id: string): id is TabId =>
  [...PACKET_TABS, ...STEP_TABS, SUBPOENA_TAB].some((tab) => tab.id === id)

/** Tabs in the order a person gave them; those not named follow in the usual order. `only`: the tabs of the route. */
export function orderedTabs(
  order: readonly string[],
  { withSteps = false, only = null }: { withSteps?: boolean; only?: readonly TabId[] | null } = {}
): PacketTab[] {
  const usual = PACKET_TABS.flatMap((tab): PacketTab[] => {
    if (tab.id === 'referral' && only?.includes('subpoena')) return [tab, SUBPOENA_TAB]
    return withSteps && tab.id === 'interventions' ? [tab, ...STEP_TABS] : [tab]
  }).filter(({ id }) => only?.includes(id) ?? true)
  const place = (tab: TabId) => {
    const at = order.indexOf(tab)
    return at === -1 ? order.length + usual.findIndex(({ id }) => id === tab) : at
  }
  return usual.sort((a, b) => place(a.id) - place(b.id))
}

/** A paper that was given to somebody. */
export interface ServedPaper {
  title: string
  recipient: string | null
  served: boolean
  proved: boolean
}

/** Everything that decides what a packet lacks. */
export interface PacketFacts {
  /** Day up to which attendance is on the desk. */
  knownUntil: CalendarDate
  heardOn: CalendarDate
  identity: boolean
  /** The certified record up to the hearing. */
  attendance: { signed: boolean; asOf: CalendarDate } | null
  since: { signed: boolean; asOf: CalendarDate } | null
  interventions: { newEntries: number } | null
  notices: readonly ServedPaper[]
  referralNotices: readonly ServedPaper[]
  hearingNotices: readonly ServedPaper[]
  /** Only on the route that enforces one. */
  subpoenas?: readonly ServedPaper[]
  /** Days of hearings that were held, with whether their minutes are printed. */
  hearings: readonly { on: CalendarDate; minutes: boolean; directives: number; contract: boolean }[]
  /** Days on which the steps of EC 48264.5 (a), (b), (c) were taken. */
  ladder: { a: number; b: number; c: number }
  /** Only on a route with a tab for each step: which of their sheets are issued. */
  steps?: { reports: boolean; a: boolean; b: boolean; c: boolean } | null
  witnesses: boolean
  chronology: boolean
  conferenceAttempts: number
  /** Only of a citation: a file stands behind the referral, where the copy of the notice to appear belongs. */
  citationCopy?: boolean
  /** What was issued on a record that was corrected since; `tab` is where its paper stands in this packet. */
  withoutGround: readonly (Pick<Ground, 'kind' | 'title' | 'date' | 'state'> & { tab?: TabId | null })[]
}

export interface Missing {
  tab: TabId
  /** `missing`: a page that should be there. `note`: something to know before it goes out. */
  weight: 'missing' | 'note'
  what: string
  /** Why it matters. */
  why: string
  section: SectionCite | null
}

const CERTIFIED = 'A certified copy is prima facie evidence; without it the attendance is hearsay.'
const UNSIGNED = 'Sign the custodian’s certificate by pen on the printed packet; a copy without it certifies nothing.'
const SERVICE = 'Without it nobody can show that the family knew.'

/** What a packet lacks, by tab, and why it matters. Nothing of it stops the packet; all of it stays visible. */
export function missingFrom(facts: PacketFacts): Missing[] {
  const found: Missing[] = []
  const add = (
    tab: TabId,
    what: string,
    why: string,
    section: SectionCite | null,
    weight: Missing['weight'] = 'missing'
  ) => found.push({ tab, weight, what, why, section })

  if (facts.citationCopy === false) {
    add(
      'referral',
      'Copy of the notice to appear',
      'The hearing may go on an exact, legible copy of it: scan it and add the file here.',
      'WIC 257'
    )
  }
  if (!facts.identity) {
    add(
      'identity',
      'Identity and enrollment sheet',
      'The notice names the pupil and the parents’ name and address.',
      'EC 48263.5'
    )
  }
  if (!facts.attendance) add('attendance', 'Certified attendance record up to the hearing', CERTIFIED, 'EVID 1530')
  else if (!facts.attendance.signed) add('attendance', 'Signature of the custodian', UNSIGNED, 'CCP 2015.5', 'note')

  if (facts.notices.length === 0) {
    add(
      'notices',
      'First notification of truancy',
      'It begins the ladder, and its date is asked for first.',
      'EC 48260.5'
    )
  }
  addService('notices', facts.notices)

  if (!facts.interventions) {
    add(
      'interventions',
      'Record of interventions',
      'It shows what was tried before anybody was referred.',
      'EC 48263(a)'
    )
  } else if (facts.interventions.newEntries > 0) {
    const many = facts.interventions.newEntries
    const what = `${many} newer ${many === 1 ? 'entry' : 'entries'} of the log`
    add('interventions', what, 'The record was printed before. Issue the records again.', null)
  }
  if (facts.conferenceAttempts === 0) {
    add('interventions', 'Attempt to hold a conference', 'A habitual truant is shown by it.', 'EC 48262')
  }
  const { ladder, steps = null } = facts
  if (steps && !steps.reports) {
    add('reports', 'Sheet of the truancy reports', 'It shows the fourth report with its days.', 'WIC 601(b)')
  }
  const STEPS = [
    ['a', 'EC 48264.5(a)', 'Meeting after the first report, 48264.5(a)'],
    ['b', 'EC 48264.5(b)', 'Officer’s warning or study program, 48264.5(b)'],
    ['c', 'EC 48264.5(c)', 'Board or mediation, 48264.5(c)']
  ] as const
  for (const [step, section, what] of STEPS) {
    if (ladder[step] === 0)
      add(steps ? `step-${step}` : 'interventions', what, LADDER, section, steps ? 'missing' : 'note')
    else if (steps && !steps[step]) {
      add(`step-${step}`, `Sheet of the step (${step})`, 'Issue the certified records.', section)
    }
  }

  if (facts.referralNotices.length === 0) {
    add('referral-notice', 'Notice of referral to the board', 'The family has to be told in writing.', 'EC 48263(a)')
  }
  addService('referral-notice', facts.referralNotices)
  if (facts.hearingNotices.length === 0) {
    add('hearing-notice', 'Notice of hearing', 'It shows that the family could come.', 'EC 48263(a)')
  }
  addService('hearing-notice', facts.hearingNotices)
  addService('subpoena', facts.subpoenas ?? [])

  for (const { kind, title, date, state, tab } of facts.withoutGround) {
    const on = dateInWords(date)
    const what = title.includes(on) ? title : `${title} of ${on}`
    if (tab === 'attendance' || tab === 'since') {
      add(tab, `${what} shows other days than the record does now`, ISSUE_AGAIN, null)
      continue
    }
    const said = state === 'lost' ? ' has lost its ground' : ': the record behind it was corrected since'
    add(tab ?? PLACE_OF[kind], `${what}${said}`, state === 'lost' ? LOST : CORRECTED, null, 'note')
  }

  for (const { on, minutes, directives, contract } of facts.hearings) {
    const day = dateInWords(on)
    if (!minutes) {
      add(
        'minutes',
        `Minutes of the hearing of ${day}`,
        'The findings stand in them. Print them in the hearing.',
        'EC 48263(b)'
      )
    }
    if (directives > 0 && !contract) {
      add(
        'directives',
        `Directives of ${day} as issued`,
        'Finding (B) rests on directives that were given.',
        'EC 48263(b)(1)'
      )
    }
  }
  if (!facts.hearings.some(({ directives }) => directives > 0)) {
    add('directives', 'Directives', 'Finding (B) rests on directives that were given.', 'EC 48263(b)(1)')
  }

  if (facts.knownUntil <= facts.heardOn) {
    const what = `Attendance after ${dateInWords(facts.heardOn)}`
    add('since', what, 'None is on the desk yet. Import it, then issue the records again.', null)
  } else if (!facts.since) {
    add('since', 'Attendance since the hearing', 'It shows whether the directives were followed.', 'EC 48263(b)(2)')
  } else {
    if (facts.since.asOf < facts.knownUntil) {
      const what = `Attendance after ${dateInWords(facts.since.asOf)}`
      add('since', what, 'Newer attendance was imported. Issue the records again.', null)
    }
    if (!facts.since.signed) add('since', 'Signature of the custodian', UNSIGNED, 'CCP 2015.5', 'note')
  }
  if (!facts.witnesses) {
    const why = 'It tells the office whom to call. Issue it under More.'
    add('witnesses', 'Witness list', why, null, 'note')
  }
  if (!facts.chronology) {
    const why = 'It shows each date with the paper that proves it. Issue it under More.'
    add('chronology', 'Chronology', why, null, 'note')
  }
  return found

  function addService(tab: TabId, papers: readonly ServedPaper[]): void {
    for (const { title, recipient, served, proved } of papers) {
      const to = recipient ? ` to ${recipient}` : ''
      if (!served) add(tab, `Delivery of “${title}”${to}`, SERVICE, 'EC 48263(a)')
      else if (!proved) add(tab, `Proof of service for “${title}”${to}`, SERVICE, 'CCP 2015.5')
    }
  }
}

const ISSUE_AGAIN = 'Attendance was corrected after it was certified. Issue the records again.'
/** Where it is said of a record that has no paper of its own in the packet. */
const PLACE_OF: Readonly<Record<Ground['kind'], TabId>> = {
  referral: 'referral-notice',
  notice: 'notices',
  hearing: 'minutes',
  report: 'interventions',
  paper: 'referral'
}
const LOST = 'Attendance was corrected. The record as it stands would not carry it; do not let it go out unexplained.'
const CORRECTED = 'The certified record shows other days than this paper. Say so before somebody finds it.'
const LADDER =
  'Nothing on record. A juvenile court hearing officer may not go on without evidence of each step (WIC 258(b)(1)).'

/** The days after a hearing as spans of one school year each, both ends included; empty while none has passed. */
export function spansSince(heardOn: CalendarDate, asOf: CalendarDate): { from: CalendarDate; to: CalendarDate }[] {
  const spans: { from: CalendarDate; to: CalendarDate }[] = []
  for (let from = addDays(heardOn, 1); from <= asOf; ) {
    const end = lastDayOf(schoolYearOf(from))
    spans.push({ from, to: end < asOf ? end : asOf })
    from = firstDayOf(schoolYearOf(from) + 1)
  }
  return spans
}
