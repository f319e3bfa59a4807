import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/** Where the pupil of a case is now, as boards report it at the end of a year. */
export const disposition = z.enum([
  'attending',
  'not-attending',
  'alternative',
  'moved',
  'dropped-out',
  'expelled',
  'graduated',
  'aged-out',
  'county-board'
])
export type Disposition = z.infer<typeof disposition>

export const dispositionWords: Readonly<Record<Disposition, string>> = {
  attending: 'Attending as agreed',
  'not-attending': 'Not attending as agreed',
  alternative: 'In an alternative program',
  moved: 'Moved away',
  'dropped-out': 'Dropped out',
  expelled: 'Expelled',
  graduated: 'Graduated',
  'aged-out': 'Past compulsory age',
  'county-board': 'Sent to the county board'
}

/** What was found out, and when; what was known before stays in the timeline. */
export const dispositionInput = z.strictObject({
  caseId: id,
  kind: disposition,
  knownOn: calendarDate,
  note: z.string().trim().max(1000)
})
export type DispositionInput = z.infer<typeof dispositionInput>

export const knownDisposition = dispositionInput.omit({ caseId: true })
export type KnownDisposition = z.infer<typeof knownDisposition>
