import { createHash } from 'node:crypto'
import { type DocumentLanguage, documentLanguage } from '@shared/documents/languages'
import type en from '../../../../resources/messages/en.json'

export type MessageKey = keyof typeof en.messages

/**
 * How a language writes days and times. Held in the catalogue, after CLDR, since Chromium's own data lacks Pashto,
 * Armenian, Punjabi and Hmong, and since a printed day must read the same in every Electron. Digits are Western and the
 * calendar Gregorian in every language: so are the school's calendar, telephone numbers and sections of law beside them.
 */
export interface CatalogueFormats {
  /** As they stand inside a date. */
  months: string[]
  /** Monday first. */
  weekdays: string[]
  /** Patterns of {weekday} {day} {month} {year}; `short` has no year. */
  date: { long: string; medium: string; short: string }
  /** By hour of the day, ascending: {time} is the clock of twelve hours, as schools and telephones in California show it. */
  times: { from: number; as: string }[]
  list: { between: string; last: string }
  decimal: string
}

export interface Catalogue {
  language: string
  /** In the language itself. */
  name: string
  locale: string
  direction: string
  version: string
  review: { state: string; by: string | null; on: string | null }
  formats?: CatalogueFormats
  /** What languages are called in this one, by tag; after CLDR, which lacks Mixteco, Mien and Hmong. English has none. */
  languages?: Readonly<Record<string, string>>
  messages: Partial<Record<MessageKey, string>>
  /** By message: mark of the English text that the translation was made from (`markOf`). English has none. */
  madeFrom?: Partial<Record<MessageKey, string>>
}

/** Ten hexadecimal digits that stand for one text. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** Messages whose English was changed after they were translated. */
const stale = new Map<string, readonly MessageKey[]>()

/** The catalogue without its stale lines: what they said is not what the English says now, so English stands in. */
export function current(catalogue: Catalogue): Catalogue {
  const english = catalogues.en.messages
  const left = Object.entries(catalogue.messages).filter(
    ([key]) => catalogue.madeFrom?.[key as MessageKey] !== markOf(english[key as MessageKey] ?? '')
  )
  const keys = left.map(([key]) => key as MessageKey)
  stale.set(catalogue.language, keys)
  if (keys.length === 0) return catalogue
  const messages = Object.fromEntries(
    Object.entries(catalogue.messages).filter(([key]) => !keys.includes(key as MessageKey))
  )
  return { ...catalogue, messages }
}

/** Lines of a language that have to be translated anew; they are printed in English until then. */
export const staleIn = (language: DocumentLanguage): readonly MessageKey[] =>
  stale.get(catalogues[language].language) ?? []

/** As text until a language is asked for: read at once, sixteen languages would keep the start waiting. */
const files = import.meta.glob<string>('../../../../resources/messages/*.json', {
  query: '?raw',
  import: 'default',
  eager: true
})

function read(language: DocumentLanguage): Catalogue {
  const path = Object.keys(files).find((each) => each.endsWith(`/${language}.json`))
  if (!path) throw new RangeError(`no catalogue for ${language}`)
  const catalogue = JSON.parse(files[path] as string) as Catalogue
  return language === 'en' ? catalogue : current(catalogue)
}

/** English is the source and complete; another language holds the forms that go to families. */
export const catalogues = Object.defineProperties(
  {},
  Object.fromEntries(
    documentLanguage.options.map((language) => {
      let known: Catalogue | null = null
      const get = () => {
        known ??= read(language)
        return known
      }
      return [language, { enumerable: true, get }]
    })
  )
) as Readonly<Record<DocumentLanguage, Catalogue>>

/** True when the language has the text of a form of its own: `sd03.` messages as English has them. */
export function hasForm(language: DocumentLanguage, form: string): boolean {
  const start = `sd${form.slice(3)}.`
  return Object.keys(catalogues[language].messages).some((key) => key.startsWith(start))
}
