import type { StepId } from '@shared/hearings/agenda'
import type { Instant } from '@shared/kernel/dates'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../../desk'

export interface NoteDraft {
  id: string
  hearingId: string
  step: StepId
  speaker: string | null
  text: string
  private: boolean
}

/** Milliseconds of silence after which what was typed goes to the drive. */
const PAUSE = 250
/** While somebody types on and on, at the latest after this. */
const AT_LATEST = 1000

export interface NoteSaving {
  state: 'idle' | 'saving' | 'saved' | 'failed'
  at: Instant | null
}

/**
 * Keeps a note as it is typed: one save after the other, always the newest words, so that an older answer can never
 * overwrite a newer one. What waits is saved at once when the note is left.
 */
export function useNoteSaving(): { saving: NoteSaving; keep: (draft: NoteDraft) => void; flush: () => void } {
  const [saving, setSaving] = useState<NoteSaving>({ state: 'idle', at: null })
  const waiting = useRef<NoteDraft | null>(null)
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const since = useRef(0)
  const here = useRef(true)

  const send = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    if (busy.current) return
    busy.current = true
    while (waiting.current) {
      const draft = waiting.current
      waiting.current = null
      since.current = 0
      try {
        const { savedAt } = await ask('hearings.saveNote', draft)
        if (here.current && !waiting.current) setSaving({ state: 'saved', at: savedAt })
      } catch {
        waiting.current ??= draft
        if (here.current) setSaving((last) => ({ state: 'failed', at: last.at }))
        // The words stay in the field and are tried again while the screen is open.
        timer.current = setTimeout(() => void send(), 2000)
        break
      }
    }
    busy.current = false
  }, [])

  const keep = useCallback(
    (draft: NoteDraft) => {
      const now = performance.now()
      if (!waiting.current) since.current = now
      waiting.current = draft
      setSaving((last) => (last.state === 'saving' ? last : { state: 'saving', at: last.at }))
      if (timer.current) clearTimeout(timer.current)
      const pause = Math.min(PAUSE, Math.max(0, since.current + AT_LATEST - now))
      timer.current = setTimeout(() => void send(), pause)
    },
    [send]
  )
  const flush = useCallback(() => {
    if (waiting.current) void send()
  }, [send])

  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      if (waiting.current) void send()
    }
  }, [send])

  return { saving, keep, flush }
}
