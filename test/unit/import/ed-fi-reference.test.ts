import { existsSync } from 'node:fs'
import { attendanceRecords, folderSource, type ImportSet, problemInWords, readImport } from '@core/attendance/import'
import { type AttendanceEvent, defaultAttendanceSettings } from '@shared/attendance/model'
import { prepareCalendar } from '@shared/attendance/rules-calendar'
import { classifyPupil } from '@shared/attendance/rules-classify'
import { ageOn, type CalendarDate, day } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'
import {
  type TruancyCount as Count,
  compulsory,
  countInText,
  edFiSample as folder
} from '../../fixtures/import/edFiSample'

function countInSet(set: ImportSet): Count {
  const unexcused = set.codes.filter(({ proposed }) => proposed?.category === 'unexcused').map(({ code }) => code)
  const schooldays = new Set(set.schooldays.map(({ schoolCode, date }) => `${schoolCode} ${date}`))
  const days = new Map<string, CalendarDate[]>()
  for (const { pupilId, schoolCode, date, code, minutesMissed, period } of attendanceRecords(set)) {
    if (!unexcused.includes(code) || minutesMissed !== null || period !== null) continue
    if (schooldays.has(`${schoolCode} ${date}`)) days.set(pupilId, [...(days.get(pupilId) ?? []), date])
  }
  const count: Count = { withThree: [], truant: [], others: new Map() }
  for (const { pupilId, birthDate, enrolments } of set.pupils) {
    const own = days.get(pupilId) ?? []
    if (own.length < 3) continue
    count.withThree.push(pupilId)
    const subject = own.filter((day) => {
      const enrolled = enrolments.some(
        ({ enrolledOn, leftOn }) => enrolledOn <= day && (leftOn === null || day <= leftOn)
      )
      return enrolled && compulsory(ageOn(birthDate, day))
    })
    if (subject.length >= 3) count.truant.push(pupilId)
    else count.others.set(pupilId, subject.length)
  }
  count.withThree.sort()
  count.truant.sort()
  return count
}

if (existsSync(folder)) {
  describe('the sample of the Ed-Fi standard', () => {
    const result = readImport(folderSource(folder))
    if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'))
    const { set, warnings } = result

    test('is read whole', () => {
      const minutes = [...attendanceRecords(set)].filter(({ minutesMissed }) => minutesMissed !== null)
      expect({
        schools: set.schools.length,
        pupils: set.pupils.length,
        contacts: set.contacts.length,
        schooldays: set.schooldays.length,
        records: set.attendance.length,
        withMinutes: minutes.length,
        overThirty: minutes.filter(({ minutesMissed }) => (minutesMissed ?? 0) > 30).length,
        interventions: set.interventions.length
      }).toEqual({
        schools: 3,
        pupils: 960,
        contacts: 1872,
        schooldays: 3 * (81 + 88),
        records: 1917,
        withMinutes: 67,
        overThirty: 10,
        interventions: 25
      })
      expect(Object.fromEntries(set.codes.map(({ code, used }) => [code, used]))).toEqual({
        'Early departure': 0,
        'Excused Absence': 1077,
        Partial: 1,
        Tardy: 66,
        'Unexcused Absence': 773
      })
    })

    test('leaves out the recesses, which the calendar does not name', () => {
      const days = new Set(set.schooldays.map(({ date }) => date))
      for (const day of ['2021-11-24', '2021-11-25', '2021-11-26', '2022-03-14', '2022-03-18']) {
        expect(days.has(day as CalendarDate)).toBe(false)
      }
    })

    test('has as many pupils with three unexcused days, and as many truants, as the text itself', () => {
      const inText = countInText()
      expect(inText.withThree).toHaveLength(91)
      expect(inText.truant).toHaveLength(83)
      expect([...inText.others].sort()).toEqual([
        ['604944', 2],
        ['605243', 0],
        ['605364', 0],
        ['605377', 0],
        ['605478', 0],
        ['605569', 0],
        ['605571', 0],
        ['605704', 0]
      ])
      const inSet = countInSet(set)
      expect(inSet.withThree).toEqual(inText.withThree)
      expect(inSet.truant).toEqual(inText.truant)
      expect([...inSet.others].sort()).toEqual([...inText.others].sort())
    })

    test('is judged by the rules as by the count', () => {
      const schooldays = (code: string) => set.schooldays.filter(({ schoolCode }) => schoolCode === code)
      const calendars = new Map(set.schools.map(({ code }) => [code, prepareCalendar(schooldays(code))]))
      const category = new Map(set.codes.map(({ code, proposed }) => [code, proposed?.category]))
      const events = new Map<string, AttendanceEvent[]>()
      for (const { pupilId, schoolCode, row, ...record } of attendanceRecords(set)) {
        const event = {
          ...record,
          id: `${row}`,
          schoolId: schoolCode,
          category: category.get(record.code) ?? 'unverified'
        }
        events.set(pupilId, [...(events.get(pupilId) ?? []), event])
      }
      const inText = countInText()
      const asOf = day('2022-05-27')
      const judged = set.pupils.map(({ pupilId, birthDate, enrolments }) => {
        const spans = enrolments.map(({ schoolCode, enrolledOn, leftOn }) => ({
          schoolId: schoolCode,
          from: enrolledOn,
          to: leftOn
        }))
        const pupil = { birthDate, enrolments: spans, events: events.get(pupilId) ?? [] }
        return { pupilId, ...classifyPupil(pupil, calendars, defaultAttendanceSettings, asOf) }
      })
      const among = judged.filter(({ pupilId }) => inText.withThree.includes(pupilId))
      expect(
        among
          .filter(({ truant }) => truant.value)
          .map(({ pupilId }) => pupilId)
          .sort()
      ).toEqual(inText.truant)
      const others = among.filter(({ truant }) => !truant.value)
      expect(others.map(({ notCounted }) => [...new Set(notCounted.map(({ reason }) => reason))])).toEqual(
        others.map(() => ['under_6'])
      )
    })

    test('tells what it took for granted', () => {
      const told = warnings.map(({ message }) => message).join('\n')
      for (const part of ['no enrollments in the files: for 227', '733 pupils', '66 records', '6 sessions', '3 rows']) {
        expect(told).toContain(part)
      }
    })
  })
} else {
  test('without the sample of the Ed-Fi standard nothing is counted, unless its folder was named', () => {
    console.log('passed over: the sample of the Ed-Fi standard is not on this machine')
    expect(process.env.SARB_SHARED_DATA, 'SARB_SHARED_DATA names a folder without ed-fi').toBeUndefined()
  })
}
