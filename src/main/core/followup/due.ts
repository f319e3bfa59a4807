import { type FollowUpDue, violationStepWords } from '@shared/followup/model'
import { checksDue, judgeSince } from '@shared/followup/rules'
import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import type { Ctx } from '../context'
import { agreementOf, checksOf, type FollowedCase, followedCases, readFollowUpSettings } from './queries'
import { appointmentsOf, consentsOf } from './queries-record'
import { closingOf, consentState, sinceHearing } from './since'

const DUE = { success: 'May be closed', 'aged-out': 'May be closed', left: 'May be closed' } as const

/** What the follow-up of all open cases asks for by today, the earliest first. */
export function followUpDueRows(desk: Pick<Ctx, 'db' | 'clock'>): FollowUpDue[] {
  return followedCases(desk.db)
    .flatMap((one) => dueOf(desk, one))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1))
}

function dueOf(desk: Pick<Ctx, 'db' | 'clock'>, one: FollowedCase): FollowUpDue[] {
  const { db, clock } = desk
  const today = clock.today()
  const settings = readFollowUpSettings(db)
  const soon = addDays(today, settings.noticeDays)
  const rows: FollowUpDue[] = []
  const add = (kind: FollowUpDue['kind'], dueOn: CalendarDate, text: string, key = '') => {
    const { caseId, pupilId, name, caseNumber } = one
    rows.push({ key: `${kind}:${caseId}:${key}`, kind, caseId, pupilId, name, caseNumber, dueOn, text })
  }
  const agreement = agreementOf(db, one.caseId)
  if (agreement) {
    const since = sinceHearing(desk, one, agreement)
    const { proposes, days } = judgeSince(since, settings)
    if (proposes) {
      const absences = days.length === 1 ? '1 absence without excuse' : `${days.length} absences without excuse`
      const last = days.at(-1)?.date ?? today
      add(
        'violation',
        last,
        `${absences} since the last report; next step: ${violationStepWords[proposes].toLowerCase()}`
      )
    }
    const done = checksOf(db, agreement.hearingId).map(({ days: at }) => at)
    for (const { days: at, on } of checksDue(agreement.hearingOn, done, today, settings.reviewDays)) {
      add('check', on, `Look at attendance ${at} days after the hearing`, String(at))
    }
    if (agreement.termTo <= soon) {
      add(
        'term',
        agreement.termTo,
        `The directives end ${dateInWords(agreement.termTo)}: close the case or carry them over`
      )
    }
    for (const { ground, text } of closingOf(desk, one, since)) add(ground, today, `${DUE[ground]}: ${text}`)
  }
  for (const { id, provider, date, state } of appointmentsOf(db, one.caseId)) {
    if (state === 'set' && date <= today) add('appointment', date, `Appointment with ${provider}: was it kept?`, id)
  }
  for (const consent of consentsOf(db, one.pupilId)) {
    const { id, recipient, expiresOn } = consent
    if (expiresOn !== null && expiresOn <= soon && consentState(consent, today) === 'in-force') {
      add('consent', expiresOn, `Consent for ${recipient} ends ${dateInWords(expiresOn)}`, id)
    }
  }
  return rows
}
