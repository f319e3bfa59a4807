import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countInText, edFiSample } from '../fixtures/import/edFiSample'
import { newFolder } from './desk'
import { desk } from './terminal'

interface Row {
  pupil_id: string
  unexcused: number
  truant: boolean
  truancy_reports: string[]
  findings: { truant?: { section: string; days: string[] } }
  not_counted: { date: string; reason: string }[]
}

if (existsSync(edFiSample)) {
  test('the Ed-Fi sample through the command line into a real file: 91 pupils, truant by law or with a reason', {
    timeout: 120_000
  }, async () => {
    const data = join(newFolder(), 'desk')
    expect((await desk(['init', '--data', data])).code).toBe(0)
    const unconfirmed = await desk(['import', '--data', data, '--from', edFiSample])
    expect(unconfirmed).toMatchObject({ code: 1, out: '' })
    expect(unconfirmed.said).toContain('nobody has confirmed yet what 4 absence codes mean')
    const taken = await desk(['import', '--data', data, '--from', edFiSample, '--codes-as-proposed'])
    expect(taken.code, taken.said).toBe(0)
    const judged = await desk(['classify', '--data', data, '--as-of', '2022-06-30', '--json'])
    expect(judged.code, judged.said).toBe(0)

    const counted = countInText()
    expect(counted.withThree).toHaveLength(91)
    const rows = (JSON.parse(judged.out) as Row[]).filter(({ unexcused }) => unexcused >= 3)
    expect(rows.map(({ pupil_id }) => pupil_id).sort()).toEqual(counted.withThree)
    const truant = rows.filter((row) => row.truant)
    expect(truant.map(({ pupil_id }) => pupil_id).sort()).toEqual(counted.truant)
    for (const { findings, truancy_reports } of truant) {
      expect(findings.truant).toMatchObject({ section: 'EC 48260(a)', days: expect.any(Array) })
      expect(findings.truant?.days).toHaveLength(3)
      expect(truancy_reports[0]).toBe(findings.truant?.days[2])
    }
    const others = rows.filter((row) => !row.truant)
    expect(others.length).toBe(counted.others.size)
    for (const { pupil_id, unexcused, not_counted, findings } of others) {
      expect(findings.truant).toBeUndefined()
      expect(unexcused - not_counted.length).toBe(counted.others.get(pupil_id))
      expect(new Set(not_counted.map(({ reason }) => reason))).toEqual(new Set(['under_6']))
    }
  })
} else {
  test('without the sample of the Ed-Fi standard nothing is imported, unless its folder was named', () => {
    console.log('passed over: the sample of the Ed-Fi standard is not on this machine')
    expect(process.env.SARB_SHARED_DATA, 'SARB_SHARED_DATA names a folder without ed-fi').toBeUndefined()
  })
}
