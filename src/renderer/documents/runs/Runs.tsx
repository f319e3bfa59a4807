import type { PaperRun } from '@shared/documents/runs'
import { useEffect, useState } from 'react'
import { onDeskEvent, useRoute } from '../../desk'
import { DataTable, EmptyState, ErrorNotice, Stack, StatusMark, Waiting } from '../../ui'
import { RunStatus } from './RunStatus'

const MARKS = {
  running: <StatusMark status="now">printing</StatusMark>,
  paused: <StatusMark status="waiting">held</StatusMark>,
  cancelled: <StatusMark status="closed">stopped</StatusMark>,
  finished: <StatusMark status="done">finished</StatusMark>
} as const

const whenOf = ({ startedAt }: PaperRun) =>
  new Date(startedAt).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })

/** The latest runs; the open one, or the one that was chosen, stands above them with what can be done. */
export function Runs() {
  const { data, error, isPending, refetch } = useRoute('documents.runs', { limit: 30 })
  useEffect(
    () => onDeskEvent((event) => event.type === 'progress' && event.task === 'paper-run' && void refetch()),
    [refetch]
  )
  const [chosen, setChosen] = useState<string | null>(null)
  if (isPending) return <Waiting />
  const runs = data ?? []
  const open = chosen ?? runs.find(({ state }) => state === 'running' || state === 'paused')?.id ?? runs[0]?.id
  return (
    <Stack>
      <ErrorNotice error={error} />
      {open && <RunStatus runId={open} />}
      <DataTable
        label="Print runs"
        rows={runs}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setChosen(id)}
        current={open}
        empty={
          <EmptyState title="Nothing was sent to a printer yet.">
            Mark papers among the issued ones, or print notices in their room.
          </EmptyState>
        }
        columns={[
          { id: 'when', head: 'Started', cell: whenOf, sortBy: ({ startedAt }) => startedAt, rowHeader: true },
          { id: 'by', head: 'By', cell: ({ startedBy }) => startedBy },
          { id: 'where', head: 'Printer', cell: ({ printer }) => printer ?? 'system’s viewer' },
          { id: 'total', head: 'Papers', align: 'end', cell: ({ total }) => total },
          { id: 'printed', head: 'Printed', align: 'end', cell: ({ printed }) => printed },
          { id: 'failed', head: 'Failed', align: 'end', cell: ({ failed }) => failed.length },
          { id: 'state', head: 'State', cell: ({ state }) => MARKS[state] }
        ]}
      />
    </Stack>
  )
}
