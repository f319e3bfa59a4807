import { useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { ask, useBack, useGo, useRoute } from '../desk'
import {
  BlankScreen,
  CommandPalette,
  KeysHelp,
  listenForKeys,
  type PaletteEntry,
  useActiveCommands,
  useKeys
} from '../ui'
import { idleTimes, useIdle } from './idle'
import styles from './Overlays.module.css'
import { openOverlay, useOverlay } from './overlayState'
import { focusNextRegion } from './regions'
import { rooms } from './routes'
import { screens } from './screens'

const close = () => openOverlay('none')

const LOOKS: readonly PaletteEntry[] = [
  { id: 'look light', label: 'Light', detail: 'look of the screen', run: () => look('light') },
  { id: 'look dark', label: 'Dark', detail: 'look of the screen', run: () => look('dark') },
  { id: 'look system', label: 'Light or dark as the computer is', detail: 'look of the screen', run: () => look(null) }
]

function look(theme: 'light' | 'dark' | null): void {
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

/** The keys that work everywhere, and what they lay over the desk. */
export function Overlays() {
  const overlay = useOverlay()
  const go = useGo()
  const back = useBack()
  useEffect(listenForKeys, [])
  useEffect(() => close, [])
  useKeys('Everywhere', {
    '$mod+k': ['Go to a pupil, a case or a screen', () => openOverlay('palette')],
    '?': ['All keys', () => openOverlay('keys')],
    F6: ['Next part of the window', () => focusNextRegion('next')],
    'Shift+F6': ['Part of the window before', () => focusNextRegion('previous')],
    Escape: ['One step back', back],
    '$mod+b': ['Cover the screen', () => openOverlay('blank')],
    '$mod+l': ['Lock the desk', () => void ask('vault.lock', {})]
  })
  const inTheRoom = useRouterState({ select: ({ location }) => location.pathname.startsWith('/hearings/room/') })
  const safety = useRoute('vault.safety', {}).data
  const { isNear } = useIdle(
    useMemo(() => safety && idleTimes(safety.lockAfterMinutes, inTheRoom), [safety, inTheRoom]) ?? null,
    { cover: () => openOverlay('blank'), lock: () => void ask('vault.lock', {}) }
  )
  const commands = useActiveCommands()
  const entries = useMemo<PaletteEntry[]>(
    () => [
      ...screens.flatMap(({ path, nav }) =>
        nav ? [{ id: path, label: nav, detail: 'screen', run: () => go(path) }] : []
      ),
      ...commands
        .filter(({ group, keys }) => group !== 'Everywhere' || keys.startsWith('$mod'))
        .map(({ keys, label, group, run }) => ({ id: `key ${keys}`, label, detail: group, keys, run })),
      ...LOOKS
    ],
    [commands, go]
  )
  const find = useCallback(
    async (text: string): Promise<PaletteEntry[]> => {
      const found = await Promise.all(rooms.map((room) => room.find?.(text).catch(() => []) ?? []))
      return found.flat().map(({ label, detail, to }) => ({ id: to, label, detail, run: () => go(to) }))
    },
    [go]
  )
  return (
    <>
      <CommandPalette isOpen={overlay === 'palette'} onClose={close} entries={entries} find={find} />
      <KeysHelp isOpen={overlay === 'keys'} onClose={close} />
      <BlankScreen isOn={overlay === 'blank'} onEnd={close} />
      <p role="status" className={isNear ? styles.near : styles.quiet}>
        {isNear && 'Nobody has touched the desk for a while: it is about to lock. Any key keeps it open.'}
      </p>
    </>
  )
}
