import { type LadderFacts, ladderTasks, stateOfDue } from '@shared/interventions/rules-due'
import { factProblems, factsInWords, factsOf, warningKeptUntil } from '@shared/interventions/rules-fields'
import type { LoggedStep } from '@shared/interventions/rules-kinds'
import { translationOf } from '@shared/interventions/rules-translation'
import { defaultLadderSettings } from '@shared/interventions/settings'
import { type CalendarDate, day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'

const step = (kind: LoggedStep['kind'], date: string, conferenceAttempt = false): LoggedStep => ({
  id: `${kind} ${date}`,
  kind,
  date: day(date),
  result: 'held',
  conferenceAttempt
})

const facts = (change: Partial<LadderFacts> = {}): LadderFacts => ({
  today: day('2026-11-17'),
  deadlines: defaultLadderSettings.deadlines,
  reports: [],
  steps: [],
  notices: [],
  noticeDue: null,
  held: false,
  meetingAhead: false,
  referred: false,
  ...change
})
const R1 = day('2026-09-24')
const R2 = day('2026-10-06')
const R3 = day('2026-10-20')
const asked = (change: Partial<LadderFacts>) => ladderTasks(facts(change)).map((task) => task.step)

describe('what the ladder asks for', () => {
  it.each<[string, Partial<LadderFacts>, string[]]>([
    ['nothing before the first report', {}, []],
    [
      'after the first report a counselor and a conference (EC 48264.5(a), 48262)',
      { reports: [R1] },
      ['counselor', 'conference-attempt']
    ],
    ['after the second a meeting', { reports: [R1, R2] }, ['counselor', 'conference-attempt', 'meeting']],
    ['no meeting while one is set', { reports: [R1, R2], meetingAhead: true }, ['counselor', 'conference-attempt']],
    [
      'after the third a home visit; no referral without an attempt at a conference',
      { reports: [R1, R2, R3] },
      ['counselor', 'conference-attempt', 'meeting', 'home-visit']
    ],
    [
      'with the attempt a referral may be considered (EC 48262, 48263)',
      { reports: [R1, R2, R3], steps: [step('call', '2026-09-28', true)] },
      ['counselor', 'meeting', 'home-visit', 'referral']
    ],
    [
      'an attempt before the first report is none (EC 48262)',
      { reports: [R1], steps: [step('call', '2026-09-23', true)] },
      ['counselor', 'conference-attempt']
    ],
    [
      'an attempt on the day of the first report is one (EC 48262)',
      { reports: [R1], steps: [step('call', '2026-09-24', true)] },
      ['counselor']
    ],
    [
      'unless the district asks for a later day',
      { reports: [R1], steps: [step('call', '2026-09-24', true)], conferenceOnReportDay: 'day_after' },
      ['counselor', 'conference-attempt']
    ],
    [
      'an HTC held after the second report is counselor and meeting',
      { reports: [R1, R2], steps: [step('htc', '2026-10-08', true)] },
      []
    ],
    [
      'a meeting before the second report is not the one asked for',
      { reports: [R1, R2], steps: [step('htc', '2026-10-05', true)] },
      ['meeting']
    ],
    [
      'a step of the last school year does not count',
      { reports: [R1], steps: [step('counselor-meeting', '2026-05-20', true)] },
      ['counselor', 'conference-attempt']
    ],
    ['a call after each notification', { notices: [{ id: 'n', number: 1, date: R1 }] }, ['contact']],
    [
      'a call on the day itself is one',
      { notices: [{ id: 'n', number: 1, date: R1 }], steps: [step('call', '2026-09-24')] },
      []
    ],
    ['the notification that is due', { noticeDue: { number: 2, since: R2 } }, ['notice']],
    ['none for a family that gets none for now', { noticeDue: { number: 2, since: R2 }, held: true }, []],
    [
      'a pupil before the board climbs no further; letters go on',
      { reports: [R1, R2, R3], noticeDue: { number: 4, since: R3 }, referred: true },
      ['notice']
    ]
  ])('%s', (_, change, steps) => {
    expect(asked(change)).toEqual(steps)
  })

  it('counts the days of the district from the report', () => {
    const [counselor] = ladderTasks(
      facts({ reports: [R1], deadlines: { ...defaultLadderSettings.deadlines, counselor: 3 } })
    )
    expect(counselor).toMatchObject({ since: R1, dueOn: '2026-09-27' })
  })

  it.each<[string, string]>([
    ['2026-11-16', 'late'],
    ['2026-11-17', 'today'],
    ['2026-11-18', 'later']
  ])('a step due %s is %s on November 17', (dueOn, state) => {
    expect(stateOfDue(dueOn as CalendarDate, day('2026-11-17'))).toBe(state)
  })
})

describe('a kind’s own fields', () => {
  it('asks for the agency, from its list', () => {
    expect(factProblems('agency-referral', {}).map(({ key }) => key)).toEqual(['agency'])
    expect(factProblems('agency-referral', { agency: 'a friend' }).map(({ key }) => key)).toEqual(['agency'])
    expect(factProblems('agency-referral', { agency: 'nurse' })).toEqual([])
  })
  it('keeps what the kind knows, and says it in words', () => {
    const kept = factsOf('agency-referral', { agency: 'mckinney-vento', agencyContact: ' ', officer: 'x' })
    expect(kept).toEqual({ agency: 'mckinney-vento' })
    expect(factsInWords('agency-referral', kept)).toEqual([{ label: 'Agency', value: 'McKinney-Vento liaison' }])
  })
  it.each([
    ['2026-10-28', '2028-10-28'],
    ['2028-02-29', '2030-03-01']
  ])('a peace officer’s warning of %s is kept until %s at least (EC 48264.5(b))', (on, until) => {
    expect(warningKeptUntil(day(on))).toBe(until)
  })
})

describe('EC 48985', () => {
  const question = { homeLanguage: 'so', prints: false, listed: null, hasList: false, speakers: 0, pupils: 100 }
  it.each([
    ['English at home', { ...question, homeLanguage: 'en' }, 'english'],
    ['nothing recorded', { ...question, homeLanguage: null }, 'english'],
    ['a language the desk prints', { ...question, homeLanguage: 'es-MX', prints: true }, 'have'],
    ['14 of 100 without a list', { ...question, speakers: 14 }, 'not-asked'],
    ['15 of 100 without a list', { ...question, speakers: 15 }, 'missing'],
    ['15 of 100, but the list does not name it', { ...question, speakers: 15, hasList: true }, 'not-asked'],
    ['on the list without a translator', { ...question, hasList: true, listed: { translatedBy: null } }, 'missing'],
    ['on the list with a translator', { ...question, hasList: true, listed: { translatedBy: 'County' } }, 'provided']
  ])('%s', (_, asks, state) => {
    expect(translationOf(asks).state).toBe(state)
  })

  it('below 15 percent a district may ask for the translation itself; the section still blocks nothing', () => {
    const usual = translationOf({ ...question, speakers: 14 })
    const asked = translationOf({ ...question, speakers: 14, alwaysAsked: true })
    expect([usual.state, asked.state]).toEqual(['not-asked', 'not-asked'])
    expect(usual.detail).toContain('no translation is asked for (EC 48985). Offer an interpreter.')
    expect(asked.detail).toContain('a rule of the district does')
    const known = translationOf({ ...question, hasList: true, listed: { translatedBy: 'County' }, alwaysAsked: true })
    expect(known.state).toBe('provided')
  })
})
