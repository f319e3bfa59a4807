import { monthsOf } from '@renderer/ui/schoolYearMonths'
import { isoWeekday } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'

describe('the school year as a calendar', () => {
  test.each([
    [2026, 365],
    [2027, 366]
  ])('%i has every day from July 1 to June 30 once', (year, count) => {
    const days = monthsOf(year).flatMap(({ weeks }) => weeks.flat().filter((date) => date !== null))
    expect(days).toHaveLength(count)
    expect(new Set(days).size).toBe(count)
    expect([days[0], days.at(-1)]).toEqual([`${year}-07-01`, `${year + 1}-06-30`])
  })

  test('every day stands below its weekday, Sunday first', () => {
    for (const { weeks } of monthsOf(2026)) {
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        for (const [column, date] of week.entries()) if (date) expect(isoWeekday(date) % 7).toBe(column)
      }
    }
  })

  test('months are named and in order', () => {
    const names = monthsOf(2026).map(({ name }) => name)
    expect(names).toHaveLength(12)
    expect([names[0], names[6], names[11]]).toEqual(['July 2026', 'January 2027', 'June 2027'])
  })
})
