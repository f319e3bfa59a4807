import { courtDaysOf } from '@shared/court/model'
import { decisionBy } from '@shared/court/rules-clock'
import { fourthReport } from '@shared/court/rules-minor'
import { type FurtherRoute, judgeRoute } from '@shared/court/rules-routes'
import { addressLines } from '@shared/district/address'
import type { FormInput } from '@shared/documents/forms'
import type { Party } from '@shared/documents/parts'
import { judgeSince } from '@shared/followup/rules'
import { outcomeWords } from '@shared/hearings/words'
import { ageOn, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { languageName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { findDistrict } from '../district/queries'
import { agreementOf, findFollowed, readFollowUpSettings } from '../followup/queries'
import { sinceHearing } from '../followup/since'
import { attendanceAtHand } from '../hearings/figures'
import { districtLetterTexts } from '../interventions/letters'
import { contactsOf } from '../pupils/queries'
import { foundIn, type HeldHearing } from './facts'
import { directivesIssued, parentsOf, partyOf, unmetWords } from './mediation'
import { readCourtSettings } from './queries'
import { courtHead, ladderOf } from './records'
import { directionOf, reportsOf, routeFacts } from './routeFacts'
import type { NoticeInput, Way } from './ways'

type Desk = Pick<Ctx, 'db' | 'clock'>

/** What every paper of R2 to R5 says. */
function common(ctx: Ctx, { caseId, signer, draft }: NoticeInput, held: readonly HeldHearing[], recipient: Party) {
  const { db, clock } = ctx
  const { head, sarbCase, pupil, birthDate } = courtHead(ctx, caseId)
  const { schoolYear: _, ...paperHead } = head
  const home = contactsOf(db, pupil.id).find(({ livesWith, addressLine1 }) => livesWith && addressLine1)
  const direction = directionOf(db, held, draft.route as FurtherRoute)
  return {
    head: { ...paperHead, recipient, contact: districtLetterTexts(db).contact, signer },
    pupil: {
      age: ageOn(birthDate, head.date),
      addressLines: home ? addressLines(home) : [],
      homeLanguage: pupil.homeLanguage ? languageName(pupil.homeLanguage) : null,
      interpreterNeeded: pupil.interpreter
    },
    parents: parentsOf(db, pupil.id),
    figures: attendanceAtHand(db, pupil.id, clock.today()).figures ?? sarbCase.figures,
    county: findDistrict(db)?.county ?? '',
    direction,
    hearings: held.map(({ hearing }) => ({
      date: hearing.date,
      kind: hearing.kind,
      outcome: hearing.outcome ? outcomeWords[hearing.outcome] : ''
    })),
    directives: directivesIssued(db, held),
    steps: () => ladderOf(ctx, caseId, held).steps.map(({ step, reportedOn, done }) => ({ step, reportedOn, done })),
    reports: () => {
      const { reports, made } = reportsOf(ctx, caseId)
      return { reports: reports.map(({ date }) => date), reportsMade: made }
    }
  }
}

const missing = (what: string): never => {
  throw new DeskError('not-allowed', `${what} Nothing was issued.`)
}

/** The adult a paper names. */
function adultOf(ctx: Desk, pupilId: string, contactId: string | undefined): Party {
  const contact = contactsOf(ctx.db, pupilId).find(({ id }) => id === contactId)
  return contact ? partyOf(contact) : missing('The adult is not among the pupil’s contacts any more.')
}

const lines =
  (route: FurtherRoute): Way['lines'] =>
  (ctx, { caseId, draft }, held) =>
    judgeRoute(route, routeFacts(ctx, caseId, draft, held))

/** What the attendance record holds and what was really sent, each said as what it is. */
function truanciesInWords(of: Parameters<typeof fourthReport>[0]): string {
  if (fourthReport(of).on === null) return ''
  const said = (days: readonly CalendarDate[]) => days.map((day) => dateInWords(day)).join('; ')
  const { reports, reportsMade: made } = of
  return [
    reports.length >= 4 &&
      `The attendance record of this school year holds ${reports.length} truancies under Education Code 48260 and 48261: ${said(reports)}.`,
    made.length > 0 && `Reported to the supervisor of attendance: ${said(made)}.`
  ]
    .filter(Boolean)
    .join(' ')
}

/** Words to begin with, from the reports, the minutes and the directives. */
function suggestions(ctx: Desk, caseId: string, held: readonly HeldHearing[]) {
  const { reports, made, fourBy } = reportsOf(ctx, caseId)
  const days = reports.map(({ date }) => date)
  const response = foundIn(held, 'F8')
  const unmet = response ? [response.note, ...unmetWords(ctx.db, held)].filter(Boolean).join(' ') : ''
  return {
    truancies: truanciesInWords({ reports: days, reportsMade: made, fourBy }),
    services: foundIn(held, 'F7')?.note ?? '',
    response: unmet
  }
}

/** R2: WIC 601.2, 601(b), 653. */
export const probationReferral: Way<'SD-65'> = {
  lines: lines('601.2-probation'),
  suggested: (ctx, caseId, held) => ({
    ...suggestions(ctx, caseId, held),
    place: readCourtSettings(ctx.db).custodian?.place ?? ''
  }),
  data: (ctx, input, held, { recipient, findings }) => {
    const of = common(ctx, input, held, recipient)
    const found = (key: string) => findings.find((one) => one.key === key) ?? null
    const { answers } = input.draft
    return {
      ...of.head,
      ...of.pupil,
      county: of.county,
      custody: answers.custody === 'yes' ? 'yes' : 'no',
      parents: of.parents,
      direction: of.direction ?? missing('The board’s direction is not in the minutes.'),
      truancies: found('truancies'),
      services: found('services'),
      response: found('response'),
      ...of.reports(),
      figures: of.figures,
      steps: of.steps(),
      hearings: of.hearings,
      directives: of.directives,
      request: answers.request ?? '',
      decisionBy: decisionBy(ctx.clock.today(), courtDaysOf(readCourtSettings(ctx.db))),
      place: answers.place ?? ''
    } satisfies FormInput<'SD-65'>
  }
}

/** R3: WIC 601.2, 300. */
export const childWelfare: Way<'SD-67'> = {
  lines: lines('601.2-child-welfare'),
  suggested: (ctx, caseId, held) => ({ response: suggestions(ctx, caseId, held).response }),
  data: (ctx, input, held, { recipient, findings }) => {
    const of = common(ctx, input, held, recipient)
    const { answers } = input.draft
    const [response] = findings
    return {
      ...of.head,
      ...of.pupil,
      adult: adultOf(ctx, courtHead(ctx, input.caseId).pupil.id, answers.adult),
      parents: of.parents,
      direction: of.direction ?? missing('The board’s direction is not in the minutes.'),
      response: response ?? missing('The finding is not in the minutes.'),
      services: answers.services ?? '',
      concern: answers.concern?.trim() || null,
      mandatedReport: { made: answers.report === 'made', said: answers.reportNumber?.trim() || null },
      figures: of.figures,
      directives: of.directives
    } satisfies FormInput<'SD-67'>
  }
}

/** The days without excuse since the hearing that issued directives, as the follow-up counts them. */
function daysSince(ctx: Desk, caseId: string): string {
  const one = findFollowed(ctx.db, caseId)
  const agreement = agreementOf(ctx.db, caseId)
  if (!one || !agreement) return ''
  const { days } = judgeSince(sinceHearing(ctx, one, agreement), { ...readFollowUpSettings(ctx.db), allowed: 0 })
  return days.map(({ date }) => dateInWords(date)).join('; ')
}

/** R4: EC 48291 to 48293, or 48454. */
export const complaint: Way<'SD-66'> = {
  lines: lines('48291-complaint'),
  suggested: (ctx, caseId, held) => ({
    willful: suggestions(ctx, caseId, held).response,
    days: daysSince(ctx, caseId)
  }),
  data: (ctx, input, held, { recipient, findings }) => {
    const of = common(ctx, input, held, recipient)
    const { answers } = input.draft
    const [willful] = findings
    return {
      ...of.head,
      county: of.county,
      adult: adultOf(ctx, courtHead(ctx, input.caseId).pupil.id, answers.adult),
      direction: of.direction ?? missing('The board’s direction is not in the minutes.'),
      provision: answers.provision === '48454' ? '48454' : '48293',
      prior: answers.prior === 'one' || answers.prior === 'more' ? answers.prior : 'none',
      willful: willful ?? missing('The finding is not in the minutes.'),
      days: answers.days ?? '',
      figures: of.figures,
      hearings: of.hearings,
      directives: of.directives,
      supervisor: answers.supervisor ?? ''
    } satisfies FormInput<'SD-66'>
  }
}

/** R5: WIC 256 to 258, 601(d). */
export const citation: Way<'SD-70'> = {
  lines: lines('258-citation'),
  suggested: (ctx, caseId, held) => ({ truancies: suggestions(ctx, caseId, held).truancies }),
  data: (ctx, input, held, { recipient, findings }) => {
    const of = common(ctx, input, held, recipient)
    const { answers } = input.draft
    const [truancies] = findings
    return {
      ...of.head,
      age: of.pupil.age,
      notice: answers.notice ?? '',
      resource: answers.resource ?? '',
      truancies: truancies ?? missing('The fourth truancy report is not on record.'),
      ...of.reports(),
      steps: of.steps(),
      attempts: ladderOf(ctx, input.caseId, held).log.length,
      figures: of.figures
    } satisfies FormInput<'SD-70'>
  }
}
