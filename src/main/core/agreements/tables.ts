import type { Addressee, DirectiveState, SignerRole, Signing, SignPurpose } from '@shared/agreements/model'
import type { LibraryWording } from '@shared/agreements/services'
import type { Strokes } from '@shared/documents/parts'
import type { Barrier } from '@shared/hearings/model'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const directiveTable = sqliteTable('directive', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  hearingId: text('hearing_id').notNull(),
  position: integer().notNull(),
  libraryId: text('library_id'),
  placementChange: integer('placement_change', { mode: 'boolean' }).notNull().default(false),
  addressee: text().$type<Addressee>().notNull(),
  addresseeName: text('addressee_name').notNull(),
  text: text().notNull(),
  textEs: text('text_es'),
  startsOn: text('starts_on').$type<CalendarDate>(),
  dueOn: text('due_on').$type<CalendarDate>(),
  measure: text(),
  measureEs: text('measure_es'),
  blanks: text({ mode: 'json' }).$type<Record<string, string>>(),
  evidence: text(),
  evidenceEs: text('evidence_es'),
  provider: text(),
  monitor: text(),
  state: text().$type<DirectiveState>().notNull().default('open'),
  stateOn: text('state_on').$type<CalendarDate>(),
  stateBy: text('state_by'),
  stateNote: text('state_note')
})

export const signatureTable = sqliteTable('signature', {
  id: text().primaryKey(),
  hearingId: text('hearing_id').notNull(),
  purpose: text().$type<SignPurpose>().notNull().default('directives'),
  role: text().$type<SignerRole>().notNull(),
  name: text().notNull(),
  capacity: text(),
  state: text().$type<Signing['state']>().notNull(),
  strokes: text({ mode: 'json' }).$type<Strokes>(),
  typedAs: text('typed_as'),
  witness: text(),
  signedAt: text('signed_at').$type<Instant>().notNull()
})

export const agreementTable = sqliteTable('agreement', {
  hearingId: text('hearing_id').primaryKey(),
  documentId: text('document_id').notNull(),
  termFrom: text('term_from').$type<CalendarDate>().notNull(),
  termTo: text('term_to').$type<CalendarDate>().notNull()
})

export const communityServiceTable = sqliteTable('community_service', {
  id: text().primaryKey(),
  name: text().notNull(),
  offers: text().notNull(),
  helps: text({ mode: 'json' }).$type<Barrier[]>().notNull(),
  contact: text(),
  phone: text(),
  address: text(),
  languages: text({ mode: 'json' }).$type<string[]>().notNull(),
  note: text(),
  checkedOn: text('checked_on').$type<CalendarDate>(),
  active: integer({ mode: 'boolean' }).notNull().default(true)
})

export const libraryDirectiveTable = sqliteTable('library_directive', {
  id: text().primaryKey(),
  /** Null where an entry of the desk is only out of sight. */
  entry: text({ mode: 'json' }).$type<LibraryWording>(),
  hidden: integer({ mode: 'boolean' }).notNull().default(false)
})
