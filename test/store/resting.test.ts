import { expect, test } from 'vitest'
import { courtCase } from './courtCase'

/** Everything issued out of attendance: what a later correction does to it, on a real file. */
test('a corrected absence shows on the hearing, its papers and the papers of the court; all stay as issued', async () => {
  const { desk, caseId, referralId } = await courtCase()
  const pupilId = desk.pupil('1001')
  const grounds = () => desk.ask('attendance.ground', { pupilId })
  const untouched = await grounds()
  expect(untouched.filter(({ state }) => state !== 'stands')).toEqual([])
  const titles = untouched.map(({ title }) => title)
  expect(titles).toEqual(
    expect.arrayContaining([
      'Figures of the hearing of December 8, 2026',
      'Notice of hearing',
      'Minutes and findings',
      'Notice for truancy mediation'
    ])
  )
  // Copies of one paper, for each household and language, are one record.
  expect(titles.filter((title) => title === 'Notice of hearing')).toHaveLength(1)

  const before = await desk.ask('documents.list', { pupilId })
  const { events } = await desk.ask('attendance.classification', { pupilId })
  const unexcused = events.filter(({ category }) => category === 'unexcused')
  for (const { id } of unexcused.slice(0, -1)) {
    await desk.ask('attendance.recode', { pupilId, recordId: id, code: 'I', reason: 'Physician’s note' })
  }
  const after = await grounds()
  const shown = new Map(after.map((ground) => [ground.title, ground]))
  for (const title of [
    'Figures of the hearing of December 8, 2026',
    'Notice of hearing',
    'Minutes and findings',
    'Notice for truancy mediation'
  ]) {
    expect(shown.get(title)).toMatchObject({ state: 'changed', caseId })
    expect(shown.get(title)?.differences.map(({ label }) => label)).toContain('unexcused')
  }
  expect(after.find(({ kind }) => kind === 'notice')?.state).toBe('lost')

  const packet = await desk.ask('court.packet', { referralId })
  expect(JSON.stringify(packet)).toContain('Figures of the hearing of December 8, 2026')
  const same = await desk.ask('documents.list', { pupilId })
  expect(same.documents.map(({ id, sha256, state }) => [id, sha256, state])).toEqual(
    before.documents.map(({ id, sha256, state }) => [id, sha256, state])
  )
  desk.session.close()
})
