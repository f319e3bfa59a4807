import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import type { BackupKind } from '@shared/vault/model'
import { type AuditCheck, type AuditNote, verifyAudit, writeAudit } from './audit'
import { type Backup, writeBackup } from './backup'
import { BACKUPS, DATA_FILE } from './files'
import type { Keys } from './keyring'
import { migrate } from './migrate'
import { type Connection, openDatabase } from './open'

export interface Health {
  readonly integrity: 'ok' | 'damaged'
  readonly orphans: number
  readonly audit: AuditCheck
}

/** The one connection to the encrypted file. Reads go through `db`, every change through `write`. */
export class Store {
  readonly #session = newId()

  private constructor(
    readonly db: Connection,
    readonly folder: string,
    private readonly keys: Keys
  ) {}

  /** Opens, or makes, the data file of a folder and brings it to the newest structure. */
  static open(folder: string, keys: Keys): Store {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const db = openDatabase(join(folder, DATA_FILE), keys.file)
    const store = new Store(db, folder, keys)
    try {
      migrate(db, () => void store.backup('before-update', new Date().toISOString() as Instant))
      return store
    } catch (error) {
      db.close()
      throw error
    }
  }

  /** One change: `act` and its audit row commit together or not at all. `act` must not be asynchronous. */
  write<T>(who: { actor: string; at: Instant }, note: AuditNote, act: (db: Connection) => T): T {
    return this.db
      .transaction(() => {
        const result = act(this.db)
        writeAudit(this.db, this.keys.audit, { ...who, session: this.#session }, note)
        return result
      })
      .immediate()
  }

  /** What is still being written: on the drive at once, told to the audit trail when it is saved or left. */
  keep<T>(act: (db: Connection) => T): T {
    return this.db.transaction(() => act(this.db)).immediate()
  }

  /** A verified, encrypted copy; below the desk's own folder unless another is named. */
  backup(kind: BackupKind, at: Instant, into = this.backupFolder): Backup {
    return writeBackup({ db: this.db, folder: this.folder, keys: this.keys }, into, kind, at)
  }

  get backupFolder(): string {
    return join(this.folder, BACKUPS)
  }

  /** Full check of pages, foreign keys and the audit chain. */
  verify(): Health {
    const pages = this.db.pragma('integrity_check') as { integrity_check: string }[]
    return {
      integrity: pages.length === 1 && pages[0]?.integrity_check === 'ok' ? 'ok' : 'damaged',
      orphans: (this.db.pragma('foreign_key_check') as unknown[]).length,
      audit: verifyAudit(this.db, this.keys.audit)
    }
  }

  close(): void {
    this.db.pragma('optimize')
    this.db.pragma('wal_checkpoint(TRUNCATE)')
    this.db.close()
  }
}
