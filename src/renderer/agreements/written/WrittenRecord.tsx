import type { WrittenRecord as Written } from '@shared/agreements/written-record'
import type { RouteOutput } from '@shared/contract'
import { outcomeWords } from '@shared/hearings/words'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useGo, useRoute, useScreenParams } from '../../desk'
import { useDraftsOf } from '../../hearings/room/drafts'
import { toTheSecond } from '../../hearings/room/wall'
import {
  Button,
  ConfirmDialog,
  ErrorNotice,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Row,
  SavedMark,
  Section,
  TextField,
  Waiting
} from '../../ui'
import { Scans } from './Scans'
import { Versions } from './Versions'
import { WrittenDecision } from './WrittenDecision'
import { WrittenDirectives } from './WrittenDirectives'
import { WrittenFindings } from './WrittenFindings'
import { WrittenNotes } from './WrittenNotes'
import { WrittenPeople } from './WrittenPeople'

export type Answer = RouteOutput<'agreements.written'>

/** What every part of the form gets: the record as it is being typed, and a way to change parts of it. */
export interface PartProps {
  answer: Answer
  record: Written
  change: (part: Partial<Written>) => void
}

/** What is typed, and why a closed record is changed: kept together until it is saved. */
type Draft = Written & { reason?: string }

const isWorksheet = ({ presence, seats, findings, directives }: Draft): boolean =>
  [presence, seats, findings, directives].every(Array.isArray)

/** One hearing typed in from its worksheet, in the order of the paper; or its record corrected, with a reason. */
export function WrittenRecord() {
  const { id = '' } = useScreenParams()
  const { data, error } = useRoute('agreements.written', { hearingId: id })
  if (error) return <ErrorNotice error={error} />
  return data ? <RecordForm key={`${id} ${data.versions.length}`} answer={data} /> : <Waiting />
}

const INTRO = {
  open: 'Type it in as it stands on the worksheet, from top to bottom; Tab goes on. The same rules hold as in the room.',
  closed: 'The hearing is closed. A change needs a reason; what stood before is kept.',
  locked:
    'The record is locked. A change needs a reason; what stood before is kept and papers given out stay as they are.'
} as const

function RecordForm({ answer }: { answer: Answer }) {
  const { hearing, date, dayId, state } = answer
  const go = useGo()
  const write = useAct('agreements.write')
  const { draft } = answer
  const drafts = useDraftsOf(hearing.id, draft ? [{ part: 'worksheet', content: draft }] : [])
  const kept = drafts.read('worksheet', isWorksheet)
  const { reason = '', ...record } = kept ?? (answer.record as Draft)
  const [asking, setAsking] = useState(false)
  const dirty = JSON.stringify(record) !== JSON.stringify(answer.record)
  const change = (part: Partial<Draft>) => drafts.write('worksheet', { ...record, reason, ...part })
  const setReason = (why: string) => change({ reason: why })
  const part: PartProps = { answer, record, change }
  const act = state === 'open' ? 'Close the hearing as written' : 'Save the correction'
  const next = useNext(dayId, hearing.id)
  const save = async () => {
    await write.mutateAsync({ hearingId: hearing.id, record: withoutBlanks(record), reason: reason.trim() || null })
    drafts.saved('worksheet')
    setAsking(false)
    if (state === 'open' && next) go(`/hearings/written/${next}`)
  }
  return (
    <Page>
      <PageHeader
        title={`${timeInWords(hearing.time)} · ${hearing.name}`}
        detail={`${dateInWords(date, 'long')} · ${hearing.caseNumber} · ${hearing.kind === 'review' ? 'review' : 'first'} hearing · ${hearing.school}, grade ${hearing.grade}`}
        actions={<LinkButton to={`/hearings/day/${dayId}`}>Back to the day</LinkButton>}
      />
      <Notice tone={state === 'open' ? 'info' : 'warn'} title={TITLES[state]}>
        {INTRO[state]}
      </Notice>
      <WrittenPeople {...part} />
      <WrittenNotes {...part} />
      <WrittenFindings {...part} />
      <WrittenDirectives {...part} />
      <WrittenDecision {...part} />
      <Scans hearingId={hearing.id} pupilId={hearing.pupilId} />
      <Section title={state === 'open' ? 'Close' : 'Correct'}>
        {state !== 'open' && (
          <TextField label="Why the record is changed" value={reason} onChange={setReason} isRequired />
        )}
        <Row>
          <Button
            tone="primary"
            onPress={() => setAsking(true)}
            isDisabled={write.isPending || (state !== 'open' && (!dirty || reason.trim() === ''))}
          >
            {act}
          </Button>
          {dirty && (
            <Button tone="quiet" onPress={() => drafts.drop('worksheet')}>
              Throw away what is typed
            </Button>
          )}
          {dirty && (
            <SavedMark
              state={drafts.keeping.state}
              at={drafts.keeping.at ? toTheSecond(drafts.keeping.at) : undefined}
            />
          )}
        </Row>
        {dirty && <p>What is typed is kept as a draft, also when you leave. It is no part of the record yet.</p>}
      </Section>
      <Versions versions={answer.versions} panel={answer.panel} />
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        question={
          state === 'open'
            ? `Close ${hearing.caseNumber} with “${record.outcome ? outcomeWords[record.outcome] : 'no outcome'}”?`
            : `Change the record of ${hearing.caseNumber}?`
        }
        act={act}
        onConfirm={save}
      >
        <p>
          {record.directives.length === 1 ? '1 directive' : `${record.directives.length} directives`}
          {record.reviewOn ? `, next day ${dateInWords(record.reviewOn, 'long')}` : ''}.
        </p>
      </ConfirmDialog>
    </Page>
  )
}

const TITLES = {
  open: 'Open until the end of the day after the hearing',
  closed: 'Closed',
  locked: 'Locked'
} as const

/** The next hearing of the day that is still to be typed in. */
function useNext(dayId: string, hearingId: string): string | null {
  const { data } = useRoute('agreements.after', { dayId })
  const open = data?.filter(({ hearing }) => hearing.endedAt === null && hearing.id !== hearingId) ?? []
  return open[0]?.hearing.id ?? null
}

/** Rows that were begun and left empty say nothing. */
const withoutBlanks = (record: Written): Written => ({
  ...record,
  // Only who keeps out was said: that stands with the case, and no vote was taken.
  vote: record.vote && (record.vote.how === 'vote' || record.vote.for > 0) ? record.vote : null,
  notes: record.notes.filter(({ text }) => text.trim() !== ''),
  presence: record.presence.filter(({ name }) => name.trim() !== ''),
  directives: record.directives.filter(({ wording }) => wording.text.trim() !== '')
})
