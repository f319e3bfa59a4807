import { type StaffMember, staffMember } from '@shared/district/model'
import { useAct, useRoute } from '../desk'
import { DeskForm, FormRow, FormSwitch, FormText } from '../ui'
import { Records } from './Records'

const newStaff = staffMember.partial({ id: true })

/** Who calls, visits, refers and signs. */
export function Staff() {
  const { data, error } = useRoute('district.staff', {})
  return (
    <Records
      title="Staff"
      rows={data}
      error={error}
      rowKey={({ id }) => id}
      name={({ name }) => name}
      add="Add a person"
      empty="The people who call, visit, refer and sign will stand here."
      form={(person, onDone) => <StaffForm person={person} onDone={onDone} />}
      columns={[
        { id: 'name', head: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
        { id: 'title', head: 'Title', cell: ({ title }) => title, sortBy: ({ title }) => title },
        { id: 'phone', head: 'Phone', cell: ({ phone }) => phone ?? '' },
        { id: 'email', head: 'Email', cell: ({ email }) => email ?? '' },
        { id: 'active', head: 'Works here', cell: ({ active }) => (active ? 'yes' : 'no longer') }
      ]}
    />
  )
}

function StaffForm({ person, onDone }: { person: StaffMember | null; onDone: () => void }) {
  const save = useAct('district.saveStaff')
  return (
    <DeskForm
      schema={newStaff}
      defaultValues={person ?? { active: true }}
      act="Save the person"
      onSubmit={async (next) => {
        await save.mutateAsync(next)
        onDone()
      }}
      onCancel={onDone}
    >
      <FormText name="name" label="Name" maxLength={120} />
      <FormText name="title" label="Title" hint="As it stands below a signature" maxLength={120} />
      <FormRow>
        <FormText name="phone" label="Phone" type="tel" isRequired={false} />
        <FormText name="email" label="Email" type="email" isRequired={false} />
      </FormRow>
      <FormSwitch name="active" label="Works here now" />
    </DeskForm>
  )
}
