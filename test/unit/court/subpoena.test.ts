import { stopping } from '@shared/court/rules'
import { type EnforcementFacts, judgeEnforcement, type SubpoenaFacts } from '@shared/court/rules-subpoena'
import { day } from '@shared/kernel/dates'
import { isInForce } from '@shared/law/sections'
import { expect, test } from 'vitest'

const TODAY = day('2027-02-10')
const HEARING = day('2027-01-26')
const subpoena: SubpoenaFacts = {
  id: 's',
  number: 'D-2027-00031',
  person: 'Jorge Rivera',
  hearingOn: HEARING,
  hearingOver: true,
  servedOn: day('2027-01-15'),
  proved: true,
  came: 'absent'
}
const ready: EnforcementFacts = {
  today: TODAY,
  recipientHasAddress: true,
  caseClosed: false,
  birthDate: day('2013-05-14'),
  subpoenas: [subpoena],
  answers: { absence: 'Called three times.', subpoena: 's', need: 'Lives with the father.' },
  certificate: { on: TODAY }
}
const stops = (change: Partial<EnforcementFacts>) =>
  stopping(judgeEnforcement({ ...ready, ...change })).map(({ key }) => key)
const withSubpoena = (change: Partial<SubpoenaFacts>) => stops({ subpoenas: [{ ...subpoena, ...change }] })

test('it may go with everything on record, and every line cites law in force', () => {
  expect(stops({})).toEqual([])
  for (const { section } of judgeEnforcement(ready)) {
    if (section) expect(isInForce(section as never, TODAY), section).toBe(true)
  }
})

test.each<[string, Partial<SubpoenaFacts>, string]>([
  ['EC 48321.5: the hearing was moved', { hearingOver: false }, 'hearing'],
  ['CCP 1987: nobody handed it over', { servedOn: null }, 'served'],
  ['CCP 1987: handed over after the hearing', { servedOn: day('2027-01-27') }, 'served'],
  ['CCP 2015.5: no proof printed', { proved: false }, 'proof'],
  ['EC 48321.5(c): the person came', { came: 'came' }, 'absent'],
  ['EC 48321.5(c): the record does not say', { came: 'unsaid' }, 'absent']
])('%s', (_name, change, key) => {
  expect(withSubpoena(change)).toEqual([key])
})

test('served on the very day of the hearing is before it', () => {
  expect(withSubpoena({ servedOn: HEARING })).toEqual([])
})

test.each<[string, Partial<EnforcementFacts>, string[]]>([
  ['EC 48321.5(d): nothing left to dispose of', { caseClosed: true }, ['case']],
  ['no subpoena was issued', { subpoenas: [] }, ['subpoena']],
  ['no facts', { answers: { ...ready.answers, absence: ' ' } }, ['ground']],
  ['no need', { answers: { ...ready.answers, need: '' } }, ['field-need']],
  ['none chosen', { answers: { ...ready.answers, subpoena: '' } }, ['field-subpoena']],
  [
    'one for a hearing still to come',
    { subpoenas: [{ ...subpoena, hearingOver: false }], answers: { ...ready.answers, subpoena: '' } },
    ['subpoena', 'field-subpoena']
  ],
  ['a pupil who is 18', { birthDate: day('2009-02-10') }, ['age']],
  ['EC 49076(a)(1)(J): no certificate', { certificate: null }, ['authority']],
  ['the court has no address', { recipientHasAddress: false }, ['recipient']]
])('%s', (_name, change, keys) => {
  expect(stops(change)).toEqual(keys)
})

test.each([
  ['2015-02-11', /Under 12 there is no case against the pupil/],
  ['2009-08-10', /18 on August 10, 2027/]
])('born %s: it may go, looked at again', (birthDate, words) => {
  const line = judgeEnforcement({ ...ready, birthDate: day(birthDate) }).find(({ key }) => key === 'age')
  expect(line).toMatchObject({ weight: 'warns', met: false, detail: expect.stringMatching(words) })
})
