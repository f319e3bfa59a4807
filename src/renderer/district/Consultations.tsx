import { type PupilConsultation, pupilConsultation } from '@shared/district/model'
import { dateInWords, firstDayOf, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useAct, useDesk, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import {
  Button,
  DeskForm,
  ErrorNotice,
  FormDate,
  FormNumber,
  FormRow,
  FormText,
  FormTextArea,
  Notice,
  Stack
} from '../ui'
import { Records } from './Records'

const schema = pupilConsultation.partial({ id: true })

/** The yearly consultation with pupils (EC 48321(g)): who was heard in groups, what they said, what the board does. */
export function Consultations() {
  const { data, error } = useRoute('district.consultations', {})
  const { today } = useDesk()
  const year = schoolYearOf(today as never)
  const held = data?.some(({ date }) => date >= firstDayOf(year))
  return (
    <Stack>
      {data && !held && (
        <Notice tone="warn" title={`No consultation with pupils is recorded for ${schoolYearLabel(year)}`}>
          Every board consults at least once a year with pupils who reflect the diversity of its schools (EC 48321(g)).
        </Notice>
      )}
      <Records
        title="Consultations with pupils"
        rows={data}
        error={error}
        rowKey={({ id }) => id}
        name={({ date }) => dateInWords(date)}
        add="Record a consultation"
        empty="The yearly consultation with pupils will stand here (EC 48321(g))."
        form={(row, onDone) => <ConsultationForm row={row} onDone={onDone} />}
        columns={[
          {
            id: 'date',
            head: 'Held on',
            cell: ({ date }) => dateInWords(date),
            sortBy: ({ date }) => date,
            rowHeader: true
          },
          { id: 'by', head: 'Led by', cell: ({ facilitator }) => facilitator },
          { id: 'who', head: 'Schools', cell: ({ groups }) => groups.map(({ school }) => school).join(', ') },
          {
            id: 'count',
            head: 'Pupils',
            align: 'end',
            cell: ({ groups }) => groups.reduce((sum, { pupils }) => sum + pupils, 0)
          }
        ]}
      />
    </Stack>
  )
}

function ConsultationForm({ row, onDone }: { row: PupilConsultation | null; onDone: () => void }) {
  const save = useAct('district.saveConsultation')
  const print = useAct('district.printConsultation')
  const { today } = useDesk()
  const [documentId, setDocumentId] = useState<string | null>(null)
  const show = async (id: string) => setDocumentId((await print.mutateAsync({ id })).document.id)
  return (
    <Stack>
      <DeskForm
        schema={schema}
        defaultValues={row ?? { date: today as never, groups: [{ school: '', group: '', pupils: null as never }] }}
        act="Save the consultation"
        onSubmit={async (values) => {
          await save.mutateAsync(values)
          onDone()
        }}
        onCancel={onDone}
      >
        <FormRow>
          <FormDate name="date" label="Held on" max={today} isRequired />
          <FormText name="facilitator" label="Led by" />
        </FormRow>
        <Groups />
        <FormTextArea name="questions" label="What was asked" rows={3} />
        <FormTextArea name="input" label="What the pupils said" hint="Without names" rows={4} />
        <FormTextArea name="actions" label="What the board does about it" rows={3} />
      </DeskForm>
      {row && (
        <Button onPress={() => void show(row.id).catch(() => {})} isDisabled={print.isPending}>
          Print the record
        </Button>
      )}
      <ErrorNotice error={print.error} />
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Stack>
  )
}

function Groups() {
  const { fields, append, remove } = useFieldArray({ name: 'groups' })
  return (
    <Stack gap="tight">
      {fields.map(({ id }, index) => (
        <FormRow key={id}>
          <FormText name={`groups.${index}.school`} label={`School of group ${index + 1}`} />
          <FormText name={`groups.${index}.group`} label={`Pupils of group ${index + 1}`} hint="No names" />
          <FormNumber name={`groups.${index}.pupils`} label={`How many in group ${index + 1}`} min={1} max={2000} />
          {fields.length > 1 && <Button onPress={() => remove(index)}>{`Remove group ${index + 1}`}</Button>}
        </FormRow>
      ))}
      <Button onPress={() => append({ school: '', group: '', pupils: null })}>Add a group</Button>
    </Stack>
  )
}
