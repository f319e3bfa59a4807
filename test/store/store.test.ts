import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyAudit } from '@core/store/audit'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { Store } from '@core/store/store'
import { DeskError } from '@shared/kernel/errors'
import { describe, expect, test } from 'vitest'
import { CLERK, KEYS, newFolder, newStore } from './desk'

const insertRoom = (store: Store, id: string, name: string) =>
  store.write(CLERK, { action: 'district.room', subjectType: 'room', subjectId: id, payload: { name } }, (db) =>
    db.prepare('INSERT INTO room (id, name, address) VALUES (?, ?, ?)').run(id, name, '100 Poplar Way')
  )

describe('the encrypted file', () => {
  test('opens with synchronous FULL, foreign keys and recursive triggers on every connection', () => {
    const folder = newFolder()
    newStore(folder).close()
    const store = newStore(folder)
    const value = (name: string) => store.db.pragma(name, { simple: true })
    expect(value('journal_mode')).toBe('wal')
    expect(value('synchronous')).toBe(2)
    expect(value('foreign_keys')).toBe(1)
    expect(value('recursive_triggers')).toBe(1)
    expect(value('secure_delete')).toBe(1)
    store.close()
  })

  test('holds no readable text, neither in the file nor in its log', () => {
    const folder = newFolder()
    const store = newStore(folder)
    insertRoom(store, 'r1', 'Quillfeather Hall')
    const files = readdirSync(folder)
    expect(files).toContain('desk.db-wal')
    for (const name of files) expect(readFileSync(join(folder, name)).includes('Quillfeather')).toBe(false)
    store.close()
  })

  test('refuses another key and keeps every byte', () => {
    const folder = newFolder()
    newStore(folder).close()
    const before = readFileSync(join(folder, 'desk.db'))
    expect(() => Store.open(folder, { ...KEYS, file: 'b6'.repeat(32) })).toThrow(DeskError)
    expect(readFileSync(join(folder, 'desk.db')).equals(before)).toBe(true)
  })

  test('every table is STRICT', () => {
    const store = newStore()
    const loose = store.db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`
      )
      .all()
    expect(loose).toEqual([])
    store.close()
  })

  test('one changed byte on the drive is found', () => {
    const folder = newFolder()
    const store = newStore(folder)
    for (let n = 0; n < 200; n += 1) insertRoom(store, `r${n}`, 'Room '.repeat(40))
    store.close()
    const path = join(folder, 'desk.db')
    const bytes = readFileSync(path)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(path, bytes)
    let verdict: string
    try {
      const damaged = newStore(folder)
      verdict = damaged.verify().integrity
      damaged.db.close()
    } catch {
      verdict = 'damaged'
    }
    expect(verdict).toBe('damaged')
  })

  test('a backup opens with the same key and holds the same rows', () => {
    const folder = newFolder()
    const store = newStore(folder)
    insertRoom(store, 'r1', 'Hearing room')
    const copy = openDatabase(join(store.backup('by-hand', CLERK.at).folder, 'desk.db'), KEYS.file)
    expect(copy.prepare('SELECT name FROM room').all()).toEqual([{ name: 'Hearing room' }])
    expect(verifyAudit(copy, KEYS.audit).head).toBe(store.verify().audit.head)
    copy.close()
    store.close()
  })
})

describe('the audit trail', () => {
  test('a change and its audit row stand or fall together', () => {
    const store = newStore()
    insertRoom(store, 'r1', 'Room')
    expect(() => insertRoom(store, 'r1', 'Room again')).toThrow()
    expect(store.verify().audit).toMatchObject({ rows: 1, firstBad: null })
    store.close()
  })

  test('cannot be changed, deleted, replaced or written out of order', () => {
    const store = newStore()
    insertRoom(store, 'r1', 'Room')
    insertRoom(store, 'r2', 'Room')
    const attempts = [
      `UPDATE audit SET actor = 'nobody' WHERE seq = 1`,
      'DELETE FROM audit WHERE seq = 2',
      `INSERT OR REPLACE INTO audit SELECT seq, at, 'nobody', session, action, subject_type, subject_id, reason, payload_hash, prev_hash, 'x', version FROM audit WHERE seq = 2`,
      `INSERT INTO audit SELECT 9, at, actor, session, action, subject_type, subject_id, reason, payload_hash, hash, 'y', version FROM audit WHERE seq = 2`
    ]
    for (const sql of attempts) expect(() => store.db.exec(sql), sql).toThrow(/audit trail/)
    expect(store.verify().audit).toMatchObject({ rows: 2, firstBad: null })
    store.close()
  })

  test('a payload changed behind its back is found, and where', () => {
    const store = newStore()
    for (const id of ['r1', 'r2', 'r3']) insertRoom(store, id, 'Room')
    store.db.exec(`UPDATE audit_payload SET payload = '{"name":"other"}' WHERE seq = 2`)
    expect(store.verify().audit.firstBad).toBe(2)
    store.close()
  })

  test('a chain made with another key does not verify', () => {
    const store = newStore()
    insertRoom(store, 'r1', 'Room')
    expect(verifyAudit(store.db, Buffer.alloc(32, 8)).firstBad).toBe(1)
    store.close()
  })
})

describe('migrations', () => {
  const parents = {
    id: 1,
    name: '0001-a',
    sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a (id) ON DELETE CASCADE) STRICT; CREATE TABLE audit (seq INTEGER PRIMARY KEY, prev_hash TEXT, hash TEXT) STRICT;'
  }
  const rebuild = {
    id: 2,
    name: '0002-rebuild',
    sql: 'CREATE TABLE a2 (id INTEGER PRIMARY KEY, note TEXT) STRICT; INSERT INTO a2 (id) SELECT id FROM a; DROP TABLE a; ALTER TABLE a2 RENAME TO a;'
  }
  const open = () => openDatabase(join(newFolder(), 'plain.db'), KEYS.file)

  test('a rebuild of a populated table keeps the rows that belong to it, after a backup', () => {
    const db = open()
    let backups = 0
    const backup = () => {
      backups += 1
    }
    migrate(db, backup, [parents])
    db.exec('INSERT INTO a VALUES (1), (2); INSERT INTO b VALUES (1, 1), (2, 2)')
    expect(backups).toBe(0)
    expect(migrate(db, backup, [parents, rebuild])).toBe(1)
    expect(backups).toBe(1)
    expect(db.prepare('SELECT count(*) AS n FROM b').get()).toEqual({ n: 2 })
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })

  test('a step that would orphan rows changes nothing', () => {
    const db = open()
    migrate(db, () => {}, [parents])
    db.exec('INSERT INTO a VALUES (1); INSERT INTO b VALUES (1, 1)')
    const orphaning = { id: 2, name: '0002-bad', sql: 'DELETE FROM a' }
    expect(() => migrate(db, () => {}, [parents, orphaning])).toThrow(DeskError)
    expect(db.prepare('SELECT count(*) AS n FROM a').get()).toEqual({ n: 1 })
    expect(db.prepare('SELECT max(id) AS id FROM schema_migration').get()).toEqual({ id: 1 })
    db.close()
  })

  test('an edited step and a newer file are refused', () => {
    const db = open()
    migrate(db, () => {}, [parents, rebuild])
    expect(() => migrate(db, () => {}, [{ ...parents, sql: `${parents.sql} ` }, rebuild])).toThrow(/structure/)
    expect(() => migrate(db, () => {}, [parents])).toThrow(/newer SARB Desk/)
    db.close()
  })

  test('the shipped steps have numbers that rise, each once', () => {
    const ids = MIGRATIONS.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
    expect(existsSync(join(import.meta.dirname, '../../src/main/core/store/migrations/0001-house.sql'))).toBe(true)
  })
})
