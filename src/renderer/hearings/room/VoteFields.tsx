import type { BoardVote } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { useRoute } from '../../desk'
import { CheckboxGroup, NumberField, RadioGroup, Row, Select, Stack, TextField } from '../../ui'

const HOW = [
  { value: 'none' as const, label: 'No vote yet' },
  { value: 'consensus' as const, label: 'Consensus' },
  { value: 'vote' as const, label: 'Vote' }
]

interface VoteFieldsProps {
  room: HearingRoom
  vote: BoardVote | null
  onVote: (vote: BoardVote | null) => void
}

/** How the board decided, and who took no part. */
export function VoteFields({ room, vote, onVote }: VoteFieldsProps) {
  const { data: day } = useRoute('hearings.day', { id: room.dayId })
  const isDisabled = room.hearing.endedAt !== null
  const here = day?.members.filter(({ present }) => present === true) ?? []
  const count = (name: 'for' | 'against' | 'abstained', label: string) => (
    <NumberField
      label={label}
      min={0}
      max={60}
      isRequired={name === 'for'}
      isDisabled={isDisabled}
      value={vote?.[name] || null}
      onChange={(value) => vote && onVote({ ...vote, [name]: value ?? 0 })}
    />
  )
  const out = room.recused.map(({ memberId }) => memberId)
  const who = (name: 'movedBy' | 'secondedBy', label: string) => (
    <Select
      label={label}
      placeholder="Member"
      isRequired={false}
      isDisabled={isDisabled}
      options={here.map((member) => ({ value: member.id, label: member.name }))}
      value={vote?.[name] ?? null}
      onChange={(member) => vote && onVote({ ...vote, [name]: member })}
    />
  )
  return (
    <>
      <RadioGroup
        label="How it was decided"
        inline
        isDisabled={isDisabled}
        options={HOW}
        value={vote?.how ?? 'none'}
        onChange={(how) =>
          onVote(
            how === 'none'
              ? null
              : {
                  motion: null,
                  movedBy: null,
                  secondedBy: null,
                  recused: out,
                  ...vote,
                  how,
                  // Consensus is of everyone at the table; votes are counted, never beforehand.
                  for: how === 'consensus' ? here.filter(({ id }) => !out.includes(id)).length : 0,
                  against: 0,
                  abstained: 0
                }
          )
        }
      />
      {vote && (
        <Stack>
          <TextField
            label="Motion"
            isRequired={false}
            isDisabled={isDisabled}
            value={vote.motion ?? ''}
            onChange={(motion) => onVote({ ...vote, motion: motion || null })}
          />
          {vote.how === 'vote' && (
            <Row>
              {who('movedBy', 'Moved by')}
              {who('secondedBy', 'Seconded by')}
            </Row>
          )}
          <Row>
            {count('for', vote.how === 'consensus' ? 'Members who agree' : 'For')}
            {vote.how === 'vote' && count('against', 'Against')}
            {vote.how === 'vote' && count('abstained', 'Abstained')}
          </Row>
          {here.length > 0 && (
            <CheckboxGroup
              label="Took no part (recused)"
              inline
              isDisabled={isDisabled}
              options={here.map(({ id, name }) => ({ value: id, label: name }))}
              value={[...new Set([...vote.recused, ...out])]}
              onChange={(recused) => onVote({ ...vote, recused })}
            />
          )}
        </Stack>
      )}
    </>
  )
}
