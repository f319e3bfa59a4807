import type { AttendanceEvent, PupilAttendance } from '@shared/attendance/model'
import type { UsualPupil, WholeDayRecords } from '@shared/attendance/rules-brief'
import { classifyPupil, enrolledSchooldays } from '@shared/attendance/rules-classify'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Connection } from '../store/open'
import type { AttendanceEvidence, EvidenceSource } from './evidence'
import {
  enrolmentsOf,
  eventReader,
  findHeads,
  lastImport,
  listCodes,
  type PupilHead,
  readAttendanceSettings,
  readCalendars
} from './queries'
import { changesOf, participationOf, readBeside, recoveryDaysOf, spansOf } from './queries-record'

/** The day up to which the desk knows anything: that of the last import, and today before the first. */
export function knownUntil(db: Connection, today: CalendarDate): CalendarDate {
  return lastImport(db)?.summary.asOf ?? today
}

/** What the rules look at of one pupil as of a day. */
export function pupilReader(db: Connection, asOf: CalendarDate, evidence: EvidenceSource, pupilId: string) {
  const eventsOf = eventReader(db, asOf)
  const { read } = besideRecords(db, evidence, pupilId)
  return {
    read: (birthDate: CalendarDate | null) => read({ pupilId, birthDate }, enrolmentsOf(db, pupilId), eventsOf(pupilId))
  }
}

type Head = Pick<PupilHead, 'pupilId' | 'birthDate'>

/** What the rules look at beside enrolment and the records of the days, read once: of all pupils, or of one. */
export function besideRecords(db: Connection, evidence: EvidenceSource, pupilId: string | null) {
  const beside = readBeside(db, pupilId)
  const known = evidence(db, pupilId)
  return {
    /** What rooms to the right know, as text: what changes it is judged again. */
    evidenceOf: (id: string) => {
      const more = known.get(id)
      return more ? JSON.stringify(more) : ''
    },
    /** What the short way of the rules looks at; null where something of the pupil calls for the whole of them. */
    usual: ({ pupilId: id, birthDate }: Head, enrolments: Enrolments, records: WholeDayRecords): UsualPupil | null => {
      const { spans = [], conferenceAttempts, compliance } = known.get(id) ?? nothing
      if (beside.has(id) || spans.length > 0) return null
      return { birthDate, enrolments, records, conferenceAttempts, compliance }
    },
    read: ({ pupilId: id, birthDate }: Head, enrolments: Enrolments, events: AttendanceEvent[]): PupilAttendance => {
      const own = beside.get(id)
      const more = known.get(id)
      const pupil: PupilAttendance = { birthDate, enrolments, events }
      if (more) Object.assign(pupil, more)
      if (!own) return pupil
      return { ...pupil, ...own, spans: [...own.spans, ...(more?.spans ?? [])] }
    }
  }
}

type Enrolments = PupilAttendance['enrolments']
const nothing: AttendanceEvidence = {}

/** What the rules look at that is the district's and not one pupil's: read once for many pupils. */
export interface DistrictRecord {
  calendars: ReturnType<typeof readCalendars>
  settings: ReturnType<typeof readAttendanceSettings>
  codes: ReturnType<typeof listCodes>
}

export function districtRecord(db: Connection, asOf: CalendarDate): DistrictRecord {
  const year = schoolYearOf(asOf)
  return {
    calendars: readCalendars(db, year),
    settings: readAttendanceSettings(db, year),
    codes: listCodes(db).filter(({ schoolYear }) => schoolYear === year)
  }
}

/**
 * The classification alone and the records it was read from, for work on many pupils. `district` must be of the same day
 * and read after whatever was last written. Throws DeskError `not-found`.
 */
export function pupilClassification(
  db: Connection,
  pupilId: string,
  asOf: CalendarDate,
  evidence: EvidenceSource,
  { calendars, settings }: DistrictRecord
) {
  const pupil = pupilOnDesk(db, pupilId, asOf, evidence)
  return { classification: classifyPupil(pupil, calendars, settings, asOf), events: pupil.events }
}

function pupilOnDesk(db: Connection, pupilId: string, asOf: CalendarDate, evidence: EvidenceSource): PupilAttendance {
  const head = findHeads(db, [pupilId]).get(pupilId)
  if (!head) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  return pupilReader(db, asOf, evidence, pupilId).read(head.birthDate)
}

/** One pupil's attendance and what the law says of it. Throws DeskError `not-found`. */
export function pupilAttendance(
  db: Connection,
  pupilId: string,
  asOf: CalendarDate,
  evidence: EvidenceSource
): PupilAttendanceView {
  const pupil = pupilOnDesk(db, pupilId, asOf, evidence)
  const { calendars, settings, codes } = districtRecord(db, asOf)
  const used = new Set(pupil.events.map(({ code }) => code))
  return {
    classification: classifyPupil(pupil, calendars, settings, asOf),
    schooldays: enrolledSchooldays(pupil, calendars, asOf),
    events: [...pupil.events],
    codes: codes.filter(({ code }) => used.has(code)),
    importedAt: lastImport(db)?.at ?? null,
    record: {
      changes: changesOf(db, pupilId),
      spans: spansOf(db, pupilId),
      participation: participationOf(db, pupilId),
      recovery: recoveryDaysOf(db, pupilId)
    },
    settings
  }
}
