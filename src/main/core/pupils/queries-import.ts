import { addDays, type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { searchWords } from '@shared/pupils/names'
import type { Connection } from '../store/open'
import {
  type FieldChange,
  type IncomingContact,
  type IncomingEnrolment,
  type IncomingPupil,
  nothingTaken,
  type Taken
} from './incoming'

type Value = string | number | null
type Stored = Record<string, Value> & { id: string; kept: string }

const bit = (flag: boolean) => (flag ? 1 : 0)

const PUPIL_FIELDS = [
  'state_id',
  'last_name',
  'first_name',
  'middle_name',
  'preferred_name',
  'birth_date',
  'grade',
  'home_language',
  'iep',
  'section_504',
  'english_learner',
  'foster',
  'homeless'
] as const

const pupilValues = (pupil: IncomingPupil): Value[] => [
  pupil.stateId,
  pupil.lastName,
  pupil.firstName,
  pupil.middleName,
  pupil.preferredName,
  pupil.birthDate,
  pupil.grade,
  pupil.homeLanguage,
  bit(pupil.iep),
  bit(pupil.section504),
  bit(pupil.englishLearner),
  bit(pupil.foster),
  bit(pupil.homeless)
]

const CONTACT_FIELDS = [
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
] as const

const contactValues = (contact: IncomingContact): Value[] => [
  contact.relation,
  contact.lastName,
  contact.firstName,
  contact.address.line1,
  contact.address.line2,
  contact.address.city,
  contact.address.state,
  contact.address.postalCode,
  contact.phone,
  contact.email,
  contact.language,
  bit(contact.livesWith),
  bit(contact.educationRights),
  bit(contact.receivesMail)
]

/** An address is taken whole: the second line of an old one must not stay below a new street. */
const ADDRESS = new Set(['address_line_1', 'address_line_2', 'city', 'state', 'postal_code'])
/** Fields that were changed at the desk are kept by the name the model gives them. */
const modelName = (field: string) => field.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const marks = (count: number) => Array(count).fill('?').join(', ')

/**
 * Compares what comes in with what is stored; an empty value that comes in leaves what is known. The changes go to
 * `changes`, and the values to be stored are returned; null when nothing changes.
 */
function merge(
  fields: readonly string[],
  stored: Stored,
  incoming: readonly Value[],
  taken: Taken,
  changes: FieldChange[]
): Value[] | null {
  const hasAddress = fields.some((field, at) => ADDRESS.has(field) && incoming[at] !== null)
  const kept: string[] | null = stored.kept === '[]' ? null : JSON.parse(stored.kept)
  let differs = false
  const values = fields.map((field, at) => {
    const [before, after] = [stored[field] as Value, incoming[at] as Value]
    if (before === after || (after === null && !(hasAddress && ADDRESS.has(field)))) return before
    if (kept?.includes(modelName(field))) {
      taken.kept += 1
      return before
    }
    differs = true
    changes.push({ id: stored.id, field: modelName(field), before, after })
    return after
  })
  return differs ? values : null
}

export interface TakenPupils {
  /** The desk's id of every pupil of the export. */
  readonly ids: ReadonlyMap<string, string>
  /** `pupil.number` of every pupil of the export. */
  readonly numbers: ReadonlyMap<string, number>
  readonly added: ReadonlySet<string>
  readonly pupils: Taken
  readonly enrolments: Taken
  readonly changes: FieldChange[]
}

/** Writes pupils and their enrolment. To be called inside a change; schools have to be there already. */
export function takePupils(db: Connection, incoming: readonly IncomingPupil[]): TakenPupils {
  const known = new Map<string, Stored>()
  const stored = db
    .prepare(`SELECT number, id, local_id, kept, ${PUPIL_FIELDS.join(', ')} FROM pupil`)
    .all() as Stored[]
  for (const row of stored) known.set(row.local_id as string, row)
  const insert = db.prepare(
    `INSERT INTO pupil (id, local_id, ${PUPIL_FIELDS.join(', ')}) VALUES (${marks(PUPIL_FIELDS.length + 2)})`
  )
  const update = db.prepare(`UPDATE pupil SET ${PUPIL_FIELDS.map((field) => `${field} = ?`).join(', ')} WHERE id = ?`)
  const forgetWords = db.prepare('DELETE FROM pupil_word WHERE pupil_id = ?')
  const addWord = db.prepare('INSERT INTO pupil_word (word, pupil_id) VALUES (?, ?)')
  const words: [word: string, id: string][] = []
  const spans = new EnrolmentWriter(db)
  const ids = new Map<string, string>()
  const numbers = new Map<string, number>()
  const added = new Set<string>()
  const pupils = nothingTaken()
  const changes: FieldChange[] = []

  for (const pupil of incoming) {
    const before = known.get(pupil.pupilId)
    const id = before?.id ?? newId()
    ids.set(pupil.pupilId, id)
    const values = pupilValues(pupil)
    if (!before) {
      const { lastInsertRowid } = insert.run(id, pupil.pupilId, ...values)
      numbers.set(pupil.pupilId, Number(lastInsertRowid))
      for (const word of wordsOf(pupil)) words.push([word, id])
      for (const span of pupil.enrolments) spans.add(id, span)
      added.add(id)
      pupils.added += 1
      continue
    }
    numbers.set(pupil.pupilId, before.number as number)
    const merged = merge(PUPIL_FIELDS, before, values, pupils, changes)
    if (merged) {
      update.run(...merged, id)
      forgetWords.run(id)
      const [stateId, lastName, firstName, middleName, preferredName] = merged as (string | null)[]
      const named = { pupilId: pupil.pupilId, stateId, lastName, firstName, middleName, preferredName }
      for (const word of wordsOf(named)) words.push([word, id])
      pupils.changed += 1
    } else pupils.unchanged += 1
    spans.merge(id, pupil.enrolments)
  }
  // In the order of the key, so that the tree grows at its end.
  words.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  for (const [word, id] of words) addWord.run(word, id)
  pupils.missing = stored.length - (pupils.changed + pupils.unchanged)
  return { ids, numbers, added, pupils, enrolments: spans.taken, changes }
}

type Named = Partial<Record<'stateId' | 'lastName' | 'firstName' | 'middleName' | 'preferredName', string | null>> & {
  pupilId: string
}

const wordsOf = ({ pupilId, stateId, lastName, firstName, middleName, preferredName }: Named) =>
  new Set(searchWords([lastName, firstName, middleName, preferredName, pupilId, stateId].filter(Boolean).join(' ')))

interface StoredSpan extends IncomingEnrolment {
  id: string
}

/** Days on the roll, compared span by span. */
class EnrolmentWriter {
  readonly taken = nothingTaken()
  readonly #insert
  readonly #update
  readonly #remove
  readonly #of

  constructor(db: Connection) {
    this.#insert = db.prepare(
      'INSERT INTO enrolment (id, pupil_id, school_code, enrolled_on, left_on) VALUES (?, ?, ?, ?, ?)'
    )
    this.#update = db.prepare('UPDATE enrolment SET enrolled_on = ?, left_on = ? WHERE id = ?')
    this.#remove = db.prepare('DELETE FROM enrolment WHERE id = ?')
    this.#of = db.prepare(
      `SELECT id, school_code AS schoolCode, enrolled_on AS enrolledOn, left_on AS leftOn FROM enrolment
       WHERE pupil_id = ? ORDER BY enrolled_on`
    )
  }

  add(pupilId: string, { schoolCode, enrolledOn, leftOn }: IncomingEnrolment): void {
    this.#insert.run(newId(), pupilId, schoolCode, enrolledOn, leftOn)
    this.taken.added += 1
  }

  /**
   * A span that comes in replaces the one it overlaps at the same school, if both began in one school year. A span still
   * open ends on the day before a later one begins at another school, since the pupil has moved, or at the same one in a
   * later school year, since many exports tell the days of the current year alone: the days of the earlier one stay.
   */
  merge(pupilId: string, incoming: readonly IncomingEnrolment[]): void {
    const left = this.#of.all(pupilId) as StoredSpan[]
    for (const span of incoming) {
      const same = (other: StoredSpan) => other.schoolCode === span.schoolCode
      let at = left.findIndex((other) => same(other) && other.enrolledOn === span.enrolledOn)
      if (at < 0) at = left.findIndex((other) => same(other) && overlap(other, span) && !ofEarlierYear(other, span))
      const [known] = at < 0 ? [] : left.splice(at, 1)
      if (!known) this.add(pupilId, span)
      else if (known.enrolledOn === span.enrolledOn && known.leftOn === span.leftOn) this.taken.unchanged += 1
      else {
        this.#update.run(span.enrolledOn, span.leftOn, known.id)
        this.taken.changed += 1
      }
    }
    const last = incoming.at(-1)
    for (const other of left) {
      const next = incoming.find((span) => span.schoolCode === other.schoolCode && overlap(span, other))
      if (next && ofEarlierYear(other, next)) {
        this.#update.run(other.enrolledOn, addDays(next.enrolledOn, -1), other.id)
        this.taken.changed += 1
      } else if (next) {
        this.#remove.run(other.id)
        this.taken.changed += 1
      } else if (last && other.leftOn === null && other.enrolledOn < last.enrolledOn) {
        this.#update.run(other.enrolledOn, addDays(last.enrolledOn, -1), other.id)
        this.taken.changed += 1
      } else this.taken.missing += 1
    }
  }
}

const END = '9999-12-31' as CalendarDate
const overlap = (a: IncomingEnrolment, b: IncomingEnrolment) =>
  a.enrolledOn <= (b.leftOn ?? END) && b.enrolledOn <= (a.leftOn ?? END)

const ofEarlierYear = (one: IncomingEnrolment, next: IncomingEnrolment) =>
  schoolYearOf(one.enrolledOn) < schoolYearOf(next.enrolledOn)

/** Writes parents and guardians of pupils that are there already. */
export function takeContacts(
  db: Connection,
  incoming: readonly IncomingContact[],
  ids: ReadonlyMap<string, string>
): { contacts: Taken; changes: FieldChange[] } {
  const known = new Map<string, Stored>()
  const rows = db
    .prepare(`SELECT id, pupil_id, local_id, kept, ${CONTACT_FIELDS.join(', ')} FROM contact`)
    .all() as Stored[]
  const importedPupils = new Set(ids.values())
  for (const row of rows) known.set(`${row.pupil_id} ${row.local_id}`, row)
  const insert = db.prepare(
    `INSERT INTO contact (id, pupil_id, local_id, ${CONTACT_FIELDS.join(', ')})
     VALUES (${marks(CONTACT_FIELDS.length + 3)})`
  )
  const update = db.prepare(
    `UPDATE contact SET ${CONTACT_FIELDS.map((field) => `${field} = ?`).join(', ')} WHERE id = ?`
  )
  const contacts = nothingTaken()
  const changes: FieldChange[] = []
  for (const contact of incoming) {
    const pupilId = ids.get(contact.pupilId)
    if (!pupilId) throw new RangeError('a contact of a pupil that was not taken')
    const key = `${pupilId} ${contact.contactId}`
    const before = known.get(key)
    const values = contactValues(contact)
    if (!before) {
      insert.run(newId(), pupilId, contact.contactId, ...values)
      contacts.added += 1
      continue
    }
    known.delete(key)
    const merged = merge(CONTACT_FIELDS, before, values, contacts, changes)
    if (merged) {
      update.run(...merged, before.id)
      contacts.changed += 1
    } else contacts.unchanged += 1
  }
  for (const row of known.values()) if (importedPupils.has(row.pupil_id as string)) contacts.missing += 1
  return { contacts, changes }
}
