import type { ImportProblem, ImportRefusal } from '@shared/attendance/routes'
import { DeskError } from '@shared/kernel/errors'
import { DataTable, Notice } from '../ui'

/** The problems of a refused import; null for any other error. */
export function refusalOf(error: unknown): ImportRefusal | null {
  const details = error instanceof DeskError ? (error.details as Partial<ImportRefusal> | undefined) : undefined
  return Array.isArray(details?.problems) ? (details as ImportRefusal) : null
}

/** Where the files are wrong: file, row, column and value. */
export function Refusal({ refusal: { problems, total } }: { refusal: ImportRefusal }) {
  const more = total - problems.length
  return (
    <>
      <Notice
        tone="error"
        title={
          total === 1
            ? 'The files were refused: 1 thing is wrong.'
            : `The files were refused: ${total} things are wrong.`
        }
      >
        Nothing was imported; the desk is as it was. Correct the export and choose the folder again.
      </Notice>
      <ProblemTable label="What is wrong" problems={problems} />
      {more > 0 && <p>… and {more.toLocaleString('en-US')} more.</p>}
    </>
  )
}

export function ProblemTable({ label, problems }: { label: string; problems: readonly ImportProblem[] }) {
  const rows = problems.map((problem, at) => ({ ...problem, key: String(at) }))
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { id: 'file', head: 'File', cell: ({ file }) => file, sortBy: ({ file }) => file, rowHeader: true },
        { id: 'row', head: 'Row', cell: ({ row }) => row ?? '', sortBy: ({ row }) => row, align: 'end', width: 80 },
        { id: 'column', head: 'Column', cell: ({ column }) => column ?? '', sortBy: ({ column }) => column },
        { id: 'value', head: 'Value', cell: ({ value }) => value ?? '', sortBy: ({ value }) => value },
        { id: 'message', head: 'What is the matter', cell: ({ message }) => message, width: '3fr' }
      ]}
    />
  )
}
