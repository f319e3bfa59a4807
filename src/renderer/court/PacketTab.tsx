import type { PacketPaper, PacketPlan } from '@shared/court/routes'
import { dateInWords } from '@shared/kernel/dates'
import { Button, Section, StatusMark } from '../ui'
import styles from './Packet.module.css'
import { pagesInWords } from './words'

interface PacketTabProps {
  tab: PacketPlan['tabs'][number]
  isBusy: boolean
  onOpen: (documentId: string) => void
  onInclude: (paper: PacketPaper, included: boolean) => void
  onMove: (papers: string[]) => void
}

/** What is in one tab, what is missing from it, and why that matters. */
export function PacketTab({ tab, isBusy, onOpen, onInclude, onMove }: PacketTabProps) {
  const ids = tab.papers.map(({ documentId }) => documentId)
  const move = (from: number, by: number) => {
    const next = [...ids]
    const [taken] = next.splice(from, 1)
    next.splice(from + by, 0, taken as string)
    onMove(next)
  }
  return (
    <Section title={tab.title}>
      {tab.papers.length === 0 && <p className={styles.soft}>Nothing is in this tab, so it is not printed.</p>}
      {tab.papers.length > 0 && (
        <ul className={styles.papers} aria-label={`Papers of ${tab.title}`}>
          {tab.papers.map((paper, at) => {
            const name = `${paper.title}, ${paper.number}`
            return (
              <li key={paper.documentId} className={`${styles.paper} ${paper.included ? '' : styles.out}`}>
                <div>
                  <p className={styles.paperTitle}>{paper.title}</p>
                  <p className={styles.soft}>
                    {paper.number} · {dateInWords(paper.date)} · {pagesInWords(paper.pageCount)}
                    {paper.included ? '' : ' · left out'}
                  </p>
                </div>
                <div className={styles.acts}>
                  <Button tone="quiet" onPress={() => onOpen(paper.documentId)} aria-label={`Look at ${name}`}>
                    Look
                  </Button>
                  <Button
                    tone="quiet"
                    isDisabled={at === 0 || isBusy}
                    onPress={() => move(at, -1)}
                    aria-label={`Move ${name} up`}
                  >
                    ↑
                  </Button>
                  <Button
                    tone="quiet"
                    isDisabled={at === ids.length - 1 || isBusy}
                    onPress={() => move(at, 1)}
                    aria-label={`Move ${name} down`}
                  >
                    ↓
                  </Button>
                  <Button
                    tone="quiet"
                    isDisabled={isBusy}
                    onPress={() => onInclude(paper, !paper.included)}
                    aria-label={paper.included ? `Leave out ${name}` : `Put ${name} back`}
                  >
                    {paper.included ? 'Leave out' : 'Put back'}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {tab.missing.length > 0 && (
        <ul className={styles.missing} aria-label={`Missing from ${tab.title}`}>
          {tab.missing.map(({ weight, what, why, section }) => (
            <li key={what}>
              <StatusMark status={weight === 'missing' ? 'missing' : 'info'} />
              <div>
                <p className={styles.what}>{what}</p>
                <p className={styles.soft}>
                  {why} {section}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
