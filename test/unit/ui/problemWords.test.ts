import { calendarDate, clockTime } from '@shared/kernel/dates'
import { expect, test } from 'vitest'
import { problemWords } from '../../../src/renderer/ui/problemWords'

test.each([
  [calendarDate, 'Give the day.'],
  [clockTime, 'Give the time.']
])('an empty field is asked for in the words of the screen', (schema, words) => {
  const message = schema.safeParse(undefined).error?.issues[0]?.message ?? ''
  expect(message).not.toBe('')
  expect(problemWords(message)).toBe(words)
})

test('other words stay as they are', () => {
  expect(problemWords('Say who reviewed it.')).toBe('Say who reviewed it.')
})
