import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  attendanceRecords,
  folderSource,
  type ImportSet,
  memorySource,
  problemInWords,
  readImport
} from '@core/attendance/import'
import { describe, expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../../fixtures/import/ed-fi')
const texts: Record<string, string> = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
)

function accepted(files: Record<string, string | Uint8Array>): { set: ImportSet; warnings: string[] } {
  const result = readImport(memorySource(files))
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'))
  return { set: result.set, warnings: result.warnings.map(({ message }) => message) }
}
function refused(files: Record<string, string | Uint8Array>, strict = false): string[] {
  const result = readImport(memorySource(files), { strict })
  if (result.ok) throw new Error('the files were accepted')
  return result.problems.map(problemInWords)
}
function changed(file: string, from: string, to: string): Record<string, string> {
  const text = texts[file] as string
  expect(text).toContain(from)
  return { ...texts, [file]: text.replace(from, to) }
}

describe('Ed-Fi files of an invented district', () => {
  const { set, warnings } = accepted(texts)

  test('are read the same from a folder', () => {
    const result = readImport(folderSource(folder))
    expect(result.ok && result.set.pupils).toEqual(set.pupils)
  })

  test('schools', () => {
    expect(set.source.kind).toBe('ed-fi')
    expect(set.schools).toEqual([
      {
        code: '4201',
        name: 'Poplar Middle School',
        kind: 'middle',
        phone: null,
        address: { line1: '5 Poplar Court', line2: null, city: 'Lindero', state: 'CA', postalCode: '95999' }
      }
    ])
  })

  test('pupils, with entities of XML as characters', () => {
    expect(set.pupils.map(({ pupilId, lastName, preferredName }) => [pupilId, lastName, preferredName])).toEqual([
      ['7001', 'Barros II', 'Mimi'],
      ['7002', "O'Dell & Rhee", null],
      ['7003', 'Tolliver', null]
    ])
    expect(set.pupils[0]).toMatchObject({ firstName: 'Noemí', middleName: 'Luz', birthDate: '2012-05-04', row: 3 })
  })

  test('enrolments are the sessions of the year where no file has them', () => {
    expect(set.pupils.map(({ enrolments }) => enrolments.map((span) => [span.enrolledOn, span.leftOn]))).toEqual([
      [['2025-09-01', '2025-09-26']],
      [['2025-09-01', '2025-09-26']],
      []
    ])
    expect(warnings).toContainEqual(expect.stringContaining('no enrollments in the files: for 2 pupils'))
    expect(warnings).toContainEqual(expect.stringContaining('1 pupil without an enrollment'))
  })

  test('enrolments as recorded, where a file has them', () => {
    const association = (pupil: number, entry: string, grade: string, exit = '') => `
      <StudentSchoolAssociation>
        <StudentReference><StudentIdentity><StudentUniqueId>${pupil}</StudentUniqueId></StudentIdentity></StudentReference>
        <SchoolReference ref="SCH_1"/>
        <EntryDate>${entry}</EntryDate>${exit && `<ExitWithdrawDate>${exit}</ExitWithdrawDate>`}
        <EntryGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#${grade}</EntryGradeLevel>
      </StudentSchoolAssociation>`
    const file = (...rows: string[]) => ({
      ...texts,
      'StudentEnrollment.xml': `<InterchangeStudentEnrollment>${rows.join('')}</InterchangeStudentEnrollment>`
    })
    const { set: enrolled } = accepted(
      file(
        association(7001, '2025-09-01', 'Eighth grade', '2025-09-19'),
        association(7002, '2025-09-08', 'Kindergarten')
      )
    )
    expect(enrolled.pupils[0]).toMatchObject({
      grade: '8',
      enrolments: [{ schoolCode: '4201', grade: '8', enrolledOn: '2025-09-01', leftOn: '2025-09-19' }]
    })
    expect(enrolled.pupils[1]).toMatchObject({ grade: 'K', enrolments: [{ leftOn: null }] })
    expect(refused(file(association(7001, '2025-09-10', 'Eighth grade', '2025-09-09')))[0]).toContain(
      'before EntryDate'
    )
    expect(refused(file(association(7009, '2025-09-10', 'Eighth grade')))[0]).toContain('“7009”')
  })

  test('schooldays: of 20 weekdays 17 are taught, so the longest stretch without a record is left out', () => {
    expect(set.schooldays).toHaveLength(17)
    const days = set.schooldays.map(({ date }) => date)
    expect(days).not.toContain('2025-09-18')
    expect(days).toEqual(expect.arrayContaining(['2025-09-01', '2025-09-02', '2025-09-10', '2025-09-17']))
  })

  test('schooldays as the calendar of the school names them, when it does', () => {
    const calendar = (type: string) => `<Calendar><CalendarCode>1</CalendarCode>
      <CalendarType>uri://ed-fi.org/CalendarTypeDescriptor#${type}</CalendarType><SchoolReference ref="SCH_1"/></Calendar>
      ${['02', '03', '09', '10', '12', '15', '16', '17'].map(
        (day) => `<CalendarDate><Date>2025-09-${day}</Date>
      <CalendarEvent>uri://ed-fi.org/CalendarEventDescriptor#Instructional day</CalendarEvent><CalendarReference><CalendarIdentity>
      <CalendarCode>1</CalendarCode><SchoolReference><SchoolIdentity><SchoolId>4201</SchoolId></SchoolIdentity></SchoolReference>
      </CalendarIdentity></CalendarReference></CalendarDate>`
      )}</InterchangeEducationOrgCalendar>`
    const end = '</InterchangeEducationOrgCalendar>'
    const named = changed('EducationOrgCalendar.xml', end, calendar('School'))
    expect(accepted(named).set.schooldays).toHaveLength(8)
    const single = changed('EducationOrgCalendar.xml', end, calendar('Student Specific'))
    expect(accepted(single).set.schooldays).toHaveLength(17)
  })

  test('contacts: never an address at work, never a fax', () => {
    expect(set.contacts).toHaveLength(2)
    expect(set.contacts[0]).toMatchObject({
      pupilId: '7001',
      contactId: '8001',
      relation: 'mother',
      phone: '916-555-0123',
      address: { line1: '40 Fig Street', line2: '2', state: 'CA' },
      livesWith: true,
      educationRights: true,
      receivesMail: true
    })
    expect(set.contacts[1]).toMatchObject({
      relation: 'uncle',
      educationRights: false,
      receivesMail: true,
      address: { line1: null }
    })
    expect(warnings).toContainEqual(expect.stringContaining('only one at work'))
    expect(warnings).toContainEqual(expect.stringContaining('1 pupil without a primary contact'))
  })

  test('attendance: minutes, parts of a day, and a section that tells the same event again', () => {
    const records = [...attendanceRecords(set)].map(({ pupilId, date, period, code, minutesMissed }) => {
      return [pupilId, date, period, code, minutesMissed]
    })
    expect(records).toEqual([
      ['7001', '2025-09-02', null, 'Unexcused Absence', null],
      ['7001', '2025-09-03', null, 'Unexcused Absence', null],
      ['7001', '2025-09-09', null, 'Unexcused Absence', null],
      ['7001', '2025-09-10', null, 'Tardy', 35],
      ['7002', '2025-09-12', null, 'Unexcused Absence', 180],
      ['7002', '2025-09-12', null, 'Early departure', 45],
      ['7002', '2025-09-15', null, 'Unexcused Absence', null],
      ['7002', '2025-09-16', null, 'Partial', 10],
      ['7001', '2025-09-17', 'MATH-2', 'Tardy', 20]
    ])
    expect(warnings).toContainEqual(expect.stringContaining('the pupil was there'))
    expect(warnings).toContainEqual(expect.stringContaining('part of 360 minutes (1 record)'))
    expect(warnings).toContainEqual(expect.stringContaining('counted once (1 record)'))
  })

  test('codes are proposed, never decided', () => {
    expect(
      set.codes.map(({ code, meaning, category, proposed }) => [code, meaning, category, proposed?.category ?? null])
    ).toEqual([
      ['Unexcused Absence', 'Absent without excuse', null, 'unexcused'],
      ['Tardy', 'Tardy', null, 'tardy'],
      ['Early departure', 'Early departure', null, 'early_out_over_30'],
      ['Partial', 'Partial', null, 'excused_other']
    ])
  })

  test('interventions', () => {
    expect(set.interventions).toEqual([
      expect.objectContaining({
        pupilId: '7001',
        schoolCode: '4201',
        name: 'Morning mentor',
        beginDate: '2025-09-08',
        dosageMinutes: 15
      })
    ])
  })
})

describe('Ed-Fi files that are refused', () => {
  test('a document type, so that no entity is ever expanded', () => {
    const attack = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    expect(refused({ ...texts, 'Student.xml': attack })[0]).toMatch(/^Student\.xml, row 1: .*DOCTYPE/)
  })
  test('an entity nobody declared', () => {
    expect(refused(changed('Student.xml', 'Sabine', '&name;'))[0]).toContain('not well-formed')
  })
  test('a file cut off', () => {
    expect(refused({ ...texts, 'Student.xml': (texts['Student.xml'] as string).slice(0, 400) })[0]).toContain(
      'not well-formed'
    )
  })
  test('not UTF-8', () => {
    const bytes = new TextEncoder().encode(texts['Student.xml'])
    bytes[bytes.lastIndexOf('S'.charCodeAt(0))] = 0xe9
    expect(refused({ ...texts, 'Student.xml': bytes })[0]).toContain('not UTF-8')
    expect(refused(changed('Student.xml', 'encoding="UTF-8"', 'encoding="ISO-8859-1"'))[0]).toContain('ISO-8859-1')
  })
  test.each(['Student.xml', 'EducationOrganization.xml', 'EducationOrgCalendar.xml'])('%s is missing', (file) => {
    const { [file]: _, ...rest } = texts
    expect(refused(rest).some((problem) => problem.startsWith(`${file}:`))).toBe(true)
  })
  test.each([
    [
      'StudentSchoolAttendance.xml',
      '<StudentUniqueId>7002<',
      '<StudentUniqueId>7999<',
      'no pupil of the files has this id'
    ],
    ['StudentSchoolAttendance.xml', '<SchoolId>4201<', '<SchoolId>4299<', 'no school of the files has this id'],
    ['StudentSchoolAttendance.xml', '2025-09-02', '2025-09-31', '“2025-09-31”: this day does not exist'],
    ['StudentSchoolAttendance.xml', '<EventDuration>1<', '<EventDuration>8<', 'share of a day'],
    [
      'StudentSchoolAttendance.xml',
      '>35</SchoolAttendanceDuration',
      '>3500</SchoolAttendanceDuration',
      'minutes from 0 to 1440'
    ],
    ['Student.xml', '2012-05-04', '1899-05-04', 'between 1900 and 2100'],
    ['Student.xml', '2012-05-04', '1920-05-04', 'would be 105 years old'],
    ['Student.xml', '>7002<', '>7001<', 'this pupil stands in the files already'],
    ['Contact.xml', 'ref="CON_1"', 'ref="CON_9"', 'no contact of the files has this id'],
    ['EducationOrgCalendar.xml', '2025-09-26', '2025-08-26', 'lies before BeginDate'],
    ['Student.xml', '<MiddleName>Luz<', '<MiddleName>123-45-6789<', 'EC 49076.7']
  ])('%s: %s becomes %s', (file, from, to, message) => {
    const problems = refused(changed(file, from, to))
    expect(problems[0]).toContain(message)
    expect(problems[0]).toMatch(/, row \d+/)
    expect(problems.join()).not.toMatch(/Barros|Tolliver|Luz|Fig Street|6789/)
  })
  test('two whole-day records that contradict each other', () => {
    const twice = (texts['StudentSchoolAttendance.xml'] as string).replace('2025-09-03', '2025-09-02')
    expect(accepted({ ...texts, 'StudentSchoolAttendance.xml': twice }).set.attendance.length).toBe(8)
    const other = twice.replace('Descriptor#Unexcused Absence', 'Descriptor#Excused Absence')
    expect(refused({ ...texts, 'StudentSchoolAttendance.xml': other })[0]).toContain('contradicts row 3: pupil 7001')
  })
  test('attendance on no schoolday, when the district asks for it', () => {
    expect(refused(changed('StudentSchoolAttendance.xml', '2025-09-02', '2025-09-06'), true)[0]).toContain(
      'no schoolday'
    )
  })
})
