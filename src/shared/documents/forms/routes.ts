import { contactPoint, figures, letterhead, party, pupilHeader, signer } from '@shared/documents/parts'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'

const head = { letterhead, date: calendarDate, caseNumber: z.string(), pupil: pupilHeader }

const hearings = z.array(z.object({ date: calendarDate, kind: z.enum(['first', 'review']), outcome: z.string() }))
const directives = z.array(
  z.object({
    number: z.number().int(),
    to: z.string(),
    text: z.string(),
    due: calendarDate.nullable(),
    result: z.string()
  })
)
const steps = z.array(
  z.object({
    step: z.enum(['a', 'b', 'c']),
    reportedOn: calendarDate.nullable(),
    done: z.array(z.object({ date: calendarDate, what: z.string(), result: z.string() }))
  })
)
/** A ground with the day on which it stood; null where the paper does not rely on it. */
const ground = z.object({ on: calendarDate, facts: z.string() }).nullable()
const direction = z.object({ on: calendarDate, words: z.string(), vote: z.string().nullable() })

/** SD-65, WIC 653: what an affidavit alleges and what WIC 656 will want of a petition. */
export const probationAffidavit = z
  .object({
    ...head,
    recipient: party,
    county: z.string(),
    age: z.number().int().min(0).max(25),
    addressLines: z.array(z.string()),
    homeLanguage: z.string().nullable(),
    interpreterNeeded: z.boolean(),
    custody: z.enum(['no', 'yes']),
    parents: z.array(party).min(1),
    direction,
    truancies: ground,
    services: ground,
    response: ground,
    reports: z.array(calendarDate),
    /** Days on which a report really went to the supervisor or superintendent, from the log. */
    reportsMade: z.array(calendarDate).default([]),
    figures,
    steps,
    hearings,
    directives,
    request: z.string(),
    /** Last of the 21 court days after this day (WIC 653.7). */
    decisionBy: calendarDate,
    contact: contactPoint,
    signer,
    place: z.string()
  })
  .refine(({ truancies, services, response }) => truancies || services || response, {
    path: ['truancies'],
    message: 'at least one ground of WIC 601(b) has to be alleged'
  })
export type ProbationAffidavit = z.infer<typeof probationAffidavit>

/** SD-66, EC 48291, 48292: the board's direction to the district, and the request to the prosecutor. */
export const complaintRequest = z.object({
  ...head,
  recipient: party,
  county: z.string(),
  adult: party,
  direction,
  provision: z.enum(['48293', '48454']),
  prior: z.enum(['none', 'one', 'more']),
  willful: z.object({ on: calendarDate, facts: z.string() }),
  days: z.string(),
  figures,
  hearings,
  directives,
  supervisor: z.string(),
  contact: contactPoint,
  signer
})
export type ComplaintRequest = z.infer<typeof complaintRequest>

/** SD-67, WIC 601.2, 300: facts and services, no diagnosis. */
export const welfareReferral = z.object({
  ...head,
  recipient: party,
  age: z.number().int().min(0).max(25),
  addressLines: z.array(z.string()),
  homeLanguage: z.string().nullable(),
  interpreterNeeded: z.boolean(),
  adult: party,
  parents: z.array(party).min(1),
  direction,
  response: z.object({ on: calendarDate, facts: z.string() }),
  services: z.string(),
  concern: z.string().nullable(),
  mandatedReport: z.object({ made: z.boolean(), said: z.string().nullable() }),
  figures,
  directives,
  contact: contactPoint,
  signer
})
export type WelfareReferral = z.infer<typeof welfareReferral>

/** SD-70, WIC 258(b)(1): what a hearing officer needs before a truancy case goes on. */
export const citationEvidence = z.object({
  ...head,
  recipient: party,
  age: z.number().int().min(0).max(25),
  notice: z.string(),
  resource: z.string(),
  truancies: z.object({ on: calendarDate, facts: z.string() }),
  reports: z.array(calendarDate),
  /** Days on which a report really went to the supervisor or superintendent, from the log. */
  reportsMade: z.array(calendarDate).default([]),
  steps,
  attempts: z.number().int().nonnegative(),
  figures,
  contact: contactPoint,
  signer
})
export type CitationEvidence = z.infer<typeof citationEvidence>

/** SD-71, EC 48321.5(c): a subpoena that was served in person and not followed. */
export const enforcementRequest = z.object({
  ...head,
  recipient: party,
  county: z.string(),
  subpoena: z.object({
    /** The paper in the archive. */
    id: z.string(),
    number: z.string(),
    issuedOn: calendarDate,
    person: z.string(),
    role: z.enum(['pupil', 'parent', 'school', 'informed']),
    address: z.string(),
    reason: z.string(),
    servedOn: calendarDate,
    server: z.string(),
    hearingOn: calendarDate,
    /** Number of the proof of personal service. */
    proof: z.string()
  }),
  absence: z.object({ on: calendarDate, facts: z.string() }),
  need: z.string(),
  contacts: z.string().nullable(),
  hearings,
  contact: contactPoint,
  signer
})
export type EnforcementRequest = z.infer<typeof enforcementRequest>

/** SD-68: what the record holds of one step of EC 48264.5 (a), (b) or (c). */
export const stepEvidence = z.object({
  ...head,
  step: z.enum(['a', 'b', 'c']),
  reportedOn: calendarDate.nullable(),
  entries: z.array(
    z.object({
      date: calendarDate,
      what: z.string(),
      by: z.string().nullable(),
      withWhom: z.string().nullable(),
      result: z.string(),
      summary: z.string().nullable(),
      /** What else the entry holds, such as the officer and the department: "Department: Alder Valley Police". */
      facts: z.array(z.string()).default([])
    })
  )
})
export type StepEvidence = z.infer<typeof stepEvidence>

/** SD-69: each truancy report of a school year with the days it rests on (EC 48260, 48261; WIC 601(b)). */
export const reportsSheet = z.object({
  ...head,
  schoolYear: z.string(),
  asOf: calendarDate,
  reports: z.array(
    z.object({
      number: z.number().int().positive(),
      date: calendarDate,
      section: z.string(),
      days: z.array(calendarDate)
    })
  ),
  /** Days on which a report really went to the supervisor or superintendent, from the log. */
  reportsMade: z.array(calendarDate).default([])
})
export type ReportsSheet = z.infer<typeof reportsSheet>
