import type { AttendanceCategory } from '@shared/attendance/model'
import type { ImportPreview, ImportReport } from '@shared/attendance/routes'
import type { ImportSummary } from '@shared/attendance/standing'
import { type CalendarDate, dayOfMoment, type Instant, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { takeSchooldays, takeSchools } from '../district/queries-import'
import { takeContacts, takePupils } from '../pupils/queries-import'
import { takeStatistics } from '../pupils/queries-statistics'
import { keepPupilsOf } from '../pupils/queries-years'
import type { Connection } from '../store/open'
import { confirmedCodes, mapCodes, schoolYearsOf } from './code-mapping'
import { readWithCodes } from './codes-beside'
import { type Before, beforeOf, crossingsSince } from './crossings'
import { eachStanding } from './district-standing'
import type { EvidenceSource } from './evidence'
import { folderSource, type ImportResult, type ImportSet, problemInWords } from './import'
import { lastImport, listCodes } from './queries'
import { beginImport, endImport, forgetImport, knownLocalIds, saveCode } from './queries-import'
import { changeWriter } from './queries-record'
import { insertCodeChange } from './queries-rules'
import { reportOf } from './report'
import { forgetAll } from './standing-cache'
import { writeBeside } from './write-beside'
import { type TakenEvents, writeEvents } from './write-events'

/** What was shown last and may now be written; one a desk, gone when the desk is locked. */
const waiting = new WeakMap<Connection, { previewId: string; set: ImportSet }>()

const dayIn = (set: ImportSet) => {
  const { dates } = set.attendance
  if (dates.length === 0) return null
  const sorted = [...dates].sort()
  return { from: sorted[0] as CalendarDate, to: sorted.at(-1) as CalendarDate }
}

/** Reads and checks a folder. Throws DeskError `refused-file` with every problem found, or `file-problem`. */
export function previewFolder(ctx: Ctx, path: string): ImportPreview {
  waiting.delete(ctx.db)
  const result = readWithCodes(folderSource(path))
  if (!result.ok) throw refusal(result)
  const { set, warnings, total } = result
  const previewId = newId()
  waiting.set(ctx.db, { previewId, set })
  const known = knownLocalIds(ctx.db)
  const span = dayIn(set)
  return {
    previewId,
    kind: set.source.kind,
    files: set.source.files.map(({ name, rows }) => ({ name, rows })),
    counts: {
      schools: set.schools.length,
      schooldays: set.schooldays.length,
      pupils: set.pupils.length,
      newPupils: set.pupils.filter(({ pupilId }) => !known.has(pupilId)).length,
      contacts: set.contacts.length,
      attendance: set.attendance.length
    },
    from: span?.from ?? null,
    to: span?.to ?? null,
    warnings,
    warningTotal: total,
    codes: mapCodes(set, listCodes(ctx.db)),
    sameAsLast: sameFiles(set, lastImport(ctx.db)?.summary)
  }
}

function refusal({ problems, total }: Extract<ImportResult, { ok: false }>): DeskError {
  const [first] = problems
  const more = total > 1 ? ` and ${total - 1} more` : ''
  const message = first ? `${problemInWords(first)}${more}. Nothing was imported.` : 'Nothing was imported.'
  return new DeskError('refused-file', message, { problems, total })
}

function sameFiles(set: ImportSet, last: ImportSummary | undefined): boolean {
  if (!last) return false
  const hashes = (files: readonly { sha256: string }[]) => files.map(({ sha256 }) => sha256).join()
  return hashes(set.source.files) === hashes(last.files)
}

/**
 * Writes what a preview showed, in one transaction: schools, calendars, pupils, contacts, codes, attendance. Throws
 * DeskError `conflict` when the preview is gone, `refused-file` when a code has not been confirmed.
 */
export function writeImport(
  ctx: Ctx,
  previewId: string,
  chosen: readonly { code: string; category: AttendanceCategory }[],
  evidence: EvidenceSource
): ImportReport {
  const pending = waiting.get(ctx.db)
  if (pending?.previewId !== previewId) {
    throw new DeskError('conflict', 'What was read from the folder is gone. Nothing was imported. Choose it again.')
  }
  const { set } = pending
  const codes = confirmedCodes(mapCodes(set, listCodes(ctx.db)), chosen)
  const before = lastImport(ctx.db)
  const span = dayIn(set)
  const asOf = asOfDay(set, ctx.clock.today(), before?.summary.asOf)
  const known = new Map<string, Before>()
  if (before) {
    for (const stand of eachStanding(ctx.db, before.summary.asOf, evidence)) known.set(stand.pupilId, beforeOf(stand))
  }
  const at = ctx.clock.now()
  const tell = (done: number) =>
    ctx.emit({ type: 'progress', task: 'import', done, total: set.attendance.length, label: 'Attendance written' })
  const payload: Record<string, unknown> = {}
  const note = { action: 'attendance.import', subjectType: 'import', payload }

  const written = ctx.write(note, (db) => {
    const number = beginImport(db, at, ctx.actor, set.source.kind)
    const schoolsAdded = takeSchools(db, set.schools)
    const schooldays = takeSchooldays(db, set.schooldays)
    if (before) keepYearThatIsOver(db, schoolYearOf(dayOfMoment(before.at as Instant)), schoolYearOf(ctx.clock.today()))
    const pupils = takePupils(db, set.pupils)
    const contacts = takeContacts(db, set.contacts, pupils.ids)
    const statistics = takeStatistics(db, set.pupils, pupils.ids)
    const who = { at, actor: ctx.actor, importId: number }
    const mapped = writeCodes(db, set, codes, who)
    const events = writeEvents(db, set, pupils.numbers, number, span, tell)
    keepHistory(db, events, who)
    const beside = writeBeside(db, set, pupils, who)
    forgetAll(db)
    const { files } = set.source
    const summary: ImportSummary = {
      asOf,
      files,
      schoolsAdded,
      schooldays: { ...schooldays, removed: schooldays.removed.length },
      pupils: pupils.pupils,
      enrolments: pupils.enrolments,
      contacts: contacts.contacts,
      attendance: events.taken,
      codes: mapped,
      ...(set.beside ? { beside } : {}),
      ...(set.pupils.some((pupil) => pupil.statistics) ? { statistics } : {}),
      crossings: []
    }
    const somethingNew = isNew(summary)
    if (somethingNew) {
      summary.crossings = crossingsSince(known, eachStanding(db, asOf, evidence))
      endImport(db, number, summary)
    } else forgetImport(db, number)
    Object.assign(payload, {
      number: somethingNew ? number : null,
      ...summary,
      changes: {
        pupils: pupils.changes,
        contacts: contacts.changes,
        attendance: events.changes,
        schooldaysRemoved: schooldays.removed
      }
    })
    return { number: somethingNew ? number : null, summary }
  })
  waiting.delete(ctx.db)
  return reportOf(ctx.db, { number: written.number, at, kind: set.source.kind, summary: written.summary })
}

/** The first export of a school year brings new grades: those of the year of the last one are kept for its numbers. */
function keepYearThatIsOver(db: Connection, last: SchoolYear, now: SchoolYear): void {
  if (last < now) keepPupilsOf(db, last)
}

/** Up to which day the desk now knows something; never earlier than before, never later than today. */
function asOfDay(set: ImportSet, today: CalendarDate, before: CalendarDate | undefined): CalendarDate {
  const last = dayIn(set)?.to ?? before ?? today
  const known = last < today ? last : today
  return before && before > known ? before : known
}

interface Who {
  at: Instant
  actor: string
  importId: number
}

/** A record the student system has changed keeps what it was, as one corrected at the desk does. */
function keepHistory(db: Connection, { changes }: TakenEvents, who: Who): void {
  const write = changeWriter(db)
  for (const { event, before, after } of changes) {
    const [pupil, schoolCode, date, period, place] = event
    const record = { pupil, schoolCode, date: date as CalendarDate, period, place }
    write({ ...record, ...who, before, after, reason: null, effect: null })
  }
}

function writeCodes(
  db: Connection,
  set: ImportSet,
  codes: readonly { code: string; meaning: string; category: AttendanceCategory }[],
  who: Who
): ImportSummary['codes'] {
  const known = new Map(listCodes(db).map((code) => [`${code.schoolYear} ${code.code}`, code]))
  const [added, changed] = [new Set<string>(), new Set<string>()]
  for (const schoolYear of schoolYearsOf(set)) {
    for (const code of codes) {
      const before = known.get(`${schoolYear} ${code.code}`)
      if (before?.category === code.category && before.meaning === code.meaning) continue
      saveCode(db, { ...code, schoolYear })
      if (before?.category !== code.category) {
        const change = { before: before?.category ?? null, after: code.category, reason: null }
        insertCodeChange(db, { ...who, ...change, code: code.code, schoolYear })
      }
      const kind = before ? changed : added
      kind.add(code.code)
    }
  }
  return { added: [...added], changed: [...changed] }
}

function isNew(summary: ImportSummary): boolean {
  const { schoolsAdded, schooldays, pupils, enrolments, contacts, attendance, codes, statistics, beside = 0 } = summary
  const taken = [pupils, enrolments, contacts, attendance, ...(statistics ? [statistics] : [])]
  return (
    schoolsAdded.length + codes.added.length + codes.changed.length + beside > 0 ||
    schooldays.added + schooldays.changed + schooldays.removed > 0 ||
    taken.some(({ added, changed }) => added + changed > 0)
  )
}
