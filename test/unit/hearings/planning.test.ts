import type { DayBlock } from '@shared/hearings/planning'
import { usualPractice } from '@shared/hearings/planning'
import {
  type ConflictHearing,
  dayConflicts,
  noticeState,
  panelWarnings,
  seatProblems
} from '@shared/hearings/rules-conflicts'
import { type Candidate, type ProposalDay, propose } from '@shared/hearings/rules-proposal'
import { freeTimes } from '@shared/hearings/rules-slots'
import { type ClockTime, day } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'

const at = (time: string) => time as ClockTime
const block = (from: string, to: string, of: Partial<DayBlock>): DayBlock => ({
  from: at(from),
  to: at(to),
  schoolCode: null,
  language: null,
  interpreter: null,
  ...of
})

const MORNING: ProposalDay = {
  firstTime: at('09:00'),
  untilTime: at('12:00'),
  slotMinutes: 30,
  breaks: [],
  blocks: [],
  placed: []
}

let count = 0
function waits(number: string, of: Partial<Candidate> = {}): Candidate {
  count += 1
  return {
    caseId: `case ${number}`,
    caseNumber: number,
    household: `family ${count}`,
    schoolCode: '201',
    school: 'Larkspur Middle School',
    schoolPerson: 'Ms. Chen',
    language: null,
    since: day('2026-10-06'),
    recused: [],
    ...of
  }
}

const times = (found: ReturnType<typeof propose>) => found.placements.map(({ caseId, time }) => [caseId, time])

describe('slots', () => {
  test('begin anew after a break and end with the day', () => {
    const plan = { firstTime: at('09:00'), slotMinutes: 30, taken: [at('09:30')], untilTime: at('11:45') }
    expect(freeTimes({ ...plan, breaks: [{ from: at('10:15'), minutes: 15 }] })).toEqual(['09:00', '10:30', '11:00'])
    expect(freeTimes(plan)).toEqual(['09:00', '10:00', '10:30', '11:00'])
  })
})

describe('a proposal', () => {
  test('puts the longest waiting first and says so', () => {
    const found = propose(MORNING, [waits('B', { since: day('2026-10-20') }), waits('A')])
    expect(times(found)).toEqual([
      ['case A', '09:00'],
      ['case B', '09:30']
    ])
    expect(found.placements[0]?.reasons).toEqual(['waits since October 6, 2026'])
  })

  test('says of a case that it would come early', () => {
    const found = propose({ ...MORNING, date: day('2026-11-17') }, [waits('A', { since: day('2026-12-01') })])
    expect(found.placements[0]?.reasons).toEqual(['expected from December 1, 2026'])
  })

  test('keeps the cases of one school’s person together, whoever waited longer in between', () => {
    const found = propose(MORNING, [
      waits('A1', { since: day('2026-10-01') }),
      waits('B1', { since: day('2026-10-02'), schoolPerson: 'Mr. Vollmer' }),
      waits('A2', { since: day('2026-10-03') })
    ])
    expect(found.placements.map(({ caseId }) => caseId)).toEqual(['case A1', 'case A2', 'case B1'])
    expect(found.placements[1]?.reasons).toContain('with Ms. Chen’s other case')
  })

  test('puts brothers and sisters one after the other, though their schools differ', () => {
    const found = propose(MORNING, [
      waits('A1', { household: 'Rivera', since: day('2026-10-01') }),
      waits('A2', { since: day('2026-10-02') }),
      waits('B1', { household: 'Rivera', schoolPerson: 'Mr. Vollmer', since: day('2026-10-09') }),
      waits('B2', { schoolPerson: 'Mr. Vollmer', since: day('2026-10-03') })
    ])
    expect(found.placements.map(({ caseId }) => caseId)).toEqual(['case A2', 'case A1', 'case B1', 'case B2'])
    expect(found.placements[2]?.reasons).toContain('next to brother or sister A1 at 9:30 AM')
  })

  test('uses the interpreter’s hours for those who need them, and for nobody else', () => {
    const spanish = block('10:00', '11:00', { language: 'Spanish', interpreter: 'Adela Lozano' })
    const found = propose({ ...MORNING, blocks: [spanish] }, [
      waits('plain 1', { schoolPerson: 'Mr. Vollmer' }),
      waits('plain 2', { schoolPerson: 'Mr. Vollmer' }),
      waits('plain 3', { schoolPerson: 'Mr. Vollmer' }),
      waits('S1', { language: 'Spanish' }),
      waits('S2', { language: 'spanish' }),
      waits('S3', { language: 'Spanish' })
    ])
    expect(times(found)).toEqual([
      ['case plain 1', '09:00'],
      ['case plain 2', '09:30'],
      ['case S1', '10:00'],
      ['case S2', '10:30'],
      ['case plain 3', '11:00']
    ])
    expect(found.placements[2]).toMatchObject({ interpreter: 'Adela Lozano' })
    expect(found.placements[2]?.reasons).toContain('Adela Lozano interprets Spanish from 10:00 AM to 11:00 AM')
    expect(found.left).toEqual([
      {
        caseId: 'case S3',
        why: 'No free slot is left in the hours of the Spanish interpreter (10:00 AM to 11:00 AM).'
      }
    ])
  })

  test('leaves a case whose member must keep out for another day', () => {
    const found = propose(MORNING, [waits('A', { recused: ['Tomas Quintero'] })])
    expect(found.placements).toEqual([])
    expect(found.left[0]?.why).toBe(
      'Tomas Quintero takes no part in this case and sits on this day. Choose another day or panel.'
    )
  })

  test('keeps a school’s slots for that school, and leaves taken slots and breaks alone', () => {
    const found = propose(
      {
        ...MORNING,
        breaks: [{ from: at('10:00'), minutes: 30 }],
        blocks: [block('09:00', '10:00', { schoolCode: '301' })],
        placed: [{ time: at('10:30'), caseNumber: 'X', household: 'x', schoolPerson: 'x' }]
      },
      [waits('A'), waits('M', { schoolCode: '301', school: 'Mariposa Ridge', schoolPerson: 'Mr. Vollmer' })]
    )
    expect(times(found)).toEqual([
      ['case M', '09:00'],
      ['case A', '11:00']
    ])
  })
})

describe('conflicts', () => {
  const hearing = (time: string, of: Partial<ConflictHearing> = {}): ConflictHearing => ({
    id: `hearing ${time}`,
    caseNumber: time,
    time: at(time),
    household: time,
    schoolCode: '201',
    language: null,
    interpreter: null,
    recused: [],
    ...of
  })
  const of = (hearings: ConflictHearing[], more: Partial<Parameters<typeof dayConflicts>[0]> = {}) =>
    dayConflicts({ ...MORNING, hearings, ...more }).map(({ code, weight }) => `${weight} ${code}`)

  test.each([
    ['nothing', [hearing('09:00'), hearing('09:30')], {}, []],
    ['an add-on between two slots', [hearing('09:00'), hearing('09:20')], {}, ['stop overlap']],
    ['a break', [hearing('10:00')], { breaks: [{ from: at('10:15'), minutes: 15 }] }, ['stop break']],
    ['before the day', [hearing('08:30')], {}, ['stop too-early']],
    ['after the day', [hearing('11:45')], {}, ['stop too-late']],
    ['no interpreter named', [hearing('09:00', { language: 'Dari' })], {}, ['look interpreter']],
    [
      'outside the interpreter’s hours',
      [hearing('09:00', { language: 'Dari', interpreter: 'N. Rahimi' })],
      { blocks: [block('10:00', '11:00', { language: 'Dari' })] },
      ['look interpreter']
    ],
    [
      'one interpreter at two hearings',
      [
        hearing('09:00', { language: 'Dari', interpreter: 'N. Rahimi' }),
        hearing('09:20', { language: 'Dari', interpreter: 'N. Rahimi' })
      ],
      {},
      ['stop overlap', 'look interpreter']
    ],
    [
      'brothers and sisters apart',
      [hearing('09:00', { household: 'R' }), hearing('09:30'), hearing('10:00', { household: 'R' })],
      {},
      ['look siblings']
    ],
    ['a recused member', [hearing('09:00', { recused: ['Tomas Quintero'] })], {}, ['look recused']],
    [
      'another school’s slots',
      [hearing('09:00')],
      { blocks: [block('09:00', '10:00', { schoolCode: '301' })] },
      ['look block']
    ]
  ])('%s', (_, hearings, more, expected) => {
    expect(of(hearings, more)).toEqual(expected)
  })
})

describe('the panel', () => {
  const standing = {
    termFrom: day('2026-08-03'),
    termTo: day('2028-06-30'),
    appointedOn: day('2026-08-01'),
    agreedOn: day('2026-08-20')
  }
  test.each([
    ['may sit', {}, []],
    ['no agreement', { agreedOn: null }, ['no confidentiality agreement for this school year']],
    ['agreement later', { agreedOn: day('2026-12-01') }, ['the confidentiality agreement is dated December 1, 2026']],
    ['no appointment', { appointedOn: null }, ['no appointment recorded']],
    ['term over', { termTo: day('2026-11-16') }, ['the term ended November 16, 2026']],
    ['term to come', { termFrom: day('2026-11-18') }, ['the term begins November 18, 2026']],
    ['last day of the term', { termTo: day('2026-11-17') }, []]
  ])('%s', (_, of, expected) => {
    expect(seatProblems({ ...standing, ...of }, day('2026-11-17'))).toEqual(expected)
  })

  test('warns below the local minimum of members and agencies, whatever the spelling', () => {
    const panel = [
      { name: 'A', agency: 'Probation' },
      { name: 'B', agency: 'probation ' }
    ]
    expect(panelWarnings(panel, usualPractice)).toEqual([
      '2 members on the panel; the district wants at least 3.',
      '1 agency on the panel; the district wants at least 3.'
    ])
    expect(panelWarnings(panel, { ...usualPractice, minMembers: 2, minAgencies: 1 })).toEqual([])
  })
})

test.each([
  ['2026-11-07', 'in-time', 10],
  ['2026-11-08', 'late', 9],
  ['2026-11-17', 'late', 0]
])('a notice served %s for November 17 is %s', (servedOn, state, daysBefore) => {
  const facts = { hearingOn: day('2026-11-17'), servedOn: day(servedOn), today: day('2026-11-17') }
  expect(noticeState(facts, { noticeDays: 10 })).toEqual({ state, daysBefore })
})

test.each([
  ['2026-11-07', 'due'],
  ['2026-11-08', 'overdue']
])('on %s a notice for November 17 that nobody has is %s', (today, state) => {
  const facts = { hearingOn: day('2026-11-17'), servedOn: null, today: day(today) }
  expect(noticeState(facts, { noticeDays: 10 }).state).toBe(state)
})
