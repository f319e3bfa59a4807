import type { RouteOutput } from '@shared/contract'
import type { HearingDay } from '@shared/hearings/model'
import { outcomeWords, stateWords } from '@shared/hearings/words'
import { addDays, dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useGo, useRoute } from '../../desk'
import { LookFirst } from '../../documents/LookFirst'
import { PrintRun } from '../../documents/PrintRun'
import { TranslationNotice } from '../../documents/TranslationNotice'
import { Button, type DataColumn, DataTable, ErrorNotice, Row, Section, StatusMark } from '../../ui'
import { markOf } from '../states'

type After = RouteOutput<'agreements.after'>[number]

/** What was decided, which papers went out for it, and the records to type in or to correct. */
export function AfterTab({ day }: { day: HearingDay }) {
  const go = useGo()
  const { data: rows = [], error } = useRoute('agreements.after', { dayId: day.id })
  const letters = useAct('hearings.issueLetters')
  const report = useAct('agreements.issueDayReport')
  const minutes = useAct('agreements.issueMinutes')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter(({ hearing, letter }) => marked.has(hearing.id) && letter !== null)
  const closed = rows.filter(({ hearing }) => hearing.endedAt !== null)
  const withoutMinutes = closed.filter(({ documents }) => !documents.some(({ form }) => form === 'SD-07'))
  const printMinutes = async () => {
    for (const { hearing } of withoutMinutes) await minutes.mutateAsync({ hearingId: hearing.id })
  }
  return (
    <Section
      title="After the hearings"
      actions={
        <>
          <Button
            tone="primary"
            onPress={() => report.mutate({ dayId: day.id })}
            isDisabled={closed.length === 0 || report.isPending}
          >
            Print the day’s report
          </Button>
          <Button
            onPress={() => void printMinutes().catch(() => {})}
            isDisabled={withoutMinutes.length === 0 || minutes.isPending}
          >
            {withoutMinutes.length === 0 ? 'Print minutes' : `Print minutes (${withoutMinutes.length})`}
          </Button>
          {chosen.length > 0 && (
            <LookFirst
              act="hearings.issueLetters"
              input={{ hearingIds: chosen.map(({ hearing }) => hearing.id) }}
              form="SD-37"
              title="The letters as they would be printed"
            >
              Look at the letters
            </LookFirst>
          )}
          <Button
            onPress={() =>
              letters.mutate(
                { hearingIds: chosen.map(({ hearing }) => hearing.id) },
                { onSuccess: () => setMarked(new Set()) }
              )
            }
            isDisabled={chosen.length === 0 || letters.isPending}
          >
            {chosen.length === 0 ? 'Print letters to the marked' : `Print letters (${chosen.length})`}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error ?? letters.error ?? report.error ?? minutes.error} />
      {chosen.length > 0 && <TranslationNotice pupilIds={chosen.map(({ hearing }) => hearing.pupilId)} />}
      {report.data && <PrintRun documents={report.data.documents} />}
      {letters.data && <PrintRun documents={letters.data.documents} />}
      <p>
        Open a case to type in its worksheet or to correct its record. The record is locked at the end of{' '}
        {dateInWords(addDays(day.date, 1), 'long')}; then every change needs a reason and both versions stay.
      </p>
      <DataTable
        label="Hearings of the day and what is done"
        rows={rows}
        columns={columns}
        rowKey={({ hearing }) => hearing.id}
        onOpen={({ hearing }) => go(`/hearings/written/${hearing.id}`)}
        marked={marked}
        onMark={setMarked}
        empty="No case stood on this docket."
      />
      <Row>
        <p data-figures>{`${closed.length} of ${rows.length} closed`}</p>
      </Row>
    </Section>
  )
}

const LETTERS = {
  thanks: 'thank you',
  continued: 'goes on another day',
  'no-show': 'we missed you',
  cancelled: 'does not take place'
} as const

const columns: readonly DataColumn<After>[] = [
  { id: 'time', head: 'Time', cell: ({ hearing }) => timeInWords(hearing.time) },
  { id: 'name', head: 'Pupil', cell: ({ hearing }) => hearing.name, rowHeader: true },
  {
    id: 'outcome',
    head: 'Outcome',
    cell: ({ hearing }) => (
      <StatusMark status={markOf(hearing.state)}>
        {hearing.outcome ? outcomeWords[hearing.outcome] : stateWords[hearing.state]}
      </StatusMark>
    )
  },
  { id: 'next', head: 'Next', cell: ({ hearing }) => (hearing.reviewOn ? dateInWords(hearing.reviewOn, 'short') : '') },
  {
    id: 'papers',
    head: 'Papers',
    cell: ({ documents, directives, contractIssued }) =>
      [
        directives > 0 ? (contractIssued ? 'directives' : 'directives not printed') : '',
        documents.some(({ form }) => form === 'SD-07') ? 'minutes' : ''
      ]
        .filter(Boolean)
        .join(', ')
  },
  {
    id: 'letter',
    head: 'Letter',
    cell: ({ letter, documents }) => {
      if (!letter) return ''
      const done = documents.some(({ form }) => form === 'SD-37')
      return <StatusMark status={done ? 'done' : 'due'}>{LETTERS[letter]}</StatusMark>
    }
  },
  {
    id: 'record',
    head: 'Record',
    cell: ({ state, versions }) => (
      <StatusMark status={state === 'locked' ? 'locked' : state === 'closed' ? 'done' : 'open'}>
        {versions > 1 ? `${state}, ${versions} versions` : state}
      </StatusMark>
    )
  }
]
