import type { DeskState } from '@shared/vault/model'
import { createContext, useContext } from 'react'

/** The open desk as the core describes it; null only outside the shell. */
export const DeskStateContext = createContext<DeskState | null>(null)

/** Whose desk it is and what day it is there; in the sample district that is not the computer's day. */
export function useDesk(): DeskState {
  const desk = useContext(DeskStateContext)
  if (!desk) throw new Error('useDesk stands inside the open desk only')
  return desk
}
