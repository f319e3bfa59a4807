import type { Addressee, DirectiveState, SignerRole } from '@shared/agreements/model'
import { isOverdue } from '@shared/agreements/rules'
import type { CalendarDate } from '@shared/kernel/dates'
import type { Status } from '../ui'

export const addresseeWords: Readonly<Record<Addressee, string>> = {
  pupil: 'Pupil',
  parent: 'Parent or guardian',
  school: 'School',
  agency: 'Agency'
}

export const stateWords: Readonly<Record<DirectiveState, string>> = {
  open: 'open',
  met: 'met',
  'not-met': 'not met',
  waived: 'waived'
}

export const signerWords: Readonly<Record<SignerRole, string>> = {
  pupil: 'Pupil',
  parent: 'Parent or guardian',
  school: 'School',
  chair: 'Chair',
  member: 'Board member',
  interpreter: 'Interpreter',
  other: 'Other'
}

/** Shape, colour and word of a directive's state on a day. */
export function markOf(
  directive: { state: DirectiveState; dueOn: CalendarDate | null },
  today: string
): { status: Status; word: string } {
  if (isOverdue(directive, today as CalendarDate)) return { status: 'late', word: 'overdue' }
  const status: Record<DirectiveState, Status> = { open: 'open', met: 'met', 'not-met': 'not-met', waived: 'closed' }
  return { status: status[directive.state], word: stateWords[directive.state] }
}
