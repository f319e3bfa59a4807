import { catalogues } from '@core/documents/catalogues'
import { textsIn } from '@core/documents/messages'
import { documentLanguage } from '@shared/documents/languages'
import { addDays, type ClockTime, day } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'

const DAY = day('2026-12-08')
const at = (time: string) => time as ClockTime

/** Days and times as each language writes them: exact, since a family comes by them. */
const READS = [
  ['en', 'Tuesday, December 8, 2026', '9:20 AM', '2:05 PM'],
  ['es', 'martes, 8 de diciembre de 2026', '9:20 a.m.', '2:05 p.m.'],
  ['ru', 'вторник, 8 декабря 2026 года', '9:20 утра', '2:05 дня'],
  ['uk', 'вівторок, 8 грудня 2026 року', '9:20 ранку', '2:05 дня'],
  ['ar', 'الثلاثاء، 8 ديسمبر 2026', '9:20 صباحًا', '2:05 بعد الظهر'],
  ['fa', 'سه‌شنبه 8 دسامبر 2026', '9:20 صبح', '2:05 بعدازظهر'],
  ['prs', 'سه‌شنبه 8 دسمبر 2026', '9:20 قبل از ظهر', '2:05 بعد از ظهر'],
  ['ps', 'سه‌شنبه، د 2026 د دسمبر 8', 'سهار 9:20', 'ماسپښین 2:05'],
  ['vi', 'Thứ Ba, ngày 8 tháng 12 năm 2026', '9:20 sáng', '2:05 chiều'],
  ['hmn', 'Zwj Quag, Lub Kaum Ob Hlis Hnub 8, 2026', '9:20 teev sawv ntxov', '2:05 teev yav tav su'],
  ['zh-Hant', '2026年12月8日星期二', '上午9:20', '下午2:05'],
  ['zh-Hans', '2026年12月8日星期二', '上午9:20', '下午2:05'],
  ['fil', 'Martes, Disyembre 8, 2026', '9:20 ng umaga', '2:05 ng hapon'],
  ['hy', '2026 թ. դեկտեմբերի 8, երեքշաբթի', 'առավոտյան 9:20', 'ցերեկվա 2:05'],
  ['ko', '2026년 12월 8일 화요일', '오전 9:20', '오후 2:05'],
  ['pa', 'ਮੰਗਲਵਾਰ, 8 ਦਸੰਬਰ 2026', 'ਸਵੇਰੇ 9:20 ਵਜੇ', 'ਬਾਅਦ ਦੁਪਹਿਰ 2:05 ਵਜੇ']
] as const

test('every language is read here', () => {
  expect(READS.map(([language]) => language).sort()).toEqual([...documentLanguage.options].sort())
})

test.each(READS)('%s writes %s and %s', (language, date, morning, afternoon) => {
  const texts = textsIn(language)
  expect(texts.date(DAY, 'long')).toBe(date)
  expect(texts.time(at('09:20')).replace('\u202f', ' ')).toBe(morning)
  expect(texts.time(at('14:05')).replace('\u202f', ' ')).toBe(afternoon)
  expect(texts.time(at('12:30'))).toContain('12:30')
})

const ENGLISH_DAYS =
  /January|February|March|April|May\b|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday/

test.each(documentLanguage.options.filter((language) => language !== 'en'))(
  '%s names no month and no weekday in English, and each by a name of its own',
  (language) => {
    const texts = textsIn(language)
    const weekdays = Array.from({ length: 7 }, (_, index) => addDays(day('2026-12-07'), index))
    const months = Array.from({ length: 12 }, (_, index) => day(`2026-${String(index + 1).padStart(2, '0')}-15`))
    const said = [
      ...weekdays.map(texts.weekday),
      ...[...weekdays, ...months].flatMap((date) =>
        (['long', 'medium', 'short', 'weekday'] as const).map((style) => texts.date(date, style))
      )
    ]
    for (const text of said) expect(text).not.toMatch(ENGLISH_DAYS)
    expect(new Set(weekdays.map(texts.weekday)).size).toBe(7)
    expect(new Set(months.map((date) => texts.date(date, 'short'))).size).toBe(12)
    for (const date of weekdays) expect(texts.date(date, 'long')).toContain(texts.weekday(date))
  }
)

describe.each(READS.filter(([language]) => language !== 'hmn'))('%s', (language) => {
  const { formats, locale } = catalogues[language]
  const intl = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' })
      .formatToParts(date)
      .find(({ type }) => type === (options.month ? 'month' : 'weekday'))?.value
  // What this Node, which has all of CLDR, says of the same month and weekday.
  test('names months and weekdays as CLDR does', () => {
    const known = new Set(['fa', 'prs', 'vi'])
    for (let month = 0; month < 12; month++) {
      const said = intl({ day: 'numeric', month: 'long', year: 'numeric' }, new Date(Date.UTC(2026, month, 8)))
      if (!known.has(language) && /\p{L}{3}/u.test(said ?? '')) expect(formats?.months[month] ?? said).toBe(said)
    }
  })

  test('uses Western digits only', () => {
    const texts = textsIn(language)
    const count = texts.t('sd01.intro', { name: 'X', count: 21 })
    expect(count).toContain('21')
    for (const text of [texts.date(DAY, 'long'), texts.time(at('14:05')), texts.percent(19, 66), count]) {
      expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9\u0a66-\u0a6f]/)
    }
  })
})

test('in a line from right to left a name, a share and a section keep their own direction', () => {
  const texts = textsIn('ar')
  expect(texts.percent(19, 66)).toBe('\u206828.7 %\u2069')
  expect(texts.t('sd02.law')).toContain('\u206648263(a)\u2069')
  expect(texts.t('common.questions', { name: 'Dana, (916) 555-0142' })).toContain('\u2068Dana, (916) 555-0142\u2069')
})

test('one o’clock is singular in Spanish, within a sentence too', () => {
  const texts = textsIn('es')
  const said = (time: string) => texts.t('sd06.reviewAt', { date: texts.date(DAY, 'long'), time: texts.time(at(time)) })
  expect(said('13:15')).toContain('a la 1:15 p.m.')
  expect(said('11:15')).toMatch(/a las 11:15 a\.m\.$/)
})
