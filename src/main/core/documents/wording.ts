import { type DocumentLanguage, FORMS, type FormId } from '@shared/documents/model'
import type { Paragraph, Wording, WordingChanges } from '@shared/documents/wording'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { repealedStatements, repealedStatementsIn } from '@shared/law/repealed'
import { isInForce, isSectionCite, section } from '@shared/law/sections'
import { citesIn } from './cites'
import { catalogues, type MessageKey } from './messages'
import { meant, placeProblem, placesOf, shown } from './places'
import { paragraphKeys } from './render'
import { sectionOf } from './statutory'

/** Only what a family reads is worded by the district: declarations, minutes and records are what they are. */
export const canBeWorded = (form: FormId): boolean => FORMS[form].readers === 'family'

export function paragraphsOf(form: FormId, language: DocumentLanguage, own: Wording, today: CalendarDate): Paragraph[] {
  if (!canBeWorded(form)) return []
  return paragraphKeys(form, language).map((key) => {
    const standard = catalogues[language].messages[key] ?? ''
    const cite = sectionOf.get(key)
    const law = cite ? section(cite, today) : null
    const text = own[language]?.[key]
    return {
      key,
      standard: shown(standard),
      own: text === undefined ? null : shown(text),
      law: law && {
        section: law.cite,
        says: law.says,
        act: law.act,
        from: law.from,
        until: law.until,
        source: law.source
      },
      places: placesOf(standard)
    }
  })
}

export interface WordingEdit {
  form: FormId
  language: DocumentLanguage
  changes: WordingChanges
  acknowledged: readonly string[]
}

/**
 * The district's wording with a person's changes. Throws DeskError `not-allowed` for a paragraph that the form does not
 * have or for a statutory one whose section was not acknowledged; `invalid`, with the paragraphs, for a text that cannot
 * be printed or says what is not the law.
 */
export function withChanges(own: Wording, edit: WordingEdit, today: CalendarDate): Wording {
  const { form, language, changes, acknowledged } = edit
  const known = new Map(paragraphsOf(form, language, own, today).map((paragraph) => [paragraph.key, paragraph]))
  const texts: Record<string, string> = { ...own[language] }
  const issues: { path: string[]; message: string }[] = []
  for (const [key, text] of Object.entries(changes)) {
    const paragraph = known.get(key)
    if (!paragraph) {
      throw new DeskError('not-allowed', `${FORMS[form].title} has no such paragraph to change. Nothing was saved.`)
    }
    if (text === null || text === paragraph.standard) {
      delete texts[key]
      continue
    }
    const { law } = paragraph
    if (law && text !== paragraph.own && !acknowledged.includes(law.section)) {
      throw new DeskError(
        'not-allowed',
        `This paragraph is there because of ${law.section}: ${law.says} Without it the paper may not be what the law asks for. Nothing was saved; confirm that you have been told.`,
        { section: law.section }
      )
    }
    const standard = catalogues[language].messages[key as MessageKey] ?? ''
    const problem = text === '' ? null : textProblem(text, standard, edit, today)
    if (problem) issues.push({ path: [key], message: problem })
    texts[key] = meant(text, standard)
  }
  const [first] = issues
  if (first) throw new DeskError('invalid', `${first.message} Nothing was saved.`, { issues })
  const { [language]: _, ...others } = own
  return Object.keys(texts).length > 0 ? { ...others, [language]: texts } : others
}

function textProblem(
  text: string,
  standard: string,
  { form, language }: Pick<WordingEdit, 'form' | 'language'>,
  today: CalendarDate
): string | null {
  const places = placeProblem(text, standard, catalogues[language].locale)
  if (places) return places
  const [gone] = repealedStatementsIn(text, form === 'SD-01' ? 'first-notification' : undefined)
  if (gone) return `This is not the law any more: ${repealedStatements.find(({ id }) => id === gone)?.why ?? ''}`
  const cite = citesIn(text).find((one) => !isSectionCite(one) || !isInForce(one, today))
  return cite ? `${cite} is not a section in force that the desk knows.` : null
}
