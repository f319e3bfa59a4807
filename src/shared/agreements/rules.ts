import { addDays, type CalendarDate, lastDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import type { DirectiveState, DirectiveWording } from './model'

export interface DirectiveFacts {
  readonly today: CalendarDate
  readonly iep: boolean
  /** True once somebody has signed or the contract is issued. */
  readonly signed: boolean
}

export interface DirectiveRefusal {
  readonly code: string
  readonly section: SectionCite | null
  readonly text: string
}

/** Why a directive can't be written or changed; empty means it may. */
export function directiveRefusals(
  directive: Pick<DirectiveWording, 'text' | 'textEs' | 'dueOn' | 'placementChange'>,
  facts: DirectiveFacts
): DirectiveRefusal[] {
  const wrong: DirectiveRefusal[] = []
  const add = (code: string, section: SectionCite | null, text: string) => wrong.push({ code, section, text })
  if (facts.signed) {
    add('signed', null, 'Somebody has signed already. Take the signatures back first, then change the directive.')
  }
  // A board cannot change an IEP placement or its services; it can direct the family to the meeting that can.
  if (directive.placementChange && facts.iep) {
    add(
      'iep-placement',
      'EC 48240',
      'The pupil has an IEP: the board can’t change program or placement. Refer it to the IEP team, for instance with a directive to hold and attend an IEP meeting.'
    )
  }
  if (directive.dueOn !== null && directive.dueOn < facts.today) {
    add('due-past', null, 'The day by which it is done must not lie before today.')
  }
  if (directive.text.includes('___') || directive.textEs?.includes('___')) {
    add('blank', null, 'There is still a blank (___) in the directive. Fill it in.')
  }
  return wrong
}

/** Why the status can't be set; empty means it may. `on` is the day of the evidence or decision. */
export function statusRefusals(
  status: { state: DirectiveState; on: CalendarDate | null; by: string | null; note: string | null },
  facts: { today: CalendarDate; issuedOn: CalendarDate | null }
): DirectiveRefusal[] {
  const wrong: DirectiveRefusal[] = []
  const add = (code: string, section: SectionCite | null, text: string) => wrong.push({ code, section, text })
  if (facts.issuedOn === null)
    add('not-issued', null, 'The directives have not been issued yet, so nothing can be met.')
  if (status.state === 'open') return wrong
  if (!status.by) add('by-whom', null, 'Say who looked at it.')
  if (status.on === null) add('when', null, 'Say on which day it was looked at.')
  else if (status.on > facts.today) add('future', null, 'The day must not lie after today.')
  else if (facts.issuedOn !== null && status.on < facts.issuedOn) {
    add('before-issue', null, 'The day must not lie before the day the directives were issued.')
  }
  if (status.state === 'not-met' && !status.note) {
    // EC 48263(b)(2) lets the board go on where directives were not responded to; that needs a record.
    add('why-not', 'EC 48263(b)', 'Write what happened: a later finding rests on it.')
  }
  if (status.state === 'waived' && !status.note) add('why-waived', null, 'Write why it is waived.')
  return wrong
}

/** Overdue: open, with a day that lies before today. */
export const isOverdue = (directive: { state: DirectiveState; dueOn: CalendarDate | null }, today: CalendarDate) =>
  directive.state === 'open' && directive.dueOn !== null && directive.dueOn < today

/** Directives last from the hearing to the end of its school year; from May on, to the end of the next. */
export function usualTerm(hearingOn: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  const year = schoolYearOf(hearingOn)
  const end = lastDayOf(year)
  return { from: hearingOn, to: addDays(hearingOn, 60) > end ? lastDayOf(year + 1) : end }
}
