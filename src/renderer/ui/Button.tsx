import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, composeRenderProps } from 'react-aria-components'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'style'> {
  children?: ReactNode
  /** `primary`: the one act of a screen. `danger`: destroys or withdraws. `quiet`: stands in a row of text. */
  tone?: 'primary' | 'plain' | 'danger' | 'quiet'
  /** Large, for the room and for pen or touch. */
  large?: boolean
}

/** Its text says the act: "Print 12 notices". */
export function Button({ tone = 'plain', large = false, className, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={composeRenderProps(className, (given) =>
        [styles.button, styles[tone], large && styles.large, given].filter(Boolean).join(' ')
      )}
    />
  )
}
