import type { IssueAs } from '@shared/court/packet'
import type { PacketPlan } from '@shared/court/routes'
import { RadioGroup } from '../ui'

type Choice = 'new' | 'tab' | 'end'

export const howOf = (choice: Choice): IssueAs => (choice === 'new' ? { as: 'new' } : { as: 'continue', where: choice })

/** Whether a later version keeps the page numbers that were served, and where late papers go. */
export function HowField({
  plan,
  value,
  onChange
}: {
  plan: PacketPlan
  value: Choice | null
  onChange: (choice: Choice) => void
}) {
  const [last] = plan.packets
  if (!last) return null
  const nothingLate = plan.late === 0
  return (
    <RadioGroup
      label={`This is version ${last.version + 1}. Its page numbers`}
      value={value}
      onChange={onChange}
      options={[
        {
          value: 'tab',
          label: 'keep their meaning; late papers go into their tab',
          hint: nothingLate ? 'Nothing is late.' : 'Their pages take letters: 23A follows 23.',
          isDisabled: nothingLate
        },
        {
          value: 'end',
          label: 'keep their meaning; late papers go to the end',
          hint: nothingLate ? 'Nothing is late.' : 'Their pages take the next numbers, in a tab of their own.',
          isDisabled: nothingLate
        },
        {
          value: 'new',
          label: 'are given anew',
          hint: 'For a packet that nobody has quoted from yet. The version before stays in the archive.'
        }
      ]}
    />
  )
}

export type HowChoice = Choice
