import type { HearingRoom } from '@shared/hearings/routes'
import { outcomeWords } from '@shared/hearings/words'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct } from '../../desk'
import { Button, ErrorNotice, Facts, LinkButton, Section } from '../../ui'
import { DecisionDialog } from './DecisionDialog'
import { useRoomParts } from './roomParts'
import styles from './StepParts.module.css'
import { WhatFollows } from './WhatFollows'
import { shortTime } from './wall'

/** The end of the hearing, stamped once; then the papers. */
export function ClosePart({ room }: { room: HearingRoom }) {
  const { Papers } = useRoomParts()
  const { hearing } = room
  const [asking, setAsking] = useState(false)
  const close = useAct('hearings.close')
  return (
    <Section title="What is recorded">
      <Facts
        layout="list"
        facts={[
          { label: 'Outcome', value: hearing.outcome ? outcomeWords[hearing.outcome] : 'not recorded yet' },
          { label: 'Next day', value: hearing.reviewOn ? dateInWords(hearing.reviewOn, 'long') : 'none' },
          { label: 'Began', value: hearing.startedAt ? shortTime(hearing.startedAt) : 'not begun' },
          { label: 'Ended', value: hearing.endedAt ? shortTime(hearing.endedAt) : 'not ended' }
        ]}
      />
      <ErrorNotice error={close.error} />
      {hearing.endedAt === null ? (
        <div className={styles.act}>
          <Button tone="primary" large onPress={() => setAsking(true)} isDisabled={!hearing.outcome}>
            Close the hearing
          </Button>
          <span>{hearing.outcome ? '' : 'Record the outcome first (key O).'}</span>
        </div>
      ) : (
        <div className={styles.act}>
          <LinkButton to={`/hearings/day/${room.dayId}`}>Back to the hearing day</LinkButton>
        </div>
      )}
      {hearing.outcome && <WhatFollows outcome={hearing.outcome} caseId={hearing.caseId} />}
      <Papers room={room} />
      {asking && (
        <DecisionDialog
          question={`Close the hearing: ${hearing.outcome ? outcomeWords[hearing.outcome].toLowerCase() : ''}?`}
          act="Close the hearing"
          onClose={() => setAsking(false)}
          onDecide={() => close.mutateAsync({ id: hearing.id })}
        >
          <p>The end is stamped. Findings and outcome then stay as they are; notes can be completed until tomorrow.</p>
        </DecisionDialog>
      )}
    </Section>
  )
}
