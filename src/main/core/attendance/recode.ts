import type { Coded } from '@shared/attendance/record'
import { effectOf, type Ground, type StandingEffect } from '@shared/attendance/rules-ground'
import type { ParsedRouteInput } from '@shared/contract'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { knownUntil, pupilAttendance } from './classification'
import type { EvidenceSource } from './evidence'
import { type GroundSource, groundsOf, withoutGround } from './ground'
import { eventId, listCodes } from './queries'
import { changeWriter, type EventRow, pupilNumber, recordsOn, releaseRecord, writeRecord } from './queries-record'
import { forgetPupil } from './standing-cache'

/** What a correction did: to the standing, and to what rested on the record before. */
export interface Correction {
  effect: StandingEffect
  /** Records that stood before and do not stand, or read otherwise, now. */
  touched: Ground[]
}

export interface Around {
  evidence: EvidenceSource
  grounds: readonly GroundSource[]
}

export const pupilGone = () => new DeskError('not-found', 'This pupil is not on the desk any more.')

export function knownPupil(db: Connection, pupilId: string): number {
  const number = pupilNumber(db, pupilId)
  if (number === undefined) throw pupilGone()
  return number
}

/** Throws DeskError `invalid` for a day that has not come. */
export function refuseFuture(ctx: Pick<Ctx, 'clock'>, date: CalendarDate, field = 'date'): void {
  if (date <= ctx.clock.today()) return
  throw new DeskError('invalid', 'That day has not come yet. Nothing was saved.', {
    issues: [{ path: [field], message: 'Give a day up to today.' }]
  })
}

function refuseUnknownCode(db: Connection, code: string, date: CalendarDate): void {
  const year = schoolYearOf(date)
  if (listCodes(db).some((known) => known.schoolYear === year && known.code === code)) return
  throw new DeskError('invalid', `The code ${code} has no meaning in that school year. Nothing was saved.`, {
    issues: [{ path: ['code'], message: 'Choose a code of the school year.' }]
  })
}

/**
 * Does a change of one pupil's record and tells what it did. The change, its history and its effect are written
 * together; what was issued before stays as it is.
 */
export function corrected(
  ctx: Ctx,
  pupilId: string,
  { evidence, grounds }: Around,
  act: (db: Connection, effectSince: () => StandingEffect) => void,
  note: { action: string; reason: string | null; payload: unknown }
): Correction {
  const asOf = knownUntil(ctx.db, ctx.clock.today())
  const before = pupilAttendance(ctx.db, pupilId, asOf, evidence).classification
  const stood = groundsOf(ctx.db, pupilId, evidence, grounds)
  return ctx.write({ ...note, subjectType: 'pupil', subjectId: pupilId }, (db) => {
    const effectSince = () => effectOf(before, pupilAttendance(db, pupilId, asOf, evidence).classification)
    act(db, effectSince)
    forgetPupil(db, pupilId)
    const was = new Map(stood.map((ground) => [ground.key, JSON.stringify(ground)]))
    const touched = withoutGround(groundsOf(db, pupilId, evidence, grounds)).filter(
      (ground) => was.get(ground.key) !== JSON.stringify(ground)
    )
    return { effect: effectSince(), touched }
  })
}

const coded = ({ code, minutes }: EventRow): Coded => ({ code, minutes })

/** An absence excused or corrected later; with `code` null it is taken back and the pupil was there. */
export function recode(ctx: Ctx, input: ParsedRouteInput<'attendance.recode'>, around: Around): Correction {
  const pupil = knownPupil(ctx.db, input.pupilId)
  const date = input.recordId.slice(0, 10) as CalendarDate
  const found = recordsOn(ctx.db, pupil, date).find((row) => eventId(row) === input.recordId)
  if (!found) throw new DeskError('not-found', 'That record is not there any more. Nothing was changed.')
  const wasThere = found.desk === 2
  const { code, minutes, reason } = input
  if (code !== null) refuseUnknownCode(ctx.db, code, date)
  const isSame = code === null ? wasThere : !wasThere && found.code === code && found.minutes === minutes
  if (isSame && input.keep === found.desk > 0) {
    throw new DeskError('invalid', 'That is what the record says already. Nothing was changed.')
  }
  const before = wasThere ? null : coded(found)
  const after = code === null ? null : { code, minutes }
  const payload = { record: input.recordId, before, after, keep: input.keep }
  return corrected(
    ctx,
    input.pupilId,
    around,
    (db, effectSince) => {
      if (after === null) writeRecord(db, { ...found, desk: 2 })
      else writeRecord(db, { ...found, ...after, desk: 1 })
      if (!input.keep && after !== null) releaseRecord(db, found)
      if (before === null && after === null) return
      changeWriter(db)({
        ...found,
        at: ctx.clock.now(),
        actor: ctx.actor,
        before,
        after,
        reason,
        importId: null,
        effect: effectSince()
      })
    },
    { action: 'attendance.recode', reason, payload }
  )
}

/** A record where there was none. It is the desk's own: an import leaves it alone. */
export function addRecord(ctx: Ctx, input: ParsedRouteInput<'attendance.addRecord'>, around: Around): Correction {
  const { pupilId, schoolCode, date, code, minutes, reason } = input
  const pupil = knownPupil(ctx.db, pupilId)
  refuseFuture(ctx, date)
  refuseUnknownCode(ctx.db, code, date)
  const period = input.period ?? ''
  const there = recordsOn(ctx.db, pupil, date).filter((row) => row.schoolCode === schoolCode && row.period === period)
  const place = Math.max(-1, ...there.map((row) => row.place)) + 1
  const record: EventRow = { pupil, schoolCode, date, period, place, code, minutes, desk: 1 }
  return corrected(
    ctx,
    pupilId,
    around,
    (db, effectSince) => {
      writeRecord(db, record)
      changeWriter(db)({
        ...record,
        at: ctx.clock.now(),
        actor: ctx.actor,
        before: null,
        after: coded(record),
        reason,
        importId: null,
        effect: effectSince()
      })
    },
    { action: 'attendance.add-record', reason, payload: record }
  )
}
