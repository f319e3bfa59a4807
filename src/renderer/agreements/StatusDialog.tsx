import { type Directive, directiveState } from '@shared/agreements/model'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import { DeskForm, Dialog, FormDate, FormRadio, FormRow, FormText, FormTextArea } from '../ui'
import { stateWords } from './words'

/** The same as `statusRefusals`, said at the field that is missing. */
const schema = z
  .object({
    state: directiveState,
    on: calendarDate.nullable(),
    by: z.string().trim().max(120),
    note: z.string().trim().max(400)
  })
  .superRefine(({ state, on, by, note }, ctx) => {
    if (state === 'open') return
    const missing = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (on === null) missing('on', 'Say on which day it was looked at.')
    if (!by) missing('by', 'Say who looked at it.')
    if (!note && state === 'not-met') missing('note', 'Write what happened: a later finding rests on it.')
    if (!note && state === 'waived') missing('note', 'Write why it is waived.')
  })

/** What became of a directive: when it was looked at, by whom, and what was seen. */
export function StatusDialog({ directive, onClose }: { directive: Directive; onClose: () => void }) {
  const { today } = useDesk()
  const save = useAct('agreements.setStatus')
  return (
    <Dialog isOpen onClose={onClose} title={`Directive ${directive.number}`}>
      <p>{directive.text}</p>
      <DeskForm
        schema={schema}
        defaultValues={{
          state: directive.state,
          on: directive.stateOn ?? (today as never),
          by: directive.stateBy ?? directive.monitor ?? '',
          note: directive.stateNote ?? ''
        }}
        act="Save what became of it"
        onSubmit={async ({ state, on, by, note }) => {
          await save.mutateAsync({ id: directive.id, state, on, by: by || null, note: note || null })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormRadio
          name="state"
          label="State"
          inline
          options={directiveState.options.map((value) => ({ value, label: stateWords[value] }))}
        />
        <FormRow>
          <FormDate name="on" label="Looked at on" max={today} />
          <FormText name="by" label="By" maxLength={120} />
        </FormRow>
        <FormTextArea
          name="note"
          label="What was seen"
          hint="Needed where it was not met or is waived: a later finding rests on it."
          isRequired={false}
          maxLength={400}
        />
      </DeskForm>
    </Dialog>
  )
}
