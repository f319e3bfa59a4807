import { join } from 'node:path'
import type { Clock } from '@core/clock'
import { DeskSession } from '@core/desk-session'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { type CalendarDate, day, type Instant } from '@shared/kernel/dates'
import type { Result } from '@shared/kernel/errors'
import type { DeskEvent } from '@shared/kernel/route'
import { expect } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { newFolder } from './desk'
import { fakeHost } from './fakeHost'

/** Tuesday; the set of the small district ends the day before. */
export const TODAY = day('2026-11-24')

export const LETTER_TEXTS = {
  programs: [{ en: 'Independent study', es: 'Estudio independiente' }],
  services: [{ en: 'Counseling at school', es: 'Consejería en la escuela' }],
  signer: { name: 'Dana Whitfield', title: 'Supervisor of Attendance' },
  contact: { name: 'Dana Whitfield', phone: '(916) 555-0142', email: 'dana@valleverde.example' }
}

/** An open desk with the small district imported, on a day that the test may move. */
export async function openLadder(calendarUntil: CalendarDate | null = null) {
  const host = fakeHost()
  const events: DeskEvent[] = []
  const internal: string[] = []
  let today = TODAY
  const clock: Clock = { today: () => today, now: () => `${today}T17:00:00.000Z` as Instant }
  const deskFolder = newFolder()
  const session = new DeskSession(deskFolder, clock, host, (event) => events.push(event), 'Clerk')
  const request = <N extends RouteName>(route: N, input: RouteInput<N>) =>
    session.request(route, input, (name, kind) => internal.push(`${name} ${kind}`)) as Promise<Result<RouteOutput<N>>>
  const ask = async <N extends RouteName>(route: N, input: RouteInput<N>): Promise<RouteOutput<N>> => {
    const result = await request(route, input)
    expect(result, internal.join(', ')).toMatchObject({ ok: true })
    return (result as { data: RouteOutput<N> }).data
  }
  const district = {
    name: 'Valle Verde Unified',
    county: 'Yolanda',
    boardName: 'Valle Verde SARB',
    addressLine: '100 Poplar Way',
    city: 'Valle Verde',
    postalCode: '95999'
  }
  await ask('vault.setUp', { passphrase: 'calm river seven lanterns', district })
  const folder = join(newFolder(), 'set')
  const { schooldays } = writeSmallDistrict(folder, TODAY, calendarUntil)
  const { previewId } = await ask('attendance.previewImport', { handle: folder })
  await ask('attendance.import', { previewId })
  const pupils = new Map((await ask('pupils.list', {})).rows.map(({ localId, id }) => [localId, id]))
  return {
    /** Where the encrypted file stands. */
    folder: deskFolder,
    host,
    events,
    session,
    request,
    ask,
    schooldays,
    pupil: (localId: string) => pupils.get(localId) as string,
    setToday: (date: string) => {
      today = day(date)
    }
  }
}

export type Ladder = Awaited<ReturnType<typeof openLadder>>
