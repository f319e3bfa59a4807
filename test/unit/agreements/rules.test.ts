import { DIRECTIVE_LIBRARY, fillBlanks, libraryEntry } from '@shared/agreements/library'
import { signing } from '@shared/agreements/model'
import { directiveRefusals, isOverdue, statusRefusals, usualTerm } from '@shared/agreements/rules'
import { lineOf, suggested } from '@shared/agreements/services'
import { barrier } from '@shared/hearings/model'
import { day } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'

const library = DIRECTIVE_LIBRARY.map(lineOf)
const today = day('2026-11-24')
const wording = { text: 'Come every day.', textEs: null, dueOn: null, placementChange: false }
const facts = { today, iep: false, signed: false }

describe('directives', () => {
  test.each([
    ['sound', {}, {}, []],
    ['a change of placement for a pupil with an IEP', { placementChange: true }, { iep: true }, ['iep-placement']],
    ['a change of placement without an IEP', { placementChange: true }, {}, []],
    ['an IEP and no change of placement', {}, { iep: true }, []],
    ['after somebody signed', {}, { signed: true }, ['signed']],
    ['due yesterday', { dueOn: day('2026-11-23') }, {}, ['due-past']],
    ['due today', { dueOn: today }, {}, []],
    ['a blank left', { text: 'Go to ___.' }, {}, ['blank']],
    ['a blank left in Spanish', { textEs: 'Ir a ___.' }, {}, ['blank']]
  ])('%s', (_, directive, more, expected) => {
    const found = directiveRefusals({ ...wording, ...directive }, { ...facts, ...more })
    expect(found.map(({ code }) => code)).toEqual(expected)
  })
})

describe('status', () => {
  const met = { state: 'met' as const, on: today, by: 'M. Chen', note: null }
  const issued = { today, issuedOn: day('2026-11-02') }
  test.each([
    ['met', met, issued, []],
    ['not met without a word', { ...met, state: 'not-met' as const }, issued, ['why-not']],
    ['not met with a word', { ...met, state: 'not-met' as const, note: 'never went' }, issued, []],
    ['waived without a word', { ...met, state: 'waived' as const }, issued, ['why-waived']],
    ['by nobody', { ...met, by: null }, issued, ['by-whom']],
    ['on no day', { ...met, on: null }, issued, ['when']],
    ['tomorrow', { ...met, on: day('2026-11-25') }, issued, ['future']],
    ['before it was issued', { ...met, on: day('2026-11-01') }, issued, ['before-issue']],
    ['never issued', met, { today, issuedOn: null }, ['not-issued']],
    ['open again', { state: 'open' as const, on: null, by: null, note: null }, issued, []]
  ])('%s', (_, status, when, expected) => {
    expect(statusRefusals(status, when).map(({ code }) => code)).toEqual(expected)
  })
  test.each([
    ['open', '2026-11-23', true],
    ['open', '2026-11-24', false],
    ['met', '2026-11-01', false],
    ['open', null, false]
  ] as const)('%s, due %s: overdue %s', (state, dueOn, late) => {
    expect(isOverdue({ state, dueOn: dueOn ? day(dueOn) : null }, today)).toBe(late)
  })
})

test.each([
  ['2026-11-24', '2027-06-30'],
  ['2027-04-30', '2027-06-30'],
  ['2027-05-10', '2028-06-30']
])('directives of %s last until %s', (from, to) => {
  expect(usualTerm(day(from))).toEqual({ from: day(from), to: day(to) })
})

describe('library', () => {
  test('every entry has both languages with the same blanks, and an id of its own', () => {
    expect(new Set(DIRECTIVE_LIBRARY.map(({ id }) => id)).size).toBe(DIRECTIVE_LIBRARY.length)
    const blanksIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key).sort()
    for (const { id, text, blanks } of DIRECTIVE_LIBRARY) {
      expect(blanksIn(text.es), id).toEqual(blanksIn(text.en))
      expect(blanksIn(text.en), id).toEqual((blanks ?? []).map(({ key }) => key).sort())
      expect(text.es, id).not.toBe(text.en)
    }
  })
  test('all four addressees are served, and every barrier finds an answer', () => {
    expect(new Set(DIRECTIVE_LIBRARY.map(({ to }) => to))).toEqual(new Set(['pupil', 'parent', 'school', 'agency']))
    expect(barrier.options.filter((one) => suggested([one], library).length === 0)).toEqual([])
  })
  test('blanks are filled in both languages, and an empty one stays visible', () => {
    const entry = libraryEntry('pupil-check-in')
    const values = { whom: 'Ms. Chen', count: '30' }
    expect(fillBlanks(entry?.text.en ?? '', values)).toBe('Check in with Ms. Chen every morning for 30 schooldays.')
    expect(fillBlanks(entry?.text.es ?? '', { count: '30' })).toContain('___')
  })
  test('the entry that answers most barriers comes first', () => {
    const [first] = suggested(['mental-health', 'family-change', 'safety-bullying'], library)
    expect(first?.id).toBe('pupil-counseling')
  })
})

test.each([
  ['drawn with a line', { state: 'drawn', strokes: { width: 10, height: 10, lines: [[1, 1, 2, 2]] } }, true],
  ['drawn without a line', { state: 'drawn', strokes: { width: 10, height: 10, lines: [] } }, false],
  ['typed', { state: 'typed', typedAs: 'Mateo Rivera' }, true],
  ['typed nothing', { state: 'typed' }, false],
  ['refused with a witness', { state: 'refused', witness: 'R. Okafor' }, true],
  ['refused without a witness', { state: 'refused' }, false],
  ['blank for paper', { state: 'blank' }, true],
  ['blank with strokes', { state: 'blank', strokes: { width: 10, height: 10, lines: [[1, 1]] } }, false]
])('signature %s', (_, given, sound) => {
  const base = { role: 'parent', name: 'Ana Rivera', capacity: 'mother', strokes: null, typedAs: null, witness: null }
  expect(signing.safeParse({ ...base, ...given }).success).toBe(sound)
})
