import type { MessageKey, Texts } from '../messages'
import { boxed, boxedParts, CHOOSE, isBlank, ROW, WHEN } from './marks'

/**
 * Stands for every number while a sentence is put together: how many there will be is not known. It ends in a nought, since
 * a Slavic language takes the singular for 21 and 321.
 */
const SOME = 987_654_320
/** Its digits with whatever a language sets between thousands, and no others: nine digits in a row may be two sections of the law. */
const SOME_IN_WORDS = new RegExp([...String(SOME)].join('\\D?'), 'g')

const counted = <V>(values: Record<string, V>): Record<string, V> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? (SOME as V) : value])
  )
const uncounted = (text: string): string => text.replace(SOME_IN_WORDS, WHEN)

/** The words of a language for a form that is filled in by hand: what is not known yet is a line, a choice has boxes. */
export function blankTexts(texts: Texts): Texts {
  const optionsOf = (key: string): MessageKey[] => {
    const before = key.slice(0, key.indexOf(CHOOSE))
    // A full stop begins a key below it, but for one in the number of a section: `referred-da-48263.5`.
    return texts.keys.filter((one) => one.startsWith(before) && !/\.\D/.test(one.slice(before.length)))
  }
  const t: Texts['t'] = (key, values) => {
    if (key.includes(CHOOSE)) return boxed(optionsOf(key).map((one) => t(one, values)))
    return key.includes(ROW) ? ROW : uncounted(texts.t(key, counted(values ?? {})))
  }
  return {
    ...texts,
    t,
    rich(key, values) {
      if (key.includes(CHOOSE)) return boxedParts(optionsOf(key).map((one) => texts.rich(one, values)))
      if (key.includes(ROW)) return [ROW]
      return texts.rich(key, counted(values)).map((part) => (typeof part === 'string' ? uncounted(part) : part))
    },
    beside: (name, what) => (isBlank(name) && isBlank(what) ? `${name} ${what}` : texts.beside(name, what)),
    yesNo: (value) => (isBlank(value) ? boxed([texts.yesNo(true), texts.yesNo(false)]) : texts.yesNo(value)),
    date: (date, style) => (isBlank(date) ? date : texts.date(date, style)),
    weekday: (date) => (isBlank(date) ? '' : texts.weekday(date)),
    age: (born, on) => (isBlank(born) || isBlank(on) ? WHEN : texts.age(born, on)),
    time: (time) => (isBlank(time) ? time : texts.time(time)),
    percent: (part, whole) => (isBlank(part) ? ROW : Number.isNaN(Number(part)) ? WHEN : texts.percent(part, whole))
  }
}
