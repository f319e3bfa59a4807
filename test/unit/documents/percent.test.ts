import { textsIn } from '@core/documents/messages'
import { expect, test } from 'vitest'

test.each([
  // 299 of 3000 is 9.966…: rounded it would claim the ten percent of EC 60901.
  ['en', 299, 3000, '9.9 %'],
  ['en', 300, 3000, '10.0 %'],
  ['es', 12, 37, '32.4 %'],
  ['en', 0, 0, '0.0 %']
] as const)('%s: %i of %i schooldays is %s', (language, part, whole, said) => {
  expect(textsIn(language).percent(part, whole)).toBe(said)
})
