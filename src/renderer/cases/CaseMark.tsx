import type { CaseRow } from '@shared/cases/model'
import { type CaseState, stateWords } from '@shared/cases/rules-states'
import { type Status, StatusMark } from '../ui'

const STATUS: Record<CaseState, Status> = {
  referred: 'open',
  noticed: 'waiting',
  scheduled: 'on-time',
  heard: 'heard',
  'following-up': 'now',
  'referred-out': 'moved',
  closed: 'closed'
}

/** Where a case stands, and what it waits for. */
export function CaseMark({ state, wait }: { state: CaseState; wait: CaseRow['wait'] }) {
  return wait ? (
    <StatusMark status={wait.status}>{`${stateWords[state]} · ${wait.text.toLowerCase()}`}</StatusMark>
  ) : (
    <StatusMark status={STATUS[state]}>{stateWords[state]}</StatusMark>
  )
}
