import { createHash } from 'node:crypto'
import { issueBatch } from '@core/documents/issue'
import { usesOf } from '@core/documents/queries-uses'
import { runHandlers } from '@core/documents/runHandlers'
import { startRun } from '@core/documents/runs'
import type { DocumentRecord } from '@shared/documents/model'
import { type RunOptions, runOptions } from '@shared/documents/runs'
import { papers } from '@test/fixtures/papers'
import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hearing, PUPIL, paperDesk } from './paperDesk'

let desk: ReturnType<typeof paperDesk>
let issued: DocumentRecord[]

/** Twenty-four notices of two schools, every other one in Spanish (two pages with the fake printer, English one). */
beforeEach(async () => {
  desk = paperDesk()
  issued = await issueBatch(
    desk.ctx,
    Array.from({ length: 24 }, (_, index) => ({
      form: 'SD-01' as const,
      subject: { pupilId: PUPIL },
      language: index % 2 ? ('es' as const) : ('en' as const),
      data: {
        ...papers['SD-01'],
        pupil: {
          ...papers['SD-01'].pupil,
          legalName: `Pupil ${String.fromCharCode(90 - index)}`,
          school: index < 12 ? 'Howe Avenue' : 'Arden Middle'
        }
      }
    }))
  )
})
afterEach(() => desk.store.close())

const options = (changes: Partial<RunOptions> = {}): RunOptions => runOptions.parse(changes)
const ids = () => issued.map(({ id }) => id)
const run = (runId: string) => runHandlers['documents.run'](desk.ctx, { runId })
const ended = (runId: string) => vi.waitUntil(() => !run(runId).working)

/** Pages of each job that went to the printer. */
const pagesOnPaper = () =>
  Promise.all(desk.host.onPaper.map(async ({ bytes }) => (await PDFDocument.load(bytes)).getPageCount()))

describe('a run to a printer', () => {
  test('goes out in lots, says how far it is, and ends with every paper printed', async () => {
    const { runId } = runHandlers['documents.startRun'](desk.ctx, { ids: ids(), printer: 'office', options: options() })
    await ended(runId)
    expect(run(runId)).toMatchObject({ state: 'finished', total: 24, printed: 24, failed: [], waiting: 0 })
    expect(await pagesOnPaper()).toEqual([7, 8, 7, 8, 6])
    expect(desk.events).toContainEqual({
      type: 'progress',
      task: 'paper-run',
      done: 20,
      total: 24,
      label: 'Printing'
    })
    expect(desk.store.verify()).toMatchObject({ integrity: 'ok', audit: { firstBad: null } })
  })

  test('on both sides starts every paper and separator on a front page', async () => {
    const runId = startRun(
      desk.ctx,
      ids().slice(0, 4),
      'office',
      options({ bothSides: true, separators: true, order: 'language' })
    )
    await ended(runId)
    // Two English papers of one page, two Spanish of two, two separators: each on sheets of its own.
    expect(await pagesOnPaper()).toEqual([2 + 2 * 2 + 2 + 2 * 2])
    expect(desk.host.onPaper[0]?.bothSides).toBe(true)
    const text = Buffer.from(desk.host.onPaper[0]?.bytes ?? []).toString('latin1')
    expect(text.length).toBeGreaterThan(1000)
  })

  test('is sorted by school and then by family name', async () => {
    const runId = startRun(desk.ctx, ids(), 'office', options({ order: 'school' }))
    await ended(runId)
    const order = desk.store.db
      .prepare(
        `SELECT json_extract(data, '$.pupil.school') || ' ' || json_extract(data, '$.pupil.legalName')
         FROM paper_run_document JOIN document ON document.id = document_id WHERE run_id = ? ORDER BY position`
      )
      .pluck()
      .all(runId) as string[]
    expect(order).toEqual([...order].sort())
    expect(order[0]).toMatch(/^Arden Middle Pupil C/)
  })

  test('can be held and goes on where it was', async () => {
    desk.host.takes = (job) => {
      if (job === 1) runHandlers['documents.pauseRun'](desk.ctx, { runId })
      return true
    }
    const runId = startRun(desk.ctx, ids(), 'office', options())
    await vi.waitUntil(() => run(runId).printed === 5)
    expect(run(runId)).toMatchObject({ state: 'paused', printed: 5, waiting: 19, working: true })
    expect(desk.host.onPaper).toHaveLength(1)
    runHandlers['documents.resumeRun'](desk.ctx, { runId })
    await ended(runId)
    expect(run(runId)).toMatchObject({ state: 'finished', printed: 24 })
  })

  test('that is cancelled leaves the rest out, which can be repeated alone', async () => {
    desk.host.takes = (job) => {
      if (job === 1) runHandlers['documents.cancelRun'](desk.ctx, { runId })
      return true
    }
    const runId = startRun(desk.ctx, ids(), 'office', options())
    await ended(runId)
    expect(run(runId)).toMatchObject({ state: 'cancelled', printed: 5, leftOut: 19, waiting: 0 })
    const became = (at: number) => usesOf(desk.store.db, issued[at]?.id ?? '').map(({ what }) => what)
    expect([became(0), became(23)]).toEqual([['Printed in a run'], ['Not printed: its run was stopped']])
    const again = runHandlers['documents.repeatRun'](desk.ctx, { runId, printer: 'office' })
    await ended(again.runId)
    expect(run(again.runId)).toMatchObject({ state: 'finished', total: 19, printed: 19, repeats: runId })
    expect(() => runHandlers['documents.resumeRun'](desk.ctx, { runId })).toThrowError(
      expect.objectContaining({ code: 'conflict' })
    )
  })

  test('waits when the printer does not take a lot, names its papers, and repeats them alone', async () => {
    desk.host.takes = (job) => job !== 2
    const runId = startRun(desk.ctx, ids(), 'office', options())
    await vi.waitUntil(() => run(runId).state === 'paused')
    const { failed, printed, waiting } = run(runId)
    expect([printed, failed.length, waiting]).toEqual([5, 5, 14])
    expect(failed.map(({ document }) => document.number)).toEqual(issued.slice(5, 10).map(({ number }) => number))
    expect(failed[0]?.problem).toContain('office did not take it')
    runHandlers['documents.resumeRun'](desk.ctx, { runId })
    await ended(runId)
    expect(run(runId)).toMatchObject({ state: 'finished', printed: 19 })
    const { runId: again } = runHandlers['documents.repeatRun'](desk.ctx, { runId, printer: 'office' })
    await ended(again)
    expect(run(again)).toMatchObject({ state: 'finished', printed: 5 })
  })

  test('keeps going past a paper that is not as it was issued, and names it', async () => {
    desk.store.db.exec('DROP TRIGGER document_frozen')
    desk.store.db.prepare(`UPDATE document SET bytes = x'25' WHERE id = ?`).run(issued[3]?.id)
    const runId = startRun(desk.ctx, ids(), 'office', options())
    await ended(runId)
    expect(run(runId)).toMatchObject({
      state: 'finished',
      printed: 23,
      failed: [{ document: { number: issued[3]?.number }, problem: expect.stringContaining('not as it was issued') }]
    })
  })

  test('keeps going past a paper that cannot be joined with the others, and names it', async () => {
    const broken = new TextEncoder().encode('not a paper')
    desk.store.db.exec('DROP TRIGGER document_frozen')
    desk.store.db
      .prepare('UPDATE document SET bytes = ?, sha256 = ? WHERE id = ?')
      .run(broken, createHash('sha256').update(broken).digest('hex'), issued[3]?.id)
    const runId = startRun(desk.ctx, ids(), 'office', options())
    await ended(runId)
    expect(run(runId)).toMatchObject({
      state: 'finished',
      printed: 23,
      failed: [{ document: { number: issued[3]?.number }, problem: expect.stringContaining('made ready') }]
    })
  })
})

test('without a printer the whole run is one file for the system’s viewer', async () => {
  const runId = startRun(desk.ctx, ids(), null, options())
  await ended(runId)
  expect(desk.host.opened.map(({ name }) => name)).toEqual(['print_2026-11-24_24.pdf'])
  expect((await PDFDocument.load(desk.host.opened[0]?.bytes ?? new Uint8Array())).getPageCount()).toBe(36)
  expect(run(runId)).toMatchObject({ state: 'finished', printer: null, printed: 24 })
})

describe('the making of papers', () => {
  const many = Array.from({ length: 60 }, () => hearing)
  /** Does something while the second lot is being printed. */
  const atLot = (lot: number, act: () => void) => {
    const print = desk.host.printPdf
    const before = desk.host.printed.length
    desk.host.printPdf = (job) => {
      if (desk.host.printed.length - before + 1 === lot) act()
      return print(job)
    }
  }
  const count = () => desk.store.db.prepare('SELECT count(*) FROM document').pluck().get()

  test('that is stopped issues nothing', async () => {
    atLot(2, () => runHandlers['documents.cancelIssue'](desk.ctx))
    await expect(issueBatch(desk.ctx, many)).rejects.toMatchObject({ code: 'cancelled' })
    expect(count()).toBe(24)
    expect((await issueBatch(desk.ctx, [{ ...hearing, subject: { pupilId: PUPIL } }])).length).toBe(1)
  })

  test('that is held goes on when it is let', async () => {
    let held = 0
    atLot(2, () => {
      runHandlers['documents.holdIssue'](desk.ctx, { hold: true })
      setImmediate(() => {
        held = desk.host.printed.length
        runHandlers['documents.holdIssue'](desk.ctx, { hold: false })
      })
    })
    await expect(issueBatch(desk.ctx, many)).resolves.toHaveLength(60)
    expect(held).toBeLessThan(desk.host.printed.length)
  })
})
