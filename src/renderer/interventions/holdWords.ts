import type { NoticeHeldRow } from '@shared/interventions/model'

/** Why the next notification waits, in the words of the work. */
export const holdWords: Readonly<Record<NoticeHeldRow['hold'], string>> = {
  do_not_send: 'Decided not to send',
  one_today_already: 'One went out today already',
  no_new_absence: 'No new absence since the last',
  no_intervention_between: 'No intervention since the last'
}
