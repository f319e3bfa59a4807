import type { DocumentRecord } from '@shared/documents/model'
import type { NoticeDueRow } from '@shared/interventions/model'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { PrintRun } from '../documents/PrintRun'
import { TranslationNotice } from '../documents/TranslationNotice'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Notice,
  Row,
  Section,
  Select,
  SplitView,
  Stack,
  StatusMark,
  useKeys,
  Waiting
} from '../ui'
import { HeldNotices } from './HeldNotices'
import { HoldDialog } from './HoldDialog'
import { NoticeBehind } from './NoticeBehind'
import { NoticeDialog } from './NoticeDialog'
import { PrintProgress } from './PrintProgress'

const ORDERS = [
  { value: 'postal' as const, label: 'in postal order' },
  { value: 'school' as const, label: 'by school' },
  { value: 'given' as const, label: 'as the list stands' }
]

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

const SHOWN_DAYS = 4

/** `Aug 14 · Aug 28 · Sep 10 · Sep 18 and 11 more`; the row opens to all of them. */
function daysInShort(dates: readonly CalendarDate[]): string {
  const shown = dates.length > SHOWN_DAYS + 1 ? dates.slice(0, SHOWN_DAYS) : dates
  const words = shown.map((date) => dateInWords(date, 'short')).join(' · ')
  return shown.length < dates.length ? `${words} and ${dates.length - shown.length} more` : words
}

interface DueNoticesProps {
  onTexts: () => void
  onDeliver: () => void
}

/** Who is due a notification, with the days behind it; many are printed as one job. */
export function DueNotices({ onTexts, onDeliver }: DueNoticesProps) {
  const { data, error } = useRoute('interventions.noticesDue', {})
  const texts = useRoute('interventions.letterTexts', {})
  const print = useAct('interventions.printNotices')
  const labels = useAct('interventions.printLabels')
  const [order, setOrder] = useState<'postal' | 'school' | 'given' | null>('postal')
  const [looking, setLooking] = useState<NoticeDueRow | null>(null)
  const [holding, setHolding] = useState<string | null>(null)
  const [marked, setMarked] = useState<Set<string>>(new Set())
  const [openId, setOpenId] = useState<string | null>(null)
  const [issued, setIssued] = useState<DocumentRecord[]>([])
  const rows = data?.rows ?? []
  const chosen = rows.filter(({ pupilId, problem }) => marked.has(pupilId) && problem === null)
  const open = rows.find(({ pupilId }) => pupilId === openId)
  const missingTexts = texts.isSuccess && texts.data === null

  const printChosen = async () => {
    if (chosen.length === 0) return
    setIssued([])
    const { documents } = await print.mutateAsync({
      pupilIds: chosen.map(({ pupilId }) => pupilId),
      order: order ?? 'given'
    })
    setIssued(documents)
    setMarked(new Set())
    setOpenId(null)
  }
  const act = () => void printChosen().catch(() => undefined)
  useKeys('Notices', { p: ['Print the marked notices', act] })

  if (!data && !error) return <Waiting />
  return (
    <Stack>
      <ErrorNotice error={error ?? print.error ?? labels.error} />
      {missingTexts && (
        <Notice
          tone="warn"
          title="The letters do not know yet who signs and which help there is."
          actions={<Button onPress={onTexts}>Say what our letters say</Button>}
        >
          EC 48260.5 asks that they name alternative programs and supportive services of the district.
        </Notice>
      )}
      {issued.length > 0 && (
        <PrintRun
          documents={issued}
          actions={
            <>
              <Button
                isDisabled={labels.isPending}
                onPress={() => labels.mutate({ documentIds: issued.map(({ id }) => id) })}
              >
                Print address labels
              </Button>
              <Button onPress={onDeliver}>Record the delivery</Button>
            </>
          }
        />
      )}
      {labels.isSuccess && issued.length > 0 && (
        <Notice tone="good" title="The sheet of address labels is open to print. It is not kept." />
      )}
      <Section
        title="Notifications of truancy that are due"
        actions={
          <Row>
            <Select label="Order of the letters" options={ORDERS} value={order} onChange={setOrder} />
            <Button tone="primary" onPress={act} isDisabled={chosen.length === 0 || missingTexts || print.isPending}>
              {chosen.length === 0 ? 'Print the marked notices' : `Print ${many(chosen.length, 'notice', 'notices')}`}
            </Button>
          </Row>
        }
      >
        <TranslationNotice pupilIds={(chosen.length > 0 ? chosen : rows).map(({ pupilId }) => pupilId)} />
        <PrintProgress job={print} />
        <SplitView
          panel={
            open && (
              <NoticeBehind
                row={open}
                onClose={() => setOpenId(null)}
                onHold={() => setHolding(open.pupilId)}
                onLook={() => setLooking(open)}
              />
            )
          }
        >
          <DataTable
            label="Pupils to whose family a notification is due"
            rows={rows}
            rowKey={({ pupilId }) => pupilId}
            marked={marked}
            onMark={setMarked}
            onOpen={({ pupilId }) => setOpenId(pupilId)}
            current={openId}
            initialSort={{ column: 'since', direction: 'ascending' }}
            empty={
              <EmptyState title="No notification is due.">
                A pupil stands here once a truancy report is reached: three unexcused days, or times of more than 30
                minutes (EC 48260); then again with each further report and an intervention since the last letter.
              </EmptyState>
            }
            columns={[
              { id: 'name', head: 'Pupil', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
              { id: 'grade', head: 'Grade', cell: ({ grade }) => grade ?? '', sortBy: ({ grade }) => grade, width: 80 },
              {
                id: 'school',
                head: 'School',
                cell: ({ schoolName }) => schoolName ?? '',
                sortBy: ({ schoolName }) => schoolName
              },
              {
                id: 'number',
                head: 'No.',
                cell: ({ number }) => number,
                sortBy: ({ number }) => number,
                align: 'end',
                width: 60
              },
              {
                id: 'since',
                head: 'Due since',
                cell: ({ since, late }) =>
                  late ? (
                    <StatusMark status="late">{dateInWords(since, 'short')}</StatusMark>
                  ) : (
                    dateInWords(since, 'short')
                  ),
                sortBy: ({ since }) => since,
                width: 110
              },
              {
                id: 'why',
                head: 'Days behind it',
                cell: ({ days }) => daysInShort(days.map(({ date }) => date)),
                wrap: true,
                width: '2fr'
              },
              {
                id: 'letters',
                head: 'Letters',
                cell: ({ letters, problem, warning }) =>
                  problem ? (
                    <StatusMark status="missing">cannot be printed</StatusMark>
                  ) : (
                    <>
                      {letters.length} {warning && <StatusMark status="info">language</StatusMark>}
                    </>
                  ),
                align: 'end',
                width: 150
              }
            ]}
          />
        </SplitView>
        {data && (
          <p>
            Attendance as of {dateInWords(data.asOf)}. Each family gets one letter of the series a day at most, always
            the next in order, dated today.
          </p>
        )}
      </Section>
      {data && data.held.length > 0 && <HeldNotices rows={data.held} />}
      {looking && (
        <NoticeDialog
          row={looking}
          onClose={() => setLooking(null)}
          onPrinted={(documents) => {
            setIssued(documents)
            setLooking(null)
            setOpenId(null)
          }}
        />
      )}
      {holding && <HoldDialog pupilId={holding} act="hold" onClose={() => setHolding(null)} />}
    </Stack>
  )
}
