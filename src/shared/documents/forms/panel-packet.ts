import { figures, hearingPlace, pupilHeader, referralGround } from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'

/** SD-33: what the panel reads of one case: one page first, then timeline, attendance, interventions. */
export const panelPacket = z.object({
  date: calendarDate,
  board: z.string(),
  caseNumber: z.string(),
  schoolYear: z.string(),
  pupil: pupilHeader.extend({ age: z.number().int().nullable() }),
  hearing: hearingPlace,
  minutes: z.number().int().positive(),
  language: z.string().nullable(),
  interpreter: z.string().nullable(),
  marks: z.array(z.string()),
  grounds: z.array(referralGround),
  reason: z.string().nullable(),
  referrer: z.string(),
  family: z.array(z.object({ name: z.string(), relation: z.string().nullable(), note: z.string().nullable() })),
  siblings: z.array(z.string()),
  figures: figures.nullable(),
  weeks: z.array(
    z.object({
      monday: calendarDate,
      unexcused: z.number().int(),
      excused: z.number().int(),
      schooldays: z.number().int()
    })
  ),
  /** Days with a mark on the chart: `L1`, `HTC`. */
  events: z.array(z.object({ date: calendarDate, mark: z.string(), what: z.string() })),
  interventions: z.array(
    z.object({ date: calendarDate, what: z.string(), by: z.string(), result: z.string(), summary: z.string() })
  ),
  timeline: z.array(
    z.object({
      date: calendarDate,
      time: clockTime.nullable(),
      title: z.string(),
      detail: z.string().nullable()
    })
  ),
  earlier: z.array(z.object({ to: z.string(), text: z.string(), due: calendarDate.nullable(), state: z.string() })),
  documents: z.array(z.object({ title: z.string(), number: z.string(), date: calendarDate })),
  recused: z.array(z.string())
})
export type PanelPacket = z.infer<typeof panelPacket>
