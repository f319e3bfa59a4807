import { activeCommands } from './registry'

const IS_MAC = /Mac/.test(navigator.platform)

/** True when the key that was pressed is the one described; letters stand for what is written on the key. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  const mod = IS_MAC ? event.metaKey : event.ctrlKey
  const other = IS_MAC ? event.ctrlKey : event.metaKey
  if (mod !== wants('$mod') || other || event.altKey !== wants('Alt')) return false
  // A sign such as `?` needs Shift on some keyboards and not on others.
  if (/^[a-z]$/i.test(key) || key.length > 1) {
    if (event.shiftKey !== wants('Shift')) return false
  }
  return event.key.toLowerCase() === key.toLowerCase()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="spinbutton"]'))

/** An open menu, list or question takes all keys itself. */
const isBusy = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null

/**
 * A question that is open while the focus has fallen out of it, as when the button that had it was disabled: its keys are
 * still its own. The screen behind must neither act on a letter nor go back on Escape.
 */
function givenToDialog(event: KeyboardEvent): boolean {
  const open = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"]')].at(-1)
  if (!open || event.ctrlKey || event.metaKey || event.target !== document.body) return false
  open.focus()
  if (event.key === 'Escape') {
    event.preventDefault()
    open.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  }
  return true
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || givenToDialog(event)) return
  const command = activeCommands().findLast(({ keys }) => isPressed(keys, event))
  if (!command || (isTyping(event.target) && !command.whileTyping)) return
  if (isBusy(event.target) && !command.keys.startsWith('$mod')) return
  event.preventDefault()
  command.run()
}

/** Starts listening; returns the end of it. Called once, by the shell. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** How a key is written: `Ctrl K`, `⌘ K`, `Esc`. */
export function keyNames(keys: string): string[] {
  const names: Record<string, string> = {
    $mod: IS_MAC ? '⌘' : 'Ctrl',
    Escape: 'Esc',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓'
  }
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+')
  return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}
