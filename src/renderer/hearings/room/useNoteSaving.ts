import type { StepId } from '@shared/hearings/agenda'
import type { Instant } from '@shared/kernel/dates'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../../desk'
import { refreshRooms } from '../../desk/memory'

export interface NoteDraft {
  id: string
  hearingId: string
  step: StepId
  speaker: string | null
  text: string
  private: boolean
}

/** Milliseconds until a note that could not be kept is tried again. */
const AGAIN = 2000

export interface NoteSaving {
  state: 'idle' | 'saving' | 'saved' | 'failed'
  at: Instant | null
}

/**
 * Keeps a note with every key press: one save after the other, always the newest words, so that an older answer can never
 * overwrite a newer one and fast typing makes no queue. When the note is left, the screen asks for the record again.
 */
export function useNoteSaving(): { saving: NoteSaving; keep: (draft: NoteDraft) => void; flush: () => void } {
  const [saving, setSaving] = useState<NoteSaving>({ state: 'idle', at: null })
  const waiting = useRef<NoteDraft | null>(null)
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  /** Something was kept that the rest of the screen does not know of yet. */
  const untold = useRef(false)
  const left = useRef(false)
  const here = useRef(true)

  const tell = useCallback(() => {
    if (!left.current || !untold.current || busy.current || waiting.current) return
    untold.current = false
    left.current = false
    refreshRooms(['hearings'])
  }, [])
  const send = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    if (busy.current) return
    busy.current = true
    while (waiting.current) {
      const draft = waiting.current
      waiting.current = null
      try {
        const { savedAt } = await ask('hearings.saveNote', draft)
        untold.current = true
        if (here.current && !waiting.current) setSaving({ state: 'saved', at: savedAt })
      } catch {
        waiting.current ??= draft
        if (here.current) setSaving((last) => ({ state: 'failed', at: last.at }))
        // The words stay in the field and are tried again while the screen is open.
        timer.current = setTimeout(() => void send(), AGAIN)
        break
      }
    }
    busy.current = false
    tell()
  }, [tell])

  const keep = useCallback(
    (draft: NoteDraft) => {
      waiting.current = draft
      left.current = false
      setSaving((last) => (last.state === 'saving' ? last : { state: 'saving', at: last.at }))
      void send()
    },
    [send]
  )
  const flush = useCallback(() => {
    left.current = true
    if (waiting.current) void send()
    else tell()
  }, [send, tell])

  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      flush()
    }
  }, [flush])

  return { saving, keep, flush }
}
