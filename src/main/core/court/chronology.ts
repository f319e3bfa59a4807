import { type CaseEvent, eventWords } from '@shared/cases/rules-states'
import type { FormInput } from '@shared/documents/forms'
import type { FormId } from '@shared/documents/model'
import { type CalendarDate, dateInWords, firstDayOf } from '@shared/kernel/dates'
import type { TimelineEntry } from '@shared/kernel/timeline'
import { agreementTimeline } from '../agreements/timeline'
import { caseTimeline, type TimelineSource } from '../cases/timeline'
import type { Ctx } from '../context'
import { findDocument, listDocuments } from '../documents/queries'
import { documentTimeline } from '../documents/timeline'
import { hearingTimeline } from '../hearings/timeline'
import { interventionTimeline } from '../interventions/timeline'
import type { Connection } from '../store/open'
import { knownCase } from './facts'
import { reportsOf } from './routeFacts'

type Entry = FormInput<'SD-61'>['entries'][number]

const SOURCES: readonly TimelineSource[] = [
  interventionTimeline,
  caseTimeline,
  hearingTimeline,
  agreementTimeline,
  documentTimeline
]

/** Steps of the case that its hearings, deliveries and papers tell already. */
const TOLD_ELSEWHERE: readonly CaseEvent[] = ['served', 'hearing-set', 'hearing-withdrawn', 'heard', 'follow-up']

/** Papers that repeat the record for the packet: the index names them, and nothing happened when they were printed. */
const OF_THE_PACKET: readonly FormId[] = [
  'SD-08',
  'SD-11',
  'SD-12',
  'SD-13',
  'SD-60',
  'SD-61',
  'SD-62',
  'SD-68',
  'SD-69'
]

/** Within a day a thing comes before what follows from it; entries of a kind keep their time. */
const RANKS = ['report', 'log', 'directive', 'case', 'hearing', 'document', 'service', 'proof', 'sent'] as const

/** What happened in the case's school year and since, the oldest first, each with the paper or record that says so. */
export function chronologyOf({ db, clock }: Pick<Ctx, 'db' | 'clock'>, caseId: string): Entry[] {
  const { pupilId, schoolYear } = knownCase(db, caseId)
  const subject = { pupilId, caseId: null }
  const minutes = minutesByHearing(db, pupilId)
  const days = new Map(reportsOf({ db, clock }, caseId).reports.map((report) => [report.date, report.days]))
  return SOURCES.flatMap((source) => source(db, subject, clock.today()))
    .filter((entry) => entry.date >= firstDayOf(schoolYear) && belongs(db, entry))
    .map((entry) => ({ entry, rank: rankOf(db, entry) }))
    .sort(
      (a, b) =>
        compare(a.entry.date, b.entry.date) ||
        RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
        compare(a.entry.time ?? '', b.entry.time ?? '')
    )
    .map(({ entry, rank }): Entry => {
      const { key, date, title, detail, documentId } = entry
      const [room = '', id = ''] = key.split(':')
      const paper = documentId ?? (room === 'hearing' ? minutes.get(id) : undefined)
      return {
        date,
        what: title,
        detail: rank === 'report' ? restsOn(days.get(date) ?? []) : detail,
        proof: (paper && findDocument(db, paper)?.number) || null,
        record: rank === 'report' ? 'attendance' : room.startsWith('case') || room === 'hearing' ? 'case' : 'log'
      }
    })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A hold is the district's own note and names no step; a file is in the packet only where somebody put it there. */
function belongs(db: Connection, { key, title, documentId }: TimelineEntry): boolean {
  const [room] = key.split(':')
  if (room === 'hold' || room === 'hold-lifted' || room === 'attachment') return false
  if (room === 'case') return !TOLD_ELSEWHERE.some((event) => title.startsWith(`${eventWords[event]} (`))
  if (room !== 'document' || documentId === null) return true
  const document = findDocument(db, documentId)
  return document?.state === 'issued' && !OF_THE_PACKET.includes(document.form)
}

function rankOf(db: Connection, { key, kind, title, documentId }: TimelineEntry): (typeof RANKS)[number] {
  if (kind === 'report') return 'report'
  if (kind === 'directive' || kind === 'hearing' || kind === 'service') return kind
  if (kind === 'case') return title.startsWith(eventWords['referred-out']) ? 'sent' : 'case'
  if (!key.startsWith('document:')) return 'log'
  return documentId && findDocument(db, documentId)?.form === 'SD-04' ? 'proof' : 'document'
}

/** The schooldays behind a report; one that rests on its own day alone says nothing more. */
function restsOn(days: readonly CalendarDate[]): string | null {
  if (days.length < 2) return null
  return `Without valid excuse: ${days.map((day) => dateInWords(day)).join('; ')}`
}

function minutesByHearing(db: Connection, pupilId: string): Map<string, string> {
  const { documents } = listDocuments(db, { pupilId, forms: ['SD-07'], superseded: false, limit: 200, offset: 0 })
  return new Map(documents.flatMap(({ id, hearingId }) => (hearingId ? [[hearingId, id] as const] : [])))
}
