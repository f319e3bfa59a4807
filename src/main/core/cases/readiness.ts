import type { Classification } from '@shared/attendance/rules-classify'
import { inEnglish } from '@shared/attendance/rules-sentences'
import type { EvidenceItem, Insubordination, Readiness, ReadinessLine } from '@shared/cases/model'
import { localReadiness } from '@shared/cases/rules-readiness'
import { type LocalPractice, localLineTitle } from '@shared/interventions/local-practice'
import type { Household } from '@shared/interventions/rules-households'
import { households } from '@shared/interventions/rules-households'
import { isIntervention, kindFacts, type LoggedStep, resultWords } from '@shared/interventions/rules-kinds'
import { type ReferralLine, referralEligibility } from '@shared/interventions/rules-referral'
import { ageOn, type CalendarDate, dateInWords, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { pupilAttendance } from '../attendance/classification'
import type { Ctx } from '../context'
import { findDistrict } from '../district/queries'
import { letterProblem } from '../interventions/letters'
import { judgedUntil } from '../interventions/notices'
import { findLetterTexts } from '../interventions/queries/letterTexts'
import { loggedSteps } from '../interventions/queries/log'
import { meetingsWhere } from '../interventions/queries/meetings'
import { noticesOf, recipientsOf } from '../interventions/queries/notices'
import { servicesWhere } from '../interventions/queries/service'
import { readLadderSettings } from '../interventions/queries/settings'
import { translationReader } from '../interventions/translation'
import { contactsOf, findPupil, findPupilLine } from '../pupils/queries'
import { evidenceUpToCases } from './evidence'

export interface ReadinessQuestion {
  pupilId: string
  insubordination?: Insubordination | null
  translatedBy?: string | null
}

export interface Judged {
  readiness: Readiness
  needsTranslation: boolean
  households: Household[]
  /** As of the last import; what the notice and the case freeze. */
  classification: Classification
}

/**
 * Whether a pupil may be referred today, and what proves it. Attendance is judged as of the last import; what people
 * did since then, up to today, counts as well. Throws DeskError `not-found`.
 */
export function judgeReadiness(ctx: Pick<Ctx, 'db' | 'clock'>, question: ReadinessQuestion): Judged {
  const { db } = ctx
  const { pupilId } = question
  const today = ctx.clock.today()
  const pupil = findPupil(db, pupilId)
  if (!pupil) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  const { classification } = pupilAttendance(db, pupilId, judgedUntil(db, today), evidenceUpToCases)
  const untilToday = pupilAttendance(db, pupilId, today, evidenceUpToCases).classification
  const first = firstDayOf(schoolYearOf(today))
  const practice = readLadderSettings(db).local
  const steps = (loggedSteps(db, pupilId).get(pupilId) ?? []).filter(({ date }) => first <= date && date <= today)
  const tried = steps.filter(isIntervention)
  const schoolCode = findPupilLine(db, pupilId, today)?.schoolCode ?? null
  const translation = translationReader(db, today)('SD-02', schoolCode, pupil.homeLanguage)
  const letterGap = letterProblem(db, pupilId) ?? (findLetterTexts(db) ? null : 'Say first what our letters name.')
  const judged = referralEligibility({
    classification: {
      ...untilToday,
      chronicAbsentee: classification.chronicAbsentee,
      smallDenominator: classification.smallDenominator
    },
    birthDate: pupil.birthDate,
    insubordination: question.insubordination
      ? {
          id: `finding:${question.insubordination.on}`,
          by: question.insubordination.by,
          date: question.insubordination.on
        }
      : null,
    interventions: tried.map(({ id, date }) => ({ id, date })),
    documentation: tried.length > 0,
    notice: letterGap === null,
    translation:
      translation.state === 'missing'
        ? Boolean(question.translatedBy)
        : translation.state === 'have' || translation.state === 'provided' || null,
    planReview:
      (pupil.iep || pupil.section504) && practice.lines.includes('plan_review') ? steps.some(isPlanReview) : null
  })
  const met = judged.grounds.filter((ground) => ground.met)
  const age = pupil.birthDate ? ageOn(pupil.birthDate, today) : null
  const details: Record<ReferralLine['key'], string> = {
    minor: age === null ? 'The birth date is not recorded.' : `${age} years old on ${dateInWords(today)}.`,
    ground:
      met.length > 0
        ? met.map(({ sentence }) => inEnglish(sentence)).join(' ')
        : 'None of the three grounds of the section is met.',
    intervention:
      tried.length > 0
        ? listed(tried)
        : 'Nothing in the log reached the family or helped the pupil yet. Record what the school has tried.',
    documentation:
      tried.length > 0
        ? 'The log goes into the notice: day, what was done, by whom, with what result.'
        : 'There is nothing to enclose yet.',
    notice:
      letterGap ??
      `It names ${findDistrict(db)?.boardName ?? 'the board'} and its address, the reason and the duty to meet.`,
    translation: translation.detail,
    plan_review: steps.some(isPlanReview)
      ? listed(steps.filter(isPlanReview))
      : 'The pupil has an IEP or a 504 plan; no review of it is in the log of this school year.'
  }
  const days = [...new Set(met.flatMap(({ restsOn }) => restsOn.map(({ date }) => date)))].sort()
  const evidenceOf = (key: ReferralLine['key']): EvidenceItem[] => {
    if (key === 'ground') return days.map(dayItem)
    if (key === 'intervention' || key === 'documentation') return tried.map(stepItem)
    return key === 'plan_review' ? steps.filter(isPlanReview).map(stepItem) : []
  }
  const lines: ReadinessLine[] = [
    ...judged.lines.map((line) => ({
      ...line,
      key: line.key,
      title: LINE_WORDS[line.key],
      detail: details[line.key],
      recordIds: line.recordIds,
      evidence: evidenceOf(line.key)
    })),
    ...localLines(ctx, pupilId, steps, untilToday, practice)
  ]
  return {
    readiness: {
      asOf: classification.asOf,
      grounds: judged.grounds.map(({ ground, met, section, sentence, restsOn }) => ({
        ground,
        met,
        section,
        sentence: met ? inEnglish(sentence) : inEnglish(whyNot(ground, untilToday, classification) ?? sentence),
        days: [...new Set(restsOn.map(({ date }) => date))].sort()
      })),
      lines,
      ready: judged.ready,
      warnings: lines.filter(({ statutory, met }) => !statutory && !met).map(({ title }) => title),
      notes: [
        ...(judged.warnings.includes('under_6') ? ['School is not compulsory before the sixth birthday.'] : []),
        ...(judged.warnings.includes('small_denominator')
          ? ['So few schooldays are behind the percentage that it exaggerates.']
          : []),
        ...(translation.state === 'not-asked' ? [translation.detail] : [])
      ]
    },
    needsTranslation: translation.state === 'missing',
    households: households(contactsOf(db, pupilId), pupil.homeLanguage),
    classification
  }
}

const LINE_WORDS: Record<ReferralLine['key'], string> = {
  minor: 'The pupil is a minor',
  ground: 'A ground of the section is met',
  intervention: 'Interventions at the school are on record',
  documentation: 'Their documentation goes to the family and the board',
  notice: 'The written notice can be made',
  translation: 'The notice is in the language of the family',
  plan_review: 'The IEP or 504 plan was reviewed'
}

const isPlanReview = ({ kind, result }: LoggedStep) => kind === 'plan-review' && result === 'held'

/** `Call, October 7: reached; Home visit, October 22: no answer`. */
const listed = (steps: readonly LoggedStep[]) =>
  `${steps
    .map(
      ({ kind, date, result }) =>
        `${kindFacts[kind].label}, ${dateInWords(date, 'short')}: ${resultWords[result].toLowerCase()}`
    )
    .join('; ')}.`

function whyNot(ground: string, today: Classification, known: Classification) {
  if (ground === 'habitual-truant') return today.habitualTruant.sentence
  return ground === 'chronic-absentee' ? known.chronicAbsentee.sentence : null
}

const dayItem = (date: CalendarDate): EvidenceItem => ({
  kind: 'day',
  id: date,
  label: dateInWords(date, 'short'),
  documentId: null
})

const stepItem = ({ id, kind, date }: LoggedStep): EvidenceItem => ({
  kind: 'intervention',
  id,
  label: `${kindFacts[kind].label}, ${dateInWords(date, 'short')}`,
  documentId: null
})

function localLines(
  { db }: Pick<Ctx, 'db'>,
  pupilId: string,
  steps: readonly LoggedStep[],
  { truant, asOf, reports }: Classification,
  practice: LocalPractice
): ReadinessLine[] {
  const first = firstDayOf(schoolYearOf(asOf))
  const notices = noticesOf(db, pupilId).filter(({ date }) => date >= first)
  const notice = notices.find(({ number }) => number === 1)
  const later = notices.filter(({ number }) => number > 1).reverse()
  const letters = notice?.documentIds ?? []
  const deliveries = servicesWhere(db, { pupilId }).filter(
    ({ documentId, returned }) => letters.includes(documentId) && !returned
  )
  const agreements = meetingsWhere(db, { pupilId }).flatMap(({ agreementDocumentId, date }) =>
    agreementDocumentId && date >= first ? [{ id: agreementDocumentId, date }] : []
  )
  const known = new Map(steps.map((step) => [step.id, step]))
  const lines = localReadiness({
    steps,
    firstNotice: notice ? { id: notice.id, deliveries: deliveries.map(({ id }) => id) } : null,
    truant: truant.value,
    reports: reports.length,
    laterNotices: later,
    agreements,
    practice
  })
  const paper = (kind: EvidenceItem['kind'], id: string, label: string, documentId: string): EvidenceItem => ({
    kind,
    id,
    label,
    documentId
  })
  const letterItems = (of: typeof later) =>
    of.flatMap(({ number, date, documentIds }) => {
      const label = `Notification ${number}, ${dateInWords(date, 'short')}`
      // One for each household: without the name two lines would read alike.
      const to = documentIds.length > 1 ? recipientsOf(db, documentIds) : new Map<string, string>()
      return documentIds.map((id) => paper('document', id, to.has(id) ? `${label}, to ${to.get(id)}` : label, id))
    })
  const papers: Record<string, EvidenceItem[]> = {
    first_notice: notice ? letterItems([notice]) : [],
    first_notice_served: deliveries.map(({ id, documentId, recipient, servedOn, proofDocumentId }) =>
      paper('delivery', id, `${recipient}, ${dateInWords(servedOn, 'short')}`, proofDocumentId ?? documentId)
    ),
    later_notices: letterItems(later),
    agreement: agreements.map(({ id, date }) => paper('document', id, `Agreement, ${dateInWords(date, 'short')}`, id))
  }
  return lines.map(({ key, met, recordIds }) => {
    const found = recordIds.flatMap((id) => known.get(id) ?? [])
    const evidence = found.length > 0 ? found.map(stepItem) : (papers[key] ?? [])
    const detail = found.length > 0 ? listed(found) : wordsOf(evidence)
    return {
      key,
      title: localLineTitle(key, practice),
      section: null,
      statutory: false,
      met,
      detail,
      recordIds,
      evidence
    }
  })
}

const wordsOf = (evidence: readonly EvidenceItem[]) =>
  evidence.length > 0 ? `${evidence.map(({ label }) => label).join('; ')}.` : 'Not on record.'
