import type { ImportReport } from '@shared/attendance/routes'
import type { ImportSummary } from '@shared/attendance/standing'
import type { Connection } from '../store/open'
import { findHeads } from './queries'

interface Written {
  number: number | null
  at: string
  kind: 'csv-set' | 'ed-fi'
  summary: ImportSummary
}

/** An import with the names of the pupils who crossed a line; those no longer on the desk are left out. */
export function reportOf(db: Connection, { summary, ...written }: Written): ImportReport {
  const heads = findHeads(
    db,
    summary.crossings.map(({ pupilId }) => pupilId)
  )
  const crossings = summary.crossings.flatMap((crossing) => {
    const head = heads.get(crossing.pupilId)
    return head ? [{ ...crossing, localId: head.localId, lastName: head.lastName, firstName: head.firstName }] : []
  })
  return { ...written, summary: { ...summary, crossings } }
}
