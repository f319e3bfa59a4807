import type { DocumentLanguage } from '@shared/documents/languages'
import ar from '../../../../resources/messages/ar.json'
import en from '../../../../resources/messages/en.json'
import es from '../../../../resources/messages/es.json'
import fa from '../../../../resources/messages/fa.json'
import fil from '../../../../resources/messages/fil.json'
import hmn from '../../../../resources/messages/hmn.json'
import hy from '../../../../resources/messages/hy.json'
import ko from '../../../../resources/messages/ko.json'
import pa from '../../../../resources/messages/pa.json'
import prs from '../../../../resources/messages/prs.json'
import ps from '../../../../resources/messages/ps.json'
import ru from '../../../../resources/messages/ru.json'
import uk from '../../../../resources/messages/uk.json'
import vi from '../../../../resources/messages/vi.json'
import zhHans from '../../../../resources/messages/zh-Hans.json'
import zhHant from '../../../../resources/messages/zh-Hant.json'

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
  messages: Partial<Record<MessageKey, string>>
}

/** English is the source and complete; another language holds the forms that go to families. */
export const catalogues: Record<DocumentLanguage, Catalogue> = {
  en,
  es,
  ru,
  uk,
  ar,
  fa,
  prs,
  ps,
  vi,
  hmn,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
  fil,
  hy,
  ko,
  pa
}

/** True when the language has the text of a form of its own: `sd03.` messages as English has them. */
export function hasForm(language: DocumentLanguage, form: string): boolean {
  const start = `sd${form.slice(3)}.`
  return Object.keys(catalogues[language].messages).some((key) => key.startsWith(start))
}
