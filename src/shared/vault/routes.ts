import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import {
  backupState,
  deskState,
  districtName,
  districtSetUp,
  health,
  passphrase,
  person,
  restorable,
  safetySettings,
  trailRow
} from './model'

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
  'vault.verify': read(nothing, health),
  /** Who works here now, and who may; the audit trail names that person until the desk locks. */
  'vault.person': read(nothing, z.object({ person: person.nullable(), staff: z.array(person) })),
  /** Null: nobody is named, and the trail says “the desk”. */
  'vault.sitDown': change(z.strictObject({ staffId: id.nullable() }), z.object({})),
  /** The newest 200 rows of the audit trail, or those before one of them. */
  'vault.trail': read(z.strictObject({ before: z.number().int().optional() }), z.array(trailRow)),
  'vault.safety': read(nothing, safetySettings),
  'vault.saveSafety': change(safetySettings, z.object({})),
  'vault.backups': read(nothing, backupState),
  /** Writes and verifies a backup now, beside the file and in the chosen folder. */
  'vault.backUp': change(nothing, backupState),
  /** Asks for a folder, for instance on a drive of its own; null when the user thought better of it. */
  'vault.chooseBackupFolder': change(nothing, z.object({ name: z.string().nullable() })),
  'vault.forgetBackupFolder': change(nothing, z.object({})),
  /** Asks for the folder of one backup. */
  'vault.chooseBackup': read(nothing, z.object({ handle: z.string(), name: z.string() }).nullable(), 'locked'),
  /** Copies a backup beside the desk and opens it there; the desk is not touched. `secret` is the backup's own. */
  'vault.lookAtBackup': read(
    z.strictObject({ handle: z.string().max(4096), secret: z.string().min(1).max(200) }),
    restorable,
    'locked'
  ),
  /** Puts the backup that was looked at in the desk's place; the desk that was there is set aside, not deleted. */
  'vault.restore': change(nothing, z.object({ setAside: z.boolean() }), 'locked')
}
