import { type CalendarDate, day } from '@shared/kernel/dates'
import { z } from 'zod'

/** How long records of a pupil who left stay here. The desk deletes nothing by itself: it tells whose term is over. */
export const retention = z.strictObject({
  /** Kept until this July 1 after the pupil left; 3 is the third. */
  julyFirsts: z.number().int().min(1).max(50).default(3)
})
export type Retention = z.infer<typeof retention>
export const usualRetention: Retention = retention.parse({})

/**
 * 5 CCR 437(c): interim records may be disposed of when the pupil leaves, and are destroyed in the third school year after
 * that; (d): permitted records, attendance and disciplinary notices among them (432(b)(3)), six months after. Where a
 * district classifies in the year after (16022(a)), one July 1 more.
 */
export const retentionReason =
  'Interim records, such as the log of who saw the records, are destroyed in the third school year after the pupil left: it begins with the third July 1 (5 CCR 437(c)); the fourth, where your district classifies records the year after (5 CCR 16022). Attendance and disciplinary notices could go six months after leaving (5 CCR 432(b)(3), 437(d)); the longer term holds for all. A peace officer’s warning is kept at least two years, or until the pupil graduates or moves (EC 48264.5(b)). What is permanent stands in the student system.'

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
