import { catalogues, type MessageKey } from '@core/documents/catalogues'
import { dutyEvidenceIn, dutyTextIn, dutyWords } from '@core/documents/duties'
import { DUTY_LIBRARY, fillBlanks } from '@shared/documents/duties/library'
import { blanksIn } from '@shared/documents/duties/translated'
import { documentLanguage } from '@shared/documents/languages'
import { describe, expect, test } from 'vitest'

const others = documentLanguage.options.filter((language) => language !== 'en' && language !== 'es')
const checkIn = {
  libraryId: 'pupil-check-in',
  text: 'Check in with Ms. Arroyo every morning for 30 schooldays.',
  textEs: null
}

describe('the library of directives among the papers’ texts', () => {
  test.each(DUTY_LIBRARY.map((entry) => [entry.id, entry] as const))('%s says what the library says', (id, entry) => {
    for (const language of ['en', 'es'] as const) {
      const { messages } = catalogues[language]
      expect(messages[`duty.${id}` as MessageKey]).toBe(entry.text[language])
      expect(messages[`duty.${id}.evidence` as MessageKey]).toBe(entry.evidence?.[language])
    }
  })

  test.each(others)('%s: every entry with its blanks filled, and what shows it', (language) => {
    for (const { id, text, evidence, blanks = [] } of DUTY_LIBRARY) {
      const values = Object.fromEntries(blanks.map(({ key, example }) => [key, example]))
      const own = dutyTextIn({ libraryId: id, text: fillBlanks(text.en, values), textEs: null }, language)
      expect(own, id).not.toBeNull()
      expect(own, id).not.toMatch(/[{}]|___/)
      for (const { example } of blanks) expect(own, id).toContain(example)
      const shown = dutyEvidenceIn({ libraryId: id, evidence: evidence?.en ?? null, evidenceEs: null }, language)
      expect(shown !== null, id).toBe(evidence !== null)
    }
  })
})

test('what was put into the blanks is found in the English that was saved', () => {
  const entry = DUTY_LIBRARY.find(({ id }) => id === 'pupil-check-in')
  expect(entry && blanksIn(entry, checkIn.text)).toEqual({ whom: 'Ms. Arroyo', count: '30' })
  expect(entry && blanksIn(entry, `${checkIn.text} And call.`)).toBeNull()
})

test('what somebody typed, or wrote on in the library’s text, has no words in another language', () => {
  expect(dutyTextIn(checkIn, 'vi')).toBe('Trình diện với Ms. Arroyo mỗi buổi sáng trong 30 ngày học.')
  expect(dutyTextIn({ ...checkIn, text: `${checkIn.text} Bring the sheet.` }, 'vi')).toBeNull()
  expect(dutyTextIn({ ...checkIn, libraryId: null }, 'vi')).toBeNull()
  expect(dutyEvidenceIn({ libraryId: 'pupil-check-in', evidence: 'A photograph', evidenceEs: null }, 'vi')).toBeNull()
  expect(dutyWords({ ...checkIn, libraryId: null }, 'vi')).toEqual({ en: checkIn.text, es: null, vi: null })
})

test('a name stays whole in a line from right to left', () => {
  expect(dutyTextIn(checkIn, 'ar')).toContain('\u2068Ms. Arroyo\u2069')
})
