import { addressLines } from '@shared/district/address'
import { type DocumentLanguage, paperLanguage } from '@shared/documents/model'
import type { Contact } from '@shared/pupils/model'

export type MailContact = Pick<
  Contact,
  | 'id'
  | 'firstName'
  | 'lastName'
  | 'relation'
  | 'addressLine1'
  | 'addressLine2'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'email'
  | 'phone'
  | 'language'
  | 'educationRights'
  | 'receivesMail'
>

/** One envelope: everybody of the pupil's contacts who lives behind one address. */
export interface Household {
  contactIds: string[]
  name: string
  relation: string | null
  /** Empty where no street is recorded: the letter is handed over. */
  addressLines: string[]
  email: string | null
  phone: string | null
  language: DocumentLanguage
}

const postalLines = (contact: MailContact): string[] => (contact.addressLine1 ? addressLines(contact) : [])

const sameAddress = (lines: readonly string[]) =>
  lines
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * To whom a notice goes: every contact who receives mail and, always, whoever holds the education rights; each address
 * once, all its people on one letter. Somebody without an address gets a letter of his or her own, to be handed over.
 * A letter is in the home language of its readers or of the pupil where there is a catalogue for it (EC 48985); its
 * English copy always follows.
 */
export function households(contacts: readonly MailContact[], homeLanguage: string | null): Household[] {
  const chosen = contacts
    .filter(({ receivesMail, educationRights }) => receivesMail || educationRights)
    .sort((a, b) => Number(b.educationRights) - Number(a.educationRights))
  const groups = new Map<string, MailContact[]>()
  for (const contact of chosen) {
    const key = sameAddress(postalLines(contact)) || `no address ${contact.id}`
    groups.set(key, [...(groups.get(key) ?? []), contact])
  }
  return [...groups.values()].map((people) => {
    const first = people[0] as MailContact
    const languages = [...people.map(({ language }) => language), homeLanguage].map(paperLanguage)
    return {
      contactIds: people.map(({ id }) => id),
      name: joined(people.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())),
      relation: people.length === 1 ? first.relation : null,
      addressLines: postalLines(first),
      email: people.map(({ email }) => email).find(Boolean) ?? null,
      phone: people.map(({ phone }) => phone).find(Boolean) ?? null,
      language: languages.find((language) => language !== 'en') ?? 'en'
    }
  })
}

const joined = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
