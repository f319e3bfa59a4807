import { categoryInWords, MEMBERSHIP_SECTION, type MemberCategory, memberCategories } from '@shared/district/categories'
import { boardMember, type SeatedBoardMember } from '@shared/district/model'
import { dateInWords } from '@shared/kernel/dates'
import { useAct, useRoute } from '../desk'
import { DeskForm, FormComboBox, FormDate, FormRadio, FormRow, FormSwitch, FormText, Stack, StatusMark } from '../ui'
import { Agreements } from './Agreements'
import { Consultations } from './Consultations'
import { Records } from './Records'

const ROLES = { chair: 'Chair', clerk: 'Clerk', member: 'Member' } as const

const newMember = boardMember.partial({ id: true })
const categories = (Object.keys(memberCategories) as MemberCategory[]).map((value) => ({
  value,
  label: categoryInWords(value)
}))

/** Who sits on the board, for which agency, in which category of the statute, and whether each may see records. */
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
          { id: 'agency', head: 'Agency', cell: ({ agency }) => agency, sortBy: ({ agency }) => agency, wrap: true },
          {
            id: 'category',
            head: `Category (${MEMBERSHIP_SECTION})`,
            cell: ({ category }) => categoryInWords(category),
            sortBy: ({ category }) => category,
            wrap: true
          },
          { id: 'role', head: 'Role', cell: ({ role }) => ROLES[role], sortBy: ({ role }) => role },
          { id: 'term', head: 'Term until', cell: ({ termTo }) => (termTo ? dateInWords(termTo) : 'not set') },
          { id: 'agreement', head: 'Agreement', cell: agreement },
          { id: 'active', head: 'Serving', cell: ({ active }) => (active ? 'yes' : 'no longer') }
        ]}
      />
      {data && data.length > 0 && open.length > 0 && (
        <p>
          Categories without a serving member: {open.join('; ')}. A county board seats all of them ({MEMBERSHIP_SECTION}
          (a)(2)), a local board may ((b)(1)).
        </p>
      )}
      <Agreements members={data ?? []} />
      <Consultations />
    </Stack>
  )
}

function agreement({ agreedOn, active }: SeatedBoardMember) {
  if (agreedOn) return <StatusMark status="done">{dateInWords(agreedOn, 'short')}</StatusMark>
  return active ? <StatusMark status="due">not signed this year</StatusMark> : ''
}

function MemberForm({ member, onDone }: { member: SeatedBoardMember | null; onDone: () => void }) {
  const save = useAct('district.saveMember')
  const { agreedOn: _, ...known } = member ?? { agreedOn: null }
  return (
    <DeskForm
      schema={newMember}
      defaultValues={member ? known : { active: true, role: 'member' }}
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
      <FormText
        name="appointedBy"
        label="Appointed by"
        hint="County superintendent for district representatives, else the county board of education"
        isRequired={false}
      />
      <FormDate name="appointedOn" label="Appointed on" isRequired={false} />
      <FormSwitch name="active" label="Serving now" />
    </DeskForm>
  )
}
