import type { FormInput } from '@shared/documents/forms'
import { paperLanguage } from '@shared/documents/languages'
import { AGENDA } from '@shared/hearings/agenda'
import type { RoomWords } from '@shared/hearings/room'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import type { IssueRequest } from '../documents/issue'
import { catalogueFor, ENGLISH } from './catalogues'
import { knownDay } from './day'
import { wordsFor } from './guide'
import type { RightOfTheDay } from './right'

/** Where a name of the hearing is put in by voice. */
const NAMED_ALOUD = '______'

/**
 * SD-42 for a day held from paper: the chair's words with what the board may direct, and once more for each language of
 * the day's families, beside the English, for the interpreter.
 */
export function chairScripts(
  ctx: Ctx,
  right: RightOfTheDay,
  dayId: string,
  homeLanguages: readonly (string | null)[]
): IssueRequest[] {
  const others = new Map(
    homeLanguages.flatMap((tag) => {
      const catalogue = catalogueFor(tag)
      return catalogue && catalogue !== ENGLISH ? [[catalogue.language, tag] as const] : []
    })
  )
  return [null, ...others.values()].map((tag) => scriptIn(ctx, right, dayId, tag))
}

function scriptIn({ db, clock }: Ctx, right: RightOfTheDay, dayId: string, tag: string | null): IssueRequest {
  const day = knownDay(db, dayId)
  const { boardName } = letterhead(db)
  const [english, family] = wordsFor(db, tag, {
    pupil: NAMED_ALOUD,
    board: boardName,
    chair: day.chair,
    school: NAMED_ALOUD,
    interpreter: tag ? NAMED_ALOUD : null
  }) as [RoomWords, RoomWords?]
  const beside = (said: readonly string[], other: readonly string[] | undefined) =>
    Array.from({ length: Math.max(said.length, other?.length ?? 0) }, (_, at) => ({
      english: said[at] ?? '',
      family: other?.[at] ?? ''
    }))
  const data: FormInput<'SD-42'> = {
    date: clock.today(),
    day: day.date,
    board: boardName,
    other: family
      ? {
          language: paperLanguage(family.language),
          name: family.name,
          locale: family.locale,
          direction: family.direction,
          reviewed: family.reviewed
        }
      : null,
    steps: AGENDA.map(({ id, title, minutes, aside }, index) => ({
      number: index + 1,
      title,
      minutes,
      aside: aside ?? null,
      said: beside(english.steps[id] ?? [], family?.steps[id])
    })),
    questions: (['pupil', 'parent', 'school'] as const).map((to) => ({
      to,
      said: beside(english.questions[to], family?.questions[to])
    })),
    library: family ? [] : right.library(db).map(({ to, texts }) => ({ to, texts: [...texts] }))
  }
  return { form: 'SD-42', language: 'en', data, subject: { hearingId: dayId } }
}
