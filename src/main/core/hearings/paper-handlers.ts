import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { contactsOf } from '../pupils/queries'
import { issueAfterLetters } from './afterLetters'
import { knownDay, knownHearing } from './day'
import { endCopies, makePacket, printCopies } from './packets'
import { issueSignIn, issueWorksheets } from './paperDay'
import { copiesOfDay, insertReminder, subpoenasOf } from './queries/reminders'
import { issueCallList, issueSlips, remindersOfDay } from './reminding'
import type { RightOfTheDay } from './right'
import { issueSubpoena } from './summons'

type In<N extends RouteName> = ParsedRouteInput<N>

export const paperOfTheDayHandlers = (right: RightOfTheDay) => ({
  'hearings.reminders': (ctx: Ctx, { dayId }: In<'hearings.reminders'>): RouteOutput<'hearings.reminders'> =>
    remindersOfDay(ctx.db, dayId),

  'hearings.recordReminder': (
    ctx: Ctx,
    input: In<'hearings.recordReminder'>
  ): RouteOutput<'hearings.recordReminder'> => {
    const hearing = knownHearing(ctx.db, input.hearingId)
    if (!contactsOf(ctx.db, hearing.pupilId).some(({ id }) => id === input.contactId)) {
      throw new DeskError('not-found', 'That person does not belong to this hearing any more. Nothing was recorded.')
    }
    if (input.date > ctx.clock.today()) throw new DeskError('invalid', 'That day has not come yet.')
    const id = newId()
    const { note: _, ...payload } = input
    ctx.write({ action: 'hearings.reminder', subjectType: 'hearing', subjectId: hearing.id, payload }, (db) =>
      insertReminder(db, { id, ...input, recordedAt: ctx.clock.now(), recordedBy: ctx.actor })
    )
    return { id }
  },

  'hearings.issueCallList': async (
    ctx: Ctx,
    { dayId }: In<'hearings.issueCallList'>
  ): Promise<RouteOutput<'hearings.issueCallList'>> => ({ document: await issueCallList(ctx, dayId) }),

  'hearings.issueSlips': async (
    ctx: Ctx,
    { dayId }: In<'hearings.issueSlips'>
  ): Promise<RouteOutput<'hearings.issueSlips'>> => ({ document: await issueSlips(ctx, dayId) }),

  'hearings.subpoenas': (ctx: Ctx, { hearingId }: In<'hearings.subpoenas'>): RouteOutput<'hearings.subpoenas'> =>
    subpoenasOf(ctx.db, hearingId),

  'hearings.issueSubpoena': async (
    ctx: Ctx,
    input: In<'hearings.issueSubpoena'>
  ): Promise<RouteOutput<'hearings.issueSubpoena'>> => ({ document: await issueSubpoena(ctx, input) }),

  'hearings.makePacket': async (
    ctx: Ctx,
    { dayId, hearingId }: In<'hearings.makePacket'>
  ): Promise<RouteOutput<'hearings.makePacket'>> => ({ document: await makePacket(ctx, right, dayId, hearingId) }),

  'hearings.packetCopies': (ctx: Ctx, { dayId }: In<'hearings.packetCopies'>): RouteOutput<'hearings.packetCopies'> => {
    knownDay(ctx.db, dayId)
    return copiesOfDay(ctx.db, dayId)
  },

  'hearings.printCopies': async (
    ctx: Ctx,
    { documentId, holders }: In<'hearings.printCopies'>
  ): Promise<RouteOutput<'hearings.printCopies'>> => ({ numbers: await printCopies(ctx, documentId, holders) }),

  'hearings.endCopies': (
    ctx: Ctx,
    { copies, ended, endedOn }: In<'hearings.endCopies'>
  ): RouteOutput<'hearings.endCopies'> => {
    endCopies(ctx, copies, ended, endedOn)
    return {}
  },

  'hearings.issueSignIn': async (
    ctx: Ctx,
    { dayId }: In<'hearings.issueSignIn'>
  ): Promise<RouteOutput<'hearings.issueSignIn'>> => ({ document: await issueSignIn(ctx, dayId) }),

  'hearings.issueWorksheets': async (
    ctx: Ctx,
    { dayId }: In<'hearings.issueWorksheets'>
  ): Promise<RouteOutput<'hearings.issueWorksheets'>> => ({ documents: await issueWorksheets(ctx, right, dayId) }),

  'hearings.issueLetters': async (
    ctx: Ctx,
    { hearingIds }: In<'hearings.issueLetters'>
  ): Promise<RouteOutput<'hearings.issueLetters'>> => ({
    documents: await issueAfterLetters(ctx, right, hearingIds)
  })
})
