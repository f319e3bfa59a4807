import { memorySource, readImport } from '@core/attendance/import'
import { genderFrom, raceEthnicityFrom } from '@shared/pupils/statistics'
import { expect, test } from 'vitest'

test.each([
  ['F', 'female'],
  ['male', 'male'],
  ['X', 'nonbinary'],
  ['Non-Binary', 'nonbinary'],
  ['7', undefined]
])('gender %s: %s', (text, value) => expect(genderFrom(text)).toBe(value))

test.each([
  ['Hispanic or Latino', 'hispanic'],
  ['Black/African American', 'african-american'],
  ['6', 'african-american'],
  ['Asian; White', 'two-or-more'],
  ['White | Hispanic', 'hispanic'],
  ['White;White', 'white'],
  ['Decline to State', null],
  ['1', 'american-indian'],
  ['2', 'asian'],
  ['3', 'pacific-islander'],
  ['4', 'filipino'],
  ['5', 'hispanic'],
  ['7', 'white'],
  ['8', null],
  ['9', 'two-or-more'],
  ['100', 'american-indian'],
  ['201', 'asian'],
  ['208', 'asian'],
  ['299;201', 'asian'],
  ['301', 'pacific-islander'],
  ['399', 'pacific-islander'],
  ['400', 'filipino'],
  ['500;700', 'hispanic'],
  ['600', 'african-american'],
  ['700; 600', 'two-or-more'],
  ['999', null],
  ['200', undefined],
  ['2010', undefined],
  ['RB', 'african-american'],
  ['RD', null],
  ['MR', 'two-or-more'],
  ['Martian', undefined]
])('race and ethnicity %s: %s', (text, value) => expect(raceEthnicityFrom(text)).toBe(value))

const HEAD =
  'pupil_id,state_id,last_name,first_name,middle_name,preferred_name,birth_date,grade,school_code,enrolled_on,left_on,home_language,iep,section_504,english_learner,foster,homeless'
const pupil = (id: string) => `${id},,Rivera,Mateo,,,2014-03-04,6,S1,2026-08-13,,en,no,no,no,no,no`

function read(head: string, rows: readonly string[]) {
  const result = readImport(
    memorySource({
      'pupils.csv': [head, ...rows].join('\n'),
      'contacts.csv':
        'pupil_id,contact_id,relation,last_name,first_name,address_line_1,address_line_2,city,state,postal_code,phone,email,language,lives_with,education_rights,receives_mail\n',
      'schooldays.csv': 'school_code,date,minutes\nS1,2026-08-13,360\n',
      'codes.csv': 'code,meaning,category\nI,Illness,illness\n',
      'attendance.csv': 'pupil_id,school_code,date,period,code,minutes_missed\n'
    })
  )
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

test('a file without the columns says nothing, and is taken as it always was', () => {
  expect(read(HEAD, [pupil('1')]).set.pupils[0]?.statistics).toBeNull()
})

test('a value that is not known is told without being repeated, and counts as not told', () => {
  const { set, warnings } = read(`${HEAD},gender,race_ethnicity,disadvantaged`, [
    `${pupil('1')},F,Filipino,yes`,
    `${pupil('2')},Q,Martian,`,
    `${pupil('3')},M,,no`
  ])
  expect(set.pupils.map(({ statistics }) => statistics)).toEqual([
    { gender: 'female', raceEthnicity: 'filipino', disadvantaged: true },
    { gender: null, raceEthnicity: null, disadvantaged: null },
    { gender: 'male', raceEthnicity: null, disadvantaged: false }
  ])
  expect(warnings.map(({ column, value }) => [column, value])).toEqual(
    expect.arrayContaining([
      ['gender', null],
      ['race_ethnicity', null]
    ])
  )
  expect(JSON.stringify(warnings)).not.toContain('Martian')
})

test('one column alone is enough', () => {
  expect(read(`${HEAD},gender`, [`${pupil('1')},X`]).set.pupils[0]?.statistics).toEqual({
    gender: 'nonbinary',
    raceEthnicity: null,
    disadvantaged: null
  })
})
