import type { FrozenReadiness } from '@shared/cases/model'
import type { CaseEvent, CaseState } from '@shared/cases/rules-states'
import type { ClosingReason } from '@shared/documents/forms/records'
import type { Figures, ReferralGround } from '@shared/documents/parts'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const caseTable = sqliteTable('sarb_case', {
  id: text().primaryKey(),
  number: text().notNull(),
  pupilId: text('pupil_id').notNull(),
  schoolYear: integer('school_year').notNull(),
  openedOn: text('opened_on').$type<CalendarDate>().notNull(),
  state: text().$type<CaseState>().notNull(),
  grounds: text({ mode: 'json' }).$type<ReferralGround[]>().notNull(),
  reason: text(),
  referrerId: text('referrer_id'),
  referrerName: text('referrer_name').notNull(),
  referrerTitle: text('referrer_title').notNull(),
  figures: text({ mode: 'json' }).$type<Figures>().notNull(),
  readiness: text({ mode: 'json' }).$type<FrozenReadiness>().notNull(),
  closedOn: text('closed_on').$type<CalendarDate>(),
  closing: text(),
  closingGround: text('closing_ground').$type<ClosingReason>()
})

export const caseStepTable = sqliteTable('case_step', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  seq: integer().notNull(),
  event: text().$type<CaseEvent>().notNull(),
  state: text().$type<CaseState>().notNull(),
  date: text().$type<CalendarDate>().notNull(),
  note: text(),
  recordedAt: text('recorded_at').$type<Instant>().notNull(),
  recordedBy: text('recorded_by').notNull()
})

export const caseDocumentTable = sqliteTable(
  'case_document',
  {
    caseId: text('case_id').notNull(),
    documentId: text('document_id').notNull(),
    purpose: text().notNull()
  },
  (table) => [primaryKey({ columns: [table.caseId, table.documentId] })]
)
