import type { CommunityService, LibraryWording } from '@shared/agreements/services'
import { asc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { libraryDirectiveTable as library, communityServiceTable as services } from './tables'

export function listServices(db: Connection): CommunityService[] {
  return drizzle(db).select().from(services).orderBy(asc(services.name)).all()
}

export function saveService(db: Connection, service: CommunityService): void {
  const { id: _, ...set } = service
  drizzle(db).insert(services).values(service).onConflictDoUpdate({ target: services.id, set }).run()
}

export interface KeptEntry {
  id: string
  entry: LibraryWording | null
  hidden: boolean
}

/** What the district changed in the library, or added to it. */
export function keptEntries(db: Connection): KeptEntry[] {
  return drizzle(db).select().from(library).orderBy(asc(library.id)).all()
}

export function keepEntry(db: Connection, kept: KeptEntry): void {
  const { id: _, ...set } = kept
  drizzle(db).insert(library).values(kept).onConflictDoUpdate({ target: library.id, set }).run()
}

export function dropEntry(db: Connection, id: string): void {
  drizzle(db).delete(library).where(eq(library.id, id)).run()
}
