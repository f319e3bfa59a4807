import type { RecordChange } from '@shared/attendance/record'
import { categories } from '@shared/attendance/rules-categories'
import { effectInWords } from '@shared/attendance/rules-ground'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { findingWords, notCountedWords, participationWords, spanWords } from '@shared/attendance/words'
import {
  type CalendarDate,
  clockTimeOf,
  dateInWords,
  dayOfMoment,
  type Instant,
  timeInWords
} from '@shared/kernel/dates'
import { useState } from 'react'
import { Button, Stack } from '../ui'
import { AddRecordForm } from './AddRecordForm'
import styles from './Attendance.module.css'
import { type Corrected, CorrectionNotice } from './CorrectionNotice'
import { codedInWords, dayStateInWords } from './days'
import { RecodeForm } from './RecodeForm'

interface DayPanelProps {
  pupilId: string
  dates: readonly CalendarDate[]
  attendance: PupilAttendanceView
  onOpenDay: (date: CalendarDate) => void
}

/** One day, or several behind a number: every record, what it was taken as, its evidence and its history. */
export function DayPanel({ pupilId, dates, attendance, onOpenDay }: DayPanelProps) {
  const [done, setDone] = useState<Corrected | null>(null)
  const isOne = dates.length === 1
  return (
    <Stack>
      {done && <CorrectionNotice correction={done} />}
      {dates.map((date) => (
        <Day
          key={date}
          pupilId={pupilId}
          date={date}
          attendance={attendance}
          isAlone={isOne}
          onOpenDay={onOpenDay}
          onDone={setDone}
        />
      ))}
    </Stack>
  )
}

interface DayProps extends Omit<DayPanelProps, 'dates'> {
  date: CalendarDate
  isAlone: boolean
  onDone: (correction: Corrected) => void
}

function Day({ pupilId, date, attendance, isAlone, onOpenDay, onDone }: DayProps) {
  const [act, setAct] = useState<{ recordId: string | null } | null>(null)
  const { events, codes, classification, record } = attendance
  const meaning = new Map(codes.map((code) => [code.code, code.meaning]))
  const own = events.filter((event) => event.date === date)
  const history = record.changes.filter((change) => change.date === date)
  const takenBack = history.filter(
    ({ after, recordId }, at) => after === null && history.findIndex((change) => change.recordId === recordId) === at
  )
  const why = classification.notCounted.filter((left) => left.date === date)
  const finish = (correction: Corrected) => {
    setAct(null)
    onDone(correction)
  }
  const recoding = own.find(({ id }) => id === act?.recordId)
  return (
    <section className={styles.day} aria-label={dateInWords(date, 'long')}>
      <p>
        {!isAlone && (
          <>
            <strong>{dateInWords(date, 'weekday')}</strong>:{' '}
          </>
        )}
        {dayStateInWords(attendance, date)}
      </p>
      <ul className={styles.records}>
        {own.map((event) => (
          <li key={event.id} className={styles.record}>
            <span>
              {event.code}, {meaning.get(event.code) ?? event.code}: {categories[event.category].label}
              {event.period === null ? '' : `, period ${event.period}`}
              {event.minutesMissed === null ? '' : `, ${event.minutesMissed} minutes`}
            </span>
            {isAlone && act?.recordId !== event.id && (
              <Button
                tone="quiet"
                aria-label={`Correct ${event.code}${event.period ? `, period ${event.period}` : ''}`}
                onPress={() => setAct({ recordId: event.id })}
              >
                Correct
              </Button>
            )}
          </li>
        ))}
      </ul>
      {recoding && (
        <RecodeForm
          key={recoding.id}
          pupilId={pupilId}
          record={{ id: recoding.id, date, code: recoding.code, minutes: recoding.minutesMissed }}
          onDone={finish}
          onCancel={() => setAct(null)}
        />
      )}
      {why.map(({ reason }) => (
        <p key={reason}>Not counted as truancy: {notCountedWords[reason]}.</p>
      ))}
      <Around attendance={attendance} date={date} />
      {isAlone &&
        takenBack.map((change) => (
          <TakenBack key={change.id} pupilId={pupilId} change={change} date={date} onDone={finish} />
        ))}
      {history.length > 0 && <History changes={history} />}
      {isAlone ? (
        act?.recordId === null ? (
          <AddRecordForm pupilId={pupilId} date={date} onDone={finish} onCancel={() => setAct(null)} />
        ) : (
          <div>
            <Button onPress={() => setAct({ recordId: null })}>Add a record</Button>
          </div>
        )
      ) : (
        <div>
          <Button tone="quiet" onPress={() => onOpenDay(date)}>
            Open {dateInWords(date, 'short')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Spans the day lies in, evidence of participation and recovery on it. */
function Around({ attendance: { record }, date }: { attendance: PupilAttendanceView; date: CalendarDate }) {
  const spans = record.spans.filter((s) => s.withdrawnAt === null && s.from <= date && (s.to === null || date <= s.to))
  const evidence = record.participation.filter((one) => one.withdrawnAt === null && one.date === date)
  const recovered = record.recovery.filter((one) => one.withdrawnAt === null && one.date === date)
  return (
    <>
      {spans.map(({ id, kind, reason }) => (
        <p key={id}>
          {spanWords[kind]}: {reason}
        </p>
      ))}
      {evidence.length > 0 && (
        <ul aria-label="Evidence of participation" className={styles.history}>
          {evidence.map(({ id, kind, detail, recordedBy }) => (
            <li key={id}>
              {participationWords[kind]}
              {detail ? `: ${detail}` : ''} ({recordedBy})
            </li>
          ))}
        </ul>
      )}
      {recovered.map(({ id, minutes, detail }) => (
        <p key={id}>
          Attendance recovery (EC 46211){minutes ? `, ${minutes} minutes` : ''}
          {detail ? `: ${detail}` : ''}. No absence is taken away by it.
        </p>
      ))}
    </>
  )
}

function TakenBack({
  pupilId,
  change,
  date,
  onDone
}: {
  pupilId: string
  change: RecordChange
  date: CalendarDate
  onDone: (correction: Corrected) => void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const { before, recordId } = change
  if (!before) return null
  if (!isOpen) {
    return (
      <div className={styles.record}>
        <span>{codedInWords(before)} was taken back.</span>
        <Button tone="quiet" onPress={() => setIsOpen(true)}>
          Put it back
        </Button>
      </div>
    )
  }
  return (
    <RecodeForm
      pupilId={pupilId}
      record={{ id: recordId, date, code: before.code, minutes: before.minutes }}
      onDone={onDone}
      onCancel={() => setIsOpen(false)}
    />
  )
}

/** Who changed what, when, from what to what, and why; the newest first. */
function History({ changes }: { changes: readonly RecordChange[] }) {
  return (
    <section aria-label="History of the day">
      <h3>History</h3>
      <ol className={styles.history}>
        {changes.map(({ id, at, actor, before, after, period, reason, importNumber, effect }) => (
          <li key={id}>
            <strong>
              {codedInWords(before)} → {codedInWords(after)}
            </strong>
            {period ? `, period ${period}` : ''}: {reason ?? `import ${importNumber} of the student system`}
            <br />
            {actor}, {dateInWords(dayOfMoment(at as Instant), 'medium')}, {timeInWords(clockTimeOf(at as Instant))}
            {effect && effectInWords(effect, findingWords) !== '' && (
              <>
                <br />
                {effectInWords(effect, findingWords)}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
