import { windowsAround } from '@shared/attendance/rules-window'
import type { FollowUpView } from '@shared/followup/routes'
import { checksDue, closingGrounds, judgeSince, looksAfter, type SinceHearing } from '@shared/followup/rules'
import { addDays, type CalendarDate } from '@shared/kernel/dates'
import { directivesOf, hearingsWithDirectives } from '../agreements/queries'
import { knownUntil } from '../attendance/classification'
import { daysWithoutExcuse, missedDays } from '../attendance/missed-days'
import { windowCounter } from '../attendance/windows'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import {
  type AgreementInForce,
  agreementOf,
  checksOf,
  extensionsOfCase,
  type FollowedCase,
  readFollowUpSettings,
  rollOf
} from './queries'
import { appointmentsOf, consentsOf, evidenceOfCase, violationsOf } from './queries-record'

type Desk = Pick<Ctx, 'db' | 'clock'>

const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b)

/** Attendance from the day after the hearing to the last known one, never past the term. */
export function sinceHearing(
  { db, clock }: Desk,
  one: { caseId: string; pupilId: string },
  agreement: AgreementInForce
): SinceHearing {
  const known = knownUntil(db, clock.today())
  const asOf = known < agreement.termTo ? known : agreement.termTo
  const from = addDays(agreement.hearingOn, 1)
  const before = violationsOf(db, one.caseId).filter(({ hearingId }) => hearingId === agreement.hearingId)
  const nothing = { from, to: from, schooldays: 0, absent: 0, unexcused: 0 }
  return {
    hearingOn: agreement.hearingOn,
    asOf,
    count: asOf < from ? nothing : windowCounter(db)(one.pupilId, from, asOf),
    days: asOf < from ? [] : daysWithoutExcuse(db, one.pupilId, from, asOf),
    reportedTo: before.at(-1)?.asOf ?? null,
    reported: before.length
  }
}

/** Warnings under these terms that named a day on which attendance is looked at again. */
export const warningsOf = (db: Connection, caseId: string, { hearingId }: Pick<AgreementInForce, 'hearingId'>) =>
  violationsOf(db, caseId).flatMap(({ hearingId: under, cureBy, reportedOn }) =>
    under === hearingId && cureBy !== null ? [{ cureBy, reportedOn }] : []
  )

/** All directives of a case whose contract was issued. */
export function issuedDirectives(db: Connection, caseId: string) {
  return hearingsWithDirectives(db, caseId)
    .filter(({ documentId }) => documentId !== null)
    .flatMap(({ hearingId }) => directivesOf(db, hearingId))
}

/** The latest schooldays since the hearing, at least as many as success is measured by, or all there are. */
function lastSchooldays({ db }: Desk, pupilId: string, since: SinceHearing, count: number) {
  const counter = windowCounter(db)
  const from = addDays(since.hearingOn, 1)
  if (since.asOf < from) return since.count
  for (let back = count; ; back += 7) {
    const start = later(from, addDays(since.asOf, -back))
    const found = counter(pupilId, start, since.asOf)
    if (found.schooldays >= count || start === from) return found
  }
}

/** Why a case may be closed, by the district's measures. */
export function closingOf(desk: Desk, one: FollowedCase, since: SinceHearing) {
  const { db, clock } = desk
  const settings = readFollowUpSettings(db)
  // Most cases are too young for success; then nothing has to be counted.
  const young = since.count.schooldays < settings.successDays
  const last = young ? since.count : lastSchooldays(desk, one.pupilId, since, settings.successDays)
  const open = issuedDirectives(db, one.caseId).filter(({ state }) => state === 'open' || state === 'not-met')
  return closingGrounds(
    {
      birthDate: one.birthDate,
      today: clock.today(),
      ...rollOf(db, one.pupilId, clock.today()),
      openDirectives: open.length,
      last,
      breaches: since.days.filter(({ date }) => date >= last.from).length
    },
    settings
  )
}

/** Everything the follow-up of one case shows. */
export function followUpOf(desk: Desk, one: FollowedCase): FollowUpView {
  const { db, clock } = desk
  const today = clock.today()
  const agreement = agreementOf(db, one.caseId)
  const received = evidenceOfCase(db, one.caseId)
  const since = agreement && sinceHearing(desk, one, agreement)
  return {
    asOf: knownUntil(db, today),
    pupilId: one.pupilId,
    caseNumber: one.caseNumber,
    closedOn: one.closedOn,
    agreement: agreement && since ? agreementView(desk, one, agreement, since) : null,
    directives: issuedDirectives(db, one.caseId).map((directive) => ({
      ...directive,
      received: received.filter(({ directiveId }) => directiveId === directive.id)
    })),
    appointments: appointmentsOf(db, one.caseId),
    consents: consentsOf(db, one.pupilId).map((consent) => ({ ...consent, state: consentState(consent, today) })),
    violations: violationsOf(db, one.caseId),
    closing: since && one.closedOn === null ? closingOf(desk, one, since) : []
  }
}

/** EC 49075: what was consented to holds until it is revoked or over. */
export function consentState(
  { revokedOn, expiresOn }: { revokedOn: CalendarDate | null; expiresOn: CalendarDate | null },
  today: CalendarDate
): 'in-force' | 'expired' | 'revoked' {
  if (revokedOn !== null) return 'revoked'
  return expiresOn !== null && expiresOn < today ? 'expired' : 'in-force'
}

function agreementView(
  { db, clock }: Desk,
  one: FollowedCase,
  agreement: AgreementInForce,
  since: SinceHearing
): NonNullable<FollowUpView['agreement']> {
  const today = clock.today()
  const count = windowCounter(db)
  const checks = checksOf(db, agreement.hearingId)
  const done = checks.map(({ days }) => days)
  const settings = readFollowUpSettings(db)
  const warnings = warningsOf(db, one.caseId, agreement)
  const asked = looksAfter(
    agreement.hearingOn,
    settings.reviewDays,
    warnings.map(({ cureBy }) => cureBy)
  )
  /** A look that was taken stays, also where the district looks on other days now. */
  const looks = [...new Set([...asked, ...done])].sort((a, b) => a - b)
  const due = checksDue(agreement.hearingOn, done, today, asked).map(({ days }) => days)
  const { days, ...verdict } = judgeSince(since, settings)
  const windows = windowsAround(agreement.hearingOn, since.asOf)
  const first = windows.reduce((from, { before }) => (before.from < from ? before.from : from), agreement.hearingOn)
  return {
    ...agreement,
    extended: agreement.extended === 1,
    extensions: extensionsOfCase(db, one.caseId)
      .filter(({ hearingId }) => hearingId === agreement.hearingId)
      .map(({ recordedOn, beforeTo, termTo, reason }) => ({ recordedOn, beforeTo, termTo, reason })),
    over: agreement.termTo < today,
    verdict: { ...verdict, days: days.map((day) => ({ ...day, codes: [...day.codes] })) },
    since: since.count,
    missed: since.asOf < agreement.hearingOn ? [] : missedDays(db, one.pupilId, first, since.asOf),
    reported: since.reported,
    windows: windows.map(({ name, before, after }) => ({
      name,
      before: count(one.pupilId, before.from, before.to),
      after: count(one.pupilId, after.from, after.to)
    })),
    checks: looks.map((days) => {
      const made = checks.find((check) => check.days === days)
      return {
        days,
        on: addDays(agreement.hearingOn, days),
        warnedOn: warnings.find(({ cureBy }) => cureBy === addDays(agreement.hearingOn, days))?.reportedOn ?? null,
        done: made ? { on: made.doneOn, by: made.recordedBy, note: made.note, counts: made.counts } : null,
        due: due.includes(days)
      }
    })
  }
}
