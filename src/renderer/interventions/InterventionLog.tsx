import type { InterventionRecord } from '@shared/interventions/model'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { useRoute } from '../desk'
import { Button, DataTable, EmptyState, ErrorNotice, Facts, Section, SidePanel, SplitView, useKeys } from '../ui'
import { InterventionForm } from './InterventionForm'

/** What was done for a pupil before the board: the log, and the short form that adds to it. */
export function InterventionLog({ id: pupilId }: { id: string }) {
  const { data = [], error } = useRoute('interventions.list', { pupilId })
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
    <Opened entry={open} onClose={() => setOpenId(null)} />
  ) : null
  const act = (
    <Button tone="primary" onPress={write}>
      Record what was done
    </Button>
  )
  return (
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
              cell: ({ kind }) => kindFacts[kind].label,
              sortBy: ({ kind }) => kindFacts[kind].label,
              rowHeader: true
            },
            { id: 'result', head: 'Result', cell: ({ result }) => resultWords[result] },
            { id: 'with', head: 'With', cell: withWhom },
            { id: 'by', head: 'By', cell: ({ staffName }) => staffName, sortBy: ({ staffName }) => staffName }
          ]}
        />
      </SplitView>
    </Section>
  )
}

const withWhom = ({ withWhom: name, relation }: InterventionRecord) => [name, relation].filter(Boolean).join(', ')

function Opened({ entry, onClose }: { entry: InterventionRecord; onClose: () => void }) {
  const { kind, date, time, result, staffName, language, interpreter, summary, nextStep, conferenceAttempt } = entry
  const facts = [
    { label: 'Result', value: resultWords[result] },
    { label: 'With', value: withWhom(entry) },
    { label: 'By', value: staffName },
    { label: 'Language', value: language ? languageName(language) : '' },
    { label: 'Interpreter', value: interpreter ?? '' },
    { label: 'What was said or done', value: summary },
    { label: 'Next step', value: nextStep ?? '' },
    { label: 'Attempt at a conference', value: conferenceAttempt ? 'Yes (EC 48262)' : '' },
    { label: 'Recorded by', value: entry.recordedBy }
  ]
  return (
    <SidePanel
      title={`${kindFacts[kind].label}, ${dateInWords(date)}${time ? `, ${timeInWords(time)}` : ''}`}
      onClose={onClose}
    >
      <Facts layout="list" facts={facts.filter(({ value }) => value !== '')} />
    </SidePanel>
  )
}
