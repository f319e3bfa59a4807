import { paperLanguage } from '@shared/documents/languages'
import { type Translation, translationOf } from '@shared/interventions/rules-translation'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { textsIn } from '../documents/messages'
import type { Connection } from '../store/open'
import { listedLanguages, spokenLanguages } from './queries/settings'

/** Answers for many pupils what EC 48985 asks of a notice, from one look at the lists. */
export function translationReader(db: Connection, today: CalendarDate) {
  const listed = listedLanguages(db, schoolYearOf(today))
  const spoken = spokenLanguages(db, today)
  return (schoolCode: string | null, homeLanguage: string | null): Translation => {
    const language = (homeLanguage ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en'
    const ofSchool = listed.filter((one) => one.schoolCode === schoolCode)
    const count = spoken.find((one) => one.schoolCode === schoolCode && one.language === language)
    return translationOf({
      homeLanguage,
      listed: ofSchool.find((one) => one.language === language) ?? null,
      hasList: ofSchool.length > 0,
      speakers: count?.speakers ?? 0,
      pupils: count?.pupils ?? 0,
      unreviewed: textsIn(paperLanguage(homeLanguage)).unreviewed
    })
  }
}
