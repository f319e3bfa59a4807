import type { DocumentLanguage } from '@shared/documents/model'
import { documentLanguage, FORMS, type FormId } from '@shared/documents/model'

const names = new Intl.DisplayNames('en-US', { type: 'language' })

export const languageName = (language: DocumentLanguage): string => names.of(language) ?? language

/** Languages in which a form can be made. */
export const languagesOfForm = (form: FormId): readonly DocumentLanguage[] =>
  FORMS[form].readers === 'family' ? documentLanguage.options : ['en']
