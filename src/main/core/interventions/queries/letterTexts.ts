import { type LetterTexts, letterTexts } from '@shared/interventions/model'
import type { Connection } from '../../store/open'
import { readSetting, writeSetting } from '../../store/settings'

const KEY = 'interventions.letter-texts'

/** Null until the district has said what its letters name. */
export function findLetterTexts(db: Connection): LetterTexts | null {
  const value = readSetting(db, KEY)
  return value === undefined ? null : letterTexts.parse(value)
}

export function saveLetterTexts(db: Connection, texts: LetterTexts): void {
  writeSetting(db, KEY, texts)
}
