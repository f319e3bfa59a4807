import { letterhead, pupilHeader } from '@shared/documents/parts'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'

const head = { letterhead, date: calendarDate, caseNumber: z.string(), pupil: pupilHeader }

/** SD-60: who can say what of the record, by first-hand knowledge. */
export const witnessList = z.object({
  ...head,
  witnesses: z.array(
    z.object({
      name: z.string(),
      /** Custodian, supervisor of attendance, chair, home visitor, … */
      part: z.string(),
      /** What this person did or keeps, with dates. */
      knows: z.array(z.string()).min(1)
    })
  )
})

/** SD-61: the steps of a case in the order of their dates, each with the paper that proves it. */
export const chronology = z.object({
  ...head,
  entries: z.array(
    z.object({
      date: calendarDate,
      what: z.string(),
      detail: z.string().nullable(),
      /** Number of the document; null where a record says so. */
      proof: z.string().nullable(),
      /** That record: the log of interventions, the attendance, or what the board keeps of the case. */
      record: z.enum(['log', 'attendance', 'case']).default('log')
    })
  )
})

/** SD-62: stands before an exhibit. */
export const exhibitSheet = z.object({
  letterhead,
  date: calendarDate,
  caseNumber: z.string(),
  exhibit: z.string(),
  title: z.string(),
  datedOn: calendarDate.nullable(),
  source: z.string().nullable(),
  pages: z.number().int().positive()
})
