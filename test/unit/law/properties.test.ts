import {
  type AttendanceEvent,
  type AttendanceSettings,
  attendanceCategory,
  attendanceSettings,
  type PupilAttendance
} from '@shared/attendance/model'
import { classifyPupil, enrolledSchooldays } from '@shared/attendance/rules-classify'
import { day } from '@shared/kernel/dates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars, nth, span } from './situation'

const schools = calendars({ A: {}, B: { without: [nth(7), nth(8)] } })
const asOf = nth(40)

const event = fc.record({
  date: fc.integer({ min: 1, max: 45 }).map(nth),
  schoolId: fc.constantFrom('A', 'A', 'A', 'B'),
  period: fc.constantFrom(null, null, null, '1', '2', '3', '4', '5', '6'),
  category: fc.constantFrom(
    'unexcused' as const,
    'unexcused' as const,
    'tardy' as const,
    ...attendanceCategory.options
  ),
  minutesMissed: fc.constantFrom(null, null, 10, 30, 31, 90, 400),
  code: fc.constant('X')
})
const events = fc
  .array(event, { maxLength: 40 })
  .map((list): AttendanceEvent[] => list.map((e, i) => ({ ...e, id: `e${String(i).padStart(2, '0')}` })))

const settings: fc.Arbitrary<AttendanceSettings> = fc
  .record({
    subsequentTardyMin: fc.constantFrom(0, 10, 30),
    eventsPerDay: fc.constantFrom('one' as const, 'each' as const),
    unverifiedAfterClearing: fc.constantFrom('leave' as const, 'unexcused' as const),
    twoSchoolsOneDay: fc.constant('all' as const),
    fullDayRule: fc.constantFrom(
      { kind: 'all_periods' as const },
      { kind: 'periods' as const, periods: 3 },
      { kind: 'minutes' as const, minutes: 120 }
    )
  })
  .map((some) => attendanceSettings.parse(some))

const enrolments = fc.constantFrom(
  [span('A', 1)],
  [span('A', 1, 20), span('B', 20)],
  [span('A', 1), span('B', 1)],
  [span('A', 1, 10), span('B', 12, 30), span('A', 31)]
)
const birthDate = fc.constantFrom(day('2013-03-15'), day('2020-08-20'), day('2008-08-20'))
const pupil: fc.Arbitrary<PupilAttendance> = fc.record({ birthDate, enrolments, events })

const judge = (p: PupilAttendance, s: AttendanceSettings) => classifyPupil(p, schools, s, asOf)
const runs = { numRuns: 400 }

describe('whatever the records', () => {
  it('EC 48260(c): adding an excused day never makes anybody truant, nor adds a report', () => {
    const excused = fc.record({
      date: fc.integer({ min: 1, max: 45 }).map(nth),
      schoolId: fc.constantFrom('A', 'B'),
      category: fc.constantFrom('illness' as const, 'medical' as const, 'excused_other' as const)
    })
    fc.assert(
      fc.property(pupil, settings, excused, (p, s, { date, schoolId, category }) => {
        const more: AttendanceEvent = {
          id: 'new',
          date,
          schoolId,
          category,
          period: null,
          minutesMissed: null,
          code: 'I'
        }
        const before = judge(p, s)
        const after = judge({ ...p, events: [...p.events, more] }, s)
        expect(after.reports.length).toBeLessThanOrEqual(before.reports.length)
        expect(after.truancyEvents.length).toBeLessThanOrEqual(before.truancyEvents.length)
        if (!before.truant.value) expect(after.truant.value).toBe(false)
      }),
      runs
    )
  })

  it('EC 48260, 48261: removing the records of a day never adds a report', () => {
    fc.assert(
      fc.property(pupil, settings, fc.integer({ min: 1, max: 40 }), (p, s, n) => {
        const without = { ...p, events: p.events.filter(({ date }) => date !== nth(n)) }
        expect(judge(without, s).reports.length).toBeLessThanOrEqual(judge(p, s).reports.length)
      }),
      runs
    )
  })

  it('the order of records, spans and attempts never matters', () => {
    const shuffled = fc.tuple(pupil, settings, fc.infiniteStream(fc.nat())).map(([p, s, numbers]) => {
      const key = new Map(p.events.map((e) => [e.id, numbers.next().value as number]))
      const other = [...p.events].sort((a, b) => (key.get(a.id) ?? 0) - (key.get(b.id) ?? 0))
      return { p, s, q: { ...p, events: other, enrolments: [...p.enrolments].reverse() } }
    })
    fc.assert(
      fc.property(shuffled, ({ p, s, q }) => {
        const plain = (c: ReturnType<typeof judge>) => ({
          ...c,
          problems: [...c.problems].map((x) => JSON.stringify(x)).sort(),
          notCounted: [...c.notCounted].map((x) => JSON.stringify(x)).sort()
        })
        expect(plain(judge(q, s))).toEqual(plain(judge(p, s)))
      }),
      runs
    )
  })

  it('EC 48260: one event a day, reports rise by one, on different days, none back-dated', () => {
    fc.assert(
      fc.property(pupil, settings, (p, s) => {
        const { truancyEvents, reports } = judge(p, s)
        if (s.eventsPerDay === 'one')
          expect(new Set(truancyEvents.map(({ date }) => date)).size).toBe(truancyEvents.length)
        reports.forEach((report, i) => {
          expect(report.number).toBe(i + 1)
          for (const { date } of report.restsOn) expect(date <= report.date).toBe(true)
          const last = reports[i - 1]
          if (last) expect(last.date < report.date).toBe(true)
        })
        if (truancyEvents.length < 3) expect(reports).toEqual([])
      }),
      runs
    )
  })

  it('EC 60901(c)(1): the classes of days add up, and every day counted was a schoolday enrolled', () => {
    fc.assert(
      fc.property(pupil, settings, (p, s) => {
        const { counts: c, days, closed } = judge(p, s)
        expect(c.absent).toBe(c.excused + c.unexcused + c.unverified + c.suspended + c.incompleteStudy)
        expect(c.present + c.absent + c.homeHospital).toBe(c.schooldaysEnrolled)
        expect(c.present).toBeGreaterThanOrEqual(0)
        const enrolled = new Set(enrolledSchooldays(p, schools, asOf))
        expect(c.schooldaysEnrolled).toBe(enrolled.size - closed.length)
        for (const { date } of days) expect(enrolled.has(date)).toBe(true)
      }),
      runs
    )
  })

  it('EC 48260: a later day never knows fewer reports within one school year', () => {
    fc.assert(
      fc.property(pupil, settings, fc.integer({ min: 1, max: 39 }), (p, s, n) => {
        const early = classifyPupil(p, schools, s, nth(n)).reports
        expect(
          judge(p, s)
            .reports.slice(0, early.length)
            .map(({ date }) => date)
        ).toEqual(early.map(({ date }) => date))
      }),
      runs
    )
  })
})
