import type { DocumentRecord } from '@shared/documents/model'
import { violationStep, violationStepWords } from '@shared/followup/model'
import type { FollowUpView } from '@shared/followup/routes'
import { addDays, type CalendarDate, calendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import { IssuePreview } from '../documents/IssuePreview'
import split from '../documents/records/Records.module.css'
import { TranslationNotice } from '../documents/TranslationNotice'
import { DeskForm, Dialog, FormCheckboxGroup, FormDate, FormRadio, FormTextArea, Notice, Stack } from '../ui'

const schema = z.object({
  step: violationStep,
  directiveIds: z.array(z.string()),
  note: z.string().trim().min(1, 'Say what was tried and seen.').max(1000),
  cureBy: calendarDate.nullable()
})

/** Reports a violation: the days are frozen with it, and the step the district has set is proposed, not taken. The papers stand beside it. */
export function ViolationDialog({
  caseId,
  data,
  onClose,
  onIssued
}: {
  caseId: string
  data: FollowUpView
  onClose: () => void
  onIssued: (documents: readonly DocumentRecord[]) => void
}) {
  const today = useDesk().today as CalendarDate
  const [values, setValues] = useState<z.input<typeof schema> | null>(null)
  const report = useAct('followup.reportViolation')
  const verdict = data.agreement?.verdict
  const days = verdict?.days ?? []
  const proposed = verdict?.proposes ?? null
  const unmet = data.directives.filter(({ state }) => state === 'open' || state === 'not-met')
  return (
    <Dialog isOpen onClose={onClose} title="Report a violation" size="full">
      <TranslationNotice pupilIds={[data.pupilId]} />
      <div className={split.split}>
        <Stack>
          <p>
            {days.length === 0
              ? 'No new absence without excuse; name the directives that were not followed.'
              : `New absences without excuse: ${days.map(({ date }) => dateInWords(date, 'short')).join(', ')}.`}
          </p>
          {proposed && (
            <Notice title={`The district’s next step: ${violationStepWords[proposed].toLowerCase()}`}>
              The report goes to the board’s file; a warning or a review hearing also goes to every household by letter.
            </Notice>
          )}
          <DeskForm
            schema={schema}
            defaultValues={{ step: undefined, directiveIds: [], note: '', cureBy: addDays(today, 14) }}
            act="Issue the report"
            onSubmit={async (values) => {
              const { documents } = await report.mutateAsync({ caseId, ...values })
              onIssued(documents)
            }}
            onValues={setValues}
            onCancel={onClose}
          >
            <FormRadio
              name="step"
              label="Step"
              options={violationStep.options.map((value) => ({ value, label: violationStepWords[value] }))}
            />
            <FormDate
              name="cureBy"
              label="Attendance is looked at again on"
              hint="Stands in a warning only"
              isRequired={false}
              min={today}
            />
            {unmet.length > 0 && (
              <FormCheckboxGroup
                name="directiveIds"
                label="Directives that were not followed"
                isRequired={false}
                options={unmet.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))}
              />
            )}
            <FormTextArea name="note" label="What was tried and seen" maxLength={1000} />
          </DeskForm>
        </Stack>
        {values && <IssuePreview act="followup.reportViolation" input={{ ...values, caseId }} form="SD-80" />}
      </div>
    </Dialog>
  )
}
