import styles from './Button.module.css'

interface ButtonProps {
  children: string
  /** `main` is the one act of a screen; `plain` stands beside it. */
  tone?: 'main' | 'plain'
  type?: 'button' | 'submit'
  disabled?: boolean
  onPress?: () => unknown
}

/** Its text says the act. */
export function Button({ children, tone = 'main', type = 'button', disabled, onPress }: ButtonProps) {
  return (
    <button type={type} disabled={disabled} className={`${styles.button} ${styles[tone]}`} onClick={() => onPress?.()}>
      {children}
    </button>
  )
}
