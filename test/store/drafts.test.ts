import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { type ClockTime, day } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardOf, refer } from './board'
import { KEYS, newFolder } from './desk'
import { type Ladder, LETTER_TEXTS, openLadder } from './ladder'

const DAY = day('2026-12-08')

let desk: Ladder
let id: string
beforeAll(async () => {
  desk = await openLadder(day('2027-02-26'))
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  const board = await boardOf(desk)
  const caseId = await refer(desk, '1001')
  const { id: dayId } = await desk.ask('hearings.saveDay', board.dayInput(DAY))
  id = (await desk.ask('hearings.put', { dayId, caseId, time: '09:00' as ClockTime, kind: 'first' })).id
  desk.setToday(DAY)
  await desk.ask('hearings.start', { id })
})
afterAll(() => desk.session.close())

const noteRows = async () =>
  (await desk.ask('vault.trail', {})).filter(({ action }) => action === 'hearings.save-note').length

const note = () => ({ hearingId: id, id: newId(), step: 'school' as const, speaker: null, private: false })

const type = async (words: string) => {
  const one = note()
  for (let length = 1; length <= words.length; length++) {
    await desk.ask('hearings.saveNote', { ...one, text: words.slice(0, length) })
  }
  return one
}

test('a note is kept with every key press and makes one row of the trail when it is left', async () => {
  const before = await noteRows()
  await type('attends when picked up')
  expect((await desk.ask('hearings.room', { id })).notes.map(({ text }) => text)).toEqual(['attends when picked up'])
  expect(await noteRows()).toBe(before)
  await desk.ask('hearings.leaveNotes', { id })
  await desk.ask('hearings.leaveNotes', { id })
  expect(await noteRows()).toBe(before + 1)
})

test('a note that is put right, and one that is emptied, are each told once more', async () => {
  const before = await noteRows()
  const one = await type('comes by bus')
  await desk.ask('hearings.leaveNotes', { id })
  await desk.ask('hearings.saveNote', { ...one, text: 'comes by the first bus' })
  await desk.ask('hearings.leaveNotes', { id })
  await desk.ask('hearings.saveNote', { ...one, text: ' ' })
  await desk.ask('hearings.leaveNotes', { id })
  expect(await noteRows()).toBe(before + 3)
  expect((await desk.ask('hearings.room', { id })).notes).toHaveLength(1)
})

test('after a crash the words are there, and the trail is told of them when the desk is opened', async () => {
  const before = await noteRows()
  await type('two fights in September')
  // Closed without the end of work: nothing but what is on the drive is left.
  desk.session.close()
  await desk.ask('vault.unlock', { secret: 'calm river seven lanterns' })
  expect(await noteRows()).toBe(before + 1)
  expect((await desk.ask('hearings.room', { id })).notes.map(({ text }) => text)).toContain('two fights in September')
  expect(await desk.ask('vault.verify', {})).toMatchObject({ integrity: 'ok', audit: { firstBad: null } })
})

test('what is marked and not saved outlives a crash as a draft, and is no part of the record', async () => {
  const content = JSON.stringify({ findings: { F1: { result: 'yes', note: '' } } })
  await desk.ask('hearings.keepDraft', { hearingId: id, part: 'findings', content: '{}' })
  await desk.ask('hearings.keepDraft', { hearingId: id, part: 'findings', content })
  await desk.ask('hearings.keepDraft', { hearingId: id, part: 'outcome', content: '{"outcome":"continued"}' })
  desk.session.close()
  await desk.ask('vault.unlock', { secret: 'calm river seven lanterns' })
  const room = await desk.ask('hearings.room', { id })
  expect(room.drafts.map(({ part, content: kept }) => [part, kept])).toEqual([
    ['findings', content],
    ['outcome', '{"outcome":"continued"}']
  ])
  expect(room.findings).toEqual([])
  expect(room.hearing.outcome).toBeNull()
  expect((await desk.ask('vault.trail', {})).filter(({ action }) => action.includes('draft'))).toEqual([])
})

test('saved on purpose or given up, a draft is gone; a closed hearing takes none', async () => {
  await desk.ask('hearings.saveFindings', { id, findings: [], vote: null })
  await desk.ask('hearings.keepDraft', { hearingId: id, part: 'outcome', content: null })
  expect((await desk.ask('hearings.room', { id })).drafts).toEqual([])
  const broken = await desk.request('hearings.keepDraft', { hearingId: id, part: 'outcome', content: '{' })
  expect(broken).toMatchObject({ error: { code: 'invalid' } })

  await desk.ask('hearings.keepDraft', { hearingId: id, part: 'directive', content: '{}' })
  await type('closes now')
  const before = await noteRows()
  const outcome = { outcome: 'returned-to-school' as const, note: 'The school meets the family.', reviewOn: null }
  await desk.ask('hearings.decide', { id, ...outcome })
  await desk.ask('hearings.close', { id })
  expect(await noteRows()).toBe(before + 1)
  expect((await desk.ask('hearings.room', { id })).drafts).toEqual([])
  const late = await desk.request('hearings.keepDraft', { hearingId: id, part: 'findings', content: '{}' })
  expect(late).toMatchObject({ error: { code: 'not-allowed' } })
  // Its worksheet may still be corrected, and a correction half typed is kept as well.
  await desk.ask('hearings.keepDraft', { hearingId: id, part: 'worksheet', content: '{"outcomeNote":"x"}' })
  expect((await desk.ask('agreements.written', { hearingId: id })).draft).toBe('{"outcomeNote":"x"}')
})

test('a file of before has its notes as they were, and takes drafts of its hearings only', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id: number }) => number < 24)
  )
  db.exec(`
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title, figures, readiness)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-11-17', 'heard', '[]', 'A', 'B', '{}', '{}');
INSERT INTO room (id, name, address) VALUES ('r1', 'Board room', '100 Poplar Way');
INSERT INTO hearing_day (id, date, room_id, first_time, slot_minutes) VALUES ('d1', '2026-12-08', 'r1', '09:00', 20);
INSERT INTO hearing (id, day_id, case_id, kind, time, state) VALUES ('h1', 'd1', 'c1', 'first', '09:00', 'in-room');
INSERT INTO hearing_note (id, hearing_id, step, text, at, saved_at)
VALUES ('n1', 'h1', 'school', 'late', '2026-12-08T17:10:00.000Z', '2026-12-08T17:10:00.000Z');`)
  migrate(db, () => {})
  expect(db.prepare('SELECT text FROM hearing_note').pluck().all()).toEqual(['late'])
  expect(db.prepare('SELECT count(*) FROM hearing_note_under_way').pluck().get()).toBe(0)
  const keep = db.prepare('INSERT INTO hearing_draft (hearing_id, part, content, kept_at) VALUES (?, ?, ?, ?)')
  keep.run('h1', 'findings', '{}', '2026-12-08T17:11:00.000Z')
  expect(() => keep.run('h2', 'findings', '{}', '2026-12-08T17:11:00.000Z')).toThrow(/FOREIGN KEY/)
  expect(() => keep.run('h1', 'notes', '{}', '2026-12-08T17:11:00.000Z')).toThrow(/CHECK/)
  expect(() => keep.run('h1', 'outcome', '{', '2026-12-08T17:11:00.000Z')).toThrow(/CHECK/)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
