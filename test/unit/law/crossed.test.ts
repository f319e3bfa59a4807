import { crossedBetween, crossedInWords } from '@shared/attendance/rules-view'
import type { StandingLine } from '@shared/attendance/standing'
import { describe, expect, it } from 'vitest'

const line = (pupilId: string, change: Partial<StandingLine>): StandingLine =>
  ({
    pupilId,
    lastName: pupilId,
    firstName: 'A',
    statuses: [],
    reports: 0,
    letters: 0,
    band: 'satisfactory',
    ...change
  }) as StandingLine

describe('whom a changed rule or code takes across a line', () => {
  const before = [
    line('same', { statuses: ['truant'], reports: 2 }),
    line('new', {}),
    line('fourth', { statuses: ['truant'], reports: 3 }),
    line('cleared', { statuses: ['truant'], reports: 1, letters: 1 })
  ]
  const after = [
    line('same', { statuses: ['truant'], reports: 2 }),
    line('new', { statuses: ['truant'], reports: 1 }),
    line('fourth', { statuses: ['truant'], reports: 4 }),
    line('cleared', {})
  ]
  const crossed = crossedBetween(before, after)

  it('EC 48260(a): who becomes truant and who is not any more', () => {
    expect(crossed.lines.find(({ status }) => status === 'truant')).toEqual({ status: 'truant', gained: 1, lost: 1 })
  })

  it('EC 48261, WIC 601(b): a fourth report is told although no finding of the list changes', () => {
    const found = crossed.who.find(({ pupilId }) => pupilId === 'fourth')
    expect(found).toMatchObject({ gained: [], lost: [], reports: { before: 3, after: 4 } })
    expect(found && crossedInWords(found)).toBe('reports 3 → 4')
  })

  it('says everything of one pupil, and nothing of who stays', () => {
    expect(crossed.who.map(crossedInWords)).toEqual([
      'now truant, reports 0 → 1',
      'reports 3 → 4',
      'no longer truant, reports 1 → 0, letters 1 → 0'
    ])
    expect(crossed.pupils).toBe(3)
  })
})
