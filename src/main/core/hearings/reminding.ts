import type { FormInput } from '@shared/documents/forms'
import { type DocumentLanguage, type DocumentRecord, paperLanguage } from '@shared/documents/model'
import { type ReminderLine, reminderWords } from '@shared/hearings/day-papers'
import { dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { callName, languageName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { hasForm } from '../documents/catalogues'
import { issueDocument } from '../documents/issue'
import { textsIn } from '../documents/messages'
import { readPaperStyle } from '../documents/queries-wording'
import { districtLetterTexts } from '../interventions/letters'
import { contactsOf, findPupil } from '../pupils/queries'
import type { Connection } from '../store/open'
import { knownDay } from './day'
import { placeOf } from './notices'
import type { DayRecord } from './queries/days'
import { type HearingOnDay, hearingsWhere } from './queries/docket'
import { remindersOf } from './queries/reminders'

const isAwaited = ({ state }: HearingOnDay) => state === 'scheduled' || state === 'arrived'

interface ToRemind {
  hearing: HearingOnDay
  line: ReminderLine
  /** BCP 47 tag of the language to speak. */
  tag: string
  /** What the pupil is called. */
  pupilName: string
}

/** Everybody who receives mail or holds the education rights, of every hearing that is still awaited. */
function toRemind(db: Connection, dayId: string): ToRemind[] {
  return hearingsWhere(db, { dayId })
    .filter(isAwaited)
    .flatMap((hearing) => {
      const pupil = findPupil(db, hearing.pupilId)
      if (!pupil) return []
      return contactsOf(db, hearing.pupilId)
        .filter(({ receivesMail, educationRights, livesWith }) => receivesMail || educationRights || livesWith)
        .map((contact): ToRemind => {
          const tag = contact.language ?? pupil.homeLanguage ?? 'en'
          return {
            hearing,
            tag,
            pupilName: callName(pupil),
            line: {
              hearingId: hearing.id,
              caseNumber: hearing.caseNumber,
              pupil: hearing.name,
              time: hearing.time,
              contactId: contact.id,
              name: `${contact.firstName} ${contact.lastName}`.trim(),
              relation: contact.relation,
              phone: contact.phone,
              language: languageName(tag),
              made: remindersOf(db, hearing.id, contact.id)
            }
          }
        })
    })
}

/** By language, then in the order of the day. */
export function remindersOfDay(db: Connection, dayId: string): ReminderLine[] {
  knownDay(db, dayId)
  return toRemind(db, dayId)
    .map(({ line }) => line)
    .sort((a, b) => a.language.localeCompare(b.language) || (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
}

function peopleOf(db: Connection, dayId: string): { day: DayRecord; people: ToRemind[] } {
  const day = knownDay(db, dayId)
  const people = toRemind(db, dayId)
  if (people.length === 0) {
    throw new DeskError('not-allowed', 'Nobody of this day is still to be reminded, so there is nothing to print.')
  }
  return { day, people }
}

/** SD-34. Throws DeskError `not-allowed` when nobody is awaited. */
export function issueCallList(ctx: Ctx, dayId: string): Promise<DocumentRecord> {
  const { day, people } = peopleOf(ctx.db, dayId)
  const tags = [...new Set(people.map(({ tag }) => tag))].sort((a, b) => languageName(a).localeCompare(languageName(b)))
  const data: FormInput<'SD-34'> = {
    letterhead: letterhead(ctx.db),
    date: ctx.clock.today(),
    day: day.date,
    place: day.room,
    languages: tags.map((tag) => ({
      language: languageName(tag),
      script: [scriptIn(ctx, tag, day)],
      calls: people
        .filter((one) => one.tag === tag)
        .map(({ line: { time, name, relation, phone, pupil, caseNumber, made } }) => {
          const [last] = made
          const said = last ? `${reminderWords[last.result].toLowerCase()}, ${dateInWords(last.date, 'short')}` : null
          return { time, name, relation, phone, pupil, caseNumber, last: said }
        })
    }))
  }
  return issueDocument(ctx, { form: 'SD-34', language: 'en', data, subject: { hearingId: dayId } })
}

/** English where the language has no words for a slip yet. */
const slipLanguage = (tag: string): DocumentLanguage => {
  const language = paperLanguage(tag)
  return hasForm(language, 'SD-39') ? language : 'en'
}

/** The sentence to say, in the language where there is a catalogue for it. */
function scriptIn({ db }: Pick<Ctx, 'db'>, tag: string, day: DayRecord) {
  const language = slipLanguage(tag)
  const { t, date } = textsIn(language, readPaperStyle(db))
  const { contact } = districtLetterTexts(db)
  const who = { to: '…', name: '…', board: letterhead(db).boardName }
  const reach = [contact.name, contact.phone].filter(Boolean).join(', ')
  const text = `${t('sd39.text', who)} ${date(day.date, 'long')}, …, ${day.room}. ${t('sd39.help', { contact: reach })}`
  return { language, text }
}

/** SD-39: one slip a person, in the order of the day. */
export function issueSlips(ctx: Ctx, dayId: string): Promise<DocumentRecord> {
  const { day, people } = peopleOf(ctx.db, dayId)
  const { contact } = districtLetterTexts(ctx.db)
  const data: FormInput<'SD-39'> = {
    date: ctx.clock.today(),
    board: letterhead(ctx.db).boardName,
    slips: people.map(({ hearing, tag, pupilName, line }) => ({
      language: slipLanguage(tag),
      to: line.name,
      pupil: pupilName,
      hearing: placeOf(day, hearing),
      contact
    }))
  }
  return issueDocument(ctx, { form: 'SD-39', language: 'en', data, subject: { hearingId: dayId } })
}
