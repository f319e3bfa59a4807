import { useEffect, useMemo, useState } from 'react'

/** What a page sets itself while it is being put up is not yet worth a question. */
const FIRST = 50

/**
 * Waits until a value has rested for a moment, so that not every keystroke is printed; null until the page that gives it
 * has been put up. The value is compared as JSON: an equal one does not begin anew.
 */
export function useRested<V>(value: V, milliseconds = 600): V | null {
  const text = JSON.stringify(value)
  const [rested, setRested] = useState<string | null>(null)
  const wait = rested === null ? FIRST : milliseconds
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), wait)
    return () => clearTimeout(timer)
  }, [text, wait])
  return useMemo(() => (rested === null ? null : (JSON.parse(rested) as V)), [rested])
}
