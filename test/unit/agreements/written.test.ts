import { writtenProblems } from '@shared/agreements/rules-written'
import type { WrittenRecord } from '@shared/agreements/written-record'
import { expect, test } from 'vitest'

const person = (role: 'parent' | 'school', came: 'in-person' | 'absent') =>
  ({ id: role, role, name: role, relation: null, contactId: null, came, arrivedAt: null }) as never

const nobody: WrittenRecord = {
  startedAt: null,
  endedAt: null,
  presence: [person('parent', 'absent'), person('school', 'in-person')],
  seats: [],
  notes: [],
  findings: [],
  vote: null,
  directives: [],
  outcome: 'no-show-rescheduled',
  reviewOn: null,
  outcomeNote: null,
  nextService: null,
  signatures: []
}

test('where nobody came, only the end of the waiting is asked for', () => {
  expect(writtenProblems(nobody)).toEqual(['Give the time until which you waited, under “Ended at”.'])
  expect(writtenProblems({ ...nobody, endedAt: '10:50' as never })).toEqual([])
})

test('a family that came was called in', () => {
  const came = { ...nobody, outcome: 'continued' as const, presence: [person('parent', 'in-person')] }
  expect(writtenProblems(came)).toEqual([
    'Give the time at which the family was called in.',
    'Give the time at which the hearing ended.'
  ])
})
