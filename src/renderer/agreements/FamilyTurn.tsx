import type { HearingRoom } from '@shared/hearings/routes'
import { useEffect, useRef } from 'react'
import { ask, useAct, useRoute } from '../desk'
import { Button, ErrorNotice, StatusMark, useKeys } from '../ui'

interface FamilyTurnProps {
  room: HearingRoom
  /** The one screen there is was turned back: cover it before anybody sees the docket. */
  onBack: () => void
}

/** Turns a screen to the family, and back. Leaving the hearing turns it back by itself. */
export function FamilyTurn({ room, onBack }: FamilyTurnProps) {
  const hearingId = room.hearing.id
  const { data } = useRoute('agreements.turned', {})
  const turn = useAct('agreements.turnToFamily')
  const isOn = data?.hearingId === hearingId
  const flip = () => turn.mutate({ hearingId: isOn ? null : hearingId })
  useKeys('The room', { t: [isOn ? 'Turn the screen back' : 'Turn a screen to the family', flip] })

  const sameScreen = useRef(false)
  useEffect(() => {
    if (isOn) sameScreen.current = data?.display === 'same'
    else if (sameScreen.current) {
      sameScreen.current = false
      onBack()
    }
  }, [isOn, data, onBack])
  // The next family must never find this one on its screen.
  useEffect(() => () => void ask('agreements.turnToFamily', { hearingId: null }).catch(() => {}), [])
  return (
    <>
      {isOn && (
        <StatusMark status="done">
          {data?.display === 'same' ? 'with the family (F9 back)' : 'with the family'}
        </StatusMark>
      )}
      <Button tone="quiet" onPress={flip}>
        {isOn ? 'Turn it back (T)' : 'Family’s screen (T)'}
      </Button>
      <ErrorNotice error={turn.error} />
    </>
  )
}
