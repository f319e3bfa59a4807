import { type DocumentLanguage, PAPER_LANGUAGE_NAMES } from '@shared/documents/languages'
import { useRoute } from '../desk'
import { Notice } from '../ui'

const list = new Intl.ListFormat('en-US', { type: 'conjunction' })

/**
 * Stands before papers are printed for these pupils' families: which of the languages nobody qualified has reviewed.
 * Nothing where all are, or where all read English.
 */
export function TranslationNotice({ pupilIds, children }: { pupilIds: readonly string[]; children?: string }) {
  const ids = [...new Set(pupilIds)].sort()
  const { data } = useRoute('pupils.unreviewedLanguages', { pupilIds: ids })
  if (!data || data.languages.length === 0) return null
  return (
    <Unreviewed languages={data.languages}>
      {children ??
        'Each paper says in both languages that the English text governs, and its English copy follows. Offer to have it read out by an interpreter.'}
    </Unreviewed>
  )
}

/** The same before a paper with nothing filled in, which has no English copy behind it. */
export function BlankTranslationNotice({ language }: { language: DocumentLanguage }) {
  const { data } = useRoute('documents.translations', {})
  const row = data?.find((one) => one.language === language)
  if (!row || language === 'en' || row.state === 'reviewed') return null
  return (
    <Unreviewed languages={[language]}>
      The paper says in both languages that the English text governs. Print the English form with it.
    </Unreviewed>
  )
}

/** Before a sheet on which some words stand in a family's language that nobody has reviewed. */
export function Unreviewed({ languages, children }: { languages: readonly DocumentLanguage[]; children: string }) {
  const names = list.format(languages.map((language) => PAPER_LANGUAGE_NAMES[language]))
  return (
    <Notice tone="warn" title={`No qualified translator has reviewed the text in ${names}.`}>
      {children}
    </Notice>
  )
}
