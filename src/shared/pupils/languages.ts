import { languageName } from './names'

/** Languages offered where one is chosen: those families in California speak most, by tag. */
const TAGS = [
  'en',
  'es',
  'vi',
  'cmn',
  'yue',
  'fil',
  'ar',
  'hy',
  'ko',
  'fa',
  'prs',
  'ps',
  'pa',
  'ru',
  'uk',
  'hmn',
  'ja',
  'km',
  'lo',
  'pt',
  'hi',
  'ur',
  'gu',
  'bn',
  'ta',
  'te',
  'ne',
  'my',
  'th',
  'so',
  'am',
  'ti',
  'sw',
  'fr',
  'de',
  'it',
  'ro',
  'sq',
  'tr',
  'he',
  'yi',
  'id',
  'ilo',
  'ium',
  'mix',
  'mh',
  'sm',
  'to',
  'uz'
] as const

/** Options by name; a tag that is recorded already and not among them is offered too. */
export function languageOptions(recorded: string | null = null): { value: string; label: string }[] {
  const tags: string[] = [...TAGS]
  if (recorded && !tags.includes(recorded)) tags.push(recorded)
  return tags
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-US'))
}
