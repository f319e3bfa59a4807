import { FOLLOW_UP } from '@shared/hearings/follow-up'
import type { Outcome } from '@shared/hearings/model'
import { TextLink } from '../../ui'
import styles from './StepParts.module.css'

/** What an outcome sets going: what the desk does by itself, and what somebody has to do. */
export function WhatFollows({ outcome, caseId }: { outcome: Outcome; caseId?: string }) {
  const { desk, next } = FOLLOW_UP[outcome]
  return (
    <section className={styles.follows} aria-label="What follows">
      <h3>What follows</h3>
      <p>{desk}</p>
      <ol>
        {next.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {caseId && (
        <p>
          <TextLink to={`/cases/${caseId}`}>Open the case</TextLink>
        </p>
      )}
    </section>
  )
}
