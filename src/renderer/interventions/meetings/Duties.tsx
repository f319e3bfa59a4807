import { addresseeWords, isOverdueDuty } from '@shared/documents/duties/model'
import type { DutyWording, MeetingDuty, MeetingRecord } from '@shared/interventions/meetings'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk } from '../../desk'
import { Button, ErrorNotice, Notice, Row, Section, StatusMark } from '../../ui'
import { DutyEditor } from './DutyEditor'
import { DutyLibrary, newWording } from './DutyLibrary'
import { DutyStatusDialog } from './DutyStatusDialog'
import styles from './Meetings.module.css'

/** What pupil, parent and school take on; from the same library as the directives of the board. */
export function Duties({ meeting }: { meeting: MeetingRecord }) {
  const { today } = useDesk()
  const remove = useAct('interventions.removeDuty')
  const [writing, setWriting] = useState<{ id: string | null; wording: DutyWording } | null>(null)
  const [judging, setJudging] = useState<MeetingDuty | null>(null)
  const { duties, dutiesOpen, agreementDocumentId } = meeting
  return (
    <Section title="The agreement">
      <ErrorNotice error={remove.error} />
      {!dutiesOpen && !agreementDocumentId && (
        <Notice title="The words stand.">Somebody has signed. To change them, take the signatures back first.</Notice>
      )}
      <ol className={styles.duties} aria-label="What was agreed">
        {duties.map((duty) => (
          <li key={duty.id}>
            <p>
              <strong>
                {addresseeWords[duty.addressee]}: {duty.addresseeName}
              </strong>
              . {duty.text}{' '}
              <span className={styles.under}>
                {[duty.dueOn ? `by ${dateInWords(duty.dueOn)}` : 'this school year', duty.evidence]
                  .filter(Boolean)
                  .join(' · ')}
              </span>{' '}
              <DutyMark duty={duty} today={today} />
            </p>
            <Row>
              {dutiesOpen && (
                <>
                  <Button
                    tone="quiet"
                    aria-label={`Change line ${duty.number}`}
                    onPress={() => setWriting({ id: duty.id, wording: wordingOf(duty) })}
                  >
                    Change
                  </Button>
                  <Button
                    tone="quiet"
                    aria-label={`Take away line ${duty.number}`}
                    onPress={() => remove.mutate({ id: duty.id })}
                  >
                    Take away
                  </Button>
                </>
              )}
              {agreementDocumentId && (
                <Button tone="quiet" aria-label={`How it went: line ${duty.number}`} onPress={() => setJudging(duty)}>
                  How it went
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ol>
      {duties.length === 0 && <p>Nothing is agreed yet. Take a line from the library, or write one.</p>}
      {dutiesOpen && !writing && (
        <DutyLibrary onTake={(entry) => setWriting({ id: null, wording: newWording(meeting, entry) })} />
      )}
      {writing && (
        <DutyEditor
          key={writing.id ?? writing.wording.libraryId ?? 'free'}
          meeting={meeting}
          id={writing.id}
          wording={writing.wording}
          onClose={() => setWriting(null)}
        />
      )}
      {judging && <DutyStatusDialog duty={judging} onClose={() => setJudging(null)} />}
    </Section>
  )
}

const STATUS = { open: 'open', met: 'met', 'not-met': 'not-met', waived: 'closed' } as const

function DutyMark({ duty, today }: { duty: MeetingDuty; today: string }) {
  if (isOverdueDuty(duty, today)) return <StatusMark status="late">overdue</StatusMark>
  if (duty.state === 'open') return null
  const about = [duty.stateOn && dateInWords(duty.stateOn, 'short'), duty.stateBy, duty.stateNote].filter(Boolean)
  const word = duty.state === 'not-met' ? 'not met' : duty.state
  return <StatusMark status={STATUS[duty.state]}>{[word, ...about].join(', ')}</StatusMark>
}

const wordingOf = ({
  addressee,
  addresseeName,
  libraryId,
  text,
  textEs,
  dueOn,
  evidence,
  evidenceEs
}: MeetingDuty): DutyWording => ({ addressee, addresseeName, libraryId, text, textEs, dueOn, evidence, evidenceEs })
