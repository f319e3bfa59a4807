import type { PacketPlan } from '@shared/court/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button, Section } from '../ui'
import { ExportDialog } from './ExportDialog'
import styles from './Packet.module.css'
import { ProveDialog } from './ProveDialog'
import { pagesInWords, thingsMissing } from './words'

/** Every version that went out, with what changed, and what was removed from its papers and why. */
export function Versions({ plan, onOpen }: { plan: PacketPlan; onOpen: (documentId: string) => void }) {
  const [exporting, setExporting] = useState<string | null>(null)
  const [proving, setProving] = useState<string | null>(null)
  const find = (id: string | null) => plan.packets.find((packet) => packet.id === id)
  const toExport = find(exporting)
  const toProve = find(proving)
  return (
    <>
      {plan.packets.length > 0 && (
        <Section title="Packets that were issued">
          <ul className={styles.papers} aria-label="Issued packets">
            {plan.packets.map(({ id, document, missing, version, continues, changes }) => (
              <li key={id} className={styles.paper}>
                <div>
                  <p className={styles.paperTitle}>
                    Version {version}: {document.number}
                  </p>
                  <p className={styles.soft}>
                    {dateInWords(document.issuedOn)} · {pagesInWords(document.pageCount)} · {thingsMissing(missing)}
                    {continues && ` · keeps the page numbers of ${continues}`}
                  </p>
                  {changes.length > 0 && <p className={styles.soft}>{changes.join('; ')}</p>}
                </div>
                <div className={styles.acts}>
                  <Button tone="quiet" onPress={() => onOpen(document.id)} aria-label={`Look at ${document.number}`}>
                    Look
                  </Button>
                  <Button
                    tone="quiet"
                    onPress={() => setProving(id)}
                    aria-label={`Proof of service, ${document.number}`}
                  >
                    Proof of service
                  </Button>
                  <Button onPress={() => setExporting(id)} aria-label={`Export ${document.number}`}>
                    Export
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {plan.redactions.length > 0 && (
        <Section title="What was removed, and why">
          <ul className={styles.papers} aria-label="Redactions">
            {plan.redactions.map(({ title, madeAt, madeBy, areas, reasons, withdrawnAt }) => (
              <li key={madeAt} className={styles.paper}>
                <div>
                  <p className={styles.paperTitle}>{title}</p>
                  <p className={styles.soft}>
                    {areas === 1 ? '1 area' : `${areas} areas`} · {reasons.join('; ')} · {madeBy}
                    {withdrawnAt && ' · replaced or taken back'}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {toExport && <ExportDialog packet={toExport} onClose={() => setExporting(null)} />}
      {toProve && (
        <ProveDialog
          packet={toProve}
          onDone={(documentId) => {
            setProving(null)
            onOpen(documentId)
          }}
          onClose={() => setProving(null)}
        />
      )}
    </>
  )
}
