import { FORMS, type FormId } from '@shared/documents/model'
import type { Figures } from '@shared/documents/parts'
import type { CalendarDate } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

export interface PaperWithFigures {
  form: FormId
  title: string
  issuedOn: CalendarDate
  caseId: string | null
  /** Every copy, in the order in which they were issued. */
  documentIds: string[]
  figures: Figures
  /** What the paper was printed from. */
  data: Record<string, unknown>
}

/** A pupil's papers in force that print attendance figures, of some forms; copies of one paper stand together. */
export function papersWithFigures(db: Connection, pupilId: string, some: readonly FormId[]): PaperWithFigures[] {
  const rows = db
    .prepare(
      `SELECT id, form, issued_on AS issuedOn, case_id AS caseId, data,
         coalesce(json_extract(data, '$.figures'), json_extract(data, '$.now')) AS figures
       FROM document WHERE pupil_id = ? AND state = 'issued' AND form IN (SELECT value FROM json_each(?))
       ORDER BY issued_at, id`
    )
    .all(pupilId, JSON.stringify(some)) as (Pick<PaperWithFigures, 'form' | 'issuedOn' | 'caseId'> & {
    id: string
    data: string
    figures: string | null
  })[]
  const papers = new Map<string, PaperWithFigures>()
  for (const { id, figures, data, ...row } of rows) {
    if (figures === null) continue
    const key = `${row.form} ${row.issuedOn} ${row.caseId} ${figures}`
    const known = papers.get(key)
    if (known) known.documentIds.push(id)
    else {
      papers.set(key, {
        ...row,
        title: FORMS[row.form].title,
        documentIds: [id],
        figures: JSON.parse(figures) as Figures,
        data: JSON.parse(data) as Record<string, unknown>
      })
    }
  }
  return [...papers.values()]
}
