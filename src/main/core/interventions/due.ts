import type { DueRow } from '@shared/interventions/model'
import { awaitsAnswer, isOpenAnswer } from '@shared/interventions/rules-answers'
import { type DueTask, ladderTasks, stateOfDue } from '@shared/interventions/rules-due'
import { kindFacts } from '@shared/interventions/rules-kinds'
import { addDays, type CalendarDate, dateInWords, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { readAttendanceSettings } from '../attendance/queries'
import type { Ctx } from '../context'
import { findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import { openSteps } from './queries/due'
import { loggedSteps } from './queries/log'
import { meetingsWhere, openDuties } from './queries/meetings'
import { issuedNotices, openHolds } from './queries/notices'
import { undeliveredLetters } from './queries/service'
import { readLadderSettings, schoolWorkers } from './queries/settings'
import { ladderStandings, ofThisYear } from './standing'

/** Which pupils have an open case: told by the room of cases, put in at the root. */
export type ReferredPupils = (db: Connection) => ReadonlySet<string>

type Found = DueTask & { pupilId: string; to: string }

/** Everything somebody has to do: late first, then today, then what comes, each by its day. */
export function dueRows(ctx: Ctx, referred: ReferredPupils): { asOf: CalendarDate; rows: DueRow[] } {
  const { db, clock } = ctx
  const today = clock.today()
  const { asOf, standings } = ladderStandings(ctx)
  const { deadlines } = readLadderSettings(db)
  const { conferenceOnReportDay } = readAttendanceSettings(db, schoolYearOf(today))
  const steps = loggedSteps(db, null)
  const notices = issuedNotices(db, null)
  const holds = openHolds(db, null)
  const before = referred(db)
  const ahead = new Set(
    meetingsWhere(db, {})
      .filter(({ date }) => date >= today)
      .map(({ pupilId }) => pupilId)
  )
  const found: Found[] = standings.flatMap(({ pupilId, reports, state }) =>
    ladderTasks({
      today,
      deadlines,
      reports,
      steps: steps.get(pupilId) ?? [],
      notices: ofThisYear(notices.get(pupilId) ?? [], today),
      noticeDue: state.due,
      held: holds.has(pupilId),
      meetingAhead: ahead.has(pupilId),
      referred: before.has(pupilId),
      conferenceOnReportDay
    }).map((task) => ({ ...task, pupilId, to: placeOf(task, pupilId) }))
  )
  found.push(...letters(ctx), ...followUps(ctx), ...meetings(ctx))
  const workers = new Map(schoolWorkers(db).map(({ schoolCode, name }) => [schoolCode, name]))
  const rows = found.flatMap(({ pupilId, to, worker, ...task }): DueRow[] => {
    const line = findPupilLine(db, pupilId, today)
    if (!line?.enrolled) return []
    return [
      {
        ...task,
        key: `${task.step}:${task.recordId ?? pupilId}`,
        pupilId,
        name: `${line.lastName}, ${line.firstName}`,
        grade: line.grade,
        schoolCode: line.schoolCode,
        schoolName: line.schoolName,
        worker: worker ?? (line.schoolCode ? (workers.get(line.schoolCode) ?? null) : null),
        state: stateOfDue(task.dueOn, today),
        to
      }
    ]
  })
  rows.sort((a, b) => (a.dueOn !== b.dueOn ? (a.dueOn < b.dueOn ? -1 : 1) : a.name < b.name ? -1 : 1))
  return { asOf, rows }
}

function placeOf({ step }: DueTask, pupilId: string): string {
  if (step === 'notice') return '/notices'
  if (step === 'meeting') return '/meetings'
  return step === 'referral' ? `/refer/${pupilId}` : `/pupils/${pupilId}`
}

function letters({ db }: Ctx): Found[] {
  const { deadlines } = readLadderSettings(db)
  return undeliveredLetters(db).map(({ documentId, pupilId, title, number, recipient, issuedOn, returned }) => {
    const since = returned?.on ?? issuedOn
    return {
      step: returned ? 'returned-mail' : 'delivery',
      since,
      dueOn: addDays(since, returned ? deadlines.returnedMail : deadlines.delivery),
      detail: `${title} ${number} to ${recipient}${returned ? `: came back, ${returned.reason}` : ''}`,
      worker: null,
      recordId: documentId,
      pupilId,
      to: '/notices'
    }
  })
}

/** Next steps, by their own day or the deadline of the district, and agencies that have not answered. */
function followUps({ db, clock }: Ctx): Found[] {
  const { deadlines } = readLadderSettings(db)
  const first = firstDayOf(schoolYearOf(clock.today()))
  return openSteps(db, first).flatMap((entry): Found[] => {
    const { id, pupilId, kind, date, staffName, nextStep, nextStepOn, nextStepDoneOn, result, answer } = entry
    const base = { worker: staffName, recordId: id, pupilId, to: `/pupils/${pupilId}` }
    const next: Found[] =
      (nextStep || nextStepOn) && !nextStepDoneOn
        ? [
            {
              ...base,
              step: 'next-step',
              since: date,
              dueOn: nextStepOn ?? addDays(date, deadlines.nextStep),
              detail: nextStep ?? kindFacts[kind].label
            }
          ]
        : []
    const waits = awaitsAnswer(kind) && result !== 'refused' && result !== 'done' && (!answer || isOpenAnswer(answer))
    if (!waits) return next
    const since = entry.answeredOn ?? date
    const dueOn = addDays(since, deadlines.agencyAnswer)
    return [...next, { ...base, step: 'agency-answer', since, dueOn, detail: kindFacts[kind].label }]
  })
}

/** Meetings to which nobody was invited yet, or whose result nobody has written down, and what was agreed and is due. */
function meetings({ db, clock }: Ctx): Found[] {
  const today = clock.today()
  const { deadlines } = readLadderSettings(db)
  const set = meetingsWhere(db, {}).flatMap(({ id, dayId, pupilId, kind, date, staff, invited }): Found[] => {
    const base = { since: date, worker: staff[0] ?? null, recordId: id, pupilId }
    const what = kindFacts[kind].label
    const result: Found = {
      ...base,
      step: 'meeting-result',
      dueOn: addDays(date, deadlines.meetingResult),
      detail: what,
      to: `/meetings/hold/${id}`
    }
    const invitation: Found = {
      ...base,
      step: 'invitation',
      dueOn: addDays(date, -deadlines.invitation),
      detail: `${what} on ${dateInWords(date, 'short')}`,
      to: `/meetings/${dayId}`
    }
    return [...(date <= today ? [result] : []), ...(date >= today && !invited ? [invitation] : [])]
  })
  const duties = openDuties(db).map(
    ({ id, meetingId, pupilId, text, addresseeName, dueOn, date, leader }): Found => ({
      step: 'agreement',
      since: date,
      dueOn,
      detail: `${addresseeName}: ${text}`,
      worker: leader,
      recordId: id,
      pupilId,
      to: `/meetings/hold/${meetingId}`
    })
  )
  return [...set, ...duties]
}
