import { type Appointment, appointmentInput, appointmentState, appointmentWords } from '@shared/followup/model'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import {
  Button,
  DataTable,
  DeskForm,
  Dialog,
  EmptyState,
  FormDate,
  FormRadio,
  FormRow,
  FormSelect,
  FormText,
  FormTextArea,
  FormTime,
  Section,
  StatusMark
} from '../ui'
import styles from './FollowUp.module.css'

const schema = appointmentInput.omit({ id: true, caseId: true })
const MARKS = { set: 'waiting', kept: 'met', missed: 'not-met', cancelled: 'moved' } as const

/** Appointments with providers that a directive or a service named. */
export function Appointments({ caseId, data }: { caseId: string; data: FollowUpView }) {
  const { today } = useDesk()
  const [open, setOpen] = useState<Appointment | 'new' | null>(null)
  return (
    <Section
      title="Appointments with providers"
      actions={<Button onPress={() => setOpen('new')}>Record an appointment</Button>}
    >
      <DataTable<Appointment>
        label="Appointments with providers; open one to say whether it was kept"
        rows={data.appointments}
        rowKey={({ id }) => id}
        onOpen={setOpen}
        empty={<EmptyState title="None is recorded." />}
        columns={[
          {
            id: 'date',
            head: 'When',
            cell: ({ date, time }) =>
              time ? `${dateInWords(date, 'short')}, ${timeInWords(time)}` : dateInWords(date, 'short'),
            sortBy: ({ date, time }) => `${date} ${time ?? ''}`
          },
          {
            id: 'provider',
            head: 'Provider',
            cell: ({ provider, contact }) => (
              <>
                {provider}
                {contact && <span className={styles.under}>{contact}</span>}
              </>
            ),
            rowHeader: true,
            wrap: true
          },
          {
            id: 'state',
            head: 'State',
            cell: ({ state, date }) => (
              <StatusMark status={state === 'set' && date < today ? 'late' : MARKS[state]}>
                {state === 'set' && date < today ? 'kept?' : appointmentWords[state].toLowerCase()}
              </StatusMark>
            )
          },
          { id: 'note', head: 'Note', cell: ({ note }) => note ?? '', wrap: true }
        ]}
      />
      {open && (
        <AppointmentDialog
          caseId={caseId}
          data={data}
          appointment={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

interface AppointmentDialogProps {
  caseId: string
  data: FollowUpView
  appointment: Appointment | null
  onClose: () => void
}

function AppointmentDialog({ caseId, data, appointment, onClose }: AppointmentDialogProps) {
  const { today } = useDesk()
  const save = useAct('followup.saveAppointment')
  return (
    <Dialog isOpen onClose={onClose} title={appointment ? 'The appointment' : 'An appointment'} size="wide">
      <DeskForm
        schema={schema}
        defaultValues={
          appointment ?? {
            directiveId: null,
            provider: '',
            contact: '',
            date: today as never,
            time: null,
            state: 'set',
            note: ''
          }
        }
        act="Save the appointment"
        onSubmit={async (values) => {
          await save.mutateAsync({ ...values, caseId, ...(appointment && { id: appointment.id }) })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormRow>
          <FormText name="provider" label="Provider" maxLength={200} />
          <FormText name="contact" label="Contact" isRequired={false} maxLength={200} />
        </FormRow>
        <FormRow>
          <FormDate name="date" label="Day" />
          <FormTime name="time" label="Time" isRequired={false} />
        </FormRow>
        {data.directives.length > 0 && (
          <FormSelect
            name="directiveId"
            label="For directive"
            isRequired={false}
            options={data.directives.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))}
          />
        )}
        <FormRadio
          name="state"
          label="State"
          inline
          options={appointmentState.options.map((value) => ({ value, label: appointmentWords[value] }))}
        />
        <FormTextArea name="note" label="Note" isRequired={false} maxLength={400} />
      </DeskForm>
    </Dialog>
  )
}
