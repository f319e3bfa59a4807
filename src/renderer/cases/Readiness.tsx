import type { EvidenceItem, GroundLine, ReadinessLine } from '@shared/cases/model'
import { groundWords } from '@shared/cases/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button, StatusMark } from '../ui'
import { Evidence } from './Evidence'
import styles from './Readiness.module.css'

/** The three grounds of EC 48263, met or not, each with its sentence and its days. */
export function Grounds({ grounds }: { grounds: readonly GroundLine[] }) {
  return (
    <ul className={styles.lines} aria-label="Grounds">
      {grounds.map(({ ground, met, section, sentence, days }) => (
        <li key={ground} className={styles.line}>
          <StatusMark status={met ? 'met' : 'not-met'} />
          <div>
            <p className={styles.title}>
              {groundWords[ground]} <span className={styles.section}>{section}</span>
            </p>
            <p>{sentence}</p>
            {met && days.length > 0 && (
              <p className={styles.detail}>{days.map((date) => dateInWords(date, 'short')).join(' · ')}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What a referral needs: the law’s lines first, then those of local practice, each with what proves it. */
export function ReadinessLines({ lines, pupilId }: { lines: readonly ReadinessLine[]; pupilId: string }) {
  const [opened, setOpened] = useState<EvidenceItem | null>(null)
  return (
    <>
      <ul className={styles.lines} aria-label="What the referral needs">
        {lines.map(({ key, title, section, statutory, met, detail, evidence }) => (
          <li key={key} className={styles.line}>
            <StatusMark status={met ? 'met' : statutory ? 'missing' : 'due'}>
              {met ? 'there' : statutory ? 'missing' : 'not done'}
            </StatusMark>
            <div>
              <p className={styles.title}>
                {title} <span className={styles.section}>{statutory ? section : 'local practice'}</span>
              </p>
              <p className={styles.detail}>{detail}</p>
              {evidence.length > 0 && (
                <ul className={styles.evidence} aria-label={`Evidence: ${title}`}>
                  {evidence.map((item) => (
                    <li key={item.id}>
                      <Button tone="quiet" onPress={() => setOpened(item)}>
                        {item.label}
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
      {opened && <Evidence item={opened} pupilId={pupilId} onClose={() => setOpened(null)} />}
    </>
  )
}
