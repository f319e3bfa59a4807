import { type LetterTexts, letterTexts } from '@shared/interventions/model'
import type { Connection } from '../../store/open'

const KEY = 'interventions.letter-texts'

/** Null until the district has said what its letters name. */
export function findLetterTexts(db: Connection): LetterTexts | null {
  const value = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(KEY) as string | undefined
  return value === undefined ? null : letterTexts.parse(JSON.parse(value))
}

export function saveLetterTexts(db: Connection, texts: LetterTexts): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  ).run(KEY, JSON.stringify(texts))
}
