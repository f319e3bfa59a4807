import { type Came, came as cameSchema, type Presence, type PresenceRole, presenceRole } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { cameWords, roleWords } from '@shared/hearings/words'
import { clockTimeOf } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { useState } from 'react'
import { useAct } from '../../desk'
import { Button, ErrorNotice, RadioGroup, Row, Section, Select, TextField, TimeField } from '../../ui'
import { InterpreterForm } from '../InterpreterForm'
import styles from './StepParts.module.css'
import { useWall } from './wall'

const CAME = cameSchema.options.map((value) => ({ value, label: cameWords[value] }))

/** Who is here, how, and since when. Nobody is ticked beforehand; each answer is kept at once. */
export function PresencePart({ room }: { room: HearingRoom }) {
  const set = useAct('hearings.setPresence')
  const remove = useAct('hearings.removePresence')
  const wall = useWall(room.now)
  const hearingId = room.hearing.id
  const save = (presence: Presence) => set.mutate({ hearingId, presence })
  const say = (one: Presence, came: Came) => {
    const arrivedAt = came === 'absent' ? null : (one.arrivedAt ?? clockTimeOf(wall))
    save({ ...one, came, arrivedAt })
  }
  return (
    <Section title="Who is here">
      <ErrorNotice error={set.error ?? remove.error} />
      <ul className={styles.people} data-part="presence">
        {room.presence.map((one) => (
          <li key={one.id} className={styles.person}>
            <RadioGroup
              label={`${one.name}, ${one.relation ?? roleWords[one.role].toLowerCase()}`}
              inline
              options={CAME}
              value={one.came}
              onChange={(came) => say(one, came)}
            />
            {one.came !== null && one.came !== 'absent' && (
              <TimeField
                label="Arrived"
                value={one.arrivedAt}
                onChange={(arrivedAt) => arrivedAt && save({ ...one, arrivedAt: arrivedAt as Presence['arrivedAt'] })}
              />
            )}
            {one.came === null && one.contactId === null && one.role !== 'pupil' && (
              <Button
                tone="quiet"
                aria-label={`Take off the list: ${one.name}`}
                onPress={() => remove.mutate({ hearingId, presenceId: one.id })}
              >
                Take off
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SomebodyElse onAdd={save} />
      <InterpreterForm key={room.hearing.id} entry={room.hearing} />
    </Section>
  )
}

function SomebodyElse({ onAdd }: { onAdd: (presence: Presence) => void }) {
  const [role, setRole] = useState<PresenceRole | null>(null)
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const add = () => {
    if (!role || name.trim() === '') return
    onAdd({
      id: newId(),
      role,
      name: name.trim(),
      relation: relation.trim() || null,
      contactId: null,
      came: null,
      arrivedAt: null
    })
    setRole(null)
    setName('')
    setRelation('')
  }
  return (
    <Row>
      <Select
        label="Somebody else"
        placeholder="Role"
        options={presenceRole.options.map((value) => ({ value, label: roleWords[value] }))}
        value={role}
        onChange={setRole}
      />
      <TextField label="Name" value={name} onChange={setName} />
      <TextField label="Relation or agency" value={relation} onChange={setRelation} isRequired={false} />
      <Button onPress={add} isDisabled={!role || name.trim() === ''}>
        Add to the list
      </Button>
    </Row>
  )
}
