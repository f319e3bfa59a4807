import type { DocumentLanguage } from '@shared/documents/model'
import type { Words } from '@shared/documents/parts'
import { type CalendarDate, type ClockTime, dateInWords, timeInWords } from '@shared/kernel/dates'
import { IntlMessageFormat } from 'intl-messageformat'
import type { ReactNode } from 'react'
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
/** Values that may be elements of the page: a telephone number that must stay on one line. */
export type RichValues = Record<string, ReactNode>

/** The words of one language, with its own way to write days and times. */
export interface Texts {
  readonly language: DocumentLanguage
  /** The text of a message. Throws RangeError for a key that the language does not have. */
  t(key: MessageKey, values?: Values): string
  /** The same with elements among its values. */
  rich(key: MessageKey, values: RichValues): ReactNode[]
  /** District text in this language; English where the district gave no translation. */
  words(words: Words): string
  date(date: CalendarDate, style?: 'long' | 'medium' | 'short' | 'weekday'): string
  weekday(date: CalendarDate): string
  time(time: ClockTime): string
  list(items: readonly string[]): string
  /**
   * `32.4 %`, cut and not rounded: 10.0 may stand only where the ten percent of EC 60901 are reached. No days give 0.0.
   */
  percent(part: number, whole: number): string
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
  const days = new Map<string, string>()
  const compiled = new Map<MessageKey, IntlMessageFormat>()
  const tenths = new Intl.NumberFormat(catalogue.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(catalogue.locale, { type: 'conjunction' })
  const weekday = new Intl.DateTimeFormat(catalogue.locale, { weekday: 'long', timeZone: 'UTC' })
  const formatOf = (key: MessageKey) => {
    const known = compiled.get(key)
    if (known) return known
    const text = catalogue.messages[key]
    if (text === undefined) throw new RangeError(`no message ${key} in ${language}`)
    const made = new IntlMessageFormat(text, catalogue.locale)
    compiled.set(key, made)
    return made
  }
  return {
    language,
    unreviewed: catalogue.review.state !== 'reviewed',
    t: (key, values) => String(formatOf(key).format(values)),
    rich(key, values) {
      const parts = formatOf(key).format<ReactNode>(values as Record<string, never>)
      return Array.isArray(parts) ? parts : [parts]
    },
    words: (words) => (language === 'en' ? words.en : words[language] || words.en),
    date(date, style = 'medium') {
      // A batch says the same few days thousands of times, and each new formatter costs more than the letter around it.
      const key = `${style} ${date}`
      const known = days.get(key)
      if (known) return known
      const words = dateInWords(date, style, catalogue.locale)
      if (days.size > 5000) days.clear()
      days.set(key, words)
      return words
    },
    weekday: (date) => weekday.format(Date.parse(`${date}T00:00:00Z`)),
    percent: (part, whole) => `${tenths.format(whole > 0 ? Math.floor((1000 * part) / whole) / 10 : 0)} %`,
    time: (time) => timeInWords(time, catalogue.locale),
    list: (items) => list.format(items)
  }
}
