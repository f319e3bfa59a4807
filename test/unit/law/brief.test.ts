import {
  type AttendanceCategory,
  type AttendanceEvent,
  attendanceCategory,
  attendanceSettings,
  complianceItem,
  type PupilAttendance
} from '@shared/attendance/model'
import { briefOf, briefRules, type WholeDayRecords } from '@shared/attendance/rules-brief'
import { classifyPupil } from '@shared/attendance/rules-classify'
import { day } from '@shared/kernel/dates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars, nth, span } from './situation'

const schools = calendars({
  A: {},
  B: { without: [nth(7), nth(8)], minutes: null },
  C: { bell: { periodsPerDay: 4, minutesPerPeriod: 90 }, minutes: 240 }
})
const asOf = nth(40)

const wholeDay = fc.record({
  date: fc.integer({ min: -5, max: 40 }).map((n) => nth(n)),
  schoolId: fc.constantFrom('A', 'A', 'A', 'B', 'C'),
  category: fc.constantFrom('unexcused' as const, 'unexcused' as const, ...attendanceCategory.options),
  minutesMissed: fc.constantFrom(null, null, 0, 30, 31, 90, 300, 400)
})
/** One record a day, rising, as the file holds them. */
const days = fc
  .uniqueArray(wholeDay, { selector: ({ date }) => date, maxLength: 38 })
  .map((list) => list.sort((a, b) => (a.date < b.date ? -1 : 1)))

const settings = fc
  .record({
    subsequentTardyMin: fc.constantFrom(0, 10, 30),
    eventsPerDay: fc.constantFrom('one' as const, 'each' as const),
    unverifiedAfterClearing: fc.constantFrom('leave' as const, 'leave' as const, 'unexcused' as const),
    exclusionIsAbsence: fc.boolean(),
    homeHospitalIsAbsence: fc.boolean(),
    incompleteStudyIsUnexcused: fc.boolean(),
    chronicTruantCounts: fc.constantFrom('full_days' as const, 'full_and_partial' as const)
  })
  .map((some) => attendanceSettings.parse(some))

const pupil = fc.record({
  birthDate: fc.constantFrom(null, day('2013-03-15'), day('2020-08-20'), day('2008-08-20'), day('2020-02-29')),
  enrolments: fc.constantFrom(
    [span('A', 1)],
    [span('A', 3, 30)],
    [span('A', 1, 20), span('B', 21)],
    [span('C', 1, 10), span('A', 12)],
    [span('A', 1), span('B', 15)],
    []
  ),
  conferenceAttempts: fc.array(fc.integer({ min: 1, max: 45 }).map((n) => ({ id: `c${n}`, date: nth(n) }))),
  compliance: fc.constantFrom(
    undefined,
    complianceItem.options.map((item, at) => ({ id: `v${at}`, item, date: nth(20) })),
    complianceItem.options.slice(1).map((item, at) => ({ id: `v${at}`, item, date: nth(20) }))
  )
})

const categoryOf = (code: string) => code as AttendanceCategory
const runs = { numRuns: 1500 }

function inColumns(
  list: readonly { date: string; schoolId: string; category: string; minutesMissed: number | null }[]
) {
  const schoolIds = list.map(({ schoolId }) => schoolId)
  const records: WholeDayRecords = {
    dates: list.map(({ date }) => date).join(''),
    codes: list.map(({ category }) => category),
    minutesMissed: list.map(({ minutesMissed }) => minutesMissed),
    schoolIds: new Set(schoolIds).size === 1 ? (schoolIds[0] as string) : schoolIds
  }
  return records
}

describe('the short way of the rules', () => {
  it('says of every pupil whom it judges what the whole rules say', () => {
    let judged = 0
    fc.assert(
      fc.property(pupil, days, settings, (p, list, s) => {
        const events = list.map((one, at): AttendanceEvent => ({ ...one, id: `e${at}`, period: null, code: '' }))
        const whole: PupilAttendance = { ...p, events }
        const brief = briefRules(schools, categoryOf, s, asOf)({ ...p, records: inColumns(list) })
        if (brief === null) return
        judged += 1
        expect(brief).toEqual(briefOf(classifyPupil(whole, schools, s, asOf)))
      }),
      runs
    )
    // Those left to the whole rules are few: two schools on one day, or a clearing period that decides.
    expect(judged).toBeGreaterThan(runs.numRuns / 2)
  })

  it('leaves to the whole rules two records of one day, two schools on one day, and a clearing period', () => {
    const record = (n: number, category: AttendanceCategory, schoolId = 'A') => ({
      date: nth(n),
      schoolId,
      category,
      minutesMissed: null
    })
    const of = (list: ReturnType<typeof record>[], enrolments = [span('A', 1)], some = {}) =>
      briefRules(
        schools,
        categoryOf,
        attendanceSettings.parse(some),
        asOf
      )({
        birthDate: day('2013-03-15'),
        enrolments,
        records: inColumns(list)
      })
    expect(of([record(3, 'tardy'), record(3, 'unexcused')])).toBeNull()
    expect(of([record(3, 'unexcused')], [span('A', 1), span('B', 2)])).toBeNull()
    expect(of([record(3, 'unverified')], undefined, { unverifiedAfterClearing: 'unexcused' })).toBeNull()
    expect(of([record(3, 'unexcused'), record(4, 'illness')])).toMatchObject({ absent: 2, unexcused: 1 })
  })
})
