import type { PupilConsultation } from '@shared/district/model'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const districtTable = sqliteTable('district', {
  id: integer().primaryKey(),
  name: text().notNull(),
  cdsCode: text('cds_code'),
  county: text().notNull(),
  department: text(),
  addressLine1: text('address_line_1').notNull(),
  addressLine2: text('address_line_2'),
  city: text().notNull(),
  state: text().notNull(),
  postalCode: text('postal_code').notNull(),
  phone: text(),
  email: text(),
  website: text(),
  boardName: text('board_name').notNull(),
  boardAddressLine1: text('board_address_line_1').notNull(),
  boardAddressLine2: text('board_address_line_2'),
  boardCity: text('board_city').notNull(),
  boardState: text('board_state').notNull(),
  boardPostalCode: text('board_postal_code').notNull(),
  boardPhone: text('board_phone'),
  boardEmail: text('board_email'),
  logo: blob({ mode: 'buffer' }),
  logoType: text('logo_type', { enum: ['image/png', 'image/jpeg'] })
})

export const schoolTable = sqliteTable('school', {
  code: text().primaryKey(),
  name: text().notNull(),
  addressLine1: text('address_line_1'),
  city: text(),
  state: text(),
  postalCode: text('postal_code'),
  phone: text(),
  principal: text(),
  periodsPerDay: integer('periods_per_day'),
  minutesPerPeriod: integer('minutes_per_period')
})

export const schooldayTable = sqliteTable(
  'schoolday',
  {
    schoolCode: text('school_code').notNull(),
    date: text().$type<CalendarDate>().notNull(),
    minutes: integer()
  },
  (table) => [primaryKey({ columns: [table.schoolCode, table.date] })]
)

export const boardMemberTable = sqliteTable('board_member', {
  id: text().primaryKey(),
  name: text().notNull(),
  agency: text().notNull(),
  category: text({ enum: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] }).notNull(),
  role: text({ enum: ['chair', 'clerk', 'member'] }).notNull(),
  termFrom: text('term_from').$type<CalendarDate>(),
  termTo: text('term_to').$type<CalendarDate>(),
  confidentialityYear: integer('confidentiality_year'),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  appointedBy: text('appointed_by'),
  appointedOn: text('appointed_on').$type<CalendarDate>()
})

export const memberAgreementTable = sqliteTable(
  'member_agreement',
  {
    memberId: text('member_id').notNull(),
    schoolYear: integer('school_year').notNull(),
    signedOn: text('signed_on').$type<CalendarDate>().notNull(),
    recordedAt: text('recorded_at').$type<Instant>().notNull(),
    recordedBy: text('recorded_by').notNull()
  },
  (table) => [primaryKey({ columns: [table.memberId, table.schoolYear] })]
)

export const pupilConsultationTable = sqliteTable('pupil_consultation', {
  id: text().primaryKey(),
  date: text().$type<CalendarDate>().notNull(),
  facilitator: text().notNull(),
  groups: text({ mode: 'json' }).$type<PupilConsultation['groups']>().notNull(),
  questions: text().notNull(),
  input: text().notNull(),
  actions: text().notNull(),
  recordedAt: text('recorded_at').$type<Instant>().notNull(),
  recordedBy: text('recorded_by').notNull()
})

export const roomTable = sqliteTable('room', {
  id: text().primaryKey(),
  name: text().notNull(),
  address: text().notNull()
})

export const staffTable = sqliteTable('staff', {
  id: text().primaryKey(),
  name: text().notNull(),
  title: text().notNull(),
  phone: text(),
  email: text(),
  active: integer({ mode: 'boolean' }).notNull().default(true)
})
