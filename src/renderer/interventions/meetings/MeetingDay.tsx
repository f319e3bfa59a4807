import type { DocumentRecord } from '@shared/documents/model'
import { type MeetingRow, meetingStateWords, meetingWords, slotTimes } from '@shared/interventions/meetings'
import { type CalendarDate, type ClockTime, dateInWords, daysBetween, timeInWords } from '@shared/kernel/dates'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { useAct, useDesk, useGo, useRoute, useScreenParams } from '../../desk'
import { LookFirst } from '../../documents/LookFirst'
import { PrintRun } from '../../documents/PrintRun'
import { TranslationNotice } from '../../documents/TranslationNotice'
import {
  Button,
  DataTable,
  ErrorNotice,
  Notice,
  Page,
  PageHeader,
  Row,
  Section,
  Stack,
  StatusMark,
  useKeys,
  Waiting
} from '../../ui'
import { PrintProgress } from '../PrintProgress'
import { MeetingDayDialog } from './MeetingDayDialog'
import { PutPupils } from './PutPupils'

interface Slot {
  time: ClockTime
  meeting: MeetingRow | null
}

/** One block: its slots, who has them, and the invitations as one print run. */
export function MeetingDay() {
  const { dayId = '' } = useScreenParams()
  const { today } = useDesk()
  const go = useGo()
  const days = useRoute('interventions.meetingDays', {})
  const { data: meetings = [], error } = useRoute('interventions.meetings', { dayId })
  const invite = useAct('interventions.printInvitations')
  const wanted = useInvitationDays()
  const [changing, setChanging] = useState(false)
  const [issued, setIssued] = useState<DocumentRecord[]>([])
  const day = days.data?.find(({ id }) => id === dayId)
  const takes = meetings.filter(({ state }) => state !== 'moved' && state !== 'cancelled')
  const gone = meetings.filter(({ state }) => state === 'moved' || state === 'cancelled')
  const toInvite = takes.filter(({ state, invited }) => state === 'scheduled' && !invited)
  const print = async () => {
    if (toInvite.length === 0) return
    setIssued([])
    setIssued((await invite.mutateAsync({ meetingIds: toInvite.map(({ id }) => id) })).documents)
  }
  const act = () => void print().catch(() => undefined)
  useKeys('Block of meetings', { i: ['Print the invitations', act] })
  if (!day) return <Page>{days.error ? <ErrorNotice error={days.error} /> : <Waiting />}</Page>
  const slots = slotTimes(day).map((time): Slot => ({ time, meeting: takes.find((one) => one.time === time) ?? null }))
  const ahead = day.date >= today
  const left = daysBetween(today as CalendarDate, day.date as CalendarDate)
  return (
    <Page>
      <PageHeader
        title={`${meetingWords[day.kind]}, ${dateInWords(day.date as CalendarDate, 'long')}`}
        detail={`${day.place}, ${day.address} · held by ${day.staff.join(', ')} · ${day.taken} of ${day.slots} slots taken`}
        actions={<Button onPress={() => setChanging(true)}>Change the block</Button>}
      />
      <ErrorNotice error={error ?? invite.error} />
      {issued.length > 0 && <PrintRun documents={issued} />}
      <PrintProgress job={invite} />
      {ahead && toInvite.length > 0 && left < wanted && (
        <Notice
          tone="warn"
          title={`${left === 0 ? 'The meeting is today' : left === 1 ? 'The meeting is tomorrow' : `The meeting is in ${left} days`}; the district invites ${wanted} days ahead.`}
        >
          A letter may not be there in time. Call the families too, and write the calls into the log.
        </Notice>
      )}
      {toInvite.length > 0 && <TranslationNotice pupilIds={toInvite.map(({ pupilId }) => pupilId)} />}
      <Section
        title="Slots"
        actions={
          ahead && (
            <Row>
              {toInvite.length > 0 && (
                <LookFirst
                  act="interventions.printInvitations"
                  input={{ meetingIds: toInvite.map(({ id }) => id) }}
                  form="SD-22"
                  title="The invitations as they would be printed"
                />
              )}
              <Button tone="primary" isDisabled={toInvite.length === 0 || invite.isPending} onPress={act}>
                {toInvite.length === 0
                  ? 'Print the invitations'
                  : `Print invitations for ${toInvite.length} ${toInvite.length === 1 ? 'family' : 'families'}`}
              </Button>
            </Row>
          )
        }
      >
        <DataTable
          label="Slots"
          rows={slots}
          rowKey={({ time }) => time}
          onOpen={({ meeting }) => meeting && go(`/meetings/hold/${meeting.id}`)}
          columns={[
            { id: 'time', head: 'Time', cell: ({ time }) => timeInWords(time), width: 110, rowHeader: true },
            { id: 'name', head: 'Pupil', cell: ({ meeting }) => meeting?.pupilName ?? 'free' },
            { id: 'grade', head: 'Grade', cell: ({ meeting }) => meeting?.grade ?? '', width: 70 },
            { id: 'school', head: 'School', cell: ({ meeting }) => meeting?.schoolName ?? '' },
            { id: 'interpreter', head: 'Interpreter', cell: ({ meeting }) => meeting && <Interpreter of={meeting} /> },
            {
              id: 'state',
              head: 'State',
              cell: ({ meeting }) => meeting && <MeetingMark meeting={meeting} today={today} />
            }
          ]}
        />
      </Section>
      {ahead && <PutPupils dayId={dayId} free={slots.filter(({ meeting }) => !meeting).length} there={takes} />}
      {gone.length > 0 && (
        <Section title="Moved or cancelled">
          <Stack gap="tight">
            {gone.map((one) => (
              <p key={one.id}>
                {one.pupilName}, {timeInWords(one.time)}: {meetingStateWords[one.state].toLowerCase()}, {one.reason}
              </p>
            ))}
          </Stack>
        </Section>
      )}
      {changing && <MeetingDayDialog day={day} onClose={() => setChanging(false)} onSaved={() => undefined} />}
    </Page>
  )
}

/** Days before a meeting on which its invitation is to be printed. */
const useInvitationDays = () => useRoute('interventions.settings', {}).data?.deadlines.invitation ?? 0

function Interpreter({ of: { interpreter, interpreterLanguage } }: { of: MeetingRow }) {
  if (!interpreterLanguage) return null
  const language = languageName(interpreterLanguage)
  return interpreter ? (
    <>
      {interpreter} ({language})
    </>
  ) : (
    <StatusMark status="missing">{`${language}: nobody yet`}</StatusMark>
  )
}

export function MeetingMark({ meeting, today }: { meeting: MeetingRow; today: string }) {
  const wanted = useInvitationDays()
  const { state, date, invited, agreementDocumentId } = meeting
  if (state === 'held') return <StatusMark status="done">{agreementDocumentId ? 'held, agreed' : 'held'}</StatusMark>
  if (state === 'did-not-come') return <StatusMark status="no-show">family did not come</StatusMark>
  if (state !== 'scheduled') return <StatusMark status="moved">{meetingStateWords[state].toLowerCase()}</StatusMark>
  if (date < today) return <StatusMark status="late">result missing</StatusMark>
  if (invited) return <StatusMark status="on-time">invited</StatusMark>
  const late = daysBetween(today as CalendarDate, date) < wanted
  return <StatusMark status={late ? 'late' : 'due'}>{late ? 'to invite, late' : 'to invite'}</StatusMark>
}
