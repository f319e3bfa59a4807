import { groundWords } from '@shared/cases/model'
import { referralGround } from '@shared/documents/parts'
import { barrier, type FindingCode, findingCode, findingResult } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { barrierWords, findingWords, resultWords } from '@shared/hearings/words'
import { useState } from 'react'
import { useAct } from '../../desk'
import { Button, CheckboxGroup, ErrorNotice, Notice, RadioGroup, Section, Stack, TextField } from '../../ui'
import { DecisionDialog } from './DecisionDialog'
import { useDrafts } from './drafts'
import { draftOf, type FindingsDraft, findingsFrom, findingsInWords, isFindingsDraft, isSaved } from './findingsDraft'
import styles from './StepParts.module.css'
import { VoteFields } from './VoteFields'

const RESULTS = findingResult.options.map((value) => ({ value, label: resultWords[value] }))
const GROUNDS = referralGround.options.map((value) => ({ value, label: groundWords[value] }))
const BARRIERS = barrier.options.map((value) => ({ value, label: barrierWords[value] }))

/** F1 to F10, marked one by one and kept as a draft; saved together, on purpose. */
export function FindingsPart({ room }: { room: HearingRoom }) {
  const drafts = useDrafts()
  const draft = drafts.read('findings', isFindingsDraft) ?? draftOf(room)
  const onDraft = (next: FindingsDraft) =>
    isSaved(room, next) ? drafts.drop('findings') : drafts.write('findings', next)
  const [asking, setAsking] = useState(false)
  const save = useAct('hearings.saveFindings')
  const closed = room.hearing.endedAt !== null
  const saved = isSaved(room, draft)
  const mark = (code: FindingCode, change: Partial<FindingsDraft['findings'][FindingCode]>) =>
    onDraft({ ...draft, findings: { ...draft.findings, [code]: { ...draft.findings[code], ...change } } })
  /** EC 48263(b)(2): before the first directives there is nothing that was not responded to. */
  const later = (code: FindingCode) =>
    code === 'F8' && room.hearing.kind === 'first' && draft.findings.F8.result === null
  const line = (code: FindingCode) => (
    <div key={code} className={styles.finding}>
      <RadioGroup
        label={`${code} · ${findingWords[code]}`}
        hint={later(code) ? 'Found in a review hearing only; this is a first hearing.' : undefined}
        inline
        isDisabled={closed || later(code)}
        options={RESULTS}
        value={draft.findings[code].result}
        onChange={(result) => mark(code, { result })}
      />
      <TextField
        label={`Note to ${code}`}
        isRequired={false}
        isDisabled={closed || later(code)}
        value={draft.findings[code].note}
        onChange={(note) => mark(code, { note })}
        maxLength={400}
      />
      {code === 'F3' && (
        <div className={styles.whole}>
          <CheckboxGroup
            label="Grounds that are shown"
            inline
            isDisabled={closed}
            options={GROUNDS}
            value={draft.grounds}
            onChange={(grounds) => onDraft({ ...draft, grounds })}
          />
        </div>
      )}
      {code === 'F5' && (
        <div className={styles.whole}>
          <CheckboxGroup
            label="What gets in the way"
            hint="Directives and services that answer these are suggested in the next step."
            inline
            isDisabled={closed}
            options={BARRIERS}
            value={draft.barriers ?? room.heard}
            onChange={(barriers) => onDraft({ ...draft, barriers })}
          />
        </div>
      )}
      {code === 'F10' && (
        <div className={styles.whole}>
          <VoteFields
            room={room}
            vote={draft.vote}
            onVote={(vote) => {
              const F10 = vote ? { ...draft.findings.F10, result: 'yes' as const } : draft.findings.F10
              onDraft({ ...draft, vote, findings: { ...draft.findings, F10 } })
            }}
          />
        </div>
      )}
    </div>
  )
  return (
    <Section title="Findings of the board">
      <div data-part="findings">
        <Stack>{findingCode.options.map(line)}</Stack>
      </div>
      <ErrorNotice error={save.error} />
      {closed ? (
        <Notice>The hearing is closed; the findings stand as they were saved.</Notice>
      ) : (
        <div className={styles.act}>
          <Button tone="primary" large onPress={() => setAsking(true)} isDisabled={saved}>
            Save the findings
          </Button>
          <span role="status">
            {!saved ? 'Kept as a draft. Not saved yet.' : room.findings.length > 0 ? 'The findings are saved.' : ''}
          </span>
        </div>
      )}
      {asking && (
        <DecisionDialog
          question="Save these findings of the board?"
          act="Save the findings"
          onClose={() => setAsking(false)}
          onDecide={async () => {
            const findings = findingsFrom(draft, room.heard)
            await save.mutateAsync({ id: room.hearing.id, findings, vote: draft.vote })
            drafts.saved('findings')
          }}
        >
          <ul>
            {findingsInWords(draft).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </DecisionDialog>
      )}
    </Section>
  )
}
