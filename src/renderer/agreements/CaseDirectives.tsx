import type { Directive } from '@shared/agreements/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useDesk, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { Button, type DataColumn, DataTable, EmptyState, ErrorNotice, Section, Stack, StatusMark, Waiting } from '../ui'
import { DirectiveMark } from './DirectiveMark'
import { StatusDialog } from './StatusDialog'
import { addresseeWords } from './words'

/** What the board directed in a case, hearing by hearing, and what became of it. */
export function CaseDirectives({ id }: { id: string }) {
  const { today } = useDesk()
  const { data, error } = useRoute('agreements.ofCase', { caseId: id })
  const [open, setOpen] = useState<Directive | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  if (data.length === 0) {
    return <EmptyState title="No directives yet">They are written in the hearing, in the step “Directives”.</EmptyState>
  }
  const columns: readonly DataColumn<Directive>[] = [
    { id: 'number', head: 'No.', cell: ({ number }) => number },
    { id: 'text', head: 'Directive', cell: ({ text }) => text, rowHeader: true, wrap: true },
    {
      id: 'to',
      head: 'For',
      cell: ({ addressee, addresseeName }) => `${addresseeWords[addressee]}, ${addresseeName}`,
      wrap: true
    },
    {
      id: 'due',
      head: 'By',
      cell: ({ dueOn }) => (dueOn ? dateInWords(dueOn, 'short') : 'whole term'),
      sortBy: ({ dueOn }) => dueOn
    },
    {
      id: 'state',
      head: 'State',
      cell: (directive) => <DirectiveMark directive={directive} today={today} />,
      wrap: true
    }
  ]
  return (
    <Stack gap="wide">
      {data.map(({ hearingId, hearingOn, documentId: issuedAs, documentNumber, directives }) => (
        <Section
          key={hearingId}
          title={`Directives of ${dateInWords(hearingOn)}`}
          actions={
            issuedAs ? (
              <Button onPress={() => setDocumentId(issuedAs)}>Look at {documentNumber}</Button>
            ) : (
              <StatusMark status="draft">not issued yet</StatusMark>
            )
          }
        >
          <DataTable
            label={`Directives of ${dateInWords(hearingOn)}; open one to say what became of it`}
            rows={directives}
            columns={columns}
            rowKey={({ id: key }) => key}
            onOpen={issuedAs ? setOpen : undefined}
          />
        </Section>
      ))}
      {open && <StatusDialog directive={open} onClose={() => setOpen(null)} />}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Stack>
  )
}
