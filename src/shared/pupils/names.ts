/** `Rivera, Mateo` for lists, in which pupils stand by last name. */
export function listName({ lastName, firstName }: { lastName: string; firstName: string }): string {
  return firstName ? `${lastName}, ${firstName}` : lastName
}

interface LegalName {
  lastName: string
  firstName: string
  middleName?: string | null
}

/** `Mateo Luis Rivera`, as a form's head prints it. */
export function legalName({ firstName, middleName, lastName }: LegalName): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ')
}

/** What a letter calls the pupil. */
export function callName({ preferredName, firstName }: { preferredName?: string | null; firstName: string }): string {
  return preferredName || firstName
}

/**
 * One name for each language, where Intl has another than the district's lists and families (Filipino, Persian, Chinese
 * for Mandarin) or none at all. The state's list of home languages says “Filipino (Pilipino or Tagalog)”, “Farsi (Persian)”.
 */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  fil: 'Tagalog',
  tl: 'Tagalog',
  fa: 'Farsi',
  pes: 'Farsi',
  prs: 'Dari',
  cmn: 'Mandarin',
  bn: 'Bengali',
  ilo: 'Ilocano',
  ium: 'Mien',
  mix: 'Mixteco',
  hmn: 'Hmong',
  mww: 'Hmong',
  hnj: 'Hmong'
}

/** English name of a language tag; a tag nobody knows stays as it is. */
export function languageName(tag: string): string {
  const known = ENGLISH_NAMES[tag.toLowerCase()]
  if (known) return known
  try {
    return new Intl.DisplayNames('en-US', { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/**
 * The words a text is found by: lower case, accents taken away, split where there is no letter or digit. `García-Ruiz`
 * is found by `garcia` and by `ruiz`.
 */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
