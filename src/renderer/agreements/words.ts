import type { DirectiveState, SignerRole, SignPurpose } from '@shared/agreements/model'

import { isOverdue } from '@shared/agreements/rules'
import type { CalendarDate } from '@shared/kernel/dates'
import type { Status } from '../ui'

export { addresseeWords, signerWords } from '@shared/documents/duties/model'

export const stateWords: Readonly<Record<DirectiveState, string>> = {
  open: 'open',
  met: 'met',
  'not-met': 'not met',
  waived: 'waived'
}

/** Somebody with a place to sign. */
export interface Signer {
  purpose: SignPurpose
  role: SignerRole
  name: string
  capacity: string | null
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
