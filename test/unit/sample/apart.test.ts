import type { Host } from '@core/context'
import { sampleMadeBy } from '@core/sample/apart'
import { expect, test } from 'vitest'

/** A program for the thread, as text. */
const thread = (program: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'\n${program}`)}`
  )

const host = {
  printPdf: async ({ html }: { html: string }) => new TextEncoder().encode(`printed ${html}`),
  pathOf: async () => {
    throw new Error('a path that must not be told')
  }
} as unknown as Host

test('the thread asks the host, tells how far it is, and is done when it has ended', async () => {
  const told: unknown[] = []
  await sampleMadeBy(
    thread(`
      parentPort.on('message', (answer) => {
        const text = answer.ok ? new TextDecoder().decode(answer.data) : answer.message
        parentPort.postMessage({ type: 'progress', told: [answer.call, 2, text + ' in ' + workerData] })
        if (answer.call === 1) return parentPort.postMessage({ type: 'host', call: 2, method: 'pathOf', args: ['h'] })
        parentPort.postMessage({ type: 'made', result: { ok: true, data: null } })
        parentPort.close()
      })
      parentPort.postMessage({ type: 'host', call: 1, method: 'printPdf', args: [{ html: 'a page', css: '' }] })
    `)
  )('the folder', host, (...how) => told.push(how))
  expect(told).toEqual([
    [1, 2, 'printed a page in the folder'],
    [2, 2, 'pathOf failed in the folder']
  ])
})

test('what went wrong in the thread is said in its words', async () => {
  const error = { code: 'print-problem', message: 'The sample could not be made (x): the printer is gone' }
  const made = sampleMadeBy(
    thread(`parentPort.postMessage({ type: 'made', result: { ok: false, error: ${JSON.stringify(error)} } })`)
  )
  await expect(made('the folder', host, () => {})).rejects.toMatchObject({ name: 'DeskError', ...error })
})

test('a thread that stops or fails before it is done has made nothing', async () => {
  const silent = sampleMadeBy(thread(''))
  await expect(silent('the folder', host, () => {})).rejects.toThrow('ended before the sample was made')
  const broken = sampleMadeBy(thread(`throw new RangeError('broken')`))
  await expect(broken('the folder', host, () => {})).rejects.toThrow('broken')
})
