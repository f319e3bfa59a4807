import { hearingOutcome } from '@shared/documents/forms/hearing'
import { FOLLOW_UP } from '@shared/hearings/follow-up'
import type { Outcome } from '@shared/hearings/model'
import {
  type CautionFacts,
  type DecisionFacts,
  decisionCautions,
  decisionRefusals,
  reviewDateRefusals
} from '@shared/hearings/rules-outcome'
import { findingRefusals } from '@shared/hearings/rules-record'
import { day } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'

/** A first hearing of a 13-year-old whose family came, with ground and F6 found, one directive and a review day. */
const sound: DecisionFacts = {
  kind: 'first',
  today: day('2026-11-24'),
  birthDate: day('2013-05-02'),
  iep: false,
  section504: false,
  presence: [
    { role: 'pupil', came: 'in-person' },
    { role: 'parent', came: 'by-phone' }
  ],
  findings: [
    { code: 'F1', result: 'yes' },
    { code: 'F2', result: 'yes' },
    { code: 'F3', result: 'yes', grounds: ['habitual-truant'] },
    { code: 'F6', result: 'yes' }
  ],
  directives: [{ addressee: 'pupil' }],
  voters: 5,
  vote: { how: 'vote', motion: null, movedBy: null, secondedBy: null, for: 4, against: 1, abstained: 0, recused: [] },
  outcome: 'directives-issued',
  reviewOn: day('2027-01-12'),
  reviewIsSchoolday: true,
  note: 'The school tries its own conference first.',
  nextService: null,
  hasFigures: true
}

const withFinding = (
  code: DecisionFacts['findings'][number]['code'],
  result: DecisionFacts['findings'][number]['result'],
  grounds: DecisionFacts['findings'][number]['grounds'] = []
): DecisionFacts['findings'] => [...sound.findings.filter((one) => one.code !== code), { code, result, grounds }]

const absent: DecisionFacts['presence'] = [
  { role: 'pupil', came: 'absent' },
  { role: 'parent', came: null }
]
const absentFindings = withFinding('F2', 'no')
const codes = (facts: Partial<DecisionFacts>) => decisionRefusals({ ...sound, ...facts }).map(({ code }) => code)

describe('findings', () => {
  test.each<[string, Partial<DecisionFacts>, string[]]>([
    ['nothing speaks against a sound record', {}, []],
    ['F8 in a first hearing (EC 48263(b)(2))', { findings: withFinding('F8', 'yes') }, ['f8-first-hearing']],
    ['F8 in a review hearing', { findings: withFinding('F8', 'yes'), kind: 'review' }, []],
    ['F8 answered with no in a first hearing', { findings: withFinding('F8', 'no') }, []],
    ['F6 and F7 together', { findings: withFinding('F7', 'yes') }, ['f6-and-f7']],
    ['F2 while nobody came', { presence: absent }, ['f2-nobody']],
    ['F3 without a ground', { findings: withFinding('F3', 'yes') }, ['f3-no-ground']],
    ['F3 no with a ground', { findings: withFinding('F3', 'no', ['chronic-absentee']) }, ['f3-ground']],
    ['F9 no with an IEP', { findings: withFinding('F9', 'no'), iep: true }, ['f9-plan']],
    ['F9 no with a 504 plan', { findings: withFinding('F9', 'no'), section504: true }, ['f9-plan']],
    ['F9 no with neither', { findings: withFinding('F9', 'no') }, []],
    ['more votes than members', { voters: 4 }, ['votes-too-many']],
    ['consensus with a vote against', { vote: vote('consensus', 3, 1) }, ['no-consensus']],
    ['consensus of all', { vote: vote('consensus', 5, 0) }, []],
    ['F4 without figures', { findings: withFinding('F4', 'yes'), hasFigures: false }, ['f4-no-figures']],
    ['F10 without a vote', { findings: withFinding('F10', 'yes'), vote: null }, ['f10-no-vote']],
    ['a motion seconded by its mover', { vote: moved('a', 'a') }, ['seconds-own']],
    ['a motion of a member who recused', { vote: moved('r', 'b') }, ['recused-moves']],
    ['a motion of one, seconded by another', { vote: moved('a', 'b') }, []],
    ['a tie', { vote: vote('vote', 2, 2) }, ['no-majority']],
    ['nobody for it', { vote: vote('vote', 0, 3) }, ['no-vote-for']]
  ])('%s', (_, facts, expected) => {
    expect(findingRefusals({ ...sound, ...facts }).map(({ code }) => code)).toEqual(expected)
  })
})

describe('review day', () => {
  test.each([
    ['2027-01-12', true, []],
    ['2026-11-24', true, ['review-past']],
    ['2026-11-02', true, ['review-past']],
    ['2027-01-16', false, ['review-no-schoolday']],
    ['2027-09-01', null, ['review-no-calendar']]
  ] as const)('%s, schoolday %s', (on, reviewIsSchoolday, expected) => {
    const found = reviewDateRefusals({ today: sound.today, reviewOn: day(on), reviewIsSchoolday })
    expect(found.map(({ code }) => code)).toEqual(expected)
  })
  test('none set', () => {
    expect(reviewDateRefusals({ today: sound.today, reviewOn: null, reviewIsSchoolday: null })).toEqual([])
  })
})

describe('outcomes', () => {
  const f7 = sound.findings.filter(({ code }) => code !== 'F6').concat({ code: 'F7', result: 'yes' })
  const f8 = [...f7, { code: 'F8' as const, result: 'yes' as const }]
  const noReview = { reviewOn: null, reviewIsSchoolday: null }

  test.each<[string, Outcome, Partial<DecisionFacts>, string[]]>([
    ['directives', 'directives-issued', {}, []],
    ['directives without any directive', 'directives-issued', { directives: [] }, ['no-directive']],
    ['directives without F6', 'directives-issued', { findings: withFinding('F6', 'not-decided') }, ['f6-missing']],
    [
      'directives without a ground',
      'directives-issued',
      { findings: withFinding('F3', 'not-decided') },
      ['ground-not-found']
    ],
    [
      'directives in absence of the family',
      'directives-issued',
      { presence: absent, findings: absentFindings },
      ['nobody-came']
    ],
    ['directives for somebody of 18', 'directives-issued', { birthDate: day('2008-11-24') }, ['of-age']],
    ['directives the day before 18', 'directives-issued', { birthDate: day('2008-11-25') }, []],
    ['directives mailed although the family came', 'no-show-directives-mailed', {}, ['family-came']],
    ['directives mailed', 'no-show-directives-mailed', { presence: absent, findings: absentFindings }, []],
    [
      'directives mailed without notice',
      'no-show-directives-mailed',
      {
        presence: absent,
        findings: absentFindings.map((one) => (one.code === 'F1' ? { ...one, result: 'no' as const } : one))
      },
      ['notice-not-found']
    ],
    [
      'no-show without a day',
      'no-show-rescheduled',
      { presence: absent, findings: absentFindings, ...noReview, nextService: 'certified' },
      ['date-missing']
    ],
    [
      'no-show with a day',
      'no-show-rescheduled',
      { presence: absent, findings: absentFindings, nextService: 'personal' },
      []
    ],
    [
      'no-show without stronger service',
      'no-show-rescheduled',
      { presence: absent, findings: absentFindings },
      ['service-missing']
    ],
    [
      'a program nobody was there to agree to',
      'alternative-program-agreed',
      { presence: absent, findings: absentFindings },
      ['nobody-agreed']
    ],
    ['back to the school without a word', 'returned-to-school', { ...noReview, note: ' ' }, ['note-missing']],
    ['moved out without a word', 'moved-out', { ...noReview, note: null }, ['note-missing']],
    ['aged out, age unknown', 'closed-aged-out', { ...noReview, birthDate: null }, ['age-unknown']],
    ['continued', 'continued', {}, []],
    ['continued without a day', 'continued', noReview, ['date-missing']],
    ['continued to a Saturday', 'continued', { reviewIsSchoolday: false }, ['review-no-schoolday']],
    ['probation at 13 with F7', 'referred-probation', { findings: f7 }, []],
    ['probation at 11 (WIC 601(b))', 'referred-probation', { findings: f7, birthDate: day('2014-11-25') }, ['age-601']],
    ['probation on the 12th birthday', 'referred-probation', { findings: f7, birthDate: day('2014-11-24') }, []],
    ['probation at 17', 'referred-probation', { findings: f7, birthDate: day('2008-11-25') }, []],
    ['probation at 18', 'referred-probation', { findings: f7, birthDate: day('2008-11-24') }, ['of-age', 'age-601']],
    ['probation, age unknown', 'referred-probation', { findings: f7, birthDate: null }, ['age-unknown']],
    ['probation without F7 or F8', 'referred-probation', {}, ['f7-f8-missing']],
    ['district attorney with F7 in a first hearing', 'referred-da-48263.5', { findings: f7 }, []],
    ['district attorney at 9', 'referred-da-48263.5', { findings: f7, birthDate: day('2017-03-01') }, []],
    ['child welfare without F8 (WIC 601.2)', 'referred-child-welfare', { findings: f7 }, ['601-2-f8']],
    ['child welfare in review with F8', 'referred-child-welfare', { findings: f8, kind: 'review' }, []],
    ['complaint without F8 (EC 48291)', 'complaint-directed-48291', { findings: f7 }, ['48291-f8']],
    ['complaint in review with F8', 'complaint-directed-48291', { findings: f8, kind: 'review' }, []],
    ['dismissed although a ground is found', 'dismissed-no-ground', noReview, ['ground-found']],
    ['dismissed', 'dismissed-no-ground', { ...noReview, findings: withFinding('F3', 'no') }, []],
    ['dismissed with a review day', 'dismissed-no-ground', { findings: withFinding('F3', 'no') }, ['date-and-closed']],
    ['a program for a pupil with an IEP', 'alternative-program-agreed', { iep: true }, ['iep-program']],
    ['a program', 'alternative-program-agreed', {}, []],
    ['success in a first hearing', 'closed-success', noReview, ['success-first']],
    ['success in a review', 'closed-success', { ...noReview, kind: 'review' }, []],
    ['aged out at 13', 'closed-aged-out', noReview, ['not-aged-out']],
    ['aged out at 18', 'closed-aged-out', { ...noReview, birthDate: day('2008-11-24') }, []],
    ['moved out', 'moved-out', noReview, []],
    ['back to the school', 'returned-to-school', noReview, []]
  ])('%s', (_, outcome, facts, expected) => {
    expect(codes({ ...facts, outcome })).toEqual(expected)
  })

  test('every refusal says in a sentence why', () => {
    const all = [
      decisionRefusals({
        ...sound,
        outcome: 'referred-probation',
        birthDate: day('2016-01-01'),
        findings: [],
        vote: vote('vote', 0, 9)
      }),
      decisionRefusals({ ...sound, outcome: 'no-show-directives-mailed', findings: withFinding('F7', 'yes') })
    ].flat()
    expect(all.length).toBeGreaterThan(5)
    for (const { text } of all) expect(text).toMatch(/^[A-Z0-9“].{15,}[.]$/)
  })
})

describe('cautions stop nothing but are said', () => {
  const calm: CautionFacts = {
    ...sound,
    earlierNoShows: 0,
    noticeProved: true,
    waited: null,
    waitMinutes: 15,
    calls: 0,
    interpreterMissing: false,
    chairRecused: false,
    openDirectives: 0
  }
  const waited = { outcome: 'no-show-directives-mailed', earlierNoShows: 1, waited: 16, calls: 1 } as const
  test.each<[string, Partial<CautionFacts>, RegExp[]]>([
    ['nothing to say', {}, []],
    ['no review day, no vote', { reviewOn: null, vote: null }, [/No review day/, /No vote/]],
    ['a review in half a year', { reviewOn: day('2027-05-20') }, [/more than 90 days/]],
    ['F1 without proof', { noticeProved: false }, [/no proof of service/]],
    ['a no-show that was waited for and called', waited, []],
    ['nobody waited', { ...waited, waited: null }, [/not recorded how long/]],
    ['waited too short', { ...waited, waited: 9 }, [/9 of 15/]],
    ['nobody called', { ...waited, calls: 0 }, [/No call/]],
    ['no proof of the notice', { ...waited, noticeProved: false }, [/no proof of service/]],
    ['in absence at the first time', { ...waited, earlierNoShows: 0 }, [/first time/]],
    ['a second new day', { ...waited, outcome: 'no-show-rescheduled' }, [/did|once/]],
    ['no interpreter named', { interpreterMissing: true }, [/interpreter/]],
    ['the chair is recused', { chairRecused: true }, [/presides/]],
    ['an IEP not considered', { iep: true }, [/F9/]],
    ['a pupil of five', { birthDate: day('2021-03-01') }, [/under 6/]],
    ['open directives at the end', { outcome: 'closed-success', openDirectives: 2 }, [/2 earlier directives/]]
  ])('%s', (_, facts, expected) => {
    const said = decisionCautions({ ...calm, ...facts })
    expect(said).toHaveLength(expected.length)
    for (const [at, pattern] of expected.entries()) expect(said[at]).toMatch(pattern)
  })
})

test('every outcome says what follows, and none leaves the reader alone', () => {
  for (const outcome of hearingOutcome.options) {
    expect(FOLLOW_UP[outcome].desk).toMatch(/[.]$/)
    expect(FOLLOW_UP[outcome].next.length, outcome).toBeGreaterThan(0)
  }
})

function moved(movedBy: string, secondedBy: string) {
  return { ...vote('vote', 4, 0), movedBy, secondedBy, recused: ['r'] }
}

function vote(how: 'consensus' | 'vote', inFavour: number, against: number): NonNullable<DecisionFacts['vote']> {
  return { how, motion: null, movedBy: null, secondedBy: null, for: inFavour, against, abstained: 0, recused: [] }
}
