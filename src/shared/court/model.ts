import { party, signer } from '@shared/documents/parts'
import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import type { CourtDays } from './court-calendar'
import { packetOptions, plainOptions } from './packet'

const line = (message: string, most = 200) => z.string().trim().min(1, message).max(most)
const optional = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null)

/** Offices to which a board writes; the first two may be notified under EC 48263.5 where they have elected to mediate. */
export const office = z.enum(['district-attorney', 'probation', 'child-welfare', 'juvenile-court'])
export type Office = z.infer<typeof office>

export const officeWords: Record<Office, string> = {
  'district-attorney': 'District attorney',
  probation: 'Probation department',
  'child-welfare': 'County child welfare',
  'juvenile-court': 'Juvenile court'
}

/**
 * A way out of the board (law and practice 5.1). Kept in the file; what a route asks, cites and prints stands in
 * `sheets.ts`.
 */
export const route = z.enum([
  '48263.5-district-attorney',
  '48263.5-probation',
  '601.2-probation',
  '601.2-child-welfare',
  '48291-complaint',
  '258-citation',
  '48321.5-subpoena'
])
export type Route = z.infer<typeof route>

/** How paper goes to an office: first-class mail or other reasonable means (EC 48263.5). */
export const means = z.enum(['first-class-mail', 'personal', 'secure-email'])
export type Means = z.infer<typeof means>
export const meansWords: Record<Means, string> = {
  'first-class-mail': 'First-class mail',
  personal: 'Handed over in person',
  'secure-email': 'Encrypted e-mail'
}

export const officeSettings = z.strictObject({
  /** The office takes part in truancy mediation; nothing is sent to one that has not elected to (EC 48263.5). */
  elected: z.boolean(),
  electedOn: calendarDate.nullable(),
  name: optional,
  /** Street, city with state and ZIP. */
  addressLines: z.array(z.string().trim().min(1).max(200)).max(5),
  email: optional
})
export type OfficeSettings = z.infer<typeof officeSettings>

export const custodian = z.strictObject({
  name: line('Give the custodian’s name.'),
  title: line('Give the custodian’s title.'),
  /** How attendance is taken, corrected and kept, in the district's words (Evidence Code 1561). */
  practice: line('Say how attendance is taken, corrected and kept.', 1500),
  /** Where certificates are signed (CCP 2015.5). */
  place: line('Give the city in which certificates are signed.', 120)
})
export type Custodian = z.infer<typeof custodian>

/** Law and practice, uncertain point 9: the two determinations of EC 48263.5 stand without a connector. */
export const findingsRequired = z.enum(['one', 'both'])
export type FindingsRequired = z.infer<typeof findingsRequired>
export const findingsReason =
  'EC 48263.5 lists (A) and (B) one after the other and does not say “and” or “or”; EC 48263(b)(2) joins them with “or”. At least one is required, both are recommended; ask your district attorney.'

const nobody: OfficeSettings = { elected: false, electedOn: null, name: null, addressLines: [], email: null }

export const courtSettings = z.strictObject({
  offices: z.strictObject({
    'district-attorney': officeSettings,
    probation: officeSettings,
    'child-welfare': officeSettings.default(nobody),
    'juvenile-court': officeSettings.default(nobody)
  }),
  findingsRequired,
  custodian: custodian.nullable(),
  /** Days on which the county's court is closed besides the judicial holidays. */
  courtClosed: z.array(calendarDate).max(200).default([]),
  /** Judicial holidays of the list on which the county's court sits all the same. */
  courtOpen: z.array(calendarDate).max(200).default([]),
  /** Days after which an office is asked for the outcome; no section sets it. */
  outcomeDays: z.number().int().min(7).max(365).default(30)
})
export type CourtSettings = z.infer<typeof courtSettings>

/** The court days of the county, as the calendar of the court reads them. */
export const courtDaysOf = ({
  courtClosed,
  courtOpen
}: Pick<CourtSettings, 'courtClosed' | 'courtOpen'>): CourtDays => ({
  closed: courtClosed,
  open: courtOpen
})

export const emptySettings: CourtSettings = {
  offices: { 'district-attorney': nobody, probation: nobody, 'child-welfare': nobody, 'juvenile-court': nobody },
  findingsRequired: 'one',
  custodian: null,
  courtClosed: [],
  courtOpen: [],
  outcomeDays: 30
}

/** The recipient's written certificate (EC 49076(a)(1)(J), 49076(b)). */
export const certificate = z.strictObject({ by: line('Say who certified it.'), on: calendarDate })
export type Certificate = z.infer<typeof certificate>

const facts = z.string().trim().max(3000)
/** What the sheet holds while it is filled in: the answers by the key of their question; an empty one is not relied on. */
export const sheetDraft = z.strictObject({
  route,
  answers: z.record(z.string(), facts),
  certificate: certificate.nullable()
})
export type SheetDraft = z.infer<typeof sheetDraft>

/** One thing the route asks for, with what is on record. `stops`: it can't go without. */
export const courtLine = z.object({
  key: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  weight: z.enum(['stops', 'warns']),
  met: z.boolean(),
  detail: z.string()
})
export type CourtLine = z.infer<typeof courtLine>

/** A determination of the board with the facts the sheet states; `key` is its question's. */
export const madeFinding = z.object({ key: z.string(), on: calendarDate, facts: z.string() })
export type MadeFinding = z.infer<typeof madeFinding>

/** Order of the tabs, order of the papers within them, and papers that are left out. */
export const arrangement = z.object({
  tabs: z.array(z.string()),
  papers: z.array(id).default([]),
  without: z.array(id),
  options: packetOptions.default(plainOptions)
})
export type Arrangement = z.infer<typeof arrangement>

export const courtReferral = z.object({
  id,
  caseId: id,
  route,
  decidedOn: calendarDate,
  findings: z.array(madeFinding).min(1),
  recipient: party,
  means,
  /** Paragraph of EC 49076 under which records are disclosed. */
  authority: z.string(),
  certificate: certificate.nullable(),
  signer,
  noticeDocumentId: id,
  /** The adult a complaint is against; null on every other route. */
  against: id.nullable(),
  arrangement,
  recordedAt: instant,
  recordedBy: z.string()
})
export type CourtReferral = z.infer<typeof courtReferral>

/** A record that left the district, and what follows from it (EC 49064, 49076). */
export const disclosure = z.object({
  id,
  pupilId: id,
  referralId: id.nullable(),
  documentId: id,
  documentTitle: z.string(),
  documentNumber: z.string(),
  recipient: z.string(),
  basis: z.string(),
  purpose: z.string(),
  disclosedOn: calendarDate,
  disclosedAt: instant,
  method: means,
  recordedBy: z.string(),
  /** Moment by which the parents have to be told; null where the authority asks for no such notice. */
  parentsDueAt: instant.nullable(),
  parentsTold: z.object({ on: calendarDate, at: instant, how: z.string(), by: z.string() }).nullable()
})
export type Disclosure = z.infer<typeof disclosure>
