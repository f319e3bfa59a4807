import type { SeatedBoardMember } from '@shared/district/model'
import { calendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import { PrintRun } from '../documents/PrintRun'
import { Button, DeskForm, ErrorNotice, FormCheckboxGroup, FormDate, Section } from '../ui'

const schema = z.object({
  memberIds: z.array(z.string()).min(1, 'Mark whose agreement came back.'),
  signedOn: calendarDate
})

/** The yearly confidentiality agreement: printed for those who have none, and recorded when it comes back signed. */
export function Agreements({ members }: { members: readonly SeatedBoardMember[] }) {
  const { today } = useDesk()
  const print = useAct('district.printAgreements')
  const record = useAct('district.recordAgreements')
  const [recording, setRecording] = useState(false)
  const without = members.filter(({ active, agreedOn }) => active && agreedOn === null)
  return (
    <Section
      title="Confidentiality agreements of this school year"
      actions={
        <>
          <Button
            onPress={() => print.mutate({ memberIds: without.map(({ id }) => id) })}
            isDisabled={without.length === 0 || print.isPending}
          >
            {`Print agreements (${without.length})`}
          </Button>
          <Button onPress={() => setRecording(true)} isDisabled={without.length === 0 || recording}>
            Record signed agreements
          </Button>
        </>
      }
    >
      <ErrorNotice error={print.error} />
      {print.data && <PrintRun documents={print.data.documents} />}
      <p>
        {without.length === 0
          ? 'Every serving member has signed for this school year.'
          : `${without.map(({ name }) => name).join(', ')}: not signed yet. A member sees records as an authorized representative of the district only (EC 49076(a)(1)(A)).`}
      </p>
      {recording && (
        <DeskForm
          schema={schema}
          defaultValues={{ memberIds: [], signedOn: today as never }}
          act="Record the agreements"
          onSubmit={async (values) => {
            await record.mutateAsync(values)
            setRecording(false)
          }}
          onCancel={() => setRecording(false)}
        >
          <FormCheckboxGroup
            name="memberIds"
            label="Signed by"
            options={without.map(({ id, name, agency }) => ({ value: id, label: name, hint: agency }))}
          />
          <FormDate name="signedOn" label="Signed on" max={today} isRequired />
        </DeskForm>
      )}
    </Section>
  )
}
