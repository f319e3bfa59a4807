import { current, staleIn } from '@core/documents/catalogues'
import { catalogues, type MessageKey } from '@core/documents/messages'
import { documentLanguage } from '@shared/documents/model'
import { repealedStatementsIn } from '@shared/law/repealed'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'

const english = catalogues.en.messages as Record<MessageKey, string>
const translations = documentLanguage.options.filter((language) => language !== 'en')

/** Forms that go to families, and the words they share. */
const FAMILY =
  /^(sd01|sd02|sd03|sd06|sd21|sd22|sd23|meeting|sd31|sd37|sd45|sd46|sd48|common|what|figures|ground|contact|signature)\.|^sd39\.(text|help)$/

/** Messages that came after the first versions: English stands in for them until they are translated. */
const LATER = /^$/

/** Names of the values a message takes, in any order. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>()
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value && typeof value === 'object') {
      const node = value as { type?: number; value?: unknown }
      if (typeof node.type === 'number' && node.type > 0 && node.type < 7 && typeof node.value === 'string') {
        names.add(node.value)
      }
      Object.values(value).forEach(walk)
    }
  }
  walk(new IntlMessageFormat(text, 'en-US').getAst())
  return [...names].sort()
}

test.each(['en' as const, ...translations])(
  '%s: every message compiles and holds no repealed statement',
  (language) => {
    const { locale, messages } = catalogues[language]
    const entries = Object.entries(messages)
    expect(entries.length).toBeGreaterThan(90)
    for (const [key, text] of entries) {
      expect(() => new IntlMessageFormat(text, locale), key).not.toThrow()
      expect(repealedStatementsIn(text), key).toEqual([])
      expect(text, key).not.toMatch(/misdemeanor|delito menor|270\.1|social security|seguro social|arrest/i)
    }
  }
)

describe.each(translations)('%s', (language) => {
  const { messages } = catalogues[language]

  test('has every message of the papers for families, and none that English lacks', () => {
    const wanted = Object.keys(english).filter((key) => FAMILY.test(key) || key in catalogues.es.messages)
    const missing = wanted.filter((key) => !(key in messages))
    expect(missing.filter((key) => language === 'es' || !LATER.test(key))).toEqual([])
    expect(Object.keys(messages).filter((key) => !(key in english))).toEqual([])
  })

  test('was made from the English of today, line by line (scripts/catalogues.mjs lists and marks)', () => {
    expect(staleIn(language)).toEqual([])
  })

  test('takes the same values as English', () => {
    for (const [key, text] of Object.entries(messages)) {
      expect(argumentsOf(text), key).toEqual(argumentsOf(english[key as MessageKey]))
    }
  })

  test('says whether a qualified person has reviewed it, and who', () => {
    const { review } = catalogues[language]
    expect(['reviewed', 'unreviewed']).toContain(review.state)
    if (review.state === 'reviewed') expect(review.by && review.on).toBeTruthy()
  })
})

test('a line whose English was changed after it was translated is left out, and English stands in', () => {
  const { es } = catalogues
  const older = { ...es, language: 'test', madeFrom: { ...es.madeFrom, 'sd01.thanks': '0123456789' } }
  const { messages } = current(older)
  expect(messages['sd01.thanks']).toBeUndefined()
  expect(messages['sd01.a']).toBe(es.messages['sd01.a'])
  expect(Object.keys(messages)).toHaveLength(Object.keys(es.messages).length - 1)
})
