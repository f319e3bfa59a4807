import { effectInWords, effectOf, judgeGround, type RestingRecord } from '@shared/attendance/rules-ground'
import { inEnglish } from '@shared/attendance/rules-sentences'
import { sayIn } from '@shared/attendance/rules-sentences-es'
import { findingWords } from '@shared/attendance/words'
import { describe, expect, it } from 'vitest'
import { attempt, judge, nth, type Situation, unexcused } from './situation'

const record = (claim: RestingRecord['claim']): RestingRecord => ({
  key: 'notice:1',
  kind: 'notice',
  title: 'Notification of truancy',
  date: nth(10),
  asOf: nth(9),
  caseId: null,
  documentIds: [],
  claim
})
const days = (...ns: number[]) => ns.map(nth)
const figures = (situation: Situation) => {
  const { counts, reports, asOf } = judge(situation)
  return { ...counts, asOf, truancyReports: reports.map(({ date }) => date) }
}

describe('what was issued, judged by the record of today', () => {
  const first = record({ what: 'reports', number: 1, days: days(1, 2, 3) })
  it('EC 48260(a): stands while its three days count', () => {
    expect(judgeGround(first, judge({ records: unexcused(3), asOf: 9 }))).toMatchObject({
      state: 'stands',
      daysLost: []
    })
  })
  it('EC 48260(a): has lost its ground when two days are left', () => {
    const ground = judgeGround(first, judge({ records: ['1 illness', '2 unexcused', '3 unexcused'], asOf: 9 }))
    expect(ground).toMatchObject({ state: 'lost', daysLost: [nth(1)] })
    expect(ground.differences).toEqual([{ label: 'truancy reports', was: '1', now: '0' }])
    expect(inEnglish(ground.sentence)).toContain('would not carry this notice')
    expect(sayIn.es(ground.sentence)).toContain('no alcanza para este aviso')
  })
  it('EC 48260(a): another day takes the place of an excused one: changed, not lost', () => {
    const now = judge({ records: ['1 illness', '2 unexcused', '3 unexcused', '4 unexcused'], asOf: 9 })
    expect(judgeGround(first, now)).toMatchObject({ state: 'changed', daysLost: [nth(1)], differences: [] })
  })
  it('EC 48261: a second notice needs two reports', () => {
    const second = record({ what: 'reports', number: 2, days: days(4) })
    expect(judgeGround(second, judge({ records: unexcused(4), asOf: 9 })).state).toBe('stands')
    expect(judgeGround(second, judge({ records: unexcused(3), asOf: 9 })).state).toBe('lost')
  })
  it('EC 48261: a short tardy that made a report counts as its day', () => {
    const settings = { subsequentTardyMin: 0 }
    const second = record({ what: 'reports', number: 2, days: days(4) })
    const now = judge({ records: [...unexcused(3), '4 tardy 5'], settings, asOf: 9 })
    expect(judgeGround(second, now)).toMatchObject({ state: 'stands', daysLost: [] })
  })
  it('policy: a letter at six needs six', () => {
    const letter = record({ what: 'policy_letters', number: 2, days: days(1, 2, 3, 4, 5, 6) })
    expect(judgeGround(letter, judge({ records: unexcused(6) })).state).toBe('stands')
    expect(judgeGround(letter, judge({ records: unexcused(5) })).state).toBe('lost')
  })
  it('EC 48263(a): a referral stands on one of its grounds', () => {
    const both = record({
      what: 'findings',
      findings: ['habitualTruant', 'chronicAbsentee'],
      otherGround: false,
      figures: null
    })
    const truant = { records: unexcused(5), conferenceAttempts: [attempt(4)] }
    expect(judgeGround(both, judge({ ...truant, asOf: 40 })).state).toBe('stands')
    expect(judgeGround(both, judge({ ...truant, asOf: 60 })).state).toBe('changed')
    expect(judgeGround(both, judge({ records: unexcused(2), asOf: 60 })).state).toBe('lost')
  })
  it('EC 48263(a): insubordination does not rest on attendance', () => {
    const other = record({ what: 'findings', findings: ['habitualTruant'], otherGround: true, figures: null })
    expect(judgeGround(other, judge({ records: [] })).state).toBe('changed')
    const alone = record({ what: 'findings', findings: [], otherGround: true, figures: null })
    expect(judgeGround(alone, judge({ records: [] })).state).toBe('stands')
  })
  it('frozen figures tell each count that reads otherwise now', () => {
    const was = { records: [...unexcused(4), '6 illness'], asOf: 9 }
    const frozen = record({ what: 'figures', figures: figures(was) })
    expect(judgeGround(frozen, judge(was)).state).toBe('stands')
    const now = judgeGround(frozen, judge({ records: [...unexcused(3), '4 illness', '6 illness'], asOf: 9 }))
    expect(now.state).toBe('changed')
    expect(now.differences).toEqual([
      { label: 'excused', was: '1', now: '2' },
      { label: 'unexcused', was: '4', now: '3' },
      { label: 'truancy reports', was: '2', now: '1' }
    ])
  })
})

describe('what a correction did, in words', () => {
  it('tells counts, reports and findings that fell or came', () => {
    const before = judge({ records: unexcused(3), asOf: 20 })
    const after = judge({ records: ['1 illness', ...unexcused(2, 2)], asOf: 20 })
    expect(effectInWords(effectOf(before, after), findingWords)).toBe(
      'unexcused 3 → 2, truancy reports 1 → 0, no longer truant'
    )
    expect(effectInWords(effectOf(after, before), findingWords)).toContain('now truant')
    expect(effectInWords(effectOf(before, before), findingWords)).toBe('')
  })
})
