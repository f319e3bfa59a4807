import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { day } from '@shared/kernel/dates'
import { expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { newFolder } from './desk'
import { type Ladder, LETTER_TEXTS, openLadder, TODAY } from './ladder'

const viewOf = (desk: Ladder, localId: string) =>
  desk.ask('attendance.classification', { pupilId: desk.pupil(localId) })

async function noticeFor(desk: Ladder, localId: string) {
  await desk.ask('interventions.saveLetterTexts', LETTER_TEXTS)
  await desk.ask('interventions.printNotices', { pupilIds: [desk.pupil(localId)] })
}

test('an excused absence keeps its history and takes the ground from the notice that rested on it', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1002')
  await noticeFor(desk, '1002')
  expect(await desk.ask('attendance.ground', { pupilId })).toMatchObject([
    { kind: 'notice', title: 'Notification of truancy 1', state: 'stands', daysLost: [] }
  ])

  const before = await viewOf(desk, '1002')
  const [first] = before.events
  const done = await desk.ask('attendance.recode', {
    pupilId,
    recordId: first?.id ?? '',
    code: 'I',
    reason: 'Physician’s note brought by the mother'
  })
  expect(done.effect).toMatchObject({
    reports: { before: 1, after: 0 },
    unexcused: { before: 2, after: 1 },
    lost: ['truant'],
    gained: []
  })
  expect(done.touched).toMatchObject([{ kind: 'notice', state: 'lost', daysLost: [first?.date] }])

  const after = await viewOf(desk, '1002')
  expect(after.classification.truant.value).toBe(false)
  expect(after.record.changes).toMatchObject([
    {
      recordId: first?.id,
      date: first?.date,
      actor: 'Clerk',
      at: `${TODAY}T17:00:00.000Z`,
      before: { code: 'U', minutes: null },
      after: { code: 'I', minutes: null },
      reason: 'Physician’s note brought by the mother',
      effect: { lost: ['truant'] }
    }
  ])
  const { documents } = await desk.ask('documents.list', { pupilId })
  expect(documents.map(({ state }) => state)).toEqual(documents.map(() => 'issued'))
  expect((await desk.ask('vault.verify', {})).audit.firstBad).toBeNull()

  const back = await desk.ask('attendance.recode', {
    pupilId,
    recordId: first?.id ?? '',
    code: 'U',
    reason: 'The note was for another pupil'
  })
  expect(back).toMatchObject({ effect: { gained: ['truant'], lost: [] }, touched: [] })
  expect((await viewOf(desk, '1002')).record.changes).toHaveLength(2)
  desk.session.close()
})

test('an import leaves alone what was corrected or taken back at the desk, and says so', async () => {
  const desk = await openLadder()
  const [one, two] = (await viewOf(desk, '1001')).events
  const correct = (recordId: string, code: string | null) =>
    desk.ask('attendance.recode', { pupilId: desk.pupil('1001'), recordId, code, reason: 'Seen at school that day' })
  await correct(one?.id ?? '', 'I')
  await correct(two?.id ?? '', null)
  expect((await viewOf(desk, '1001')).events.map(({ code }) => code)).toEqual(['I', 'U', 'U', 'U'])

  const folder = join(newFolder(), 'again')
  const { schooldays } = writeSmallDistrict(folder, TODAY)
  const path = join(folder, 'attendance.csv')
  const late = schooldays.at(-1)
  writeFileSync(path, `${readFileSync(path, 'utf8')}1001,S1,${late},,U,\n`)
  const { previewId } = await desk.ask('attendance.previewImport', { handle: folder })
  const { summary } = await desk.ask('attendance.import', { previewId })
  expect(summary.attendance).toMatchObject({ added: 1, changed: 0, kept: 2 })
  expect((await viewOf(desk, '1001')).events.map(({ code }) => code)).toEqual(['I', 'U', 'U', 'U', 'U'])
  desk.session.close()
})

test('what the student system changes keeps its history too; a correction may be handed back to it', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1003')
  const [first] = (await viewOf(desk, '1003')).events
  await desk.ask('attendance.recode', {
    pupilId,
    recordId: first?.id ?? '',
    code: 'L',
    minutes: 40,
    reason: 'Came at ten',
    keep: false
  })
  const folder = join(newFolder(), 'again')
  writeSmallDistrict(folder, TODAY)
  const { previewId } = await desk.ask('attendance.previewImport', { handle: folder })
  const { summary, number } = await desk.ask('attendance.import', { previewId })
  expect(summary.attendance).toMatchObject({ changed: 1, kept: 0 })
  expect((await viewOf(desk, '1003')).record.changes).toMatchObject([
    { before: { code: 'L', minutes: 40 }, after: { code: 'U', minutes: null }, reason: null, importNumber: number },
    { before: { code: 'U', minutes: null }, after: { code: 'L', minutes: 40 }, importNumber: null }
  ])
  desk.session.close()
})

test('a record may be added where there was none; what does not fit is refused', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1003')
  const date = desk.schooldays.at(-3)
  const added = await desk.ask('attendance.addRecord', {
    pupilId,
    schoolCode: 'S1',
    date: day(date ?? ''),
    code: 'U',
    reason: 'Left out by the substitute'
  })
  expect(added.effect).toMatchObject({ reports: { before: 0, after: 1 }, gained: ['truant'] })
  const refused = async (input: object) =>
    (
      await desk.request('attendance.addRecord', {
        pupilId,
        schoolCode: 'S1',
        date: day(date ?? ''),
        ...input
      } as never)
    ).ok
  expect(await refused({ code: 'Z', reason: 'No such code' })).toBe(false)
  expect(await refused({ code: 'U', reason: '' })).toBe(false)
  expect(await refused({ code: 'U', reason: 'tomorrow', date: '2026-11-25' })).toBe(false)
  const same = await desk.request('attendance.recode', {
    pupilId,
    recordId: (await viewOf(desk, '1003')).events[0]?.id ?? '',
    code: 'U',
    reason: 'nothing new',
    keep: false
  })
  expect(same).toMatchObject({ ok: false, error: { code: 'invalid' } })
  desk.session.close()
})

test('a code’s meaning is changed for one school year with its history, and every pupil is judged by it', async () => {
  const desk = await openLadder()
  const change = { code: 'I', schoolYear: 2026, category: 'unexcused' as const }
  const before = await desk.ask('attendance.mapping', {})
  const preview = await desk.ask('attendance.previewCode', change)
  expect(await desk.ask('attendance.mapping', {})).toEqual(before)
  const crossed = await desk.ask('attendance.changeCode', {
    ...change,
    reason: 'The legend of the district was read wrongly'
  })
  expect(preview).toEqual(crossed)
  expect(crossed.who.filter(({ gained }) => gained.includes('truant'))).toHaveLength(2)
  expect(crossed.lines.find(({ status }) => status === 'truant')).toEqual({ status: 'truant', gained: 2, lost: 0 })
  const mapping = await desk.ask('attendance.mapping', {})
  expect(mapping.changes[0]).toMatchObject({
    code: 'I',
    schoolYear: 2026,
    before: 'illness',
    after: 'unexcused',
    actor: 'Clerk',
    importNumber: null
  })
  expect(mapping.changes.at(-1)).toMatchObject({ before: null, importNumber: 1 })
  expect(mapping.codes.find(({ code }) => code === 'L')?.used).toBe(1)
  expect(
    (
      await desk.request('attendance.changeCode', {
        code: 'I',
        schoolYear: 2026,
        category: 'unexcused',
        reason: 'again'
      })
    ).ok
  ).toBe(false)
  desk.session.close()
})

test('a rule of the district holds from its school year on and is used at once', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1001')
  expect((await viewOf(desk, '1001')).classification.policyLetters).toHaveLength(1)
  const { reason, ...rule } = {
    key: 'policyLetters' as const,
    value: [2, 4],
    schoolYear: 2026,
    reason: 'Board policy of August'
  }
  const input = { ...rule, reason }
  const preview = await desk.ask('attendance.previewRule', rule)
  expect(preview.who.find((one) => one.pupilId === pupilId)).toMatchObject({ letters: { before: 1, after: 2 } })
  expect((await desk.ask('attendance.rules', {})).settings.policyLetters).toEqual([3, 6, 9])
  expect((await desk.ask('attendance.previewRule', { ...rule, schoolYear: 2027 })).pupils).toBe(0)
  expect((await desk.request('attendance.previewRule', { ...rule, value: [4, 2] })).ok).toBe(false)
  expect(await desk.ask('attendance.changeRule', input)).toEqual(preview)
  expect((await viewOf(desk, '1001')).classification.policyLetters.map(({ threshold }) => threshold)).toEqual([2, 4])
  const { settings, changes } = await desk.ask('attendance.rules', {})
  expect(settings.policyLetters).toEqual([2, 4])
  expect(changes).toMatchObject([{ key: 'policyLetters', before: [3, 6, 9], after: [2, 4], reason: input.reason }])
  expect((await desk.request('attendance.changeRule', input)).ok).toBe(false)
  expect((await desk.request('attendance.changeRule', { ...input, value: [4, 2] })).ok).toBe(false)
  const lastYear = await desk.ask('attendance.classification', { pupilId, asOf: day('2026-06-30') })
  expect(lastYear.settings.policyLetters).toEqual([3, 6, 9])
  desk.session.close()
})

test('spans, evidence and recovery come in files of their own beside the five, once', async () => {
  const desk = await openLadder()
  const folder = join(newFolder(), 'beside')
  const { schooldays } = writeSmallDistrict(folder, TODAY)
  const [first, second, last] = [schooldays.at(-30), schooldays.at(-29), schooldays.at(-12)]
  const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  write('spans.csv', 'pupil_id,kind,from,to,reason', `1003,independent_study,${first},${last},agreement on file`)
  write('participation.csv', 'pupil_id,date,kind,detail', `1003,${first},assignment,essay`)
  write('recovery.csv', 'pupil_id,date,minutes,detail', '1003,2026-10-03,240,Saturday session')
  const bring = async () => {
    const { previewId } = await desk.ask('attendance.previewImport', { handle: folder })
    return desk.ask('attendance.import', { previewId })
  }
  expect((await bring()).summary.beside).toBe(3)
  const view = await viewOf(desk, '1003')
  expect(view.record.spans).toMatchObject([{ kind: 'independent_study', from: first, to: last, importNumber: 2 }])
  expect(view.classification.study?.days.slice(0, 2).map(({ date, state }) => [date, state])).toEqual([
    [first, 'participated'],
    [second, 'missed']
  ])
  expect(view.classification.study?.reengagement.map(({ trigger }) => trigger)).toContain('more_than_three_days')
  expect(view.classification.recovery?.counted).toHaveLength(1)
  expect(view.classification.counts.incompleteStudy).toBe(18)

  const [span] = view.record.spans
  await desk.ask('attendance.withdraw', { kind: 'span', id: span?.id ?? '', reason: 'It was never signed' })
  expect((await bring()).number).toBeNull()
  expect((await viewOf(desk, '1003')).record.spans).toMatchObject([{ withdrawnReason: 'It was never signed' }])

  write('spans.csv', 'pupil_id,kind,from,to,reason', `1003,vacation,${first},,`)
  const refused = await desk.request('attendance.previewImport', { handle: folder })
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'refused-file', message: expect.stringContaining('spans.csv') }
  })
  desk.session.close()
})

test('evidence, recovery and the end of a span are entered at the desk, and what does not fit is refused', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1003')
  const [first, last] = [day(desk.schooldays.at(-9) ?? ''), day(desk.schooldays.at(-7) ?? '')]
  const span = { pupilId, kind: 'suspension' as const, from: first, reason: 'Notice of suspension' }
  await desk.ask('attendance.recordSpan', span)
  expect((await viewOf(desk, '1003')).classification.counts.suspended).toBe(8)
  expect(await desk.request('attendance.recordSpan', span)).toMatchObject({ error: { code: 'conflict' } })
  const [open] = (await viewOf(desk, '1003')).record.spans
  await desk.ask('attendance.endSpan', { id: open?.id ?? '', to: last, reason: 'Came back' })
  expect((await viewOf(desk, '1003')).classification.counts.suspended).toBe(3)
  await desk.ask('attendance.recordRecovery', { pupilId, date: day('2026-10-03'), minutes: 240 })
  expect(await desk.request('attendance.recordRecovery', { pupilId, date: day('2026-10-03') })).toMatchObject({
    error: { code: 'conflict' }
  })
  await desk.ask('attendance.recordParticipation', { pupilId, date: first, kind: 'staff_contact' })
  const future = { pupilId, date: day('2026-12-01'), kind: 'assignment' as const }
  expect(await desk.request('attendance.recordParticipation', future)).toMatchObject({ error: { code: 'invalid' } })
  const house = await desk.ask('attendance.household', { pupilId })
  expect(house.rows.map(({ localId }) => localId)).toEqual(['1003'])
  desk.session.close()
})
