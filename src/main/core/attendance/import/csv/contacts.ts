import type { ImportContact, ImportPupil } from '../model'
import type { ProblemLog } from '../problems'
import { readLanguage } from './pupils'
import { type CsvTable, wasRefused } from './table'

/** Reads parents, guardians and other adults; every one belongs to a pupil of pupils.csv. */
export function readContacts(
  table: CsvTable<'contacts.csv'>,
  pupils: ReadonlyMap<string, ImportPupil>,
  refusedKeys: ReadonlySet<string>,
  log: ProblemLog
): ImportContact[] {
  const byKey = new Map<string, ImportContact>()
  const byContact = new Map<string, ImportContact>()
  while (table.next()) {
    const contact = readRow(table, pupils, refusedKeys)
    if (!contact) continue
    const place = { file: table.file, row: contact.row, column: 'contact_id', value: contact.contactId }
    const key = JSON.stringify([contact.pupilId, contact.contactId])
    const earlier = byKey.get(key)
    if (earlier) {
      if (sameBut(earlier, contact)) log.warn(place, `the same as row ${earlier.row}; one is kept`)
      else log.error(place, `pupil ${contact.pupilId} has this contact with other details in row ${earlier.row}`)
      continue
    }
    const person = byContact.get(contact.contactId)
    if (person && (person.lastName !== contact.lastName || person.firstName !== contact.firstName)) {
      log.error(place, `this contact has another name in row ${person.row}; one contact_id is one person`)
    }
    byKey.set(key, contact)
    byContact.set(contact.contactId, contact)
  }
  return [...byKey.values()]
}

const sameBut = (a: ImportContact, b: ImportContact) =>
  JSON.stringify({ ...a, row: 0 }) === JSON.stringify({ ...b, row: 0 })

function readRow(
  table: CsvTable<'contacts.csv'>,
  pupils: ReadonlyMap<string, ImportPupil>,
  refusedKeys: ReadonlySet<string>
): ImportContact | null {
  const before = table.log.errorTotal
  if (!table.freeOfSocialSecurity()) return null
  const pupilId = table.required('pupil_id')
  const contactId = table.required('contact_id')
  const lastName = table.required('last_name')
  const firstName = table.required('first_name')
  if (pupilId && !pupils.has(pupilId) && !wasRefused(refusedKeys, 'pupil_id', pupilId))
    table.fail('pupil_id', 'no pupil of pupils.csv has this id', pupilId)
  const email = table.optional('email')
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) table.fail('email', 'is not an e-mail address')
  const contact = {
    relation: table.optional('relation')?.toLowerCase() ?? null,
    address: {
      line1: table.optional('address_line_1'),
      line2: table.optional('address_line_2'),
      city: table.optional('city'),
      state: table.optional('state'),
      postalCode: table.optional('postal_code')
    },
    phone: table.optional('phone'),
    email,
    language: readLanguage(table, 'language'),
    livesWith: table.boolean('lives_with') === true,
    educationRights: table.boolean('education_rights') === true,
    receivesMail: table.boolean('receives_mail') === true,
    row: table.row
  }
  if (table.log.errorTotal > before || !pupilId || !contactId || !lastName || !firstName) return null
  return { pupilId, contactId, lastName, firstName, ...contact }
}
