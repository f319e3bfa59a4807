import type { ParsedRouteInput, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { printSheet } from '../documents/issue'
import { backUp, backupState } from './backups'
import { findSafety, findTrail, saveBackupFolder, saveSafety } from './queries'

export const vaultHandlers = {
  'vault.verify': (ctx: Ctx): RouteOutput<'vault.verify'> => ctx.verify(),

  'vault.trail': (ctx: Ctx, { before }: ParsedRouteInput<'vault.trail'>): RouteOutput<'vault.trail'> =>
    findTrail(ctx.db, before ?? Number.MAX_SAFE_INTEGER),

  'vault.safety': (ctx: Ctx): RouteOutput<'vault.safety'> => findSafety(ctx.db),

  'vault.saveSafety': (ctx: Ctx, settings: ParsedRouteInput<'vault.saveSafety'>): RouteOutput<'vault.saveSafety'> => {
    const payload = { from: findSafety(ctx.db), to: settings }
    ctx.write({ action: 'vault.save-safety', subjectType: 'setting', subjectId: 'vault.safety', payload }, (db) =>
      saveSafety(db, settings)
    )
    return {}
  },

  'vault.backups': (ctx: Ctx): RouteOutput<'vault.backups'> => backupState(ctx),

  'vault.backUp': (ctx: Ctx): RouteOutput<'vault.backUp'> => backUp(ctx, 'by-hand'),

  'vault.chooseBackupFolder': async (ctx: Ctx): Promise<RouteOutput<'vault.chooseBackupFolder'>> => {
    const chosen = await ctx.host.chooseFolder('keep-backups')
    const path = chosen && (await ctx.host.pathOf(chosen.handle))
    if (!chosen || !path) return { name: null }
    if (path.startsWith(ctx.backupFolder)) {
      throw new DeskError('invalid', 'Backups stand there already. Choose a folder on another drive.')
    }
    setFolder(ctx, path)
    return { name: chosen.name }
  },

  'vault.forgetBackupFolder': (ctx: Ctx): RouteOutput<'vault.forgetBackupFolder'> => {
    setFolder(ctx, null)
    return {}
  },

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

function setFolder(ctx: Ctx, path: string | null): void {
  ctx.write(
    { action: 'vault.backup-folder', subjectType: 'setting', subjectId: 'vault.backup-folder', payload: { path } },
    (db) => saveBackupFolder(db, path)
  )
}
