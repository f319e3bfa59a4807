import { libraryEntry } from '@shared/documents/duties/library'
import { blanksIn } from '@shared/documents/duties/translated'
import type { DocumentLanguage } from '@shared/documents/languages'
import type { Words } from '@shared/documents/parts'
import { catalogues, type MessageKey } from './catalogues'
import { textsIn } from './messages'

interface Duty {
  libraryId: string | null
  text: string
  textEs: string | null
}

interface Evidence {
  libraryId: string | null
  evidence: string | null
  evidenceEs: string | null
}

const has = (language: DocumentLanguage, key: MessageKey): boolean => catalogues[language].messages[key] !== undefined

/**
 * The text of a directive or of something agreed, in a family's language; null where there are no words in it. Spanish is
 * written with the duty. Of the others only what was taken from the library unchanged is translated: what somebody typed
 * stays as typed.
 */
export function dutyTextIn({ libraryId, text, textEs }: Duty, language: DocumentLanguage): string | null {
  if (language === 'en') return text
  if (language === 'es') return textEs
  const entry = libraryId ? libraryEntry(libraryId) : null
  const key = `duty.${libraryId}` as MessageKey
  const blanks = entry && has(language, key) ? blanksIn(entry, text) : null
  if (!blanks) return null
  const texts = textsIn(language)
  // A name in Latin letters must not turn the words around it in a line from right to left.
  return texts.t(key, Object.fromEntries(Object.entries(blanks).map(([name, value]) => [name, texts.apart(value)])))
}

/** By what it is shown, under the same rule. */
export function dutyEvidenceIn(
  { libraryId, evidence, evidenceEs }: Evidence,
  language: DocumentLanguage
): string | null {
  if (language === 'en') return evidence
  if (language === 'es') return evidenceEs
  const entry = libraryId ? libraryEntry(libraryId) : null
  const key = `duty.${libraryId}.evidence` as MessageKey
  return entry?.evidence && entry.evidence.en === evidence && has(language, key) ? textsIn(language).t(key) : null
}

/** English, Spanish and the language of one paper. */
export const dutyWords = (duty: Duty, language: DocumentLanguage): Words => ({
  en: duty.text,
  es: duty.textEs,
  ...(language === 'en' || language === 'es' ? {} : { [language]: dutyTextIn(duty, language) })
})

export const dutyEvidenceWords = (duty: Evidence, language: DocumentLanguage): Words | null =>
  duty.evidence
    ? {
        en: duty.evidence,
        es: duty.evidenceEs,
        ...(language === 'en' || language === 'es' ? {} : { [language]: dutyEvidenceIn(duty, language) })
      }
    : null
