import { paperLanguage } from '@shared/documents/languages'
import { type RoomCatalogue, roomCatalogue } from '@shared/hearings/catalogue'

const files = import.meta.glob<unknown>('../../../../resources/room/*.json', { import: 'default', eager: true })

/** What is said in the room, by language: English first. A file under resources/room is all that a language needs. */
export const CATALOGUES: readonly RoomCatalogue[] = Object.values(files)
  .map((file) => roomCatalogue.parse(file))
  .sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en') || a.name.localeCompare(b.name))

export const ENGLISH = CATALOGUES[0] as RoomCatalogue

/**
 * The catalogue in which a family is spoken to: the language its papers are printed in, by the same tags. Null where the
 * desk has none for its home language.
 */
export function catalogueFor(tag: string | null | undefined): RoomCatalogue | null {
  const language = paperLanguage(tag)
  if (language === 'en' && !/^en\b/i.test(tag ?? '')) return null
  return CATALOGUES.find((one) => one.language === language) ?? null
}
