import { useEffect, useState } from 'react'
import { onDeskEvent } from '../desk'
import { Progress } from '../ui'

/** How many attendance records are written. */
export function ImportProgress({ total }: { total: number }) {
  const [done, setDone] = useState(0)
  useEffect(
    () => onDeskEvent((event) => event.type === 'progress' && event.task === 'import' && setDone(event.done)),
    []
  )
  return <Progress label="Writing attendance records" done={done} total={total} />
}
