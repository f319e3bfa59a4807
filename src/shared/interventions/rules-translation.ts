import { PAPER_LANGUAGE_NAMES, paperLanguage } from '@shared/documents/languages'
import { languageName } from '@shared/pupils/names'

/** EC 48985: 15 percent or more of the pupils of a school speak the language. */
export const TRANSLATION_SHARE_PERCENT = 15

/** Whether EC 48985 asks for the notice in a language, by the count of the school's pupils who speak it. */
export function translationRequired(speakers: number, pupils: number): boolean {
  return pupils > 0 && speakers * 100 >= pupils * TRANSLATION_SHARE_PERCENT
}

export interface TranslationQuestion {
  homeLanguage: string | null
  /** The desk prints the paper in this language. */
  prints: boolean
  /** The school's entry for this language on the list of the year; null when the list does not name it. */
  listed: { translatedBy: string | null } | null
  /** The district has entered a list for the school and year; else the count of pupils decides. */
  hasList: boolean
  speakers: number
  pupils: number
  /** The desk's own text in this language was never checked by a qualified translator. */
  unreviewed?: boolean
  /** The district has notices translated below the share of the section too. */
  alwaysAsked?: boolean
}

export interface Translation {
  /**
   * `english`: nothing to translate. `have`: the desk prints the language. `provided`: somebody translates. `missing`:
   * the law asks for it and nobody does. `not-asked`: no duty to translate.
   */
  state: 'english' | 'have' | 'provided' | 'missing' | 'not-asked'
  detail: string
}

/** What EC 48985 asks of a notice to the family of a pupil, and whether the desk has it. */
export function translationOf(question: TranslationQuestion): Translation {
  const { homeLanguage, prints, listed, hasList, speakers, pupils } = question
  const language = (homeLanguage ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en'
  if (language === 'en') return { state: 'english', detail: '' }
  const name = languageName(language)
  const paper = paperLanguage(homeLanguage)
  if (prints) {
    const printed = `Printed in ${PAPER_LANGUAGE_NAMES[paper]}, with the English copy.`
    const caution = ' No qualified translator has reviewed that text: the paper says that the English text governs.'
    return { state: 'have', detail: question.unreviewed ? printed + caution : printed }
  }
  const share = `${speakers} of ${pupils} pupils of the school speak ${name} at home`
  const asked = hasList ? listed !== null : translationRequired(speakers, pupils)
  const why = hasList ? `${name} is on the school’s list of EC 48985` : share
  if (!asked) {
    const below = hasList ? `${name} is not on the school’s list` : `${share}, fewer than 15 percent`
    if (question.alwaysAsked) {
      return {
        state: 'not-asked',
        detail: listed?.translatedBy
          ? `${below}; translated by ${listed.translatedBy} all the same (a rule of the district). Put the translation with each copy.`
          : `${below}: EC 48985 asks for no translation, but a rule of the district does. Have it translated, or offer an interpreter.`
      }
    }
    return {
      state: 'not-asked',
      detail: `${below}: no translation is asked for (EC 48985). Offer an interpreter.`
    }
  }
  return listed?.translatedBy
    ? { state: 'provided', detail: `${why}; translated by ${listed.translatedBy}. Put the translation with each copy.` }
    : {
        state: 'missing',
        detail: `${why}: the notice has to go out in ${name} too. Say who translates it (Notices, Languages).`
      }
}
