import { letterhead, pupilHeader } from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'

const head = {
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader
}

/** SD-12: the log as it stands, and what of EC 48264.5 (a) to (c) it holds (WIC 258(b)(1) asks a court to look for it). */
export const interventionLog = z.object({
  ...head,
  steps: z.array(
    z.object({
      step: z.enum(['a', 'b', 'c']),
      /** Day of the first, second or third truancy report; null when there is no such report. */
      reportedOn: calendarDate.nullable(),
      done: z.array(z.object({ date: calendarDate, what: z.string(), result: z.string() }))
    })
  ),
  /** By date, the oldest first. */
  entries: z.array(
    z.object({
      date: calendarDate,
      time: clockTime.nullable(),
      what: z.string(),
      by: z.string(),
      withWhom: z.string().nullable(),
      result: z.string(),
      summary: z.string(),
      nextStep: z.string().nullable(),
      /** Recorded as an attempt to hold the conference of EC 48262. */
      attempt: z.boolean()
    })
  )
})
export type InterventionLog = z.infer<typeof interventionLog>

/** SD-13: name and address of the parents are what EC 48263.5 asks for. No social security number (EC 49076.7). */
export const identitySheet = z.object({
  ...head,
  age: z.number().int().nonnegative(),
  homeLanguage: z.string().nullable(),
  interpreterNeeded: z.boolean(),
  plans: z.array(z.enum(['iep', 'section504'])),
  /** Day of the last review in the light of attendance; null when none is on record. */
  planReviewedOn: calendarDate.nullable(),
  enrolment: z.array(z.object({ school: z.string(), from: calendarDate, to: calendarDate.nullable() })).min(1),
  contacts: z.array(
    z.object({
      name: z.string(),
      relation: z.string().nullable(),
      addressLines: z.array(z.string()),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      language: z.string().nullable(),
      livesWith: z.boolean(),
      educationRights: z.boolean(),
      receivesMail: z.boolean()
    })
  )
})
export type IdentitySheet = z.infer<typeof identitySheet>
