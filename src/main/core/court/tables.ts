import type { Arrangement, Certificate, MadeFinding, Means, Route } from '@shared/court/model'
import type { PacketOptions } from '@shared/court/packet'
import type { Missing } from '@shared/court/rules-packet'
import type { FormData } from '@shared/documents/forms'
import type { Layout } from '@shared/documents/numbering'
import type { Party } from '@shared/documents/parts'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const courtReferralTable = sqliteTable('court_referral', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  route: text().$type<Route>().notNull(),
  decidedOn: text('decided_on').$type<CalendarDate>().notNull(),
  findings: text({ mode: 'json' }).$type<MadeFinding[]>().notNull(),
  recipient: text({ mode: 'json' }).$type<Party>().notNull(),
  means: text().$type<Means>().notNull(),
  authority: text().notNull(),
  certificate: text({ mode: 'json' }).$type<Certificate>(),
  signer: text({ mode: 'json' }).$type<{ name: string; title: string }>().notNull(),
  noticeDocumentId: text('notice_document_id').notNull(),
  against: text(),
  arrangement: text({ mode: 'json' }).$type<Arrangement>().notNull(),
  recordedAt: text('recorded_at').$type<Instant>().notNull(),
  recordedBy: text('recorded_by').notNull()
})

/** A paper in an issued packet. What is optional is missing in packets of before. */
export interface PackedPaper {
  id: string
  /** Of the bytes that went out. */
  sha256: string
  kind?: 'document' | 'exhibit'
  number?: string
  title?: string
  date?: CalendarDate | null
  source?: string | null
  tab?: string
  tabTitle?: string
  pages?: number
  /** The redacted copy that went out. */
  redactionId?: string | null
}

/** What went into a packet, page by page, and what it lacked. */
export interface PacketContents {
  tabs: FormData<'SD-11'>['tabs']
  documents: PackedPaper[]
  missing: Missing[]
  layout?: Layout
  version?: number
  continues?: string | null
  changes?: string[]
  options?: PacketOptions
}

export const packetTable = sqliteTable('packet', {
  id: text().primaryKey(),
  referralId: text('referral_id').notNull(),
  documentId: text('document_id').notNull(),
  madeAt: text('made_at').$type<Instant>().notNull(),
  contents: text({ mode: 'json' }).$type<PacketContents>().notNull()
})

export interface ParentsTold {
  on: CalendarDate
  at: Instant
  how: string
  by: string
}

export const disclosureTable = sqliteTable('disclosure', {
  id: text().primaryKey(),
  pupilId: text('pupil_id').notNull(),
  referralId: text('referral_id'),
  documentId: text('document_id').notNull(),
  recipient: text().notNull(),
  basis: text().notNull(),
  purpose: text().notNull(),
  disclosedOn: text('disclosed_on').$type<CalendarDate>().notNull(),
  disclosedAt: text('disclosed_at').$type<Instant>().notNull(),
  method: text().$type<Means>().notNull(),
  recordedBy: text('recorded_by').notNull(),
  parentsDueAt: text('parents_due_at').$type<Instant>(),
  parentsTold: text('parents_told', { mode: 'json' }).$type<ParentsTold>()
})
