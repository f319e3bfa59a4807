import type { StepId } from '@shared/hearings/agenda'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../../desk'
import { refreshRooms } from '../../desk/memory'
import { Keeper, type KeepingState } from './keeper'

export interface NoteDraft {
  id: string
  hearingId: string
  step: StepId
  speaker: string | null
  text: string
  private: boolean
}

const send = async (draft: NoteDraft) => (await ask('hearings.saveNote', draft)).savedAt

/** The audit trail hears of the note once it is left; then the rest of the screen is told. */
const leave = ({ hearingId }: NoteDraft) =>
  void ask('hearings.leaveNotes', { id: hearingId })
    .catch(() => {})
    .then(() => refreshRooms(['hearings']))

/** Keeps a note with every key press; `flush` when it is left. */
export function useNoteSaving(): { saving: KeepingState; keep: (draft: NoteDraft) => void; flush: () => void } {
  const [saving, setSaving] = useState<KeepingState>({ state: 'idle', at: null })
  const made = useRef<Keeper<NoteDraft> | null>(null)
  const keeper = useCallback(() => {
    made.current ??= new Keeper(send, leave, setSaving)
    return made.current
  }, [])
  const keep = useCallback((draft: NoteDraft) => keeper().keep(draft), [keeper])
  const flush = useCallback(() => keeper().leave(), [keeper])
  useEffect(() => flush, [flush])
  return { saving, keep, flush }
}
