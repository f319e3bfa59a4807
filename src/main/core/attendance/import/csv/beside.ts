import { participationKind, spanKind } from '@shared/attendance/model'
import type { ImportBeside, ImportPupil } from '../model'
import { minutesFrom } from '../values'
import type { BesideFile } from './columns'
import { type CsvTable, wasRefused } from './table'

export type BesideTables = { [F in BesideFile]: CsvTable<F> | null }

/** Reads what may stand beside the five files: spans, evidence of participation, attendance recovery. */
export function readBeside(
  tables: BesideTables,
  pupils: ReadonlyMap<string, ImportPupil>,
  refusedKeys: ReadonlySet<string>
): ImportBeside {
  const { 'spans.csv': spans, 'participation.csv': participation, 'recovery.csv': recovery } = tables
  const ofPupil = <F extends BesideFile>(table: CsvTable<F>): string | null => {
    const pupilId = table.required('pupil_id' as never)
    if (pupilId && !pupils.has(pupilId) && !wasRefused(refusedKeys, 'pupil_id', pupilId)) {
      table.fail('pupil_id' as never, 'no pupil of pupils.csv has this id', pupilId)
    }
    return pupilId
  }
  const read: ImportBeside = { spans: [], participation: [], recovery: [] }
  while (spans?.next()) {
    const before = spans.log.errorTotal
    if (!spans.freeOfSocialSecurity()) continue
    const [pupilId, from, to] = [ofPupil(spans), spans.date('from'), spans.optionalDate('to')]
    const written = spans.text('kind')
    const kind = spanKind.safeParse(written)
    if (!kind.success) spans.fail('kind', `must be one of ${spanKind.options.join(', ')}`, written)
    if (from && to && to < from) spans.fail('to', 'lies before the first day', to)
    const reason = spans.optional('reason') ?? 'as in the student system'
    if (spans.log.errorTotal > before || !pupilId || !from || to === undefined || !kind.success) continue
    read.spans.push({ pupilId, kind: kind.data, from, to, reason })
  }
  while (participation?.next()) {
    const before = participation.log.errorTotal
    if (!participation.freeOfSocialSecurity()) continue
    const [pupilId, date] = [ofPupil(participation), participation.date('date')]
    const written = participation.text('kind')
    const kind = participationKind.safeParse(written)
    if (!kind.success) participation.fail('kind', `must be one of ${participationKind.options.join(', ')}`, written)
    const detail = participation.optional('detail')
    if (participation.log.errorTotal > before || !pupilId || !date || !kind.success) continue
    read.participation.push({ pupilId, date, kind: kind.data, detail })
  }
  while (recovery?.next()) {
    const before = recovery.log.errorTotal
    if (!recovery.freeOfSocialSecurity()) continue
    const [pupilId, date] = [ofPupil(recovery), recovery.date('date')]
    const written = recovery.text('minutes')
    const minutes = written === '' ? null : minutesFrom(written, 1)
    if (minutes === undefined) recovery.fail('minutes', 'must be whole minutes from 1 to 1440, or empty', written)
    const detail = recovery.optional('detail')
    if (recovery.log.errorTotal > before || !pupilId || !date || minutes === undefined) continue
    read.recovery.push({ pupilId, date, minutes, detail })
  }
  return read
}
