import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import buttonStyles from './Button.module.css'

interface LinkProps {
  children: ReactNode
  /** Path of a screen, such as `/pupils/123`. */
  to: string
  search?: Record<string, string>
}

/** A link to a screen, in running text or a table. */
export function TextLink({ children, to, search }: LinkProps) {
  return (
    <Link to={to} search={search as never}>
      {children}
    </Link>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  tone = 'plain',
  children,
  to,
  search
}: LinkProps & { tone?: 'primary' | 'plain' | 'quiet' }) {
  return (
    <Link to={to} search={search as never} className={`${buttonStyles.button} ${buttonStyles[tone]}`}>
      {children}
    </Link>
  )
}
