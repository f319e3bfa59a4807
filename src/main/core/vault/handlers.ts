import type { RouteOutput } from '@shared/contract'
import type { Ctx } from '../context'

export const vaultHandlers = {
  'vault.verify': (ctx: Ctx): RouteOutput<'vault.verify'> => ctx.verify()
}
