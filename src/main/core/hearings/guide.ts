import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { STEP_IDS, type StepId } from '@shared/hearings/agenda'
import { filled, type RoomCatalogue, spoken, unknownBlanks, type WordsFor } from '@shared/hearings/catalogue'
import type { RoomWords } from '@shared/hearings/room'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { CATALOGUES, catalogueFor, ENGLISH } from './catalogues'
import { ownWords, saveOwnWords, saveWaitMinutes, waitMinutes } from './queries/guide'

type In<N extends RouteName> = ParsedRouteInput<N>

/** What is said and asked in this hearing: English, and the family's language where the desk has it. */
export function wordsFor(db: Connection, homeLanguage: string | null, names: WordsFor): RoomWords[] {
  const family = catalogueFor(homeLanguage)
  const languages = family && family !== ENGLISH ? [ENGLISH, family] : [ENGLISH]
  return languages.map((catalogue) => inLanguage(db, catalogue, names))
}

function inLanguage(db: Connection, catalogue: RoomCatalogue, names: WordsFor): RoomWords {
  const own = ownWords(db, catalogue.language)
  const said = STEP_IDS.map((step) => [step, spoken(own.get(step) ?? catalogue.steps[step], catalogue, names)])
  const ask = (sentences: readonly string[]) => sentences.map((sentence) => filled(sentence, { pupil: names.pupil }))
  const { language, name, locale, direction, review, questions } = catalogue
  return {
    language,
    name,
    locale,
    direction,
    reviewed: review.state === 'reviewed',
    steps: Object.fromEntries(said) as Record<StepId, string[]>,
    questions: { pupil: ask(questions.pupil), parent: ask(questions.parent), school: ask(questions.school) }
  }
}

/** The guide as a district sets it: the chair's words in every language, and how long one waits. */
export const guideHandlers = {
  'hearings.words': ({ db }: Ctx): RouteOutput<'hearings.words'> => ({
    waitMinutes: waitMinutes(db),
    languages: CATALOGUES.map(({ language, name, direction, review, steps }) => {
      const own = ownWords(db, language)
      return {
        language,
        name,
        direction,
        reviewed: review.state === 'reviewed',
        steps: STEP_IDS.map((step) => ({
          step,
          words: own.get(step) ?? steps[step],
          usual: steps[step],
          own: own.has(step)
        }))
      }
    })
  }),

  'hearings.saveWords': (
    ctx: Ctx,
    { step, language, words }: In<'hearings.saveWords'>
  ): RouteOutput<'hearings.saveWords'> => {
    const catalogue = CATALOGUES.find((one) => one.language === language)
    if (!catalogue) throw new DeskError('not-found', 'The desk does not speak that language yet.')
    const unknown = unknownBlanks(words ?? [])
    if (unknown.length > 0) {
      const known = 'Known are {pupil}, {board}, {chair}, {school} and {interprets}.'
      throw new DeskError('invalid', `The desk cannot fill in {${unknown.join('}, {')}}. ${known} Nothing was saved.`)
    }
    const before = ownWords(ctx.db, language).get(step) ?? null
    const same = words !== null && JSON.stringify(words) === JSON.stringify(catalogue.steps[step])
    const after = same ? null : words
    const note = {
      action: 'hearings.save-words',
      subjectType: 'chair-words',
      subjectId: `${step} ${language}`,
      payload: { before, after }
    }
    ctx.write(note, (db) => saveOwnWords(db, step, language, after))
    return {}
  },

  'hearings.saveRoomSettings': (
    ctx: Ctx,
    { waitMinutes: after }: In<'hearings.saveRoomSettings'>
  ): RouteOutput<'hearings.saveRoomSettings'> => {
    const payload = { before: waitMinutes(ctx.db), after }
    ctx.write({ action: 'hearings.save-settings', subjectType: 'room-settings', subjectId: '1', payload }, (db) =>
      saveWaitMinutes(db, after)
    )
    return {}
  }
}
