import { useEffect, useRef, useSyncExternalStore } from 'react'

/** One key with one act. The same table drives the keyboard, the palette and the list under `?`. */
export interface KeyCommand {
  /** `n`, `?`, `Escape`, `$mod+k` (Ctrl, or Cmd on a Mac), `Shift+F6`. */
  keys: string
  label: string
  /** Heading in the list of keys: the name of the screen. */
  group: string
  run: () => void
  /** Works while typing in a field too; only for keys with Ctrl or Cmd and function keys. */
  whileTyping?: boolean
}

interface Entry {
  readonly id: number
  readonly command: KeyCommand
}

let entries: readonly Entry[] = []
let last = 0
const listeners = new Set<() => void>()

function change(next: readonly Entry[]): void {
  entries = next
  for (const listener of listeners) listener()
}

/** Adds commands; returns the end of them. A later one takes a key from an earlier one. */
export function register(commands: readonly KeyCommand[]): () => void {
  const added = commands.map((command) => {
    last += 1
    return { id: last, command }
  })
  change([...entries, ...added])
  return () => change(entries.filter((entry) => !added.includes(entry)))
}

/** The commands that work now, newest of each key. */
export function activeCommands(): KeyCommand[] {
  const byKey = new Map(entries.map(({ command }) => [command.keys, command]))
  return [...byKey.values()]
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same for React: changes as screens come and go. */
export function useActiveCommands(): KeyCommand[] {
  const now = useSyncExternalStore(subscribe, () => entries)
  return [...new Map(now.map(({ command }) => [command.keys, command])).values()]
}

/** Keys of a screen, for as long as it is shown: `useKeys('Hearing', { n: ['Write a note', startNote] })`. */
export function useKeys(group: string, commands: Record<string, readonly [label: string, run: () => void]>): void {
  const current = useRef(commands)
  current.current = commands
  const shape = Object.entries(commands)
    .map(([keys, [label]]) => `${keys}\t${label}`)
    .join('\n')
  useEffect(() => {
    const list = shape.split('\n').filter(Boolean)
    return register(
      list.map((line) => {
        const [keys = '', label = ''] = line.split('\t')
        return {
          keys,
          label,
          group,
          run: () => current.current[keys]?.[1](),
          whileTyping: /mod\+|^F\d|^Shift\+F\d/.test(keys)
        }
      })
    )
  }, [group, shape])
}
