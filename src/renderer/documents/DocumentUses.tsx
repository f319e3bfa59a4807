import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useId } from 'react'
import { useRoute } from '../desk'
import styles from './DocumentDialog.module.css'

/** Where a paper was used, the newest first: served, told a hearing, gone out in a packet, printed. */
export function DocumentUses({ id }: { id: string }) {
  const { data } = useRoute('documents.uses', { id })
  const heading = useId()
  if (!data) return null
  return (
    <section className={styles.uses} aria-labelledby={heading}>
      <h3 id={heading}>Where it was used</h3>
      {data.length === 0 ? (
        <p>It was not served, sent or printed yet.</p>
      ) : (
        <ul>
          {data.map(({ what, on, detail }) => (
            <li key={`${what} ${on} ${detail}`}>
              {what}
              <span>{[on && dateInWords(on as CalendarDate), detail].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
