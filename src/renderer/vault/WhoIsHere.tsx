import { useState } from 'react'
import { useAct, useDesk, useRoute } from '../desk'
import { Button, Dialog, DialogActions, ErrorNotice, MenuButton, Select } from '../ui'

/** Who works at the desk, as the record names who did a thing. Asked once after unlocking; changed at any time. */
export function WhoIsHere() {
  const { sample } = useDesk()
  const { data } = useRoute('vault.person', {})
  const sit = useAct('vault.sitDown')
  const [asked, setAsked] = useState(false)
  if (!data || data.staff.length === 0) return null
  const { person, staff } = data
  return (
    <>
      <MenuButton
        tone="quiet"
        label={person ? person.name : 'Who is at the desk?'}
        items={[
          ...staff.map(({ id, name, title }) => ({
            id,
            label: name,
            hint: title,
            onAction: () => sit.mutate({ staffId: id })
          })),
          { id: 'nobody', label: 'Nobody named', onAction: () => sit.mutate({ staffId: null }) }
        ]}
      />
      {!sample && !person && !asked && <AskWho staff={staff} onDone={() => setAsked(true)} />}
    </>
  )
}

interface AskWhoProps {
  staff: readonly { id: string; name: string; title: string }[]
  onDone: () => void
}

function AskWho({ staff, onDone }: AskWhoProps) {
  const sit = useAct('vault.sitDown')
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Dialog isOpen onClose={onDone} title="Who is at the desk?">
      <p>The record names you with what you write, decide and print, until the desk locks.</p>
      <Select
        label="Your name"
        value={chosen}
        onChange={setChosen}
        options={staff.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
      />
      <ErrorNotice error={sit.error} />
      <DialogActions>
        <Button tone="plain" onPress={onDone}>
          Go on without a name
        </Button>
        <Button
          tone="primary"
          isDisabled={!chosen}
          onPress={() => void sit.mutateAsync({ staffId: chosen }).then(onDone, () => {})}
        >
          That is me
        </Button>
      </DialogActions>
    </Dialog>
  )
}
