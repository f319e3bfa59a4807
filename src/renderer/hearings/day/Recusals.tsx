import type { DocketEntry, HearingDay } from '@shared/hearings/model'
import { dateInWords } from '@shared/kernel/dates'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useAct, useRoute } from '../../desk'
import { Button, DeskForm, ErrorNotice, FormSelect, FormText } from '../../ui'

const schema = z.object({
  memberId: z.uuid('Choose the member.'),
  reason: z.string().trim().min(1, 'Say why, in a word: the record names it.').max(200)
})

/** Members who take no part in this case, recorded when they say so. */
export function Recusals({ day, entry }: { day: HearingDay; entry: DocketEntry }) {
  const { data: recusals = [], error } = useRoute('hearings.recusals', { caseId: entry.caseId })
  const recuse = useAct('hearings.recuse')
  const takeBack = useAct('hearings.takeBackRecusal')
  const [adding, setAdding] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const turned = useRef(false)
  // The button and the form take each other's place: the focus goes to what now stands there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when one takes the other's place
  useEffect(() => {
    if (turned.current) place.current?.querySelector('button')?.focus()
    turned.current = true
  }, [adding])
  const keepsOut = new Set(recusals.map(({ memberId }) => memberId))
  return (
    <>
      <h3>Takes no part</h3>
      <ErrorNotice error={error ?? takeBack.error} />
      {recusals.length === 0 && <p>Nobody has said so.</p>}
      {recusals.map(({ memberId, caseId, name, reason, declaredOn }) => (
        <p key={memberId}>
          {name}: {reason} ({dateInWords(declaredOn, 'short')}){' '}
          <Button tone="quiet" onPress={() => takeBack.mutate({ memberId, caseId })}>
            {`Take back, ${name}`}
          </Button>
        </p>
      ))}
      <div ref={place}>
        {adding ? (
          <DeskForm
            schema={schema}
            defaultValues={{ reason: '' }}
            act="Record the recusal"
            onSubmit={async (values) => {
              await recuse.mutateAsync({ ...values, caseId: entry.caseId })
              setAdding(false)
            }}
            onCancel={() => setAdding(false)}
          >
            <FormSelect
              name="memberId"
              label="Member"
              isRequired
              options={day.members
                .filter(({ id }) => !keepsOut.has(id))
                .map(({ id, name, agency }) => ({ value: id, label: name, hint: agency }))}
            />
            <FormText name="reason" label="Why" hint="For instance: knows the family" />
          </DeskForm>
        ) : (
          <Button onPress={() => setAdding(true)}>Record a recusal</Button>
        )}
      </div>
    </>
  )
}
