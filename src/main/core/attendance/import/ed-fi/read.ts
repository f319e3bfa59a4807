import { checkAttendance } from '../check'
import { AttendanceBuilder } from '../columns'
import type { ImportOptions, ImportPupil, ImportResult, ImportSchool } from '../model'
import { ProblemLog } from '../problems'
import type { FileSource } from '../source'
import { type EdFiEvent, readEvents } from './attendance'
import { readSessions, schooldaysOf } from './calendar'
import { codesOf } from './codes'
import { addEnrolments } from './enrolments'
import { readInterventions } from './interventions'
import { checkAges, readContacts, readStudents } from './people'
import { EdFiRecords } from './records'
import { readSchools } from './schools'

const DEFAULT_DAY_MINUTES = 360

/** Without these there is nothing to import, or nothing to count against. */
const NEEDED = [
  ['Student', 'Student.xml'],
  ['School', 'EducationOrganization.xml'],
  ['Session', 'EducationOrgCalendar.xml'],
  ['StudentSchoolAttendanceEvent', 'StudentSchoolAttendance.xml']
] as const

/** Reads Ed-Fi bulk XML. All of it or nothing: one error refuses the whole source. */
export function readEdFi(source: FileSource, options: ImportOptions = {}): ImportResult {
  const log = new ProblemLog()
  const records = new EdFiRecords()
  records.read(source, log)
  if (log.errorTotal === 0) {
    for (const [name, file] of NEEDED) {
      if (records.of(name).length === 0) log.error({ file }, `no ${name} was found; this file is missing or empty`)
    }
  }
  if (log.errorTotal > 0) return refusal(log)
  if (records.of('StudentContactAssociation').length === 0) {
    log.warn({ file: 'Contact.xml' }, 'no contacts were found: no letter can be addressed')
  }

  const schools = readSchools(records, log)
  const pupils = readStudents(records, log)
  const contacts = readContacts(records, pupils, log)
  const sessions = readSessions(records, schools, log)
  const assumedDayMinutes = options.assumedDayMinutes ?? DEFAULT_DAY_MINUTES
  const events = readEvents(records, { pupils, schools, assumedDayMinutes, log })
  const schooldays = schooldaysOf(records, schools, sessions, new Set(events.map(({ date }) => date)), log)
  addEnrolments(records, pupils, schools, sessions, events, log)
  const studentFile = records.of('Student')[0]?.fileName ?? 'Student.xml'
  checkAges(pupils.values(), { file: studentFile }, log)
  const interventions = readInterventions(records, pupils, log)
  const codes = codesOf(records, events)

  const set = {
    source: { kind: 'ed-fi' as const, files: records.files },
    schools: [...schools.values()],
    pupils: [...pupils.values()],
    contacts,
    schooldays,
    codes,
    interventions
  }
  const attendance = checkAttendance(
    inColumns(events, set.pupils, set.schools, codes),
    {
      ...set,
      fileNames: records.files.map(({ name }) => name),
      strict: options.strict === true,
      wholeAndPart: 'warn'
    },
    log
  )
  if (log.errorTotal > 0) return refusal(log)
  return { ok: true, set: { ...set, attendance }, warnings: log.listWarnings(), total: log.warningTotal }
}

const refusal = (log: ProblemLog): ImportResult => ({ ok: false, problems: log.listErrors(), total: log.errorTotal })

function inColumns(
  events: readonly EdFiEvent[],
  pupils: readonly ImportPupil[],
  schools: readonly ImportSchool[],
  codes: readonly { code: string }[]
): AttendanceBuilder {
  const built = new AttendanceBuilder(events.length)
  const position = (keys: readonly string[]) => new Map(keys.map((key, at) => [key, at]))
  const pupilAt = position(pupils.map(({ pupilId }) => pupilId))
  const schoolAt = position(schools.map(({ code }) => code))
  const codeAt = position(codes.map(({ code }) => code))
  for (const { pupilId, schoolCode, date, period, code, minutes, file, row } of events) {
    const [pupil, school, letter] = [pupilAt.get(pupilId), schoolAt.get(schoolCode), codeAt.get(code)]
    if (pupil === undefined || school === undefined || letter === undefined) throw new RangeError('unlinked event')
    built.add(pupil, school, built.addDate(date), built.addPeriod(period ?? ''), letter, minutes ?? -1, file, row)
  }
  return built
}
