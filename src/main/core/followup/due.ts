import type { Directive } from '@shared/agreements/model'
import { type FollowUpDue, type FollowUpSettings, violationStepWords } from '@shared/followup/model'
import { checksDue, DIRECTIVE_NOTICE_DAYS, judgeSince, looksAfter } from '@shared/followup/rules'
import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import type { Ctx } from '../context'
import { waitingCases } from '../hearings/queries/docket'
import { interventionsOf } from '../interventions/queries/log'
import { schoolWorkers } from '../interventions/queries/settings'
import { findPupilLine } from '../pupils/queries'
import {
  type AgreementInForce,
  agreementOf,
  checksOf,
  type FollowedCase,
  followedCases,
  readFollowUpSettings
} from './queries'
import { appointmentsOf, consentsOf, violationsOf } from './queries-record'
import { closingOf, consentState, issuedDirectives, sinceHearing, warningsOf } from './since'

type Desk = Pick<Ctx, 'db' | 'clock'>

/** Consents on a printed release of information that end: told by the room of the court, put in at the root. */
export type EndingReleases = (
  db: Desk['db'],
  pupilId: string,
  today: CalendarDate
) => readonly { id: string; recipients: readonly string[]; expiresOn: CalendarDate }[]

/** Something to do, before it is said in which case and by whom. */
interface Found {
  kind: FollowUpDue['kind']
  dueOn: CalendarDate
  text: string
  key?: string
  /** Whom the board named; the worker of the school otherwise. */
  worker?: string | null
}

interface Around {
  today: CalendarDate
  soon: CalendarDate
  settings: FollowUpSettings
}

/** What the follow-up of all open cases asks for by today, the earliest first. */
export function followUpDueRows(desk: Desk, releases: EndingReleases): FollowUpDue[] {
  const { db, clock } = desk
  const today = clock.today()
  const settings = readFollowUpSettings(db)
  const around = { today, soon: addDays(today, settings.noticeDays), settings }
  const workers = new Map(schoolWorkers(db).map(({ schoolCode, name }) => [schoolCode, name]))
  const reviews = new Map(
    waitingCases(db).flatMap(({ caseId, why, since }) => (why === 'review' ? [[caseId, since] as const] : []))
  )
  return followedCases(db)
    .flatMap((one): FollowUpDue[] => {
      const line = findPupilLine(db, one.pupilId, today)
      const ofSchool = (line?.schoolCode && workers.get(line.schoolCode)) || null
      const { caseId, pupilId, name, caseNumber } = one
      return foundIn(desk, one, around, reviews.get(caseId) ?? null, releases).map(
        ({ kind, key = '', worker, ...found }) => ({
          ...found,
          key: `${kind}:${caseId}:${key}`,
          kind,
          caseId,
          pupilId,
          name,
          caseNumber,
          schoolName: line?.schoolName ?? null,
          worker: worker ?? ofSchool
        })
      )
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1))
}

function foundIn(
  desk: Desk,
  one: FollowedCase,
  around: Around,
  reviewOn: CalendarDate | null,
  releases: EndingReleases
): Found[] {
  const { db } = desk
  const { today, soon } = around
  const agreement = agreementOf(db, one.caseId)
  const found: Found[] = agreement ? termsOf(desk, one, agreement, around) : []
  for (const directive of issuedDirectives(db, one.caseId)) found.push(...directiveDue(directive, today))
  if (reviewOn !== null && reviewOn <= soon) {
    const text = 'The board looks at it again: put the case on a docket'
    found.push({ kind: 'review', dueOn: reviewOn, text })
  }
  for (const { id, provider, date, state } of appointmentsOf(db, one.caseId)) {
    if (state !== 'set' || date > today) continue
    found.push({ kind: 'appointment', dueOn: date, text: `Appointment with ${provider}: was it kept?`, key: id })
  }
  const ending = consentsOf(db, one.pupilId)
    .filter((consent) => consentState(consent, today) === 'in-force')
    .map(({ id, recipient, expiresOn }) => ({ id, recipients: [recipient], expiresOn }))
  for (const { id, recipients, expiresOn } of [...ending, ...releases(db, one.pupilId, today)]) {
    if (expiresOn === null || expiresOn > soon) continue
    const text = `Consent for ${recipients.join(', ')} ends ${dateInWords(expiresOn)}`
    found.push({ kind: 'consent', dueOn: expiresOn, text, key: id })
  }
  return found
}

function directiveDue({ id, state, dueOn, number, text, monitor }: Directive, today: CalendarDate): Found[] {
  if (state !== 'open' || dueOn === null || dueOn > addDays(today, DIRECTIVE_NOTICE_DAYS)) return []
  return [{ kind: 'directive', dueOn, text: `Directive ${number}: ${text}`, key: id, worker: monitor }]
}

/** What the terms in force ask for: a breach, looks at attendance, their end, and whether the case may be closed. */
function termsOf(
  desk: Desk,
  one: FollowedCase,
  agreement: AgreementInForce,
  { today, soon, settings }: Around
): Found[] {
  const { db } = desk
  const found: Found[] = []
  const since = sinceHearing(desk, one, agreement)
  const { proposes, days } = judgeSince(since, settings)
  if (proposes) {
    const absences = days.length === 1 ? '1 absence without excuse' : `${days.length} absences without excuse`
    const from = since.reported > 0 ? 'the last report' : 'the hearing'
    const text = `${absences} since ${from}; next step: ${violationStepWords[proposes].toLowerCase()}`
    found.push({ kind: 'violation', dueOn: days[0]?.date ?? today, text })
  }
  const called = violationsOf(db, one.caseId).filter(
    ({ step, hearingId }) => step === 'call' && hearingId === agreement.hearingId
  )
  const calls = called.length === 0 ? [] : interventionsOf(db, one.pupilId).filter(({ kind }) => kind === 'call')
  for (const { id, seq, reportedOn } of called) {
    if (calls.some(({ date }) => date >= reportedOn)) continue
    const text = `Call the family, as violation ${seq} says, and write the call down`
    found.push({ kind: 'call', dueOn: reportedOn, text, key: id })
  }
  const done = checksOf(db, agreement.hearingId).map(({ days: at }) => at)
  const warnings = warningsOf(db, one.caseId, agreement)
  const looks = looksAfter(
    agreement.hearingOn,
    settings.reviewDays,
    warnings.map(({ cureBy }) => cureBy)
  )
  for (const { days: at, on } of checksDue(agreement.hearingOn, done, today, looks)) {
    const warned = warnings.find(({ cureBy }) => cureBy === on)
    const text = warned
      ? `Look at attendance, as the warning of ${dateInWords(warned.reportedOn, 'short')} says`
      : `Look at attendance ${at} days after the hearing`
    found.push({ kind: 'check', dueOn: on, text, key: String(at) })
  }
  if (agreement.termTo <= soon) {
    const text = `The directives end ${dateInWords(agreement.termTo)}: close the case or carry them over`
    found.push({ kind: 'term', dueOn: agreement.termTo, text })
  }
  for (const { ground, text } of closingOf(desk, one, since)) {
    found.push({ kind: ground, dueOn: today, text: `May be closed: ${text}` })
  }
  return found
}
