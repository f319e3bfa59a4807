import { readdirSync, readFileSync } from 'node:fs'
import { attendanceCategory, defaultAttendanceSettings } from '@shared/attendance/model'
import { categories } from '@shared/attendance/rules-categories'
import { sentenceKeys } from '@shared/attendance/rules-sentences'
import { settingsCatalogue } from '@shared/attendance/rules-settings'
import { day, isCalendarDate } from '@shared/kernel/dates'
import { consequencesOfReport } from '@shared/law/consequences'
import { firstNoticeItems, missingNoticeItems } from '@shared/law/notice-items'
import { repealedStatements, repealedStatementsIn } from '@shared/law/repealed'
import { isInForce, isSectionCite, type LawSection, lawSections, type SectionCite, section } from '@shared/law/sections'
import { describe, expect, it } from 'vitest'

const cites = Object.keys(lawSections) as SectionCite[]

describe('the catalogue of sections', () => {
  it('every section has a title, a source and versions that do not overlap', () => {
    for (const cite of cites) {
      const { title, versions }: LawSection = lawSections[cite]
      expect(title, cite).not.toBe('')
      versions.forEach((version, i) => {
        for (const date of [version.from, version.until]) expect(date === null || isCalendarDate(date), cite).toBe(true)
        const next = versions[i + 1]
        if (next) expect((version.until ?? '9999') < (next.from ?? ''), cite).toBe(true)
      })
      const { from, until } = versions[0] as LawSection['versions'][number]
      expect(section(cite, day(from ?? until ?? '2026-07-09'))?.source).toMatch(
        /^https:\/\/leginfo.*sectionNum=\d+(\.\d+)?[a-z]?\.$/
      )
    }
  })

  it.each<[SectionCite, string, boolean]>([
    ['EC 48260.5(a)', '2025-06-30', false],
    ['EC 48260.5(a)', '2025-07-01', true],
    ['PC 270.1', '2025-12-31', true],
    ['PC 270.1', '2026-01-01', false],
    ['EC 48263(a)', '2020-12-31', false],
    ['EC 48263(a)', '2021-01-01', true],
    ['WIC 602.05', '2025-12-31', false],
    ['WIC 602.05', '2026-01-01', true],
    ['EC 48264.5(a)', '2022-12-31', false],
    ['EC 48264.5(a)', '2023-01-01', true]
  ])('%s on %s: %s', (cite, on, inForce) => {
    expect(isInForce(cite, day(on))).toBe(inForce)
  })

  it('EC 48263: the wording depends on the day', () => {
    expect(section('EC 48263', day('2020-12-31'))?.says).toMatch(/irregular/)
    expect(section('EC 48263', day('2021-01-01'))?.says).toMatch(/chronic absentee/)
  })

  it('knows what is a section', () => {
    expect(isSectionCite('EC 48260(a)')).toBe(true)
    expect(isSectionCite('EC 1')).toBe(false)
    expect(isSectionCite('toString')).toBe(false)
  })
})

describe('EC 48260.5: the first notification', () => {
  it('since July 1, 2025: the items (a) to (g)', () => {
    const items = firstNoticeItems(day('2025-07-01'))
    expect(items.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(items.every(({ mayBePrinted }) => mayBePrinted)).toBe(true)
  })
  it('until June 30, 2025: the older list, never to be printed', () => {
    const items = firstNoticeItems(day('2025-06-30'))
    expect(items).toHaveLength(8)
    expect(items.some(({ mayBePrinted }) => mayBePrinted)).toBe(false)
  })
  it('says which item a letter leaves out', () => {
    expect(missingNoticeItems(day('2026-09-01'), ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual([])
    expect(missingNoticeItems(day('2026-09-01'), ['a', 'b', 'c', 'd', 'f'])).toEqual(['e', 'g'])
  })
})

describe('EC 48264.5: what may follow a report', () => {
  it.each([
    [0, []],
    [1, ['counselor_meeting']],
    [2, ['peace_officer_warning', 'study_program']],
    [3, ['habitual_truant', 'board_or_mediation']],
    [4, ['juvenile_court']],
    [9, ['juvenile_court']]
  ])('report %i', (number, what) => {
    expect(consequencesOfReport(number, day('2026-10-01')).map((c) => c.what)).toEqual(what)
  })
  it('classifying as habitual truant is the only duty; nothing is told of the older wording', () => {
    const all = [1, 2, 3, 4].flatMap((n) => consequencesOfReport(n, day('2026-10-01')))
    expect(all.filter(({ duty }) => duty === 'shall').map(({ what }) => what)).toEqual(['habitual_truant'])
    expect(consequencesOfReport(1, day('2022-12-31'))).toEqual([])
    expect(all.flatMap(({ says }) => repealedStatementsIn(says))).toEqual([])
  })
})

describe('what may never be printed', () => {
  it.each([
    ['penal-code-270.1', 'You may be charged under Penal Code 270.1.'],
    ['driving-privilege', 'The pupil may lose the driving privilege.'],
    ['driving-privilege', 'Your child’s driver’s license may be delayed.'],
    ['driving-privilege', 'puede perder la licencia de manejar'],
    [
      'attend-class-one-day',
      'It is recommended that you accompany your child to school and attend classes for one day.'
    ],
    ['attend-class-one-day', 'We ask that you attend classes with your child for one day.'],
    ['attend-class-one-day', 'Se recomienda que acompañe a su hijo a la escuela y asista a clases por un día.'],
    ['prosecution-of-parent-in-notice', 'Parents who fail to meet this obligation may be guilty of an infraction.'],
    ['prosecution-of-pupil-in-notice', 'The pupil may be subject to prosecution under Section 48264.'],
    ['irregular-in-attendance', 'The pupil is irregular in\n attendance.'],
    [
      'board-petitions-juvenile-court',
      'The board asks the county superintendent of schools to petition the juvenile court.'
    ],
    ['chronic-truant-registration', 'from the date of enrollment or registration']
  ])('%s: %s', (id, text) => {
    expect(repealedStatementsIn(text)).toEqual([id])
  })

  it('every statement has a pattern and a day', () => {
    for (const { patterns, since } of repealedStatements) {
      expect(patterns.length).toBeGreaterThan(0)
      expect(isCalendarDate(since)).toBe(true)
    }
  })

  it('what the seven items say is not among them', () => {
    expect(firstNoticeItems(day('2026-09-01')).flatMap(({ content }) => repealedStatementsIn(content))).toEqual([])
  })

  const catalogues = readdirSync('resources/messages').filter((name) => name.endsWith('.json'))
  it.each(catalogues)('catalogue %s', (name) => {
    const { messages } = JSON.parse(readFileSync(`resources/messages/${name}`, 'utf8')) as {
      messages: Record<string, string>
    }
    const found = Object.entries(messages).flatMap(([key, text]) =>
      repealedStatementsIn(text).map((id) => `${key}: ${id}`)
    )
    expect(Object.keys(messages).length).toBeGreaterThan(0)
    expect(found).toEqual([])
  })
})

describe('categories and settings are complete', () => {
  it('every category has a meaning in force', () => {
    for (const category of attendanceCategory.options) {
      expect(categories[category].label).not.toBe('')
      expect(isInForce(categories[category].section, day('2026-09-01'))).toBe(true)
    }
  })
  it.each([
    ['illness', 'never', true],
    ['medical', 'never', true],
    ['excused_other', 'never', true],
    ['unexcused', 'full_day', true],
    ['unverified', 'setting', true],
    ['tardy', 'over_30', false],
    ['tardy_excused', 'never', false],
    ['tardy_over_30', 'over_30', false],
    ['early_out_over_30', 'over_30', false],
    ['period_cut', 'over_30', false],
    ['oss', 'never', true],
    ['iss', 'never', false],
    ['activity', 'never', false],
    ['is_complete', 'never', false],
    ['is_incomplete', 'setting', true],
    ['home_hospital', 'never', false],
    ['exclusion', 'never', true],
    ['closure', 'never', false]
  ] as const)('%s: truancy %s, chronic absence %s', (category, truancy, chronicAbsence) => {
    expect(categories[category]).toMatchObject({ truancy, chronicAbsence })
  })
  it('every setting has its reason, section and default', () => {
    expect(settingsCatalogue.map(({ key }) => key).sort()).toEqual(Object.keys(defaultAttendanceSettings).sort())
    for (const { key, label, reason, default: value } of settingsCatalogue) {
      expect(label.length).toBeGreaterThan(5)
      expect(reason.length).toBeGreaterThan(10)
      expect(value).toEqual(defaultAttendanceSettings[key])
    }
  })
  it('there are sentences for every finding', () => {
    expect(sentenceKeys.length).toBeGreaterThan(20)
  })
})
