import type { HearingDay as Day, DocketEntry, WaitingCase } from '@shared/hearings/model'
import { takesSlot } from '@shared/hearings/model'
import type { DayPlan } from '@shared/hearings/planning'
import { outcomeWords, stateWords } from '@shared/hearings/words'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useGo, useRoute, useScreenParams } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { LookFirst } from '../documents/LookFirst'
import { PrintRun } from '../documents/PrintRun'
import { TranslationNotice } from '../documents/TranslationNotice'
import {
  Button,
  type DataColumn,
  DataTable,
  ErrorNotice,
  LinkButton,
  MenuButton,
  Notice,
  Page,
  PageHeader,
  Section,
  SplitView,
  StatusMark,
  Tabs,
  Waiting
} from '../ui'
import { DayDialog } from './DayDialog'
import { DeliveryDialog } from './DeliveryDialog'
import { AfterTab } from './day/AfterTab'
import { PaperTab } from './day/PaperTab'
import { PlanTab } from './day/PlanTab'
import { ProposalDialog } from './day/ProposalDialog'
import { RemindersTab } from './day/RemindersTab'
import { EntryPanel } from './EntryPanel'
import { PutDialog } from './PutDialog'
import { markOf } from './states'
import { WaitingCases } from './WaitingCases'

/** One hearing day: its docket, its papers and the cases that could still come onto it. */
export function HearingDay() {
  const { id = '' } = useScreenParams()
  const { data: day, error } = useRoute('hearings.day', { id })
  if (error) return <ErrorNotice error={error} />
  return day ? <DayScreen key={day.id} day={day} /> : <Waiting />
}

type Open = { what: 'edit' | 'delivery' | 'propose' } | { what: 'put'; found: WaitingCase } | null

function DayScreen({ day }: { day: Day }) {
  const go = useGo()
  const [open, setOpen] = useState<Open>(null)
  const [tab, setTab] = useState('docket')
  const [entryId, setEntryId] = useState<string | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const { data: waiting = [] } = useRoute('hearings.waiting', {})
  const { data: plan } = useRoute('hearings.plan', { dayId: day.id })
  const notices = useAct('hearings.issueNotices')
  const docket = useAct('hearings.issueDocket')
  const live = day.docket.filter(({ state }) => takesSlot(state))
  const missing = live.filter(
    ({ state, notices: copies }) => isAwaited(state) && !copies.some(({ current }) => current)
  )
  const unproved = live.flatMap(({ notices: copies }) => copies.filter(({ current, servedOn }) => current && !servedOn))
  const next = live.find(({ state }) => state === 'in-room') ?? live.find(({ state }) => isAwaited(state)) ?? live[0]
  const entry = day.docket.find((one) => one.id === entryId)
  const close = () => setOpen(null)
  const printDocket = async (edition: 'board' | 'door') => {
    const { document } = await docket.mutateAsync({ dayId: day.id, edition })
    setDocumentId(document.id)
  }
  const concerns = plan ? concernsOf(plan) : undefined
  const docketPart = (
    <>
      <SplitView
        panel={
          entry && (
            <EntryPanel
              day={day}
              entry={entry}
              onClose={() => setEntryId(null)}
              onLook={(look) => setDocumentId(look)}
            />
          )
        }
      >
        <DataTable
          label={`Docket of ${dateInWords(day.date)}`}
          rows={day.docket}
          columns={entry ? beside : columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => setEntryId(id)}
          current={entryId}
          empty="No case yet. Open a waiting case below to put it on the docket."
        />
      </SplitView>
      <Section
        title="Cases waiting for a hearing"
        actions={
          <Button onPress={() => setOpen({ what: 'propose' })} isDisabled={waiting.length === 0}>
            Propose slots
          </Button>
        }
      >
        <WaitingCases onPut={(found) => setOpen({ what: 'put', found })} />
      </Section>
    </>
  )
  return (
    <Page>
      <PageHeader
        title={dateInWords(day.date, 'long')}
        detail={`${day.room} · from ${timeInWords(day.firstTime)} · ${day.slotMinutes} minutes a case · ${
          day.chair ? `chair ${day.chair}` : 'no chair named yet'
        }`}
        actions={
          <>
            {next && (
              <LinkButton tone={next.endedAt === null ? 'primary' : 'plain'} to={`/hearings/room/${next.id}`}>
                Open the room
              </LinkButton>
            )}
            {missing.length > 0 && (
              <LookFirst
                act="hearings.issueNotices"
                input={{ dayId: day.id }}
                form="SD-03"
                title="The notices of hearing as they would be printed"
              >
                Look at the notices
              </LookFirst>
            )}
            <Button
              onPress={() => notices.mutate({ dayId: day.id })}
              isDisabled={notices.isPending || live.length === 0}
            >
              {notices.isPending ? 'Printing …' : 'Print the notices'}
            </Button>
            <Button onPress={() => setOpen({ what: 'delivery' })} isDisabled={unproved.length === 0}>
              Record the delivery
            </Button>
            <MenuButton
              label="Docket"
              items={[
                {
                  id: 'board',
                  label: 'Print for the board',
                  onAction: () => void printDocket('board').catch(() => {})
                },
                {
                  id: 'door',
                  label: 'Print for the door',
                  hint: 'Initials and times only',
                  onAction: () => void printDocket('door').catch(() => {})
                }
              ]}
            />
            <Button onPress={() => setOpen({ what: 'edit' })}>Change the day</Button>
          </>
        }
      />
      <ErrorNotice error={notices.error ?? docket.error} />
      {missing.length > 0 && <TranslationNotice pupilIds={missing.map(({ pupilId }) => pupilId)} />}
      {notices.data && <PrintRun documents={notices.data.documents} />}
      {notices.data && notices.data.withoutAddressee.length > 0 && (
        <Notice tone="warn" title={`No letter could be made for ${notices.data.withoutAddressee.join(', ')}`}>
          Complete the pupil’s contacts, then print the notices again.
        </Notice>
      )}
      <p data-figures>{countsInWords(day, missing.length, unproved.length)}</p>
      <Tabs
        label="Parts of the hearing day"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'docket', label: 'Docket', content: () => docketPart },
          { id: 'plan', label: 'Panel and notices', count: concerns, content: () => <PlanTab day={day} /> },
          { id: 'reminders', label: 'Reminders', content: () => <RemindersTab day={day} /> },
          { id: 'paper', label: 'Packets and paper', content: () => <PaperTab day={day} /> },
          { id: 'after', label: 'After', content: () => <AfterTab day={day} /> }
        ]}
      />
      {open?.what === 'edit' && <DayDialog day={day} onClose={close} onSaved={(id) => go(`/hearings/day/${id}`)} />}
      {open?.what === 'propose' && <ProposalDialog day={day} waiting={waiting} onClose={close} />}
      {open?.what === 'put' && <PutDialog day={day} found={open.found} onClose={close} />}
      {open?.what === 'delivery' && <DeliveryDialog day={day} onClose={close} />}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Page>
  )
}

/** What the planner has to look at: conflicts, seats that may not sit, notices that are late. */
const concernsOf = ({ conflicts, panel, panelWarnings, notices }: DayPlan): number =>
  conflicts.length +
  panelWarnings.length +
  panel.filter(({ problems }) => problems.length > 0).length +
  notices.filter(({ state }) => state === 'late' || state === 'overdue').length

const isAwaited = (state: DocketEntry['state']) => state === 'scheduled' || state === 'arrived'

function countsInWords({ counts }: Day, missing: number, unproved: number): string {
  const parts = [
    counts.cases === 1 ? '1 case' : `${counts.cases} cases`,
    counts.added > 0 ? `${counts.added} added on` : '',
    counts.heard > 0 ? `${counts.heard} heard` : '',
    counts.noShow > 0 ? `${counts.noShow} no-show` : '',
    missing > 0 ? `${missing} without a notice in force` : '',
    unproved > 0 ? `${unproved} ${unproved === 1 ? 'notice' : 'notices'} without proof of delivery` : '',
    counts.moved + counts.cancelled > 0 ? `not counted: ${counts.moved} moved, ${counts.cancelled} cancelled` : ''
  ]
  return parts.filter(Boolean).join(' · ')
}

const columns: readonly DataColumn<DocketEntry>[] = [
  { id: 'time', head: 'Time', cell: ({ time, addedOn }) => `${timeInWords(time)}${addedOn ? ' A+' : ''}` },
  { id: 'name', head: 'Pupil', cell: ({ name }) => name, rowHeader: true },
  { id: 'case', head: 'Case', cell: ({ caseNumber, kind }) => `${caseNumber} · ${kind}` },
  { id: 'school', head: 'School', cell: ({ school, grade }) => `${school}, grade ${grade}`, wrap: true },
  {
    id: 'interpreter',
    head: 'Interpreter',
    cell: ({ interpreter, interpreterLanguage }) =>
      interpreterLanguage || interpreter ? `${interpreterLanguage ?? ''}: ${interpreter ?? 'not confirmed'}` : '',
    wrap: true
  },
  { id: 'notices', head: 'Notices', cell: noticesInWords },
  {
    id: 'state',
    head: 'State',
    cell: ({ state, outcome }) => (
      <StatusMark status={markOf(state)}>
        {outcome && state === 'heard' ? outcomeWords[outcome] : stateWords[state]}
      </StatusMark>
    ),
    wrap: true
  }
]

/** Beside an open line, which says the rest. */
const beside = columns.filter(({ id }) => id !== 'school' && id !== 'interpreter' && id !== 'case')

function noticesInWords({ notices, state }: DocketEntry): string {
  if (!takesSlot(state)) return ''
  if (notices.length === 0) return 'none yet'
  if (notices.some(({ current }) => !current)) return 'out of date'
  const served = notices.filter(({ servedOn }) => servedOn !== null).length
  return `${served} of ${notices.length} delivered`
}
