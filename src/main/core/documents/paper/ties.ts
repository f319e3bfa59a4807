import type { DocumentLanguage } from '@shared/documents/languages'
import { dateInWords, day } from '@shared/kernel/dates'
import { catalogues } from '../catalogues'

/** How day and month stand beside each other in the languages that Chromium writes itself. */
const PATTERNS: Partial<Record<DocumentLanguage, string>> = { en: '{month} {day}', es: '{day} de {month}' }
/** `9:20 AM`, `9:20 a.m.` */
const TIME = '\\d{1,2}:\\d\\d[ \\u00a0\\u202f](?:[AP]M\\b|[ap]\\.[ \\u00a0\\u202f]?m\\.)'
/** A verb with its other ending: `хворів(-ла)`. */
const ENDINGS = '\\p{L}+\\(-\\p{L}+\\)'

const made = new Map<DocumentLanguage, RegExp>()

/**
 * The HTML of a paper with day and month, hour and AM kept on one line: `April` at the end of a line and `15, 2027` on
 * the next is read twice. What is read back from the page stays the same.
 */
export function tie(html: string, language: DocumentLanguage): string {
  const pattern = made.get(language) ?? patternOf(language)
  made.set(language, pattern)
  const tied = html.replace(pattern, (text, at: number) =>
    html.lastIndexOf('<', at) > html.lastIndexOf('>', at) ? text : `<span class="tie">${text}</span>`
  )
  const whole = wholeDate(language)
  return whole ? tied.replace(whole, '<span class="dated">$&</span>') : tied
}

/** A date with its year, in the languages whose formats the desk gives: cut at the year, `2026` and `نومبر 20` are two things. */
function wholeDate(language: DocumentLanguage): RegExp | null {
  const medium = catalogues[language].formats?.date.medium
  const [before = '', after = ''] = medium?.split(/\{(?:day|month)\}.*\{(?:day|month)\}/) ?? []
  const year = (text: string) => escaped(text).replace('\\{year\\}', '\\d{4}')
  return before || after ? new RegExp(`${year(before)}<span class="tie">[^<]*</span>${year(after)}`, 'gu') : null
}

function patternOf(language: DocumentLanguage): RegExp {
  const { formats, locale } = catalogues[language]
  const months = formats ? [...formats.months] : monthsIn(locale)
  const dayAndMonth = PATTERNS[language] ?? /\{(?:day|month)\}.*\{(?:day|month)\}/.exec(formats?.date.medium ?? '')?.[0]
  // A month whose name is the beginning of another's comes after it.
  const names = [...new Set(months)].sort((a, b) => b.length - a.length).map(escaped)
  const date = escaped(dayAndMonth ?? '{month} {day}')
    .replace('\\{day\\}', '(?<!\\d)\\d{1,2}(?!\\d)')
    .replace('\\{month\\}', `(?:${names.join('|')})`)
  return new RegExp(`${date}|${TIME}|${ENDINGS}`, 'gu')
}

const monthsIn = (locale: string): string[] =>
  Array.from({ length: 12 }, (_, index) => {
    const date = day(`2026-${String(index + 1).padStart(2, '0')}-01`)
    return /\p{L}{3,}/u.exec(dateInWords(date, 'medium', locale))?.[0] ?? ''
  })

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
