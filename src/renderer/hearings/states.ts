import type { HearingState } from '@shared/hearings/model'
import type { Status } from '../ui'

const MARKS: Record<HearingState, Status> = {
  scheduled: 'waiting',
  arrived: 'due',
  'in-room': 'now',
  heard: 'heard',
  'no-show': 'no-show',
  moved: 'moved',
  cancelled: 'closed'
}

/** Shape and colour of a hearing's state. */
export const markOf = (state: HearingState): Status => MARKS[state]
