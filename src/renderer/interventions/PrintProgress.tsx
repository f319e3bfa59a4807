import { useEffect, useState } from 'react'
import { onDeskEvent, useAct } from '../desk'
import { Button, Progress, Row } from '../ui'

/** How far a print job is; the core says so in lots, between which it can be held or stopped. */
export function PrintProgress() {
  const [at, setAt] = useState<{ done: number; total: number } | null>(null)
  const [held, setHeld] = useState(false)
  const hold = useAct('documents.holdIssue')
  const stop = useAct('documents.cancelIssue')
  useEffect(() => onDeskEvent((event) => event.type === 'progress' && event.task === 'print' && setAt(event)), [])
  return (
    <>
      <Progress label={held ? 'Held' : 'Printing'} done={at?.done} total={at?.total} />
      {at && at.done < at.total && (
        <Row>
          <Button
            onPress={() => {
              hold.mutate({ hold: !held })
              setHeld(!held)
            }}
          >
            {held ? 'Go on' : 'Hold'}
          </Button>
          <Button onPress={() => stop.mutate({})}>Stop; nothing is issued</Button>
        </Row>
      )}
    </>
  )
}
