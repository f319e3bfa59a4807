import type { RecordRequest } from '@shared/court/after'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import { Button, DatePicker, Dialog, DialogActions, ErrorNotice, Section, StatusMark, TextField } from '../ui'
import styles from './Court.module.css'

/** A parent wants to see the record: within five business days (EC 49069.7). */
export function RecordRequests({ caseId, of }: { caseId: string; of: readonly RecordRequest[] }) {
  const { today } = useDesk()
  const [open, setOpen] = useState<'new' | RecordRequest | null>(null)
  return (
    <Section
      title="Requests to see the record"
      actions={<Button onPress={() => setOpen('new')}>A parent asked to see the record</Button>}
    >
      {of.length === 0 ? (
        <p>None. A parent sees the record within five business days of asking (EC 49069.7).</p>
      ) : (
        <ul className={styles.clocks} aria-label="Requests to see the record">
          {of.map((one) => (
            <li key={one.id}>
              <StatusMark status={one.givenOn ? 'done' : one.dueOn < today ? 'late' : 'due'}>
                {one.givenOn
                  ? `shown ${dateInWords(one.givenOn, 'short')}`
                  : `${one.dueOn < today ? 'overdue since' : 'by'} ${dateInWords(one.dueOn, 'short')}`}
              </StatusMark>{' '}
              {one.askedBy}, asked on {dateInWords(one.askedOn)}
              {one.how && `: ${one.how}`}{' '}
              {!one.givenOn && (
                <Button onPress={() => setOpen(one)} aria-label={`The record was shown to ${one.askedBy}`}>
                  It was shown
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && <RequestDialog caseId={caseId} of={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function RequestDialog({ caseId, of, onClose }: { caseId: string; of: 'new' | RecordRequest; onClose: () => void }) {
  const { today } = useDesk()
  const [on, setOn] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const ask = useAct('court.recordRequest')
  const show = useAct('court.recordShown')
  const isNew = of === 'new'
  const save = async () => {
    const date = on as CalendarDate
    if (isNew) await ask.mutateAsync({ caseId, askedOn: date, askedBy: words })
    else await show.mutateAsync({ requestId: of.id, givenOn: date, how: words })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={isNew ? 'A parent asked to see the record' : 'The record was shown'}>
      <TextField
        label={isNew ? 'Who asked' : 'How it was seen'}
        value={words}
        onChange={setWords}
        isRequired
        maxLength={isNew ? 200 : 400}
      />
      <DatePicker
        label={isNew ? 'Asked on' : 'Seen on'}
        value={on}
        onChange={setOn}
        min={isNew ? undefined : of.askedOn}
        max={today}
      />
      <ErrorNotice error={ask.error ?? show.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button
          tone="primary"
          isDisabled={words.trim() === '' || on === null || ask.isPending || show.isPending}
          onPress={() => void save().catch(() => {})}
        >
          Keep it
        </Button>
      </DialogActions>
    </Dialog>
  )
}
