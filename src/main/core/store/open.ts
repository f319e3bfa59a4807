import { DeskError } from '@shared/kernel/errors'
import Database from 'better-sqlite3'

export type Connection = Database.Database

/** `SARB` in ASCII: says whose file it is. */
const APPLICATION_ID = 0x53415242

/**
 * Opens the encrypted data file (SQLCipher 4 page format: every page carries a MAC). `key` is 64 hexadecimal digits.
 * @throws DeskError `wrong-passphrase` when the key does not fit, `damaged` when the pages fail their check.
 */
export function openDatabase(path: string, key: string): Connection {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new TypeError('key must be 64 hexadecimal digits')
  const db = new Database(path)
  try {
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma('legacy = 4')
    db.pragma(`key = "x'${key}'"`)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    db.pragma('journal_mode = WAL')
    // This build's default under WAL is NORMAL, which may lose the last commits at a power loss.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // Without it INSERT OR REPLACE would slip past the audit trail's delete trigger.
    db.pragma('recursive_triggers = ON')
    db.pragma('busy_timeout = 5000')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('mmap_size = 0')
    db.pragma('cache_size = -65536')
    if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync = ON')
    db.pragma(`application_id = ${APPLICATION_ID}`)
    return db
  } catch (error) {
    db.close()
    const code = (error as { code?: string }).code ?? ''
    if (code === 'SQLITE_NOTADB') throw new DeskError('wrong-passphrase', 'That passphrase does not open this desk.')
    if (code.startsWith('SQLITE_CORRUPT')) {
      throw new DeskError(
        'damaged',
        'The data file is damaged. It was not changed. Restore the newest verified backup.'
      )
    }
    throw error
  }
}
