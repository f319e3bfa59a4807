import type { PageSize, Wording, WordingVersion } from '@shared/documents/wording'
import { pageSize, wording } from '@shared/documents/wording'
import type { Connection } from '../store/open'
import { readSetting, writeSetting } from '../store/settings'
import { reviewedLanguages } from './reviewed'
import type { PaperStyle } from './style'

const PAGE_SIZE = 'documents.page-size'

export function readPageSize(db: Connection): PageSize {
  const value = readSetting(db, PAGE_SIZE)
  return value === undefined ? 'letter' : pageSize.parse(value)
}

export function savePageSize(db: Connection, size: PageSize): void {
  writeSetting(db, PAGE_SIZE, size)
}

interface Row {
  version: number
  savedAt: string
  savedBy: string
  wording: string
}

const SELECT = 'SELECT version, saved_at AS savedAt, saved_by AS savedBy, wording FROM wording_version'

/** The district's wording of a version; of the newest without one. Null where there is none. */
export function findWording(db: Connection, version?: number): { version: number; wording: Wording } | null {
  const row = (
    version === undefined
      ? db.prepare(`${SELECT} ORDER BY version DESC LIMIT 1`).get()
      : db.prepare(`${SELECT} WHERE version = ?`).get(version)
  ) as Row | undefined
  return row ? { version: row.version, wording: wording.parse(JSON.parse(row.wording)) } : null
}

const countOf = (own: Wording): number =>
  Object.values(own).reduce((sum, texts) => sum + Object.keys(texts ?? {}).length, 0)

export function listWordings(db: Connection): WordingVersion[] {
  const rows = db.prepare(`${SELECT} ORDER BY version DESC LIMIT 200`).all() as Row[]
  return rows.map(({ wording: text, ...row }) => ({
    ...row,
    savedAt: row.savedAt as WordingVersion['savedAt'],
    changed: countOf(wording.parse(JSON.parse(text)))
  }))
}

/** Adds a version; versions are never changed. */
export function insertWording(
  db: Connection,
  own: Wording,
  by: { at: string; actor: string; acknowledged: readonly string[] }
): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO wording_version (saved_at, saved_by, wording, acknowledged) VALUES (?, ?, ?, ?)')
    .run(by.at, by.actor, JSON.stringify(own), JSON.stringify(by.acknowledged))
  return Number(lastInsertRowid)
}

/** How papers are made today. */
export function readPaperStyle(db: Connection): PaperStyle {
  const own = findWording(db)
  const changed = own !== null && countOf(own.wording) > 0
  return {
    pageSize: readPageSize(db),
    wording: own?.wording ?? {},
    wordingVersion: changed ? own.version : null,
    reviewed: reviewedLanguages(db, own?.wording ?? {})
  }
}
