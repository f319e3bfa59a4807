import { ageOn } from '@shared/kernel/dates'
import type { ImportAddress, ImportContact, ImportPupil } from '../model'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import { isDay, looksLikeSocialSecurity, SOCIAL_SECURITY_REFUSED, whyNoDay } from '../values'
import { type EdFiRecord, type EdFiRecords, placeOf } from './records'
import { at, childrenOf, descriptorAt, textAt, type XmlNode } from './xml'

/** Pupils without their enrolments, which other records tell. */
export function readStudents(records: EdFiRecords, log: ProblemLog): Map<string, ImportPupil> {
  const pupils = new Map<string, ImportPupil>()
  for (const record of records.of('Student')) {
    const { node } = record
    const pupilId = textAt(node, 'StudentUniqueId')
    const birthDate = textAt(node, 'BirthData', 'BirthDate')
    const firstName = textAt(node, 'Name', 'FirstName')
    const lastName = textAt(node, 'Name', 'LastSurname')
    const refuse = (column: string, message: string, value: string | null = null) =>
      log.error(placeOf(record, column, value), message)
    if (holdsSocialSecurity(node)) refuse('Student', SOCIAL_SECURITY_REFUSED)
    else if (!pupilId) refuse('StudentUniqueId', 'must not be empty')
    else if (pupils.has(pupilId)) refuse('StudentUniqueId', 'this pupil stands in the files already', pupilId)
    else if (!firstName || !lastName) refuse('Name', `first or last name of pupil ${pupilId} is missing`)
    else if (!birthDate) refuse('BirthDate', `birth date of pupil ${pupilId} is missing`)
    else if (!isDay(birthDate)) refuse('BirthDate', whyNoDay(birthDate) ?? '', birthDate)
    else {
      pupils.set(pupilId, {
        pupilId,
        stateId: null,
        lastName: withSuffix(lastName, textAt(node, 'Name', 'GenerationCodeSuffix')),
        firstName,
        middleName: textAt(node, 'Name', 'MiddleName'),
        preferredName: textAt(node, 'Name', 'PreferredFirstName'),
        birthDate,
        grade: null,
        homeLanguage: null,
        iep: false,
        section504: false,
        englishLearner: false,
        foster: false,
        homeless: false,
        statistics: null,
        enrolments: [],
        row: node.line
      })
    }
  }
  return pupils
}

/** A pupil born after the enrolment, or as old as a grandparent, is another pupil or a slip. */
export function checkAges(pupils: Iterable<ImportPupil>, record: { file: string }, log: ProblemLog): void {
  for (const { pupilId, birthDate, enrolments, row } of pupils) {
    const first = enrolments[0]
    if (!first) continue
    const age = ageOn(birthDate, first.enrolledOn)
    if (age >= 2 && age <= 25) continue
    log.error(
      { file: record.file, row, column: 'BirthDate', value: birthDate },
      `pupil ${pupilId} would be ${age} years old at enrollment`
    )
  }
}

const withSuffix = (lastName: string, suffix: string | null) => (suffix ? `${lastName} ${suffix}` : lastName)

/** An identification code of the system SSN, or a value that looks like a number. */
function holdsSocialSecurity(node: XmlNode): boolean {
  if (node.name === 'Telephone') return false
  if (/IdentificationSystem$/.test(node.name) && /#(SSN|Social Security)/i.test(node.text)) return true
  return (node.children.length === 0 && looksLikeSocialSecurity(node.text)) || node.children.some(holdsSocialSecurity)
}

/** Best first. An address at work is never taken: a letter about a pupil does not go to an employer. */
const ADDRESS_ORDER = ['Mailing', 'Home', 'Physical', 'Temporary', 'Other', 'Billing']
const PHONE_ORDER = ['Mobile', 'Home', 'Emergency 1', 'Emergency 2', 'Other', 'Unlisted', 'Work']

const NO_ADDRESS: ImportAddress = { line1: null, line2: null, city: null, state: null, postalCode: null }

function best<T extends XmlNode>(nodes: readonly T[], type: string, order: readonly string[]): T | undefined {
  const rank = (node: T) => order.indexOf(descriptorAt(node, type) ?? 'Other')
  return nodes.filter((node) => rank(node) >= 0).sort((a, b) => rank(a) - rank(b))[0]
}

export function addressFrom(node: XmlNode, order: readonly string[] = ADDRESS_ORDER): ImportAddress | null {
  const address = best(childrenOf(node, 'Address'), 'AddressType', order)
  if (!address) return null
  const unit = textAt(address, 'ApartmentRoomSuiteNumber')
  return {
    line1: textAt(address, 'StreetNumberName'),
    line2: unit,
    city: textAt(address, 'City'),
    state: descriptorAt(address, 'StateAbbreviation'),
    postalCode: textAt(address, 'PostalCode')
  }
}

/** One entry for each pupil a contact belongs to. */
export function readContacts(
  records: EdFiRecords,
  pupils: ReadonlyMap<string, ImportPupil>,
  log: ProblemLog
): ImportContact[] {
  const people = new Map<string, EdFiRecord>()
  for (const record of records.of('Contact')) {
    const contactId = textAt(record.node, 'ContactUniqueId')
    if (!contactId) log.error(placeOf(record, 'ContactUniqueId'), 'must not be empty')
    else if (people.has(contactId))
      log.error(placeOf(record, 'ContactUniqueId', contactId), 'this contact stands in the files already')
    else if (holdsSocialSecurity(record.node)) log.error(placeOf(record, 'Contact'), SOCIAL_SECURITY_REFUSED)
    else people.set(contactId, record)
  }
  const contacts = new Map<string, ImportContact>()
  const primary = new Set<string>()
  for (const record of records.of('StudentContactAssociation')) {
    const pupilId = records.resolve(at(record.node, 'StudentReference'), 'StudentUniqueId')
    const contactId = records.resolve(at(record.node, 'ContactReference'), 'ContactUniqueId')
    const person = contactId === null ? undefined : people.get(contactId)
    if (!pupilId || !pupils.has(pupilId)) {
      log.error(placeOf(record, 'StudentReference', pupilId), 'no pupil of the files has this id')
      continue
    }
    if (!contactId || !person) {
      log.error(placeOf(record, 'ContactReference', contactId), 'no contact of the files has this id')
      continue
    }
    const key = `${pupilId} ${contactId}`
    if (contacts.has(key)) {
      log.warnGrouped('contact twice', placeOf(record, 'ContactReference', contactId), (count) => {
        return `the pupil has this contact already; the first is kept (${counted(count, 'record')})`
      })
      continue
    }
    const contact = contactFrom(record, person, pupilId, contactId, log)
    if (!contact) continue
    contacts.set(key, contact)
    if (contact.receivesMail) primary.add(pupilId)
  }
  giveMailWhereNoneIsPrimary([...contacts.values()], primary, log)
  return [...contacts.values()]
}

const isTrue = (text: string | null) => text === 'true' || text === '1'

function contactFrom(
  link: EdFiRecord,
  person: EdFiRecord,
  pupilId: string,
  contactId: string,
  log: ProblemLog
): ImportContact | null {
  const { node } = person
  const firstName = textAt(node, 'Name', 'FirstName')
  const lastName = textAt(node, 'Name', 'LastSurname')
  if (!firstName || !lastName) {
    log.error(placeOf(person, 'Name'), `first or last name of contact ${contactId} is missing`)
    return null
  }
  const address = addressFrom(node)
  if (!address) {
    log.warnGrouped('no address', placeOf(person, 'Address'), (count) => {
      return `no address, or only one at work, which is not taken (${counted(count, 'contact')})`
    })
  }
  const relation = descriptorAt(link.node, 'Relation')?.toLowerCase() ?? null
  const parent = relation !== null && /^(mother|father|parent|guardian|legal guardian)$/.test(relation)
  const phone = best(childrenOf(node, 'Telephone'), 'TelephoneNumberType', PHONE_ORDER)
  return {
    pupilId,
    contactId,
    relation,
    lastName: withSuffix(lastName, textAt(node, 'Name', 'GenerationCodeSuffix')),
    firstName,
    address: address ?? NO_ADDRESS,
    phone: phone ? textAt(phone, 'TelephoneNumber') : null,
    email: textAt(node, 'ElectronicMail', 'ElectronicMailAddress'),
    language: null,
    livesWith: isTrue(textAt(link.node, 'LivesWith')),
    educationRights: parent || isTrue(textAt(link.node, 'LegalGuardian')),
    receivesMail: isTrue(textAt(link.node, 'PrimaryContactStatus')),
    row: link.node.line
  }
}

/** Somebody must get the letters: the first with an address, living with the pupil if possible. */
function giveMailWhereNoneIsPrimary(
  contacts: readonly ImportContact[],
  primary: ReadonlySet<string>,
  log: ProblemLog
): void {
  const chosen = new Map<string, ImportContact>()
  const score = ({ address, livesWith }: ImportContact) => (address.line1 === null ? 0 : 2) + (livesWith ? 1 : 0)
  for (const contact of contacts) {
    if (primary.has(contact.pupilId)) continue
    const other = chosen.get(contact.pupilId)
    if (!other || score(contact) > score(other)) chosen.set(contact.pupilId, contact)
  }
  for (const contact of chosen.values()) contact.receivesMail = true
  if (chosen.size > 0) {
    log.warn(
      { file: 'StudentContactAssociation' },
      `${counted(chosen.size, 'pupil')} without a primary contact: one with an address was chosen to receive the mail`
    )
  }
}
