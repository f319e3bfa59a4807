import { type DocumentLanguage, documentLanguage } from '@shared/documents/languages'
import type { Words } from '@shared/documents/parts'
import type { Wording } from '@shared/documents/wording'
import { ageOn, type CalendarDate, type ClockTime } from '@shared/kernel/dates'
import { IntlMessageFormat } from 'intl-messageformat'
import { createElement, type ReactNode } from 'react'
import { catalogues, type MessageKey } from './catalogues'
import { type DateStyle, formatsOf } from './formats'
import { type PaperStyle, STANDARD_STYLE } from './style'

export { type Catalogue, catalogues, type MessageKey } from './catalogues'

type Values = Record<string, string | number>
/** Values that may be elements of the page: a telephone number that must stay on one line. */
export type RichValues = Record<string, ReactNode>

/** The words of one language, with its own way to write days and times. */
export interface Texts {
  readonly language: DocumentLanguage
  readonly direction: 'ltr' | 'rtl'
  /** The text of a message; English where the language does not have it. Throws RangeError for a key nobody has. */
  t(key: MessageKey, values?: Values): string
  /** The same with elements among its values. */
  rich(key: MessageKey, values: RichValues): ReactNode[]
  /** `Yes` or `No`. */
  yesNo(value: boolean): string
  /** Every message of the language. */
  readonly keys: readonly MessageKey[]
  /** District text in this language; English where the district gave no translation. */
  words(words: Words): string
  /** `mother` as the student system writes it, in this language; anything the catalogue does not know stays as it is. */
  relation(relation: string): string
  /** `Supervisor of attendance` as the district writes it, in this language; any other title stays as it is. */
  title(title: string): string
  date(date: CalendarDate, style?: DateStyle): string
  weekday(date: CalendarDate): string
  time(time: ClockTime): string
  /** Full years between birth and a day. */
  age(born: CalendarDate, on: CalendarDate): string
  list(items: readonly string[]): string
  /**
   * `32.4 %`, cut and not rounded: 10.0 may stand only where the ten percent of EC 60901 are reached. No days give 0.0.
   */
  percent(part: number, whole: number): string
  /** Text of unknown direction (a name, a telephone number) that must not turn what stands around it. */
  apart(text: string): string
  /** What stands between two sentences; nothing in Chinese. */
  readonly gap: string
  /** The comma of the language, with the space behind it. */
  readonly comma: string
  /**
   * `Lucía Rivera, mother`: a name or title in Latin letters and what belongs to it, which in a line from right to left
   * stands at its left.
   */
  beside(name: string, what: string): string
  /** Nobody qualified has checked this language: the paper says that the English text governs. */
  readonly unreviewed: boolean
  /** The words of another language on the same paper, as the district words and has reviewed them. */
  other(language: DocumentLanguage): Texts
}

/** Made once for each wording: a batch asks for the same texts hundreds of times. */
const cache = new WeakMap<Wording, Map<DocumentLanguage, Omit<Texts, 'other'>>>()

/** The texts of a language with the district's own wording in place of the catalogue's, where it has one. */
export function textsIn(
  language: DocumentLanguage,
  style: Pick<PaperStyle, 'wording' | 'reviewed'> = STANDARD_STYLE
): Texts {
  const { wording, reviewed } = style
  const made = cache.get(wording) ?? new Map<DocumentLanguage, Omit<Texts, 'other'>>()
  cache.set(wording, made)
  const texts = made.get(language) ?? createTexts(language, wording[language] ?? {})
  made.set(language, texts)
  return {
    ...texts,
    unreviewed: texts.unreviewed && !reviewed.includes(language),
    other: (another) => textsIn(another, style)
  }
}

/** A text of the desk's own in every language that has it, for lists that a letter's data carries. */
export function wordsFrom(key: MessageKey): Words {
  const others = documentLanguage.options
    .filter((language) => language !== 'en')
    .map((language) => [language, catalogues[language].messages[key] ?? null])
  return { en: catalogues.en.messages[key] ?? key, ...Object.fromEntries(others) }
}

/** The language tag for a page or a file, without Intl's extensions: `es-US`, `ar`. */
export const tagOf = (language: DocumentLanguage): string => catalogues[language].locale.split('-u-')[0] ?? 'en'

/** Isolates of Unicode's bidirectional algorithm: first strong character decides, or left to right. */
const [FSI, LRI, PDI] = ['\u2068', '\u2066', '\u2069']
/** Whether a text was put together by {@link Texts}, with values kept apart in it. */
export const holdsIsolate = (text: string): boolean => text.includes(FSI)
/** A section of law, `48263(b)(2)`, whose brackets would change places in a line from right to left. */
const SECTION = /(?:\d[\d.]*)?(?:\([A-Za-z0-9]\))+/g

/** Titles that the desk has words for in every language, by their English. */
const TITLES = new Map(
  (['supervisor', 'chair', 'clerk', 'member', 'custodian'] as const).map((role) => {
    const key = `signature.${role}` as MessageKey
    return [(catalogues.en.messages[key] ?? '').toLowerCase(), key]
  })
)

function createTexts(language: DocumentLanguage, district: Partial<Record<string, string>>): Omit<Texts, 'other'> {
  const catalogue = catalogues[language]
  const rightToLeft = catalogue.direction === 'rtl'
  const days = new Map<string, string>()
  const compiled = new Map<MessageKey, IntlMessageFormat>()
  const formats = formatsOf(catalogue)
  const formatOf = (key: MessageKey) => {
    const known = compiled.get(key)
    if (known) return known
    const own = district[key] ?? catalogue.messages[key]
    const text = own ?? catalogues.en.messages[key]
    if (text === undefined) throw new RangeError(`no message ${key}`)
    const marked = rightToLeft && own ? text.replaceAll(SECTION, `${LRI}$&${PDI}`) : text
    const made = new IntlMessageFormat(marked, own ? catalogue.locale : catalogues.en.locale)
    compiled.set(key, made)
    return made
  }
  // One o’clock is singular in Spanish (“a la 1:00”, “a las 2:00”), and the point of “a.m.” also ends a sentence.
  const agreed = (text: string) =>
    language === 'es' ? text.replaceAll(/\ba las (?=1:\d)/g, 'a la ').replaceAll('.m..', '.m.') : text
  const apart = (text: string) => (rightToLeft && text ? `${FSI}${text}${PDI}` : text)
  const apartIn = <Value>(values: Record<string, Value>): Record<string, Value> =>
    rightToLeft
      ? (Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string'
              ? apart(value)
              : typeof value === 'object'
                ? createElement('bdi', { key: name }, value as ReactNode)
                : value
          ])
        ) as Record<string, Value>)
      : values
  return {
    language,
    direction: rightToLeft ? 'rtl' : 'ltr',
    unreviewed: catalogue.review.state !== 'reviewed',
    t: (key, values) => agreed(String(formatOf(key).format(values && apartIn(values)))),
    rich(key, values) {
      const parts = formatOf(key).format<ReactNode>(apartIn(values) as Record<string, never>)
      return (Array.isArray(parts) ? parts : [parts]).map((part) => (typeof part === 'string' ? agreed(part) : part))
    },
    yesNo: (value) => String(formatOf(value ? 'common.yes' : 'common.no').format()),
    keys: Object.keys(catalogue.messages) as MessageKey[],
    words: (words) => (language === 'en' ? words.en : words[language] || apart(words.en)),
    relation(relation) {
      // `grandmother, guardian`: each of them has its word, or none is changed.
      const keys = relation
        .split(',')
        .map((one) => `relation.${one.trim().toLowerCase().replaceAll(' ', '_')}` as MessageKey)
      const known = keys.every((key) => catalogues.en.messages[key] !== undefined)
      return known ? keys.map((key) => String(formatOf(key).format())).join(rightToLeft ? '، ' : ', ') : apart(relation)
    },
    title(title) {
      const key = TITLES.get(title.trim().toLowerCase())
      return key === undefined || language === 'en' ? apart(title) : String(formatOf(key).format())
    },
    apart,
    gap: language.startsWith('zh') ? '' : ' ',
    comma: rightToLeft ? '، ' : language.startsWith('zh') ? '，' : ', ',
    beside: (name, what) => (rightToLeft ? `${apart(name)}، ${what}` : `${name}, ${what}`),
    date(date, style = 'medium') {
      // A batch says the same few days thousands of times, and each new formatter costs more than the letter around it.
      const key = `${style} ${date}`
      const known = days.get(key)
      if (known) return known
      const words = formats.date(date, style)
      if (days.size > 5000) days.clear()
      days.set(key, words)
      return words
    },
    weekday: formats.weekday,
    percent(part, whole) {
      return apart(`${formats.tenths(whole > 0 ? Math.floor((1000 * part) / whole) / 10 : 0)} %`)
    },
    time: formats.time,
    age: (born, on) => String(ageOn(born, on)),
    list: (items) => formats.list(items.map(apart))
  }
}
