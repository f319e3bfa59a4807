import { type Came, came, type Presence, presenceRole } from '@shared/hearings/model'
import { cameWords, roleWords } from '@shared/hearings/words'
import type { ClockTime } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { Button, Checkbox, RadioGroup, Row, Section, Select, TextField, TimeField } from '../../ui'
import type { PartProps } from './WrittenRecord'

const CAME = came.options.map((value) => ({ value, label: cameWords[value] }))
const HERE = [
  { value: 'yes', label: 'here' },
  { value: 'no', label: 'absent' }
]

/** Times, family and school, and the panel. Nobody is ticked beforehand. */
export function WrittenPeople({ answer, record, change }: PartProps) {
  const person = (id: string, part: Partial<Presence>) =>
    change({ presence: record.presence.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const seat = (memberId: string, present: boolean) =>
    change({ seats: record.seats.map((one) => (one.memberId === memberId ? { ...one, present } : one)) })
  const recuse = (memberId: string, keepsOut: boolean) => {
    const vote = record.vote ?? {
      how: 'consensus' as const,
      motion: null,
      movedBy: null,
      secondedBy: null,
      for: 0,
      against: 0,
      abstained: 0,
      recused: []
    }
    const others = vote.recused.filter((id) => id !== memberId)
    change({ vote: { ...vote, recused: keepsOut ? [...others, memberId] : others } })
  }
  return (
    <Section title="Who is here">
      <Row>
        <TimeField
          label="Called in at"
          value={record.startedAt}
          onChange={(time) => change({ startedAt: time as ClockTime | null })}
        />
        <TimeField
          label="Ended at"
          value={record.endedAt}
          onChange={(time) => change({ endedAt: time as ClockTime | null })}
        />
      </Row>
      {record.presence.map((one) => (
        <Row key={one.id}>
          {answer.record.presence.some(({ id }) => id === one.id) ? null : (
            <>
              <TextField label="Name" value={one.name} onChange={(name) => person(one.id, { name })} />
              <Select
                label="Part"
                value={one.role}
                onChange={(role) => role && person(one.id, { role })}
                options={presenceRole.options.map((value) => ({ value, label: roleWords[value] }))}
              />
            </>
          )}
          <RadioGroup
            label={[one.name, one.relation ?? roleWords[one.role].toLowerCase()].filter(Boolean).join(', ')}
            inline
            options={CAME}
            value={one.came}
            onChange={(how: Came) => person(one.id, { came: how, ...(how === 'absent' ? { arrivedAt: null } : {}) })}
          />
          {one.came !== 'absent' && (
            <TimeField
              label={`Arrived, ${one.name || 'new person'}`}
              isRequired={false}
              value={one.arrivedAt}
              onChange={(time) => person(one.id, { arrivedAt: time as ClockTime | null })}
            />
          )}
        </Row>
      ))}
      <Row>
        <Button
          onPress={() =>
            change({
              presence: [
                ...record.presence,
                { id: newId(), role: 'support', name: '', relation: null, contactId: null, came: null, arrivedAt: null }
              ]
            })
          }
        >
          Add a person
        </Button>
      </Row>
      <h3>Panel</h3>
      {answer.panel.map(({ id, name, agency }) => {
        const present = record.seats.find(({ memberId }) => memberId === id)?.present ?? null
        return (
          <Row key={id}>
            <RadioGroup
              label={`${name}, ${agency}`}
              inline
              options={HERE}
              value={present === null ? null : present ? 'yes' : 'no'}
              onChange={(value) => seat(id, value === 'yes')}
            />
            <Checkbox
              isSelected={record.vote?.recused.includes(id) ?? false}
              onChange={(keepsOut) => recuse(id, keepsOut)}
            >
              {`${name} takes no part`}
            </Checkbox>
          </Row>
        )
      })}
    </Section>
  )
}
