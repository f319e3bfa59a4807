import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Keys } from '@core/store/keyring'
import { Store } from '@core/store/store'
import type { Instant } from '@shared/kernel/dates'

export const KEYS: Keys = { file: 'a5'.repeat(32), audit: Buffer.alloc(32, 7) }
export const CLERK = { actor: 'clerk', at: '2026-11-17T17:00:00.000Z' as Instant }

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sarb-desk-store-'))

/** A real encrypted file with the production structure. */
export const newStore = (folder = newFolder()): Store => Store.open(folder, KEYS)
