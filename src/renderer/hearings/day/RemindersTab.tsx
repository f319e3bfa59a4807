import { needsCare, type ReminderLine, reminderInput, reminderResult, reminderWords } from '@shared/hearings/day-papers'
import { type HearingDay, takesSlot } from '@shared/hearings/model'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk, useRoute } from '../../desk'
import { DocumentDialog } from '../../documents/DocumentDialog'
import { TranslationNotice } from '../../documents/TranslationNotice'
import {
  Button,
  type DataColumn,
  DataTable,
  DeskForm,
  ErrorNotice,
  Facts,
  FormDate,
  FormRadio,
  FormRow,
  FormText,
  Section,
  SidePanel,
  SplitView,
  Stack,
  StatusMark
} from '../../ui'

const keyOf = ({ hearingId, contactId }: ReminderLine) => hearingId + contactId

/** Call list and slips by language; what came of them is typed back, one person after the other. */
export function RemindersTab({ day }: { day: HearingDay }) {
  const { data: lines = [], error } = useRoute('hearings.reminders', { dayId: day.id })
  const list = useAct('hearings.issueCallList')
  const slips = useAct('hearings.issueSlips')
  const [open, setOpen] = useState<string | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  // Who made the last call most likely makes the next one too.
  const [madeBy, setMadeBy] = useState('')
  const line = lines.find((one) => keyOf(one) === open)
  const show = (act: typeof list | typeof slips) =>
    void act
      .mutateAsync({ dayId: day.id })
      .then(({ document }) => setDocumentId(document.id))
      .catch(() => {})
  const next = () => {
    const at = lines.findIndex((one) => keyOf(one) === open)
    const following = lines[at + 1]
    setOpen(following ? keyOf(following) : null)
  }
  return (
    <Section
      title="Reminders"
      actions={
        <>
          <Button onPress={() => show(list)} isDisabled={lines.length === 0 || list.isPending}>
            Print the call list
          </Button>
          <Button onPress={() => show(slips)} isDisabled={lines.length === 0 || slips.isPending}>
            Print the slips
          </Button>
        </>
      }
    >
      {lines.length > 0 && (
        <TranslationNotice pupilIds={day.docket.filter(({ state }) => takesSlot(state)).map(({ pupilId }) => pupilId)}>
          Each slip, and the sentence of the call list, says in both languages that the English text governs; the
          English stands below it.
        </TranslationNotice>
      )}
      <ErrorNotice error={error ?? list.error ?? slips.error} />
      <SplitView
        panel={
          line && (
            <SidePanel key={open} title={`${line.name}, ${line.language}`} onClose={() => setOpen(null)}>
              <ResultForm line={line} madeBy={madeBy} onSaved={setMadeBy} onNext={next} />
            </SidePanel>
          )
        }
      >
        <DataTable
          label="People to remind, by language"
          rows={lines}
          columns={line ? beside : columns}
          rowKey={keyOf}
          onOpen={(one) => setOpen(keyOf(one))}
          current={open}
          empty="Nobody is to be reminded: no case of this day is still awaited."
        />
      </SplitView>
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}

const columns: readonly DataColumn<ReminderLine>[] = [
  { id: 'language', head: 'Language', cell: ({ language }) => language },
  { id: 'time', head: 'Time', cell: ({ time }) => timeInWords(time) },
  {
    id: 'name',
    head: 'Person',
    cell: ({ name, relation }) => [name, relation].filter(Boolean).join(', '),
    rowHeader: true
  },
  { id: 'phone', head: 'Telephone', cell: ({ phone }) => phone ?? 'none on record' },
  { id: 'case', head: 'Case', cell: ({ caseNumber }) => caseNumber },
  {
    id: 'last',
    head: 'Last result',
    cell: ({ made: [last] }) =>
      last ? (
        <StatusMark status={needsCare(last.result) ? 'late' : last.result === 'will-come' ? 'done' : 'info'}>
          {`${reminderWords[last.result].toLowerCase()}, ${dateInWords(last.date, 'short')}`}
        </StatusMark>
      ) : (
        <StatusMark status="waiting">not called</StatusMark>
      )
  }
]

/** Beside the person being called, whose panel says the rest. */
const beside = columns.filter(({ id }) => id === 'time' || id === 'name' || id === 'last')

interface ResultFormProps {
  line: ReminderLine
  madeBy: string
  onSaved: (madeBy: string) => void
  onNext: () => void
}

const schema = reminderInput.pick({ result: true, note: true, date: true, madeBy: true })

function ResultForm({ line, madeBy, onSaved, onNext }: ResultFormProps) {
  const { today } = useDesk()
  const record = useAct('hearings.recordReminder')
  return (
    <Stack>
      <Facts
        layout="list"
        facts={[
          { label: 'Telephone', value: line.phone ?? 'none on record' },
          { label: 'Pupil', value: `${line.pupil}, ${line.caseNumber}` },
          { label: 'Called to', value: timeInWords(line.time) }
        ]}
      />
      {line.made.map(({ id, result, note, date, madeBy: who }) => (
        <p key={id}>
          {dateInWords(date, 'short')}, {who}: {reminderWords[result].toLowerCase()}
          {note ? `. ${note}` : ''}
        </p>
      ))}
      <DeskForm
        schema={schema}
        defaultValues={{ date: today as never, madeBy, note: '' }}
        act="Save and go to the next"
        onSubmit={async (values) => {
          const { hearingId, contactId } = line
          const way = values.result === 'handed' ? 'slip' : 'call'
          await record.mutateAsync({ ...values, hearingId, contactId, way, time: null })
          onSaved(values.madeBy)
          onNext()
        }}
      >
        <FormRadio
          name="result"
          label="Result"
          options={reminderResult.options.map((value) => ({ value, label: reminderWords[value] }))}
        />
        <FormText name="note" label="Note" isRequired={false} />
        <FormRow>
          <FormText name="madeBy" label="By" />
          <FormDate name="date" label="Day" max={today} isRequired />
        </FormRow>
      </DeskForm>
    </Stack>
  )
}
