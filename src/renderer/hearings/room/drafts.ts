import type { DraftPart, HearingDraft } from '@shared/hearings/drafts'
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { ask } from '../../desk'
import { refreshRooms } from '../../desk/memory'
import { Keeper, type KeepingState } from './keeper'

interface Kept {
  hearingId: string
  part: DraftPart
  content: string | null
}

const send = async (kept: Kept) => (await ask('hearings.keepDraft', kept)).keptAt
const leave = () => refreshRooms(['hearings'])

/** What is being marked or written in a hearing and not saved yet: on the drive with every key press. */
export interface Drafts {
  /** As it was last written; null where nothing is, or nothing that this screen can read back. */
  read<T>(part: DraftPart, fits: (value: T) => boolean): T | null
  write(part: DraftPart, value: unknown): void
  /** It was saved on purpose: no draft any more, and shown until the record's own answer is there. */
  saved(part: DraftPart): void
  /** Given up. */
  drop(part: DraftPart): void
  keeping: KeepingState
}

/** The drafts of one hearing, beginning with what the desk kept of them. */
export function useDraftsOf(hearingId: string, kept: readonly Pick<HearingDraft, 'part' | 'content'>[]): Drafts {
  const [values, setValues] = useState<Partial<Record<DraftPart, unknown>>>(() =>
    Object.fromEntries(kept.map(({ part, content }) => [part, JSON.parse(content) as unknown]))
  )
  const [keeping, setKeeping] = useState<KeepingState>({ state: 'idle', at: null })
  const keepers = useRef(new Map<DraftPart, Keeper<Kept>>())
  const keep = useCallback(
    (part: DraftPart, content: string | null) => {
      const keeper = keepers.current.get(part) ?? new Keeper<Kept>(send, leave, setKeeping)
      keepers.current.set(part, keeper)
      keeper.keep({ hearingId, part, content })
    },
    [hearingId]
  )
  const write = useCallback(
    (part: DraftPart, value: unknown) => {
      setValues((last) => ({ ...last, [part]: value }))
      keep(part, JSON.stringify(value))
    },
    [keep]
  )
  const drop = useCallback(
    (part: DraftPart) => {
      setValues((last) => ({ ...last, [part]: undefined }))
      keep(part, null)
    },
    [keep]
  )
  const saved = useCallback((part: DraftPart) => keep(part, null), [keep])
  useEffect(() => {
    const all = keepers.current
    return () => {
      for (const keeper of all.values()) keeper.leave()
    }
  }, [])
  const read = <T>(part: DraftPart, fits: (value: T) => boolean) => {
    const value = values[part]
    return typeof value === 'object' && value !== null && fits(value as T) ? (value as T) : null
  }
  return { read, write, saved, drop, keeping }
}

export const DraftsContext = createContext<Drafts | null>(null)

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('drafts are kept on the hearing screen only')
  return drafts
}
