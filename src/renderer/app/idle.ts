import { useEffect, useRef, useState } from 'react'

const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const MINUTE = 60_000

export interface IdleTimes {
  /** Milliseconds until the screen is covered; null: it is not covered. */
  cover: number | null
  /** Milliseconds until it is said that the desk is about to lock. */
  warn: number
  lock: number
}

/**
 * When an idle desk covers its screen, warns and locks. A hearing goes on without anybody touching the laptop: there
 * the screen is covered first, so that nobody reads along, and locking takes four times as long.
 */
export function idleTimes(lockAfterMinutes: number, inTheRoom: boolean): IdleTimes {
  const lock = lockAfterMinutes * MINUTE * (inTheRoom ? 4 : 1)
  return { cover: inTheRoom ? lockAfterMinutes * MINUTE : null, warn: Math.max(lock - MINUTE, lock / 2), lock }
}

/** Calls `cover` and `lock` when nobody has touched the desk for so long; says while locking is near. */
export function useIdle(times: IdleTimes | null, act: { cover: () => void; lock: () => void }): { isNear: boolean } {
  const [isNear, setNear] = useState(false)
  const acts = useRef(act)
  acts.current = act
  const { cover = null, warn = null, lock = null } = times ?? {}
  useEffect(() => {
    if (warn === null || lock === null) return
    let timers: ReturnType<typeof setTimeout>[] = []
    const stop = () => timers.forEach(clearTimeout)
    const begin = () => {
      stop()
      setNear(false)
      timers = [
        setTimeout(() => setNear(true), warn),
        setTimeout(() => acts.current.lock(), lock),
        ...(cover === null ? [] : [setTimeout(() => acts.current.cover(), cover)])
      ]
    }
    begin()
    for (const name of ACTS) window.addEventListener(name, begin, { capture: true, passive: true })
    return () => {
      stop()
      for (const name of ACTS) window.removeEventListener(name, begin, { capture: true })
    }
  }, [cover, warn, lock])
  return { isNear }
}
