import type { RouteOutput } from '@shared/contract'
import { answerWords } from '@shared/court/after'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct } from '../desk'
import { Button, ConfirmDialog, Row, Stack } from '../ui'
import { AnswerDialog } from './AnswerDialog'
import { Clocks } from './Clocks'
import styles from './Court.module.css'

type After = RouteOutput<'court.after'>['referrals'][number]

/** What a referral runs under and what came back of it. */
export function AfterSending({ of }: { of: After }) {
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<string | null>(null)
  const withdraw = useAct('court.withdrawAnswer')
  const gone = of.answers.find(({ id }) => id === removing)
  return (
    <Stack gap="tight">
      {of.against && <p>Against {of.against}</p>}
      <Clocks of={of.clocks} label="Terms" />
      {of.answers.length > 0 && (
        <ul className={styles.clocks} aria-label="What came back">
          {of.answers.map((one) => (
            <li key={one.id}>
              <strong>{answerWords[one.kind].title}</strong>, {dateInWords(one.happenedOn)}
              {one.meetingOn && `, on ${dateInWords(one.meetingOn)}`}: {one.said}
              {one.kind === 'declined' && ` (${one.inWriting ? 'in writing' : 'not in writing yet'})`}{' '}
              <Button
                tone="quiet"
                onPress={() => setRemoving(one.id)}
                aria-label={`Take back: ${answerWords[one.kind].title}`}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Row>
        <Button onPress={() => setAdding(true)} aria-label={`Write down what came back from ${of.recipient}`}>
          Write down what came back
        </Button>
      </Row>
      {adding && (
        <AnswerDialog referralId={of.referralId} route={of.route} sentOn={of.sentOn} onClose={() => setAdding(false)} />
      )}
      <ConfirmDialog
        isOpen={gone !== undefined}
        onClose={() => setRemoving(null)}
        question={`Take back “${gone ? answerWords[gone.kind].title : ''}”?`}
        act="Take it back"
        destructive
        onConfirm={async () => {
          await withdraw.mutateAsync({ answerId: gone?.id ?? '' })
        }}
      >
        It was entered in error. It leaves this list and the timeline; the audit trail keeps it.
      </ConfirmDialog>
    </Stack>
  )
}
