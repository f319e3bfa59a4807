/** The columns of every file of the CSV set, in the order of the documentation; all must stand in the header. */
export const csvColumns = {
  'pupils.csv': [
    'pupil_id',
    'state_id',
    'last_name',
    'first_name',
    'middle_name',
    'preferred_name',
    'birth_date',
    'grade',
    'school_code',
    'enrolled_on',
    'left_on',
    'home_language',
    'iep',
    'section_504',
    'english_learner',
    'foster',
    'homeless'
  ],
  'contacts.csv': [
    'pupil_id',
    'contact_id',
    'relation',
    'last_name',
    'first_name',
    'address_line_1',
    'address_line_2',
    'city',
    'state',
    'postal_code',
    'phone',
    'email',
    'language',
    'lives_with',
    'education_rights',
    'receives_mail'
  ],
  'schooldays.csv': ['school_code', 'date', 'minutes'],
  'attendance.csv': ['pupil_id', 'school_code', 'date', 'period', 'code', 'minutes_missed'],
  'codes.csv': ['code', 'meaning', 'category']
} as const

/** Columns that may stand in a file besides; a file without them says nothing about it. */
export const optionalColumns = {
  'pupils.csv': ['gender', 'race_ethnicity', 'disadvantaged']
} as const

/** Files that may stand beside the five: what a district knows besides the records of the days. */
export const besideColumns = {
  'spans.csv': ['pupil_id', 'kind', 'from', 'to', 'reason'],
  'participation.csv': ['pupil_id', 'date', 'kind', 'detail'],
  'recovery.csv': ['pupil_id', 'date', 'minutes', 'detail']
} as const

const allColumns = { ...csvColumns, ...besideColumns }

export type CsvFile = keyof typeof csvColumns
export type BesideFile = keyof typeof besideColumns
export type AnyFile = CsvFile | BesideFile
type OptionalOf<F extends AnyFile> = F extends keyof typeof optionalColumns
  ? (typeof optionalColumns)[F][number]
  : never
export type ColumnOf<F extends AnyFile> = (typeof allColumns)[F][number] | OptionalOf<F>
/** Columns a file must have. */
export const columnsOf = (file: AnyFile): readonly string[] => allColumns[file]
/** Columns it may have. */
export const optionalColumnsOf = (file: AnyFile): readonly string[] =>
  file in optionalColumns ? optionalColumns[file as keyof typeof optionalColumns] : []
export const besideFiles = Object.keys(besideColumns) as BesideFile[]
export const csvFiles = Object.keys(csvColumns) as CsvFile[]

/** What stands here is never repeated in a message. */
const PRIVATE = new Set([
  'last_name',
  'first_name',
  'middle_name',
  'preferred_name',
  'address_line_1',
  'address_line_2',
  'city',
  'postal_code',
  'phone',
  'email',
  'reason',
  'detail',
  'gender',
  'race_ethnicity',
  'disadvantaged'
])
export const isPrivate = (column: string) => PRIVATE.has(column)
