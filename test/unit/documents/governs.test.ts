import { catalogues, tagOf, textsIn } from '@core/documents/messages'
import { renderSection } from '@core/documents/render'
import { STANDARD_STYLE } from '@core/documents/style'
import { CATALOGUES } from '@core/hearings/catalogues'
import { formData } from '@shared/documents/forms'
import { type DocumentLanguage, documentLanguage, FORMS, type FormId, formId } from '@shared/documents/model'
import { papers } from '@test/fixtures/papers'
import { describe, expect, test } from 'vitest'

const translations = documentLanguage.options.filter((language) => language !== 'en')
const spokenIn = (language: DocumentLanguage) => CATALOGUES.find((one) => one.language === language)

/** English sheets that hold a part in a family's language, with that part in the given one. */
const PARTS: Partial<Record<FormId, (language: DocumentLanguage) => Record<string, unknown>>> = {
  'SD-34': (language) => ({
    languages: papers['SD-34'].languages.map((one) => ({
      ...one,
      script: [{ language, text: textsIn(language).t('sd39.help', { contact: 'Dana' }) }]
    }))
  }),
  'SD-39': (language) => ({ slips: [{ ...papers['SD-39'].slips[0], language }] }),
  'SD-41': (language) => ({
    inFamilyLanguage: {
      language,
      locale: spokenIn(language)?.locale,
      text: spokenIn(language)?.family.signPresence,
      reviewed: false
    }
  }),
  'SD-42': (language) => ({
    other: { ...papers['SD-42'].other, language, locale: spokenIn(language)?.locale, reviewed: false }
  })
}

const plain = (html: string) => html.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('&#x27;', "'")
const printed = (form: FormId, language: DocumentLanguage, change = {}, style = STANDARD_STYLE) =>
  plain(renderSection(form, language, formData[form].parse({ ...papers[form], ...change }) as never, style))

/** Languages other than English that stand on a paper, by what is said of them to a screen reader. */
function languagesOn(html: string): DocumentLanguage[] {
  const tags = new Set([...html.matchAll(/ lang="([^"]+)"/g)].map(([, tag]) => tag))
  return translations.filter((language) => tags.has(tagOf(language)) || tags.has(spokenIn(language)?.locale))
}

const GOVERNS = catalogues.en.messages['common.englishGoverns'] as string
const all = formId.options.flatMap((form) =>
  translations
    .filter(() => FORMS[form].readers === 'family' || form in PARTS)
    .map((language) => ({ form, language, family: FORMS[form].readers === 'family' }))
)

describe.each(all)('$form in $language', ({ form, language, family }) => {
  const html = printed(form, family ? language : 'en', PARTS[form]?.(language))

  test('says in that language and in English that the English text governs', () => {
    expect(languagesOn(html)).toEqual([language])
    expect(html).toContain(textsIn(language).t('common.englishGoverns'))
    expect(html).toContain(GOVERNS)
  })

  test('does not say so once the language is reviewed', () => {
    const change = PARTS[form]?.(language) ?? {}
    for (const part of [change.inFamilyLanguage, change.other] as ({ reviewed: boolean } | undefined)[]) {
      if (part) part.reviewed = true
    }
    const after = printed(form, family ? language : 'en', change, { ...STANDARD_STYLE, reviewed: [language] })
    expect(after).not.toContain(GOVERNS)
  })
})

test('no other paper holds words in a family’s language', () => {
  for (const form of formId.options) {
    if (FORMS[form].readers === 'family' || form in PARTS) continue
    const html = printed(form, 'en')
    expect(languagesOn(html), form).toEqual([])
    // A script that none of the names in the examples is written in.
    expect(html.replaceAll(/<[^>]*>/g, ''), form).not.toMatch(
      /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Han}\p{Script=Hangul}\p{Script=Gurmukhi}]/u
    )
  }
})
