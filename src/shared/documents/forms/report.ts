import { letterhead } from '@shared/documents/parts'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'

const text = z.string().trim().min(1).max(400)

/** SD-85: the numbers of a school year as they may be published; `*` stands for too few pupils to tell. */
export const yearReportPaper = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: text,
  /** Which of the reports of a year this is. */
  part: z.enum(['basic', 'extended', 'year']),
  /** Last day with data. */
  asOf: calendarDate,
  /** Counts of up to so many pupils are hidden; 0 hides none. */
  smallUpTo: z.number().int().min(0),
  tables: z.array(
    z.object({
      title: text,
      section: text.nullable(),
      note: text,
      columns: z.array(text).min(1),
      /** One text a column, in their order. */
      rows: z.array(z.object({ label: text, strong: z.boolean(), cells: z.array(z.string().max(40)) })).min(1)
    })
  )
})
export type YearReportPaper = z.infer<typeof yearReportPaper>
