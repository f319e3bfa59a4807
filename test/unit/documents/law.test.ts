import { citesIn } from '@core/documents/cites'
import { catalogues } from '@core/documents/messages'
import { languagesOf, renderJob, renderSection } from '@core/documents/render'
import { STATUTORY } from '@core/documents/statutory'
import { formData } from '@shared/documents/forms'
import { documentLanguage, FORMS, formId } from '@shared/documents/model'
import { addDays, type CalendarDate, day } from '@shared/kernel/dates'
import { isInForce, isSectionCite, lawSections, section } from '@shared/law/sections'
import { papers } from '@test/fixtures/papers'
import { describe, expect, test } from 'vitest'

/** The first and last day of every wording in the catalogue of law, a day before and after, and some days between. */
const days = [
  ...new Set(
    Object.values(lawSections)
      .flatMap(({ versions }) => versions.flatMap(({ from, until }) => [from, until]))
      .filter((date) => date !== null)
      .flatMap((date) => [-1, 0, 1].map((shift) => addDays(date as CalendarDate, shift)))
      .concat([day('2026-11-24'), day('2030-01-01')])
  )
].sort()

const templates = formId.options.flatMap((form) =>
  documentLanguage.options
    .filter((language) => languagesOf(form, language)[0] === language)
    .map((language) => ({ form, language }))
)

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe.each(templates)('$form in $language', ({ form, language }) => {
  const on = (date: CalendarDate) => {
    const data = { ...papers[form], date }
    return renderJob([{ form, language, data, number: null, caseNumber: null }]).html
  }

  test('is printed on no day on which a section that it cites was not in force', () => {
    let refused = 0
    for (const date of days) {
      let html = ''
      try {
        html = on(date)
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid', message: expect.stringContaining('not in force on') })
        refused += 1
        continue
      }
      for (const cite of citesIn(textOf(html)))
        expect(isSectionCite(cite) && isInForce(cite, date), `${cite} on ${date}`).toBe(true)
    }
    expect(refused).toBeLessThan(days.length - 1)
  })

  test('cites in this language what it cites in English', () => {
    const data = formData[form].parse(papers[form]) as never
    const cites = (one: typeof language) => citesIn(textOf(renderSection(form, one, data))).sort()
    expect(cites(language)).toEqual(cites('en'))
  })
})

test.each([
  ['SD-01', '2025-06-30', false],
  ['SD-01', '2025-07-01', true],
  ['SD-02', '2020-12-31', false]
] as const)('%s dated %s can be printed: %s', (form, date, can) => {
  const data = { ...papers[form], date: day(date) }
  const print = () => renderJob([{ form, language: 'es', data, number: null, caseNumber: null }])
  if (can) expect(print().sections).toHaveLength(2)
  else expect(print).toThrowError(/cites EC 48/)
})

test('every statutory paragraph names its section with days, act and source', () => {
  for (const { form, key, section: cite, since } of STATUTORY) {
    expect(formId.options).toContain(form)
    expect(catalogues.en.messages[key], key).toBeTruthy()
    const law = section(cite, day('2026-11-24'))
    expect(law?.source).toMatch(/^https:\/\/leginfo\.legislature\.ca\.gov\//)
    expect(law?.act).toBeTruthy()
    expect(since >= (law?.from ?? since), `${key} since ${since}`).toBe(true)
    expect(FORMS[form].basis).toBeTruthy()
  }
})

test.each([
  ['Education Code section 48260.5, items (a) to (g)', ['EC 48260.5']],
  ['Código de Educación 48263(b), 48320', ['EC 48263(b)', 'EC 48320']],
  ['قانون التعليم 48263.5', ['EC 48263.5']],
  ['Education Code 48999', ['EC 48999']],
  ['up to $48260 or 12-48260', []],
  ['Code of Civil Procedure section 2015.5, after sections 1013a and 1013b', ['CCP 2015.5', 'CCP 1013a', 'CCP 1013b']],
  ['Welfare and Institutions Code 601.2', ['WIC 601.2']]
])('%s', (text, cites) => {
  expect(citesIn(text)).toEqual(cites)
})
