import { type MeetingRecord, meetingPresence } from '@shared/interventions/meetings'
import { useState } from 'react'
import { useAct } from '../../desk'
import { Button, ErrorNotice, RadioGroup, Row, Section, Select, Stack, TextField } from '../../ui'

type Came = NonNullable<MeetingRecord['presence'][number]['came']>
type Role = MeetingRecord['presence'][number]['role']

const CAME: { value: Came; label: string }[] = [
  { value: 'in-person', label: 'Here' },
  { value: 'by-phone', label: 'By phone' },
  { value: 'absent', label: 'Did not come' }
]
const cameWords = { 'in-person': 'here', 'by-phone': 'by phone', absent: 'did not come' }
const ROLES: Record<Role, string> = {
  pupil: 'Pupil',
  parent: 'Parent or guardian',
  school: 'School',
  interpreter: 'Interpreter',
  other: 'Somebody else'
}

/** Who came. Nobody is ticked beforehand; each answer is kept at once. */
export function MeetingPresencePart({ meeting }: { meeting: MeetingRecord }) {
  const set = useAct('interventions.setPresence')
  const open = meeting.state === 'scheduled'
  return (
    <Section title="Who is here">
      <ErrorNotice error={set.error} />
      <Stack gap="tight">
        {meeting.presence.map((one) =>
          open ? (
            <RadioGroup
              key={one.id}
              label={`${one.name}, ${one.relation ?? ROLES[one.role].toLowerCase()}`}
              inline
              options={CAME}
              value={one.came}
              onChange={(came) => set.mutate({ meetingId: meeting.id, presenceId: one.id, came })}
            />
          ) : (
            <p key={one.id}>
              {one.name}, {one.relation ?? ROLES[one.role].toLowerCase()}: {one.came ? cameWords[one.came] : 'not said'}
            </p>
          )
        )}
      </Stack>
      {open && <SomebodyElse meetingId={meeting.id} />}
    </Section>
  )
}

function SomebodyElse({ meetingId }: { meetingId: string }) {
  const add = useAct('interventions.addPresence')
  const [role, setRole] = useState<Role | null>(null)
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const put = async () => {
    if (!role) return
    await add.mutateAsync({ meetingId, role, name, relation })
    setRole(null)
    setName('')
    setRelation('')
  }
  return (
    <>
      <ErrorNotice error={add.error} />
      <Row>
        <Select
          label="Somebody else"
          placeholder="Role"
          options={meetingPresence.shape.role.options.map((value) => ({ value, label: ROLES[value] }))}
          value={role}
          onChange={setRole}
        />
        <TextField label="Name" value={name} onChange={setName} />
        <TextField label="Relation or agency" value={relation} onChange={setRelation} isRequired={false} />
        <Button onPress={() => void put().catch(() => undefined)} isDisabled={!role || name.trim() === ''}>
          Add to the list
        </Button>
      </Row>
    </>
  )
}
