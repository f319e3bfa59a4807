import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import { takesSlot } from '@shared/hearings/model'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { issueDocument } from '../documents/issue'
import type { Connection } from '../store/open'
import { readDay } from './day'

/**
 * Prints the docket of a day. The door edition carries initials and times and nothing else: what the object does not
 * hold cannot come onto the paper. Throws DeskError `not-allowed` for a day without cases.
 */
export function issueDocket(ctx: Ctx, dayId: string, edition: 'board' | 'door'): Promise<DocumentRecord> {
  const data = docketData(ctx.db, dayId, edition)
  return issueDocument(ctx, { form: 'SD-05', language: 'en', data, subject: { hearingId: dayId } })
}

/** What the docket is printed from, breaks among the cases in the order of the day. */
export function docketData(db: Connection, dayId: string, edition: 'board' | 'door'): FormInput<'SD-05'> {
  const day = readDay(db, dayId)
  const live = day.docket.filter(({ state }) => takesSlot(state))
  if (live.length === 0) {
    throw new DeskError('not-allowed', 'There is no case on this docket yet, so there is nothing to print.')
  }
  const door = edition === 'door'
  const cases: FormInput<'SD-05'>['slots'] = live.map((entry) => ({
    time: entry.time,
    minutes: day.slotMinutes,
    case: {
      caseNumber: door ? '' : entry.caseNumber,
      initials: entry.initials,
      name: door ? null : entry.name,
      school: door ? '' : entry.school,
      grade: door ? '' : entry.grade,
      kind: entry.kind,
      interpreter: door ? null : (entry.interpreter ?? entry.interpreterLanguage),
      referrer: door ? null : entry.referrer,
      notes: door ? null : [...entry.marks, ...(entry.addedOn ? ['added on'] : [])].join(', ') || null
    }
  }))
  const breaks = day.breaks.map(({ from, minutes }) => ({ time: from, minutes, case: null }))
  return {
    letterhead: letterhead(db),
    date: day.date,
    edition,
    place: day.room,
    addressLines: [day.roomAddress],
    panel: door ? [] : day.members.map(({ id: _, ...member }) => ({ ...member, recused: false })),
    slots: [...cases, ...breaks].sort((a, b) => (a.time < b.time ? -1 : 1))
  }
}
