import type { FamilyScreen } from '@shared/agreements/family'
import type { Directive } from '@shared/agreements/model'
import type { DocumentLanguage } from '@shared/documents/languages'
import { type FamilyKey, filled, type RoomCatalogue } from '@shared/hearings/catalogue'
import { callName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { dutyEvidenceIn, dutyTextIn } from '../documents/duties'
import { textsIn } from '../documents/messages'
import { catalogueFor, ENGLISH } from '../hearings/catalogues'
import { knownDay, knownHearing } from '../hearings/day'
import { panelOf } from '../hearings/queries/days'
import { presenceOf } from '../hearings/queries/record'
import { findPupil } from '../pupils/queries'
import type { Turned } from './family'
import { directivesOf } from './queries'

/** Steps in which the family waits outside, or has not been called in. */
const OUTSIDE = ['pre-brief', 'deliberation', 'findings']
const READING = ['directives', 'review-date']

/** The family's screen as it stands now, in finished sentences. */
export function familyScreenOf(ctx: Ctx, turned: Turned): FamilyScreen {
  const { db } = ctx
  const hearing = knownHearing(db, turned.hearingId)
  const day = knownDay(db, hearing.dayId)
  const pupil = findPupil(db, hearing.pupilId)
  const catalogue = catalogueFor(pupil?.homeLanguage) ?? ENGLISH
  const texts = textsIn(catalogue.language as DocumentLanguage)
  const name = pupil ? callName(pupil) : ''
  const t = (key: FamilyKey, values: Record<string, string> = {}) =>
    filled(catalogue.family[key], { pupil: name, ...values })
  const step = hearing.step ?? 'pre-brief'
  const directives = directivesOf(db, hearing.id)
  const page = pageOf(turned, step, directives.length > 0)
  const inside = !OUTSIDE.includes(step)
  return {
    language: catalogue.language,
    locale: catalogue.locale,
    direction: catalogue.direction,
    page,
    title: page === 'thanks' ? t('thanks') : t('welcome'),
    day: texts.date(hearing.date),
    heads: { here: t('here'), now: t('now'), agreed: t('agreed'), sign: t('sign') },
    sentences: page === 'wait' ? [t('wait')] : page === 'welcome' ? [t('welcomeText'), t('notCourt')] : [],
    here: inside ? peopleHere(ctx, turned.hearingId, t) : [],
    now: filled(catalogue.now[step], { pupil: name }),
    directives:
      READING.includes(step) || step === 'signatures' || step === 'close'
        ? directives.map((one) => asRead(one, directives.length, catalogue, t))
        : [],
    at: turned.directive === null ? null : directives.findIndex(({ number }) => number === turned.directive),
    review: hearing.reviewOn ? t('review', { date: texts.date(hearing.reviewOn) }) : null,
    place: turned.asked
      ? {
          prompt: t('signs', { name: turned.asked.name }),
          meaning: t(MEANING[turned.asked.purpose]),
          line: t('place'),
          clear: t('clear'),
          finish: t('finish'),
          drawn: t('drawn')
        }
      : null,
    done: turned.signed ? t('done') : null,
    unreviewed: catalogue.review.state === 'reviewed' ? null : texts.t('common.englishGoverns')
  }

  function peopleHere({ db: file }: Ctx, hearingId: string, say: typeof t): FamilyScreen['here'] {
    const came = presenceOf(file, hearingId).filter((one) => one.came === 'in-person' || one.came === 'by-phone')
    const panel = panelOf(file, day.id).filter(({ present }) => present === true)
    return [
      ...came.map((one) => ({
        name: one.name,
        as: one.came === 'by-phone' ? `${say(one.role)} · ${say('byPhone')}` : say(one.role)
      })),
      ...panel.map((one) => ({
        name: one.name,
        as: `${texts.apart(one.agency)} · ${say(one.role === 'chair' ? 'chairs' : 'member')}`
      }))
    ]
  }
}

const MEANING = {
  directives: 'signText',
  presence: 'signPresence',
  interpreting: 'signInterpreting'
} as const satisfies Record<string, FamilyKey>

function pageOf({ asked, signed }: Turned, step: string, directed: boolean): FamilyScreen['page'] {
  if (asked || (signed && step !== 'close')) return 'sign'
  if (OUTSIDE.includes(step)) return 'wait'
  if (step === 'called-in' || step === 'introductions' || step === 'purpose') return 'welcome'
  if (READING.includes(step) || step === 'signatures') return directed ? 'directives' : 'now'
  return step === 'close' ? 'thanks' : 'now'
}

/** A directive in the family's language; where there are no words in it, in English, and that is said. */
function asRead(
  directive: Directive,
  count: number,
  catalogue: RoomCatalogue,
  t: (key: FamilyKey, values?: Record<string, string>) => string
): FamilyScreen['directives'][number] {
  const { number, addressee, addresseeName, dueOn, provider } = directive
  const language = catalogue.language as DocumentLanguage
  const own = dutyTextIn(directive, language)
  const shown = dutyEvidenceIn(directive, language)
  return {
    number: t('of', { number: String(number), count: String(count) }),
    // Both parents, as `nameFor` joins them in English.
    whom: t(`for.${addressee}`, { name: textsIn(language).list(addresseeName.split(' and ')) }),
    text: own ?? directive.text,
    note: own === null ? t('english') : null,
    under: [
      dueOn ? t('by', { date: textsIn(language).date(dueOn, 'medium') }) : t('wholeTerm'),
      provider ? t('with', { name: provider }) : '',
      shown ? t('shown', { text: shown }) : ''
    ].filter(Boolean)
  }
}
