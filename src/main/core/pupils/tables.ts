import type { CalendarDate } from '@shared/kernel/dates'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull()
const fieldNames = () => text('kept', { mode: 'json' }).$type<string[]>().notNull().default([])

export const pupilTable = sqliteTable('pupil', {
  number: integer().primaryKey(),
  id: text().notNull().unique(),
  localId: text('local_id').notNull(),
  stateId: text('state_id'),
  lastName: text('last_name').notNull(),
  firstName: text('first_name').notNull(),
  middleName: text('middle_name'),
  preferredName: text('preferred_name'),
  birthDate: text('birth_date').$type<CalendarDate>(),
  grade: text(),
  homeLanguage: text('home_language'),
  iep: flag('iep').default(false),
  section504: flag('section_504').default(false),
  englishLearner: flag('english_learner').default(false),
  foster: flag('foster').default(false),
  homeless: flag('homeless').default(false),
  interpreter: flag('interpreter').default(false),
  kept: fieldNames()
})

export const pupilWordTable = sqliteTable(
  'pupil_word',
  { word: text().notNull(), pupilId: text('pupil_id').notNull() },
  (table) => [primaryKey({ columns: [table.word, table.pupilId] })]
)

export const enrolmentTable = sqliteTable('enrolment', {
  id: text().primaryKey(),
  pupilId: text('pupil_id').notNull(),
  schoolCode: text('school_code').notNull(),
  enrolledOn: text('enrolled_on').$type<CalendarDate>().notNull(),
  leftOn: text('left_on').$type<CalendarDate>()
})

export const contactTable = sqliteTable('contact', {
  id: text().primaryKey(),
  pupilId: text('pupil_id').notNull(),
  localId: text('local_id').notNull(),
  relation: text(),
  lastName: text('last_name').notNull(),
  firstName: text('first_name').notNull(),
  addressLine1: text('address_line_1'),
  addressLine2: text('address_line_2'),
  city: text(),
  state: text(),
  postalCode: text('postal_code'),
  phone: text(),
  email: text(),
  language: text(),
  livesWith: flag('lives_with'),
  educationRights: flag('education_rights'),
  receivesMail: flag('receives_mail'),
  kept: fieldNames()
})
