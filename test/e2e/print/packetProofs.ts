import { expect } from '@playwright/test'
import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { type IndexEntry, oneLine, type PacketFile, plain, textOfPages } from './packetFile'
import { type Line, linesOf } from './paper'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DATE = `(?:${MONTHS}) \\d{1,2}, \\d{4}`
const ROW = new RegExp(
  `(${DATE}) (?:Monday|Tuesday|Wednesday|Thursday|Friday) [A-Z] [A-Z][a-z ]+?((?: [\\d,–]+)*) (without valid excuse|over 30 minutes, no valid excuse|excused|suspended|partial, not for truancy|other)`,
  'g'
)

/** `2026-11-17` of "November 17, 2026". */
function dayOf(words: string): CalendarDate {
  const [, month = '', day = '', year = ''] = words.match(/^(\w+) (\d{1,2}), (\d{4})$/) ?? []
  const number = MONTHS.split('|').indexOf(month) + 1
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` as CalendarDate
}

const daysIn = (text: string) => (text.match(new RegExp(DATE, 'g')) ?? []).map(dayOf)

interface Certified {
  from: CalendarDate
  to: CalendarDate
  /** Days that count toward truancy, rising. */
  events: CalendarDate[]
  reports: CalendarDate[]
}

/**
 * A certified record as it lies in the packet: the custodian certifies, under penalty of perjury and with day and place,
 * just the span the record shows, of the pupil it shows, and its figures are those of its own lines (EVID 1561; CCP 2015.5).
 */
async function certifiedRecord(packet: PacketFile, entry: IndexEntry, custodian: string): Promise<Certified> {
  const text = await textOfPages(packet, entry)
  const certificate = text.slice(text.indexOf('Certificate of the custodian of records'))
  const [, shownFrom = '', shownTo = ''] = text.match(new RegExp(`From (${DATE}) to (${DATE})`)) ?? []
  const [, pupil = '', born = '', number = ''] =
    text
      .match(new RegExp(`Pupil (.+?) Pupil number .*?Date of birth (${DATE})`))
      ?.slice(0, 3)
      .concat(text.match(/Pupil number (\d+)/)?.[1] ?? '') ?? []
  expect(plain(certificate)).toContain(plain(`I, ${custodian}, `))
  expect(plain(certificate)).toContain(
    plain(
      `The record above, from ${shownFrom} to ${shownTo}, with its code legend, is a true and correct copy of the attendance record of ${pupil}, born ${born}, pupil number ${number}, on file with the district.`
    )
  )
  expect(plain(certificate)).toContain(
    plain(
      'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.'
    )
  )
  expect(certificate).toMatch(new RegExp(`Executed on ${DATE} at Alder Valley, California\\.`))
  expect(text.indexOf('Code legend')).toBeGreaterThan(0)

  const [from, to] = [dayOf(shownFrom), dayOf(shownTo)]
  const rows = [...text.slice(0, text.indexOf('Code legend')).matchAll(ROW)].map(([, date = '', numbers = '', as]) => ({
    date: dayOf(date),
    // The periods may stand before them.
    minutes: Number(numbers.trim().split(' ').at(-1)),
    as
  }))
  expect(rows.map(({ date }) => date)).toEqual(rows.map(({ date }) => date).sort())
  for (const { date } of rows) expect(date >= from && date <= to, `${date} lies within the certified span`).toBe(true)
  for (const { as, minutes, date } of rows) if (as?.startsWith('over 30')) expect(minutes, date).toBeGreaterThan(30)
  const count = (as: string) => rows.filter((row) => row.as === as).length
  const figures =
    text
      .match(/no valid excuse (\d+) (\d+) (\d+) ([\d.]+) ?% (\d+) (\d+) (\d+) (\d+) /)
      ?.slice(1)
      .map(Number) ?? []
  const [schooldays, attended, absent, , excused, unexcused, suspended, partial] = figures
  expect((attended ?? 0) + (absent ?? 0)).toBe(schooldays)
  const whole = count('excused') + count('without valid excuse') + count('suspended') + count('other')
  expect({ absent, excused, unexcused, suspended, partial }).toEqual({
    absent: whole,
    excused: count('excused'),
    unexcused: count('without valid excuse'),
    suspended: count('suspended'),
    partial: count('over 30 minutes, no valid excuse')
  })
  const reported = text.match(new RegExp(`Truancy reports ((?:${DATE}[ ·]*)+)`))?.[1] ?? ''
  const events = rows
    .filter(({ as }) => as === 'without valid excuse' || as?.startsWith('over 30'))
    .map(({ date }) => date)
  return { from, to, events, reports: daysIn(reported) }
}

/**
 * The certified records of a packet: the first to the hearing, the next from the day after, and the truancy reports they
 * name are the third event and every one after it (EC 48260, 48261).
 */
export async function expectCertified(packet: PacketFile, custodian: string): Promise<void> {
  const entries = packet.index.filter(({ title }) => title === 'Certified attendance record')
  expect(entries.length).toBeGreaterThanOrEqual(1)
  const records: Certified[] = []
  for (const entry of entries) records.push(await certifiedRecord(packet, entry, custodian))
  for (const [at, { from }] of records.slice(1).entries())
    expect(from).toBe(addDays(records[at]?.to as CalendarDate, 1))
  const events = records.flatMap((one) => one.events)
  expect(records.flatMap(({ reports }) => reports)).toEqual(events.slice(2))
}

/** A release as the log in the packet has to show it. */
export interface Logged {
  record: string
  /** Number of the paper in the archive; the packet is `this packet`. */
  number: RegExp
  recipient: string
  basis: string
  purpose: string
  /** Words of the recipient's certificate; null where the authority asks for none. */
  certified: string | null
  /** Day by which the parents are to be told; null where the authority asks for no notice. */
  parents: CalendarDate | null
}

/** The rows of the log at the end of the index, column by column (EC 49064). */
async function logRows({ pdf, front }: PacketFile): Promise<string[][]> {
  const lines: Line[] = []
  for (let number = 1; number <= front; number++)
    lines.push(...(await linesOf(await pdf.getPage(number))).filter(({ y }) => y > 45))
  const heads = lines.findIndex(({ text }) => text === 'To whom')
  const columns = lines.slice(heads - 2, heads + 3).map(({ x }) => x)
  const rows: string[][] = []
  for (const { text, x } of lines.slice(heads + 3)) {
    const column = columns.findLastIndex((left) => x >= left - 1)
    if (column === 0 && new RegExp(`^(?:${MONTHS})\\s\\d{1,2}`).test(text)) rows.push(['', '', '', '', ''])
    const row = rows.at(-1)
    // The note below the table begins at the left edge as a date does.
    if (text.startsWith('The recipient may not pass')) break
    if (row) row[column] = oneLine(`${row[column]} ${text}`.trim())
  }
  return rows
}

/** The log names every release of the referral, the packet among them, with authority, recipient and certificate. */
export async function expectLogged(packet: PacketFile, on: CalendarDate, expected: readonly Logged[]): Promise<void> {
  const rows = await logRows(packet)
  expect(rows).toHaveLength(expected.length)
  for (const [at, { record, number, recipient, basis, purpose, certified, parents }] of expected.entries()) {
    const [date = '', what = '', whom = '', why = '', who = ''] = rows[at] ?? []
    expect(date).toBe(dateInWords(on))
    expect(plain(what)).toContain(plain(record))
    expect(what).toMatch(number)
    expect(plain(whom)).toBe(plain(`${recipient} Handed over in person`))
    expect(plain(why).startsWith(plain(basis + purpose)), why).toBe(true)
    expect(/Certified by .*/.test(why) ? why.match(/Certified by (.*?)(?: Parents:|$)/)?.[1] : null).toBe(certified)
    expect(why.match(new RegExp(`Parents: to be told by (${DATE})`))?.[1] ?? null).toBe(parents && dateInWords(parents))
    expect(who).not.toBe('')
  }
}
