import { beforeEach, expect, test, vi } from 'vitest'
import { openLadder, TODAY } from './ladder'

/** Pupils judged, in whole or in the short way of the lists. */
const judged = vi.hoisted(() => ({ count: 0 }))
beforeEach(() => {
  judged.count = 0
})
vi.mock('@shared/attendance/rules-classify', async (original) => {
  const real = await original<typeof import('@shared/attendance/rules-classify')>()
  const classifyPupil: typeof real.classifyPupil = (...pupil) => {
    judged.count += 1
    return real.classifyPupil(...pupil)
  }
  return { ...real, classifyPupil }
})
vi.mock('@shared/attendance/rules-brief', async (original) => {
  const real = await original<typeof import('@shared/attendance/rules-brief')>()
  const briefRules: typeof real.briefRules = (...district) => {
    const brief = real.briefRules(...district)
    return (pupil) => {
      const line = brief(pupil)
      if (line) judged.count += 1
      return line
    }
  }
  return { ...real, briefRules }
})

test('the list judges every pupil once; after one recoded day, or one logged step, that pupil alone', async () => {
  const desk = await openLadder()
  const pupilId = desk.pupil('1002')
  const list = async () => {
    judged.count = 0
    const { rows } = await desk.ask('attendance.list', { shown: 'all' })
    return { judged: judged.count, rows }
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
  judged.count = 0
  const pupilId = desk.pupil('1002')
  const refused = { pupilId, recordId: '2026-11-01 S1  0', code: 'I', reason: 'There is no such record' }
  expect((await desk.request('attendance.recode', refused)).ok).toBe(false)
  await desk.ask('attendance.list', { shown: 'all' })
  expect(judged.count).toBe(0)
  await desk.ask('attendance.changeRule', { key: 'policyLetters', value: [2], schoolYear: 2026, reason: 'Policy' })
  expect(judged.count).toBe(5)
  desk.session.close()
})
