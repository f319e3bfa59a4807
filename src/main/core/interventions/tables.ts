import type { FormInput } from '@shared/documents/forms'
import type { FormId } from '@shared/documents/model'
import type { Figures } from '@shared/documents/parts'
import type { InterventionKind, InterventionResult } from '@shared/interventions/rules-kinds'
import type { ServiceMethod } from '@shared/interventions/rules-service'
import type { CalendarDate, ClockTime, Instant } from '@shared/kernel/dates'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const calendarDay = (name: string) => text(name).$type<CalendarDate>()

export const interventionTable = sqliteTable('intervention', {
  id: text().primaryKey(),
  pupilId: text('pupil_id').notNull(),
  kind: text().$type<InterventionKind>().notNull(),
  date: calendarDay('date').notNull(),
  time: text().$type<ClockTime>(),
  staffId: text('staff_id'),
  staffName: text('staff_name').notNull(),
  withWhom: text('with_whom'),
  relation: text(),
  language: text(),
  interpreter: text(),
  result: text().$type<InterventionResult>().notNull(),
  summary: text().notNull(),
  nextStep: text('next_step'),
  nextStepOn: calendarDay('next_step_on'),
  nextStepDoneOn: calendarDay('next_step_done_on'),
  nextStepDoneBy: text('next_step_done_by'),
  conferenceAttempt: integer('conference_attempt', { mode: 'boolean' }).notNull().default(false),
  documentId: text('document_id'),
  facts: text({ mode: 'json' }).$type<Record<string, string>>(),
  recordedAt: text('recorded_at').$type<Instant>().notNull(),
  recordedBy: text('recorded_by').notNull(),
  withdrawnAt: text('withdrawn_at').$type<Instant>(),
  withdrawnBy: text('withdrawn_by'),
  withdrawnReason: text('withdrawn_reason')
})

/** What a notification rested on, as it stood on the day. */
export interface NoticeBasis {
  section: string
  reportedOn: CalendarDate
  eventIds: string[]
  /** Frozen with the notice since structure 3: the days as the letter lists them, and the counts of that day. */
  days?: TruancyDay[]
  figures?: Figures
  /** What called for it on that day: the reports of the statute, or the letters of district policy. */
  series?: 'statutory' | 'policy'
}
export type TruancyDay = FormInput<'SD-01'>['events'][number]

export const truancyNoticeTable = sqliteTable('truancy_notice', {
  id: text().primaryKey(),
  pupilId: text('pupil_id').notNull(),
  schoolYear: integer('school_year').notNull(),
  sequence: integer().notNull(),
  issuedOn: calendarDay('issued_on').notNull(),
  asOf: calendarDay('as_of').notNull(),
  basis: text({ mode: 'json' }).$type<NoticeBasis>().notNull()
})

export const truancyNoticeCopyTable = sqliteTable(
  'truancy_notice_copy',
  {
    noticeId: text('notice_id').notNull(),
    documentId: text('document_id').notNull(),
    contactId: text('contact_id').notNull()
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.documentId, table.contactId] })]
)

export const serviceTable = sqliteTable('service', {
  id: text().primaryKey(),
  documentId: text('document_id').notNull(),
  recipient: text().notNull(),
  contactId: text('contact_id'),
  method: text().$type<ServiceMethod>().notNull(),
  address: text().notNull(),
  servedOn: calendarDay('served_on').notNull(),
  servedAt: text('served_at').$type<ClockTime>(),
  server: text().notNull(),
  articleNumber: text('article_number'),
  proofDocumentId: text('proof_document_id'),
  recordedAt: text('recorded_at').$type<Instant>().notNull(),
  recordedBy: text('recorded_by').notNull()
})

/** Forms that go to families and whose way there is recorded. */
export const SERVED_FORMS: readonly FormId[] = [
  'SD-01',
  'SD-02',
  'SD-03',
  'SD-06',
  'SD-21',
  'SD-22',
  'SD-35',
  'SD-37',
  'SD-80'
]

/** Letters that may be told by telephone (EC 48260.5). */
export const TOLD_FORMS: readonly FormId[] = ['SD-01', 'SD-21', 'SD-22']
