import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@shared/kernel/ids'
import { askFrom } from '@test/e2e/smallDesk'
import { percentile } from '../room/district'
import { openMadeSample } from '../room/madeSample'
import type { Row } from '../row'

const AIM_MS = 10_000
const DIRECTIVES = 6

/** From "Issue the directives" to the frozen paper in both languages, ready to print: what a family waits for. */
const row: Row = {
  title: `directives in two languages (${DIRECTIVES} of them, signed) printed, numbered, hashed and kept`,
  against: 'the printed docket of the same day, one page in one language',
  unit: 'ms',
  bound: 4,
  atMost: AIM_MS,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    const { app, page } = await openMadeSample(folder)
    const [day] = await askFrom(page, 'hearings.days', {})
    const dayId = day?.id ?? ''
    const { docket } = await askFrom(page, 'hearings.day', { id: dayId })
    const open = docket.filter(({ state }) => state === 'scheduled').map(({ id }) => id)
    const all: number[] = []
    let round = 0
    const timed = (route: string, input: unknown) =>
      page.evaluate(
        async ([name, given]) => {
          const from = performance.now()
          const answer = (await window.sarb.request(name as string, given)) as { ok: boolean }
          if (!answer.ok) throw new Error(JSON.stringify(answer))
          return performance.now() - from
        },
        [route, input] as const
      )
    return {
      async ours() {
        const hearingId = open[round++] ?? ''
        const strokes = { width: 400, height: 120, lines: [[20, 60, 90, 30, 160, 80, 240, 40]] }
        for (let n = 1; n <= DIRECTIVES; n++) {
          await askFrom(page, 'agreements.saveDirective', {
            hearingId,
            wording: {
              addressee: n % 2 ? 'pupil' : 'parent',
              addresseeName: 'The family',
              libraryId: null,
              placementChange: false,
              text: `Come to school every day, on time, and see the counselor for the ${n}th time.`,
              textEs: `Venir a la escuela todos los días, a tiempo, y ver al consejero por ${n}a vez.`,
              dueOn: null
            }
          })
        }
        for (const role of ['pupil', 'parent', 'school', 'chair'] as const) {
          const signing = { role, name: `${role} ${newId()}`, capacity: null, typedAs: null, witness: null }
          await askFrom(page, 'agreements.sign', { hearingId, signing: { ...signing, state: 'drawn', strokes } })
        }
        const ms = await timed('agreements.issueContract', { hearingId, termTo: '2027-06-04' })
        all.push(ms)
        return ms
      },
      reference: () => timed('hearings.issueDocket', { dayId, edition: 'door' }),
      async close() {
        await app.close()
        rmSync(folder, { recursive: true, force: true })
      },
      note: () =>
        `slowest ${Math.max(...all).toFixed(0)} ms, p50 ${percentile(all, 0.5).toFixed(0)} ms; aim ${AIM_MS} ms`
    }
  }
}
export default row
