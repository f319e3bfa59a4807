import { type CalendarDate, isCalendarDate } from '@shared/kernel/dates'

/** Why a text is no day, or null when it is one. Years outside 1900 to 2100 are slips of the pen. */
export function whyNoDay(text: string): string | null {
  if (isCalendarDate(text)) {
    const year = Number(text.slice(0, 4))
    return year >= 1900 && year <= 2100 ? null : 'the year must be between 1900 and 2100'
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'this day does not exist'
  return 'must be a day as YYYY-MM-DD'
}

export const isDay = (text: string): text is CalendarDate => whyNoDay(text) === null

const YES = new Set(['true', 'yes', 'y', '1'])
const NO = new Set(['', 'false', 'no', 'n', '0'])

/** Yes or no as written in the files; empty is no; undefined when it is neither. */
export function booleanFrom(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : undefined
}

const NAMED_GRADES: Readonly<Record<string, string>> = {
  PS: 'PS',
  PK: 'PS',
  TK: 'TK',
  K: 'K',
  KN: 'K',
  KG: 'K',
  UE: 'UE',
  US: 'US',
  AD: 'AD'
}

/** PS, TK, K, 1 to 12, UE and US (ungraded), AD (adult). `KN`, `01` and `1.0` are read too; undefined for other text. */
export function gradeFrom(text: string): string | undefined {
  const number = /^0?(\d{1,2})(\.0)?$/.exec(text)?.[1]
  if (number !== undefined) {
    const grade = Number(number)
    return grade >= 1 && grade <= 12 ? String(grade) : grade === 0 ? 'K' : undefined
  }
  return NAMED_GRADES[text.toUpperCase()]
}

/** Whole minutes from `least` to 1440; undefined otherwise. */
export function minutesFrom(text: string, least: number): number | undefined {
  if (!/^\d{1,4}$/.test(text)) return undefined
  const minutes = Number(text)
  return minutes >= least && minutes <= 1440 ? minutes : undefined
}

/** A social security number as people write it; nine bare digits are not enough, since local ids look so. */
const SOCIAL_SECURITY = /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/
export const looksLikeSocialSecurity = (text: string) => SOCIAL_SECURITY.test(text)

/** A column that asks for one, whole or its last four digits. */
export const namesSocialSecurity = (column: string) =>
  /^(.*_)?ssn(_.*)?$|social_?security|^soc_?sec/.test(column.toLowerCase().replace(/[^a-z]+/g, '_'))

export const SOCIAL_SECURITY_REFUSED =
  'a school district may not collect social security numbers or their last four digits (EC 49076.7): take the column or value out of the export'

/** Youngest and oldest age in years at enrolment that is believed. */
export const ENROLMENT_AGE = { least: 2, most: 25 } as const

const LANGUAGES: Readonly<Record<string, string>> = {
  albanian: 'sq',
  amharic: 'am',
  arabic: 'ar',
  armenian: 'hy',
  bengali: 'bn',
  burmese: 'my',
  cantonese: 'yue',
  chinese: 'zh',
  dari: 'prs',
  english: 'en',
  farsi: 'fa',
  filipino: 'fil',
  french: 'fr',
  german: 'de',
  gujarati: 'gu',
  hebrew: 'he',
  hindi: 'hi',
  hmong: 'hmn',
  ilocano: 'ilo',
  indonesian: 'id',
  italian: 'it',
  japanese: 'ja',
  khmer: 'km',
  korean: 'ko',
  lao: 'lo',
  mandarin: 'cmn',
  marshallese: 'mh',
  mien: 'ium',
  mixteco: 'mix',
  nepali: 'ne',
  pashto: 'ps',
  persian: 'fa',
  portuguese: 'pt',
  punjabi: 'pa',
  romanian: 'ro',
  russian: 'ru',
  samoan: 'sm',
  somali: 'so',
  spanish: 'es',
  swahili: 'sw',
  tagalog: 'tl',
  tamil: 'ta',
  telugu: 'te',
  thai: 'th',
  tigrinya: 'ti',
  tongan: 'to',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
  uzbek: 'uz',
  vietnamese: 'vi',
  yiddish: 'yi'
}

/** A language tag, or an English name made one; other text stays as written, with `known` false. */
export function languageFrom(text: string): { language: string; known: boolean } {
  const named = LANGUAGES[text.toLowerCase()]
  if (named) return { language: named, known: true }
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) {
    const [main = text, ...rest] = text.split('-')
    return { language: [main.toLowerCase(), ...rest].join('-'), known: true }
  }
  return { language: text, known: false }
}
