import { classifyPupil } from '@shared/attendance/rules-classify'
import { beforeEach, expect, test, vi } from 'vitest'
import { openLadder, TODAY } from './ladder'

vi.mock('@shared/attendance/rules-classify', { spy: true })
const judged = vi.mocked(classifyPupil)
beforeEach(() => void judged.mockClear())

test('the list judges every pupil once; after one recoded day, or one logged step, that pupil alone', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1002')
  const list = async () => {
    judged.mockClear()
    const { rows } = await desk.ask('attendance.list', { shown: 'all' })
    return { judged: judged.mock.calls.length, rows }
  }
  expect((await list()).judged).toBe(5)
  expect((await list()).judged).toBe(0)

  const { events } = await desk.ask('attendance.classification', { pupilId })
  const recordId = events[0]?.id ?? ''
  await desk.ask('attendance.recode', { pupilId, recordId, code: 'I', reason: 'Note of the clinic' })
  const after = await list()
  expect(after.judged).toBe(1)
  expect(after.rows.find(({ localId }) => localId === '1002')).toMatchObject({ statuses: [], unexcused: 1 })

  await desk.ask('interventions.record', {
    pupilId: desk.pupil('1001'),
    kind: 'call',
    date: TODAY,
    staffName: 'Dana Whitfield',
    result: 'reached',
    summary: 'Asked to meet',
    conferenceAttempt: true
  })
  expect((await list()).judged).toBe(1)

  await desk.ask('attendance.recordSpan', {
    pupilId: desk.pupil('1003'),
    kind: 'home_hospital',
    from: TODAY,
    reason: 'Broken leg'
  })
  expect((await list()).judged).toBe(1)
  desk.session.close()
})

test('a correction that is refused leaves what is known; a rule of the district judges everybody anew', async () => {
  const desk = await openLadder()
  await desk.ask('attendance.list', { shown: 'all' })
  judged.mockClear()
  const pupilId = desk.pupil('1002')
  const refused = { pupilId, recordId: '2026-11-01 S1  0', code: 'I', reason: 'There is no such record' }
  expect((await desk.request('attendance.recode', refused)).ok).toBe(false)
  await desk.ask('attendance.list', { shown: 'all' })
  expect(judged).not.toHaveBeenCalled()
  await desk.ask('attendance.changeRule', { key: 'policyLetters', value: [2], schoolYear: 2026, reason: 'Policy' })
  expect(judged.mock.calls.length).toBe(5)
  desk.session.close()
})
