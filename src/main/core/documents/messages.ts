import type { DocumentLanguage } from '@shared/documents/model'
import type { Words } from '@shared/documents/parts'
import type { Wording } from '@shared/documents/wording'
import { ageOn, type CalendarDate, type ClockTime, dateInWords, timeInWords } from '@shared/kernel/dates'
import { IntlMessageFormat } from 'intl-messageformat'
import type { ReactNode } from 'react'
import en from '../../../../resources/messages/en.json'
import es from '../../../../resources/messages/es.json'
import { type PaperStyle, STANDARD_STYLE } from './style'

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
  /** `Yes` or `No`. */
  yesNo(value: boolean): string
  /** Every message of the language. */
  readonly keys: readonly MessageKey[]
  /** District text in this language; English where the district gave no translation. */
  words(words: Words): string
  date(date: CalendarDate, style?: 'long' | 'medium' | 'short' | 'weekday'): string
  weekday(date: CalendarDate): string
  time(time: ClockTime): string
  /** Full years between birth and a day. */
  age(born: CalendarDate, on: CalendarDate): string
  list(items: readonly string[]): string
  /**
   * `32.4 %`, cut and not rounded: 10.0 may stand only where the ten percent of EC 60901 are reached. No days give 0.0.
   */
  percent(part: number, whole: number): string
  /** Nobody qualified has checked this language: the paper says that the English text governs. */
  readonly unreviewed: boolean
}

/** Made once for each wording: a batch asks for the same texts hundreds of times. */
const cache = new WeakMap<Wording, Map<DocumentLanguage, Texts>>()

/** The texts of a language with the district's own wording in place of the catalogue's, where it has one. */
export function textsIn(language: DocumentLanguage, { wording }: Pick<PaperStyle, 'wording'> = STANDARD_STYLE): Texts {
  const made = cache.get(wording) ?? new Map<DocumentLanguage, Texts>()
  cache.set(wording, made)
  const texts = made.get(language) ?? createTexts(language, wording[language] ?? {})
  made.set(language, texts)
  return texts
}

function createTexts(language: DocumentLanguage, own: Partial<Record<string, string>>): Texts {
  const catalogue = catalogues[language]
  const days = new Map<string, string>()
  const compiled = new Map<MessageKey, IntlMessageFormat>()
  const tenths = new Intl.NumberFormat(catalogue.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(catalogue.locale, { type: 'conjunction' })
  const weekday = new Intl.DateTimeFormat(catalogue.locale, { weekday: 'long', timeZone: 'UTC' })
  const formatOf = (key: MessageKey) => {
    const known = compiled.get(key)
    if (known) return known
    const text = own[key] ?? catalogue.messages[key]
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
    yesNo: (value) => String(formatOf(value ? 'common.yes' : 'common.no').format()),
    keys: Object.keys(catalogue.messages) as MessageKey[],
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
    age: (born, on) => String(ageOn(born, on)),
    list: (items) => list.format(items)
  }
}
