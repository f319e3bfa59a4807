import type { DocumentLanguage } from '@shared/documents/model'
import type { Words } from '@shared/documents/parts'
import { type CalendarDate, type ClockTime, dateInWords, timeInWords } from '@shared/kernel/dates'
import { IntlMessageFormat } from 'intl-messageformat'
import en from '../../../../resources/messages/en.json'
import es from '../../../../resources/messages/es.json'

export type MessageKey = keyof typeof en.messages

export interface Catalogue {
  language: string
  name: string
  locale: string
  direction: string
  version: string
  review: { state: string; by: string | null; on: string | null }
  messages: Partial<Record<MessageKey, string>>
}

/** English is the source and complete; another language holds the forms that go to families. */
export const catalogues: Record<DocumentLanguage, Catalogue> = { en, es }

type Values = Record<string, string | number>

/** The words of one language, with its own way to write days and times. */
export interface Texts {
  readonly language: DocumentLanguage
  /** The text of a message. Throws RangeError for a key that the language does not have. */
  t(key: MessageKey, values?: Values): string
  /** District text in this language; English where the district gave no translation. */
  words(words: Words): string
  date(date: CalendarDate, style?: 'long' | 'medium' | 'short' | 'weekday'): string
  weekday(date: CalendarDate): string
  time(time: ClockTime): string
  list(items: readonly string[]): string
  /** Nobody qualified has checked this language: the paper says that the English text governs. */
  readonly unreviewed: boolean
}

const cache = new Map<DocumentLanguage, Texts>()

export function textsIn(language: DocumentLanguage): Texts {
  const known = cache.get(language)
  if (known) return known
  const made = createTexts(language)
  cache.set(language, made)
  return made
}

function createTexts(language: DocumentLanguage): Texts {
  const catalogue = catalogues[language]
  const compiled = new Map<MessageKey, IntlMessageFormat>()
  const list = new Intl.ListFormat(catalogue.locale, { type: 'conjunction' })
  const weekday = new Intl.DateTimeFormat(catalogue.locale, { weekday: 'long', timeZone: 'UTC' })
  return {
    language,
    unreviewed: catalogue.review.state !== 'reviewed',
    t(key, values) {
      let format = compiled.get(key)
      if (!format) {
        const text = catalogue.messages[key]
        if (text === undefined) throw new RangeError(`no message ${key} in ${language}`)
        format = new IntlMessageFormat(text, catalogue.locale)
        compiled.set(key, format)
      }
      return String(format.format(values))
    },
    words: (words) => (language === 'en' ? words.en : words[language] || words.en),
    date: (date, style = 'medium') => dateInWords(date, style, catalogue.locale),
    weekday: (date) => weekday.format(Date.parse(`${date}T00:00:00Z`)),
    time: (time) => timeInWords(time, catalogue.locale),
    list: (items) => list.format(items)
  }
}
