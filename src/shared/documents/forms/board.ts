import { letterhead } from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'

const seat = z.object({ name: z.string().min(1), agency: z.string(), category: z.string() })

/** SD-30: a member's agreement for the school year, or the sheet on which the members of a day sign in and out. */
export const panelSheet = z
  .object({
    letterhead,
    date: calendarDate,
    schoolYear: z.string(),
    /** The one who signs for the year; null on a sign-in sheet. */
    member: seat.extend({ appointedBy: z.string().nullable(), appointedOn: calendarDate.nullable() }).nullable(),
    /** The hearing day to sign in for; null on a yearly agreement. */
    signIn: z
      .object({
        day: calendarDate,
        firstTime: clockTime,
        place: z.string(),
        members: z.array(seat.extend({ recusedFrom: z.array(z.string()) })),
        /** Numbered copies of the packet that are handed out. */
        copies: z.boolean()
      })
      .nullable()
  })
  .refine(({ member, signIn }) => (member === null) !== (signIn === null), 'either one member or one day')
export type PanelSheet = z.infer<typeof panelSheet>

/** SD-38: groups and counts of pupils who were consulted (EC 48321(g)); never a name. */
export const consultationRecord = z.object({
  letterhead,
  date: calendarDate,
  heldOn: calendarDate,
  schoolYear: z.string(),
  facilitator: z.string(),
  groups: z.array(z.object({ school: z.string(), group: z.string(), pupils: z.number().int().positive() })).min(1),
  questions: z.string(),
  input: z.string(),
  actions: z.string()
})
export type ConsultationRecord = z.infer<typeof consultationRecord>
