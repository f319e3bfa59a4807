import { PAPER_LANGUAGE_NAMES } from '@shared/documents/languages'
import { type DocumentLanguage, documentLanguage, FORMS, type FormId } from '@shared/documents/model'

export const languageName = (language: DocumentLanguage): string => PAPER_LANGUAGE_NAMES[language]

/** Languages in which a form can be made. */
export const languagesOfForm = (form: FormId): readonly DocumentLanguage[] =>
  FORMS[form].readers === 'family' ? documentLanguage.options : ['en']
