import { recordStateOn } from '@shared/agreements/rules-written'
import type { RouteOutput } from '@shared/contract'
import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import { takesSlot } from '@shared/hearings/model'
import { stateWords } from '@shared/hearings/words'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { listDocuments } from '../documents/queries'
import { letterKind } from '../hearings/afterLetters'
import { countsOf, entryOf, knownDay } from '../hearings/day'
import { type HearingOnDay, hearingsWhere } from '../hearings/queries/docket'
import { findLetterTexts } from '../interventions/queries/letterTexts'
import type { Connection } from '../store/open'
import { directivesOf, findAgreement, signaturesOf } from './queries'
import { versionsOf } from './queries-written'

const papersOf = (db: Connection, hearingId: string): DocumentRecord[] =>
  listDocuments(db, { hearingId, superseded: false, limit: 60, offset: 0 }).documents

/** What is done and still to do for each hearing of a day. */
export function afterOfDay({ db, clock }: Ctx, dayId: string): RouteOutput<'agreements.after'> {
  knownDay(db, dayId)
  return hearingsWhere(db, { dayId })
    .filter(({ state }) => takesSlot(state))
    .map((hearing) => ({
      hearing: entryOf(hearing),
      state: recordStateOn(hearing, clock.today()),
      letter: letterKind(hearing),
      directives: directivesOf(db, hearing.id).length,
      contractIssued: findAgreement(db, hearing.id) !== undefined,
      documents: papersOf(db, hearing.id).filter(({ form }) => ['SD-06', 'SD-07', 'SD-37'].includes(form)),
      versions: versionsOf(db, hearing.id).length
    }))
}

interface Task {
  /** The school or agency that is to do it; pupil and parents are looked after by the monitor. */
  who: string
  /** True where the task leaves the district's own hands on a paper of its own. */
  addressed: boolean
  task: FormInput<'SD-36'>['groups'][number]['tasks'][number]
}

/**
 * SD-36: the whole day for the board, and for each school and agency a sheet with its own tasks. Throws DeskError
 * `not-allowed` while no hearing of the day is closed.
 */
export function issueDayReport(ctx: Ctx, dayId: string): Promise<DocumentRecord[]> {
  const { db, clock } = ctx
  const day = knownDay(db, dayId)
  const all = hearingsWhere(db, { dayId })
  const live = all.filter(({ state }) => takesSlot(state))
  if (!live.some(({ endedAt }) => endedAt !== null)) {
    throw new DeskError('not-allowed', 'No hearing of this day is closed yet, so there is nothing to report.')
  }
  const tasks = live.flatMap((hearing) => tasksOf(db, hearing))
  const groups = groupsOf(tasks)
  const contact = findLetterTexts(db)?.contact ?? null
  const common = {
    letterhead: letterhead(db),
    date: clock.today(),
    day: day.date,
    place: day.room,
    contact
  }
  const counts = countsOf(all)
  const whole: FormInput<'SD-36'> = {
    ...common,
    recipient: null,
    counts: { ...counts, open: counts.cases - counts.heard - counts.noShow },
    cases: live.map((hearing) => ({
      time: hearing.time,
      caseNumber: hearing.caseNumber,
      pupil: hearing.name,
      school: hearing.school,
      outcome: hearing.outcome,
      state: stateWords[hearing.state],
      reviewOn: hearing.reviewOn,
      papers:
        papersOf(db, hearing.id)
          .filter(({ form }) => form === 'SD-06' || form === 'SD-07')
          .map(({ number }) => number)
          .reverse()
          .join(', ') || null
    })),
    groups,
    open: together(live.flatMap((hearing) => openPoints(db, hearing)))
  }
  const addressed = new Set(tasks.filter((one) => one.addressed).map(({ who }) => who))
  const extracts = groups
    .filter(({ who }) => addressed.has(who))
    .map(
      (group): FormInput<'SD-36'> => ({
        ...common,
        recipient: group.who,
        counts: null,
        cases: [],
        groups: [group],
        open: []
      })
    )
  const earlier = listDocuments(db, { hearingId: dayId, forms: ['SD-36'], superseded: false, limit: 100, offset: 0 })
  const old = [...earlier.documents].sort((a, b) => (a.number < b.number ? -1 : 1))
  return issueBatch(
    ctx,
    [whole, ...extracts].map(
      (data, index): IssueRequest => ({
        form: 'SD-36',
        language: 'en',
        data,
        subject: { hearingId: dayId },
        supersedes: old[index]?.id ?? null
      })
    )
  )
}

function tasksOf(db: Connection, hearing: HearingOnDay): Task[] {
  return directivesOf(db, hearing.id).flatMap((directive) => {
    const { addressee, addresseeName, provider, monitor, text, dueOn, evidence } = directive
    const task = { caseNumber: hearing.caseNumber, pupil: hearing.name, text, due: dueOn, evidence, monitor }
    const own: Task = {
      who: addressee === 'school' || addressee === 'agency' ? addresseeName : 'Pupils and families',
      addressed: addressee === 'school' || addressee === 'agency',
      task: addressee === 'pupil' || addressee === 'parent' ? { ...task, text: `${addresseeName}: ${text}` } : task
    }
    // An agency that is to provide what a family was directed to needs to know of it too.
    const offers = provider && provider !== addresseeName ? [{ who: provider, addressed: true, task }] : []
    return [own, ...offers]
  })
}

/** Schools and agencies by name, families last. */
function groupsOf(tasks: readonly Task[]): FormInput<'SD-36'>['groups'] {
  const names = [...new Set(tasks.map(({ who }) => who))]
  const addressed = new Set(tasks.filter((one) => one.addressed).map(({ who }) => who))
  return names
    .sort((a, b) => Number(addressed.has(b)) - Number(addressed.has(a)) || a.localeCompare(b))
    .map((who) => ({ who, tasks: tasks.filter((one) => one.who === who).map(({ task }) => task) }))
}

interface OpenPoint {
  caseNumber: string
  text: string
}

/** One line for what is open in several cases. */
function together(points: readonly OpenPoint[]): string[] {
  const texts = [...new Set(points.map(({ text }) => text))]
  return texts.map((text) => {
    const cases = points.filter((one) => one.text === text).map(({ caseNumber }) => caseNumber)
    return `${cases.join(', ')}: ${text}`
  })
}

function openPoints(db: Connection, hearing: HearingOnDay): OpenPoint[] {
  const points: OpenPoint[] = []
  const add = (text: string) => points.push({ caseNumber: hearing.caseNumber, text })
  if (hearing.endedAt === null) add('the hearing is not closed')
  else {
    const papers = papersOf(db, hearing.id)
    if (!papers.some(({ form }) => form === 'SD-07')) add('the minutes are not printed')
    if (!papers.some(({ form }) => form === 'SD-37')) add('the family has no letter yet')
    if (directivesOf(db, hearing.id).length > 0 && !findAgreement(db, hearing.id)) add('the directives are not printed')
    for (const { name, state } of signaturesOf(db, hearing.id)) if (state === 'refused') add(`${name} did not sign`)
  }
  return points
}
