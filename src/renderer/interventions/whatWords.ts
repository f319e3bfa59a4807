import type { NoticeDueRow } from '@shared/interventions/model'

/** What was missed on a day behind a notification. */
export const whatWords: Readonly<Record<NoticeDueRow['days'][number]['what'], string>> = {
  'full-day': 'whole day',
  late: 'late',
  'left-early': 'left early',
  'part-of-day': 'part of the day'
}
