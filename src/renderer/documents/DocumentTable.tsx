import { PAPER_LANGUAGE_NAMES } from '@shared/documents/languages'
import type { DocumentRecord } from '@shared/documents/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { type DataColumn, DataTable, EmptyState, StatusMark } from '../ui'
import { DocumentDialog } from './DocumentDialog'

const columns: readonly DataColumn<DocumentRecord>[] = [
  { id: 'number', head: 'Number', width: 128, cell: ({ number }) => number, sortBy: ({ number }) => number },
  {
    id: 'title',
    head: 'Document',
    width: '1fr',
    cell: ({ form, title }) => `${title} (${form})`,
    sortBy: ({ title }) => title
  },
  {
    id: 'case',
    head: 'Case',
    cell: ({ caseNumber }) => caseNumber ?? '',
    sortBy: ({ caseNumber }) => caseNumber ?? '',
    width: 100
  },
  {
    id: 'issued',
    head: 'Issued',
    width: 145,
    cell: ({ issuedOn }) => <time dateTime={issuedOn}>{dateInWords(issuedOn)}</time>,
    sortBy: ({ issuedAt }) => issuedAt
  },
  { id: 'language', head: 'Language', width: 150, cell: ({ language }) => PAPER_LANGUAGE_NAMES[language] },
  {
    id: 'pages',
    head: 'Pages',
    align: 'end',
    width: 64,
    cell: ({ pageCount }) => pageCount,
    sortBy: ({ pageCount }) => pageCount
  },
  {
    id: 'state',
    head: 'State',
    width: 125,
    cell: ({ state }) =>
      state === 'issued' ? (
        <StatusMark status="done">issued</StatusMark>
      ) : (
        <StatusMark status="moved">superseded</StatusMark>
      )
  }
]

interface DocumentTableProps {
  documents: readonly DocumentRecord[]
  /** Said where there is none. */
  empty: string
  /** Given where several papers are acted on together. */
  marked?: Set<string>
  onMark?: (marked: Set<string>) => void
}

/** Issued documents; a row opens the paper as it was frozen on its day. */
export function DocumentTable({ documents, empty, marked, onMark }: DocumentTableProps) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <DataTable
        label="Documents"
        rows={documents}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        marked={marked}
        onMark={onMark}
        empty={<EmptyState title="No document yet">{empty}</EmptyState>}
      />
      <DocumentDialog documentId={open} onClose={() => setOpen(null)} />
    </>
  )
}
