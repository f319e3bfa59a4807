import type { Participation, RecoverySession, SuppressingSpan } from '@shared/attendance/model'
import type { RecordChange, RecordedParticipation, RecordedRecovery, RecordedSpan } from '@shared/attendance/record'
import type { StandingEffect } from '@shared/attendance/rules-ground'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

/** One record of attendance where it stands: whose, and its place among those of the same day, school and period. */
export interface EventAt {
  pupil: number
  schoolCode: string
  date: CalendarDate
  period: string
  place: number
}

export interface EventRow extends EventAt {
  code: string
  minutes: number | null
  /** 0: as the student system has it; 1: coded at the desk; 2: taken back at the desk. */
  desk: number
}

const EVENT = `pupil, school_code AS schoolCode, date, period, place, code, minutes_missed AS minutes, desk`
const AT = 'pupil = @pupil AND school_code = @schoolCode AND date = @date AND period = @period AND place = @place'

export function pupilNumber(db: Connection, pupilId: string): number | undefined {
  return db.prepare('SELECT number FROM pupil WHERE id = ?').pluck().get(pupilId) as number | undefined
}

/** Every record of one pupil and day, also those taken back. */
export function recordsOn(db: Connection, pupil: number, date: CalendarDate): EventRow[] {
  return db.prepare(`SELECT ${EVENT} FROM attendance_event WHERE pupil = ? AND date = ?`).all(pupil, date) as EventRow[]
}

export function writeRecord(db: Connection, record: EventRow): void {
  db.prepare(
    `INSERT INTO attendance_event (pupil, school_code, date, period, place, code, minutes_missed, desk)
     VALUES (@pupil, @schoolCode, @date, @period, @place, @code, @minutes, @desk)
     ON CONFLICT (pupil, date, school_code, period, place)
     DO UPDATE SET code = excluded.code, minutes_missed = excluded.minutes_missed, desk = excluded.desk`
  ).run(record)
}

/** From now on the student system decides this record again. */
export function releaseRecord(db: Connection, at: EventAt): void {
  db.prepare(`UPDATE attendance_event SET desk = 0 WHERE ${AT}`).run(at)
}

export interface NewChange extends EventAt {
  at: Instant
  actor: string
  before: { code: string; minutes: number | null } | null
  after: { code: string; minutes: number | null } | null
  reason: string | null
  importId: number | null
  effect: StandingEffect | null
}

/** Prepared once for many: an import may change thousands. */
export function changeWriter(db: Connection): (change: NewChange) => void {
  const insert = db.prepare(
    `INSERT INTO attendance_change (pupil, school_code, date, period, place, at, actor,
       before_code, before_minutes, after_code, after_minutes, reason, import_id, effect)
     VALUES (@pupil, @schoolCode, @date, @period, @place, @at, @actor,
       @beforeCode, @beforeMinutes, @afterCode, @afterMinutes, @reason, @importId, @effect)`
  )
  return ({ before, after, effect, ...change }) =>
    void insert.run({
      ...change,
      beforeCode: before?.code ?? null,
      beforeMinutes: before?.minutes ?? null,
      afterCode: after?.code ?? null,
      afterMinutes: after?.minutes ?? null,
      effect: effect ? JSON.stringify(effect) : null
    })
}

/** What became of a pupil's records after they were first known, newest first. */
export function changesOf(db: Connection, pupilId: string): RecordChange[] {
  const rows = db
    .prepare(
      `SELECT c.id, c.date, c.school_code AS schoolId, c.period, c.place, c.at, c.actor, c.before_code AS beforeCode,
         c.before_minutes AS beforeMinutes, c.after_code AS afterCode, c.after_minutes AS afterMinutes, c.reason,
         c.import_id AS importNumber, c.effect
       FROM attendance_change c JOIN pupil p ON p.number = c.pupil WHERE p.id = ? ORDER BY c.id DESC`
    )
    .all(pupilId) as (Omit<RecordChange, 'effect' | 'before' | 'after' | 'recordId'> & {
    place: number
    beforeCode: string | null
    beforeMinutes: number | null
    afterCode: string | null
    afterMinutes: number | null
    effect: string | null
  })[]
  return rows.map(({ beforeCode, beforeMinutes, afterCode, afterMinutes, effect, period, place, ...row }) => ({
    ...row,
    recordId: `${row.date} ${row.schoolId} ${period ?? ''} ${place}`,
    period: period === '' ? null : period,
    before: beforeCode === null ? null : { code: beforeCode, minutes: beforeMinutes },
    after: afterCode === null ? null : { code: afterCode, minutes: afterMinutes },
    effect: effect ? (JSON.parse(effect) as StandingEffect) : null
  }))
}

/** What the desk knows beside the records of the days, by pupil. */
export interface Beside {
  spans: SuppressingSpan[]
  participation: Participation[]
  recovery: RecoverySession[]
}

/** Spans, evidence and recovery in force, of one pupil or of all. */
export function readBeside(db: Connection, pupilId: string | null): Map<string, Beside> {
  const found = new Map<string, Beside>()
  const of = (owner: string) => {
    const known = found.get(owner) ?? { spans: [], participation: [], recovery: [] }
    found.set(owner, known)
    return known
  }
  const one = pupilId === null ? '' : 'AND p.id = ?'
  const all = (sql: string) => db.prepare(sql).all(...(pupilId === null ? [] : [pupilId]))
  for (const { owner, ...span } of all(
    `SELECT p.id AS owner, s.id, s.kind, s.from_on AS "from", s.to_on AS "to" FROM attendance_span s
     JOIN pupil p ON p.id = s.pupil_id WHERE s.withdrawn_at IS NULL ${one} ORDER BY s.from_on`
  ) as (SuppressingSpan & { owner: string })[])
    of(owner).spans.push(span)
  for (const { owner, id, ...one_ } of all(
    `SELECT p.id AS owner, e.id, e.date, e.kind FROM participation e JOIN pupil p ON p.number = e.pupil
     WHERE e.withdrawn_at IS NULL ${one} ORDER BY e.date, e.id`
  ) as (Omit<Participation, 'id'> & { owner: string; id: number })[])
    of(owner).participation.push({ ...one_, id: `participation ${id}` })
  for (const { owner, id, ...session } of all(
    `SELECT p.id AS owner, r.id, r.date, r.minutes FROM recovery_day r JOIN pupil p ON p.number = r.pupil
     WHERE r.withdrawn_at IS NULL ${one} ORDER BY r.date, r.id`
  ) as (Omit<RecoverySession, 'id'> & { owner: string; id: number })[])
    of(owner).recovery.push({ ...session, id: `recovery ${id}` })
  return found
}

const RECORDED = `recorded_at AS recordedAt, recorded_by AS recordedBy, import_id AS importNumber,
  withdrawn_at AS withdrawnAt, withdrawn_by AS withdrawnBy, withdrawn_reason AS withdrawnReason`

export const spansOf = (db: Connection, pupilId: string) =>
  db
    .prepare(
      `SELECT id, kind, from_on AS "from", to_on AS "to", reason, ${RECORDED} FROM attendance_span
       WHERE pupil_id = ? ORDER BY from_on DESC, id`
    )
    .all(pupilId) as RecordedSpan[]

export const participationOf = (db: Connection, pupilId: string) =>
  db
    .prepare(
      `SELECT id, date, kind, detail, ${RECORDED} FROM participation
       WHERE pupil = (SELECT number FROM pupil WHERE id = ?) ORDER BY date DESC, id DESC`
    )
    .all(pupilId) as RecordedParticipation[]

export const recoveryDaysOf = (db: Connection, pupilId: string) =>
  db
    .prepare(
      `SELECT id, date, minutes, detail, ${RECORDED} FROM recovery_day
       WHERE pupil = (SELECT number FROM pupil WHERE id = ?) ORDER BY date DESC, id DESC`
    )
    .all(pupilId) as RecordedRecovery[]

interface Recorded {
  recordedAt: Instant
  recordedBy: string
  importId: number | null
}

export type NewSpan = Recorded & Pick<RecordedSpan, 'id' | 'kind' | 'from' | 'to' | 'reason'> & { pupilId: string }

export function insertSpan(db: Connection, span: NewSpan): void {
  db.prepare(
    `INSERT INTO attendance_span (id, pupil_id, kind, from_on, to_on, reason, recorded_at, recorded_by, import_id)
     VALUES (@id, @pupilId, @kind, @from, @to, @reason, @recordedAt, @recordedBy, @importId)`
  ).run(span)
}

export function findSpan(db: Connection, id: string): (RecordedSpan & { pupilId: string }) | undefined {
  return db
    .prepare(
      `SELECT id, pupil_id AS pupilId, kind, from_on AS "from", to_on AS "to", reason, ${RECORDED}
       FROM attendance_span WHERE id = ?`
    )
    .get(id) as (RecordedSpan & { pupilId: string }) | undefined
}

export function endSpan(db: Connection, id: string, to: CalendarDate): void {
  db.prepare('UPDATE attendance_span SET to_on = ? WHERE id = ?').run(to, id)
}

export type NewParticipation = Recorded & Pick<RecordedParticipation, 'date' | 'kind' | 'detail'> & { pupil: number }

export function insertParticipation(db: Connection, one: NewParticipation): void {
  db.prepare(
    `INSERT INTO participation (pupil, date, kind, detail, recorded_at, recorded_by, import_id)
     VALUES (@pupil, @date, @kind, @detail, @recordedAt, @recordedBy, @importId)`
  ).run(one)
}

export type NewRecovery = Recorded & Pick<RecordedRecovery, 'date' | 'minutes' | 'detail'> & { pupil: number }

export function insertRecovery(db: Connection, session: NewRecovery): void {
  db.prepare(
    `INSERT INTO recovery_day (pupil, date, minutes, detail, recorded_at, recorded_by, import_id)
     VALUES (@pupil, @date, @minutes, @detail, @recordedAt, @recordedBy, @importId)`
  ).run(session)
}

const TABLES = { span: 'attendance_span', participation: 'participation', recovery: 'recovery_day' } as const
export type BesideKind = keyof typeof TABLES

/** Takes an entry back with its reason; it stays on file. False when it is not there or was taken back already. */
export function withdraw(
  db: Connection,
  kind: BesideKind,
  id: string | number,
  who: { at: Instant; actor: string; reason: string }
): boolean {
  const { changes } = db
    .prepare(
      `UPDATE ${TABLES[kind]} SET withdrawn_at = @at, withdrawn_by = @actor, withdrawn_reason = @reason
       WHERE id = @id AND withdrawn_at IS NULL`
    )
    .run({ id, ...who })
  return changes === 1
}

/** The pupil an entry belongs to; undefined when it is not there. */
export function ownerOf(db: Connection, kind: BesideKind, id: string | number): string | undefined {
  const sql =
    kind === 'span'
      ? 'SELECT pupil_id FROM attendance_span WHERE id = ?'
      : `SELECT p.id FROM ${TABLES[kind]} e JOIN pupil p ON p.number = e.pupil WHERE e.id = ?`
  return db.prepare(sql).pluck().get(id) as string | undefined
}
