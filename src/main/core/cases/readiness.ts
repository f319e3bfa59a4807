import type { Classification } from '@shared/attendance/rules-classify'
import { inEnglish } from '@shared/attendance/rules-sentences'
import type { Insubordination, Readiness, ReadinessLine } from '@shared/cases/model'
import { localLineWords, localReadiness, translationRequired } from '@shared/cases/rules-readiness'
import { paperLanguage } from '@shared/documents/model'
import type { Household } from '@shared/interventions/rules-households'
import { households } from '@shared/interventions/rules-households'
import { isIntervention, kindFacts, type LoggedStep, resultWords } from '@shared/interventions/rules-kinds'
import { type ReferralLine, referralEligibility } from '@shared/interventions/rules-referral'
import { ageOn, type CalendarDate, dateInWords, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { languageName } from '@shared/pupils/names'
import { pupilAttendance } from '../attendance/classification'
import type { Ctx } from '../context'
import { findDistrict } from '../district/queries'
import { letterProblem } from '../interventions/letters'
import { judgedUntil } from '../interventions/notices'
import { findLetterTexts } from '../interventions/queries/letterTexts'
import { loggedSteps } from '../interventions/queries/log'
import { issuedNotices, noticesOf } from '../interventions/queries/notices'
import { servicesWhere } from '../interventions/queries/service'
import { contactsOf, findPupil, findPupilLine } from '../pupils/queries'
import { evidenceUpToCases } from './evidence'
import { speakersAt } from './queries'

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
  const steps = (loggedSteps(db, pupilId).get(pupilId) ?? []).filter(({ date }) => first <= date && date <= today)
  const tried = steps.filter(isIntervention)
  const translation = translationOf(ctx, pupilId, pupil.homeLanguage)
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
    translation: translation.state === 'needed' ? Boolean(question.translatedBy) : translation.state === 'have' || null,
    planReview: pupil.iep || pupil.section504 ? steps.some(isPlanReview) : null
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
  const lines: ReadinessLine[] = [
    ...judged.lines.map((line) => ({
      ...line,
      key: line.key,
      title: LINE_WORDS[line.key],
      detail: details[line.key],
      recordIds: line.recordIds
    })),
    ...localLines(ctx, pupilId, steps, untilToday)
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
    needsTranslation: translation.state === 'needed',
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

function localLines(
  { db }: Pick<Ctx, 'db'>,
  pupilId: string,
  steps: readonly LoggedStep[],
  { truant, asOf }: Classification
): ReadinessLine[] {
  const first = firstDayOf(schoolYearOf(asOf))
  const notice = (issuedNotices(db, pupilId).get(pupilId) ?? []).find(
    ({ number, date }) => number === 1 && date >= first
  )
  const letters = notice ? (noticesOf(db, pupilId).find(({ id }) => id === notice.id)?.documentIds ?? []) : []
  const deliveries = servicesWhere(db, { pupilId }).filter(({ documentId }) => letters.includes(documentId))
  const known = new Map(steps.map((step) => [step.id, step]))
  const lines = localReadiness({
    steps,
    firstNotice: notice ? { id: notice.id, deliveries: deliveries.map(({ id }) => id) } : null,
    truant: truant.value
  })
  return lines.map(({ key, met, recordIds }) => {
    const found = recordIds.flatMap((id) => known.get(id) ?? [])
    const detail =
      found.length > 0
        ? listed(found)
        : key === 'first_notice' && notice
          ? `Issued on ${dateInWords(notice.date)}.`
          : key === 'first_notice_served' && deliveries[0]
            ? `Delivered on ${dateInWords(deliveries[0].servedOn)}.`
            : 'Not on record.'
    return { key, title: localLineWords[key], section: null, statutory: false, met, detail, recordIds }
  })
}

interface Translation {
  /** `have`: the desk prints the language. `needed`: somebody has to translate. `not-asked`: no duty to translate. */
  state: 'english' | 'have' | 'needed' | 'not-asked'
  detail: string
}

/** EC 48985, by the count of pupils on the desk; the list of the Department of Education decides in doubt. */
function translationOf({ db, clock }: Pick<Ctx, 'db' | 'clock'>, pupilId: string, home: string | null): Translation {
  const language = (home ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en'
  if (language === 'en') return { state: 'english', detail: '' }
  const name = languageName(language)
  if (paperLanguage(language) !== 'en') {
    return { state: 'have', detail: `Printed in ${name}, with the English copy.` }
  }
  const today: CalendarDate = clock.today()
  const schoolCode = findPupilLine(db, pupilId, today)?.schoolCode ?? ''
  const { speakers, pupils } = speakersAt(db, { schoolCode, language, today })
  const share = `${speakers} of ${pupils} pupils of the school speak ${name} at home`
  return translationRequired(speakers, pupils)
    ? { state: 'needed', detail: `${share}: the notice has to go out in ${name} too. Say who translated it.` }
    : {
        state: 'not-asked',
        detail: `${share}, fewer than 15 percent: no translation is asked for (EC 48985). Offer an interpreter.`
      }
}
