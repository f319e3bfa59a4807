import type { PaperRun } from '@shared/documents/runs'
import { useEffect, useState } from 'react'
import { onDeskEvent, useAct, useRoute } from '../../desk'
import { Button, ErrorNotice, Notice, Progress, Stack } from '../../ui'

const many = (count: number, what = 'paper') => `${count} ${count === 1 ? what : `${what}s`}`

/** A run to the printer while it goes on and after it: how far, held or stopped, and what failed. */
export function RunStatus({ runId }: { runId: string }) {
  const [shown, setShown] = useState(runId)
  const { data: run, refetch } = useRoute('documents.run', { runId: shown })
  const pause = useAct('documents.pauseRun')
  const resume = useAct('documents.resumeRun')
  const cancel = useAct('documents.cancelRun')
  const repeat = useAct('documents.repeatRun')
  useEffect(() => setShown(runId), [runId])
  useEffect(
    () => onDeskEvent((event) => event.type === 'progress' && event.task === 'paper-run' && void refetch()),
    [refetch]
  )
  if (!run) return null
  const error = pause.error ?? resume.error ?? cancel.error ?? repeat.error
  const open = run.state === 'running' || run.state === 'paused'
  const missing = run.failed.length + run.leftOut
  const again = async () => {
    const made = await repeat.mutateAsync({ runId: run.id, printer: run.printer })
    setShown(made.runId)
  }
  return (
    <Stack gap="tight">
      <Notice
        tone={toneOf(run)}
        title={sentence(run)}
        actions={
          <>
            {run.state === 'running' && <Button onPress={() => pause.mutate({ runId: run.id })}>Hold</Button>}
            {(run.state === 'paused' || (run.state === 'running' && !run.working)) && (
              <Button tone="primary" onPress={() => resume.mutate({ runId: run.id })}>
                Go on
              </Button>
            )}
            {open && <Button onPress={() => cancel.mutate({ runId: run.id })}>Stop</Button>}
            {!open && missing > 0 && (
              <Button tone="primary" onPress={() => void again().catch(() => undefined)}>
                Print the missing {many(missing)}
              </Button>
            )}
          </>
        }
      >
        {run.failed.length > 0 && <Failed run={run} />}
      </Notice>
      {run.state === 'running' && (
        <Progress label="Printing" done={run.printed + run.failed.length} total={run.total} />
      )}
      <ErrorNotice error={error} />
    </Stack>
  )
}

/** Papers that failed, under what went wrong with them: most often one lot that a printer did not take. */
function Failed({ run }: { run: PaperRun }) {
  const problems = [...new Set(run.failed.map(({ problem }) => problem))]
  return (
    <>
      {problems.map((problem) => (
        <div key={problem}>
          <p>{problem}</p>
          <ul>
            {run.failed
              .filter((one) => one.problem === problem)
              .map(({ document }) => (
                <li key={document.id}>
                  {document.number}, {document.title}
                  {document.caseNumber ? `, case ${document.caseNumber}` : ''}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function toneOf({ state, failed }: PaperRun): 'info' | 'good' | 'warn' | 'error' {
  if (failed.length > 0) return 'error'
  if (state === 'finished') return 'good'
  return state === 'running' ? 'info' : 'warn'
}

function sentence({ state, total, printed, failed, waiting, leftOut, printer }: PaperRun): string {
  const where = printer === null ? 'handed to the viewer' : `sent to ${printer}`
  const bad = failed.length > 0 ? `, ${failed.length} failed` : ''
  switch (state) {
    case 'running':
      return `${printed} of ${many(total)} ${where}${bad}.`
    case 'paused':
      return `Held: ${printed} of ${many(total)} ${where}${bad}, ${waiting} waiting.`
    case 'cancelled':
      return `Stopped: ${printed} of ${many(total)} ${where}${bad}, ${leftOut} left out.`
    default:
      return `${many(printed)} ${where}${bad}.`
  }
}
