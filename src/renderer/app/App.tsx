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
import { Unlock } from '../vault/Unlock'
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
        memory.clear()
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
  const onSample = () => setToSample(true)
  if (toSample && desk.state !== 'unlocked') return <OpenSample onOpen={open} onBack={() => setToSample(false)} />
  if (desk.state === 'empty') return <FirstRun onDone={onChange} onSample={onSample} />
  if (desk.state === 'locked') return <Unlock desk={desk} onOpen={onOpen} onSample={onSample} onLeave={onChange} />
  return (
    <DeskStateContext value={desk}>
      <QueryClientProvider client={memory}>
        <OpenDesk />
      </QueryClientProvider>
    </DeskStateContext>
  )
}

function OpenDesk() {
  const router = useMemo(makeRouter, [])
  return <RouterProvider router={router} />
}
