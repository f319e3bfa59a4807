import { type CommunityService, serviceEntry } from '@shared/agreements/services'
import { barrier } from '@shared/hearings/model'
import { barrierWords } from '@shared/hearings/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk, useRoute } from '../../desk'
import {
  Button,
  DataTable,
  DeskForm,
  Dialog,
  EmptyState,
  ErrorNotice,
  FormCheckboxGroup,
  FormDate,
  FormRow,
  FormSwitch,
  FormText,
  FormTextArea,
  Row,
  Stack,
  StatusMark
} from '../../ui'

const HELPS = barrier.options.map((value) => ({ value, label: barrierWords[value] }))

const empty = {
  name: '',
  offers: '',
  helps: [] as string[],
  contact: '',
  phone: '',
  address: '',
  languages: 'en',
  note: '',
  checkedOn: null as CalendarDate | null,
  active: true
}

/** The inventory of community resources (EC 48322), kept by the district. */
export function Services() {
  const { data, error } = useRoute('agreements.services', {})
  const [open, setOpen] = useState<CommunityService | 'new' | null>(null)
  return (
    <Stack>
      <p>
        Who helps with what, whom to call, and in which languages. In the hearing, what gets in the way brings up the
        services that answer it (EC 48263(b)(1), 48322).
      </p>
      <ErrorNotice error={error} />
      <Row>
        <Button tone="primary" onPress={() => setOpen('new')}>
          Add a service
        </Button>
      </Row>
      <DataTable
        label="Services of the community"
        rows={data ?? []}
        rowKey={({ id }) => id}
        onOpen={(row) => setOpen(row)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        columns={[
          { id: 'name', head: 'Service', cell: (row) => row.name, sortBy: (row) => row.name, width: 220 },
          { id: 'offers', head: 'Offers', cell: (row) => row.offers, width: 260, wrap: true },
          {
            id: 'phone',
            head: 'Call',
            cell: (row) => [row.contact, row.phone].filter(Boolean).join(', '),
            width: 180,
            wrap: true
          },
          {
            id: 'helps',
            head: 'Helps with',
            cell: (row) => row.helps.map((one) => barrierWords[one]).join(', '),
            width: 220,
            wrap: true
          },
          {
            id: 'languages',
            head: 'Languages',
            cell: (row) => row.languages.map((tag) => languageName(tag)).join(', '),
            width: 140,
            wrap: true
          },
          {
            id: 'checked',
            head: 'Checked',
            cell: (row) =>
              row.active ? (
                row.checkedOn ? (
                  dateInWords(row.checkedOn, 'short')
                ) : (
                  'not yet'
                )
              ) : (
                <StatusMark status="closed">not used any more</StatusMark>
              ),
            width: 130
          }
        ]}
        empty={
          <EmptyState title="No service yet">Add the agencies and programs your board sends families to.</EmptyState>
        }
      />
      {open && <ServiceDialog service={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Stack>
  )
}

const fields = z.object({
  name: serviceEntry.shape.name,
  offers: serviceEntry.shape.offers,
  helps: z.array(barrier).min(1, 'Mark what it helps with.'),
  contact: z.string(),
  phone: z.string(),
  address: z.string(),
  languages: z.string().trim().min(2, 'Say in which languages it works.'),
  note: z.string(),
  checkedOn: serviceEntry.shape.checkedOn,
  active: z.boolean()
})

function ServiceDialog({ service, onClose }: { service: CommunityService | null; onClose: () => void }) {
  const { today } = useDesk()
  const save = useAct('agreements.saveService')
  return (
    <Dialog isOpen onClose={onClose} title={service ? service.name : 'A new service'} size="wide">
      <DeskForm
        schema={fields}
        defaultValues={
          {
            ...empty,
            ...(service && {
              ...service,
              contact: service.contact ?? '',
              phone: service.phone ?? '',
              address: service.address ?? '',
              note: service.note ?? '',
              languages: service.languages.join(', ')
            })
          } as z.input<typeof fields>
        }
        act="Save the service"
        onSubmit={async ({ languages, ...given }) => {
          const tags = languages.split(/[\s,;]+/).filter(Boolean)
          await save.mutateAsync({ ...(service ? { id: service.id } : {}), ...given, languages: tags })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormText name="name" label="Service" maxLength={400} isRequired />
        <FormTextArea name="offers" label="What it offers" rows={2} maxLength={400} isRequired />
        <FormCheckboxGroup name="helps" label="Helps with" inline options={HELPS} />
        <FormRow>
          <FormText name="contact" label="Whom to ask for" maxLength={400} isRequired={false} />
          <FormText name="phone" label="Telephone" maxLength={60} isRequired={false} />
          <FormText name="languages" label="Languages" hint="Short: en, es, hmn" maxLength={120} isRequired />
        </FormRow>
        <FormText name="address" label="Address" maxLength={400} isRequired={false} />
        <FormTextArea
          name="note"
          label="To know"
          hint="Waiting time, cost, what to bring"
          rows={2}
          maxLength={400}
          isRequired={false}
        />
        <FormRow>
          <FormDate name="checkedOn" label="Last checked" max={today} isRequired={false} />
          <FormSwitch name="active" label="Offered in hearings" />
        </FormRow>
      </DeskForm>
    </Dialog>
  )
}
