import { documentLanguage, paperLanguage } from '@shared/documents/languages'
import type { Words } from '@shared/documents/parts'
import { languageOptions } from '@shared/pupils/languages'
import { languageName } from '@shared/pupils/names'
import { catalogues } from '../documents/catalogues'

/** Under which of the catalogues' tags a language stands: `es` for `es-MX`, `zh` for either script, `fil` for `tl`. */
function tagIn(names: Readonly<Record<string, string>>, tag: string): string | null {
  const plain = tag.trim().toLowerCase()
  const [base = ''] = plain.split(/[-_]/)
  const read = paperLanguage(plain)
  const candidates = [plain, base, ...(read === 'en' ? [] : [read, read.split('-')[0] ?? read])]
  return candidates.find((one) => one in names) ?? null
}

/** What a language is called in English and in each language of the papers, for the line about the interpreter. */
export function languageWords(tag: string): Words {
  const others = documentLanguage.options.flatMap((language) => {
    const names = catalogues[language].languages
    const found = names && tagIn(names, tag)
    return found ? [[language, names[found]] as const] : []
  })
  return { en: languageName(tag), ...Object.fromEntries(others) }
}

/** By the English name in small letters; those that the desk used before stay known. Made with the first that is asked. */
let tags: ReadonlyMap<string, string> | null = null
const knownTags = () =>
  new Map([
    ['filipino', 'fil'],
    ['pilipino', 'fil'],
    ['persian', 'fa'],
    ['chinese', 'zh'],
    ['mixtec', 'mix'],
    ['cambodian', 'km'],
    ['hmoob', 'hmn'],
    ...languageOptions().map(({ value, label }) => [label.toLowerCase(), value] as const)
  ])

/** The same for a language that was typed by its English name; one that nobody knows stays as typed. */
export function languageWordsOf(typed: string): Words {
  tags ??= knownTags()
  const tag = tags.get(typed.trim().toLowerCase())
  return tag ? { ...languageWords(tag), en: typed.trim() } : { en: typed }
}
