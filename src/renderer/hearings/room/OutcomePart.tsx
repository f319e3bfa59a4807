import type { Outcome } from '@shared/hearings/model'
import type { NextService } from '@shared/hearings/room'
import type { HearingRoom } from '@shared/hearings/routes'
import { noteAsked } from '@shared/hearings/rules-outcome'
import { OUTCOME_GROUPS, outcomeWords } from '@shared/hearings/words'
import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk, useRoute } from '../../desk'
import { Button, DatePicker, ErrorNotice, Notice, RadioGroup, Section, TextArea } from '../../ui'
import { DecisionDialog } from './DecisionDialog'
import { useDrafts } from './drafts'
import styles from './StepParts.module.css'
import { WhatFollows } from './WhatFollows'

const SERVICES: { value: NextService; label: string }[] = [
  { value: 'certified', label: 'by certified mail' },
  { value: 'personal', label: 'by hand' },
  { value: 'home-visit', label: 'on a home visit' }
]

/** An outcome as it is being chosen; kept as a draft. */
export interface OutcomeDraft {
  outcome: Outcome | null
  reviewOn: CalendarDate | null
  note: string
  nextService: NextService | null
}

const isOutcomeDraft = ({ note, outcome }: OutcomeDraft): boolean => typeof note === 'string' && outcome !== undefined

/** Outcome and the day on which the board looks again. What the law does not carry can't be saved and says why. */
export function OutcomePart({ room }: { room: HearingRoom }) {
  const { today } = useDesk()
  const { hearing } = room
  const closed = hearing.endedAt !== null
  const drafts = useDrafts()
  const recorded: OutcomeDraft = {
    outcome: hearing.outcome,
    reviewOn: hearing.reviewOn,
    note: room.outcomeNote ?? '',
    nextService: room.nextService
  }
  const draft = drafts.read('outcome', isOutcomeDraft) ?? recorded
  const { outcome, reviewOn, note, nextService } = draft
  const set = (change: Partial<OutcomeDraft>) => drafts.write('outcome', { ...draft, ...change })
  const [asking, setAsking] = useState(false)
  const decide = useAct('hearings.decide')
  const asksService = outcome === 'no-show-rescheduled'
  const decision = {
    id: hearing.id,
    reviewOn,
    note: note.trim() || null,
    nextService: asksService ? nextService : null
  }
  const weighed = useRoute(
    'hearings.weigh',
    { ...decision, outcome: outcome ?? 'continued' },
    { enabled: outcome !== null && !closed, keepPrevious: true }
  )
  const isSaved =
    hearing.outcome === outcome &&
    hearing.reviewOn === reviewOn &&
    room.outcomeNote === decision.note &&
    room.nextService === decision.nextService
  const refusals = outcome && !closed ? (weighed.data?.refusals ?? []) : []
  const cautions = outcome && !closed ? (weighed.data?.cautions ?? []) : []
  const words = outcome ? [outcomeWords[outcome], reviewOn && `next day ${dateInWords(reviewOn, 'long')}`] : []
  const sentence = words.filter(Boolean).join('; ')
  return (
    <Section title="Outcome">
      <div className={styles.outcomes} data-part="outcome">
        {OUTCOME_GROUPS.map(({ title, outcomes }) => (
          <RadioGroup
            key={title}
            label={title}
            isDisabled={closed}
            options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
            value={outcome && outcomes.includes(outcome) ? outcome : null}
            onChange={(chosen) => set({ outcome: chosen })}
          />
        ))}
      </div>
      {outcome && <WhatFollows outcome={outcome} />}
      {outcome && (
        <TextArea
          label={noteAsked(outcome) ?? 'Why, in a sentence'}
          rows={2}
          maxLength={400}
          isRequired={noteAsked(outcome) !== null}
          isDisabled={closed}
          value={note}
          onChange={(words) => set({ note: words })}
        />
      )}
      {asksService && (
        <RadioGroup
          label="The notice of the new day is served"
          inline
          isDisabled={closed}
          options={SERVICES}
          value={nextService}
          onChange={(way) => set({ nextService: way })}
        />
      )}
      <DatePicker
        label="Review or continuation day"
        hint="A schoolday after today, where the outcome has one"
        isRequired={false}
        isDisabled={closed}
        min={addDays(today as CalendarDate, 1)}
        value={reviewOn}
        onChange={(day) => set({ reviewOn: day as CalendarDate | null })}
      />
      {reviewOn && !closed && (
        <div>
          <Button tone="quiet" onPress={() => set({ reviewOn: null })}>
            Clear the day
          </Button>
        </div>
      )}
      <div aria-live="polite" className={styles.reasons}>
        {refusals.length > 0 && (
          <Notice tone="warn" title="This can’t be saved yet">
            <ul>
              {refusals.map(({ code, text, section }) => (
                <li key={code}>
                  {text}
                  {section ? ` (${section})` : ''}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {cautions.length > 0 && (
          <Notice title="To look at once more">
            <ul>
              {cautions.map((caution) => (
                <li key={caution}>{caution}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <ErrorNotice error={decide.error ?? weighed.error} />
      {closed ? (
        <Notice>The hearing is closed; the outcome stands as it was saved: {sentence}.</Notice>
      ) : (
        <div className={styles.act}>
          <Button
            tone="primary"
            large
            onPress={() => setAsking(true)}
            isDisabled={!outcome || isSaved || weighed.isFetching || refusals.length > 0}
          >
            Record the outcome
          </Button>
          <span role="status">
            {outcome && isSaved ? `Recorded: ${sentence}.` : outcome ? 'Kept as a draft. Not recorded yet.' : ''}
          </span>
        </div>
      )}
      {asking && outcome && (
        <DecisionDialog
          question={`Record the outcome: ${sentence}?`}
          act="Record the outcome"
          onClose={() => setAsking(false)}
          onDecide={async () => {
            await decide.mutateAsync({ ...decision, outcome })
            drafts.saved('outcome')
          }}
        />
      )}
    </Section>
  )
}
