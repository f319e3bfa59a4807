import type { AttendanceCategory } from '@shared/attendance/model'
import type { ImportSummary } from '@shared/attendance/standing'
import type { CalendarDate } from '@shared/kernel/dates'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const importTable = sqliteTable('import', {
  id: integer().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  kind: text({ enum: ['csv-set', 'ed-fi'] }).notNull(),
  summary: text({ mode: 'json' }).$type<ImportSummary>().notNull()
})

export const absenceCodeTable = sqliteTable(
  'absence_code',
  {
    code: text().notNull(),
    schoolYear: integer('school_year').notNull(),
    meaning: text().notNull(),
    category: text().$type<AttendanceCategory>().notNull()
  },
  (table) => [primaryKey({ columns: [table.code, table.schoolYear] })]
)

export const attendanceEventTable = sqliteTable(
  'attendance_event',
  {
    /** `pupil.number` */
    pupil: integer().notNull(),
    schoolCode: text('school_code').notNull(),
    date: text().$type<CalendarDate>().notNull(),
    period: text().notNull().default(''),
    code: text().notNull(),
    minutesMissed: integer('minutes_missed'),
    place: integer().notNull().default(0),
    importId: integer('import_id'),
    /** 0 as imported, 1 coded at the desk, 2 taken back at the desk. */
    desk: integer().notNull().default(0)
  },
  ({ pupil, date, schoolCode, period, place }) => [primaryKey({ columns: [pupil, date, schoolCode, period, place] })]
)
