import { smallReason } from '@shared/reports/model'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { Button, Dialog, ErrorNotice, Form, NumberField } from '../ui'

/** Up to how many pupils a number is kept out of what is printed and exported. */
export function SmallNumbers() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        What is small?
      </Button>
      {open && <SmallDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function SmallDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useRoute('reports.settings', {})
  const save = useAct('reports.saveSettings')
  const [changed, setChanged] = useState<number | null>(null)
  const value = changed ?? data?.smallUpTo ?? null
  return (
    <Dialog isOpen onClose={onClose} title="Small numbers">
      <p>{smallReason}</p>
      <ErrorNotice error={error ?? save.error} />
      <Form
        act="Keep"
        onSubmit={async () => {
          await save.mutateAsync({ smallUpTo: value ?? 10 })
          onClose()
        }}
      >
        <NumberField
          label="Hidden up to this many pupils"
          hint="0 to 50; 10 is what the state does, 0 hides nothing"
          value={value}
          onChange={setChanged}
          min={0}
          max={50}
        />
      </Form>
    </Dialog>
  )
}
