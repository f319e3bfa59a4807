import { type ReactNode, useState } from 'react'
import { Button, type DataColumn, DataTable, EmptyState, ErrorNotice, Section, SidePanel, SplitView } from '../ui'

interface RecordsProps<R> {
  title: string
  rows: readonly R[] | undefined
  error: unknown
  rowKey: (row: R) => string
  columns: readonly DataColumn<R>[]
  /** Text of the button and title of the panel for a new one: "Add a school". */
  add: string
  /** Title of the panel of an opened row. */
  name: (row: R) => string
  /** What will stand here. */
  empty: string
  /** The form for a row, or for a new one when it is null. */
  form: (row: R | null, onDone: () => void) => ReactNode
}

/** A list whose rows are looked at and changed at its side. */
export function Records<R>({ title, rows = [], error, rowKey, columns, add, name, empty, form }: RecordsProps<R>) {
  const [open, setOpen] = useState<{ key: string | null } | null>(null)
  const row = open?.key ? (rows.find((each) => rowKey(each) === open.key) ?? null) : null
  const close = () => setOpen(null)
  const isThere = open && (open.key === null || row)
  return (
    <Section title={title} actions={<Button onPress={() => setOpen({ key: null })}>{add}</Button>}>
      <ErrorNotice error={error} />
      <SplitView
        panel={
          isThere && (
            <SidePanel key={open.key ?? 'new'} title={row ? name(row) : add} onClose={close}>
              {form(row, close)}
            </SidePanel>
          )
        }
      >
        <DataTable
          label={title}
          rows={rows}
          rowKey={rowKey}
          columns={columns}
          current={open?.key ?? null}
          onOpen={(each) => setOpen({ key: rowKey(each) })}
          empty={<EmptyState title={empty} />}
        />
      </SplitView>
    </Section>
  )
}
