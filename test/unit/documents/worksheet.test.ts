import { hearingOutcome, WORKSHEET_OUTCOMES } from '@shared/documents/forms/hearing'
import { OUTCOME_GROUPS } from '@shared/hearings/words'
import { expect, test } from 'vitest'

test('the worksheet lists outcomes as the screens do on which it is typed in', () => {
  expect(WORKSHEET_OUTCOMES.map(([, outcomes]) => outcomes)).toEqual(OUTCOME_GROUPS.map(({ outcomes }) => outcomes))
  expect(WORKSHEET_OUTCOMES.flatMap(([, outcomes]) => outcomes).toSorted()).toEqual(hearingOutcome.options.toSorted())
})
