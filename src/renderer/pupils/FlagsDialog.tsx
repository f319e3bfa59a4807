import { flagWords, type Pupil, pupilFlagNames, pupilFlags } from '@shared/pupils/model'
import { z } from 'zod'
import { useAct } from '../desk'
import { DeskForm, Dialog, FormCheckbox, FormSwitch } from '../ui'

const schema = z.object({ ...pupilFlags.shape, keep: z.boolean() })

/** Changes what has to be known about a pupil; the change stands in the audit trail. */
export function FlagsDialog({ pupil, onClose }: { pupil: Pupil; onClose: () => void }) {
  const save = useAct('pupils.saveFlags')
  return (
    <Dialog isOpen onClose={onClose} title="Flags">
      <DeskForm
        schema={schema}
        defaultValues={{ ...pupil.flags, keep: true }}
        act="Save the flags"
        onSubmit={async ({ keep, ...flags }) => {
          await save.mutateAsync({ id: pupil.id, flags, keep })
          onClose()
        }}
        onCancel={onClose}
      >
        {pupilFlagNames.map((name) => (
          <FormCheckbox key={name} name={name} label={flagWords[name]} />
        ))}
        <FormSwitch name="keep" label="Keep what was changed here when data is imported" />
      </DeskForm>
    </Dialog>
  )
}
