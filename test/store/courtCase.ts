import type { RouteInput } from '@shared/contract'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { day } from '@shared/kernel/dates'
import { boardOf, refer } from './board'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

export const FIRST = day('2026-12-08')
export const REVIEW = day('2027-01-12')
export const SENT = day('2027-01-20')

const nine = '09:00' as ClockTime

export const OFFICE = {
  elected: true,
  electedOn: day('2026-08-20'),
  name: 'Office of the District Attorney',
  addressLines: ['100 Courthouse Square', 'Valle Verde, CA 95999'],
  email: null
}

export const COURT_SETTINGS: RouteInput<'court.saveSettings'> = {
  offices: { 'district-attorney': OFFICE, probation: { ...OFFICE, name: 'Probation Department' } },
  findingsRequired: 'one',
  custodian: {
    name: 'Noor Haddad',
    title: 'Registrar',
    practice: 'Teachers record attendance each period; the office corrects it within three days.',
    place: 'Valle Verde'
  }
}

export const vote = { how: 'consensus' as const, motion: null, for: 3, against: 0, abstained: 0, recused: [] }

type Code = 'F1' | 'F2' | 'F3' | 'F6' | 'F7' | 'F8'
export const found = (...codes: Code[]): RouteInput<'hearings.saveFindings'>['findings'] =>
  codes.map((code) => ({
    code,
    result: 'yes',
    note: code === 'F8' ? 'No directive was followed.' : null,
    grounds: code === 'F3' ? ['habitual-truant'] : []
  }))

/** A hearing that is put on a day, noticed, begun, with everybody there. */
export async function hearing(
  desk: Ladder,
  board: Awaited<ReturnType<typeof boardOf>>,
  caseId: string,
  on: CalendarDate,
  kind: 'first' | 'review'
): Promise<string> {
  const dayId = (await desk.ask('hearings.saveDay', board.dayInput(on))).id
  const { id } = await desk.ask('hearings.put', { dayId, caseId, time: nine, kind })
  await desk.ask('hearings.issueNotices', { dayId })
  desk.setToday(on)
  for (const memberId of board.memberIds) await desk.ask('hearings.setMember', { dayId, memberId, present: true })
  await desk.ask('hearings.start', { id })
  const { presence } = await desk.ask('hearings.room', { id })
  for (const one of presence) {
    await desk.ask('hearings.setPresence', { hearingId: id, presence: { ...one, came: 'in-person', arrivedAt: nine } })
  }
  return id
}

export async function deliverAll(desk: Ladder, on: CalendarDate): Promise<void> {
  const letters = await desk.ask('interventions.undelivered', {})
  const { ids } = await desk.ask('interventions.recordDelivery', {
    letters: letters.map(({ documentId, recipient, contactId, address }) => ({
      documentId,
      recipient,
      contactId,
      address
    })),
    method: 'mail',
    servedOn: on,
    server: 'Dana Whitfield'
  })
  await desk.ask('interventions.printProofs', { serviceIds: ids })
}

/** A case heard once, with directives that were not followed, and found so: sent to the district attorney. */
export async function courtCase(): Promise<{ desk: Ladder; caseId: string; referralId: string }> {
  const desk = await openLadder(day('2027-03-26'))
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  await desk.ask('court.saveSettings', COURT_SETTINGS)
  const board = await boardOf(desk)
  const caseId = await refer(desk, '1001')
  await deliverAll(desk, TODAY)
  const first = await hearing(desk, board, caseId, FIRST, 'first')
  await desk.ask('hearings.saveFindings', { id: first, findings: found('F1', 'F2', 'F3', 'F7'), vote })
  await desk.ask('hearings.decide', { id: first, outcome: 'referred-da-48263.5', reviewOn: null })
  await desk.ask('hearings.close', { id: first })
  await desk.ask('agreements.issueMinutes', { hearingId: first })
  await deliverAll(desk, FIRST)
  desk.setToday(SENT)
  const { referralId } = await desk.ask('court.issueNotice', {
    caseId,
    draft: {
      route: '48263.5-district-attorney',
      answers: { a: 'Services were offered and could not resolve it.' },
      certificate: null
    },
    means: 'personal',
    attention: '',
    signer: { name: 'Ruth Okafor', title: 'Chair of the Board' }
  })
  return { desk, caseId, referralId }
}
