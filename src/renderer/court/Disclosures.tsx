import type { RouteOutput } from '@shared/contract'
import { meansWords } from '@shared/court/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import {
  Button,
  type DataColumn,
  DataTable,
  EmptyState,
  ErrorNotice,
  Facts,
  SidePanel,
  SplitView,
  StatusMark,
  TextLink,
  Waiting
} from '../ui'
import { ToldDialog } from './ToldDialog'
import { momentInWords, parentsMark } from './words'

type Row = RouteOutput<'court.disclosures'>['rows'][number]

/** The log of access: who got which record, under what authority, for what, when (EC 49064). */
export function Disclosures() {
  const { data, error } = useRoute('court.disclosures', {})
  const [open, setOpen] = useState<string | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const [telling, setTelling] = useState<Row | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { rows, now } = data
  const columns: readonly DataColumn<Row>[] = [
    {
      id: 'when',
      head: 'Released',
      cell: ({ disclosedAt }) => momentInWords(disclosedAt),
      sortBy: ({ disclosedAt }) => disclosedAt,
      width: 170
    },
    { id: 'pupil', head: 'Pupil', cell: ({ pupilName }) => pupilName, sortBy: ({ pupilName }) => pupilName },
    {
      id: 'record',
      head: 'Record',
      cell: ({ documentTitle, documentNumber }) => `${documentTitle}, ${documentNumber}`,
      sortBy: ({ documentTitle }) => documentTitle,
      rowHeader: true,
      wrap: true
    },
    { id: 'to', head: 'To', cell: ({ recipient }) => recipient, sortBy: ({ recipient }) => recipient, wrap: true },
    { id: 'basis', head: 'Under', cell: ({ basis }) => basis, sortBy: ({ basis }) => basis },
    {
      id: 'parents',
      head: 'Notice to the parents',
      cell: (row) => {
        const mark = parentsMark(row, now)
        return mark ? <StatusMark status={mark.status}>{mark.text}</StatusMark> : 'not asked for'
      },
      sortBy: ({ parentsDueAt }) => parentsDueAt
    }
  ]
  const current = rows.find(({ id }) => id === open)
  return (
    <SplitView
      panel={
        current && (
          <SidePanel
            title={current.documentTitle}
            onClose={() => setOpen(null)}
            actions={
              <>
                {current.parentsDueAt && !current.parentsTold && (
                  <Button tone="primary" onPress={() => setTelling(current)}>
                    The parents were told
                  </Button>
                )}
                <Button onPress={() => setDocumentId(current.documentId)}>Look at {current.documentNumber}</Button>
              </>
            }
          >
            <Facts
              layout="list"
              facts={[
                { label: 'pupil', value: current.pupilName },
                {
                  label: 'case',
                  value: current.caseId ? (
                    <TextLink to={`/cases/${current.caseId}`}>{current.caseNumber}</TextLink>
                  ) : (
                    'none'
                  )
                },
                { label: 'to', value: current.recipient },
                { label: 'authority', value: current.basis },
                { label: 'purpose', value: current.purpose },
                { label: 'how', value: meansWords[current.method] },
                { label: 'released', value: `${dateInWords(current.disclosedOn)}, by ${current.recordedBy}` },
                {
                  label: 'parents',
                  value: current.parentsTold
                    ? `${current.parentsTold.how}, ${momentInWords(current.parentsTold.at)}, by ${current.parentsTold.by}`
                    : (parentsMark(current, now)?.text ?? 'no notice is asked for')
                }
              ]}
            />
          </SidePanel>
        )
      }
    >
      <DataTable
        label="Log of access"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        current={open}
        empty={
          <EmptyState title="Nothing was released yet.">
            Each notice and packet that leaves the board stands here, with its authority (EC 49064).
          </EmptyState>
        }
      />
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
      {telling && <ToldDialog release={telling} onClose={() => setTelling(null)} />}
    </SplitView>
  )
}
