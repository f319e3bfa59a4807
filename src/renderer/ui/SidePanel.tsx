import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './Button'
import styles from './SidePanel.module.css'

/** A list, and at its side the row that is open. On a narrow window the panel stands below. */
export function SplitView({ children, panel }: { children: ReactNode; panel: ReactNode }) {
  return (
    <div className={panel ? styles.split : undefined}>
      <div className={styles.list}>{children}</div>
      {panel}
    </div>
  )
}

/** As in the style sheet beside this file. */
const NARROW = '(max-width: 60rem)'

interface SidePanelProps {
  title: string
  /** Escape or the button; the list keeps its place. */
  onClose: () => void
  actions?: ReactNode
  children: ReactNode
}

/** The opened row beside its list. The focus goes to its heading and, when closed, back to its row, or to where it was. */
export function SidePanel({ title, onClose, actions, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const cameFrom = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is another panel
  useEffect(() => {
    cameFrom.current ??= document.activeElement
    heading.current?.focus({ preventScroll: true })
    // Below its list, as on a narrow window, the panel would open out of sight.
    if (matchMedia(NARROW).matches) heading.current?.scrollIntoView({ block: 'start' })
  }, [title])
  const close = () => {
    const row = panel.current?.parentElement?.querySelector<HTMLElement>('[data-current]')
    onClose()
    if (row) row.focus()
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={title}
      data-region="panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button tone="quiet" onPress={close}>
          Close
        </Button>
      </header>
      {children}
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </aside>
  )
}
