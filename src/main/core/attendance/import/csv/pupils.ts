import type { CalendarDate } from '@shared/kernel/dates'
import { ageOn } from '@shared/kernel/dates'
import { genderFrom, type PupilStatistics, raceEthnicityFrom } from '@shared/pupils/statistics'
import type { ImportEnrolment, ImportPupil } from '../model'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import { ENROLMENT_AGE, gradeFrom, languageFrom, SOCIAL_SECURITY_REFUSED } from '../values'
import type { CsvTable } from './table'

type Pupils = CsvTable<'pupils.csv'>

interface PupilRow {
  pupil: Omit<ImportPupil, 'enrolments'>
  enrolment: ImportEnrolment
}

/** Reads pupils; several rows of one pupil are several spans of enrolment. */
export function readPupils(table: Pupils, log: ProblemLog): ImportPupil[] {
  const byPupil = new Map<string, PupilRow[]>()
  while (table.next()) {
    const read = readRow(table)
    if (!read) continue
    const rows = byPupil.get(read.pupil.pupilId)
    if (rows) rows.push(read)
    else byPupil.set(read.pupil.pupilId, [read])
  }
  return [...byPupil.values()].map((rows) => joinRows(rows, log))
}

function readRow(table: Pupils): PupilRow | null {
  const before = table.log.errorTotal
  const refused = () => table.refuseRow('pupil_id', 'school_code')
  if (!table.freeOfSocialSecurity()) return refused()
  const pupilId = table.required('pupil_id')
  const lastName = table.required('last_name')
  const firstName = table.required('first_name')
  const birthDate = table.date('birth_date')
  const schoolCode = table.required('school_code')
  const enrolledOn = table.date('enrolled_on')
  const leftOn = table.optionalDate('left_on')
  const stateId = readStateId(table)
  const grade = readGrade(table)
  const details = {
    middleName: table.optional('middle_name'),
    preferredName: table.optional('preferred_name'),
    homeLanguage: readLanguage(table, 'home_language'),
    iep: table.boolean('iep') === true,
    section504: table.boolean('section_504') === true,
    englishLearner: table.boolean('english_learner') === true,
    foster: table.boolean('foster') === true,
    homeless: table.boolean('homeless') === true,
    statistics: readStatistics(table)
  }
  if (birthDate && enrolledOn) checkAge(table, birthDate, enrolledOn)
  if (enrolledOn && leftOn && leftOn < enrolledOn) {
    table.fail('left_on', `lies before enrolled_on ${enrolledOn}`, leftOn)
  }
  if (table.log.errorTotal > before || leftOn === undefined) return refused()
  if (!pupilId || !lastName || !firstName || !birthDate || !schoolCode || !enrolledOn) return refused()
  return {
    pupil: { pupilId, stateId, lastName, firstName, birthDate, grade, ...details, row: table.row },
    enrolment: { schoolCode, grade, enrolledOn, leftOn }
  }
}

/** What the year's numbers are broken down by. A word that is not known is told and never guessed at. */
function readStatistics(table: Pupils): PupilStatistics | null {
  if (!table.has('gender') && !table.has('race_ethnicity') && !table.has('disadvantaged')) return null
  const read = <T>(column: 'gender' | 'race_ethnicity', from: (text: string) => T | null | undefined): T | null => {
    const text = table.has(column) ? table.optional(column) : null
    if (text === null) return null
    const value = from(text)
    if (value === undefined) {
      table.log.warnGrouped(`${column} not known`, { file: table.file, row: table.row, column }, (count) => {
        return `this value is not known here and counts as not told (${counted(count, 'row')})`
      })
    }
    return value ?? null
  }
  const disadvantaged = table.has('disadvantaged') && table.text('disadvantaged') !== ''
  return {
    gender: read('gender', genderFrom),
    raceEthnicity: read('race_ethnicity', raceEthnicityFrom),
    disadvantaged: disadvantaged ? table.boolean('disadvantaged') : null
  }
}

function readStateId(table: Pupils): string | null {
  const stateId = table.optional('state_id')
  if (stateId && /^\d{9}$/.test(stateId)) {
    return table.fail('state_id', `nine digits, where a state id has ten; ${SOCIAL_SECURITY_REFUSED}`)
  }
  return stateId
}

function readGrade(table: Pupils): string | null {
  const text = table.required('grade')
  if (text === null) return null
  return (
    gradeFrom(text) ?? table.fail('grade', 'must be PS, TK, K, 1 to 12, UE, US or AD', text.length > 4 ? null : text)
  )
}

/** Also used for contacts: both files have a column of languages. */
export function readLanguage<F extends 'pupils.csv' | 'contacts.csv'>(
  table: CsvTable<F>,
  column: Parameters<CsvTable<F>['optional']>[0]
): string | null {
  const text = table.optional(column)
  if (text === null) return null
  const { language, known } = languageFrom(text)
  if (!known) {
    table.log.warnGrouped(
      `language ${table.file} ${language}`,
      { file: table.file, row: table.row, column, value: language },
      (count) => `this language is not known here and is kept as written (${counted(count, 'row')})`
    )
  }
  return language
}

function checkAge(table: Pupils, birthDate: CalendarDate, enrolledOn: CalendarDate): void {
  const age = ageOn(birthDate, enrolledOn)
  if (age >= ENROLMENT_AGE.least && age <= ENROLMENT_AGE.most) return
  table.fail(
    'birth_date',
    age < 0
      ? `lies after enrolled_on ${enrolledOn}`
      : `means an age of ${age} at enrollment; ${ENROLMENT_AGE.least} to ${ENROLMENT_AGE.most} is believed`,
    birthDate
  )
}

/** What makes a pupil that pupil; different values under one id are two pupils, or a mistake. */
const IDENTITY = [
  ['last_name', 'lastName'],
  ['first_name', 'firstName'],
  ['birth_date', 'birthDate'],
  ['state_id', 'stateId']
] as const

function joinRows(rows: PupilRow[], log: ProblemLog): ImportPupil {
  rows.sort((a, b) => (a.enrolment.enrolledOn < b.enrolment.enrolledOn ? -1 : 1))
  const latest = rows.at(-1) as PupilRow
  for (const { pupil } of rows) {
    for (const [column, key] of IDENTITY) {
      const [here, there] = [pupil[key], latest.pupil[key]]
      if (here === there || here === null || there === null) continue
      log.error(
        { file: 'pupils.csv', row: pupil.row, column },
        `pupil ${pupil.pupilId} has another ${column} in row ${latest.pupil.row}`
      )
    }
  }
  const stateId = rows.find(({ pupil }) => pupil.stateId !== null)?.pupil.stateId ?? null
  return { ...latest.pupil, stateId, enrolments: joinSpans(rows, log) }
}

function joinSpans(rows: readonly PupilRow[], log: ProblemLog): ImportEnrolment[] {
  const spans: ImportEnrolment[] = []
  for (const [index, { pupil, enrolment }] of rows.entries()) {
    const place = { file: 'pupils.csv', row: pupil.row, column: 'enrolled_on', value: enrolment.enrolledOn }
    let repeated = false
    for (const earlier of rows.slice(0, index)) {
      const { enrolledOn, leftOn, schoolCode } = earlier.enrolment
      if (leftOn !== null && leftOn < enrolment.enrolledOn) continue
      if (schoolCode !== enrolment.schoolCode) {
        // The last day at one school may be the first at the next.
        if (leftOn === enrolment.enrolledOn) continue
        log.warnGrouped(
          'two schools',
          place,
          (count) => `enrolled in two schools on the same days (${counted(count, 'row')})`
        )
      } else if (enrolledOn === enrolment.enrolledOn && leftOn === enrolment.leftOn) {
        repeated = true
        log.warn(
          place,
          `pupil ${pupil.pupilId} stands in row ${earlier.pupil.row} with the same enrollment; one is kept`
        )
      } else {
        log.error(place, `pupil ${pupil.pupilId} is already enrolled in this school by row ${earlier.pupil.row}`)
      }
    }
    if (!repeated) spans.push(enrolment)
  }
  return spans
}
