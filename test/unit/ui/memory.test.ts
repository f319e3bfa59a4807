import { beforeEach, describe, expect, it } from 'vitest'
import { memory, refreshRooms } from '../../../src/renderer/desk/memory'

const key = (room: string) => [room, `${room}.list`, {}]

/** Which rooms' answers are forgotten by a change, so that a screen entered later asks anew. */
const forgottenBy = (...rooms: string[]): string[] => {
  refreshRooms(rooms)
  return ALL.filter((room) => memory.getQueryData(key(room)) === undefined)
}
const ALL = [
  'district',
  'pupils',
  'attendance',
  'interventions',
  'cases',
  'hearings',
  'agreements',
  'followup',
  'court'
]

describe('what a change makes the page ask again', () => {
  beforeEach(() => {
    memory.clear()
    for (const room of ALL) memory.setQueryData(key(room), [])
  })

  it('its own room and those to the right', () => {
    expect(forgottenBy('hearings')).toEqual(['hearings', 'agreements', 'followup', 'court'])
    memory.clear()
  })

  it('follow-up is one of the line', () => {
    expect(forgottenBy('followup')).toEqual(['followup', 'court'])
  })

  it.each(['interventions', 'cases'])(
    'an entry of %s, since the law judges a pupil by it (EC 48262, 48263.6)',
    (room) => {
      expect(forgottenBy(room)).toContain('attendance')
    }
  )

  it('not the rooms to the left', () => {
    expect(forgottenBy('attendance')).not.toContain('pupils')
  })
})
