import type { BrowserWindow, Session } from 'electron'
import { expect, test } from 'vitest'
import { Printer } from '../../../src/main/shell/printing'

/** A promise and the way to keep it. */
function promised<T>() {
  let keep: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    keep = resolve
  })
  return { promise, keep }
}

/** A printer whose windows print and tidy only when they are told to. */
function stagedPrinter() {
  const prints: ReturnType<typeof promised<Buffer>>[] = []
  const tidyings: ReturnType<typeof promised<void>>[] = []
  let windows = 0
  const createWindow = () => {
    windows += 1
    let gone = false
    const add = <T>(list: ReturnType<typeof promised<T>>[]) => {
      const one = promised<T>()
      list.push(one)
      return one.promise
    }
    return {
      isDestroyed: () => gone,
      destroy: () => {
        gone = true
      },
      webContents: {
        on: () => {},
        loadURL: async () => {},
        executeJavaScriptInIsolatedWorld: async () => 0,
        printToPDF: () => add(prints),
        debugger: { isAttached: () => true, sendCommand: () => add(tidyings) }
      }
    } as unknown as BrowserWindow
  }
  const session = {
    protocol: { handle: () => {} },
    webRequest: { onBeforeRequest: () => {} },
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    on: () => {}
  } as unknown as Session
  const printer = new Printer(session, createWindow)
  return { printer, prints, tidyings, opened: () => windows }
}

const short = { html: 'one letter', css: '' }
const long = { html: 'many letters '.repeat(10_000), css: '' }
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

test('jobs at the same time have a window each, and no third one', async () => {
  const { printer, prints, opened } = stagedPrinter()
  const jobs = [printer.print(short), printer.print(short), printer.print(short)]
  await turns()
  expect({ printing: prints.length, windows: opened() }).toEqual({ printing: 2, windows: 2 })
  prints[0]?.keep(Buffer.from('1'))
  await turns()
  expect({ printing: prints.length, windows: opened() }).toEqual({ printing: 3, windows: 2 })
  for (const print of prints) print.keep(Buffer.from('2'))
  await Promise.all(jobs)
  printer.close()
})

test('a job that comes while the window is tidied waits for it instead of opening a second', async () => {
  const { printer, prints, tidyings, opened } = stagedPrinter()
  const first = printer.print(long)
  await turns()
  prints[0]?.keep(Buffer.from('1'))
  await first
  const next = printer.print(short)
  await turns()
  expect({ printing: prints.length, tidied: tidyings.length, windows: opened() }).toEqual({
    printing: 1,
    tidied: 1,
    windows: 1
  })
  // Another one at the same time does get a window of its own.
  const beside = printer.print(short)
  await turns()
  expect({ printing: prints.length, windows: opened() }).toEqual({ printing: 2, windows: 2 })
  tidyings[0]?.keep()
  await turns()
  expect({ printing: prints.length, windows: opened() }).toEqual({ printing: 3, windows: 2 })
  for (const print of prints) print.keep(Buffer.from('2'))
  await Promise.all([next, beside])
  printer.close()
})
