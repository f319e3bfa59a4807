import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { deskState, districtSetUp, health, passphrase } from './model'

const nothing = z.strictObject({})

export const vaultRoutes = {
  /** Which screen to show: first run, unlock, or the desk. */
  'vault.status': read(nothing, deskState, 'locked'),
  /** Makes the encrypted file and the district. The recovery code is told here once and never again. */
  'vault.setUp': change(
    z.strictObject({ passphrase, district: districtSetUp }),
    z.object({ recoveryCode: z.string() }),
    'locked'
  ),
  /** Opens with the passphrase or the recovery code. */
  'vault.unlock': change(z.strictObject({ secret: z.string().min(1).max(200) }), deskState, 'locked'),
  /** Sets a new passphrase; `secret` is the old one or the recovery code. */
  'vault.changePassphrase': change(
    z.strictObject({ secret: z.string().min(1).max(200), passphrase }),
    z.object({}),
    'locked'
  ),
  'vault.lock': change(nothing, z.object({}), 'locked'),
  'vault.verify': read(nothing, health)
}
