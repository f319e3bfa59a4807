import type { DeskState } from '@shared/vault/model'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ask, onDeskEvent } from '../desk'
import { memory, refreshRooms } from '../desk/memory'
import { DeskStateContext } from '../desk/state'
import { FirstRun } from '../vault/FirstRun'
import { OpenSample } from '../vault/OpenSample'
import { RestoreBackup } from '../vault/RestoreBackup'
import { Unlock } from '../vault/Unlock'
import { firstScreen } from './firstScreen'
import { makeRouter } from './router'

/** Shows the screen that fits the desk's state; the core says which that is. */
export function App() {
  const [desk, setDesk] = useState<DeskState | null>(null)
  const refresh = useCallback(() => void ask('vault.status', {}).then(setDesk), [])
  useEffect(() => {
    refresh()
    return onDeskEvent((event) => {
      if (event.type === 'changed') refreshRooms(event.rooms)
      if (event.type === 'changed' && event.rooms.includes('district')) refresh()
      if (event.type === 'locked') {
        // Nothing of the desk is left on the screen, even while its backup is still being written.
        memory.clear()
        setDesk((last) => last && { ...last, state: 'locked', district: null })
        refresh()
      }
    })
  }, [refresh])
  return <I18nProvider locale="en-US">{desk && <Door desk={desk} onChange={refresh} onOpen={setDesk} />}</I18nProvider>
}

interface DoorProps {
  desk: DeskState
  onChange: () => void
  onOpen: (desk: DeskState) => void
}

/** The application was started on the sample district (`--sample`). */
const startsOnSample = () => new URLSearchParams(location.search).get('open') === 'sample'

function Door({ desk, onChange, onOpen }: DoorProps) {
  const [toSample, setToSample] = useState(startsOnSample)
  const open = useCallback(
    (opened: DeskState) => {
      setToSample(false)
      onOpen(opened)
    },
    [onOpen]
  )
  const [restoring, setRestoring] = useState(false)
  const onSample = () => setToSample(true)
  const onRestore = () => setRestoring(true)
  if (toSample && desk.state !== 'unlocked') return <OpenSample onOpen={open} onBack={() => setToSample(false)} />
  if (restoring && desk.state !== 'unlocked') {
    const leave = () => setRestoring(false)
    const done = () => {
      leave()
      onChange()
    }
    return <RestoreBackup replaces={desk.state === 'locked'} onBack={leave} onDone={done} />
  }
  if (desk.state === 'empty') return <FirstRun onDone={onChange} onSample={onSample} onRestore={onRestore} />
  if (desk.state === 'locked') {
    return <Unlock desk={desk} onOpen={onOpen} onSample={onSample} onRestore={onRestore} onLeave={onChange} />
  }
  return (
    <DeskStateContext value={desk}>
      <QueryClientProvider client={memory}>
        <OpenDesk />
      </QueryClientProvider>
    </DeskStateContext>
  )
}

function OpenDesk() {
  const [first, setFirst] = useState<string | null>(null)
  useEffect(() => {
    firstScreen().then(setFirst, () => setFirst('/'))
  }, [])
  return first && <Routed first={first} />
}

function Routed({ first }: { first: string }) {
  const router = useMemo(() => makeRouter(first), [first])
  return <RouterProvider router={router} />
}
