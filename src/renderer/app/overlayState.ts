import { useSyncExternalStore } from 'react'

/** What may lie over the desk, one at a time. */
export type Overlay = 'none' | 'palette' | 'keys' | 'blank'

let now: Overlay = 'none'
const listeners = new Set<() => void>()

export function openOverlay(overlay: Overlay): void {
  now = overlay
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useOverlay = (): Overlay => useSyncExternalStore(subscribe, () => now)
