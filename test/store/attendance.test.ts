import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportRefusal, ImportReport } from '@shared/attendance/routes'
import { schoolYearOf } from '@shared/kernel/dates'
import { expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { newFolder } from './desk'
import { type Ladder, openLadder, TODAY } from './ladder'

/** The small district's files once more, to be changed and imported again. */
function filesAgain() {
  const folder = join(newFolder(), 'again')
  const { schooldays } = writeSmallDistrict(folder, TODAY)
  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const next = text.replace(from, to)
    expect(next).not.toBe(text)
    writeFileSync(path, next)
  }
  return { folder, schooldays, change }
}

async function importFrom({ ask }: Ladder, folder: string): Promise<ImportReport> {
  const { previewId } = await ask('attendance.previewImport', { handle: folder })
  return ask('attendance.import', { previewId })
}

const rowsOf = async ({ ask }: Ladder) => {
  const { pupils } = await ask('attendance.classifyAll', {})
  return Object.fromEntries(pupils.map(({ localId, classification }) => [localId, classification]))
}

test('the first import says who crossed a line; classification rests on days and sections', async () => {
  const desk = await openLadder()
  const last = await desk.ask('attendance.lastImport', {})
  expect(last?.number).toBe(1)
  const lines = last?.summary.crossings.map(({ localId, line, reports }) => [localId, line, reports])
  expect(lines).toContainEqual(['1001', 'truant', 3])
  expect(lines).toContainEqual(['1005', 'chronicAbsentee', 0])
  expect(lines?.some(([localId]) => localId === '1003')).toBe(false)

  const rows = await rowsOf(desk)
  expect(rows['1001']?.truant).toMatchObject({ value: true, section: 'EC 48260(a)' })
  expect(rows['1001']?.truant.restsOn).toHaveLength(3)
  expect(rows['1002']?.counts).toMatchObject({ unexcused: 2, partialOver30: 1, truancyEvents: 3 })
  expect(rows['1003']?.truant.value).toBe(false)
  const view = await desk.ask('attendance.classification', { pupilId: desk.pupil('1001') })
  expect(view.schooldays).toHaveLength(rows['1001']?.counts.schooldaysEnrolled ?? -1)
  expect(view.events.map(({ code }) => code)).toEqual(['U', 'U', 'U', 'U', 'U'])
  const earlier = view.events[1]?.date
  const before = await desk.ask('attendance.classification', { pupilId: desk.pupil('1001'), asOf: earlier })
  expect(before.classification.truant.value).toBe(false)
  desk.session.close()
})

test('the same files again change nothing and say so', async () => {
  const desk = await openLadder()
  const { folder } = filesAgain()
  const preview = await desk.ask('attendance.previewImport', { handle: folder })
  expect(preview).toMatchObject({ sameAsLast: true, counts: { newPupils: 0 } })
  const report = await desk.ask('attendance.import', { previewId: preview.previewId })
  expect(report.number).toBeNull()
  expect(report.summary.attendance).toMatchObject({ added: 0, changed: 0, missing: 0 })
  expect(report.summary.crossings).toEqual([])
  expect((await desk.ask('attendance.lastImport', {}))?.number).toBe(1)
  desk.session.close()
})

test('a code that changed is changed in its place; a new absence makes a pupil truant and is told', async () => {
  const desk = await openLadder()
  const { folder, schooldays, change } = filesAgain()
  const [ill, news] = [schooldays.at(-2), schooldays.at(-9)]
  change('attendance.csv', `1003,S1,${ill},,I,`, `1003,S1,${ill},,U,\n1002,S1,${news},,I,`)
  const report = await importFrom(desk, folder)
  expect(report.number).toBe(2)
  expect(report.summary.attendance).toMatchObject({ added: 1, changed: 1, missing: 0 })
  expect(report.summary.crossings.map(({ localId, line }) => [localId, line])).toEqual([['1003', 'truant']])
  const { events } = await desk.ask('attendance.classification', { pupilId: desk.pupil('1003') })
  expect(events.map(({ date, code }) => [date, code])).toContainEqual([ill, 'U'])
  expect(events).toHaveLength(3)
  desk.session.close()
})

test('what the files no longer say stays, is counted, and contacts changed at the desk are left alone', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1001')
  const pupil = await desk.ask('pupils.get', { id: pupilId })
  const [mother] = pupil.contacts.filter(({ localId }) => localId === 'c1')
  if (!mother) throw new Error('the mother is missing')
  const { id, livesWith, educationRights, receivesMail } = mother
  const rights = { livesWith, educationRights, receivesMail }
  await desk.ask('pupils.saveContact', {
    id,
    change: {
      addressLine1: '9 New Street',
      city: 'Valle Verde',
      state: 'CA',
      postalCode: '95999',
      language: 'es',
      ...rights
    }
  })
  const { folder, schooldays, change } = filesAgain()
  change('pupils.csv', /^1005.*\n?/m, '')
  change('contacts.csv', /^1005.*\n?/m, '')
  change('attendance.csv', /^1005.*\n?/gm, '')
  change('attendance.csv', `1001,S1,${schooldays.at(-2)},,U,\n`, '')
  change('contacts.csv', '77 Canal Way', '78 Canal Way')
  const { summary } = await importFrom(desk, folder)
  expect(summary.pupils).toMatchObject({ unchanged: 4, missing: 1 })
  expect(summary.attendance).toMatchObject({ added: 0, changed: 0, missing: 1 })
  expect(summary.contacts).toMatchObject({ changed: 1 })
  expect(summary.contacts.kept).toBeGreaterThan(0)
  const { contacts } = await desk.ask('pupils.get', { id: pupilId })
  expect(contacts.find(({ localId }) => localId === 'c1')?.addressLine1).toBe('9 New Street')
  expect(contacts.find(({ localId }) => localId === 'c3')?.addressLine1).toBe('78 Canal Way')
  expect((await rowsOf(desk))['1001']?.counts.unexcused).toBe(5)
  expect((await rowsOf(desk))['1005']?.chronicAbsentee.value).toBe(true)
  desk.session.close()
})

test('a fault names file, row, column and value, and nothing is written', async () => {
  const desk = await openLadder()
  const { folder, schooldays, change } = filesAgain()
  change('attendance.csv', `1003,S1,${schooldays.at(-2)},,I,`, '1003,S1,2026-02-30,,I,')
  const result = await desk.request('attendance.previewImport', { handle: folder })
  if (result.ok) throw new Error('it was taken')
  expect(result.error.code).toBe('refused-file')
  const [problem] = (result.error.details as ImportRefusal).problems
  expect(problem).toMatchObject({ file: 'attendance.csv', column: 'date', value: '2026-02-30' })
  expect(problem?.row).toBeGreaterThan(1)
  expect(result.error.message).toContain('2026-02-30')
  expect((await desk.ask('attendance.lastImport', {}))?.number).toBe(1)
  desk.session.close()
})

test('a code nobody mapped is confirmed first; of a new school year, again', async () => {
  const desk = await openLadder()
  const { folder, schooldays, change } = filesAgain()
  change('codes.csv', /^I,Illness,illness/m, 'I,Illness,illness\nX,Court date,')
  change('attendance.csv', `1003,S1,${schooldays.at(-2)},,I,`, `1003,S1,${schooldays.at(-2)},,X,`)
  const preview = await desk.ask('attendance.previewImport', { handle: folder })
  const asked = preview.codes.filter(({ state }) => state === 'to-confirm')
  expect(asked).toMatchObject([{ code: 'X', used: 1, category: null, proposed: 'excused_other', source: 'words' }])
  const refused = await desk.request('attendance.import', { previewId: preview.previewId })
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused-file', details: { unconfirmed: ['X'] } } })
  expect((await desk.ask('attendance.codes', {})).map(({ code }) => code)).not.toContain('X')
  const codes = [{ code: 'X', category: 'excused_other' as const }]
  const report = await desk.ask('attendance.import', { previewId: preview.previewId, codes })
  expect(report.summary.attendance.changed).toBe(1)
  const known = await desk.ask('attendance.codes', {})
  expect(known).toContainEqual({
    code: 'X',
    meaning: 'Court date',
    category: 'excused_other',
    schoolYear: schoolYearOf(TODAY)
  })
  const gone = await desk.request('attendance.import', { previewId: preview.previewId })
  expect(gone).toMatchObject({ ok: false, error: { code: 'conflict' } })
  desk.session.close()
})

test('a day taken out of the calendar is taken out; an enrolment that ends closes in its place', async () => {
  const desk = await openLadder()
  const before = (await rowsOf(desk))['1003']?.counts.schooldaysEnrolled ?? 0
  const { folder, schooldays, change } = filesAgain()
  change('schooldays.csv', new RegExp(`^S1,${schooldays.at(-12)},360\\n`, 'm'), '')
  const left = schooldays.at(-5)
  change('pupils.csv', /^(1002.*?,S1,[\d-]+),,/m, `$1,${left},`)
  change('attendance.csv', new RegExp(`^1002,S1,(${schooldays.at(-4)}|${schooldays.at(-3)}),.*\\n`, 'gm'), '')
  const { summary } = await importFrom(desk, folder)
  expect(summary.schooldays).toEqual({ added: 0, changed: 0, removed: 1 })
  expect(summary.enrolments).toMatchObject({ added: 0, changed: 1, unchanged: 4 })
  const rows = await rowsOf(desk)
  expect(rows['1003']?.counts.schooldaysEnrolled).toBe(before - 1)
  const notEnrolled = schooldays.filter((date) => date > String(left) && date <= summary.asOf).length
  expect(notEnrolled).toBeGreaterThan(0)
  expect(rows['1002']?.counts.schooldaysEnrolled).toBe(before - 1 - notEnrolled)
  const health = await desk.ask('vault.verify', {})
  expect(health).toMatchObject({ integrity: 'ok', orphans: 0, audit: { firstBad: null } })
  desk.session.close()
})

test('the order of import never matters: rows shuffled, months in either order, judged the same', async () => {
  const judged = async (parts: readonly ((rows: string[]) => string[])[]) => {
    const desk = await openLadder()
    for (const [at, part] of parts.entries()) {
      const folder = join(newFolder(), `part-${at}`)
      writeSmallDistrict(folder, TODAY)
      const path = join(folder, 'attendance.csv')
      const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
      const more = rows.map((row) => row.replace(',I,', ',U,'))
      writeFileSync(path, `${[head, ...part(more)].join('\n')}\n`)
      await importFrom(desk, folder)
    }
    const { pupils } = await desk.ask('attendance.classifyAll', { asOf: TODAY })
    desk.session.close()
    return pupils.map(({ localId, classification }) => ({ localId, classification }))
  }
  const half = (rows: string[]) => rows.filter((_, at) => at % 2 === 0)
  const otherHalf = (rows: string[]) => rows.filter((_, at) => at % 2 === 1)
  const backwards = (rows: string[]) => [...rows].reverse()
  const whole = await judged([(rows) => rows])
  expect(whole.find(({ localId }) => localId === '1003')?.classification.truant.value).toBe(true)
  expect(await judged([backwards])).toEqual(whole)
  expect(await judged([half, otherHalf])).toEqual(whole)
  expect(await judged([otherHalf, half])).toEqual(whole)
})
