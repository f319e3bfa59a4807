import { households, type MailContact } from '@shared/interventions/rules-households'
import { describe, expect, it } from 'vitest'

const person = (id: string, change: Partial<MailContact> = {}): MailContact => ({
  id,
  firstName: id,
  lastName: 'Rivera',
  relation: 'mother',
  addressLine1: '518 Sycamore Street',
  addressLine2: null,
  city: 'Valle Verde',
  state: 'CA',
  postalCode: '95999',
  email: null,
  phone: null,
  language: 'en',
  educationRights: false,
  receivesMail: true,
  ...change
})

describe('envelopes', () => {
  it('one for each address, the holder of the education rights first, however the address is written', () => {
    const [only, ...others] = households(
      [person('Rosa', { addressLine1: '518  sycamore street' }), person('Lucía', { educationRights: true })],
      'en'
    )
    expect(others).toEqual([])
    expect(only).toMatchObject({ name: 'Lucía Rivera and Rosa Rivera', contactIds: ['Lucía', 'Rosa'], relation: null })
    expect(only?.addressLines).toEqual(['518 Sycamore Street', 'Valle Verde, CA 95999'])
  })

  it('the holder of the education rights always, others only when they receive mail', () => {
    const found = households(
      [
        person('Lucía', { educationRights: true, receivesMail: false }),
        person('Jorge', { addressLine1: '77 Canal Way' }),
        person('Elena', { addressLine1: '9 Hill Road', receivesMail: false })
      ],
      'en'
    )
    expect(found.map(({ name }) => name)).toEqual(['Lucía Rivera', 'Jorge Rivera'])
  })

  it('people without an address are never put together', () => {
    const found = households([person('A', { addressLine1: null }), person('B', { addressLine1: null })], 'en')
    expect(found.map(({ addressLines }) => addressLines)).toEqual([[], []])
  })

  it.each([
    ['en', 'en', 'en'],
    ['es', 'en', 'es'],
    [null, 'es-MX', 'es'],
    ['en', 'es', 'es'],
    ['vi', 'vi', 'vi'],
    ['so', 'so', 'en']
  ] as const)('a reader of %s in a home of %s gets %s, with the English copy', (language, home, paper) => {
    expect(households([person('A', { language })], home)[0]?.language).toBe(paper)
  })
})
