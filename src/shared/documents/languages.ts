import { z } from 'zod'

/** Languages with a message catalogue under resources/messages, by BCP 47 tag. */
export const documentLanguage = z.enum([
  'en',
  'es',
  'ru',
  'uk',
  'ar',
  'fa',
  'prs',
  'ps',
  'vi',
  'hmn',
  'zh-Hant',
  'zh-Hans',
  'fil',
  'hy',
  'ko',
  'pa'
])
export type DocumentLanguage = z.infer<typeof documentLanguage>

/**
 * Tags under which a home language may be recorded, and the catalogue its readers can read. Cantonese is read in
 * traditional characters, Mandarin and plain `zh` in simplified ones; whoever reads otherwise is recorded as `zh-Hant`
 * or `zh-Hans`. Western Punjabi (`pnb`, `pa-Arab`) is written in Arabic script, which the Gurmukhi catalogue does not serve.
 */
const READ_AS: Readonly<Record<string, DocumentLanguage>> = {
  tl: 'fil',
  pes: 'fa',
  'fa-af': 'prs',
  pbt: 'ps',
  pbu: 'ps',
  pst: 'ps',
  mww: 'hmn',
  hnj: 'hmn',
  hyw: 'hy',
  zh: 'zh-Hans',
  cmn: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-hans': 'zh-Hans',
  'cmn-hans': 'zh-Hans',
  yue: 'zh-Hant',
  'yue-hans': 'zh-Hans',
  'zh-hant': 'zh-Hant',
  'cmn-hant': 'zh-Hant',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'pa-arab': 'en',
  'pa-pk': 'en'
}

/**
 * The language a family's paper is made in: the home language where a catalogue exists, English otherwise.
 * Takes a BCP 47 tag, with or without script and region (`es`, `es-MX`, `zh-Hant-TW`); anything else gives English.
 */
export function paperLanguage(homeLanguage: string | null | undefined): DocumentLanguage {
  const parts = (homeLanguage ?? '').trim().toLowerCase().split(/[-_]/)
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-')
    const known = READ_AS[tag] ?? documentLanguage.safeParse(tag).data
    if (known) return known
  }
  return 'en'
}

/** Written from right to left. */
export const isRightToLeft = (language: DocumentLanguage): boolean => ['ar', 'fa', 'prs', 'ps'].includes(language)

/** English names for lists and notices; Intl in Chromium lacks some of them. */
export const PAPER_LANGUAGE_NAMES: Readonly<Record<DocumentLanguage, string>> = {
  en: 'English',
  es: 'Spanish',
  ru: 'Russian',
  uk: 'Ukrainian',
  ar: 'Arabic',
  fa: 'Farsi',
  prs: 'Dari',
  ps: 'Pashto',
  vi: 'Vietnamese',
  hmn: 'Hmong',
  'zh-Hant': 'Chinese (traditional)',
  'zh-Hans': 'Chinese (simplified)',
  fil: 'Tagalog',
  hy: 'Armenian',
  ko: 'Korean',
  pa: 'Punjabi'
}

/** What a paper holds: `Russian with English copy`. */
export const paperLanguageWords = (language: DocumentLanguage): string =>
  language === 'en' ? 'English' : `${PAPER_LANGUAGE_NAMES[language]} with English copy`
