import { type CalendarDate, day } from '@shared/kernel/dates'
import { z } from 'zod'

/** How long records of a pupil who left stay here. The desk deletes nothing by itself: it tells whose term is over. */
export const retention = z.strictObject({
  /** Kept until this July 1 after the pupil left; 3 is the third. */
  julyFirsts: z.number().int().min(1).max(50).default(3)
})
export type Retention = z.infer<typeof retention>
export const usualRetention: Retention = retention.parse({})

/** Law and practice 1.20 and uncertain point 13: the regulation was not read in full, so it is a setting. */
export const retentionReason =
  'Interim records are kept until the third July 1 after a pupil leaves (5 CCR 432 and 437; ask your records officer). A peace officer’s warning is kept at least two years, or until the pupil graduates or moves (EC 48264.5(b)). What is permanent stands in the student system.'

/** The July 1 until which the records of a pupil who left on a day are kept. */
export function keptUntil(leftOn: CalendarDate, { julyFirsts }: Retention): CalendarDate {
  const year = Number(leftOn.slice(0, 4))
  const next = leftOn < `${year}-07-01` ? year : year + 1
  return day(`${next + julyFirsts - 1}-07-01`)
}

export const pastRetention = z.object({
  id: z.string(),
  localId: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  leftOn: z.custom<CalendarDate>(),
  keptUntil: z.custom<CalendarDate>()
})
export type PastRetention = z.infer<typeof pastRetention>
