import type { DeskState } from '@shared/vault/model'
import { useCallback, useEffect, useState } from 'react'
import { ask, onDeskEvent } from '../desk'
import { FirstRun } from '../vault/FirstRun'
import { Unlock } from '../vault/Unlock'
import { Home } from './Home'

/** Shows the screen that fits the desk's state; the core says which that is. */
export function App() {
  const [desk, setDesk] = useState<DeskState | null>(null)
  const refresh = useCallback(() => void ask('vault.status', {}).then(setDesk), [])
  useEffect(() => {
    refresh()
    return onDeskEvent((event) => {
      if (event.type === 'locked') refresh()
    })
  }, [refresh])
  if (!desk) return null
  if (desk.state === 'empty') return <FirstRun onDone={refresh} />
  if (desk.state === 'locked') return <Unlock onOpen={setDesk} />
  return <Home desk={desk} />
}
