import { type HearingDay, takesSlot } from '@shared/hearings/model'
import { methodWords, serviceMethod } from '@shared/interventions/rules-service'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import { DeskForm, Dialog, FormDate, FormRow, FormSelect, FormText } from '../ui'

/** One way, one day, one person who served: the notices of the day that are not delivered yet, and their proofs. */
export function DeliveryDialog({ day, onClose }: { day: HearingDay; onClose: () => void }) {
  const { today } = useDesk()
  const record = useAct('interventions.recordDelivery')
  const prove = useAct('interventions.printProofs')
  const open = day.docket
    .filter(({ state }) => takesSlot(state))
    .flatMap(({ notices }) => notices.filter(({ current, servedOn }) => current && !servedOn))
  const articles = Object.fromEntries(open.map(({ documentId }) => [documentId, z.string().trim().max(60)]))
  const schema = z.object({
    method: serviceMethod,
    servedOn: calendarDate,
    server: z.string().trim().min(1, 'Say who served the notices.').max(120),
    articles: z.object(articles)
  })
  return (
    <Dialog isOpen onClose={onClose} title={`Delivery of ${open.length} notices`} size="wide">
      <DeskForm
        schema={schema}
        defaultValues={{
          method: 'mail',
          servedOn: today as never,
          server: '',
          articles: Object.fromEntries(open.map(({ documentId }) => [documentId, '']))
        }}
        act="Record the delivery and print the proofs"
        onSubmit={async ({ method, servedOn, server, articles: numbers }) => {
          const { ids } = await record.mutateAsync({
            letters: open.map(({ documentId, addressee, contactId, address, email }) => ({
              documentId,
              recipient: addressee,
              contactId,
              address: method === 'electronic' ? (email ?? '') : address,
              articleNumber: numbers[documentId] || null
            })),
            method,
            servedOn,
            server
          })
          await prove.mutateAsync({ serviceIds: ids })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormRow>
          <FormSelect
            name="method"
            label="Way"
            isRequired
            options={serviceMethod.options.map((value) => ({ value, label: methodWords[value] }))}
          />
          <FormDate name="servedOn" label="Day" isRequired max={today} />
          <FormText name="server" label="Served by" isRequired />
        </FormRow>
        {open.map(({ documentId, addressee, address, number }) => (
          <FormText
            key={documentId}
            name={`articles.${documentId}`}
            label={`Article number, ${addressee}`}
            hint={`${number} · ${address || 'no address: hand it over'} · certified mail only`}
            isRequired={false}
          />
        ))}
      </DeskForm>
    </Dialog>
  )
}
