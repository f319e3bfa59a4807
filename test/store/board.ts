import type { RouteInput } from '@shared/contract'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { type Ladder, TODAY } from './ladder'

/** A board of three with a room, as a hearing day needs it. */
export async function boardOf({ ask }: Ladder) {
  const { id: roomId } = await ask('district.saveRoom', { name: 'Board room', address: '100 Poplar Way, Valle Verde' })
  const member = async (name: string, category: 'B' | 'E' | 'H', role: 'chair' | 'clerk' | 'member') =>
    (await ask('district.saveMember', { name, agency: `Agency of ${name}`, category, role, active: true })).id
  const chairId = await member('Ruth Okafor', 'E', 'chair')
  const memberIds = [chairId, await member('Dana Whitfield', 'B', 'clerk'), await member('Marcus Chen', 'H', 'member')]
  return {
    chairId,
    memberIds,
    dayInput: (date: CalendarDate): RouteInput<'hearings.saveDay'> => ({
      date,
      roomId,
      firstTime: '09:00' as ClockTime,
      slotMinutes: 20,
      chairId,
      memberIds
    })
  }
}

/** Refers a pupil of the small district to the board, with an attempt at a conference on record. */
export async function refer({ ask, pupil }: Ladder, localId: string): Promise<string> {
  const pupilId = pupil(localId)
  await ask('interventions.record', {
    pupilId,
    kind: 'htc',
    date: TODAY,
    staffName: 'Marcus Chen',
    result: 'held',
    summary: 'Talked about mornings.',
    conferenceAttempt: true
  })
  await ask('interventions.printNotices', { pupilIds: [pupilId] })
  const { id } = await ask('cases.refer', {
    pupilId,
    grounds: ['habitual-truant'],
    referrer: { name: 'Marcus Chen', title: 'Assistant Principal' },
    override: 'The steps that were tried are enough.'
  })
  return id
}

/** Somebody signs, refuses or leaves a line for the pen. */
export async function signAs(
  { ask }: Ladder,
  hearingId: string,
  role: 'pupil' | 'parent',
  name: string,
  how: Pick<RouteInput<'agreements.sign'>['signing'], 'state'> &
    Partial<Pick<RouteInput<'agreements.sign'>['signing'], 'typedAs' | 'witness'>>
): Promise<void> {
  const signing = { role, name, capacity: null, strokes: null, typedAs: null, witness: null, ...how }
  await ask('agreements.sign', { hearingId, signing })
}
