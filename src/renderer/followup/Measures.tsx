import {
  followUpReasons,
  followUpSettings,
  type ViolationStep,
  violationStep,
  violationStepWords
} from '@shared/followup/model'
import { z } from 'zod'
import { useAct, useRoute } from '../desk'
import { DeskForm, Dialog, ErrorNotice, FormNumber, FormRow, FormSelect, FormText, Waiting } from '../ui'

const { allowed, successDays, successPercent, noticeDays } = followUpSettings.shape
const schema = z.object({
  allowed,
  successDays,
  successPercent,
  noticeDays,
  reviewDays: z
    .string()
    .trim()
    .regex(/^\d+( *, *\d+)*$/, 'Numbers with commas between them, such as 30, 60, 90.'),
  first: violationStep,
  second: violationStep,
  third: violationStep
})

const steps = violationStep.options.map((value) => ({ value, label: violationStepWords[value] }))

/** The district's own measures after a hearing; no section sets them. */
export function Measures({ onClose }: { onClose: () => void }) {
  const { data, error } = useRoute('followup.settings', {})
  const save = useAct('followup.saveSettings')
  const stepAt = (at: number): ViolationStep => data?.steps[Math.min(at, data.steps.length - 1)] ?? 'review-hearing'
  return (
    <Dialog isOpen onClose={onClose} title="What the district watches after a hearing" size="wide">
      <ErrorNotice error={error} />
      {!data && !error && <Waiting />}
      {data && (
        <DeskForm
          schema={schema}
          defaultValues={{
            ...data,
            reviewDays: data.reviewDays.join(', '),
            first: stepAt(0),
            second: stepAt(1),
            third: stepAt(2)
          }}
          act="Save the measures"
          onSubmit={async ({ first, second, third, reviewDays, ...rest }) => {
            await save.mutateAsync({
              ...rest,
              reviewDays: reviewDays.split(',').map(Number),
              steps: [first, second, third]
            })
            onClose()
          }}
          onCancel={onClose}
        >
          <FormNumber
            name="allowed"
            label="Absences without excuse that the terms allow"
            hint={followUpReasons.allowed}
            min={0}
            max={30}
          />
          <p>{followUpReasons.steps}</p>
          <FormRow>
            <FormSelect name="first" label="First violation" options={steps} />
            <FormSelect name="second" label="Second violation" options={steps} />
            <FormSelect name="third" label="Every further one" options={steps} />
          </FormRow>
          <p>{followUpReasons.success}</p>
          <FormRow>
            <FormNumber name="successDays" label="Success after so many schooldays" min={5} max={180} />
            <FormNumber name="successPercent" label="Of them attended, percent" min={0} max={100} />
          </FormRow>
          <FormText
            name="reviewDays"
            label="Days after a hearing at which attendance is looked at"
            hint={`${followUpReasons.reviewDays} Default 30, 60, 90.`}
          />
          <FormNumber
            name="noticeDays"
            label="Days before a consent or a term ends at which it is due"
            hint={followUpReasons.noticeDays}
            min={0}
            max={90}
          />
        </DeskForm>
      )}
    </Dialog>
  )
}
