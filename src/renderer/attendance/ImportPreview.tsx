import type { AttendanceCategory } from '@shared/attendance/model'
import type { ImportPreview } from '@shared/attendance/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button, DataTable, Facts, Row, Section, Stack } from '../ui'
import { type Choice, CodeMapping } from './CodeMapping'
import { ProblemTable } from './Refusal'

interface PreviewProps {
  preview: ImportPreview
  isBusy: boolean
  onBack: () => void
  onImport: (codes: { code: string; category: AttendanceCategory }[]) => void
}

const KINDS = { 'csv-set': 'the CSV set', 'ed-fi': 'Ed-Fi XML' } as const
const amount = (value: number) => value.toLocaleString('en-US')

/** What is in the folder, what is odd about it, and what its codes are to be taken as. */
export function ImportPreviewView({ preview, isBusy, onBack, onImport }: PreviewProps) {
  const { counts, files, warnings, warningTotal, codes, from, to, kind } = preview
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(
    () =>
      new Map(
        codes
          .filter(({ state, used }) => state === 'to-confirm' && used > 0)
          .map(({ code, proposed }) => [code, { category: proposed, isConfirmed: false }])
      )
  )
  const open = [...choices.values()].filter(({ isConfirmed }) => !isConfirmed).length
  const confirmed = [...choices].flatMap(([code, { category, isConfirmed }]) =>
    isConfirmed && category ? [{ code, category }] : []
  )
  return (
    <Stack gap="wide">
      <Section title="What is in it">
        <Facts
          asOf={from && to ? `${KINDS[kind]}; attendance from ${dateInWords(from)} to ${dateInWords(to)}` : KINDS[kind]}
          facts={[
            { label: 'pupils', value: amount(counts.pupils) },
            { label: 'of them new', value: amount(counts.newPupils) },
            { label: 'contacts', value: amount(counts.contacts) },
            { label: 'schools', value: amount(counts.schools) },
            { label: 'schooldays', value: amount(counts.schooldays) },
            { label: 'attendance records', value: amount(counts.attendance) }
          ]}
        />
        <DataTable
          label="Files"
          rows={files}
          rowKey={({ name }) => name}
          columns={[
            { id: 'file', head: 'File', cell: ({ name }) => name, rowHeader: true },
            { id: 'rows', head: 'Rows', cell: ({ rows }) => amount(rows), align: 'end' }
          ]}
        />
      </Section>
      {warnings.length > 0 && (
        <Section
          title={warningTotal === 1 ? 'Worth knowing: 1 thing' : `Worth knowing: ${amount(warningTotal)} things`}
        >
          <ProblemTable label="Worth knowing" problems={warnings} />
        </Section>
      )}
      <CodeMapping codes={codes} choices={choices} onChange={setChoices} />
      <Row align="center">
        <Button tone="primary" large isDisabled={open > 0 || isBusy} onPress={() => onImport(confirmed)}>
          Import {amount(counts.attendance)} {counts.attendance === 1 ? 'record' : 'records'}
        </Button>
        <Button isDisabled={isBusy} onPress={onBack}>
          Choose another folder
        </Button>
        <p role="status">
          {open === 0
            ? ''
            : open === 1
              ? '1 code is still to be confirmed.'
              : `${open} codes are still to be confirmed.`}
        </p>
      </Row>
    </Stack>
  )
}
