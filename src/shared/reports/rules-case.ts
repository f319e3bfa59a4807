import { dateInWords } from '@shared/kernel/dates'
import type { CaseFact } from './model'
import type { Counted } from './rules-cells'

/** A case as something that is counted, with what the list behind the number says of it. */
export const ofCase = (one: CaseFact, detail: string): Counted => ({
  ...one,
  opens: { label: one.name, detail: `case ${one.number} · ${detail}`, to: `/cases/${one.caseId}` }
})

export const referredOn = (one: CaseFact) => ofCase(one, `referred ${dateInWords(one.openedOn)}`)
