import type { ParsedRouteInput, RouteOutput } from '@shared/contract'
import type { Ctx } from '../context'
import { printSheet } from '../documents/issue'

export const vaultHandlers = {
  'vault.verify': (ctx: Ctx): RouteOutput<'vault.verify'> => ctx.verify(),

  'vault.printRecoveryCode': async (
    ctx: Ctx,
    { code, deskName }: ParsedRouteInput<'vault.printRecoveryCode'>
  ): Promise<RouteOutput<'vault.printRecoveryCode'>> => ({
    printed: await printSheet(ctx.host, 'SD-10', {
      date: ctx.clock.today(),
      deskName,
      groups: code.split('-')
    })
  })
}
