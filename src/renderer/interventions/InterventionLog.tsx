import type { InterventionRecord } from '@shared/interventions/model'
import { awaitsAnswer, isOpenAnswer } from '@shared/interventions/rules-answers'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useDesk, useRoute } from '../desk'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Section,
  SidePanel,
  SplitView,
  Stack,
  StatusMark,
  useKeys
} from '../ui'
import { InterventionForm } from './InterventionForm'
import { LogEntry, withWhom } from './LogEntry'
import { PupilMeetings } from './meetings/PupilMeetings'
import { PupilNotices } from './PupilNotices'

/** What was done for a pupil before the board: the log, and the short form that adds to it. */
export function InterventionLog({ id: pupilId }: { id: string }) {
  const { data = [], error } = useRoute('interventions.list', { pupilId })
  const { today } = useDesk()
  const [writing, setWriting] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const open = data.find(({ id }) => id === openId)
  const write = () => {
    setOpenId(null)
    setWriting(true)
  }
  useKeys('Interventions', { n: ['Record what was done', write] })
  const panel = writing ? (
    <SidePanel title="What was done" onClose={() => setWriting(false)}>
      <InterventionForm pupilId={pupilId} onDone={() => setWriting(false)} />
    </SidePanel>
  ) : open ? (
    <LogEntry key={open.id} entry={open} onClose={() => setOpenId(null)} />
  ) : null
  const act = (
    <Button tone="primary" onPress={write}>
      Record what was done
    </Button>
  )
  return (
    <Stack gap="wide">
      <Section title="Interventions" actions={act}>
        <ErrorNotice error={error} />
        <SplitView panel={panel}>
          <DataTable
            label="Interventions"
            rows={data}
            rowKey={({ id }) => id}
            onOpen={({ id }) => {
              setWriting(false)
              setOpenId(id)
            }}
            current={openId}
            empty={
              <EmptyState title="Nothing is recorded yet.">
                Calls, letters, visits, meetings and referrals will stand here. A referral to the board needs them (EC
                48263).
              </EmptyState>
            }
            columns={[
              {
                id: 'date',
                head: 'Date',
                cell: ({ date }) => dateInWords(date, 'short'),
                sortBy: ({ date }) => date,
                width: 80
              },
              {
                id: 'what',
                head: 'What',
                cell: ({ kind, conferenceAttempt }) =>
                  conferenceAttempt && kindFacts[kind].group === 'contact'
                    ? `${kindFacts[kind].label}, for a conference`
                    : kindFacts[kind].label,
                sortBy: ({ kind }) => kindFacts[kind].label,
                rowHeader: true
              },
              {
                id: 'result',
                head: 'Result',
                cell: ({ result, withdrawn }) =>
                  withdrawn ? <StatusMark status="closed">withdrawn</StatusMark> : resultWords[result]
              },
              { id: 'with', head: 'With', cell: withWhom },
              { id: 'by', head: 'By', cell: ({ staffName }) => staffName, sortBy: ({ staffName }) => staffName },
              { id: 'next', head: 'Open', cell: (entry) => <StillOpen entry={entry} today={today} /> }
            ]}
          />
        </SplitView>
      </Section>
      <PupilNotices pupilId={pupilId} />
      <PupilMeetings pupilId={pupilId} />
    </Stack>
  )
}

/** A next step that is not done, or an answer that is missing. */
function StillOpen({ entry, today }: { entry: InterventionRecord; today: string }) {
  const { nextStep, nextStepOn, nextStepDoneOn, kind, result, answers, withdrawn } = entry
  if (withdrawn) return null
  if (nextStep && !nextStepDoneOn) {
    if (!nextStepOn) return <StatusMark status="open">next step</StatusMark>
    return (
      <StatusMark status={nextStepOn < today ? 'late' : 'due'}>
        {`${nextStepOn < today ? 'late since' : 'by'} ${dateInWords(nextStepOn, 'short')}`}
      </StatusMark>
    )
  }
  const last = answers.at(-1)
  if (awaitsAnswer(kind) && result !== 'refused' && result !== 'done' && (!last || isOpenAnswer(last.answer))) {
    return <StatusMark status="waiting">no answer yet</StatusMark>
  }
  return null
}
