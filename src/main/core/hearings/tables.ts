import type { Figures, ReferralGround } from '@shared/documents/parts'
import type { StepId } from '@shared/hearings/agenda'
import type { ReminderResult, ReminderWay, SubpoenaRole } from '@shared/hearings/day-papers'
import type {
  Barrier,
  BoardVote,
  Came,
  FindingCode,
  FindingResult,
  HearingKind,
  HearingState,
  Outcome,
  PresenceRole
} from '@shared/hearings/model'
import type { CallResult, NextService } from '@shared/hearings/room'
import type { CalendarDate, ClockTime, Instant } from '@shared/kernel/dates'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const hearingDayTable = sqliteTable('hearing_day', {
  id: text().primaryKey(),
  date: text().$type<CalendarDate>().notNull(),
  roomId: text('room_id').notNull(),
  firstTime: text('first_time').$type<ClockTime>().notNull(),
  slotMinutes: integer('slot_minutes').notNull(),
  chairId: text('chair_id'),
  untilTime: text('until_time').$type<ClockTime>()
})

export const hearingBreakTable = sqliteTable(
  'hearing_break',
  {
    dayId: text('day_id').notNull(),
    fromTime: text('from_time').$type<ClockTime>().notNull(),
    minutes: integer().notNull()
  },
  (table) => [primaryKey({ columns: [table.dayId, table.fromTime] })]
)

export const hearingBlockTable = sqliteTable('hearing_block', {
  id: text().primaryKey(),
  dayId: text('day_id').notNull(),
  fromTime: text('from_time').$type<ClockTime>().notNull(),
  toTime: text('to_time').$type<ClockTime>().notNull(),
  schoolCode: text('school_code'),
  language: text(),
  interpreter: text()
})

export const recusalTable = sqliteTable(
  'recusal',
  {
    memberId: text('member_id').notNull(),
    caseId: text('case_id').notNull(),
    reason: text().notNull(),
    declaredOn: text('declared_on').$type<CalendarDate>().notNull(),
    recordedAt: text('recorded_at').$type<Instant>().notNull(),
    recordedBy: text('recorded_by').notNull()
  },
  (table) => [primaryKey({ columns: [table.memberId, table.caseId] })]
)

export const reminderTable = sqliteTable('reminder', {
  id: text().primaryKey(),
  hearingId: text('hearing_id').notNull(),
  contactId: text('contact_id').notNull(),
  way: text().$type<ReminderWay>().notNull(),
  result: text().$type<ReminderResult>().notNull(),
  note: text(),
  date: text().$type<CalendarDate>().notNull(),
  time: text().$type<ClockTime>(),
  madeBy: text('made_by').notNull(),
  recordedAt: text('recorded_at').$type<Instant>().notNull(),
  recordedBy: text('recorded_by').notNull()
})

export const subpoenaTable = sqliteTable('subpoena', {
  documentId: text('document_id').primaryKey(),
  hearingId: text('hearing_id').notNull(),
  person: text().notNull(),
  role: text().$type<SubpoenaRole>().notNull(),
  contactId: text('contact_id'),
  address: text().notNull(),
  privateSchoolCheckedOn: text('private_school_checked_on').$type<CalendarDate>().notNull(),
  privateSchoolCheck: text('private_school_check').notNull(),
  reason: text().notNull()
})

export const packetCopyTable = sqliteTable(
  'packet_copy',
  {
    documentId: text('document_id').notNull(),
    number: integer().notNull(),
    memberId: text('member_id'),
    holder: text().notNull(),
    givenOn: text('given_on').$type<CalendarDate>().notNull(),
    ended: text().$type<'returned' | 'destroyed'>(),
    endedOn: text('ended_on').$type<CalendarDate>(),
    recordedBy: text('recorded_by').notNull()
  },
  (table) => [primaryKey({ columns: [table.documentId, table.number] })]
)

export const hearingDayMemberTable = sqliteTable(
  'hearing_day_member',
  {
    dayId: text('day_id').notNull(),
    memberId: text('member_id').notNull(),
    present: integer({ mode: 'boolean' })
  },
  (table) => [primaryKey({ columns: [table.dayId, table.memberId] })]
)

export const hearingTable = sqliteTable('hearing', {
  id: text().primaryKey(),
  dayId: text('day_id').notNull(),
  caseId: text('case_id').notNull(),
  kind: text().$type<HearingKind>().notNull(),
  time: text().$type<ClockTime>().notNull(),
  state: text().$type<HearingState>().notNull(),
  addedOn: integer('added_on', { mode: 'boolean' }).notNull().default(false),
  interpreter: text(),
  interpreterLanguage: text('interpreter_language'),
  step: text().$type<StepId>(),
  startedAt: text('started_at').$type<Instant>(),
  endedAt: text('ended_at').$type<Instant>(),
  outcome: text().$type<Outcome>(),
  outcomeAt: text('outcome_at').$type<Instant>(),
  reviewOn: text('review_on').$type<CalendarDate>(),
  vote: text({ mode: 'json' }).$type<BoardVote>(),
  waitingSince: text('waiting_since').$type<Instant>(),
  heard: text({ mode: 'json' }).$type<Barrier[]>(),
  outcomeNote: text('outcome_note'),
  nextService: text('next_service').$type<NextService>(),
  reason: text(),
  movedTo: text('moved_to'),
  figures: text({ mode: 'json' }).$type<Figures>()
})

export const hearingPresenceTable = sqliteTable('hearing_presence', {
  id: text().primaryKey(),
  hearingId: text('hearing_id').notNull(),
  role: text().$type<PresenceRole>().notNull(),
  name: text().notNull(),
  relation: text(),
  contactId: text('contact_id'),
  came: text().$type<Came>(),
  arrivedAt: text('arrived_at').$type<ClockTime>()
})

export const hearingNoteTable = sqliteTable('hearing_note', {
  id: text().primaryKey(),
  hearingId: text('hearing_id').notNull(),
  step: text().$type<StepId>().notNull(),
  speaker: text(),
  text: text().notNull(),
  private: integer({ mode: 'boolean' }).notNull().default(false),
  at: text().$type<Instant>().notNull(),
  savedAt: text('saved_at').$type<Instant>().notNull()
})

export const hearingFindingTable = sqliteTable(
  'hearing_finding',
  {
    hearingId: text('hearing_id').notNull(),
    code: text().$type<FindingCode>().notNull(),
    result: text().$type<FindingResult>().notNull(),
    note: text(),
    facts: text({ mode: 'json' }).$type<{ grounds: ReferralGround[]; barriers: Barrier[] }>()
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.code] })]
)

export const hearingNoticeTable = sqliteTable(
  'hearing_notice',
  {
    hearingId: text('hearing_id').notNull(),
    documentId: text('document_id').notNull(),
    contactId: text('contact_id').notNull(),
    date: text().$type<CalendarDate>().notNull(),
    time: text().$type<ClockTime>().notNull(),
    roomId: text('room_id').notNull()
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.documentId] })]
)

export const hearingSkipTable = sqliteTable(
  'hearing_skip',
  {
    hearingId: text('hearing_id').notNull(),
    step: text().$type<StepId>().notNull(),
    reason: text().notNull(),
    skippedAt: text('skipped_at').$type<Instant>().notNull()
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.step] })]
)

export const hearingCallTable = sqliteTable('hearing_call', {
  id: text().primaryKey(),
  hearingId: text('hearing_id').notNull(),
  whom: text().notNull(),
  result: text().$type<CallResult>().notNull(),
  note: text(),
  calledAt: text('called_at').$type<Instant>().notNull()
})

export const chairWordsTable = sqliteTable(
  'chair_words',
  {
    step: text().$type<StepId>().notNull(),
    language: text().notNull(),
    words: text({ mode: 'json' }).$type<string[]>().notNull()
  },
  (table) => [primaryKey({ columns: [table.step, table.language] })]
)

export const roomSettingsTable = sqliteTable('room_settings', {
  id: integer().primaryKey(),
  waitMinutes: integer('wait_minutes').notNull()
})
