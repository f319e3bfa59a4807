import type { CourtCase } from '@shared/court/routes'
import { sheets } from '@shared/court/sheets'
import { dateInWords, type Instant } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import {
  type DataColumn,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  SidePanel,
  SplitView,
  Stack,
  StatusMark,
  TextLink,
  Waiting
} from '../ui'
import styles from './Court.module.css'
import { findingsInWords, momentInWords } from './words'

/** Every case the board has heard, with what may go out and what went. */
export function CourtCases() {
  const { data, error } = useRoute('court.cases', {})
  const log = useRoute('court.disclosures', {})
  const [open, setOpen] = useState<string | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const now = log.data?.now ?? ('' as Instant)
  const columns: readonly DataColumn<CourtCase>[] = [
    { id: 'number', head: 'Case', cell: ({ number }) => number, sortBy: ({ number }) => number, width: 110 },
    {
      id: 'pupil',
      head: 'Pupil',
      cell: ({ pupilName }) => pupilName,
      sortBy: ({ pupilName }) => pupilName,
      rowHeader: true
    },
    { id: 'grade', head: 'Grade', cell: ({ grade }) => grade ?? '', width: 80 },
    {
      id: 'heard',
      head: 'First heard',
      cell: ({ heardOn }) => (heardOn ? dateInWords(heardOn, 'short') : ''),
      sortBy: ({ heardOn }) => heardOn,
      width: 110
    },
    {
      id: 'findings',
      head: 'Findings',
      cell: findingsInWords,
      sortBy: findingsInWords
    },
    {
      id: 'state',
      head: 'State',
      cell: (row) => (
        <span className={styles.state}>
          <CaseState of={row} now={now} />
        </span>
      ),
      width: '2fr',
      wrap: true
    }
  ]
  const current = data.rows.find(({ caseId }) => caseId === open) ?? null
  return (
    <SplitView panel={current && <CasePanel of={current} now={now} onClose={() => setOpen(null)} />}>
      <p>As of {dateInWords(data.asOf)}. What each route asks for stands on its sheet.</p>
      <DataTable
        label="Cases for an office"
        rows={data.rows}
        // Beside an open case there is room for what tells the cases apart.
        columns={open ? columns.filter(({ id }) => id !== 'grade' && id !== 'heard') : columns}
        rowKey={({ caseId }) => caseId}
        onOpen={({ caseId }) => setOpen(caseId)}
        current={open}
        empty={
          <EmptyState title="No case was heard yet.">
            A case stands here once the board has heard it. Its findings decide whether it may go to an office.
          </EmptyState>
        }
      />
    </SplitView>
  )
}

function CaseState({ of: { referrals, findings, state, summonedFor }, now }: { of: CourtCase; now: Instant }) {
  const [untold] = referrals
    .filter(({ parentsDueAt }) => parentsDueAt !== null)
    .sort((a, b) => ((a.parentsDueAt ?? '') < (b.parentsDueAt ?? '') ? -1 : 1))
  if (untold?.parentsDueAt) {
    const late = untold.parentsDueAt < now
    return (
      <StatusMark status={late ? 'late' : 'due'}>
        {`parents to be told ${late ? 'since' : 'by'} ${momentInWords(untold.parentsDueAt)}`}
      </StatusMark>
    )
  }
  const [last] = referrals
  if (last) return <StatusMark status="done">{`went out ${dateInWords(last.sentOn, 'short')}`}</StatusMark>
  if (state === 'closed') return <StatusMark status="closed" />
  if (summonedFor) {
    return <StatusMark status="open">{`subpoena for ${dateInWords(summonedFor, 'short')} not followed`}</StatusMark>
  }
  return findings.a || findings.b ? (
    <StatusMark status="open">may go out</StatusMark>
  ) : (
    <StatusMark status="waiting">no finding yet</StatusMark>
  )
}

function CasePanel({ of: one, now, onClose }: { of: CourtCase; now: Instant; onClose: () => void }) {
  return (
    <SidePanel
      title={`${one.pupilName}, case ${one.number}`}
      onClose={onClose}
      actions={
        one.state !== 'closed' && (
          <LinkButton tone={one.referrals.length === 0 ? 'primary' : 'plain'} to={`/court/sheet/${one.caseId}`}>
            {one.referrals.length === 0 ? 'Fill in the sheet' : 'Send to another office'}
          </LinkButton>
        )
      }
    >
      <Stack gap="tight">
        <p>
          {[one.grade && `grade ${one.grade}`, one.schoolName].filter(Boolean).join(' · ')} ·{' '}
          <TextLink to={`/cases/${one.caseId}`}>the case</TextLink>
        </p>
        <p>
          {one.findings.a ? `(A) found on ${dateInWords(one.findings.a)}. ` : '(A) is not in the minutes. '}
          {one.findings.b ? `(B) found on ${dateInWords(one.findings.b)}.` : '(B) is not in the minutes.'}
        </p>
      </Stack>
      {one.referrals.map((referral) => (
        <Stack key={referral.id} gap="tight">
          <h3>{sheets[referral.route].title}</h3>
          <p>
            Sent on {dateInWords(referral.sentOn)} ·{' '}
            {referral.packets === 0
              ? 'no packet issued yet'
              : referral.packets === 1
                ? '1 packet issued'
                : `${referral.packets} packets issued`}
          </p>
          {referral.parentsDueAt && (
            <p>
              <StatusMark status={referral.parentsDueAt < now ? 'late' : 'due'}>
                {`parents to be told ${referral.parentsDueAt < now ? 'since' : 'by'} ${momentInWords(referral.parentsDueAt)}`}
              </StatusMark>
            </p>
          )}
          <div>
            <LinkButton tone="primary" to={`/court/packet/${referral.id}`}>
              Open the packet
            </LinkButton>
          </div>
        </Stack>
      ))}
    </SidePanel>
  )
}
