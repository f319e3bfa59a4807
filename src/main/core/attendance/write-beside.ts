import type { Instant } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import type { Connection } from '../store/open'
import type { ImportSet } from './import'
import {
  endSpan,
  insertParticipation,
  insertRecovery,
  insertSpan,
  participationOf,
  recoveryDaysOf,
  spansOf
} from './queries-record'

/** Whose records are written: the desk's ids and numbers of the pupils of an import. */
interface Owners {
  ids: ReadonlyMap<string, string>
  numbers: ReadonlyMap<string, number>
}

/**
 * Writes spans, evidence and recovery that are not on file yet; what was taken back at the desk stays taken back. A span
 * that was open and has an end in the files is ended. Returns how many were added.
 */
export function writeBeside(
  db: Connection,
  { beside }: ImportSet,
  { ids, numbers }: Owners,
  who: { at: Instant; actor: string; importId: number }
): number {
  if (!beside) return 0
  const recorded = { recordedAt: who.at, recordedBy: who.actor, importId: who.importId }
  let added = 0
  const known = new Map<string, Set<string>>()
  /** True once for each entry of a pupil; `read` gives what is on file. */
  const isNew = (what: string, pupilId: string, entry: readonly unknown[], read: () => (readonly unknown[])[]) => {
    const owner = `${what} ${pupilId}`
    const onFile = known.get(owner) ?? new Set(read().map((one) => JSON.stringify(one)))
    known.set(owner, onFile)
    const key = JSON.stringify(entry)
    if (onFile.has(key)) return false
    onFile.add(key)
    added += 1
    return true
  }
  for (const { pupilId: localId, kind, from, to, reason } of beside.spans) {
    const pupilId = ids.get(localId) as string
    const open = spansOf(db, pupilId).find((span) => span.kind === kind && span.from === from)
    if (open) {
      if (open.to === null && to !== null && open.withdrawnAt === null) {
        endSpan(db, open.id, to)
        added += 1
      }
      continue
    }
    insertSpan(db, { id: newId(), pupilId, kind, from, to, reason, ...recorded })
    added += 1
  }
  for (const { pupilId: localId, date, kind, detail } of beside.participation) {
    const [pupilId, pupil] = [ids.get(localId) as string, numbers.get(localId) as number]
    const onFile = () => participationOf(db, pupilId).map((one) => [one.date, one.kind, one.detail])
    if (isNew('participation', pupilId, [date, kind, detail], onFile)) {
      insertParticipation(db, { pupil, date, kind, detail, ...recorded })
    }
  }
  for (const { pupilId: localId, date, minutes, detail } of beside.recovery) {
    const [pupilId, pupil] = [ids.get(localId) as string, numbers.get(localId) as number]
    const onFile = () => recoveryDaysOf(db, pupilId).map((one) => [one.date])
    if (isNew('recovery', pupilId, [date], onFile)) insertRecovery(db, { pupil, date, minutes, detail, ...recorded })
  }
  return added
}
