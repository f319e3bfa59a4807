import { tenthsInWords } from '@shared/attendance/rules-counts'
import { attendedTenths, changeBetween } from '@shared/attendance/rules-window'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button, DataTable, Dialog, Facts, Row, Section, StatusMark } from '../ui'
import { ExtendDialog } from './ExtendDialog'

type Agreement = NonNullable<FollowUpView['agreement']>

interface SinceHearingProps {
  caseId: string
  agreement: Agreement
  onReport: () => void
  onDocument: (documentId: string) => void
}

const VERDICTS = {
  'too-early': { status: 'waiting', word: 'too early to say' },
  kept: { status: 'met', word: 'terms kept' },
  breached: { status: 'not-met', word: 'terms broken' },
  reported: { status: 'late', word: 'violation reported' }
} as const

const WORDS: Record<string, string> = { '30': '30 days', '60': '60 days', '90': '90 days', 'to-date': 'to date' }
const CHANGES = { better: 'rose', same: 'no change', worse: 'fell' } as const

/** Attendance since the hearing in plain words, with the days behind it, and before against after. */
export function SinceHearing({ caseId, agreement, onReport, onDocument }: SinceHearingProps) {
  const { verdict, since, windows, hearingOn, documentId, documentNumber, termTo, extended, over } = agreement
  const [days, setDays] = useState(false)
  const [extending, setExtending] = useState(false)
  const { status, word } = VERDICTS[verdict.state]
  return (
    <Section
      title={`Since the hearing on ${dateInWords(hearingOn)}`}
      actions={
        <>
          <Button tone={verdict.state === 'breached' ? 'primary' : 'plain'} onPress={onReport}>
            Report a violation
          </Button>
          <Button onPress={() => setExtending(true)}>Carry the directives over</Button>
          <Button tone="quiet" onPress={() => onDocument(documentId)}>
            {`Look at ${documentNumber}`}
          </Button>
        </>
      }
    >
      <p>
        <StatusMark status={status}>{word}</StatusMark> {verdict.sentence}
      </p>
      <Facts
        asOf={`to ${dateInWords(since.to)}; directives ${over ? 'ended' : 'in force to'} ${dateInWords(termTo)}${extended ? ', carried over' : ''}`}
        facts={[
          { label: 'schooldays', value: since.schooldays },
          { label: 'missed', value: since.absent },
          {
            label: 'new without excuse',
            value: verdict.days.length,
            tone: verdict.days.length > 0 ? 'late' : 'plain',
            onOpen: verdict.days.length > 0 ? () => setDays(true) : undefined
          },
          {
            label: 'attended',
            value: since.schooldays === 0 ? '–' : `${tenthsInWords(attendedTenths(since))} %`
          }
        ]}
      />
      {windows.length > 0 && (
        <DataTable
          label="Attendance before and after the hearing"
          rows={windows}
          rowKey={({ name }) => name}
          columns={[
            { id: 'name', head: 'Compared', cell: ({ name }) => WORDS[name] ?? name, rowHeader: true },
            { id: 'before', head: 'Before', cell: ({ before }) => share(before), align: 'end' },
            { id: 'after', head: 'After', cell: ({ after }) => share(after), align: 'end' },
            {
              id: 'change',
              head: 'Attendance',
              cell: ({ before, after }) => {
                const change = changeBetween(before, after)
                return change ? CHANGES[change] : 'nothing to compare'
              }
            }
          ]}
        />
      )}
      {days && (
        <Dialog isOpen onClose={() => setDays(false)} title="Absences without excuse since the last report">
          <DataTable
            label="Absences without excuse since the last report"
            rows={verdict.days}
            rowKey={({ date }) => date}
            columns={[
              { id: 'date', head: 'Day', cell: ({ date }) => dateInWords(date, 'long'), rowHeader: true },
              {
                id: 'what',
                head: 'What',
                cell: ({ what }) => (what === 'full-day' ? 'whole day' : 'more than 30 minutes')
              },
              { id: 'codes', head: 'Code', cell: ({ codes }) => codes.join(', ') }
            ]}
          />
          <Row>
            <Button onPress={() => setDays(false)}>Close</Button>
          </Row>
        </Dialog>
      )}
      {extending && <ExtendDialog caseId={caseId} termTo={termTo} onClose={() => setExtending(false)} />}
    </Section>
  )
}

/** `17 of 20 days, 85.0 %` */
const share = (count: Agreement['since']) =>
  count.schooldays === 0
    ? 'no schoolday'
    : `${count.schooldays - count.absent} of ${count.schooldays} days, ${tenthsInWords(attendedTenths(count))} %`
