import { meansWords } from '@shared/court/model'
import type { PacketPlan } from '@shared/court/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { Button, Section, StatusMark } from '../ui'
import styles from './Packet.module.css'
import { ToldDialog } from './ToldDialog'
import { parentsMark } from './words'

/** What went out of this referral, under which authority, and whether the parents were told where the law asks for it. */
export function Releases({ plan, onOpen }: { plan: PacketPlan; onOpen: (documentId: string) => void }) {
  const [telling, setTelling] = useState<string | null>(null)
  const now = useRoute('court.disclosures', {}).data?.now
  const current = plan.disclosures.find(({ id }) => id === telling)
  return (
    <Section title="What went out">
      <p className={styles.soft}>
        {plan.authority.section}: {plan.authority.says} {plan.authority.demands.join(' ')}
      </p>
      <ul className={styles.papers} aria-label="Releases">
        {plan.disclosures.map((release) => {
          const mark = now ? parentsMark(release, now) : null
          const name = `${release.documentTitle}, ${release.documentNumber}`
          return (
            <li key={release.id} className={styles.paper}>
              <div>
                <p className={styles.paperTitle}>{name}</p>
                <p className={styles.soft}>
                  {dateInWords(release.disclosedOn)} to {release.recipient} · {meansWords[release.method].toLowerCase()}{' '}
                  · by {release.recordedBy}
                </p>
                {mark && (
                  <p>
                    Notice to the parents: <StatusMark status={mark.status}>{mark.text}</StatusMark>
                    {release.parentsTold && <> · {release.parentsTold.how}</>}
                  </p>
                )}
              </div>
              <div className={styles.acts}>
                {mark && mark.status !== 'done' && (
                  <Button onPress={() => setTelling(release.id)} aria-label={`The parents were told: ${name}`}>
                    The parents were told
                  </Button>
                )}
                <Button
                  tone="quiet"
                  onPress={() => onOpen(release.documentId)}
                  aria-label={`Look at the release ${name}`}
                >
                  Look
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {current && <ToldDialog release={current} onClose={() => setTelling(null)} />}
    </Section>
  )
}
