import type { ClockView } from '@shared/court/routes-after'
import { dateInWords } from '@shared/kernel/dates'
import { type Status, StatusMark } from '../ui'
import styles from './Court.module.css'

const MARK: Readonly<Record<ClockView['status'], (of: ClockView) => { status: Status; text: string }>> = {
  running: ({ due }) => ({ status: 'due', text: `by ${dateInWords(due, 'short')}` }),
  late: ({ due }) => ({ status: 'late', text: `overdue since ${dateInWords(due, 'short')}` }),
  kept: ({ doneOn }) => ({ status: 'done', text: doneOn ? dateInWords(doneOn, 'short') : 'done' }),
  'kept-late': ({ doneOn }) => ({ status: 'done', text: doneOn ? `late, ${dateInWords(doneOn, 'short')}` : 'late' }),
  over: ({ due }) => ({ status: 'closed', text: `ended ${dateInWords(due, 'short')}` })
}

/** Where a term stands: what is over its day says so. */
export function ClockMark({ of }: { of: ClockView }) {
  const { status, text } = MARK[of.status](of)
  return <StatusMark status={status}>{text}</StatusMark>
}

/** The terms a referral runs under, with their sections. */
export function Clocks({ of, label }: { of: readonly ClockView[]; label: string }) {
  return (
    <ul className={styles.clocks} aria-label={label}>
      {of.map((one) => (
        <li key={one.key}>
          <ClockMark of={one} /> {one.title} <span className={styles.section}>{one.section}</span>
        </li>
      ))}
    </ul>
  )
}
