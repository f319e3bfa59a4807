import type { RouteOutput } from '@shared/contract'
import { paperLanguage } from '@shared/documents/languages'
import { translationRequired } from '@shared/interventions/rules-translation'
import type { SchoolYear } from '@shared/kernel/dates'
import type { Ctx } from '../context'
import { listedLanguages, spokenLanguages } from './queries/settings'
import { printedIn } from './translation'

/** The list of EC 48985 beside what the rolls say today. */
export function languagesOfYear({ db, clock }: Ctx, schoolYear: SchoolYear): RouteOutput<'interventions.languages'> {
  return {
    listed: listedLanguages(db, schoolYear),
    spoken: spokenLanguages(db, clock.today()).map((one) => ({
      ...one,
      required: translationRequired(one.speakers, one.pupils),
      catalogue: printedIn('SD-01', paperLanguage(one.language)) !== 'en'
    }))
  }
}
