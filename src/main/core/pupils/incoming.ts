import type { CalendarDate } from '@shared/kernel/dates'

/** A pupil as a student system's export gives it. Null: the export does not say, and what is known stays. */
export interface IncomingPupil {
  readonly pupilId: string
  readonly stateId: string | null
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string | null
  readonly preferredName: string | null
  readonly birthDate: CalendarDate
  readonly grade: string | null
  readonly homeLanguage: string | null
  readonly iep: boolean
  readonly section504: boolean
  readonly englishLearner: boolean
  readonly foster: boolean
  readonly homeless: boolean
  readonly enrolments: readonly IncomingEnrolment[]
}

export interface IncomingEnrolment {
  readonly schoolCode: string
  readonly enrolledOn: CalendarDate
  readonly leftOn: CalendarDate | null
}

export interface IncomingContact {
  readonly pupilId: string
  readonly contactId: string
  readonly relation: string | null
  readonly lastName: string
  readonly firstName: string
  readonly address: {
    readonly line1: string | null
    readonly line2: string | null
    readonly city: string | null
    readonly state: string | null
    readonly postalCode: string | null
  }
  readonly phone: string | null
  readonly email: string | null
  readonly language: string | null
  readonly livesWith: boolean
  readonly educationRights: boolean
  readonly receivesMail: boolean
}

/** What became of the records of one kind. */
export interface Taken {
  added: number
  changed: number
  unchanged: number
  /** Values left as they are because they were changed at the desk. */
  kept: number
  /** Known records of which the export says nothing; they stay. */
  missing: number
}

export const nothingTaken = (): Taken => ({ added: 0, changed: 0, unchanged: 0, kept: 0, missing: 0 })

/** One field of one record, before and after, for the audit trail. */
export interface FieldChange {
  id: string
  field: string
  before: unknown
  after: unknown
}
