import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import { Button, DataTable, DeskForm, Dialog, FormTextArea, Section, StatusMark } from '../ui'
import styles from './FollowUp.module.css'

type Agreement = NonNullable<FollowUpView['agreement']>
type Check = Agreement['checks'][number]

const schema = z.object({ note: z.string().trim().min(1, 'Say what was seen and done.').max(600) })

/** The looks at attendance 30, 60 and 90 days after the hearing, kept with the figures of the day. */
export function Checks({ caseId, agreement, closed }: { caseId: string; agreement: Agreement; closed: boolean }) {
  const [open, setOpen] = useState<Check | null>(null)
  const { today } = useDesk()
  const record = useAct('followup.recordCheck')
  return (
    <Section title="Checks">
      <DataTable<Check>
        label="Checks after the hearing"
        rows={agreement.checks}
        rowKey={({ days }) => String(days)}
        columns={[
          {
            id: 'days',
            head: 'After',
            cell: ({ days, warnedOn }) => (warnedOn ? `warning of ${dateInWords(warnedOn, 'short')}` : `${days} days`),
            rowHeader: true
          },
          { id: 'on', head: 'Day', cell: ({ on }) => dateInWords(on, 'short') },
          { id: 'state', head: 'State', wrap: true, cell: (check) => <CheckState check={check} today={today} /> },
          ...(!closed && agreement.checks.some(({ due, done }) => due && !done)
            ? [
                {
                  id: 'act',
                  head: 'Act',
                  cell: (check: Check) =>
                    check.due && !check.done ? (
                      <Button tone="quiet" onPress={() => setOpen(check)}>
                        Record the check
                      </Button>
                    ) : null
                }
              ]
            : [])
        ]}
      />
      {open && (
        <Dialog
          isOpen
          onClose={() => setOpen(null)}
          title={
            open.warnedOn
              ? `Check after the warning of ${dateInWords(open.warnedOn)}`
              : `Check ${open.days} days after the hearing`
          }
        >
          <DeskForm
            schema={schema}
            defaultValues={{ note: '' }}
            act="Keep the check"
            onSubmit={async ({ note }) => {
              await record.mutateAsync({ caseId, days: open.days, note })
              setOpen(null)
            }}
            onCancel={() => setOpen(null)}
          >
            <FormTextArea
              name="note"
              label="What was seen and done"
              hint={
                agreement.since.to < open.on
                  ? `Attendance is known to ${dateInWords(agreement.since.to)} only; the figures to that day are kept with it.`
                  : `The figures to ${dateInWords(open.on)} are kept with it.`
              }
              maxLength={600}
            />
          </DeskForm>
        </Dialog>
      )}
    </Section>
  )
}

/** What was seen stands below the mark, with the figures kept that day. */
function CheckState({ check: { done, due, on }, today }: { check: Check; today: string }) {
  if (done) {
    const { absent, schooldays, to } = done.counts
    return (
      <>
        <StatusMark status="done">{`looked at ${dateInWords(done.on, 'short')}, ${done.by}`}</StatusMark>
        <span className={styles.under}>
          {absent} of {schooldays} days missed to {dateInWords(to, 'short')}. {done.note}
        </span>
      </>
    )
  }
  if (!due) return <StatusMark status="waiting">later</StatusMark>
  if (on < today) return <StatusMark status="late">{`late since ${dateInWords(on, 'short')}`}</StatusMark>
  return <StatusMark status="due">due</StatusMark>
}
