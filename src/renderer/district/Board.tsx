import { categoryInWords, MEMBERSHIP_SECTION, type MemberCategory, memberCategories } from '@shared/district/categories'
import { type BoardMember, boardMember } from '@shared/district/model'
import { useAct, useRoute } from '../desk'
import { DeskForm, FormComboBox, FormDate, FormRadio, FormRow, FormSwitch, FormText, Stack } from '../ui'
import { Records } from './Records'

const ROLES = { chair: 'Chair', clerk: 'Clerk', member: 'Member' } as const

const newMember = boardMember.partial({ id: true })
const categories = (Object.keys(memberCategories) as MemberCategory[]).map((value) => ({
  value,
  label: categoryInWords(value)
}))

/** Who sits on the board, for which agency and in which category of the statute. */
export function Board() {
  const { data, error } = useRoute('district.members', {})
  const seated = new Set(data?.filter(({ active }) => active).map(({ category }) => category))
  const open = categories.filter(({ value }) => !seated.has(value)).map(({ label }) => label)
  return (
    <Stack>
      <Records
        title="Board members"
        rows={data}
        error={error}
        rowKey={({ id }) => id}
        name={({ name }) => name}
        add="Add a member"
        empty="The members of the board will stand here."
        form={(member, onDone) => <MemberForm member={member} onDone={onDone} />}
        columns={[
          { id: 'name', head: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
          { id: 'agency', head: 'Agency', cell: ({ agency }) => agency, sortBy: ({ agency }) => agency },
          {
            id: 'category',
            head: `Category (${MEMBERSHIP_SECTION})`,
            cell: ({ category }) => categoryInWords(category),
            sortBy: ({ category }) => category
          },
          { id: 'role', head: 'Role', cell: ({ role }) => ROLES[role], sortBy: ({ role }) => role },
          { id: 'active', head: 'Serving', cell: ({ active }) => (active ? 'yes' : 'no longer') }
        ]}
      />
      {data && data.length > 0 && open.length > 0 && (
        <p>
          Categories without a serving member: {open.join('; ')}. A county board seats all of them ({MEMBERSHIP_SECTION}
          (a)(2)), a local board may ((b)(1)).
        </p>
      )}
    </Stack>
  )
}

function MemberForm({ member, onDone }: { member: BoardMember | null; onDone: () => void }) {
  const save = useAct('district.saveMember')
  return (
    <DeskForm
      schema={newMember}
      defaultValues={member ?? { active: true, role: 'member' }}
      act="Save the member"
      onSubmit={async (next) => {
        await save.mutateAsync(next)
        onDone()
      }}
      onCancel={onDone}
    >
      <FormText name="name" label="Name" maxLength={120} />
      <FormText name="agency" label="Agency" maxLength={120} />
      <FormComboBox
        name="category"
        label="Category"
        hint={`The thirteen of ${MEMBERSHIP_SECTION}(a)(2)`}
        options={categories}
      />
      <FormRadio
        name="role"
        label="Role"
        inline
        options={Object.entries(ROLES).map(([value, label]) => ({ value, label }))}
      />
      <FormRow>
        <FormDate name="termFrom" label="Serves from" isRequired={false} />
        <FormDate name="termTo" label="Serves until" isRequired={false} />
      </FormRow>
      <FormSwitch name="active" label="Serving now" />
    </DeskForm>
  )
}
