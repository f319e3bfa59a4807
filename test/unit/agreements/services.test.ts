import { libraryEntry } from '@shared/agreements/library'
import { blanksOf, type CommunityService, servicesFor, suggested, unevenBlanks } from '@shared/agreements/services'
import { newId } from '@shared/kernel/ids'
import { expect, test } from 'vitest'

const service = (name: string, helps: CommunityService['helps'], more: Partial<CommunityService> = {}) => ({
  id: newId(),
  name,
  offers: 'Help',
  helps,
  contact: null,
  phone: null,
  address: null,
  languages: ['en'],
  note: null,
  checkedOn: null,
  active: true,
  ...more
})
const list = [
  service('Rides', ['transport']),
  service('Family Center', ['transport', 'housing']),
  service('Casa', ['transport'], { languages: ['es-MX', 'en'] }),
  service('Closed', ['transport'], { active: false })
]

test.each([
  [['transport', 'housing'], 'en', ['Family Center', 'Rides', 'Casa']],
  [['transport'], 'es', ['Casa', 'Family Center', 'Rides']],
  [['health'], 'es', []],
  [[], null, []]
])('%j, a family that speaks %s', (barriers, language, expected) => {
  const names = servicesFor(barriers, language, list).map(({ name }) => name)
  if (language === 'en') expect(names.sort()).toEqual([...expected].sort())
  else expect(names).toEqual(expected)
})

test('blanks of a text keep the label of the desk’s entry; new ones are named after themselves', () => {
  const known = libraryEntry('pupil-check-in')?.blanks
  expect(blanksOf('Meet {whom} in {room}, {whom}.', known).map(({ key, label }) => [key, label])).toEqual([
    ['whom', 'Person or place'],
    ['room', 'Room']
  ])
})

test.each([
  ['Meet {whom}.', 'Ver a {whom}.', []],
  ['Meet {whom}.', 'Ver al consejero.', ['whom']],
  ['Come.', 'Venir a {lugar}.', ['lugar']],
  ['Meet {whom}.', '', []]
])('%s / %s', (en, es, expected) => expect(unevenBlanks({ text: { en, es } })).toEqual(expected))

test('nothing is suggested where nothing was heard', () => expect(suggested([], [])).toEqual([]))
