import { type HearingDay, type NoticeCopy, takesSlot } from '@shared/hearings/model'
import { methodWords, refusalOfSigner, type ServiceMethod, serviceMethod } from '@shared/interventions/rules-service'
import { calendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import {
  DeskForm,
  Dialog,
  declarationOf,
  FormDate,
  FormRow,
  FormSelect,
  FormText,
  Section,
  SignaturePad,
  type Signing
} from '../ui'

const METHODS = serviceMethod.options.map((value) => ({ value, label: methodWords[value] }))

/** How each notice of the day reached its addressee; one proof of service for each, printed in one run. */
export function DeliveryDialog({ day, onClose }: { day: HearingDay; onClose: () => void }) {
  const { today } = useDesk()
  const record = useAct('interventions.recordDelivery')
  const prove = useAct('interventions.printProofs')
  const [given, setGiven] = useState<Signing | null>(null)
  const open = day.docket
    .filter(({ state }) => takesSlot(state))
    .flatMap(({ notices }) => notices.filter(({ current, servedOn }) => current && !servedOn))
  const letter = z.object({ method: serviceMethod, article: z.string().trim().max(60) })
  const schema = z.object({
    servedOn: calendarDate,
    server: z.string().trim().min(1, 'Say who served the notices.').max(120),
    letters: z.object(Object.fromEntries(open.map(({ documentId }) => [documentId, letter])))
  })
  const recordAll = async (values: z.output<typeof schema>) => {
    const refusal = refusalOfSigner(given?.state === 'typed' ? (given.typedAs ?? '') : null, values.server)
    if (!given) {
      throw new DeskError('invalid', 'Say how the proofs are signed: here, or on paper. Nothing was recorded yet.')
    }
    for (const { documentId, addressee } of open) {
      const { method, article } = values.letters[documentId] ?? {}
      if (method === 'certified-mail' && !article) {
        throw new DeskError(
          'invalid',
          `Give the article number of the certified mail to ${addressee}. Nothing was recorded yet.`
        )
      }
    }
    if (refusal) throw new DeskError('invalid', refusal)
    const ways = new Map<ServiceMethod, NoticeCopy[]>()
    for (const notice of open) {
      const method = values.letters[notice.documentId]?.method ?? 'mail'
      ways.set(method, [...(ways.get(method) ?? []), notice])
    }
    const serviceIds: string[] = []
    for (const [method, notices] of ways) {
      const { ids } = await record.mutateAsync({
        letters: notices.map(({ documentId, addressee, contactId, address, email }) => ({
          documentId,
          recipient: addressee,
          contactId,
          address: method === 'electronic' ? (email ?? '') : address,
          articleNumber: values.letters[documentId]?.article || null
        })),
        method,
        servedOn: values.servedOn,
        server: values.server
      })
      serviceIds.push(...ids)
    }
    await prove.mutateAsync({ serviceIds, signature: declarationOf(given) })
  }
  return (
    <Dialog isOpen onClose={onClose} title={`Delivery of ${open.length} notices`} size="wide">
      <DeskForm
        schema={schema}
        defaultValues={{
          servedOn: today as never,
          server: '',
          letters: Object.fromEntries(
            open.map(({ documentId }) => [documentId, { method: 'mail' as const, article: '' }])
          )
        }}
        act="Record the delivery and print the proofs"
        onSubmit={async (values) => {
          await recordAll(values)
          onClose()
        }}
        onCancel={onClose}
      >
        <FormRow>
          <FormDate name="servedOn" label="Day" isRequired max={today} />
          <FormText name="server" label="Served by" isRequired />
        </FormRow>
        {open.map(({ documentId, addressee, address, number }) => (
          <Section key={documentId} title={`${addressee}, ${number}`}>
            <p>{address || 'No address is recorded: hand it over.'}</p>
            <FormRow>
              <FormSelect
                name={`letters.${documentId}.method`}
                label={`Way, ${addressee}`}
                isRequired
                options={METHODS}
              />
              <FormText
                name={`letters.${documentId}.article`}
                label={`Article number, ${addressee}`}
                hint="Certified mail only"
                isRequired={false}
              />
            </FormRow>
          </Section>
        ))}
        <SignaturePad label="Signature of the server under the proofs" value={given} onChange={setGiven} declares />
      </DeskForm>
    </Dialog>
  )
}
