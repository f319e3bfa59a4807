import type { DayMember } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, ErrorNotice, RadioGroup, Row, Section, StatusMark, TextField } from '../../ui'
import styles from './StepParts.module.css'

const HERE = [
  { value: 'here' as const, label: 'here' },
  { value: 'away' as const, label: 'not here' }
]

/** The members at the table, for the whole day; and who takes no part in this case. */
export function PanelPart({ room }: { room: HearingRoom }) {
  const { data: day, error } = useRoute('hearings.day', { id: room.dayId })
  const plan = useRoute('hearings.plan', { dayId: room.dayId }).data
  const set = useAct('hearings.setMember')
  return (
    <Section title="The panel today">
      <ErrorNotice error={error ?? set.error} />
      {day?.members.length === 0 && <p>No members are named for this day yet. Name them under the hearing day.</p>}
      <ul className={styles.people} data-part="panel">
        {day?.members.map((member) => {
          const { id, name, agency, role, present } = member
          const problems = plan?.panel.find((seat) => seat.id === id)?.problems ?? []
          return (
            <li key={id} className={styles.person}>
              <RadioGroup
                label={`${name}, ${agency}${role === 'member' ? '' : ` (${role})`}`}
                inline
                options={HERE}
                value={present === null ? null : present ? 'here' : 'away'}
                onChange={(value) => set.mutate({ dayId: room.dayId, memberId: id, present: value === 'here' })}
              />
              <Recusal room={room} member={member} />
              {problems.length > 0 && <StatusMark status="missing">{problems.join('; ')}</StatusMark>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** A member who knows the family steps back from this case, and says why. */
function Recusal({ room, member }: { room: HearingRoom; member: DayMember }) {
  const { caseId, endedAt } = room.hearing
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const recuse = useAct('hearings.recuse')
  const takeBack = useAct('hearings.takeBackRecusal')
  const known = room.recused.find(({ memberId }) => memberId === member.id)
  if (known) {
    return (
      <p>
        <StatusMark status="closed">{`takes no part: ${known.reason}`}</StatusMark>{' '}
        {endedAt === null && (
          <Button
            tone="quiet"
            aria-label={`Take back: ${member.name}`}
            onPress={() => takeBack.mutate({ memberId: member.id, caseId })}
          >
            Take back
          </Button>
        )}
        <ErrorNotice error={takeBack.error} />
      </p>
    )
  }
  if (endedAt !== null) return null
  if (!asking) {
    return (
      <Button tone="quiet" aria-label={`Steps back: ${member.name}`} onPress={() => setAsking(true)}>
        Steps back
      </Button>
    )
  }
  const canSay = reason.trim() !== '' && !recuse.isPending
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (canSay) recuse.mutate({ memberId: member.id, caseId, reason })
      }}
    >
      <Row>
        {/* Else the first letter of the reason would be a key of the room. */}
        <TextField
          label={`Why ${member.name} takes no part`}
          value={reason}
          onChange={setReason}
          maxLength={200}
          autoFocus
        />
        <Button type="submit" isDisabled={!canSay}>
          Takes no part
        </Button>
        <ErrorNotice error={recuse.error} />
      </Row>
    </form>
  )
}
