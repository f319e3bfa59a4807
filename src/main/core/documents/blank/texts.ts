import type { MessageKey, Texts } from '../messages'
import { boxed, boxedParts, CHOOSE, isBlank, ROW, WHEN } from './marks'

/** The words of a language for a form that is filled in by hand: what is not known yet is a line, a choice has boxes. */
export function blankTexts(texts: Texts): Texts {
  const optionsOf = (key: string): MessageKey[] => {
    const before = key.slice(0, key.indexOf(CHOOSE))
    return texts.keys.filter((one) => one.startsWith(before) && !one.slice(before.length).includes('.'))
  }
  const t: Texts['t'] = (key, values) => {
    if (key.includes(CHOOSE)) return boxed(optionsOf(key).map((one) => texts.t(one, values)))
    return key.includes(ROW) ? ROW : texts.t(key, values)
  }
  return {
    ...texts,
    t,
    rich(key, values) {
      if (key.includes(CHOOSE)) return boxedParts(optionsOf(key).map((one) => texts.rich(one, values)))
      return key.includes(ROW) ? [ROW] : texts.rich(key, values)
    },
    yesNo: (value) => (isBlank(value) ? boxed([texts.yesNo(true), texts.yesNo(false)]) : texts.yesNo(value)),
    date: (date, style) => (isBlank(date) ? date : texts.date(date, style)),
    weekday: (date) => (isBlank(date) ? '' : texts.weekday(date)),
    age: (born, on) => (isBlank(born) || isBlank(on) ? WHEN : texts.age(born, on)),
    time: (time) => (isBlank(time) ? time : texts.time(time)),
    percent: (part, whole) => (isBlank(part) ? ROW : texts.percent(part, whole))
  }
}
