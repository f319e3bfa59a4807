import { meant, placeProblem, placesOf, shown } from '@core/documents/places'
import { expect, test } from 'vitest'

const standard = '{name} missed school {count, plural, one {on # day} other {on # days}} this year.'

test('a table behind a name is shown as the name alone, and comes back', () => {
  expect(shown(standard)).toBe('{name} missed school {count} this year.')
  expect(meant('This year {count}: {name}.', standard)).toBe(
    'This year {count, plural, one {on # day} other {on # days}}: {name}.'
  )
  expect(meant(shown(standard), standard)).toBe(standard)
  expect(placesOf(standard)).toEqual(['name', 'count'])
})

test.each([
  ['{name} came {count}.', null],
  ['Nothing filled in.', null],
  ['Dear {mother}', '{mother} is not filled in here; this paragraph can hold {name}, {count}.'],
  ['{name came', 'A brace { or } is missing its partner.'],
  ['<b>{name}</b>', 'The signs < and > cannot be printed in a paragraph.']
])('%s: %s', (text, problem) => {
  expect(placeProblem(text, standard, 'en-US')).toBe(problem)
})
