import { barrier } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { barrierWords } from '@shared/hearings/words'
import { useAct } from '../../desk'
import { CheckboxGroup, ErrorNotice } from '../../ui'

const BARRIERS = barrier.options.map((value) => ({ value, label: barrierWords[value] }))

/** Barriers as they are heard, kept at once. They suggest services and directives; F5 is found by the board later. */
export function BarriersHeard({ room }: { room: HearingRoom }) {
  const hear = useAct('hearings.hear')
  return (
    <>
      <CheckboxGroup
        label="What gets in the way, as it is heard"
        inline
        isDisabled={room.hearing.endedAt !== null}
        options={BARRIERS}
        value={hear.isPending ? (hear.variables?.barriers ?? room.heard) : room.heard}
        onChange={(barriers) => hear.mutate({ id: room.hearing.id, barriers })}
      />
      <ErrorNotice error={hear.error} />
    </>
  )
}
