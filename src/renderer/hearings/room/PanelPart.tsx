import type { HearingRoom } from '@shared/hearings/routes'
import { useAct, useRoute } from '../../desk'
import { ErrorNotice, RadioGroup, Section } from '../../ui'
import styles from './TheRoom.module.css'

const HERE = [
  { value: 'here' as const, label: 'here' },
  { value: 'away' as const, label: 'not here' }
]

/** The members at the table, for the whole day. */
export function PanelPart({ room }: { room: HearingRoom }) {
  const { data: day, error } = useRoute('hearings.day', { id: room.dayId })
  const set = useAct('hearings.setMember')
  return (
    <Section title="The panel today">
      <ErrorNotice error={error ?? set.error} />
      {day?.members.length === 0 && <p>No members are named for this day yet. Name them under the hearing day.</p>}
      <ul className={styles.people} data-part="panel">
        {day?.members.map(({ id, name, agency, role, present }) => (
          <li key={id} className={styles.person}>
            <RadioGroup
              label={`${name}, ${agency}${role === 'member' ? '' : ` (${role})`}`}
              inline
              options={HERE}
              value={present === null ? null : present ? 'here' : 'away'}
              onChange={(value) => set.mutate({ dayId: room.dayId, memberId: id, present: value === 'here' })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
