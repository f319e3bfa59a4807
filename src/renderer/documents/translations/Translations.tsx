import type { TranslationRow } from '@shared/documents/routes-translations'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../../desk'
import { type DataColumn, DataTable, ErrorNotice, Section, Stack, StatusMark, Waiting } from '../../ui'
import { languageName } from '../languages'
import { TranslationDialog } from './TranslationDialog'

/** Languages of the papers, and who has reviewed them for this district. */
export function Translations() {
  const { data, error } = useRoute('documents.translations', {})
  const [open, setOpen] = useState<TranslationRow | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  return (
    <Stack>
      <Section title="Translations of our papers">
        <p>
          A paper in a language that no qualified person has reviewed says that its English text governs. Open a
          language to read it line by line beside its English and to record a review. When the text changes later, by an
          update or by your own words, the review no longer counts and the line is printed again.
        </p>
        <DataTable
          label="Translations of our papers"
          rows={data}
          rowKey={({ language }) => language}
          columns={columns}
          onOpen={setOpen}
        />
      </Section>
      {open && (
        <TranslationDialog
          row={data.find(({ language }) => language === open.language) ?? open}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  )
}

const STATES = {
  reviewed: <StatusMark status="done">reviewed</StatusMark>,
  changed: <StatusMark status="due">text changed since the review</StatusMark>,
  unreviewed: <StatusMark status="open">not reviewed</StatusMark>
} as const

const columns: readonly DataColumn<TranslationRow>[] = [
  {
    id: 'language',
    head: 'Language',
    cell: ({ language }) => languageName(language),
    sortBy: ({ language }) => languageName(language),
    rowHeader: true
  },
  { id: 'state', head: 'Review', cell: ({ state }) => STATES[state], sortBy: ({ state }) => state },
  {
    id: 'by',
    head: 'By',
    cell: ({ review }) =>
      review ? `${review.reviewer}, ${review.qualification}, ${dateInWords(review.reviewedOn)}` : ''
  },
  { id: 'own', head: 'Own lines', cell: ({ own }) => own || '', align: 'end', width: 100 },
  {
    id: 'stale',
    head: 'Lines in English',
    cell: ({ stale }) => (stale > 0 ? <StatusMark status="missing">{String(stale)}</StatusMark> : ''),
    align: 'end',
    width: 140
  },
  { id: 'version', head: 'Version', cell: ({ version }) => version, width: 130 }
]
