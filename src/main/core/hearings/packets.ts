import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import { takesSlot } from '@shared/hearings/model'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { languageName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { archiveAssembled, frozenDocument } from '../documents/archive'
import { type BundleChapter, bundle } from '../documents/bundle'
import { listDocuments, supersede } from '../documents/queries'
import { caseFacts } from './caseFacts'
import { knownDay } from './day'
import { docketData } from './docketPaper'
import { placeOf } from './notices'
import { type HearingOnDay, hearingsWhere } from './queries/docket'
import { recusalsOf } from './queries/plan'
import { endCopy, insertCopy, lastCopy } from './queries/reminders'
import type { RightOfTheDay } from './right'

/** Papers of the pupil that the panel reads behind the summary. */
const SHOWN = ['SD-01', 'SD-02', 'SD-06'] as const
/** Short marks under the bars. */
const LETTER_MARKS = { 'SD-01': 'L', 'SD-02': 'Ref', 'SD-06': 'Dir' } as const

/**
 * The packet of one case, or of the whole day with the docket first, frozen as one file. A newer packet of the same
 * subject supersedes the older. Throws DeskError `not-allowed` for a day without cases.
 */
export async function makePacket(
  ctx: Ctx,
  right: RightOfTheDay,
  dayId: string,
  hearingId: string | null
): Promise<DocumentRecord> {
  const day = knownDay(ctx.db, dayId)
  const hearings = hearingsWhere(ctx.db, { dayId }).filter(
    ({ id, state }) => takesSlot(state) && (hearingId === null || id === hearingId)
  )
  const [first] = hearings
  if (!first) throw new DeskError('not-allowed', 'There is no case on this docket yet, so there is no packet to make.')
  const subject = hearingId
    ? { pupilId: first.pupilId, caseId: first.caseId, hearingId }
    : { pupilId: null, caseId: null, hearingId: dayId }
  const cases = hearings.map((hearing) => chapterOf(ctx, right, hearing))
  const docket: BundleChapter = {
    title: 'Docket',
    parts: [{ title: 'Docket', form: 'SD-05', data: docketData(ctx.db, dayId, 'board') }]
  }
  const earlier = listDocuments(ctx.db, {
    hearingId: subject.hearingId,
    forms: ['SD-33'],
    superseded: false,
    limit: 1,
    offset: 0
  }).documents[0]
  const title = `Packet for the panel, ${dateInWords(day.date)}`
  return archiveAssembled(
    ctx,
    { form: 'SD-33', date: ctx.clock.today(), caseNumber: hearingId ? first.caseNumber : null, subject },
    async () => {
      const chapters = hearingId ? cases : [docket, ...cases]
      const seed = `${subject.hearingId} ${ctx.clock.now()}`
      const made = await bundle(ctx, chapters, { title, seed, keywords: ['SD-33'] })
      const contents = chapters.map((chapter) => ({
        title: chapter.title,
        parts: chapter.parts.map((part) => part.title)
      }))
      return { ...made, data: { date: ctx.clock.today(), day: day.date, contents } }
    },
    (db, [record]) => {
      if (earlier && record) supersede(db, earlier.id, record.id)
    }
  )
}

function chapterOf(ctx: Ctx, right: RightOfTheDay, hearing: HearingOnDay): BundleChapter {
  const { documents } = listDocuments(ctx.db, {
    pupilId: hearing.pupilId,
    forms: SHOWN,
    superseded: false,
    limit: 60,
    offset: 0
  })
  const shown = documents.filter(({ issuedOn }) => issuedOn <= ctx.clock.today()).reverse()
  return {
    title: `${timeInWords(hearing.time)}  ${hearing.caseNumber}  ${hearing.initials}`,
    parts: [
      {
        title: 'Summary, timeline, attendance, interventions',
        form: 'SD-33',
        data: packetData(ctx, right, hearing, shown)
      },
      ...shown.map(({ id, title, number }) => ({ title: `${title}, ${number}`, bytes: frozenDocument(ctx, id).bytes }))
    ]
  }
}

function packetData(
  ctx: Ctx,
  right: RightOfTheDay,
  hearing: HearingOnDay,
  shown: readonly DocumentRecord[]
): FormInput<'SD-33'> {
  const { db, clock } = ctx
  const facts = caseFacts(ctx, hearing)
  if (!facts.birthDate) {
    throw new DeskError(
      'not-allowed',
      `${hearing.caseNumber}: the birth date is missing, and the packet prints it. No packet was made.`
    )
  }
  const day = knownDay(db, hearing.dayId)
  const subject = { pupilId: hearing.pupilId, caseId: hearing.caseId }
  const letters = shown.map(({ form, issuedOn, title }) => ({
    date: issuedOn,
    mark: LETTER_MARKS[form as keyof typeof LETTER_MARKS],
    what: title
  }))
  const meetings = facts.interventions.map(({ date, kind, what, result }) => ({
    date,
    mark: kind === 'htc' || kind === 'pact' ? kind.toUpperCase() : kind.includes('visit') ? 'Visit' : '·',
    what: `${what}: ${result.toLowerCase()}`
  }))
  return {
    date: clock.today(),
    board: facts.board,
    caseNumber: hearing.caseNumber,
    schoolYear: facts.schoolYear,
    pupil: { ...facts.header, birthDate: facts.birthDate, age: facts.age },
    hearing: placeOf(day, hearing),
    minutes: day.slotMinutes,
    language: hearing.interpreterLanguage,
    interpreter: hearing.interpreter,
    marks: facts.marks,
    grounds: facts.grounds,
    reason: facts.reason,
    referrer: facts.referrer,
    family: facts.contacts.map(({ firstName, lastName, relation, educationRights, livesWith, language }) => ({
      name: `${firstName} ${lastName}`.trim(),
      relation,
      note:
        [
          educationRights ? 'holds education rights' : null,
          livesWith ? null : 'lives elsewhere',
          language && language !== 'en' ? `speaks ${languageName(language)}` : null
        ]
          .filter(Boolean)
          .join(', ') || null
    })),
    siblings: facts.siblings,
    figures: facts.figures,
    weeks: facts.weeks,
    events: [...letters, ...meetings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    interventions: facts.interventions.map(({ kind: _, ...entry }) => entry),
    timeline: right.timeline
      .flatMap((source) => source(db, subject, clock.today()))
      .filter(({ kind }) => kind !== 'document')
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : (a.time ?? '') < (b.time ?? '') ? -1 : 1))
      .map(({ date, time, title, detail }) => ({ date, time, title, detail })),
    earlier: [...right.earlier(db, hearing.caseId, hearing.id)],
    documents: shown.map(({ title, number, issuedOn }) => ({ title, number, date: issuedOn })),
    recused: recusalsOf(db, { caseIds: [hearing.caseId] }).map(({ name }) => name)
  }
}

interface Holder {
  memberId: string | null
  name: string
}

/** Prints numbered copies and writes them into the log. Throws DeskError `not-found` or `conflict`. */
export async function printCopies(ctx: Ctx, documentId: string, holders: readonly Holder[]): Promise<number[]> {
  const { document, bytes } = frozenDocument(ctx, documentId)
  if (document.form !== 'SD-33') throw new DeskError('not-found', 'That paper is not a packet for the panel.')
  if (document.state === 'superseded') {
    throw new DeskError('conflict', 'There is a newer packet. Print the copies of that one.')
  }
  const from = lastCopy(ctx.db, documentId) + 1
  const copies = holders.map((holder, index) => ({ ...holder, number: from + index }))
  const marks = copies.map(({ number, name }) => `Copy ${number}  ·  ${name}  ·  confidential, to be returned`)
  const { stampCopies } = await import('../documents/pdf/copies')
  await ctx.host.openToPrint(`packet_${document.number}_copies.pdf`, await stampCopies(bytes, marks))
  const payload = copies.map(({ number, memberId }) => ({ number, memberId }))
  ctx.write({ action: 'hearings.print-copies', subjectType: 'document', subjectId: documentId, payload }, (db) => {
    for (const { number, memberId, name } of copies) {
      const givenOn = ctx.clock.today()
      insertCopy(db, { documentId, number, memberId, holder: name, givenOn, recordedBy: ctx.actor })
    }
  })
  return copies.map(({ number }) => number)
}

/** Numbered copies came back or were destroyed. All or none. */
export function endCopies(
  ctx: Ctx,
  copies: readonly { documentId: string; number: number }[],
  ended: 'returned' | 'destroyed',
  endedOn: DocumentRecord['issuedOn']
): void {
  if (endedOn > ctx.clock.today()) throw new DeskError('invalid', 'That day has not come yet.')
  const payload = { copies, ended, endedOn }
  ctx.write({ action: 'hearings.end-copies', subjectType: 'packet-copy', payload }, (db) => {
    for (const copy of copies) {
      if (!endCopy(db, copy, { ended, endedOn, recordedBy: ctx.actor })) {
        throw new DeskError('conflict', `Copy ${copy.number} is recorded as ended already. Nothing was changed.`)
      }
    }
  })
}
