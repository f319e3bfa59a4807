import { useState } from 'react'
import { useRoute } from '../desk'
import { Button, Section, Stack, StatusMark, TextLink } from '../ui'
import styles from './Court.module.css'
import { CourtDue } from './CourtDue'
import { ToldDialog } from './ToldDialog'
import { parentsMark } from './words'

/** Today: releases of which the parents still have to be told, and terms that are over, the most urgent first. */
export function CourtToday() {
  const { data } = useRoute('court.disclosures', {})
  const [telling, setTelling] = useState<string | null>(null)
  const untold = (data?.rows ?? []).filter(({ parentsDueAt, parentsTold }) => parentsDueAt && !parentsTold).reverse()
  if (!data) return null
  if (untold.length === 0) return <CourtDue only="late" />
  const current = untold.find(({ id }) => id === telling)
  return (
    <Stack>
      <Section title="Parents to be told of a release">
        <Stack gap="tight">
          {untold.map((release) => {
            const mark = parentsMark(release, data.now)
            return (
              <div key={release.id} className={styles.told}>
                <span>
                  {mark && <StatusMark status={mark.status}>{mark.text}</StatusMark>}{' '}
                  <TextLink to={`/court/packet/${release.referralId}`}>
                    {release.pupilName}, case {release.caseNumber}
                  </TextLink>
                  : {release.documentTitle.toLowerCase()} to {release.recipient}
                </span>
                <Button
                  onPress={() => setTelling(release.id)}
                  aria-label={`They were told: ${release.documentTitle}, case ${release.caseNumber}`}
                >
                  They were told
                </Button>
              </div>
            )
          })}
        </Stack>
        {current && <ToldDialog release={current} onClose={() => setTelling(null)} />}
      </Section>
      <CourtDue only="late" />
    </Stack>
  )
}
