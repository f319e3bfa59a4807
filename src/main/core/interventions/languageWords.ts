import { paperLanguage } from '@shared/documents/model'
import type { Words } from '@shared/documents/parts'
import { languageName } from '@shared/pupils/names'
import { catalogues } from '../documents/messages'

/** What a language is called in English, in Spanish and in itself, for the line about the interpreter. */
export function languageWords(tag: string): Words {
  const own = paperLanguage(tag)
  return {
    en: languageName(tag),
    es: languageName(tag, 'es'),
    ...(own === 'en' || own === 'es' ? {} : { [own]: catalogues[own].messages['common.languageName'] })
  }
}
