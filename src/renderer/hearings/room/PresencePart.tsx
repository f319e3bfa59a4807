import { type Came, came as cameSchema, type Presence, type PresenceRole, presenceRole } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { cameWords, roleWords } from '@shared/hearings/words'
import { clockTimeOf, timeInWords } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { useEffect, useRef, useState } from 'react'
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
              <Arrival one={one} onChange={(arrivedAt) => save({ ...one, arrivedAt })} />
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

/** The moment as one stop on the way to the next person; opened, it is three fields. */
function Arrival({ one, onChange }: { one: Presence; onChange: (at: Presence['arrivedAt']) => void }) {
  const [changing, setChanging] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (changing) frame.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()
  }, [changing])
  if (!changing && one.arrivedAt !== null) {
    const at = timeInWords(one.arrivedAt)
    return (
      <Button
        tone="quiet"
        aria-label={`${one.name} arrived at ${at}: change it`}
        onPress={() => setChanging(true)}
      >{`arrived ${at}`}</Button>
    )
  }
  return (
    <div ref={frame}>
      <TimeField
        label="Arrived"
        value={one.arrivedAt}
        onChange={(arrivedAt) => arrivedAt && onChange(arrivedAt as Presence['arrivedAt'])}
      />
    </div>
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
