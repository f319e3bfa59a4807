import { DeskError } from '@shared/kernel/errors'
import { useEffect, useRef, useState } from 'react'
import { ask, onDeskEvent, useAct } from '../desk'
import { Button, ErrorNotice, Notice, Progress, Row } from '../ui'

/** A print job while it goes, and that it was stopped; what else went wrong is said where all errors are. */
export function PrintProgress({ job }: { job: { isPending: boolean; error: Error | null } }) {
  if (job.isPending) return <Progressing />
  if (!(job.error instanceof DeskError && job.error.code === 'cancelled')) return null
  return <Notice title={job.error.message} />
}

/**
 * How far a print job is; the core says so in lots, between which it can be held or stopped. Both can be done until the
 * papers are issued, also after the last lot. A held job whose screen is left is stopped: nobody could let it go on, and
 * every later paper would wait behind it.
 */
function Progressing() {
  const [at, setAt] = useState<{ done: number; total: number } | null>(null)
  const [held, setHeld] = useState(false)
  const hold = useAct('documents.holdIssue')
  const stop = useAct('documents.cancelIssue')
  const isHeld = useRef(false)
  useEffect(() => onDeskEvent((event) => event.type === 'progress' && event.task === 'print' && setAt(event)), [])
  useEffect(
    () => () => {
      if (isHeld.current) void ask('documents.cancelIssue', {}).catch(() => undefined)
    },
    []
  )
  const change = async (to: boolean) => {
    await hold.mutateAsync({ hold: to })
    isHeld.current = to
    setHeld(to)
  }
  const end = async () => {
    await stop.mutateAsync({})
    isHeld.current = false
  }
  return (
    <>
      <Progress label={held ? 'Held; nothing is issued yet' : 'Printing'} done={at?.done} total={at?.total} />
      <ErrorNotice error={hold.error ?? stop.error} />
      {at && (
        <Row>
          <Button onPress={() => void change(!held).catch(() => undefined)}>{held ? 'Go on' : 'Hold'}</Button>
          <Button onPress={() => void end().catch(() => undefined)}>Stop; nothing is issued</Button>
        </Row>
      )}
    </>
  )
}
