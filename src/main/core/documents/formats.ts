import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { dateInWords, isoWeekday, timeInWords } from '@shared/kernel/dates'
import type { Catalogue, CatalogueFormats } from './catalogues'

export type DateStyle = 'long' | 'medium' | 'short' | 'weekday'

export interface Formats {
  date(date: CalendarDate, style: DateStyle): string
  weekday(date: CalendarDate): string
  time(time: ClockTime): string
  list(items: readonly string[]): string
  /** A number with one decimal. */
  tenths(value: number): string
}

export function formatsOf({ locale, formats }: Catalogue): Formats {
  return formats ? ownFormats(formats) : localeFormats(locale)
}

/** English and Spanish, which every Chromium and Node has whole. */
function localeFormats(locale: string): Formats {
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return {
    date: (date, style) => dateInWords(date, style, locale),
    weekday: (date) => weekday.format(Date.parse(`${date}T00:00:00Z`)),
    time: (time) => timeInWords(time, locale),
    list: (items) => list.format(items),
    tenths: (value) => tenths.format(value)
  }
}

function ownFormats(formats: CatalogueFormats): Formats {
  const weekday = (date: CalendarDate) => formats.weekdays[isoWeekday(date) - 1] ?? ''
  return {
    date(date, style) {
      const values: Record<string, string> = {
        weekday: weekday(date),
        day: String(Number(date.slice(8))),
        month: formats.months[Number(date.slice(5, 7)) - 1] ?? '',
        year: date.slice(0, 4)
      }
      const pattern = style === 'weekday' ? `{weekday}, ${formats.date.short}` : formats.date[style]
      return filled(pattern, values)
    },
    weekday,
    time(time) {
      const hour = Number(time.slice(0, 2))
      const part = formats.times.filter(({ from }) => from <= hour).at(-1)
      return filled(part?.as ?? '{time}', { time: `${hour % 12 || 12}:${time.slice(3)}` })
    },
    list(items) {
      const { between, last } = formats.list
      return items.length < 2 ? items.join('') : items.slice(0, -1).join(between) + last + items.at(-1)
    },
    tenths: (value) => value.toFixed(1).replace('.', formats.decimal)
  }
}

const filled = (pattern: string, values: Record<string, string>) =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
