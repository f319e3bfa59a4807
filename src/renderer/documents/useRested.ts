import { useEffect, useState } from 'react'

/** Waits until a value has rested for a moment, so that not every keystroke is printed. */
export function useRested<V>(value: V, milliseconds = 600): V {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
