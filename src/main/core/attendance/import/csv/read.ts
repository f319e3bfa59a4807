import { createHash } from 'node:crypto'
import { checkAttendance } from '../check'
import { MAX_DISTINCT } from '../columns'
import type { ImportFile, ImportOptions, ImportPupil, ImportResult, ImportSchool, ImportSchoolday } from '../model'
import { ProblemLog } from '../problems'
import type { FileSource } from '../source'
import { textOf } from '../text'
import { readAttendance } from './attendance'
import { readBeside } from './beside'
import { readCodes } from './codes'
import { type AnyFile, type BesideFile, besideFiles, csvFiles } from './columns'
import { readContacts } from './contacts'
import { readPupils } from './pupils'
import { readSchooldays } from './schooldays'
import { CsvTable } from './table'

const positions = (keys: readonly string[]) => new Map(keys.map((key, position) => [key, position]))

/** Reads the five files of the CSV set. All of it or nothing: one error refuses the whole set. */
export function readCsvSet(source: FileSource, options: ImportOptions = {}): ImportResult {
  const log = new ProblemLog()
  const files: ImportFile[] = []
  const names = new Map(source.list().map((name) => [name.toLowerCase(), name]))

  /** Opens a file and understands its header; null (and problems) when that fails. */
  function open<F extends AnyFile>(file: F): CsvTable<F> | null {
    const name = names.get(file)
    if (name === undefined) {
      log.error({ file }, 'this file is missing')
      return null
    }
    const bytes = source.read(name)
    files.push({ name: file, rows: 0, sha256: createHash('sha256').update(bytes).digest('hex') })
    const text = textOf(file, bytes, log)
    if (text === null) return null
    const table = new CsvTable(file, text, log)
    return table.readHeader() ? table : null
  }
  function close(table: CsvTable<AnyFile>): void {
    const file = files.find(({ name }) => name === table.file)
    if (file) file.rows = table.rows
  }

  const tables = {
    pupils: open('pupils.csv'),
    contacts: open('contacts.csv'),
    schooldays: open('schooldays.csv'),
    codes: open('codes.csv'),
    attendance: open('attendance.csv')
  }
  const pupils = tables.pupils ? readPupils(tables.pupils, log) : []
  const schooldays = tables.schooldays ? readSchooldays(tables.schooldays, log) : []
  const codes = tables.codes ? readCodes(tables.codes, log) : []
  // What refers to a file that could not be read would only repeat that fault in every row.
  const byPupil = new Map(pupils.map((pupil) => [pupil.pupilId, pupil]))
  const contacts =
    tables.contacts && tables.pupils ? readContacts(tables.contacts, byPupil, tables.pupils.refusedKeys, log) : []
  const schools = schoolsOf(pupils, schooldays)
  if (schools.length > MAX_DISTINCT) log.error({ file: 'pupils.csv' }, 'more different schools than can be kept')
  if (tables.pupils?.rows === 0) log.error({ file: 'pupils.csv' }, 'the file holds no pupil')
  if (tables.schooldays?.rows === 0) log.error({ file: 'schooldays.csv' }, 'the file holds no schoolday')
  checkCalendars(pupils, schooldays, log)
  if (
    !tables.attendance ||
    !tables.pupils ||
    !tables.schooldays ||
    !tables.codes ||
    !csvFiles.every((f) => names.has(f))
  ) {
    return refusal(log)
  }
  const built = readAttendance(
    tables.attendance,
    {
      pupil: positions(pupils.map(({ pupilId }) => pupilId)),
      school: positions(schools.map(({ code }) => code)),
      code: positions(codes.map(({ code }) => code)),
      refused: new Set([...tables.pupils.refusedKeys, ...tables.schooldays.refusedKeys, ...tables.codes.refusedKeys])
    },
    1024,
    files.length - 1,
    log
  )
  const openBeside = <F extends BesideFile>(file: F) => (names.has(file) ? open(file) : null)
  const besideTables = {
    'spans.csv': openBeside('spans.csv'),
    'participation.csv': openBeside('participation.csv'),
    'recovery.csv': openBeside('recovery.csv')
  }
  const beside = readBeside(besideTables, byPupil, tables.pupils.refusedKeys)
  for (const table of [...Object.values(tables), ...Object.values(besideTables)]) if (table) close(table)
  const attendance = checkAttendance(
    built,
    {
      pupils,
      schools,
      schooldays,
      codes,
      fileNames: files.map(({ name }) => name),
      strict: options.strict === true,
      wholeAndPart: 'refuse'
    },
    log
  )
  if (log.errorTotal > 0) return refusal(log)
  for (let at = 0; at < attendance.length; at++) {
    const code = codes[attendance.code[at] as number]
    if (code) code.used++
  }
  return {
    ok: true,
    set: {
      source: { kind: 'csv-set', files },
      schools,
      pupils,
      contacts,
      schooldays,
      attendance,
      codes,
      interventions: [],
      ...(besideFiles.some((file) => names.has(file)) ? { beside } : {})
    },
    warnings: log.listWarnings(),
    total: log.warningTotal
  }
}

const refusal = (log: ProblemLog): ImportResult => ({ ok: false, problems: log.listErrors(), total: log.errorTotal })

/** The CSV set has no file of schools: each code used is a school, named by its code until the district names it. */
function schoolsOf(pupils: readonly ImportPupil[], schooldays: readonly ImportSchoolday[]): ImportSchool[] {
  const codes = new Set<string>()
  for (const { enrolments } of pupils) for (const { schoolCode } of enrolments) codes.add(schoolCode)
  for (const { schoolCode } of schooldays) codes.add(schoolCode)
  return [...codes].sort().map((code) => ({ code, name: code, kind: null, address: null, phone: null }))
}

/** Without schooldays no share of days can be counted for the pupils of a school. */
function checkCalendars(pupils: readonly ImportPupil[], schooldays: readonly ImportSchoolday[], log: ProblemLog): void {
  if (schooldays.length === 0) return
  const withDays = new Set(schooldays.map(({ schoolCode }) => schoolCode))
  for (const pupil of pupils) {
    for (const { schoolCode } of pupil.enrolments) {
      if (withDays.has(schoolCode)) continue
      log.warnGrouped(
        `no days ${schoolCode}`,
        { file: 'pupils.csv', row: pupil.row, column: 'school_code', value: schoolCode },
        (count) =>
          `schooldays.csv has no schoolday of this school (${count === 1 ? '1 enrollment' : `${count} enrollments`})`
      )
    }
  }
}
