import { ladderSteps } from '@shared/court/rules-ladder'
import { spansSince, type TabId } from '@shared/court/rules-packet'
import { addressLines } from '@shared/district/address'
import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import type { DeclarationSignature } from '@shared/documents/parts'
import { conferenceAttempts, kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { refusalOfSigner } from '@shared/interventions/rules-service'
import { ageOn, type CalendarDate, firstDayOf, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { callName, languageName, legalName } from '@shared/pupils/names'
import { pupilAttendance } from '../attendance/classification'
import { evidenceUpToCases } from '../cases/evidence'
import { caseDocuments, fileWithCase } from '../cases/queries'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { findDocument } from '../documents/queries'
import { judgedUntil } from '../interventions/notices'
import { interventionsOf, loggedSteps } from '../interventions/queries/log'
import { contactsOf, enrolmentsOf, findPupil, findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import { attendancePaper, type Certifying } from './attendancePaper'
import { type HeldHearing, heldHearings, knownCase } from './facts'
import { readCourtSettings } from './queries'

/** Why a paper is filed with the case; the tabs of a packet find it by this. */
export const PURPOSE = {
  identity: 'court-identity',
  attendance: 'court-attendance',
  interventions: 'court-interventions',
  since: 'court-attendance-since',
  reports: 'court-reports',
  'step-a': 'court-step-a',
  'step-b': 'court-step-b',
  'step-c': 'court-step-c'
} as const

export const SUPPORTING = {
  witnesses: 'court-witnesses',
  chronology: 'court-chronology',
  proof: 'court-packet-proof'
} as const

type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE]

/** A further record of one route, issued with the others. */
export type FurtherRecord = {
  [F in 'SD-68' | 'SD-69']: { purpose: Purpose; form: F; data: FormInput<F> }
}['SD-68' | 'SD-69']

/** What every paper of the court says first about the pupil. Throws DeskError `not-allowed` without a birth date. */
export function courtHead({ db, clock }: Pick<Ctx, 'db' | 'clock'>, caseId: string) {
  const sarbCase = knownCase(db, caseId)
  const today = clock.today()
  const pupil = findPupil(db, sarbCase.pupilId)
  const line = findPupilLine(db, sarbCase.pupilId, today)
  if (!pupil?.birthDate || !line) {
    throw new DeskError(
      'not-allowed',
      'The pupil’s birth date is missing, and the paper prints it. Nothing was printed.'
    )
  }
  return {
    sarbCase,
    pupil,
    birthDate: pupil.birthDate,
    head: {
      letterhead: letterhead(db),
      date: today,
      schoolYear: schoolYearLabel(schoolYearOf(today)),
      caseNumber: sarbCase.number,
      pupil: {
        legalName: legalName(pupil),
        callName: callName(pupil),
        birthDate: pupil.birthDate,
        grade: pupil.grade ?? 'not recorded',
        school: line.schoolName ?? 'not enrolled',
        localId: pupil.localId,
        stateId: pupil.stateId
      }
    }
  }
}

/**
 * Issues the records a packet needs as of what the desk knows: identity, certified attendance up to the hearing and
 * since, interventions; those of the route's tabs only. `until`: the day it turns on where the case was not heard.
 * Earlier ones of the case are superseded. Throws DeskError `not-allowed` before a hearing, and without a custodian;
 * `invalid` where a name is typed that is not the custodian's (CCP 2015.5).
 */
export async function issueRecords(
  ctx: Ctx,
  caseId: string,
  signature: DeclarationSignature,
  { further, tabs, until }: { further: readonly FurtherRecord[]; tabs: readonly TabId[] | null; until: CalendarDate }
): Promise<DocumentRecord[]> {
  const { db } = ctx
  const held = heldHearings(db, caseId)
  const turnsOn = held[0]?.hearing.date ?? (tabs ? until : null)
  if (!turnsOn)
    throw new DeskError('not-allowed', 'The case was not heard yet, so there is nothing to certify for a court.')
  const wanted = (tab: TabId) => tabs === null || tabs.includes(tab)
  const { custodian } = readCourtSettings(db)
  if (!custodian) {
    throw new DeskError('not-allowed', 'Enter the custodian of records under Offices first. Nothing was issued.')
  }
  const refusal = refusalOfSigner(signature?.state === 'typed' ? (signature.typedAs ?? '') : null, custodian.name)
  if (refusal) throw new DeskError('invalid', refusal)
  const { head, sarbCase } = courtHead(ctx, caseId)
  const { schoolYear: _, ...recordHead } = head
  const certifying: Certifying = {
    custodian,
    signature: signature && {
      role: 'custodian',
      name: custodian.name,
      capacity: custodian.title,
      state: signature.state,
      strokes: signature.strokes,
      typedAs: signature.typedAs,
      signedOn: head.date
    }
  }
  const asOf = judgedUntil(db, head.date)
  const upTo = turnsOn < asOf ? turnsOn : asOf
  const spans = [
    { purpose: PURPOSE.attendance, from: firstDayOf(schoolYearOf(upTo)), to: upTo },
    ...(wanted('since') ? spansSince(turnsOn, asOf).map((span) => ({ purpose: PURPOSE.since, ...span })) : [])
  ]
  const planned: { purpose: Purpose; request: IssueRequest }[] = []
  const before = earlierRecords(db, caseId)
  const subject = { pupilId: sarbCase.pupilId, caseId }
  const plan = <F extends 'SD-08' | 'SD-12' | 'SD-13' | 'SD-68' | 'SD-69'>(
    purpose: Purpose,
    form: F,
    data: FormInput<F>
  ) => {
    const supersedes = before.get(purpose)?.shift() ?? null
    planned.push({ purpose, request: { form, language: 'en', data, subject, supersedes } as IssueRequest })
  }
  plan(PURPOSE.identity, 'SD-13', identityData(ctx, caseId, held))
  for (const { purpose, ...span } of spans) {
    const data = attendancePaper(db, sarbCase.pupilId, span, recordHead, certifying)
    if (data) plan(purpose, 'SD-08', data)
  }
  if (wanted('interventions')) plan(PURPOSE.interventions, 'SD-12', interventionData(ctx, caseId, held))
  for (const { purpose, form, data } of further) plan(purpose, form, data)
  return issueBatch(
    ctx,
    planned.map(({ request }) => request),
    (tx, records) => {
      records.forEach(({ id }, index) => {
        fileWithCase(tx, caseId, id, planned[index]?.purpose as string)
      })
    }
  )
}

/** Records of the case that are in force, by purpose. */
function earlierRecords(db: Connection, caseId: string): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const { documentId, purpose } of caseDocuments(db, caseId)) {
    if (findDocument(db, documentId)?.state !== 'issued') continue
    known.set(purpose, [...(known.get(purpose) ?? []), documentId])
  }
  return known
}

function identityData(ctx: Ctx, caseId: string, held: readonly HeldHearing[]): FormInput<'SD-13'> {
  const { head, pupil, birthDate } = courtHead(ctx, caseId)
  const reviewed = interventionsOf(ctx.db, pupil.id).find(
    ({ kind, result }) => kind === 'plan-review' && result === 'held'
  )
  const considered = held.findLast(({ findings }) =>
    findings.some(({ code, result }) => code === 'F9' && result === 'yes')
  )
  return {
    ...head,
    age: ageOn(birthDate, head.date),
    homeLanguage: pupil.homeLanguage ? languageName(pupil.homeLanguage) : null,
    interpreterNeeded: pupil.interpreter,
    plans: [...(pupil.iep ? ['iep' as const] : []), ...(pupil.section504 ? ['section504' as const] : [])],
    planReviewedOn: considered?.hearing.date ?? reviewed?.date ?? null,
    enrolment: enrolmentsOf(ctx.db, pupil.id)
      .map(({ schoolName, enrolledOn, leftOn }) => ({ school: schoolName, from: enrolledOn, to: leftOn }))
      .reverse(),
    contacts: contactsOf(ctx.db, pupil.id).map((contact) => ({
      name: legalName(contact),
      relation: contact.relation,
      addressLines: contact.addressLine1 ? addressLines(contact) : [],
      phone: contact.phone,
      email: contact.email,
      language: contact.language ? languageName(contact.language) : null,
      livesWith: contact.livesWith,
      educationRights: contact.educationRights,
      receivesMail: contact.receivesMail
    }))
  }
}

/** What the log holds of the case's school year and after it, and of the steps of EC 48264.5. */
export function ladderOf(ctx: Pick<Ctx, 'db' | 'clock'>, caseId: string, held: readonly HeldHearing[]) {
  const { db, clock } = ctx
  const { pupilId, schoolYear, figures } = knownCase(db, caseId)
  const log = interventionsOf(db, pupilId)
    .filter(({ date }) => date >= firstDayOf(schoolYear))
    .reverse()
  const asOf = judgedUntil(db, clock.today())
  const { classification } = pupilAttendance(db, pupilId, asOf, evidenceUpToCases)
  const reports =
    classification.schoolYear === schoolYear ? classification.reports.map(({ date }) => date) : figures.truancyReports
  const steps = loggedSteps(db, pupilId).get(pupilId) ?? []
  return {
    log,
    reported: reports,
    steps: ladderSteps({ reports, log, hearings: held.map(({ hearing }) => hearing.date) }),
    attempts: conferenceAttempts(steps).filter(({ date }) => date >= firstDayOf(schoolYear)).length
  }
}

function interventionData(ctx: Ctx, caseId: string, held: readonly HeldHearing[]): FormInput<'SD-12'> {
  const { head } = courtHead(ctx, caseId)
  const { log, steps } = ladderOf(ctx, caseId, held)
  return {
    ...head,
    steps: steps.map(({ step, reportedOn, done }) => ({ step, reportedOn, done })),
    entries: log.map((entry) => ({
      date: entry.date,
      time: entry.time,
      what: kindFacts[entry.kind].label,
      by: entry.staffName,
      withWhom: [entry.withWhom, entry.relation && `(${entry.relation})`].filter(Boolean).join(' ') || null,
      result: resultWords[entry.result],
      summary: entry.summary,
      nextStep: entry.nextStep,
      attempt: entry.conferenceAttempt
    }))
  }
}
