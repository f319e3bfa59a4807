import type { Page } from '@playwright/test'
import type { RouteInput, RouteName } from '@shared/contract'
import { STEP_IDS, type StepId } from '@shared/hearings/agenda'
import { type Barrier, type Came, findingCode } from '@shared/hearings/model'
import { newId } from '@shared/kernel/ids'
import { expect, openSample, test } from './sample'
import { askFrom } from './smallDesk'

/** `npm run kills` kills a hundred times; here, between other tests, a few have to do. */
const KILLS = Number(process.env.SARB_KILLS ?? 3)
const SEED = Number(process.env.SARB_SEED ?? 48263)

/** Even numbers from 0 to 1 that come out the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS = 'bus mornings works nights sister mathematics counselor neighbor late again better since October'.split(
  ' '
)

/** What was acknowledged, and what was on its way when the application died: either may stand in the file. */
interface Kept<T> {
  acknowledged: T
  underway: T | undefined
}
interface Ledger {
  notes: Map<string, Kept<string>>
  came: Map<string, Kept<Came | null>>
  step: Kept<StepId>
  heard: Kept<readonly Barrier[]>
  /** Marks of findings that nobody saved. */
  marks: Kept<string | null>
}

/** Asks, and marks as acknowledged only what was answered. False once the application is gone. */
async function record<N extends RouteName, T>(
  page: Page,
  route: N,
  input: RouteInput<N>,
  kept: Kept<T>,
  value: T
): Promise<boolean> {
  kept.underway = value
  try {
    await askFrom(page, route, input)
  } catch {
    return false
  }
  kept.acknowledged = value
  kept.underway = undefined
  return true
}

/** Findings as the screen keeps them while they are being marked. */
const marked = (note: string) => ({
  findings: Object.fromEntries(findingCode.options.map((code) => [code, { result: null, note }])),
  grounds: [],
  barriers: null,
  vote: null
})

test(`killed ${KILLS} times at any moment, the desk loses nothing it acknowledged (seed ${SEED})`, async ({
  sample
}) => {
  test.setTimeout(60_000 + KILLS * 30_000)
  const next = chance(SEED)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
  let desk = await openSample(sample)
  const [day] = await askFrom(desk.page, 'hearings.days', {})
  const { docket } = await askFrom(desk.page, 'hearings.day', { id: day?.id ?? '' })
  const hearingId = docket[0]?.id ?? ''
  await askFrom(desk.page, 'hearings.start', { id: hearingId })
  const start = await askFrom(desk.page, 'hearings.room', { id: hearingId })
  const ledger: Ledger = {
    notes: new Map(start.notes.map(({ id, text }) => [id, { acknowledged: text, underway: undefined }])),
    came: new Map(start.presence.map(({ id, came }) => [id, { acknowledged: came, underway: undefined }])),
    step: { acknowledged: start.step, underway: undefined },
    heard: { acknowledged: start.heard, underway: undefined },
    marks: { acknowledged: null, underway: undefined }
  }

  const type = async (page: Page): Promise<boolean> => {
    const id = newId()
    const kept: Kept<string> = { acknowledged: '', underway: undefined }
    ledger.notes.set(id, kept)
    let text = ''
    for (let words = 2 + Math.floor(next() * 6); words > 0; words--) {
      text = `${text} ${pick(WORDS)}`.trim()
      const note = { hearingId, id, step: 'parent', speaker: 'Parent', text, private: false } as const
      if (!(await record(page, 'hearings.saveNote', note, kept, text))) return false
    }
    return true
  }
  const move = (page: Page): Promise<boolean> => {
    const step = pick(STEP_IDS)
    return record(page, 'hearings.goTo', { id: hearingId, step }, ledger.step, step)
  }
  const mark = (page: Page): Promise<boolean> => {
    const one = pick(start.presence)
    const came = pick(['in-person', 'by-phone', 'absent', null] as const)
    const kept = ledger.came.get(one.id) as Kept<Came | null>
    return record(page, 'hearings.setPresence', { hearingId, presence: { ...one, came } }, kept, came)
  }
  const hear = (page: Page): Promise<boolean> => {
    const barriers: Barrier[] = [pick(['health', 'transport', 'housing'] as const)]
    return record(page, 'hearings.hear', { id: hearingId, barriers }, ledger.heard, barriers)
  }

  const draft = (page: Page): Promise<boolean> => {
    const content = next() < 0.15 ? null : JSON.stringify(marked(pick(WORDS)))
    return record(page, 'hearings.keepDraft', { hearingId, part: 'findings', content }, ledger.marks, content)
  }

  for (let kill = 1; kill <= KILLS; kill++) {
    const { app, page } = desk
    const dies = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
    setTimeout(() => app.process().kill('SIGKILL'), 40 + next() * 1200)
    while (await pick([type, type, move, mark, hear, draft])(page)) {
      // Until the application is gone.
    }
    await dies
    desk = await openSample(sample)
    const found = await askFrom(desk.page, 'hearings.room', { id: hearingId })
    const said = `after kill ${kill}, seed ${SEED}`
    for (const [id, { acknowledged, underway }] of ledger.notes) {
      const text = found.notes.find((note) => note.id === id)?.text ?? ''
      expect([acknowledged, underway], said).toContain(text)
      ledger.notes.set(id, { acknowledged: text, underway: undefined })
    }
    for (const { id, came } of found.presence) {
      const kept = ledger.came.get(id)
      expect([kept?.acknowledged, kept?.underway], said).toContain(came)
      ledger.came.set(id, { acknowledged: came, underway: undefined })
    }
    expect([ledger.step.acknowledged, ledger.step.underway], said).toContain(found.step)
    ledger.step = { acknowledged: found.step, underway: undefined }
    expect([ledger.heard.acknowledged, ledger.heard.underway].map(String), said).toContain(String(found.heard))
    ledger.heard = { acknowledged: found.heard, underway: undefined }
    const marks = found.drafts.find(({ part }) => part === 'findings')?.content ?? null
    expect([ledger.marks.acknowledged, ledger.marks.underway], said).toContain(marks)
    ledger.marks = { acknowledged: marks, underway: undefined }
    // It opens where it died: in the room, at that step.
    const place = STEP_IDS.indexOf(found.step) + 1
    await expect(desk.page.getByRole('heading', { level: 2, name: new RegExp(`^${place} `) })).toBeVisible()
  }
  expect(ledger.notes.size).toBeGreaterThan(KILLS)
  expect(await askFrom(desk.page, 'vault.verify', {})).toMatchObject({ integrity: 'ok', audit: { firstBad: null } })
  await desk.app.close()
})
