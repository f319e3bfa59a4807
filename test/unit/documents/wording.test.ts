import { languagesOf, renderJob } from '@core/documents/render'
import { STATUTORY } from '@core/documents/statutory'
import { canBeWorded, paragraphsOf, withChanges } from '@core/documents/wording'
import { documentLanguage, formId } from '@shared/documents/model'
import type { Wording, WordingChanges } from '@shared/documents/wording'
import { day } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { describe, expect, test } from 'vitest'

const today = day('2026-11-24')
const change = (changes: WordingChanges, acknowledged: string[] = [], own: Wording = {}) =>
  withChanges(own, { form: 'SD-01', language: 'en', changes, acknowledged }, today)
const printed = (wording: Wording, language: 'en' | 'es' = 'en') =>
  renderJob([{ form: 'SD-01', language, data: papers['SD-01'], number: null, caseNumber: null }], {
    pageSize: 'letter',
    wording,
    wordingVersion: 1,
    reviewed: []
  }).html

test.each(formId.options.filter(canBeWorded))('%s marks every statutory paragraph with its section', (form) => {
  for (const language of documentLanguage.options.filter((one) => languagesOf(form, one)[0] === one)) {
    const marked = new Map(paragraphsOf(form, language, {}, today).map(({ key, law }) => [key, law?.section]))
    expect(marked.size, language).toBeGreaterThan(0)
    for (const { key, section } of STATUTORY.filter((paragraph) => paragraph.form === form)) {
      expect(marked.get(key), `${key} in ${language}`).toBe(section)
    }
  }
})

describe('a free paragraph', () => {
  test('reads as the district has it, in its own place and language', () => {
    const wording = change({ 'sd01.thanks': 'We thank you. {name} is missed here.' })
    expect(printed(wording)).toContain('We thank you. Mateo is missed here.')
    expect(printed(wording)).not.toContain('You know Mateo best')
    expect(printed(wording, 'es')).toContain('We thank you. Mateo is missed here.')
    expect(printed(wording, 'es')).toContain('<article lang="es-US"')
  })

  test('can be taken off, and comes back with the standard text', () => {
    const without = change({ 'sd01.thanks': '' })
    expect(printed(without)).not.toContain('Thank you for working with us')
    expect(change({ 'sd01.thanks': null }, [], without)).toEqual({})
  })

  test.each([
    ['a name the paper does not know', 'Hello {mother}', 'not filled in'],
    ['what was repealed', 'You may be guilty of an infraction.', 'not the law any more'],
    ['a section that does not exist', 'See Education Code 48998.', 'EC 48998 is not a section']
  ])('is refused with %s', (_, text, why) => {
    expect(() => change({ 'sd01.thanks': text })).toThrowError(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining(why) })
    )
  })

  test('is text: markup is refused, quotes and other scripts stand as they are', () => {
    expect(() => change({ 'sd01.thanks': '<img src=x>' })).toThrowError(expect.objectContaining({ code: 'invalid' }))
    expect(printed(change({ 'sd01.thanks': `O'Brien & "Søn"` }))).toContain('O&#x27;Brien &amp; &quot;Søn&quot;')
  })
})

describe('a statutory paragraph', () => {
  test('is neither changed nor removed without the warning that names its section', () => {
    for (const text of ['', 'Please send {name}.']) {
      expect(() => change({ 'sd01.b': text })).toThrowError(
        expect.objectContaining({
          code: 'not-allowed',
          message: expect.stringContaining('EC 48260.5(b)'),
          details: { section: 'EC 48260.5(b)' }
        })
      )
      expect(() => change({ 'sd01.b': text }, ['EC 48260.5(a)'])).toThrowError(/48260\.5\(b\)/)
    }
  })

  test('is changed by who was warned, and stays so while others change', () => {
    const own = change({ 'sd01.b': 'You are obligated to compel {name} to attend.' }, ['EC 48260.5(b)'])
    expect(printed(own)).toContain('You are obligated to compel Mateo to attend.')
    const later = change({ 'sd01.b': 'You are obligated to compel {name} to attend.', 'sd01.thanks': 'Bye' }, [], own)
    expect(Object.keys(later.en ?? {})).toEqual(['sd01.b', 'sd01.thanks'])
  })
})

test('papers of the board and the court are not reworded', () => {
  expect(() =>
    withChanges(
      {},
      { form: 'SD-04', language: 'en', changes: { 'sd04.declare': '' }, acknowledged: ['CCP 2015.5'] },
      today
    )
  ).toThrowError(expect.objectContaining({ code: 'not-allowed' }))
})
