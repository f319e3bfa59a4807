import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { newFolder } from './desk'
import { openLadder, TODAY } from './ladder'

const HEAD = 'pupil_id,school_code,date,period,code,minutes_missed'
const { schooldays } = writeSmallDistrict(join(newFolder(), 'days'), TODAY)

/** One row for each pupil, day and period; two for one place would be a correction, and then the later one holds. */
const rows = fc
  .uniqueArray(
    fc.record({
      pupil: fc.constantFrom('1001', '1002', '1003', '1004', '1005'),
      date: fc.constantFrom(...schooldays.slice(-20)),
      period: fc.constantFrom('', '', '', '1', '2', '3'),
      said: fc.constantFrom('U,', 'U,', 'U,45', 'I,', 'L,47', 'L,30', 'L,31')
    }),
    { selector: ({ pupil, date, period }) => `${pupil} ${date} ${period}`, minLength: 6, maxLength: 40 }
  )
  .map((list) => list.map(({ pupil, date, period, said }) => `${pupil},S1,${date},${period},${said}`))

/** The rows in any order, cut into one to four files in any way. */
const told = rows.chain((list) =>
  fc.record({
    list: fc.constant(list),
    shuffled: fc.shuffledSubarray(list, { minLength: list.length }),
    file: fc.array(fc.nat(3), { minLength: list.length, maxLength: list.length })
  })
)

async function judgedAfter(files: readonly (readonly string[])[]) {
  const desk = await openLadder()
  for (const [at, list] of files.entries()) {
    const folder = join(newFolder(), `part-${at}`)
    writeSmallDistrict(folder, TODAY)
    const path = join(folder, 'attendance.csv')
    const [head] = readFileSync(path, 'utf8').split('\n')
    expect(head).toBe(HEAD)
    writeFileSync(path, `${[HEAD, ...list].join('\n')}\n`)
    const { previewId } = await desk.ask('attendance.previewImport', { handle: folder })
    await desk.ask('attendance.import', { previewId })
  }
  const { pupils } = await desk.ask('attendance.classifyAll', { asOf: TODAY })
  desk.session.close()
  // A record's id is where it stands among those of its place; what the law says of the days does not hang on it.
  return pupils.map(({ localId, classification: { counts, reports, truancyEvents, days, ...findings } }) => ({
    localId,
    counts,
    days: days.map(({ date, cls }) => [date, cls]),
    events: truancyEvents.map(({ date, kind, minutes }) => [date, kind, minutes]),
    reports: reports.map(({ number, date }) => [number, date]),
    habitual: findings.habitualTruant.value,
    chronic: findings.chronicAbsentee.value,
    letters: findings.policyLetters.map(({ date }) => date)
  }))
}

test('the order of import never matters: the same rows in any order, in any number of files, are judged the same', async () => {
  await fc.assert(
    fc.asyncProperty(told, async ({ list, shuffled, file }) => {
      const files = [0, 1, 2, 3]
        .map((at) => shuffled.filter((_, row) => file[row] === at))
        .filter((some) => some.length > 0)
      expect(await judgedAfter(files)).toEqual(await judgedAfter([list]))
    }),
    { numRuns: 6 }
  )
}, 120_000)
