import type { AskedSigner } from '@shared/agreements/family'
import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { knownHearing } from '../hearings/day'
import type { Connection } from '../store/open'
import { familyScreenOf } from './familyScreen'
import { findAgreement } from './queries'
import { keepSignature } from './signing'

type In<N extends RouteName> = ParsedRouteInput<N>

/** What the board has turned to a family. Never on the drive, and gone with the open file it belongs to. */
export interface Turned {
  hearingId: string
  display: 'second' | 'same' | null
  /** Number of the directive that is being read. */
  directive: number | null
  asked: AskedSigner | null
  /** Somebody has just signed here. */
  signed: boolean
}

const turned = new WeakMap<Connection, Turned>()

/** Throws DeskError `not-allowed` while nothing is turned to the family. */
function turnedNow({ db }: Ctx): Turned {
  const now = turned.get(db)
  if (!now) throw new DeskError('not-allowed', 'Nothing is turned to the family. Turn the screen to it first.')
  return now
}

const about = (action: string, hearingId: string | null, payload: object) => ({
  action,
  subjectType: 'hearing',
  subjectId: hearingId,
  payload
})

/** The family's screen: what stands on it, and what may be done there. */
export const familyHandlers = {
  'agreements.familyScreen': (ctx: Ctx): RouteOutput<'agreements.familyScreen'> => {
    const now = turned.get(ctx.db)
    return { screen: now ? familyScreenOf(ctx, now) : null }
  },

  'agreements.familySign': (
    ctx: Ctx,
    { strokes }: In<'agreements.familySign'>
  ): RouteOutput<'agreements.familySign'> => {
    const now = turnedNow(ctx)
    if (!now.asked) throw new DeskError('not-allowed', 'There is no place to sign just now.')
    const { purpose, ...signer } = now.asked
    keepSignature(ctx, now.hearingId, purpose, { ...signer, state: 'drawn', strokes, typedAs: null, witness: null })
    turned.set(ctx.db, { ...now, asked: null, signed: true })
    return {}
  },

  'agreements.turned': ({ db }: Ctx): RouteOutput<'agreements.turned'> => {
    const now = turned.get(db)
    return { hearingId: now?.hearingId ?? null, asked: now?.asked ?? null, display: now?.display ?? null }
  },

  'agreements.turnToFamily': async (
    ctx: Ctx,
    { hearingId }: In<'agreements.turnToFamily'>
  ): Promise<RouteOutput<'agreements.turnToFamily'>> => {
    const before = turned.get(ctx.db)
    if (hearingId === null) {
      turned.delete(ctx.db)
      if (before) ctx.write(about('agreements.turn-away', before.hearingId, {}), () => undefined)
      await ctx.host.familyWindow(false)
      return { display: null }
    }
    knownHearing(ctx.db, hearingId)
    // First what it shows, then the window: it must never open on the family before.
    turned.set(ctx.db, { hearingId, display: null, directive: null, asked: null, signed: false })
    ctx.write(about('agreements.turn-to-family', hearingId, {}), () => undefined)
    const display = await ctx.host.familyWindow(true)
    const now = turned.get(ctx.db)
    if (now?.hearingId === hearingId) turned.set(ctx.db, { ...now, display })
    return { display }
  },

  'agreements.showDirective': (
    ctx: Ctx,
    { number }: In<'agreements.showDirective'>
  ): RouteOutput<'agreements.showDirective'> => {
    turned.set(ctx.db, { ...turnedNow(ctx), directive: number })
    return {}
  },

  'agreements.askToSign': (ctx: Ctx, { asked }: In<'agreements.askToSign'>): RouteOutput<'agreements.askToSign'> => {
    const now = turnedNow(ctx)
    if (asked?.purpose === 'directives' && findAgreement(ctx.db, now.hearingId)) {
      throw new DeskError('not-allowed', 'The directives are printed already. A later signature goes onto the paper.')
    }
    turned.set(ctx.db, { ...now, asked, signed: false })
    return {}
  }
}
