import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  Dialog,
  DialogTrigger,
  MenuItem,
  MenuTrigger
} from 'react-aria-components'
import { Button, type ButtonProps } from './Button'
import styles from './Menu.module.css'

interface MenuEntry {
  id: string
  label: string
  hint?: string
  isDisabled?: boolean
  onAction: () => void
}

interface MenuButtonProps {
  /** Text of the button. */
  label: string
  tone?: ButtonProps['tone']
  items: readonly MenuEntry[]
}

/** Several acts behind one button. */
export function MenuButton({ label, tone = 'plain', items }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button tone={tone}>
        {label}
        <span aria-hidden="true">▾</span>
      </Button>
      <AriaPopover className={styles.popover}>
        <AriaMenu className={styles.menu}>
          {items.map(({ id, label: text, hint, isDisabled, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              isDisabled={isDisabled}
              onAction={onAction}
              className={styles.item}
            >
              {text}
              {hint && <span className={styles.hint}>{hint}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}

/** A little more about something, opened by a button: "why?" */
export function PopoverButton({
  label,
  title,
  tone = 'quiet',
  children
}: {
  label: string
  title: string
  tone?: ButtonProps['tone']
  children: ReactNode
}) {
  return (
    <DialogTrigger>
      <Button tone={tone}>{label}</Button>
      <AriaPopover className={styles.popover}>
        <Dialog aria-label={title} className={styles.content}>
          <h3>{title}</h3>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
