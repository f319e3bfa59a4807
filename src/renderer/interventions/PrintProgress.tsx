import { useEffect, useState } from 'react'
import { onDeskEvent } from '../desk'
import { Progress } from '../ui'

/** How far a print job is; the core says so in lots. */
export function PrintProgress() {
  const [at, setAt] = useState<{ done: number; total: number } | null>(null)
  useEffect(() => onDeskEvent((event) => event.type === 'progress' && event.task === 'print' && setAt(event)), [])
  return <Progress label="Printing" done={at?.done} total={at?.total} />
}
