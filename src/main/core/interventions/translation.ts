import { type DocumentLanguage, paperLanguage } from '@shared/documents/languages'
import type { FormId } from '@shared/documents/model'
import { type Translation, translationOf } from '@shared/interventions/rules-translation'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { hasForm } from '../documents/catalogues'
import { textsIn } from '../documents/messages'
import { readPaperStyle } from '../documents/queries-wording'
import type { Connection } from '../store/open'
import { listedLanguages, readLadderSettings, spokenLanguages } from './queries/settings'

/** The language a form is really printed in: English alone where the catalogue does not have the form yet. */
export const printedIn = (form: FormId, language: DocumentLanguage): DocumentLanguage =>
  language !== 'en' && hasForm(language, form) ? language : 'en'

/** Answers for many pupils what EC 48985 asks of a notice, from one look at the lists. */
export function translationReader(db: Connection, today: CalendarDate) {
  const listed = listedLanguages(db, schoolYearOf(today))
  const spoken = spokenLanguages(db, today)
  const style = readPaperStyle(db)
  const alwaysAsked = readLadderSettings(db).belowShare === 'translate'
  return (form: FormId, schoolCode: string | null, homeLanguage: string | null): Translation => {
    const language = (homeLanguage ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en'
    const ofSchool = listed.filter((one) => one.schoolCode === schoolCode)
    const count = spoken.find((one) => one.schoolCode === schoolCode && one.language === language)
    return translationOf({
      homeLanguage,
      prints: printedIn(form, paperLanguage(homeLanguage)) !== 'en',
      listed: ofSchool.find((one) => one.language === language) ?? null,
      hasList: ofSchool.length > 0,
      speakers: count?.speakers ?? 0,
      pupils: count?.pupils ?? 0,
      alwaysAsked,
      unreviewed: textsIn(printedIn(form, paperLanguage(homeLanguage)), style).unreviewed
    })
  }
}
