import type { PacketPaper, PacketPlan } from '@shared/court/routes'
import { dateInWords } from '@shared/kernel/dates'
import { Button, Section, StatusMark } from '../ui'
import { type Measured, placeInWords } from './measured'
import styles from './Packet.module.css'
import { pagesInWords } from './words'

interface PacketTabProps {
  tab: PacketPlan['tabs'][number]
  measured: Measured | null
  isBusy: boolean
  onOpen: (paper: PacketPaper) => void
  onInclude: (paper: PacketPaper, included: boolean) => void
  onMove: (papers: string[]) => void
  onRedact: (paper: PacketPaper) => void
  onRemove: (paper: PacketPaper) => void
  onAdd: () => void
}

/** What is in one tab, what is missing from it, and why that matters. */
export function PacketTab({
  tab,
  measured,
  isBusy,
  onOpen,
  onInclude,
  onMove,
  onRedact,
  onRemove,
  onAdd
}: PacketTabProps) {
  const ids = tab.papers.map(({ id }) => id)
  const move = (from: number, by: number) => {
    const next = [...ids]
    const [taken] = next.splice(from, 1)
    next.splice(from + by, 0, taken as string)
    onMove(next)
  }
  return (
    <Section title={tab.title} actions={<Button onPress={onAdd}>Add a file</Button>}>
      {tab.papers.length === 0 && <p className={styles.soft}>Nothing is in this tab, so it is not printed.</p>}
      {tab.papers.length > 0 && (
        <ul className={styles.papers} aria-label={`Papers of ${tab.title}`}>
          {tab.papers.map((paper, at) => {
            const name = `${paper.title}, ${paper.number}`
            return (
              <li key={paper.id} className={`${styles.paper} ${paper.included ? '' : styles.out}`}>
                <div>
                  <p className={styles.paperTitle}>{paper.title}</p>
                  <PaperFacts paper={paper} at={measured?.papers.find(({ id }) => id === paper.id) ?? null} />
                </div>
                <div className={styles.acts}>
                  <Button tone="quiet" onPress={() => onOpen(paper)} aria-label={`Look at ${name}`}>
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
                  <Button tone="quiet" onPress={() => onRedact(paper)} aria-label={`Redact ${name}`}>
                    Redact
                  </Button>
                  <Button
                    tone="quiet"
                    isDisabled={isBusy}
                    onPress={() => onInclude(paper, !paper.included)}
                    aria-label={paper.included ? `Leave out ${name}` : `Put ${name} back`}
                  >
                    {paper.included ? 'Leave out' : 'Put back'}
                  </Button>
                  {paper.kind === 'exhibit' && (
                    <Button
                      tone="quiet"
                      isDisabled={isBusy}
                      onPress={() => onRemove(paper)}
                      aria-label={`Take ${name} out of the case`}
                    >
                      Take out
                    </Button>
                  )}
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

function PaperFacts({ paper, at }: { paper: PacketPaper; at: Measured['papers'][number] | null }) {
  const facts = [
    paper.number,
    paper.date && dateInWords(paper.date),
    paper.included && at ? placeInWords(at) : pagesInWords(paper.pageCount),
    paper.source && `from ${paper.source}`,
    !paper.included && 'left out'
  ]
  return (
    <>
      <p className={styles.soft}>{facts.filter(Boolean).join(' · ')}</p>
      {paper.removedAreas > 0 && (
        <p>
          <StatusMark status="info">
            {paper.removedAreas === 1 ? '1 area removed' : `${paper.removedAreas} areas removed`}
          </StatusMark>
        </p>
      )}
      {paper.notes.map((note) => (
        <p key={note} className={styles.soft}>
          {note}
        </p>
      ))}
    </>
  )
}
