import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { deskState, districtName, districtSetUp, health, passphrase } from './model'

const nothing = z.strictObject({})

export const vaultRoutes = {
  /** Which screen to show: first run, unlock, or the desk. */
  'vault.status': read(nothing, deskState, 'locked'),
  /** Makes the encrypted file and the district. The recovery code is told here once and never again. */
  'vault.setUp': change(
    z.strictObject({ passphrase, district: districtSetUp.or(districtName) }),
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
  /** Opens the invented sample district, making it first where there is none; progress is told as events. */
  'vault.openSample': change(nothing, deskState, 'locked'),
  /** Back to the district's own desk, which stays locked. */
  'vault.leaveSample': change(nothing, z.object({}), 'locked'),
  'vault.lock': change(nothing, z.object({}), 'locked'),
  /** Prints the recovery code that was just shown; it goes to the printer and nowhere else. */
  'vault.printRecoveryCode': read(
    z.strictObject({
      code: z.string().regex(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/),
      deskName: z.string().trim().min(1).max(120)
    }),
    z.object({ printed: z.boolean() })
  ),
  'vault.verify': read(nothing, health)
}
