import { tenthsInWords } from '@shared/attendance/rules-counts'
import { attendedTenths, changeBetween } from '@shared/attendance/rules-window'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button, DataTable, Facts, Section, StatusMark } from '../ui'
import { ExtendDialog } from './ExtendDialog'
import { MissedDays } from './MissedDays'

type Agreement = NonNullable<FollowUpView['agreement']>

interface SinceHearingProps {
  caseId: string
  agreement: Agreement
  /** Nothing is reported or carried over in a closed case. */
  closed: boolean
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

/** Whose days are open: of all since the hearing, or of one line of the comparison. */
interface Shown {
  title: string
  around?: string
  days: Agreement['missed']
}

/** Attendance since the hearing in plain words, with the days behind it, and before against after. */
export function SinceHearing({ caseId, agreement, closed, onReport, onDocument }: SinceHearingProps) {
  const { verdict, since, windows, missed, reported, hearingOn, documentId, documentNumber } = agreement
  const [shown, setShown] = useState<Shown | null>(null)
  const [extending, setExtending] = useState(false)
  const { status, word } = VERDICTS[verdict.state]
  const after = missed.filter(({ date }) => date > hearingOn && date <= since.to)
  const whole = after.filter(({ what }) => what === 'full-day')
  const without = after.filter(({ unexcused }) => unexcused)
  const fresh = without.filter(({ date }) => verdict.days.some((day) => day.date === date))
  const opens = (title: string, days: Agreement['missed']) =>
    days.length > 0 ? () => setShown({ title, days }) : undefined
  return (
    <Section
      title={`Since the hearing on ${dateInWords(hearingOn)}`}
      actions={
        <>
          {!closed && (
            <>
              <Button tone={verdict.state === 'breached' ? 'primary' : 'plain'} onPress={onReport}>
                Report a violation
              </Button>
              <Button onPress={() => setExtending(true)}>Carry the directives over</Button>
            </>
          )}
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
        asOf={asOf(agreement)}
        facts={[
          { label: 'schooldays', value: since.schooldays },
          { label: 'missed', value: since.absent, onOpen: opens('Schooldays missed since the hearing', whole) },
          {
            label: 'without excuse',
            value: without.length,
            tone: fresh.length > 0 ? 'late' : 'plain',
            onOpen: opens('Absences without excuse since the hearing', without)
          },
          ...(reported > 0
            ? [
                {
                  label: 'of them not reported yet',
                  value: fresh.length,
                  tone: fresh.length > 0 ? ('late' as const) : ('plain' as const),
                  onOpen: opens('Absences without excuse since the last report', fresh)
                }
              ]
            : []),
          {
            label: 'attended',
            value: since.schooldays === 0 ? '–' : `${tenthsInWords(attendedTenths(since))} %`
          }
        ]}
      />
      {windows.length > 0 && (
        <DataTable
          label="Attendance before and after the hearing; open a line for its days"
          rows={windows}
          rowKey={({ name }) => name}
          onOpen={({ name, before, after: behind }) =>
            setShown({
              title: `Missed before and after the hearing, ${WORDS[name] ?? name}`,
              around: hearingOn,
              days: missed.filter(
                ({ date, what }) => what === 'full-day' && (within(date, before) || within(date, behind))
              )
            })
          }
          columns={[
            { id: 'name', head: 'Compared', cell: ({ name }) => WORDS[name] ?? name, rowHeader: true },
            { id: 'before', head: 'Before', cell: ({ before }) => share(before), align: 'end', wrap: true },
            { id: 'after', head: 'After', cell: ({ after: behind }) => share(behind), align: 'end', wrap: true },
            {
              id: 'change',
              head: 'Attendance',
              cell: ({ before, after: behind }) => {
                const change = changeBetween(before, behind)
                return change ? CHANGES[change] : 'nothing to compare'
              }
            }
          ]}
        />
      )}
      {agreement.extensions.map(({ recordedOn, beforeTo, termTo, reason }) => (
        <p key={`${recordedOn} ${termTo}`}>
          Carried over on {dateInWords(recordedOn)} from {dateInWords(beforeTo)} to {dateInWords(termTo)}: {reason}
        </p>
      ))}
      {shown && <MissedDays {...shown} onClose={() => setShown(null)} />}
      {extending && <ExtendDialog caseId={caseId} termTo={agreement.termTo} onClose={() => setExtending(false)} />}
    </Section>
  )
}

function asOf({ since, over, termTo, verdict }: Agreement): string {
  const terms = `directives ${over ? 'ended' : 'in force to'} ${dateInWords(termTo)}`
  return verdict.state === 'too-early' ? terms : `to ${dateInWords(since.to)}; ${terms}`
}

const within = (date: string, { from, to }: { from: string; to: string }) => date >= from && date <= to

/** `17 of 20 days, 85.0 %` */
const share = (count: Agreement['since']) =>
  count.schooldays === 0
    ? 'no schoolday'
    : `${count.schooldays - count.absent} of ${count.schooldays} days, ${tenthsInWords(attendedTenths(count))} %`
