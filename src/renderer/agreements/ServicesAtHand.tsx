import { servicesFor } from '@shared/agreements/services'
import type { Barrier } from '@shared/hearings/model'
import { languageName } from '@shared/pupils/names'
import { useRoute } from '../desk'
import { TextLink } from '../ui'
import styles from './Directives.module.css'

interface ServicesAtHandProps {
  barriers: readonly Barrier[]
  homeLanguage: string | null
}

/** Services of the community that help with what was heard, to be offered today (EC 48263(b)(1), 48322). */
export function ServicesAtHand({ barriers, homeLanguage }: ServicesAtHandProps) {
  const { data } = useRoute('agreements.services', {})
  if (!data || barriers.length === 0) return null
  const fitting = servicesFor(barriers, homeLanguage, data)
  return (
    <section className={styles.services} aria-label="Services that help with this">
      <h3>Services that help with this</h3>
      {fitting.length === 0 ? (
        <p>
          None on the list yet. <TextLink to="/agreements">Keep the list of services</TextLink>
        </p>
      ) : (
        <ul>
          {fitting.slice(0, 6).map(({ id, name, offers, contact, phone, languages }) => (
            <li key={id}>
              <strong>{name}</strong>: {offers}
              <span className={styles.under}>
                {[contact, phone, languages.map((tag) => languageName(tag)).join(', ')].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
