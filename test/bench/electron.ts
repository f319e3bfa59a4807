import { copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const electronBinary = createRequire(import.meta.url)('electron') as unknown as string

/** Chromium refuses its process sandbox to root. */
export const asRoot: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Makes an application of one file in a folder, for `electron FOLDER`. */
export function makeApplication(folder: string, main: string): string {
  copyFileSync(main, join(folder, 'main.mjs'))
  writeFileSync(join(folder, 'package.json'), '{"name":"bare","type":"module","main":"main.mjs"}')
  return folder
}

/** The least an Electron application can be: one window, one line. */
export const BARE_WINDOW = `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  window.loadURL('data:text/html,<!doctype html><title>bare</title><h1>Bare</h1>')
})`
