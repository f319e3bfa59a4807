import { type MemberCategory, memberCategories } from '@shared/district/categories'
import type { HearingDay } from '@shared/hearings/model'
import type { DayPlan, NoticeTiming } from '@shared/hearings/planning'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { DocumentDialog } from '../../documents/DocumentDialog'
import {
  Button,
  type DataColumn,
  DataTable,
  ErrorNotice,
  Notice,
  Section,
  Stack,
  type Status,
  StatusMark,
  Waiting
} from '../../ui'

/** What does not go together, who sits, and whether the notices are in time. */
export function PlanTab({ day }: { day: HearingDay }) {
  const { data: plan, error } = useRoute('hearings.plan', { dayId: day.id })
  const signIn = useAct('hearings.issueSignIn')
  const [documentId, setDocumentId] = useState<string | null>(null)
  if (error) return <ErrorNotice error={error} />
  if (!plan) return <Waiting />
  const print = async () => setDocumentId((await signIn.mutateAsync({ dayId: day.id })).document.id)
  return (
    <Stack>
      <Conflicts plan={plan} />
      <Section
        title="Panel"
        actions={
          <Button onPress={() => void print().catch(() => {})} isDisabled={signIn.isPending}>
            Print the sign-in sheet
          </Button>
        }
      >
        <ErrorNotice error={signIn.error} />
        {plan.panelWarnings.map((text) => (
          <Notice key={text} tone="warn" title={text}>
            The law sets no quorum; the chair says who is needed (EC 48321(a)(3)). The minimum is the district’s own.
          </Notice>
        ))}
        {plan.suggested.length > 0 && (
          <p>
            Nobody on the panel for:{' '}
            {plan.suggested
              .map(({ category, why }) => `${inWords(category)} (category ${category}), because ${why}`)
              .join('; ')}
            .
          </p>
        )}
        <DataTable
          label="Panel of the day"
          rows={plan.panel}
          columns={memberColumns}
          rowKey={({ id }) => id}
          empty="Nobody is on the panel yet. Change the day to say who is needed."
        />
        {plan.recusals.length > 0 && (
          <ul>
            {plan.recusals.map(({ memberId, caseId, name, caseNumber, reason, declaredOn }) => (
              <li key={memberId + caseId}>
                {name} takes no part in {caseNumber}: {reason} ({dateInWords(declaredOn)})
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Notices in time">
        <p>
          To be served by {dateInWords(plan.serveBy, 'long')}: {plan.practice.noticeDays} days before, as the district
          wants.
        </p>
        <DataTable
          label="Service of the notices"
          rows={plan.notices}
          columns={noticeColumns}
          rowKey={({ hearingId, documentId, addressee }) => hearingId + (documentId ?? addressee)}
          empty="There is nobody to be told yet."
        />
      </Section>
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Stack>
  )
}

const inWords = (category: string) => memberCategories[category as MemberCategory] ?? 'unknown'

function Conflicts({ plan }: { plan: DayPlan }) {
  return (
    <Section title="What does not go together">
      {plan.conflicts.length === 0 && <p>Nothing: slots, breaks, interpreters and panel fit.</p>}
      {plan.conflicts.length > 0 && (
        <ul>
          {plan.conflicts.map(({ text, weight, code }) => (
            <li key={code + text}>
              <StatusMark status={weight === 'stop' ? 'late' : 'info'}>
                {weight === 'stop' ? 'cannot be' : 'look'}
              </StatusMark>{' '}
              {text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const memberColumns: readonly DataColumn<DayPlan['panel'][number]>[] = [
  { id: 'name', head: 'Name', cell: ({ name }) => name, rowHeader: true },
  { id: 'agency', head: 'Agency', cell: ({ agency, category }) => `${agency} (${category})` },
  {
    id: 'may',
    head: 'May sit',
    cell: ({ problems }) =>
      problems.length === 0 ? (
        <StatusMark status="done">agreement and appointment</StatusMark>
      ) : (
        <StatusMark status="missing">{problems.join('; ')}</StatusMark>
      )
  },
  { id: 'recused', head: 'Takes no part in', cell: ({ recusedFrom }) => recusedFrom.join(', ') }
]

const TIMING: Record<NoticeTiming['state'], { status: Status; word: string }> = {
  'in-time': { status: 'served', word: 'in time' },
  late: { status: 'late', word: 'served late' },
  due: { status: 'due', word: 'not served yet' },
  overdue: { status: 'late', word: 'not served, too late to be in time' }
}

const noticeColumns: readonly DataColumn<NoticeTiming>[] = [
  { id: 'case', head: 'Case', cell: ({ caseNumber }) => caseNumber },
  { id: 'to', head: 'To', cell: ({ addressee }) => addressee, rowHeader: true },
  { id: 'served', head: 'Served', cell: ({ servedOn }) => (servedOn ? dateInWords(servedOn) : '') },
  { id: 'days', head: 'Days before', align: 'end', cell: ({ daysBefore }) => daysBefore ?? '' },
  {
    id: 'state',
    head: 'In time',
    cell: ({ state }) => <StatusMark status={TIMING[state].status}>{TIMING[state].word}</StatusMark>
  }
]
