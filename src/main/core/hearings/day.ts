import type { DayCounts, DocketEntry, HearingDay } from '@shared/hearings/model'
import { takesSlot } from '@shared/hearings/model'
import { freeTimes } from '@shared/hearings/rules-slots'
import { DeskError } from '@shared/kernel/errors'
import type { Connection } from '../store/open'
import { blocksOf, breaksOf, type DayRecord, findDay, panelOf } from './queries/days'
import { findHearing, type HearingOnDay, hearingsWhere } from './queries/docket'

/** Throws DeskError `not-found`. */
export function knownDay(db: Connection, id: string): DayRecord {
  const day = findDay(db, id)
  if (!day) throw new DeskError('not-found', 'That hearing day is not on the desk any more.')
  return day
}

/** Throws DeskError `not-found`. */
export function knownHearing(db: Connection, id: string): HearingOnDay {
  const hearing = findHearing(db, id)
  if (!hearing) throw new DeskError('not-found', 'That hearing is not on the desk any more.')
  return hearing
}

export const entryOf = ({ dayId: _, date: __, ...entry }: HearingOnDay): DocketEntry => entry

export function countsOf(docket: readonly DocketEntry[]): DayCounts {
  const live = docket.filter(({ state }) => takesSlot(state))
  const of = (state: DocketEntry['state']) => docket.filter((entry) => entry.state === state).length
  return {
    cases: live.length,
    heard: of('heard'),
    noShow: of('no-show'),
    added: live.filter(({ addedOn }) => addedOn).length,
    moved: of('moved'),
    cancelled: of('cancelled')
  }
}

export function readDay(db: Connection, id: string): HearingDay {
  const day = knownDay(db, id)
  const docket = hearingsWhere(db, { dayId: id }).map(entryOf)
  const taken = docket.filter(({ state }) => takesSlot(state)).map(({ time }) => time)
  const breaks = breaksOf(db, id)
  return {
    ...day,
    members: panelOf(db, id),
    counts: countsOf(docket),
    docket,
    breaks,
    blocks: blocksOf(db, id),
    freeTimes: freeTimes({ ...day, breaks, taken })
  }
}
