import { bestRun, changeSince } from '@shared/hearings/rules-attended'
import { day } from '@shared/kernel/dates'
import { expect, test } from 'vitest'

const days = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14', '2026-09-15'].map(day)
const absentOn = (...dates: string[]) => new Set(dates.map(day))

test.each([
  ['nothing missed', absentOn(), { from: '2026-09-07', to: '2026-09-15', schooldays: 7 }],
  ['missed in the middle', absentOn('2026-09-09'), { from: '2026-09-10', to: '2026-09-15', schooldays: 4 }],
  ['of two equal runs the later', absentOn('2026-09-10'), { from: '2026-09-11', to: '2026-09-15', schooldays: 3 }],
  ['two days are no run', absentOn('2026-09-09', '2026-09-11'), null]
])('the best run: %s', (_, absent, expected) => expect(bestRun(days, absent)).toEqual(expected))

test('before and since a hearing; the day of the hearing is in neither, as in the follow-up', () => {
  expect(changeSince(days, absentOn('2026-09-07', '2026-09-11', '2026-09-14'), day('2026-09-11'))).toEqual({
    before: { from: '2026-09-07', to: '2026-09-10', absent: 1, schooldays: 4 },
    since: { from: '2026-09-14', to: '2026-09-15', absent: 1, schooldays: 2 }
  })
  expect(changeSince(days, absentOn(), day('2026-09-15'))).toBeNull()
  expect(changeSince(days, absentOn(), day('2026-09-01'))).toBeNull()
})
