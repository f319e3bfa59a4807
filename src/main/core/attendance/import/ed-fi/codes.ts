import type { AttendanceCategory } from '@shared/attendance/model'
import type { ImportCode } from '../model'
import { type Proposal, proposeCategory } from '../proposals'
import type { EdFiEvent } from './attendance'
import type { EdFiRecords } from './records'
import { textAt } from './xml'

/** Categories of the standard that say enough by themselves. */
const KNOWN: Readonly<Record<string, Proposal>> = {
  'Excused Absence': { category: 'excused_other', reason: 'the Ed-Fi category is an excused absence' },
  'Unexcused Absence': { category: 'unexcused', reason: 'the Ed-Fi category is an unexcused absence' },
  Tardy: { category: 'tardy', reason: 'the Ed-Fi category is tardy; recorded minutes decide whether it was over 30' }
}
const THERE = new Set(['In Attendance', 'Present'])

/** The codes of the descriptor file and those used; categories are proposed, and a person confirms them. */
export function codesOf(records: EdFiRecords, events: readonly EdFiEvent[]): ImportCode[] {
  const meanings = new Map<string, string>()
  for (const { node } of records.of('AttendanceEventCategoryDescriptor')) {
    const code = textAt(node, 'CodeValue')
    if (code && !THERE.has(code)) meanings.set(code, textAt(node, 'Description') ?? code)
  }
  const byCode = new Map<string, EdFiEvent[]>()
  for (const event of events) {
    const others = byCode.get(event.code)
    if (others) others.push(event)
    else byCode.set(event.code, [event])
  }
  for (const code of byCode.keys()) if (!meanings.has(code)) meanings.set(code, code)
  return [...meanings].map(([code, meaning]) => {
    const used = byCode.get(code) ?? []
    return { code, meaning, category: null, proposed: KNOWN[code] ?? fromReasons(code, used), used: used.length }
  })
}

/** `Partial` and `Early departure` do not tell whether they were excused; the reasons of their events may. */
function fromReasons(code: string, events: readonly EdFiEvent[]): Proposal | null {
  if (events.length === 0) return null
  const proposals = events.map(({ reason }) => (reason ? proposeCategory(reason) : null))
  const categories = new Set<AttendanceCategory | null>(proposals.map((proposal) => proposal?.category ?? null))
  const [category] = categories
  if (categories.size !== 1 || !category) return null
  if (category === 'unexcused' && code === 'Early departure') {
    // Without minutes the category itself would claim more than 30.
    return events.every(({ minutes }) => minutes !== null)
      ? { category: 'early_out_over_30', reason: 'left early without excuse in every record; the minutes decide' }
      : null
  }
  return { category, reason: `every record with this code gives such a reason: ${proposals[0]?.reason}` }
}
